"""Where bylines stand on a page, in order of trust, and what on a page is not the story's.

Templates name the element ("byline", "author"), link the name to the author's
page, or print a label ("By", "Von", "Par") before it; most do two of the
three. The story's byline stands between the headline and the text, some right
above the headline or right after the text. A byline of a teaser, of a comment
or of an author box that lists other stories is another's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from lxml import etree

from archivebot.any_of import any_of
from archivebot.extract.byline_bare import is_bare_line, is_eastern_line
from archivebot.extract.inside import first_link
from archivebot.extract.marked_text import MAX_TEXT, SKIPPED, is_author_link, is_strong_name, short_text
from archivebot.extract.surroundings import is_portrait
from archivebot.page import Page
from archivebot.people.roles import match_label
from archivebot.text import extent

_MAX_ZONE = 300
_MAX_AFTER = 200
_MAX_HINTED = 40
_MAX_REPEATED = 6

PICTURES = frozenset({"figure", "figcaption", "nav", "form", "select"})
"""Tags in which a name is a photographer's, a link of a menu, a field of a form."""

_NOT_STORY = any_of(
    r"comment|kommentar|related|recommend|teaser|sidebar|most-?(?:read|popular|view)|popular|trending|"
    r"latest|newsletter|carousel|slider|promo|outbrain|taboola|"
    r"disqus|ticker|rich-snippet-hidden|more-?(?:from|news|stories)|read-?(?:more|next|also)|caption|cutline|"
    r"legend|didascali|bild(?:text|unter)|onderschrift|resimalti|"
    r"credit(?!s)|copyright|also-?read|login|subscri|advert|sponsor|menu|navi|modal|popup|quote|card(?<!\wcard)|recirc|"
    r"verticalpost|testimonial|"
    r"photo-?(?:by|credit)|image-?(?:by|credit|author)|(?:autor|auteur|avtor)-?(?:da-?|de-?la-?)?(?:foto|photo|image)"
)


class Furniture:
    """Whether elements stand in a part of the page that is not the story; answers are kept."""

    def __init__(self, anchors: set[etree._Element]) -> None:
        self.known: dict[etree._Element, bool] = dict.fromkeys(anchors, False)

    def holds(self, element: etree._Element) -> bool:
        """Whether ``element`` or what holds it is furniture."""
        path = []
        verdict = False
        for above in (element, *element.iterancestors()):
            known = self.known.get(above)
            if known is not None:
                verdict = known
                break
            path.append(above)
            if _is_card(above) or _is_page_footer(above):
                verdict = True
                break
            if (
                above.tag in ("nav", "form", "blockquote")
                or is_picture(above)
                or _names_furniture((above.get("class") or "") + " " + (above.get("id") or ""))
            ):
                verdict = True
                break
        for above in path:
            self.known[above] = verdict
        return verdict


def is_picture(element: etree._Element) -> bool:
    """Whether an element is a picture with its caption, or a menu or form; no portrait of the author."""
    return element.tag in PICTURES and not (element.tag.startswith("fig") and is_portrait(element))


def in_picture(element: etree._Element) -> bool:
    """Whether an element is a picture's caption or credit."""
    return any(
        is_picture(above) or "rich-snippet-hidden" in (above.get("class") or "")
        for above in (element, *list(element.iterancestors())[:6])
    )


def in_slide(element: etree._Element) -> bool:
    """Whether the next box around an element that holds a picture is one of a gallery: there stands who took it."""
    around = list(islice(element.iterancestors(), 4))
    # The names first: they are read faster than a page is searched for pictures.
    named = [box for box in around if GALLERY.search((box.get("class") or "").lower()) is not None]
    if not named:
        return False
    box = next((b for b in around if next(b.iter("img", "amp-img"), None) is not None), None)
    return box in named and next(box.iter("h1"), None) is None


