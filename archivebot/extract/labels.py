"""The labels of a story: section, kicker, keywords, publisher, license, access."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from lxml import etree

from archivebot.dates.printed import find_dates
from archivebot.extract.breadcrumbs import filed, navigated, shown_path
from archivebot.extract.candidates import Candidate, element_text, from_meta, from_microdata
from archivebot.extract.jsonld import texts
from archivebot.extract.keywords import find_keywords
from archivebot.extract.names import named, word_set
from archivebot.extract.publisher import find_publishers
from archivebot.extract.section_names import section_name
from archivebot.extract.structured import Structured
from archivebot.extract.titles import fold, site_names
from archivebot.page import Page
from archivebot.text import clean_line

_SECTION_METAS = ("article:section", "section", "parsely-section", "article.section", "cxenseparse:section",
                  "bt:section", "dc.subject.section", "sailthru.section", "rubrik")  # fmt: skip
_KICKER = word_set(
    "kicker eyebrow overline topline dachzeile spitzmarke pretitle prehead preheadline surtitre surtitle "
    "antetitulo volanta cintillo occhiello roofline supertitle superhead keyword vignette shoulder "
    "nadnaslov avantitol antetitol antetitulo nadtytul overtitle rutitr rootitr ustbaslik avantitulo "
    "chapeu vinjett columnname columntitle seriesname seriestitle"
)
_SECTION = word_set(
    "section category categories rubric rubrique rubrik channel ressort topic keyword kicker eyebrow slug "
    "vignette label sectionlabel seccion sezione categoria kategorie rubryka cat cats rubrika kategoriya kateqoriya "
    "osasto"
)
_SUB = word_set("subhead rutitr rootitr uptitle uppertitle")
"""How systems name the line that stands right above the headline."""
_LOWER = frozenset({"h2", "h3", "h4", "h5", "h6"})
_MACHINE = re.compile(r"[a-z_]+:\S|[@_{]|[0-9a-f]{8}-[0-9a-f]{4}-|/|[^\s_]+_\S*$")


def find_labels(
    page: Page, structured: Structured, headline: str | None, anchor: etree._Element | None
) -> Iterator[Iterator[Candidate]]:
    """Candidates for each of the labels, best first; ``anchor`` is the heading that shows the headline."""
    yield _sections(page, structured, headline, anchor)
    yield _kickers(structured, headline, anchor)
    yield find_keywords(page, structured, anchor)
    yield find_publishers(page, structured, headline)
    yield _licenses(page, structured)
    yield _access(page, structured)


def _sections(
    page: Page, structured: Structured, headline: str | None, anchor: etree._Element | None
) -> Iterator[Candidate]:
    """Data first, then the label over the headline, then the breadcrumbs."""
    own, host = fold(headline or ""), fold(page.host)
    names = site_names(page, structured) - _subdomain(page)
    for said, source in chain(_declared_sections(page, structured), _shown_sections(page, structured, anchor)):
        text = section_name(said, own)
        if text and (key := fold(text)) not in names and not ("." in text and key in host):
            yield Candidate("section", text, source)


def _shown_sections(page: Page, structured: Structured, anchor: etree._Element | None) -> Iterator[tuple[str, str]]:
    """The label over the headline, the path as data and on screen, the category, the navigation."""
    if anchor is not None:
        yield from islice(_labels_over(anchor), 1)
    for text in reversed(_breadcrumbs(structured)):
        yield text, "json-ld:breadcrumb"
    category = filed(page)
    if category:
        yield category, "dom:category"
    for text in reversed(shown_path(page)):
        yield text, "dom:breadcrumb"
    linked = navigated(page)
    if linked:
        yield linked, "url:section"


def _labels_over(anchor: etree._Element) -> Iterator[tuple[str, str]]:
    """Short labels right over the headline whose names say that they file it, nearest first."""
    for element in _before(anchor):
        if element.tag != "section" and named(element, _SECTION) and not _on_button(element):
            # Of a path of links the last is the story's own section.
            said = element_text(next(reversed(list(element.iter("a"))), element), limit=80)
            # Before a colon stands who speaks in the headline.
            if len(said) <= 44 and not said.endswith((":", "：")) and section_name(said, ""):
                yield said, "dom:section"


def _on_button(element: etree._Element) -> bool:
    """Whether an element is the inscription of a button: "subscribe to The Politics Podcast"."""
    return next(element.iterancestors("button"), None) is not None


_SECOND_LEVEL = frozenset("co com or ac ne go net org gov edu".split())
"""What stands for a country's ``.com`` before its own letters."""


def _subdomain(page: Page) -> set[str]:
    """The folded first label of a host such as ``sport.example.com``, by which portals call a section."""
    labels = page.host.removeprefix("www.").split(".")
    least = 4 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else 3
    if len(labels) < least or any(fold(n) == labels[0] for n in page.scan.metas.get("og:site_name", ())):
        return set()
    return {labels[0]}


def _declared_sections(page: Page, structured: Structured) -> Iterator[tuple[str, str]]:
    """What data says, without names for the system ("news_news", "a/b") that are not for readers."""
    for text, source in _data_sections(page, structured):
        if not _MACHINE.match(text) and "/" not in text.strip(" /"):
            yield text, source


