"""Whether a page calls itself a live blog: in its address, in its headline."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from archivebot.any_of import any_of
from archivebot.page import Page

_PATH = re.compile(
    r"(?i)(?:^|[/_-])(?:live-?(?:blog|ticker|updates?|news)?|newsblog|en-direct|direto|en-vivo|diretta|minuto-a-minuto)(?:[/_-]|$)"
)
_TITLE = re.compile(
    r"(?i)(?:live(?:blog|ticker|studio)?|newsblog|ticker|(?:en )?direct[eo]?|en vivo|ao vivo|(?:in )?diretta|direkt|"
    r"(?:relacja )?na żywo|online|élő)(?:\s*[:|\u2013\u2014-]\s|\s\w+\s?[:|\u2013\u2014]|\.\s)"
)
_ANYWHERE = any_of(
    r"\blive\s?(?:[:|\u2013\u2014-]|$)|\blive[ -]?(?:blog|updates?|ticker|feed|text|coverage|news)|"
    r"\b(?:news|live|eil|news-|corona-)?ticker\b|newsblog|as it happened|\bminut[aeo] (?:by|a|per|par|po|voor) minut|"
    r"\ben (?:direct[eo]?|vivo)\b|\bao (?:vivo|minuto)\b|\bem direto\b|\bin diretta\b|^direct\b|^directo\b|\bna żywo\b|"
    r"\bdirekte?rapport|\bsenaste nytt\b|\bnyhetsstudio|\bliveseuranta|\bhetki hetkeltä|\bživě\b|\bonline přenos|"
    r"онлайн|\bélő\b|\bcanlı (?:anlatım|blog)|dakika dakika|λεπτό προς λεπτό|مباشر|لحظة بلحظة|لحظه به لحظه|"
    r"直播|ライブ|速報|실시간|라이브"
)
"""Words that mean a live blog where the text is made of entries, each with its time of day."""
_STEMS = (
    *"live ticker newsblog happened minut direct direkt direto vivo diretta żywo rapport přenos online:".split(),
    *"živě hetki nyhetsstudio seuranta онлайн élő canlı dakika λεπτό مباشر لحظ 直播 ライブ 速報 실시간 라이브".split(),
    *("online |", "online \u2013", "senaste nytt"),
)
"""One of them stands in each."""


_MARKS = str.maketrans("-_/", "   ")


def is_named_live(page: Page, headline: str | None) -> bool:
    """Whether the address or the beginning of the headline says so."""
    return bool(_PATH.search(urlsplit(page.own_url).path) or _TITLE.match(headline or ""))


def speaks_of_live(page: Page, headline: str | None) -> bool:
    """Whether headline, title or address have the word anywhere: enough only beside entries with times."""
    said = [headline or "", (page.scan.title or "")[:300], unquote(urlsplit(page.own_url).path).translate(_MARKS)]
    joined = "\n".join(said).lower()
    if not any(stem in joined for stem in _STEMS):
        return False
    return is_named_live(page, headline) or any(_ANYWHERE.search(text) for text in joined.split("\n"))
