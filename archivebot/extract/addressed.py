"""Lines in which a newsroom speaks to its readers, or of the text and those who made it."""

from __future__ import annotations

import re

from archivebot.extract import appeals, endnotes, prompts

MAX_CONTACT = 160
"""Characters; a line with a mail address that is not longer tells how to reach the newsroom."""
MAX_PROMPT = 420
"""Characters; prompts are short, paragraphs about newsletters may be long."""
TELLING = appeals.KEYS | prompts.CHANNELS | prompts.PRODUCTS
"""Words of which one stands in nearly every prompt that does not open as one."""
MAX_SIGN_OFF = 300
"""Characters; a paragraph that begins like a sign-off and is longer is a paragraph."""


def is_prompt(lower: str) -> bool:
    """Whether a short line, in small letters, invites the reader to subscribe, follow, install or pay."""
    if len(lower) > MAX_PROMPT:
        return False
    if prompts.PROMPT.open(lower):
        return not _hands_on(lower)
    if "@" in lower and len(lower) <= MAX_CONTACT and prompts.ADDRESS.search(lower):
        return True
    words = lower.split()
    if not lower.isascii():
        words.append(words[-1].rstrip(".!։።।。"))
    if "-" in lower:
        words += [part for word in words if "-" in word for part in word.split("-")]
    if TELLING.isdisjoint(words) and "google news" not in lower:
        return False
    if not appeals.KEYS.isdisjoint(words) and appeals.is_appeal(lower, words):
        return True
    if not lower.isascii() and not prompts.CHANNELS.isdisjoint(words) and prompts.ASKS.search(lower):
        return True
    if prompts.PRODUCTS.isdisjoint(words) and "google news" not in lower:
        return False
    if prompts.INVITES.search(lower):
        return True
    return not prompts.ADDRESSES.isdisjoint(words) and prompts.INVITES_WITHIN.search(lower) is not None


def _hands_on(lower: str) -> bool:
    """Whether a line tells what somebody said: newsrooms that speak of themselves name no speaker."""
    return not appeals.SAID.isdisjoint(_SPELLED.findall(lower)) or _HAS_SAID.search(lower) is not None


_OF_ITSELF = ("as told ", "this ", "our ", "the views ")
"""How newsrooms begin to speak of a text and of those who made it."""
_SPELLED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HAS_SAID = re.compile(r"\b(?:a|ont|ha|han|hat|haben|heeft|har) (?:dit|détaillé|detto|dicho|gesagt|gezegd|sagt)\b")


def is_sign_off(lower: str) -> bool:
    """Whether a line, in small letters, says who made the text or where it came from."""
    if len(lower) > MAX_SIGN_OFF:
        return False
    if endnotes.SIGN_OFF.open(lower):
        return lower.startswith(_OF_ITSELF) or not _hands_on(lower)
    tail = lower[-120:]
    return ("contrib" in tail or "assisted" in tail) and endnotes.CONTRIBUTED.search(tail) is not None
