"""Captions that open with the desk that took the picture, as Korean agencies write them."""

from __future__ import annotations

import re

from archivebot.later import later

_KOREAN_DESK = later(
    r"(?P<credit>[\[(【][\uac00-\ud7af·, ]{2,20}=[\uac00-\ud7af\w "
    r"]{2,20}[\])】]\s*(?:[\uac00-\ud7af]{2,4} ?\w{0,3}기자)?)\s*=\s*"
)
"""``[서울=뉴시스] 홍길동 기자 = ...``: Korean agencies open a caption as they open a story."""
_KOREAN_RIGHTS = re.compile(
    r"\s*\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?(?:\s*[\w.-]+@[\w.-]+|\s*\*|\s*재판매 및 DB 금지)*\s*$"
)
"""What they close it with: the day, their mail address, whose the picture is."""


def desk_credit(text: str) -> tuple[str | None, str] | None:
    """Caption and credit of a text that opens so; None for any other."""
    desk = _KOREAN_DESK.match(text)
    if desk is None:
        return None
    return _KOREAN_RIGHTS.sub("", text[desk.end() :]).strip() or None, desk["credit"].strip()
