"""The standfirst on the page: the text below the headline that the metadata say too, or that is named or set for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from archivebot.dates import find_dates
from archivebot.extract.body import Body
from archivebot.extract.candidates import element_text
from archivebot.extract.inside import shows_pictures
from archivebot.extract.names import named, word_set, words_of
from archivebot.extract.standfirst_place import has_own_box, says_again, speaks_of_else, sums_up
from archivebot.extract.titles import fold, shared, tokens
from archivebot.people.roles import match_label

# Words by which templates call the element under the headline, in the languages of the news.
_NAMED = word_set(
    "standfirst subtitle subtitel subtitol subhead subheadline subheading subtitulo subheader deck dek lead lede "
    "leadtext intro introduction chapo chapeau entradilla bajada copete perex ingress preamble vorspann "
    "anreisser excerpt summary abstract strapline leadin leadparagraph sommario catenaccio occhiello zajawka "
    "manchet teasertext synopsis description shorttext sapo underrubrik undertittel undertitel gancho "
    "sumario sapou firstparagraph speakable spot midtitle desc secondtitle tagline introtext leadtext articlelead "
    "subtit titsub subline unterzeile untertitel einleitung kurztext vorspanntext anrisstext bodylead soustitre alcim"
)
# Those that newsrooms use for nothing but the summary, though it opens the text on many pages.
_SUMMARY = word_set(
    "standfirst chapo chapeau entradilla bajada copete perex vorspann anreisser sommario catenaccio zajawka manchet "
    "sumario sapou underrubrik"
)
# Those that a picture's caption has as well.
_DESCRIBED = word_set("desc description")
_TIMES = word_set("time date datum timestamp published")
# Boxes near the headline that hold other things.
_NOT = word_set(
    "byline author authors image img photo picture media foto figure caption credit share social comment "
    "comments related recommend recommended recommendations newsletter breadcrumb breadcrumbs date time meta "
    "toolbar copyright cookie promo advert advertisement ad ads sidebar footer nav navigation button audio "
    "player readalso mostread tags tag legend gallery paywall subscribe subscription teaserlist teaseritem "
    "card listitem widget slider carousel modal popup banner timestamp published updated breakingnews ticker "
    "poll video"
)
_BLOCKS = frozenset(
    {
        "p",
        "div",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "span",
        "strong",
        "section",
        "b",
        "em",
        "header",
        "li",
        "tr",
        "td",
        "font",
    }
)
_NAMED_ONLY = frozenset({"ul", "blockquote"})
"""What holds a standfirst where its name says so: a list of what the story tells, a quotation of it."""
_OUTSIDE = frozenset({"figure", "figcaption", "aside", "nav", "footer", "form", "button", "script", "style", "noscript",
                      "select", "time", "picture", "video", "iframe", "svg", "table", "template"})  # fmt: skip
_CUT = re.compile(
    r"\s*(?:\.\.\.|\u2026|\[\u2026\]|\[\.\.\.\]|\(\u2026\))\s*(?:(?:read|mehr|lire|leer|weiter)\b.*)?$", re.IGNORECASE
)
MAX_STANDFIRST = 1_500
"""Characters; a longer text is the story."""
_ALIEN = ("\u00a9", "cookie")
"""What texts say that are credits or consent, not a standfirst."""
_SIGNED = re.compile(
    r"(?<=[.!?\u2026\u201d\u00bb\"])\s+(?:Par|Von|Por|By|Di|Door|Texte?|Text)\s?:?\s+(?:[^\W\d_a-zà-ÿ][\w'\u2019-]+\s){1,3}"
    r"[^\W\d_a-zà-ÿ][\w'\u2019-]+$"
)
"""Papers end a standfirst with who wrote the story."""
_MAX_SIGNATURE = 60
_TEXTS = 12
"""Texts after the headline that are weighed."""
_MAX_DATELINE = 110
"""Characters of a line that may hold author and date only."""
_LOOK = 140
"""Elements after the headline that are looked at."""


def uncut(text: str) -> str:
    """A text without the mark that its end was cut off."""
    tail = text[-40:]
    return _CUT.sub("", text) if "..." in tail or "\u2026" in tail else text


def standfirst_below(
    anchor: etree._Element, said: list[tuple[str, str]], headline: str | None, body: Body
) -> str | None:
    """The standfirst on screen: an element that its name, its place or the metadata call so."""
    plain = {(e.tag, e.get("class")) for e in body.elements[1:6]}
    begun, stop = set(body.elements[:1]), set(body.elements[2:4])
    home = body.elements[1].getparent() if len(body.elements) > 1 else None
    around = set(body.elements[-1].iterancestors()) if len(body.elements) > 2 else begun
    keys = list(dict.fromkeys((fold(uncut(text)), text) for text, _ in said[:5]))
    own = fold(headline or "")
    best, best_score, number = None, 1.9, 0
    start = fold(body.blocks[0].text) if body.blocks else ""
    holding = set(body.elements[0].iterancestors("table", "tbody")) if body.elements else begun
    # Behind the few paragraphs before a wall stand teasers and comments.
    last, over = body.elements[-1] if 1 < len(body.elements) < 3 else None, False
    for element in _following(anchor, holding):
        if over or element in stop:
            break
        over = element is last
        if element in around:
            continue  # It holds the last paragraph too: the box of the text.
        names = words_of(element.get("class") or "")
        is_named = not _NAMED.isdisjoint(names) or element.get("itemprop") in ("description", "alternativeHeadline")
        if is_named and _DESCRIBED.issuperset(_NAMED & names) and names and _behind_picture(element):
            continue
        if not _may_hold(element, is_named):
            continue
        apart = set(element.iter("figure", "figcaption", "picture")) if len(element) else set()
        apart.update(child for child in element if child.tag in ("span", "time") and named(child, _TIMES))
        text = element_text(element, limit=MAX_STANDFIRST + 100, skip=apart)
        text = text.rstrip(" -\u2013|") if apart else text
        signed = _SIGNED.search(text, max(0, len(text) - _MAX_SIGNATURE)) if text[-1:].isalpha() else None
        text = text[: signed.start()] if signed is not None else text
        key = fold(text)
        if not 20 <= len(text) <= MAX_STANDFIRST or len(key) < 15 or key == own:
            continue
        lower = text.lower()
        if any(sign in lower for sign in _ALIEN):
            continue
        if len(text) < _MAX_DATELINE and (_tells_time(text) or _is_field(text)):
            continue
        number += 1
        if number > _TEXTS:
            break
        score = 3.0 if is_named and (len(text.split()) >= 4 or not text.isascii()) else 0.0
        score += max((_match(key, text, *other) for other in keys), default=0.0)
        if score == 3.0 and shows_pictures(element):
            continue  # Templates call the place of the lead picture a lead too: what it holds are captions.
        if not score and number <= 2 and not _holds_more(key, start):
            under = number == 1 and element.getparent() is not home and sums_up(element, text, anchor, stop)
            alone = under or _stands_apart(element, text, plain)
            score = 2.0 if alone and not says_again(text, headline) else 0.0
        if score and element in begun and _SUMMARY.isdisjoint(names) and not _stands_apart(element, text, plain):
            score -= 2.0 * (not has_own_box(element, body))
        if score > best_score and _link_share(element, text) < 0.5 and not speaks_of_else(key, own, lower):
            best, best_score = text, score
            if score >= 6.0:
                break  # Named so, and quoted by the metadata: nothing can be surer.
    # A box under the headline holds the picture's caption too, before the text that the metadata quote.
    whole = fold(best or "")
    return next(
        (
            text
            for key, text in keys
            if len(key) >= 40 and key != whole and whole.endswith(key) and ends_with(best or "", text)
        ),
        best,
    )


def _behind_picture(element: etree._Element) -> bool:
    """Whether an element, or the box that it opens, stands right behind a picture."""
    before = element.getprevious()
    above = element.getparent()
    if before is None and above is not None:
        before = above.getprevious()
    return before is not None and next(before.iter("img", "picture"), None) is not None


def ends_with(seen: str, text: str) -> bool:
    """Whether a text on screen ends with another one, from the beginning of a word on: metadata lose initials."""
    cut = len(seen) - len(text)
    return seen.endswith(text) and (text[:1].isupper() or not seen[:cut][-1:].isalnum())


def _following(anchor: etree._Element, holding: set[etree._Element]) -> Iterator[etree._Element]:
    """Elements after the headline in document order, boxes that hold no standfirst left out.

    ``holding``: tables that hold the text, and lay out the page.
    """
    count = 0
    node: etree._Element | None = anchor
    while node is not None and node.tag not in ("body", "html"):
        for sibling in node.itersiblings(etree.Element):
            stack = [sibling]
            while stack:
                element = stack.pop()
                count += 1
                if count > _LOOK:
                    return
                tag = element.tag
                # Spanish papers list what the story says.
                if (tag in _OUTSIDE and element not in holding) or not (
                    tag in _BLOCKS
                    or element in holding
                    or "-" in str(tag)
                    or (tag in _NAMED_ONLY and named(element, _NAMED))
                ):
                    continue
                names = words_of(element.get("class") or "")
                if not _NOT.isdisjoint(names) and _NAMED.isdisjoint(names):
                    continue
                yield element
                if len(element):
                    stack.extend(element.iterchildren(etree.Element, reversed=True))
        node = node.getparent()


def _may_hold(element: etree._Element, is_named: bool) -> bool:
    """Whether an element holds text of its own, or is a box around one text."""
    text = element.text
    if text and not text.isspace():
        return True
    return 0 < len(element) <= 6 and (element.tag in ("p", "h2", "h3", "h4") or is_named)


def _stands_apart(element: etree._Element, text: str, plain: set[tuple[Any, str | None]]) -> bool:
    """Whether a first text is set in another way than the paragraphs of the story: heading, bold, other class."""
    words = len(text.split())
    if words < 7 and not (words < 3 and len(text) >= 24):
        return False
    if element.tag in ("h2", "h3"):
        return True
    if text[-1] not in _STOPS:
        return False
    if element.tag in _BOLD and _is_line(element):
        return True
    inner = element
    while len(inner) == 1 and not (inner.text or "").strip():
        inner = inner[0]
        if inner.tag in ("strong", "b") and not (inner.tail or "").strip():
            return True
    if not plain or element.tag not in ("p", "span", "div"):
        return False
    above = element.getparent()
    if element.tag == "span" and above is not None and above.tag == "p":
        element, above = above, above.getparent()  # editors wrap whole paragraphs into a span
    return (element.tag, element.get("class")) not in plain or (above is not None and above.tag == "header")


_STOPS = '.!?\u2026\u3002"\u201d\u00bb\u061f'
_BOLD = frozenset({"b", "strong"})


def _is_line(element: etree._Element) -> bool:
    """Whether bold print is a line of its own: before style sheets no more than line breaks parted lines."""
    above, before, after = element.getparent(), element.getprevious(), element.getnext()
    if (element.tail or "").strip() or (after is not None and after.tag not in _BREAKS) or above is None:
        return False
    ahead = above.text if before is None else before.tail
    return not (ahead or "").strip() and (before is None or before.tag in _BREAKS) and above.tag not in _BOLD


_BREAKS = frozenset({"br", "p", "div", "table", "hr", "h1", "h2", "h3"})


def _tells_time(text: str) -> bool:
    """Whether a short line is little more than a date: "Jane Doe, 3 May 2024, updated 4 May 2024"."""
    if not any(map(str.isdigit, text)):
        return False
    words = len(text.split())
    dated = sum(len(text[match.start : match.end].split()) for match in find_dates(text))
    return dated > 1 and words - dated < 6


def _holds_more(key: str, start: str) -> bool:
    """Whether a text begins as the story does, and goes on behind its first paragraph: it is the story's box."""
    return len(key) > len(start) > 0 and key.startswith(start)


def _is_field(text: str) -> bool:
    """Whether a line is a label of bylines with a colon, and what it labels."""
    label = match_label(text) if ":" in text else None
    return label is not None and text[: label[2]].rstrip().endswith(":")


def _link_share(element: etree._Element, text: str) -> float:
    linked = sum(len(element_text(link)) for link in element.iter("a"))
    return linked / len(text)


def _match(key: str, text: str, said: str, spelling: str) -> float:
    """Agreement of a text on screen with a description: the same, or the whole of which that is the cut beginning."""
    if key == said:
        return 4.0
    if len(said) >= 40 and key.startswith(said[:-3]) and len(key) < 4 * len(said):
        return 3.0
    if not 0.6 < len(key) / len(said) < 1.6:
        return 0.0
    left, right = tokens(text), tokens(spelling)
    return 3.5 if 2 * shared(left, right) >= 0.8 * (left.total() + right.total()) else 0.0
