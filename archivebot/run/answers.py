"""What an answer means before its content is looked at: taken, gone, moved, refused, in trouble."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

MAX_RETRY_AFTER = 30 * 86400
"""Seconds: a Retry-After beyond is as good as never."""

# What the common protection services put where a page should be: a header, or the words of their waiting page.
_CHALLENGE_HEADERS = {"cf-mitigated": "challenge", "x-amzn-waf-action": "", "x-datadome": ""}
_CHALLENGE_WORDS = re.compile(
    rb"(?i)<title>[^<]{0,40}(?:just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|"
    rb"security check|verify(?:ing)? (?:you are|that you|your)|bot verification|captcha|pardon our interruption|"
    rb"request (?:blocked|rejected)|ddos)"
)
_CHALLENGE_SCRIPTS = re.compile(
    rb"/cdn-cgi/challenge-platform/|geo\.captcha-delivery\.com|/_Incapsula_Resource|px-captcha|awswaf\.com/[^\"']*challenge"
)
CHALLENGE_SIZE = 60_000
"""Challenge pages are small: an article that writes about captchas is not."""

REFUSING = frozenset({401, 403, 407, 429, 451})
"""Statuses with which a server refuses us."""

TRANSIENT = frozenset({408, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529, 530})
"""Statuses that may be other in a while (52x: a content network cannot reach the server)."""

REDIRECTS = frozenset({301, 302, 303, 307, 308})

GONE = frozenset({404, 410})


def is_challenge(status: int, headers: Mapping[str, str], body: bytes) -> bool:
    """Whether an answer asks for proof of being human instead of giving the page.

    :param headers: names in lower case.
    """
    for name, value in _CHALLENGE_HEADERS.items():
        if name in headers and (not value or headers[name].lower() == value) and status != 200:
            return True
    if headers.get("cf-mitigated", "").lower() == "challenge":
        return True
    if len(body) > CHALLENGE_SIZE:
        return False
    if _CHALLENGE_WORDS.search(body[:4096]):
        return True
    return bool(_CHALLENGE_SCRIPTS.search(body)) and (status != 200 or b"<p" not in body.lower())


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds that a ``Retry-After`` asks for (RFC 9110, 10.2.3: seconds or a date); None where it says nothing."""
    if not value:
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(min(int(value[:12]), MAX_RETRY_AFTER))
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return min(max((when - now).total_seconds(), 0.0), MAX_RETRY_AFTER)
