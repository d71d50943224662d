"""Who made the story: what the page's data says weighed against what a reader sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree

from archivebot.extract.author_data import DataAuthors, read_author_data, read_editors
from archivebot.extract.biography import presented_writer
from archivebot.extract.body import Body
from archivebot.extract.body_letters import are_letters
from archivebot.extract.body_region import main_heading
from archivebot.extract.byline_dom import see_bylines
from archivebot.extract.byline_rows import Seen
from archivebot.extract.byline_score import name_key
from archivebot.extract.candidates import Candidate
from archivebot.extract.dateline import opening_dateline
from archivebot.extract.jsonld import texts, type_names
from archivebot.extract.reporters import read_reporters
from archivebot.extract.screen import text_of
from archivebot.extract.signoff import read_signoff
from archivebot.extract.structured import Structured
from archivebot.extract.surroundings import heading_over_text
from archivebot.items import Author
from archivebot.page import Page
from archivebot.people import Credits, Dateline, Name
from archivebot.text import bare

_NAME_TAIL = re.compile(r"\s[-–|(]")
_TITLE_BORDER = re.compile(r"\s+[-–—:|]+\s+|[|｜_]+")
_LEAST = 3.0
"""The score from which a byline on the page is believed on its own."""
_SURE = 6.0
"""The score from which it is believed against what the data says."""


_PICTURES = frozenset({"photographer", "illustrator", "videographer"})
_LOGIN = frozenset({"handle", "lower"})
"""Shapes of users' names: a signature under the text or a name in the data says more."""
_ANY_DESK = frozenset(
    "redaktion staff agencies redacción redaction rédaction redazione redacção redação redakcja redactie "
    "agencias online редакция".split()
)
"""Names that say no more than that somebody works there: a signature under the text says more."""


@dataclass(slots=True)
class _Decision:
    """What was chosen: the names, where they come from, and the byline on the page that goes with them."""

    names: list[Name]
    source: str
    seen: Seen | None = None


def find_byline(
    page: Page, structured: Structured, body: Body, heading: etree._Element | None = None
) -> list[Candidate]:
    """Candidates for ``byline``, ``authors`` and ``organizations``, the most trusted first.

    ``heading`` is the headline where it is another element than the page's markup makes its main heading.
    """
    known = publisher_names(page, structured)
    data = read_author_data(page, structured, known)
    wanted = frozenset(name_key(name.name) for claim in data for name in claim.names if not name.organization)
    heading = heading if heading is not None else heading_over_text(page, main_heading(page), body.container, True)
    told = any(n.shape == "full" and not n.organization for claim in data for n in claim.names)
    seen = see_bylines(page, heading, body.elements, known, wanted, told, body.above)
    _leave_out_by(seen, wanted)
    for one in seen if (editors := read_editors(structured, known)) else ():
        # Who edited the story stands beside who wrote it; the data tells them apart.
        writers = [name for name in one.credits.names if name_key(name.name) not in editors]
        if any(not name.organization for name in writers):
            one.credits = Credits(writers, one.credits.printed)
    chosen = [
        *_decide(
            known,
            data,
            seen,
            lambda: read_reporters(body.blocks, body.elements, body.above),
            lambda: _signature(body, known),
            lambda: opening_dateline(body.blocks),
        )
    ]
    return list(_candidates(page, chosen, data, seen))


def _leave_out_by(seen: list[Seen], wanted: frozenset[str]) -> None:
    """Take a short word off before a name that the data spell without it: "by" in a language that no list knows."""
    for one in seen if wanted else ():
        first = next(iter(one.credits.names), None)
        word, _, rest = first.name.partition(" ") if first is not None else ("", "", "")
        if first is None or len(word) > _MAX_BY or " " not in rest or name_key(first.name) in wanted:
            continue
        if name_key(rest) in wanted:
            # Credits are kept for lines that stand on a page again: a new one, not another name in the old.
            one.credits = Credits([replace(first, name=rest), *one.credits.names[1:]], one.credits.printed)


_MAX_BY = 4


