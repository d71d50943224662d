"""The guide to discovery names every reason that the code counts."""

from __future__ import annotations

import re
from pathlib import Path

from archivebot.urls.shape import ROLES

ROOT = Path(__file__).parents[1]


def test_every_reason_for_refusing_a_link_stands_in_the_guide() -> None:
    """Reasons are written as literals in the code, or are roles of addresses."""
    guide = (ROOT / "docs" / "discovery.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z-]+)`", guide.partition("## Why a link was not taken")[2]))
    counted = set(ROLES)
    for module in (ROOT / "archivebot" / "discover").glob("*.py"):
        counted.update(re.findall(r'refused\["([a-z-]+)"', module.read_text(encoding="utf-8")))

    assert counted - named == set()
