"""The standfirst: the summary that a reader sees between headline and text, else what the metadata call description.

A ``<meta name=description>`` is written for search engines: often the
standfirst word for word, often the first paragraph cut off, sometimes the
site's own motto. What stands on screen under the headline comes first.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from lxml import etree

from archivebot.extract.body import Body
from archivebot.extract.candidates import Candidate
from archivebot.extract.jsonld import texts
from archivebot.extract.names import named, word_set
from archivebot.extract.phrases import LEADS_ON, small
from archivebot.extract.standfirst import ends_with, standfirst_below, uncut
from archivebot.extract.structured import Structured, item_value
from archivebot.extract.titles import fold, site_names
from archivebot.page import Page
from archivebot.text import plain_entities

# Names of standfirsts that are never those of the text's own first paragraph, as "lead" and "intro" may be.
_APART = word_set(
    "standfirst subtitle subtitel subtitol subhead subheadline subheading subtitulo subheader deck dek strapline "
    "sottotitolo soustitre alcim "
    "underrubrik undertittel undertitel secondtitle tagline sapo"
)
_DESCRIPTION_METAS = ("og:description", "description", "twitter:description", "dc.description", "dcterms.description",
                      "sailthru.description", "cxenseparse:description", "dcterms.abstract")  # fmt: skip
_CREDITED = re.compile(
    r"[.!?\u2026\u201d\u00bb\"] +(?:[Pp]hoto|PHOTO|[Ff]oto|[Bb]ild|[Cc]redit|[Ii]mage [Cc]redit)"
    r"(?: credit)?s?: ?\S.{1,90}$"
)
"""A sentence with a picture's credit behind it is a caption: systems describe a story by its first text."""
_AD_SIZE = re.compile(r"\b\d{2,3}x\d{2,3}\b")
"""The label of an ad's place, which a system took for the first text."""
_PLACE = 24
"""Characters of a place that opens a standfirst."""


def find_description(
    page: Page, structured: Structured, body: Body, headline: str | None, anchor: etree._Element | None = None
) -> Iterator[Candidate]:
    """Candidates for ``description``, best first; ``anchor`` is the element that shows the headline."""
    said = [
        (text, source) for text, source in _said(page, structured) if not _is_other(text, page, structured, headline)
    ]
    if anchor is not None:
        seen = standfirst_below(anchor, said, headline, body)
        if seen is not None:
            # A place set before the standfirst is no part of it: the metadata say the rest word for word.
            own = next((text for text, _ in said if len(seen) - len(text) <= _PLACE and ends_with(seen, text)), seen)
            yield Candidate("description", own, "dom:standfirst")
    if body.standfirst:
        yield Candidate("description", body.standfirst, "dom:standfirst")
    openings = [fold(block.text) for block in body.blocks[:3]]
    late: list[Candidate] = []
    for text, source in said:
        bare = fold(uncut(text))
        if any(opening.startswith(bare[:60]) for opening in openings):
            # The text's own beginning, cut for search engines, says nothing that the body does not.
            if bare in openings:
                late.append(Candidate("description", text, source))
        elif uncut(text) != text:
            late.append(Candidate("description", text, source))
        else:
            yield Candidate("description", text, source)
    yield from late


def leave_out_standfirst(body: Body, description: str | None) -> None:
    """Take the standfirst off the top of the body where a name that is never the text's own vouches for it."""
    if description is None:
        return
    key = fold(description)
    for number, element in enumerate(body.elements[:2]):
        near = (element, *itertools.islice(element.iterancestors(), 1))
        own = fold(body.blocks[number].text)
        # "(Paper) - ...": the paper's name before the summary is no part of it.
        same = own == key or (own.endswith(key) and len(own) - len(key) <= _PLACE)
        if same and any(named(e, _APART) for e in near):
            if len(body.blocks) > 1:
                del body.blocks[number], body.elements[number]
            return


def _said(page: Page, structured: Structured) -> Iterator[tuple[str, str]]:
    """What metadata call the description, each wording once."""
    seen: set[str] = set()
    for text, source in _raw(page, structured):
        if text not in seen:
            seen.add(text)
            yield plain_entities(text), source


def _raw(page: Page, structured: Structured) -> Iterator[tuple[str, str]]:
    """Descriptions as the metadata have them."""
    article = structured.article or structured.media or {}
    for name in _DESCRIPTION_METAS:
        yield from ((content, f"meta:{name}") for content in page.scan.metas.get(name, ())[:1])
        if name == "og:description":
            yield from ((text, "json-ld:description") for text in texts(article.get("description"))[:1])
    for element in structured.microdata.get("description", [])[:2]:
        if element.get("content"):
            yield item_value(element), "microdata:description"


def _is_other(text: str, page: Page, structured: Structured, headline: str | None) -> bool:
    """Whether a description is the headline again, the site's motto or too short to say anything."""
    key = fold(text)
    if len(key) < 12 or (headline and key == fold(headline)) or key in site_names(page, structured):
        return True
    if _CREDITED.search(text) or _AD_SIZE.search(text):
        return True
    if len(text) < 80 and LEADS_ON.open(small(text)):
        return True
    mottos = (
        node.get("description") for node in structured.of_type("WebSite", "NewsMediaOrganization", "Organization")
    )
    return any(isinstance(motto, str) and fold(motto) == key for motto in mottos)
