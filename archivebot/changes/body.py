"""What became of a text between two readings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from archivebot.changes.notices import CORRECTION
from archivebot.later import later

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"

WORD = later(rf"[{_IDEOGRAPH}]|[^\s{_IDEOGRAPH}]+")
"""A word with the marks that hang on it; an ideograph is one."""

COMPARED = 4000
"""Words of a changed passage, old and new together, that are compared one by one."""


def body_change(old: Sequence[str], new: Sequence[str]) -> str | None:
    """What became of a text, given in paragraphs; None when the normalized text is the same."""
    if old == new:
        return None
    before, after = [folded(text) for text in old], [folded(text) for text in new]
    if before == after or " ".join(before) == " ".join(after):
        return None
    known = set(before)
    fresh = [text for text, key in zip(new, after, strict=True) if key not in known]
    if any(CORRECTION.search(text) for text in fresh) and not any(CORRECTION.search(text) for text in old):
        return "correction"
    had, has, steps = word_steps(before, after)
    kept = len(had) - sum(b - a for a, b, _, _ in steps)
    if kept < 0.5 * len(had) and kept < 0.5 * len(has):
        return "rewritten"
    if typo(had, has, steps):
        return "typo"
    added = sum(d - c for _, _, c, d in steps)
    removed = len(had) - kept
    if added >= 8 and removed <= max(3, 0.1 * len(had)) and added > 2 * removed:
        return "update"
    if removed >= 8 and added <= max(3, 0.05 * len(had)) and removed > 2 * added:
        return "cut"
    return "edited"


Step = tuple[int, int, int, int]
"""A change: the words from and to in the old text, and from and to in the new one."""


def word_steps(old: Sequence[str], new: Sequence[str]) -> tuple[list[str], list[str], list[Step]]:
    """All words of both texts, and the changes between them.

    Paragraphs are matched first and only those that changed by words: a word diff's cost grows with the square of
    its texts, and liveblogs are long and read often. A changed passage of more than :data:`COMPARED` words counts
    as replaced.
    """
    had: list[str] = []
    has: list[str] = []
    steps: list[Step] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        before = [word for text in old[a:b] for word in WORD.findall(text)]
        after = [word for text in new[c:d] for word in WORD.findall(text)]
        left, right = len(had), len(has)
        had += before
        has += after
        if kind == "equal":
            continue
        if len(before) + len(after) > COMPARED:
            steps.append((left, len(had), right, len(has)))
            continue
        for what, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if what != "equal":
                steps.append((left + i, left + j, right + k, right + m))
    return had, has, steps


def typo(had: Sequence[str], has: Sequence[str], steps: Sequence[Step]) -> bool:
    """Whether the changes are slips of the pen: a few words spelled or pointed otherwise, and no figure among them."""
    if len(steps) > max(3, len(had) // 100):
        return False
    for a, b, c, d in steps:
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
