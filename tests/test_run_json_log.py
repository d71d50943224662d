"""The log as JSON Lines: every line an object, whose crawl it is, what broke."""

from __future__ import annotations

import json
import logging
import sys
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from archivebot.run.json_log import JsonLines
from archivebot.run.session import register
from tests.crawling import crawl
from tests.faults.hostile import HostileSite


def record(message: str, *arguments: Any, **more: Any) -> logging.LogRecord:
    made = logging.LogRecord("archivebot.test", logging.WARNING, __file__, 1, message, arguments, more.get("exc_info"))
    if "spider" in more:
        made.spider = more["spider"]
    return made


def test_a_line_is_an_object_with_its_time_and_what_broke() -> None:
    try:
        raise ValueError("no number")
    except ValueError:
        line = JsonLines().format(record("two\nlines of %s", "text", exc_info=sys.exc_info()))

    told = json.loads(line)
    assert "\n" not in line
    assert (told["level"], told["logger"], told["message"]) == ("WARNING", "archivebot.test", "two\nlines of text")
    assert datetime.fromisoformat(told["time"]).utcoffset() is not None
    assert told["exception"].endswith("ValueError: no number")
    assert "site" not in told


class Crawler:
    """A crawl, as the register knows it."""


def test_whose_line_it_is_among_several_crawls_is_told_by_the_record_alone() -> None:
    lines, crawlers = JsonLines(), [Crawler(), Crawler()]
    register(crawlers[0], SimpleNamespace(site="a.example", spider="news"))  # type: ignore[arg-type]
    assert json.loads(lines.format(record("one")))["site"] == "a.example"

    register(crawlers[1], SimpleNamespace(site="b.example", spider="news"))  # type: ignore[arg-type]
    assert "site" not in json.loads(lines.format(record("whose")))
    spider = SimpleNamespace(site="b.example", name="news")
    assert json.loads(lines.format(record("its own", spider=spider)))["site"] == "b.example"


@pytest.mark.timeout(120)
def test_every_line_of_a_crawl_is_json_where_the_setting_says_so(tmp_path: Path) -> None:
    site = HostileSite(seed=71, good=3)
    with site.serve() as server:
        done = crawl(server.url, tmp_path, env={"ARCHIVEBOT_LOG": "json"})

    assert done.exit_code == 0
    told = [json.loads(line) for line in done.log.splitlines()]
    last = next(entry for entry in told if entry["logger"] == "archivebot.run.closing")
    assert "taken    3 articles" in last["message"]
    assert (last["site"], last["spider"]) == (server.url[7:-1], "news")