def _signature(body: Body, known: frozenset[str]) -> Credits:
    """Who signs under the text, or is introduced there; letters of readers have a signature each."""
    if are_letters(body.blocks):
        return Credits()
    signed = read_signoff(body.elements, known)
    return signed if signed.names else presented_writer(body)


def _decide(
    known: frozenset[str],
    data: list[DataAuthors],
    seen: list[Seen],
    reporters: Callable[[], Credits],
    signoff: Callable[[], Credits],
    dateline: Callable[[], Dateline | None],
) -> Iterator[_Decision]:
    """What may be the answer, the most trusted first."""
    shown = next((s for s in seen if s.score >= _LEAST and s.credits.writers), None)
    if shown is not None and all(n.shape in _LOGIN and " " not in n.name for n in shown.credits.writers):
        signature = signoff()
        if signature.people:
            yield _Decision(signature.names, "dom:end")
    claim = next((c for c in data if any(not n.organization and n.shape == "full" for n in c.names)), None)
    if shown is not None:
        best = _against(shown, claim)
        yield best
    elif claim is not None:
        yield _Decision(claim.names, claim.source)
    named = reporters() if shown is None and claim is None else Credits()
    if named.names:
        # Before the editor in charge, whom Chinese sites name under the text.
        houses = [name.name for name in named.names if name.organization]
        sources = [name for name in _sources(seen) if name.name not in houses]
        yield _Decision(named.names + ([] if houses else sources), "body")
    signed = signoff() if shown is None and claim is None else Credits()
    if signed.people:
        # The editor in charge signs below the text what the paper that is named above it wrote.
        yield _Decision([*signed.names, *([] if signed.writers else _sources(seen))], "dom:end")
    for other in data:
        if any(not n.organization for n in other.names):
            yield _Decision(other.names, other.source)
    for desk in seen:
        near = desk.source in ("dom:head", "dom:over", "dom:lead")
        if any(n.organization and n.role not in _PICTURES for n in desk.credits.names) and desk.score >= (
            0.5 if near or not data else 9.0
        ):
            yield _Decision(desk.credits.names, desk.source, desk)
    desks = [other for other in data if not any(name.name.casefold() in _ANY_DESK for name in other.names)]
    # An agency in one source says more than the publisher's name in another.
    for other in sorted(desks, key=lambda c: all(name.organization and name.name in known for name in c.names)):
        yield _Decision(other.names, other.source)
    if signed.names:
        yield _Decision(signed.names, "dom:end")
    for other in data:
        if other not in desks:
            yield _Decision(other.names, other.source)
    opening = dateline() if shown is None and claim is None else None
    if opening is not None and opening.agencies:
        yield _Decision([Name(name=name, organization=True) for name in opening.agencies], "dateline")
    for weak in seen:
        if weak.score >= 0.5 and any(name.role not in _PICTURES for name in weak.credits.names):
            yield _Decision(weak.credits.names, weak.source, weak)


def _sources(seen: list[Seen]) -> list[Name]:
    """The paper that a Chinese page names above the text as where the story comes from: "来源：..."."""
    lines = (s for s in seen if s.source == "dom:head" and ("来源" in s.text or "來源" in s.text))
    return [name for line in lines for name in line.credits.names if name.organization][:1]


def _against(shown: Seen, claim: DataAuthors | None) -> _Decision:
    """A byline on the page against what the data says."""
    if claim is not None:
        said = {_person(name.name) for name in claim.names if not name.organization}
        printed = {_person(name.name) for name in shown.credits.people}
        near = shown.source in ("dom:head", "dom:over", "dom:lead")
        # Teasers carry microdata of their own: beyond the byline at the headline they name others' writers.
        whole = near and shown.score >= _SURE and printed and claim.source.startswith("microdata")
        if (printed < said and not whole) or (not printed & said and shown.score < _SURE) or not near:
            return _Decision(claim.names, claim.source, shown if printed & said else None)
    return _Decision(shown.credits.names, shown.source, shown)


