"""What a page holds that is not its story, told by tags, names and roles."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from archivebot.any_of import any_of
from archivebot.extract.box_names import STATES, names_furniture
from archivebot.extract.panels import is_panel, opens_panel

DROP_TAGS = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "applet",
        "audio",
        "video",
        "canvas",
        "map",
        "form",
        "button",
        "input",
        "select",
        "textarea",
        "option",
        "label",
        "nav",
        "footer",
        "aside",
        "figure",
        "figcaption",
        "picture",
        "img",
        "head",
        "dialog",
        "menu",
        "rt",
        "rp",
        "amp-ad",
        "amp-embed",
        "amp-sidebar",
        "amp-social-share",
        "amp-img",
        "amp-video",
        "amp-iframe",
        "time",
    ]
)
"""Tags whose content is never a paragraph of the story."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
READINGS = frozenset({"rt", "rp"})
"""The reading above East Asian characters, and its brackets."""
ALIEN_TAGS = frozenset(
    ["nav", "footer", "aside", "dialog", "noscript", "template", "figure", "figcaption", "script", "style"]
)
"""Tags that hold no story even when most of the page's text stands in them."""

POST = re.compile(r"//(?:www\.|mobile\.)?(?:twitter|x)\.com/\w+/status/\d+")
"""The address of a post, to which the quotation that its network gives out links last."""
ALIEN = any_of(r"comment(?!ar)|disqus|consent|cookie|gdpr|dsgvo|privacy|footer")
"""Names that no story's container has, however much text stands there."""
ROLES = frozenset({"dialog", "alertdialog", "contentinfo"})
"""What assistive software is told is no part of the main text: windows over the page, the page's footer."""
HIDDEN_STYLE = any_of(r"display:\s*none|visibility:\s*hidden|clip-path:\s*inset|clip:\s*rect")


def is_furniture(element: etree._Element) -> bool:
    """Whether tag or names say that the element is not the story."""
    tag = element.tag
    if tag in DROP_TAGS:
        if tag in READINGS:
            # Where brackets are given for plain text, the reading of the characters stands in them.
            above = element.getparent()
            return above is None or above.find("rp") is None
        if tag == "button":
            return not opens_panel(element)
        if tag == "time":
            # A correction names its day in the midst of a sentence; elsewhere a moment stands for itself.
            return not _stands_in_sentence(element, _MIN_SAID)
        # HTML's own way to set a quotation with its source, or a table: a figure around it.
        return (
            tag != "figure"
            or next(element.iter("blockquote", "table"), None) is None
            or next(element.iter("img"), None) is not None
        )
    if tag == "blockquote" and _is_post(element):
        return True
    attributes = element.keys()  # to look there is cheaper than to ask for what most elements lack
    if "class" in attributes and names_furniture(element.get("class", "")):
        return tag != "a" or not _stands_in_sentence(element)
    if "id" in attributes and tag not in HEADINGS:
        # A heading's id is its own text, or the number that a table of contents leads to; an address is no name.
        names = element.get("id", "")
        if "/" not in names and names_furniture(names) and not (names == "more" and _goes_on(element)):
            return True
    if "hidden" in attributes or ("aria-hidden" in attributes and element.get("aria-hidden") == "true" and tag != "p"):
        # Paragraphs behind a paywall's curtain are hidden from screen readers, and are the story.
        return not is_panel(element)
    if "role" in attributes and element.get("role") in ROLES:
        return True
    hidden = "style" in attributes and HIDDEN_STYLE.search(element.get("style", "").lower()) is not None
    return hidden and not is_panel(element)


def _goes_on(element: etree._Element) -> bool:
    """Whether a box is the second part of a blog's entry, which old systems name ``more``: paragraphs, no headlines."""
    return element.find("p") is not None and next(element.iter("li", "h2", "h3", "h4", "img"), None) is None


def _is_post(quote: etree._Element) -> bool:
    """Whether a quotation is a network's embedded post: it closes with author, handle and a link to the post."""
    links = list(quote.iter("a"))
    if not links or not POST.search((last := links[-1]).get("href") or ""):
        return False
    before, above = last.getprevious(), last.getparent()
    signed = (before.tail if before is not None else above.text if above is not None else None) or ""
    return "(@" in signed and not (last.tail or "").strip()


def _stands_in_sentence(element: etree._Element, least: int = 0) -> bool:
    """Whether words, at least ``least`` of them on each side, go on around an element: then it is a part of them."""
    before, above = element.getprevious(), element.getparent()
    lead = (before.tail if before is not None else above.text if above is not None else None) or ""
    tail = (element.tail or "").lstrip()
    if not lead.rstrip()[-1:].isalpha() or not (tail[:1].islower() or tail[:1] in tuple(",.;:")):
        return False
    return not least or min(len(lead.split()), len(tail.split())) >= least


_MIN_SAID = 3
"""Words before and behind a moment that make it a part of a sentence, and no label with a byline around it."""


@lru_cache(maxsize=20_000)
def names_alien(names: str) -> bool:
    """Whether a name is one that no story's container has."""
    lower = names.lower()
    return ALIEN.search(lower) is not None and any(
        ALIEN.search(name) for name in lower.split() if not STATES.search(name)
    )


def is_alien(element: etree._Element) -> bool:
    """Whether an element holds no story, even where most of the page's text stands in it."""
    if element.tag in ALIEN_TAGS or element.get("role") in ROLES:
        return True
    names = element.get("class")
    if names and names_alien(names):
        return True
    names = element.get("id")
    return bool(names and names_alien(names))
