"""The generated site in a process of its own, for tests that crawl over loopback."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, build_opener

from tests.newssite.answers import Options
from tests.newssite.site import NewsSite

ROOT = Path(__file__).parents[2]


class RunningSite:
    """A served site, with its truth kept in step in this process."""

    def __init__(self, address: str, options: Options, process: subprocess.Popen[str]) -> None:
        self.address = address
        """``http://127.0.0.1:PORT``, without trailing slash."""
        self.site = NewsSite(options, base=address)
        """The same site, pure: ``running.site.stories()`` is the truth."""
        self.process = process
        self._opener = build_opener(ProxyHandler({}))

    def _ask(self, path: str) -> Any:
        with self._opener.open(self.address + path) as answer:
            return json.load(answer)

    def evolve(self, new: int = 0, edited: int = 0) -> tuple[list[int], list[int]]:
        """Publish and edit stories, there and here; the numbers of both."""
        self._ask(f"/__evolve?new={new}&edited={edited}")
        return self.site.evolve(new, edited)

    def counts(self) -> dict[str, int]:
        """Requests answered so far, by kind: ``story``, ``variant``, ``listing``, ``feed``, ``sitemap``, ``304`` ..."""
        counts: dict[str, int] = self._ask("/__counts")
        return counts

    def log(self) -> list[str]:
        """Paths of all requests so far, in their order."""
        paths: list[str] = self._ask("/__log")
        return paths

    def reset(self) -> None:
        """Forget counts and log."""
        self._ask("/__reset")


def command(options: Options, port: int = 0) -> list[str]:
    """The command line that serves a site of these options."""
    words = [sys.executable, "-m", "tests.newssite", "--port", str(port), "--log"]
    for name, value in asdict(options).items():
        flag = name.replace("_", "-")
        if isinstance(value, bool):
            words.append(f"--{flag}" if value else f"--no-{flag}")
        else:
            words += [f"--{flag}", value.isoformat() if isinstance(value, datetime) else str(value)]
    return words


@contextmanager
def serving(options: Options | None = None, *, port: int = 0, **changes: Any) -> Iterator[RunningSite]:
    """Serve a site; stops it at the end."""
    options = options or Options(**changes)
    process = subprocess.Popen(command(options, port), cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        address = process.stdout.readline().strip() if process.stdout else ""
        if not address:
            raise RuntimeError("the generated site did not start")
        yield RunningSite(address, options, process)
    finally:
        process.terminate()
        process.wait()
        if process.stdout:
            process.stdout.close()
