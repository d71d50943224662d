"""The headline: what a reader sees over the story, chosen by agreement with what the metadata say.

Some candidate is right on nearly every page; the art is the choice. Metadata
titles are written for search and sharing and carry the site's name; ``<h1>``
elements also hold logos, box titles and kickers. The heading on screen that
agrees best with the metadata is the story's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from archivebot.extract.candidates import Candidate, element_text
from archivebot.extract.headline_over import LEAST_WORDS, heading_over, is_beside, marked_headline
from archivebot.extract.jsonld import texts
from archivebot.extract.large_print import printed_headline, tells_nothing, without_mark
from archivebot.extract.names import named, word_set
from archivebot.extract.publisher import linked_home
from archivebot.extract.screen import is_hidden
from archivebot.extract.structured import Structured, item_value
from archivebot.extract.surroundings import leads_home
from archivebot.extract.titles import agreement, fold, path_words, site_names, title_core
from archivebot.page import Page
from archivebot.text import LINK_MARKS, plain_entities

_TITLE_METAS = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title",
                "headline", "title", "cxenseparse:title", "bt:title", "fulltitle")  # fmt: skip
_ABOVE = (
    "kicker eyebrow overline topline dachzeile spitzmarke stichwort catchword pretitle surtitre antetitulo roofline"
)
_KICKER = word_set(
    f"{_ABOVE} prehead prehl surtitle volanta cintillo occhiello rubric rubrique rubrik category "
    "categories label flag badge section topic supertitle superhead preheadline vignette"
)
_LINE_ABOVE = word_set(_ABOVE)
_LEADING = re.compile(r"^[\s:.|/\-\u2013\u2014]+")
_BOXES = frozenset({"div", "p", "span", "strong", "b", "td", "font"})
_PARTS = frozenset({"div", "p", "h2", "h3", "small"})
_SECOND = word_set("subtitle subhead subheadline subheading deck dek secondary")
_BADGES = word_set("live video audio podcast exclusive premium plus direct direto directo diretta")
_LABEL_WORDS = 3
_MAX_LABEL = 40
_STARS = " \u25b6\u25ba\u2605\u2606\u2b50\u272d\u272e\u272f"
"""What reviews give, behind their headline."""
_SITE_TITLE = word_set("sitetitle sitename siteheading masthead logo branding blogtitle")
_OF_THE_SITE = 0.45
"""What agreement with the metadata counts for a heading that names the site."""
_HEADLINE_NAME = word_set("headline head title titel titulo titolo titre headliner hl entrytitle posttitle")


@dataclass(slots=True)
class Headline:
    """Candidates for the headline, and the heading on screen that shows it."""

    candidates: list[Candidate]
    element: etree._Element | None


def find_headline(
    page: Page, structured: Structured, container: etree._Element | None = None, story: str | None = None
) -> Headline:
    """Candidates for ``headline``, best first, and the element of the heading that was chosen.

    ``container`` holds the text, ``story``: over it stands the heading where the metadata say nothing of one.
    """
    candidates: list[Candidate] = []
    chosen: etree._Element | None = None
    names, sections = site_names(page, structured) | _named_at_top(page), path_words(page)
    said = list(_said(page, structured, names, sections))
    seen: list[Seen] = []
    for source, least, elements in _headings(page):
        ranked = sorted(_judge(page, source, elements, said, names), key=lambda entry: -entry[0])
        seen += ranked
        if not ranked or ranked[0][0] < least:
            continue
        if chosen is None:
            candidates.append(Candidate("headline", _spell(ranked[0][1], said), source))
            chosen = ranked[0][3]
        elif is_beside(ranked[0][3]) == 1.0:
            chosen = ranked[0][3]
        # A heading in the breadcrumbs says the headline, another one shows where the story begins.
        if is_beside(chosen) == 1.0:
            break
    if chosen is None and (marked := marked_headline(page, names)) is not None:
        candidates.append(Candidate("headline", element_text(marked), "microdata:headline"))
        chosen = marked
    if chosen is None:
        lone = [entry for entry in seen if entry[2] == "dom:h1"]
        if len(lone) == 1 and len(lone[0][1].split()) >= 3 and not leads_home(page, lone[0][3]):
            # One heading with words of its own, and no other: search and sharing were given another title.
            candidates.append(Candidate("headline", lone[0][1], "dom:h1"))
            chosen = lone[0][3]
        elif (line := printed_headline(page, said, story)) is not None:
            candidates.append(Candidate("headline", without_mark(element_text(line)), "dom:large"))
            chosen = line
    if chosen is None:
        tags = ("h1",) if said and not tells_nothing([text for text, _ in said], story) else ("h1", "h2")
        over = heading_over(page, container, tags if said else (*tags, "h3"), names)
        if over is not None:
            text = next((text for _, text, _, element in seen if element is over), None)
            candidates.append(Candidate("headline", text or element_text(over), "dom:over"))
            chosen = over
    candidates += (Candidate("headline", text, source) for text, source in said)
    rest = sorted((entry for entry in seen if entry[3] is not chosen), key=lambda entry: -entry[0])
    candidates += (Candidate("headline", text, source) for _, text, source, _ in rest[:3])
    return Headline([_without_section(candidate, page, structured, sections) for candidate in candidates], chosen)


def _named_at_top(page: Page) -> set[str]:
    """The folded title of a page whose first heading says the same and leads home: the title is the site's name."""
    title, first = fold(page.scan.title or ""), page.scan.headings[0] if len(page.scan.headings) > 1 else None
    if not title or first is None or fold(element_text(first)) != title:
        return set()
    short = len((page.scan.title or "").split()) <= LEAST_WORDS
    return {title} if leads_home(page, first) or (short and fold(linked_home(page, title) or "") == title) else set()


