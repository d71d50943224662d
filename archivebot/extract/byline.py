"""Who made the story: what the page's data says weighed against what a reader sees."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from archivebot.extract.author_data import DataAuthors, read_author_data
from archivebot.extract.body import Body
from archivebot.extract.byline_dom import Seen, see_bylines
from archivebot.extract.candidates import Candidate
from archivebot.extract.date_dom import story_heading
from archivebot.extract.jsonld import texts
from archivebot.extract.structured import Structured
from archivebot.items import Author
from archivebot.page import Page
from archivebot.people import BREAK, SOFT, Name

_LEAST = 3.0
"""The score from which a byline on the page is believed on its own."""


def find_byline(page: Page, structured: Structured, body: Body) -> list[Candidate]:
    """Candidates for ``byline``, ``authors`` and ``organizations``, the most trusted first."""
    known = publisher_names(page, structured)
    data = read_author_data(page, structured, known)
    wanted = frozenset(_key(name.name) for claim in data for name in claim.names if not name.organization)
    story = [element for element in body.elements if element is not None]
    seen = see_bylines(page, story_heading(page), story, known, wanted)
    seen = [s for s in seen if s.score >= _LEAST]
    return list(_decide(page, data, seen))


def _decide(page: Page, data: list[DataAuthors], seen: list[Seen]):
    best = seen[0] if seen else None
    shown = best.credits if best else None
    claim = _best_claim(data)
    if shown is not None and shown.people:
        names = shown.names
        source = best.source
        if claim is not None and _more(claim, shown.names):
            names, source = claim.names, claim.source
        yield from _candidates(page, names, source, best, data)
    if claim is not None:
        yield from _candidates(page, claim.names, claim.source, best if shown else None, data)
    if shown is not None and not shown.people:
        yield from _candidates(page, shown.names, best.source, best, data)
    for other in data:
        yield from _candidates(page, other.names, other.source, None, data)


def _best_claim(data: list[DataAuthors]) -> DataAuthors | None:
    """The first source of data that names a person by a whole name."""
    return next((c for c in data if any(not n.organization and n.shape == "full" for n in c.names)), None)


def _more(claim: DataAuthors, names: list[Name]) -> bool:
    """Whether the data names everybody that is shown, and others."""
    said = {_key(name.name) for name in claim.names}
    shown = {_key(name.name) for name in names if not name.organization}
    return shown < said


def _candidates(page: Page, names: list[Name], source: str, seen: Seen | None, data: list[DataAuthors]):
    people = [name for name in names if not name.organization]
    organizations = list(dict.fromkeys(name.name for name in names if name.organization))
    if people:
        yield Candidate("authors", [_author(page, name, seen, data) for name in people], source)
    if organizations:
        yield Candidate("organizations", organizations, source)
    if seen is not None:
        yield Candidate("byline", " ".join(seen.text.replace(BREAK, " ").replace(SOFT, " ").split()), seen.source)
    else:
        yield Candidate("byline", ", ".join(name.name for name in names), source)


def _author(page: Page, name: Name, seen: Seen | None, data: list[DataAuthors]) -> Author:
    """A person of the record: spelt as the data has it where the page prints capitals only."""
    spelt = name.name
    if spelt.isupper() and name.shape == "full":
        spelt = next((n.name for c in data for n in c.names if _key(n.name) == _key(spelt) and not n.name.isupper()), spelt)
    href = next((c.urls[n] for c in data for n in c.urls if _key(n) == _key(spelt)), None)
    if href is None and seen is not None:
        href = next((link for text, link in seen.links.items() if _key(text) == _key(spelt)), None)
    return Author(name=spelt, url=page.absolute(href) if href else None, role=name.role)


def publisher_names(page: Page, structured: Structured) -> frozenset[str]:
    """Names by which the site calls itself: a byline that holds one names an organization."""
    names: list[str] = []
    for key in ("publisher", "sourceOrganization", "copyrightHolder", "isPartOf", "provider"):
        names += texts(structured.first(key))[:3]
    for node in structured.of_type("WebSite", "NewsMediaOrganization")[:4]:
        names += texts(node.get("name"))[:1]
    for meta in ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher"):
        names += page.scan.metas.get(meta, [])[:1]
    host = (urlsplit(page.url).hostname or "").removeprefix("www.")
    parts = host.split(".")
    if len(parts) > 1:
        names += [host, parts[-2] if len(parts[-2]) > 3 or len(parts) < 3 else parts[-3]]
    return frozenset(name for name in (re.sub(r"\s+", " ", n).strip() for n in names) if 1 < len(name) < 60)


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
