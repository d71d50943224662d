"""What became of a text between two readings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from archivebot.changes.notices import CORRECTION


def body_change(old: Sequence[str], new: Sequence[str]) -> str | None:
    """What became of a text, given in paragraphs; None when the normalized text is the same."""
    before, after = [folded(text) for text in old], [folded(text) for text in new]
    if before == after or " ".join(before) == " ".join(after):
        return None
    fresh = [text for text, key in zip(new, after, strict=True) if key not in set(before)]
    if any(CORRECTION.search(text) for text in fresh) and not any(CORRECTION.search(text) for text in old):
        return "correction"
    had, has = " ".join(before).split(), " ".join(after).split()
    matcher = SequenceMatcher(None, had, has, autojunk=False)
    steps = [step for step in matcher.get_opcodes() if step[0] != "equal"]
    kept = len(had) - sum(b - a for _, a, b, _, _ in steps)
    if kept < 0.5 * len(had) and kept < 0.5 * len(has):
        return "rewritten"
    if typo(had, has, steps):
        return "typo"
    added = sum(d - c for _, _, _, c, d in steps)
    removed = len(had) - kept
    if added >= 8 and removed <= max(3, 0.1 * len(had)) and added > 2 * removed:
        return "update"
    if removed >= 8 and added <= max(3, 0.05 * len(had)) and removed > 2 * added:
        return "cut"
    return "edited"


def typo(had: Sequence[str], has: Sequence[str], steps: Sequence[tuple[str, int, int, int, int]]) -> bool:
    """Whether the changes are slips of the pen: a few words spelled or pointed otherwise, and no figure among them."""
    if len(steps) > max(3, len(had) // 100):
        return False
    for _, a, b, c, d in steps:
        ours, theirs = " ".join(had[a:b]), " ".join(has[c:d])
        if b - a > 3 or d - c > 3 or digits(ours) != digits(theirs):
            return False
        plain = re.sub(r"\W+", "", ours), re.sub(r"\W+", "", theirs)
        if plain[0] == plain[1] or (c == d and doubled(had, a, b)) or (a == b and doubled(has, c, d)):
            continue
        if len(theirs) + len(ours) > 60 or SequenceMatcher(None, *plain, autojunk=False).ratio() < 0.6:
            return False
    return True


def doubled(words: Sequence[str], start: int, end: int) -> bool:
    """Whether the words say what stands just before or after them: "the the"."""
    width = end - start
    return list(words[start:end]) in (list(words[start - width : start]), list(words[end : end + width]))


def digits(text: str) -> str:
    """The digits of a text."""
    return "".join(filter(str.isdigit, text))


_QUOTES = str.maketrans(
    dict.fromkeys("’‘‚‛“”„‟«»‹›`´'", '"') | dict.fromkeys("‐‑‒–—―−", "-") | {"…": "...", "\u00ad": ""}
)


def folded(text: str | None) -> str:
    """A text without what is house style: kinds of quotes and dashes, white space. Case counts: it is an edit."""
    return " ".join((text or "").translate(_QUOTES).split())


def paragraphs(body: str | None) -> list[str]:
    """The paragraphs of a body."""
    return [part for part in (body or "").split("\n") if part.strip()]
