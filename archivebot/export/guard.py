"""A good dataset is never replaced by an empty or smaller one without being told to."""

from __future__ import annotations

from archivebot.errors import ExportError
from archivebot.export.manifest import Manifest


def refuse_shrinking(old: Manifest | None, new: Manifest, where: str) -> None:
    """Raise :class:`ExportError` when ``new`` has fewer rows than what is there."""
    if old is not None and new.rows < old.rows:
        raise ExportError(
            f"{where} holds {old.rows:,} rows and would be replaced by {new.rows:,}; "
            "it was left as it is (--allow-shrink replaces it)"
        )


def refuse_lost(old: Manifest | None, given: int, where: str) -> None:
    """Raise :class:`ExportError` when a dataset that was added to holds less than it was given."""
    held = old.rows if old is not None else 0
    if held < given:
        raise ExportError(
            f"{where} was given {given:,} rows and holds {held:,}: the dataset was replaced or removed; "
            "--restart renders it anew"
        )
