"""``python -m tests.newssite --articles 2000``: serve the generated site, print its address, run until stopped."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
from collections.abc import Coroutine
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from tests.newssite.answers import Options
from tests.newssite.server import Server
from tests.newssite.site import NewsSite


def arguments() -> argparse.ArgumentParser:
    """One option for every field of :class:`Options`; switches that are on have a ``--no-`` form."""
    parser = argparse.ArgumentParser(prog="python -m tests.newssite", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--log", action="store_true", help="keep the paths of all requests for /__log")
    parser.add_argument("--warm", action="store_true", help="render all stories before the address is printed")
    for field in fields(Options):
        name = f"--{field.name.replace('_', '-')}"
        if isinstance(field.default, bool):
            parser.add_argument(name, action=argparse.BooleanOptionalAction, default=field.default)
        elif isinstance(field.default, datetime):
            parser.add_argument(name, type=_instant, default=field.default)
        else:
            parser.add_argument(name, type=int, default=field.default)
    return parser


def _instant(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


async def serve(options: Options, port: int, *, log: bool, warm: bool) -> None:
    """Serve until cancelled."""
    server = Server(NewsSite(options), log=log)
    listening = await server.start(port)
    if warm:
        server.cache.limit = 2**40
        for number in range(options.articles):
            server.cache.get(server.site.story(number).path)
    print(server.site.base, flush=True)
    async with listening:
        await listening.serve_forever()


def run(main: Coroutine[Any, Any, None]) -> None:
    """Run on uvloop where it is installed: it takes a third off the server's share of the machine."""
    try:
        import uvloop
    except ImportError:
        asyncio.run(main)
    else:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(main)


if __name__ == "__main__":
    given = vars(arguments().parse_args())
    port, log, warm = (given.pop(name) for name in ("port", "log", "warm"))
    with contextlib.suppress(KeyboardInterrupt):
        run(serve(Options(**given), port, log=log, warm=warm))
