"""The news agencies that a story credits: in its byline, its dateline, its opening or its copyright line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from archivebot.people import is_agency, read_dateline

# "(Reuters)", "[AFP]" and "– dpa" open or close a story; "© 2024 The Associated Press", "Copyright AFP" close it.
_BRACKETED = re.compile(r"[(\[（]([^()\[\]（）]{2,40})[)\]）]")
_COPYRIGHT = re.compile(r"(?i)(?:©|\(c\)|copyright)[\s\d,–-]*((?:[\w.'’-]+\s?){1,4})")
_END = re.compile(r"(?:^|\s)([\w/.-]{2,20})\s*$")

EDGE = 240
"""Characters at either end of a text in which an agency signs."""


def agency_of(organizations: Iterable[str], dateline: str | None, body: str | None) -> set[str]:
    """The agencies credited, by one spelling each."""
    named = [name for name in organizations if is_agency(name)]
    head, tail = (body or "")[:EDGE], (body or "")[-EDGE:]
    if dateline or head:
        opening = read_dateline(f"{dateline} - " if dateline else head)
        named += opening.agencies if opening is not None else []
    for text in (dateline or "", head, tail):
        named += [match for match in _BRACKETED.findall(text) if is_agency(match)]
    for match in _COPYRIGHT.findall(tail):
        words = match.split()
        named += [name for end in range(len(words), 0, -1) if is_agency(name := " ".join(words[:end]))][:1]
    named += [match for match in _END.findall(tail) if is_agency(match)]
    return {spelling(name) for name in named}


ALIASES = {
    "associated press": "AP",
    "agence france-presse": "AFP",
    "agence france presse": "AFP",
    "france-presse": "AFP",
    "deutsche presse-agentur": "dpa",
    "austria presse agentur": "APA",
    "thomson reuters": "Reuters",
    "press association": "PA",
    "pa media": "PA",
    "pa news agency": "PA",
    "united press international": "UPI",
    "press trust of india": "PTI",
    "asian news international": "ANI",
    "agencia efe": "EFE",
    "agenzia ansa": "ANSA",
    "agence belga": "Belga",
    "agência lusa": "Lusa",
    "xinhua news agency": "Xinhua",
    "kyodo news": "Kyodo",
    "yonhap news": "Yonhap",
    "yonhap news agency": "Yonhap",
    "canadian press": "The Canadian Press",
}
"""Long names of agencies that sign with their short ones."""


def spelling(name: str) -> str:
    """One spelling for an agency's long and short name."""
    bare = name.strip(" .,;:|()[]<>").removeprefix("The ").removeprefix("the ")
    if alias := ALIASES.get(bare.casefold()):
        return alias
    return bare.partition("/")[0] if bare.casefold().startswith("dpa") else bare
