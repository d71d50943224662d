"""The topics that a page shows below or above its story, as links."""

from __future__ import annotations

from itertools import islice

from lxml import etree

from archivebot.extract.candidates import element_text
from archivebot.extract.furniture import ALIEN_TAGS
from archivebot.page import Page
from archivebot.scan import hints_of

MOST_TAGS = 20
"""Links; a longer list is the site's index of topics."""
LONGEST_TAG = 60
"""Characters; a longer link is the title of a story."""
_OTHERS = ALIEN_TAGS - {"footer"}
"""Tags that hold topics of the whole site; the footer of a story holds its own."""


_BOXES = frozenset(
    f"tag-{what}" for what in "group list box wrap wrapper area items links row section container".split()
)
"""Names that do not tell a tag but what holds tags."""


def shown_tags(page: Page, heading: etree._Element | None) -> list[str]:
    """The topics of the story: templates name the box of their links for them."""
    if heading is None:
        return []
    for box in page.scan.hinted["keywords"][:8]:
        if _is_filing(box):
            continue
        lone = box.tag == "a"
        if lone:
            box = _row(box)
        # One link that is named for a topic is the label over the headline.
        if len(texts := _texts(box, lone)) > lone and not _elsewhere(box):
            return texts
    return []


def _is_filing(box: etree._Element) -> bool:
    """Whether the name is what WordPress writes at the whole story, "tag-storms", not what a box of tags is called."""
    names = f"{box.get('class') or ''} {box.get('id') or ''}".lower().split()
    return box.tag in ("article", "body", "main") or not any(
        "keywords" in hints_of(name)
        for name in names
        if (not name.startswith("tag-") or name in _BOXES) and "cat" not in name
    )


def _row(link: etree._Element) -> etree._Element:
    """What holds a link and those beside it."""
    above = link.getparent()
    while above is not None and above.tag in ("li", "span", "strong", "b") and len(above) == 1:
        link, above = above, above.getparent()
    return link if above is None else above


def _texts(box: etree._Element, alike: bool) -> list[str]:
    """The texts of a box's links, of those named for topics (``alike``); none where they are too many, or titles."""
    links = list(islice(box.iter("a"), MOST_TAGS + 1))
    leading = [link for link in links if not (link.get("href") or "").startswith("#") and link.get("rel") != "author"]
    if alike:
        # Beside a link that is named for a topic stand links to the writer, to comments.
        leading = [link for link in leading if "keywords" in hints_of(link.get("class") or "")]
    texts = [element_text(link, 80).strip(" #,;\u060c\u3001") for link in leading]
    if len(links) > MOST_TAGS or any(len(text) > LONGEST_TAG for text in texts):
        return []
    return list(dict.fromkeys(text for text in texts if len(text) > 1 and not text.isdigit()))


def _elsewhere(box: etree._Element) -> bool:
    """Whether a box stands in a part of the page that no story does."""
    return any(
        above.tag in _OTHERS or (above.tag == "footer" and next(above.iterancestors("article", "main"), None) is None)
        for above in box.iterancestors()
    )
