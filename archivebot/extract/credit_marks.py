"""What stands around a credit and is no part of it: bars, brackets, the button that unfolds a caption."""

from __future__ import annotations

import re
from collections.abc import Iterable

from archivebot.text import bare

_BUTTON = re.compile(
    r"(?i)(?:\s+(?:visa mer|vis mer|vis mere|show more|mehr anzeigen|voir plus|ver más|ver mais|mostra altro|toon meer|"
    r"(?:hide|toggle|show) caption))+$"
)
"""What unfolds a long caption stands behind its credit."""


_LAST_BRACKET = re.compile(r"^(?P<caption>.{12,}?)\s*[(（](?P<credit>[^()（）\d]{3,30})[)）]$")


def own_credit(caption: str, names: Iterable[str]) -> tuple[str, str | None]:
    """A caption and the site's own name, which closes it in brackets in scripts without capitals to tell a name by."""
    found = _LAST_BRACKET.match(caption)
    if found is None or not any(bare(name).startswith(bare(found["credit"])) for name in names):
        return caption, None
    return found["caption"], found["credit"]


def strip_marks(credit: str) -> str:
    """The credit without bars, dashes and brackets around it; brackets inside it stay."""
    credit = _BUTTON.sub("", credit).strip(" ,;:|–—-/[]")
    if credit.endswith(")."):
        credit = credit[:-1]
    if credit[:1] == "(" and credit[-1:] == ")" and ")" not in credit[1:-1]:
        credit = credit[1:-1]
    if credit.count("(") != credit.count(")"):
        credit = credit.strip("()")
    return credit.strip(" ,;:|")