def _without_section(candidate: Candidate, page: Page, structured: Structured, sections: set[str]) -> Candidate:
    """A headline without the section that sites print before it with a bar: "Opinion | Keep the bus"."""
    label, bar, _ = candidate.value[:40].partition(" | ")
    if not bar or len(candidate.value) - len(label) < 13:
        return candidate
    said = (*texts((structured.article or {}).get("articleSection")), *page.scan.metas.get("article:section", ()))
    if fold(label) not in sections and all(fold(label) != fold(section) for section in said):
        return candidate
    return Candidate("headline", candidate.value[len(label) + 3 :].strip(), candidate.source)


def _spell(text: str, said: list[tuple[str, str]]) -> str:
    """The heading, spelled as the metadata do where line breaks glued its words together, or all is in capitals."""
    key, count = fold(text), len(text.split())
    loud = text.isupper() and count > 1
    same = (title for title, _ in said if fold(title) == key)
    return next((t for t in same if len(t.split()) > count or (loud and not t.isupper() and not t.islower())), text)


def _said(page: Page, structured: Structured, names: set[str], sections: set[str]) -> Iterator[tuple[str, str]]:
    """What metadata give for a headline: the text without the site's name, and the source."""
    cores: dict[str, str] = {}
    for text, source in _raw(page, structured):
        core = cores.get(text)
        if core is None:
            core = title_core(plain_entities(text), names, sections)
            cores[text] = core = core if fold(core) not in names else ""
        if core:
            yield core, source


def _raw(page: Page, structured: Structured) -> Iterator[tuple[str, str]]:
    """Titles as the metadata have them."""
    article = structured.article or {}
    for key in ("headline", "name"):
        value = article.get(key)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, str):
            yield value, f"json-ld:{key}"
    for element in structured.microdata.get("headline", [])[:2]:
        if element.get("content"):
            yield item_value(element), "microdata:headline"
    for name in _TITLE_METAS:
        for content in page.scan.metas.get(name, ())[:2]:
            yield content, f"meta:{name}"
    if page.scan.title:
        yield page.scan.title, "title"
    media = structured.media or {}
    if not article and isinstance(media.get("name"), str):
        yield media["name"], "json-ld:name"


Seen = tuple[float, str, str, etree._Element]
Stage = tuple[str, float, Iterable[etree._Element]]


def _headings(page: Page) -> Iterator[Stage]:
    """Where a headline stands on screen, in order of trust, with the agreement that each place must reach."""
    headings = page.scan.headings
    yield "dom:h1", 0.5, [element for element in headings if element.tag == "h1"][:30]
    yield "microdata:headline", 0.5, [e for e in page.scan.itemprops.get("headline", [])[:3] if not e.get("content")]
    yield "dom:heading", 0.75, [e for e in headings[:40] if e.tag != "h1" and named(e, _HEADLINE_NAME)]
    yield "dom:heading", 0.85, [element for element in headings[:12] if element.tag in ("h2", "h3")]
    boxes = [e for e in page.scan.hinted.get("headline", [])[:30] if e.tag in _BOXES and len(e) < 6]
    yield "dom:headline", 0.85, boxes


def _judge(
    page: Page, source: str, elements: Iterable[etree._Element], said: list[tuple[str, str]], names: set[str]
) -> Iterator[Seen]:
    """Headings with how well they agree with the metadata."""
    titles = list(dict.fromkeys(title for title, _ in said))
    spellings = [fold(title) for title in titles]
    longest = max(map(len, titles), default=0)
    for element in elements:
        text = _heading_text(element, spellings)
        key = fold(text)
        if not key or key in names or len(text) > 400:
            continue
        if source == "dom:headline" and is_hidden(element):
            continue
        best = 1.0 if key in spellings else max((agreement(text, title) for title in titles), default=0.0)
        if best and len(text) > 1.8 * longest:
            best *= 0.5  # A box around the headline, not the headline.
        if best:
            best *= is_beside(element) * (_OF_THE_SITE if _names_site(page, element) else 1.0)
        yield best, text, source, element
        if best == 1.0:
            break