def _is_card(element: etree._Element) -> bool:
    """Whether an element presents another story: a link around it, or a small box with a linked heading."""
    if element.tag == "a":
        return not _is_author(element)
    if element.tag not in ("article", "li", "section", "div") or len(element) > 12:
        return False
    heading = next((inner for inner in islice(element.iter("*"), 60) if inner.tag in _CARD_HEADINGS), None)
    if heading is None:
        return False
    if first_link(heading) is not None:
        return True
    above = heading.getparent()
    return above is not None and above.tag == "a" and not _is_author(above)


def _is_author(link: etree._Element) -> bool:
    """Whether a link leads to an author's page, or is named for one: some hold name, portrait and a line on them."""
    return is_author_link(link) or is_strong_name(link.get("class") or "")


_LINKED = ("h2", "h3", "h4", "h5", "h6")
_LEAST_TITLE = 25
"""Characters of a story's title; sections have shorter names."""


def announces_another(element: etree._Element, anchors: set[etree._Element]) -> bool:
    """Whether the small box around a name opens with the linked title of a story: another's, by whoever it names."""
    for above in islice(element.iterancestors(), 4):
        if above in anchors:
            return False
        opening: etree._Element | None = above
        if above.tag != "li":
            opening = next(above.iter(*_LINKED), None)
        link = first_link(opening) if opening is not None else None
        if link is not None and not is_author_link(link) and link is not element:
            title = short_text(link, MAX_TEXT)
            if title and extent(title) >= _LEAST_TITLE and (len(title.split()) > 2 or not title.isascii()):
                return True
    return False


_FOOTER = re.compile(r"(article|artikel|entry|post|story|content|beitrag)?[-_]*footer")


@lru_cache(maxsize=20_000)
def _names_furniture(names: str) -> bool:
    """Whether names are furniture's; the footer of the story itself often holds its author."""
    lower = names.lower()
    if _NOT_STORY.search(lower) is not None:
        return True
    return "footer" in lower and any(found[1] is None for found in _FOOTER.finditer(lower))


def _is_page_footer(element: etree._Element) -> bool:
    """Whether a ``<footer>`` is the page's: one inside an ``<article>`` closes the story (HTML, 4.3.8)."""
    return element.tag == "footer" and not any(above.tag == "article" for above in element.iterancestors())


_CARD_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})


def following(start: etree._Element, stops: set[etree._Element], limit: int = _MAX_ZONE) -> Iterator[etree._Element]:
    """The elements after ``start`` in document order, up to one of ``stops``."""
    node: etree._Element | None = start
    while node is not None and limit > 0:
        sibling = node.getnext()
        if sibling is None:
            node = node.getparent()
            continue
        for element in islice(sibling.iter("*"), limit):
            if element in stops:
                return
            limit -= 1
            yield element
        node = sibling


MAX_OPENING = 140
"""Characters of a byline that was taken for the first line of a text."""
_LINES = ("p", "div", "td", "b", "strong", "i", "em", "span", "font")
GALLERY = any_of(r"slide(?!r)|galler|galer|carousel|carrousel|karussel|swiper|diapo|bildstrecke|bildspel|bildserie")
"""How templates call the boxes of pictures in a row."""
_MAX_LINES = 9
"""Elements inside what stands above a text that are looked at: old pages set date, headline and byline in one cell."""
_ICONS = frozenset({"i", "svg", "img"})
Place = tuple[str, etree._Element]


