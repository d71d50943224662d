"""A dataset is never replaced by one with a row less, nor added to where a row is missing."""

from __future__ import annotations

import pytest

from archivebot.errors import ExportError
from archivebot.export.guard import refuse_lost, refuse_shrinking
from archivebot.export.manifest import Manifest


def dataset(rows: int) -> Manifest:
    return Manifest(table="articles", format="jsonl", compress="gz", rows=rows)


def test_one_row_less_is_refused() -> None:
    refuse_shrinking(None, dataset(0), "d")
    refuse_shrinking(dataset(3), dataset(3), "d")
    with pytest.raises(ExportError, match="d holds 3 rows and would be replaced by 2"):
        refuse_shrinking(dataset(3), dataset(2), "d")


def test_one_row_missing_is_told() -> None:
    refuse_lost(None, 0, "d")
    refuse_lost(dataset(3), 3, "d")
    for old, held in ((dataset(2), 2), (None, 0)):
        with pytest.raises(ExportError, match=f"d was given 3 rows and holds {held}"):
            refuse_lost(old, 3, "d")
