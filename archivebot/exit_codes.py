"""Exit codes: the one table that ``docs/operations.md`` prints and every command uses."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a command's exit code means; the docstring of a member is its documentation."""

    COMPLETE = 0
    """Every source is read; what could be had is stored, exported and delivered (single failures are in the report)."""
    CRASHED = 1
    """An error nobody foresaw; the traceback is in the log."""
    BAD_ARGUMENTS = 2
    """An argument, setting or profile is wrong; nothing was started."""
    INTERRUPTED = 3
    """Stopped by a signal; run the same command again and it goes on."""
    INCOMPLETE = 4
    """A budget, a Retry-After or a cap left work for the next run."""
    SITE_DOWN = 5
    """The site could not be reached or answered only with server errors."""
    BLOCKED = 6
    """The site refuses us: 401, 403, 429, challenge pages, or one page in the place of all stories."""
    ROBOTS = 7
    """robots.txt forbids what was asked, or could not be read (RFC 9309: that means no)."""
    EMPTY = 8
    """The site answered, but nothing on it looks like an article."""
    REDESIGNED = 9
    """Pages came, but the profile's rules or the usual fields stopped matching."""
    TOO_MANY_FAILURES = 10
    """More pages failed, or came empty, than the limit allows."""
    EXPORT_FAILED = 11
    """The crawl is safe in the archive, the dataset could not be rendered."""
    NOT_DELIVERED = 12
    """The dataset is rendered and waits in the spool; the store could not be reached."""
    LOCKED = 13
    """Another process holds this site, or the ledger, on this archive."""
    NO_SPACE = 14
    """The archive's or export's disk is full or not writable."""
    BAD_LEDGER = 15
    """The ledger is damaged or of a newer version; it was not touched."""
    OUT_OF_MEMORY = 16
    """The memory ceiling was reached; the crawl closed in order and can be resumed."""
    DIFFERENT = 17
    """A verification found differences: fixtures, an export's checksums, a live check."""
    OVERDUE = 18
    """A site's last crawl began longer ago than is usual, or allowed (``archivebot health``)."""