def byline_places(
    page: Page,
    heading: etree._Element | None,
    story: list[etree._Element],
    stops: set[etree._Element],
    named: set[etree._Element],
    further: Callable[[], bool],
    above: Sequence[etree._Element] = (),
) -> Iterator[Place]:
    """Elements that may be a byline with the place they stand in; those under and beside the text if ``further()``."""
    zone: set[etree._Element] = set()
    near: set[etree._Element] = set()
    if heading is not None:
        # The first element of the body may be the standfirst, with the byline after it.
        opening = set(story[0].iter()) if story else set()
        first = story[0] if story and story[0] in named and short_text(story[0], MAX_OPENING) else None
        for element in following(heading, stops):
            # A line that is named for the writer and opens the text is none of it.
            if element in opening and element is not first:
                continue
            zone.add(element)
            if _interesting(element, named) or (element.tag in PICTURES and is_picture(element)):
                yield "head", element
        near.update(list(heading.iterancestors())[:3])
        for line in islice(heading.itersiblings("p", "div", "dl", "ul", "span", preceding=True), 2):
            # Some templates set date, section and writer over the headline, in a line without a telling name.
            link = first_link(line)
            if short_text(line, MAX_OPENING) is not None and (link is None or is_author_link(link)):
                yield from (("over", inner) for inner in islice(line.iter("*"), 8) if _interesting(inner, named))
    hinted = page.scan.hinted.get("byline", ())
    repeated = Counter(element.get("class") for element in hinted)
    # Teasers repeat their byline's element; the story's own stands there once or twice.
    rare = [e for e in hinted if repeated[e.get("class")] <= _MAX_REPEATED and e not in zone][:_MAX_HINTED]
    rare += [e for e in page.scan.itemprops.get("author", ())[:10] if e not in zone]
    beside = {e: _is_over(e, heading, near) for e in rare} if heading is not None else {}
    zone.update(e for e in hinted if repeated[e.get("class")] > _MAX_REPEATED)
    for element in rare:
        if beside.get(element):
            yield "over", element
            yield from (("over", inner) for inner in _inside(element, named))
    for line in above[:3]:
        # An element that was never closed goes on to the end of the text; what it opens with is the line.
        yield from (("lead", inner) for inner in islice(line.iter(*_LINES), _MAX_LINES))
    for element in story[:3]:
        zone.add(element)
        yield "lead", element
    if story and story[0].tag == "td":
        # Pages laid out in tables hold date, headline, byline and text in one cell.
        yield from (("lead", inner) for inner in islice(story[0].iter(*_LINES), 1, _MAX_LINES))
    if not further():
        return
    for element in following(story[-1], set(), _MAX_AFTER) if story else ():
        if element not in zone and _interesting(element, named):
            zone.add(element)
            yield "after", element
    for element in rare:
        over = beside.get(element)
        if not over and element not in zone:
            place = "page" if over is None else "beside"
            yield place, element
            yield from ((place, inner) for inner in _inside(element, named))


def _is_over(element: etree._Element, heading: etree._Element, near: set[etree._Element]) -> bool | None:
    """Whether an element in one of the elements around the heading stands before it; None for one elsewhere."""
    below = element
    for above in islice(element.iterancestors(), 4):
        if above in near:
            held: etree._Element | None = heading
            while held is not None and held.getparent() is not above:
                held = held.getparent()
            return held is not None and above.index(below) < above.index(held)
        below = above
    return None


def _inside(element: etree._Element, named: set[etree._Element]) -> Iterator[etree._Element]:
    """What may be the byline inside a larger element that is named for one."""
    if len(element) > 2:
        yield from (inner for inner in islice(element.iterdescendants("*"), 30) if _interesting(inner, named))


def _interesting(element: etree._Element, named: set[etree._Element]) -> bool:
    """Whether an element may be a byline: by its names, as a link to an author, by a label that opens it."""
    if element in named:
        return True
    tag = element.tag
    if tag == "a":
        return is_author_link(element)
    if tag in SKIPPED:
        return False
    text = element.text
    if text is None or text.isspace():
        # Most elements are boxes; Korean systems set an icon before the name.
        icon = element[0] if 0 < len(element) < 3 else None
        if icon is None or icon.tag not in _ICONS or not icon.tail:
            return False
        text = icon.tail
    text = text.strip()
    if not 1 < len(text) < MAX_TEXT:
        return False
    if not text.isascii() and is_eastern_line(tag, text):
        return True
    return match_label(text) is not None or is_bare_line(element, (len(element) and short_text(element, 200)) or text)