def _candidates(page: Page, chosen: list[_Decision], data: list[DataAuthors], seen: list[Seen]) -> Iterator[Candidate]:
    """The decision as candidates; what lost follows, for fields that the winner fills."""
    filled: set[str] = set()
    for number, choice in enumerate(chosen):
        people = [name for name in choice.names if not name.organization]
        organizations = list(dict.fromkeys(name.name for name in choice.names if name.organization))
        fields: dict[str, Any] = {"byline": _printed(choice)}
        if people:
            fields["authors"] = [_author(page, name, choice.seen, data, seen) for name in people]
        if organizations:
            fields["organizations"] = organizations
        if number == 0:
            filled = set(fields)
        for name, value in fields.items():
            if name in filled:
                yield Candidate(name, value, choice.source)


def _printed(choice: _Decision) -> str:
    """The byline as the page prints it, else the names of the data in a row."""
    if choice.seen is None:
        return ", ".join(name.name for name in choice.names)
    return choice.seen.credits.printed


def _author(page: Page, name: Name, seen: Seen | None, data: list[DataAuthors], others: list[Seen]) -> Author:
    """A person of the record: spelt as the data has it where the page prints capitals or the first name only."""
    spelt = name.name
    if name.shape == "single":
        full = [n.name for c in data for n in c.names] + [n.name for s in others for n in s.credits.people]
        spelt = next((f for f in full if f.split()[0].casefold() == spelt.casefold() and len(f.split()) > 1), spelt)
    if spelt.isupper() and name.shape == "full":
        spelt = next(
            (n.name for c in data for n in c.names if name_key(n.name) == name_key(spelt) and not n.name.isupper()),
            spelt,
        )
    href = next((c.urls[n] for c in data for n in c.urls if name_key(n) == name_key(spelt)), None)
    if href is None and seen is not None:
        href = next((link for text, link in seen.links.items() if name_key(text) == name_key(spelt)), None)
    return Author(name=spelt, url=page.absolute(href) if href else None, role=name.role)


def publisher_names(page: Page, structured: Structured) -> frozenset[str]:
    """Names by which the site calls itself: a byline that holds one names an organization."""
    names: list[str] = []
    for key in ("publisher", "sourceOrganization"):
        names += texts(structured.first(key))[:3]
    for node in structured.nodes[:20]:
        if node.get("@type") in ("WebSite", "NewsMediaOrganization"):
            names += texts(node.get("name"))[:1]
    for meta in ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher"):
        names += page.scan.metas.get(meta, [])[:1]
    host = page.host.removeprefix("www.")
    parts = host.split(".")
    if len(parts) > 1:
        names += [host, parts[-2] if len(parts[-2]) > 3 or len(parts) < 3 else parts[-3]]
    names += _brand(page)
    # "The Daily - Online", "Example Network (www.example.com)": the name stands before the mark.
    names += [_NAME_TAIL.split(name)[0] for name in names if " " in name]
    # Systems declare the site of one writer to be published by a person.
    said = structured.first("publisher")
    own = {bare(name) for name in texts(said)} if isinstance(said, dict) and "Person" in type_names(said) else set()
    folded = (" ".join(n.split()) for n in names)
    return frozenset(name for name in folded if 1 < len(name) < 60 and bare(name.partition(".")[0]) not in own)


def _brand(page: Page) -> list[str]:
    """The last part of the page's title, behind the headline, in scripts in which no capital tells a name."""
    title, heading = page.scan.title or "", main_heading(page)
    head = "" if heading is None else " ".join(text_of(heading).split())
    rest = title.removeprefix(head) if len(head) > 10 else title
    if rest == title or rest.upper() != rest.lower():
        return []
    brand = _TITLE_BORDER.split(rest)[-1].strip()
    # "_城报新闻": the paper's own name stands before the word for news.
    return [name for name in (brand, _NEWS_TAIL.sub("", brand)) if 1 < len(name) < 30] if len(brand) > 2 else []


_NEWS_TAIL = re.compile("(?:新闻网|新聞網|新闻|新聞|资讯|뉴스|ニュース|网|網)$")


def _person(name: str) -> str:
    """Initial and last name: "E. Barreneche" and "Eduardo Barreneche" are one person."""
    words = name.casefold().split()
    return f"{words[0][:1]} {words[-1]}"
