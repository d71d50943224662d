"""Work over several processes of this machine: results in order, a bounded number ahead."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Any, TypeVar

from archivebot.errors import ArchivebotError
from archivebot.memory import collect_rarely

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 8
"""Tasks that a process takes at a time."""

AHEAD = 16
"""Chunks a process that are read ahead: memory stays bounded however many tasks there are."""


def spread(
    tasks: Iterator[T], jobs: int, work: Callable[[T], R], begin: Callable[..., None] | None = None, *given: Any
) -> Iterator[R]:
    """Results in the order of the tasks, worked out by ``jobs`` processes, each of which calls ``begin(*given)`` first.

    Raises :class:`ArchivebotError` when a process is killed: nobody knows which page, or what else, was too much.
    """
    with ProcessPoolExecutor(jobs, initializer=ready, initargs=(begin, *given)) as pool:
        under_way: deque[Future[list[R]]] = deque()
        try:
            while True:
                # Filled up before each wait: the processes never stand still while results are used.
                while len(under_way) < AHEAD * jobs and (chunk := list(islice(tasks, CHUNK))):
                    under_way.append(pool.submit(each, work, chunk))
                if not under_way:
                    return
                yield from under_way.popleft().result()
        except BrokenProcessPool as error:
            raise ArchivebotError(
                "a process that read pages was killed, for want of memory as a rule; fewer --jobs need less"
            ) from error
        finally:
            # Who stops in the middle waits only for what is being worked on.
            pool.shutdown(wait=False, cancel_futures=True)


def ready(begin: Callable[..., None] | None, *given: Any) -> None:
    """Prepare a process of the pool: a terminal's signal is for the one that waits for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    collect_rarely()
    if begin is not None:
        begin(*given)


def each(work: Callable[[T], R], chunk: list[T]) -> list[R]:
    """The results of a chunk, in a process of the pool."""
    return [work(task) for task in chunk]
