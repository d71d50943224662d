"""The memory that this process holds, and how often it is searched for cycles."""

from __future__ import annotations

import gc
import os
import resource
import sys
from pathlib import Path

_STATM = Path("/proc/self/statm")
_STATUS = Path("/proc/self/status")


def resident_bytes() -> int:
    """Resident set size now; where the system does not tell it (macOS), its highest so far."""
    try:
        return int(_STATM.read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError, ValueError):
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024


def peak_bytes() -> int:
    """Largest resident set size of this process so far.

    Linux's own figure is asked for first: ``ru_maxrss`` counts what the parent held when it made this process.
    """
    try:
        line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    except (OSError, StopIteration, IndexError, ValueError):
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024


def collect_rarely(objects: int = 20_000) -> None:
    """Let the cyclic garbage collector run rarely in this process: each time so many more objects are held.

    A page's thousands of objects hold no cycles and go by themselves, those of imported modules stay: searching them
    costs a tenth of a crawl, and of its start. What is held when this is called is never searched again.
    """
    gc.freeze()
    gc.set_threshold(objects, 20, 50)