def _data_sections(page: Page, structured: Structured) -> Iterator[tuple[str, str]]:
    for text in texts((structured.article or {}).get("articleSection")):
        # A path of sections ("News > World") names the last as the story's own.
        yield html.unescape(re.split(r"\s*(?:[>»/|]|\s::)\s*|,", text)[-1].strip()), "json-ld:articleSection"
    for name in _SECTION_METAS:
        for content in page.scan.metas.get(name, ())[:1]:
            yield re.split(r"\s[>»]\s", clean_line(html.unescape(content)))[-1], f"meta:{name}"
    for candidate in from_microdata(structured, "section", "articleSection"):
        yield candidate.value, candidate.source


def _breadcrumbs(structured: Structured) -> list[str]:
    """Names of the first breadcrumb list, outermost first."""
    for node in structured.of_type("BreadcrumbList"):
        items = node.get("itemListElement")
        flat: list[Any] = []
        for item in items if isinstance(items, list) else [items]:
            flat += item if isinstance(item, list) else [item]
        found = []
        for item in flat[:10]:
            if isinstance(item, dict):
                inner = item.get("item")
                found += texts(item.get("name") or (inner.get("name") if isinstance(inner, dict) else None))[:1]
        return [html.unescape(text) for text in found]
    return []


def _before(anchor: etree._Element) -> Iterator[etree._Element]:
    """Small elements right before a heading, nearest first: its siblings and those of its boxes."""
    node = anchor
    for _ in range(4):
        for sibling in islice(node.itersiblings(etree.Element, preceding=True), 6):
            if sibling.tag in ("script", "style", "figure", "nav", "img", "picture", "video"):
                continue
            inner = list(islice(sibling.iter(etree.Element), 13))
            if len(inner) <= 12:
                yield from reversed(inner)
        parent = node.getparent()
        if parent is None or parent.tag in ("body", "html", "main"):
            return
        node = parent


def _kickers(structured: Structured, headline: str | None, anchor: etree._Element | None) -> Iterator[Candidate]:
    """The short line over the headline, or inside its heading."""
    if anchor is None:
        return
    own = fold(headline or "")
    for element in chain(anchor.iterdescendants(etree.Element), _before(anchor)):
        if named(element, _KICKER):
            text = _label(element)
            if 2 <= len(text) <= 80 and fold(text) not in own[len(own) // 2 :]:
                yield Candidate("kicker", text, "dom:kicker")
                return
    label, bar, rest = element_text(anchor, limit=300).partition(" | ")
    if bar and 2 <= len(label) <= 40 and fold(rest) == own:
        yield Candidate("kicker", label, "dom:heading")
        return
    above = anchor.getprevious()
    if (
        above is not None
        and anchor.tag == "h1"
        and (above.tag in _LOWER or named(above, _SUB))
        and next(above.iter("a"), None) is None
    ):
        # East Asian papers set a line of the same story above its headline, in a heading of lower rank.
        text = element_text(above, limit=120)
        if 2 <= len(text) <= 60 and fold(text) not in own:
            yield Candidate("kicker", text, "dom:heading")


def _label(element: etree._Element) -> str:
    """The words of a label: parts that only a style sheet sets apart are not glued, and a date is no part of it."""
    if not len(element):
        parts = [element.text or ""]
    else:
        parts = [part for text in islice(element.itertext(), 40) if (part := str(text))] or [""]
    said = parts[0]
    for part in parts[1:]:
        glued = len(said) > 1 and said[-1].isalnum() and (part[0].isupper() or part[0].isdigit())
        said += f" {part}" if glued else part
    text = clean_line(said).strip(_AROUND)
    dates = find_dates(text) if any(map(str.isdigit, text)) else []
    if not dates:
        return text
    before = text[: dates[0].start].strip(" ,|-\u2013\u2014/\u00b7")
    return text if before.rpartition(" ")[2].islower() else "" if before.endswith(":") else before


_AROUND = " ,:|-\u2013\u2014/\u00b7"
"""What stands between a label and what follows it."""


def _licenses(page: Page, structured: Structured) -> Iterator[Candidate]:
    for node, source in ((structured.article or {}, "json-ld:license"), (structured.webpage or {}, "json-ld:license")):
        for text in texts(node.get("license"), keys=("url", "@id", "name"))[:1]:
            yield Candidate("license", text, source)
    for link in page.scan.links.get("license", ())[:1]:
        href = page.absolute(link.get("href") or "")
        if href:
            yield Candidate("license", href, "link:license")
    yield from from_meta(page, "license", "dcterms.license", "dc.rights.license", "license")
    for candidate in from_meta(page, "license", "dcterms.rights"):
        if _LICENSE.search(candidate.value):
            yield candidate  # else it names the owner
    yield from from_microdata(structured, "license", "license")


_LICENSE = re.compile(r"(?i)://|licen[cs]|lizenz|licencia|\bCC[- ]?(?:BY|0)\b|creative commons|public domain")


def _access(page: Page, structured: Structured) -> Iterator[Candidate]:
    said = (structured.article or {}).get("isAccessibleForFree")
    if said is not None:
        yield Candidate("is_accessible_for_free", said, "json-ld:isAccessibleForFree")
    for name in ("isaccessibleforfree", "og:isaccessibleforfree"):
        yield from from_meta(page, "is_accessible_for_free", name)
    for name in ("article:content_tier", "content_tier", "og:article:content_tier"):
        for content in page.scan.metas.get(name, ())[:1]:
            # Facebook's instant-article tiers: a metered page is neither free nor closed.
            tier = {"free": True, "locked": False}.get(content.strip().lower())
            if tier is not None:
                yield Candidate("is_accessible_for_free", tier, f"meta:{name}")
