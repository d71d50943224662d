"""Every error that archivebot raises on purpose.

::

    ArchivebotError                 what, where, what to do; carries an exit code
    +-- ArgumentError               a command's or spider's argument           (2)
    +-- SettingError                a setting or environment variable          (2)
    +-- ProfileError                a site profile: file, key                  (2)
    +-- PageError                   a page that cannot become a record         (1)
    +-- LedgerError                 the ledger is damaged or of another time   (15)
    +-- LockedError                 another process holds site or ledger       (13)
    +-- StorageError                disk full, folder not writable             (14)
    +-- ExportError                 a dataset cannot be rendered               (11)
    +-- DeliveryError               a dataset cannot be delivered now          (12)
    +-- FixtureError                a fixture is broken or lacks a request     (17)
    +-- AddressError                an address that must not be contacted      (1)
"""

from __future__ import annotations

from archivebot.exit_codes import ExitCode


class ArchivebotError(Exception):
    """Base of all; the message says what was wrong, where, and what to do."""

    exit_code: ExitCode = ExitCode.CRASHED


class ArgumentError(ArchivebotError):
    """An argument of a command or spider is wrong."""

    exit_code = ExitCode.BAD_ARGUMENTS


class SettingError(ArchivebotError):
    """A setting or environment variable is wrong."""

    exit_code = ExitCode.BAD_ARGUMENTS


class ProfileError(ArchivebotError):
    """A site profile is wrong; the message names the file and the key."""

    exit_code = ExitCode.BAD_ARGUMENTS


class PageError(ArchivebotError):
    """A page cannot become a record."""


class LedgerError(ArchivebotError):
    """The ledger is damaged, or of a newer version than this program."""

    exit_code = ExitCode.BAD_LEDGER


class LockedError(ArchivebotError):
    """Another process holds the site, or the ledger, on the same archive."""

    exit_code = ExitCode.LOCKED


class StorageError(ArchivebotError):
    """A folder is full or not writable."""

    exit_code = ExitCode.NO_SPACE


class ExportError(ArchivebotError):
    """A dataset cannot be rendered."""

    exit_code = ExitCode.EXPORT_FAILED


class DeliveryError(ArchivebotError):
    """A dataset cannot be delivered now; it waits in the spool."""

    exit_code = ExitCode.NOT_DELIVERED


class FixtureError(ArchivebotError):
    """A fixture is broken, or a replay asked for a request that it lacks."""

    exit_code = ExitCode.DIFFERENT


class AddressError(ArchivebotError):
    """An address that must not be contacted."""
