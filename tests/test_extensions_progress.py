"""The live line stands on a terminal, and nowhere else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.crawling import command, crawl, environment
from tests.faults.hostile import HostileSite


@pytest.mark.skipif(sys.platform != "linux", reason="a pseudo-terminal's end is told otherwise on other systems")
def test_a_terminal_shows_a_live_line_below_whole_log_lines(tmp_path: Path) -> None:
    with HostileSite(seed=2, good=6).serve() as server:
        argv, settings = command(server.url), environment(tmp_path, TERM="xterm", COLUMNS="200")
        terminal, end = pty.openpty()
        child = subprocess.Popen(argv, cwd=tmp_path, env=settings, stdin=end, stdout=end, stderr=end)
        os.close(end)
        shown = b""
        while True:
            try:
                piece = os.read(terminal, 65536)
            except OSError:
                break
            if not piece:
                break
            shown += piece
        code = child.wait(30)
        os.close(terminal)

    assert code == 0
    assert b"taken 6" in shown
    assert b"Spider closed (finished)" in shown


def test_a_file_gets_log_lines_only(tmp_path: Path) -> None:
    with HostileSite(seed=2, good=6).serve() as server:
        result = crawl(server.url, tmp_path)

    assert result.exit_code == 0
    assert "a second" not in result.log.replace("pages a second", "")
    assert "\x1b" not in result.log
    assert "taken    6 articles" in result.log