def _names_site(page: Page, element: etree._Element) -> bool:
    """Whether a heading is the site's own."""
    return named(element, _SITE_TITLE) or leads_home(page, element)


def _heading_text(element: etree._Element, spellings: list[str]) -> str:
    """The heading with or without the kicker inside it, as the metadata have it."""
    whole = plain_entities(element_text(element)).rstrip(LINK_MARKS + _STARS).removesuffix(" #")
    if whole.endswith("+") and any((inner.text or "").strip() == "+" for inner in element.iterdescendants()):
        whole = whole[:-1].rstrip()  # what subscribers alone read is marked behind its headline
    if not len(element):
        return whole
    if fold(whole) in spellings:
        return _without_line_above(element) or _without_badge(element) or whole
    links = {inner for inner in element.iter("a") if fold(element_text(inner)) != fold(whole)}
    if links and fold(alone := element_text(element, skip=links)) in spellings:
        return alone  # A link inside the heading leads back to the section.
    parts = (child for child in element if child.tag in _PARTS or named(child, _SECOND) or _is_mark(child))
    boxed = {child for child in parts if fold(element_text(child)) not in spellings}
    if boxed and fold(alone := element_text(element, skip=boxed)) in spellings:
        return alone  # A second title in a box of its own is for search engines.
    dropped = {child for child in element.iterdescendants() if _is_kicker(child)}
    without = _LEADING.sub("", element_text(element, skip=dropped).rstrip(_STARS)) if dropped else whole
    if (len(without) < 0.4 * len(whole) or len(without) < 10) and fold(without) not in spellings:
        without = whole  # Templates also call the headline itself "label".
    if fold(without) in spellings:
        return without
    if dropped:
        return _LEADING.sub("", _cut(without, spellings))
    # Without markup of its own, what stands before is a part of the headline that searching was not given.
    return _cut(whole, spellings) if len(element) else whole


def _without_line_above(element: etree._Element) -> str | None:
    """The headline's own element in a heading of two, the first of which is named for the line above a headline.

    Metadata join the two with a colon: they say nothing about where the one ends.
    """
    boxes = [child for child in element if isinstance(child.tag, str) and element_text(child)]
    if len(boxes) != 2 or not named(boxes[0], _LINE_ABOVE) or (element.text or "").strip():
        return None
    text = element_text(boxes[1]) if not (boxes[0].tail or boxes[1].tail or "").strip() else ""
    # Where a mark joins the two, the heading itself makes them one line.
    return text if len(text) >= 10 and element_text(boxes[0])[-1] not in ":-\u2013\u2014|" else None


def _is_mark(child: etree._Element) -> bool:
    """Whether an element closes the heading: a word or two, as how often it was read, or a span with a second title."""
    if child.getnext() is not None or (child.tail or "").strip() or not isinstance(child.tag, str):
        return False
    return child.tag == "span" or len(element_text(child, limit=_MAX_LABEL)) <= _MAX_MARK


_MAX_MARK = 20


def _without_badge(element: etree._Element) -> str | None:
    """The headline behind a mark of the template ("Live"), or a label and a bar or no space, as metadata spell it."""
    first = element[0]
    if (element.text or "").strip() or not isinstance(first.tag, str):
        return None
    printed = element_text(first, limit=_MAX_LABEL)
    label = printed.rstrip(" :")
    bar = (first.tail or "").lstrip().startswith("|") and len(label.split()) <= _LABEL_WORDS
    glued = (first.tail or "")[:1].isalpha() and len(label.split()) <= _LABEL_WORDS and printed[-1:].isalpha()
    if not bar and not ((glued or label.casefold() in _BADGES) and _is_kicker(first)):
        return None
    text = _LEADING.sub("", element_text(element, skip={first}))
    return text if len(text) >= 10 else None


def _is_kicker(element: etree._Element) -> bool:
    if element.tag in ("button", "time", "small"):
        return True
    return named(element, _KICKER)


def _cut(text: str, spellings: list[str]) -> str:
    """The heading without a kicker before it that the metadata's headline does not have."""
    key = fold(text)
    for inner in spellings:
        if len(inner) >= 20 and inner != key and key.endswith(inner) and len(key) - len(inner) <= 40:
            at = len(text)
            while at and fold(text[at:]) != inner:
                at -= 1
            return text[at:]
    return text
