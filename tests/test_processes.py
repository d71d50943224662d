"""Work over several processes."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from archivebot.errors import ArchivebotError
from archivebot.processes import AHEAD, CHUNK, spread


def test_results_come_in_order_and_a_bounded_number_is_read_ahead() -> None:
    taken = 0

    def tasks(number: int) -> Iterator[int]:
        nonlocal taken
        for task in range(number):
            taken += 1
            yield task

    number = 4 * CHUNK * AHEAD
    results = spread(tasks(number), 2, abs)

    assert next(results) == 0
    assert taken <= 2 * AHEAD * CHUNK
    assert list(results) == list(range(1, number))


def die(task: int) -> int:
    """The work of a process for which the system has no memory left."""
    if task == 20:
        os.kill(os.getpid(), signal.SIGKILL)
    return task


def test_a_process_that_is_killed_ends_the_work_instead_of_holding_it_up() -> None:
    with pytest.raises(ArchivebotError, match="fewer --jobs"):
        list(spread(iter(range(100)), 2, die))
