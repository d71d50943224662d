"""What only the order of the blocks tells: the head above the text, lists of links, boxes, the tail below it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from lxml import etree

from archivebot.extract import endnotes, phrases
from archivebot.extract.blocks import RawBlock
from archivebot.extract.body_select import LISTS, SENTENCE_END, Flow, folded, is_sentence

OPENING = 40
"""Characters from which on a line of the flow opens the text."""
LEAD = 100
"""Characters from which on a heading inside the text can be its lead."""
MAX_SIGNATURE = 60
"""Characters; a name or initials under the text are shorter."""
MAX_LISTS = 200
MAX_INTRODUCTION = 120
MAX_BIOGRAPHY = 700
MAIL = re.compile(
    r"[\w.+-]+@[\w-]+\.\w|^\W*(?:https?://|www\.|twitter\.com/|t\.me/)\S+\W*$|^@\w+$|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|de|fr|es|it|pl|ru|uk|news|tv|eu|ch|at)$",
    re.IGNORECASE,
)
DATE_LINE = re.compile(
    r"(?i)\b(?:19|20)\d\d\b.{0,40}\b\d{1,2}[:.h]\d\d|\b\d{1,2}[:.h]\d\d\b.{0,40}\b(?:19|20)\d\d\b"
    r"|^\W*(?:stand(?: des artikels)?|updated?|published|posted|uppdaterad|publicerad|publi\u00e9|publicado|actualizado|ver\u00f6ffentlicht|aktualisiert|"
    r"\u043e\u043f\u0443\u0431\u043b\u0438\u043a\u043e\u0432\u0430\u043d\u043e|lesedauer|lesezeit)\b.{0,60}$|^\W*\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b.{0,30}$"
    r"|^\W*(?:\w+\s+){0,2}\d{1,2}\.?,?\s+(?:\w+\s+)?(?:19|20)\d\d\W*$|\b\d+\s*(?:min|minuten|minutes?)\b.{0,15}(?:read|lesezeit|lecture|lectura)?\W*$"
)
"""A short line that tells when, not what."""
FIELD_LINE = re.compile(
    r"(?i)\W*(?:category|categor\u00eda|cat\u00e9gorie|kategorie|rubrik|ressort|release date|date|datum|fecha|tags?|source|posted|published|section|author|reading time|views?)\s*:"
)
"""A short line that fills a field of the page's form."""
BYLINE = re.compile(
    r"(?i)\W*(?:by|von|par|por|di|door|av|af|od|autor(?:in)?|author|text|\u0430\u0432\u0442\u043e\u0440)\s*:?\s+(?-i:[A-Z\u00c0-\u0416])\S*(?:\s+\S+){0,5}\W*$"
)
NAME_BREAK = re.compile(r"[/|,;&+\u2013\u2014-]")
PARTICLES = frozenset("and und y et e da de del della der den di du la le van von zu og och i en et al".split())
MAX_SIGNATURES = 3
"""More short lines than these at the end are a list, not signatures."""
MAX_PULL_OUTS = 40
"""More quotes than these are the story itself."""
IMAGES = frozenset({"img", "picture", "amp-img", "video", "figure"})


def kept(blocks: Iterable[RawBlock]) -> list[RawBlock]:
    """The blocks that nothing speaks against yet."""
    return [block for block in blocks if block.why is None]


def trim(blocks: list[RawBlock], flow: Flow, headline: etree._Element | None, titles: set[str]) -> str | None:
    """Mark the blocks that their place shows not to be the story; give the standfirst that stood above it.

    ``headline`` is the main heading, ``titles`` the folded titles of the page.
    """
    _drop_above_headline(blocks, headline)
    _drop_link_lists(blocks)
    _drop_introductions(blocks)
    _drop_captions(blocks, flow)
    _drop_boxes(blocks, flow)
    standfirst = _trim_head(blocks, flow, titles)
    _trim_tail(blocks, flow)
    _drop_empty_headings(blocks)
    _drop_repeats(blocks)
    return standfirst


def _drop_above_headline(blocks: list[RawBlock], headline: etree._Element | None) -> None:
    """What stands before the main heading belongs to the page (when the text comes after it)."""
    at = (
        next((n for n, block in enumerate(blocks) if block.element is headline), None) if headline is not None else None
    )
    if at is None:
        return
    before = sum(len(block.text) for block in kept(blocks[:at]))
    after = sum(len(block.text) for block in kept(blocks[at:]))
    if before < 0.5 * after:
        for block in blocks[: at + 1]:
            block.why = block.why or "above the headline"


def _list_of(block: RawBlock) -> etree._Element | None:
    at = block.element
    while at is not None and at.tag not in ("ul", "ol", "dl"):
        if at.tag not in LISTS and at.tag not in ("p", "span", "div"):
            return None
        at = at.getparent()
    return at


def _drop_link_lists(blocks: list[RawBlock]) -> None:
    """A list of which most is links is a list of other stories; one link in a list of text is text."""
    lists: dict[etree._Element, list[RawBlock]] = {}
    for block in blocks:
        if block.kind == "list_item":
            home = _list_of(block)
            if home is not None:
                lists.setdefault(home, []).append(block)
    for items in islice(lists.values(), MAX_LISTS):
        total = sum(len(item.text) for item in items)
        linked = sum(item.linked for item in items)
        if linked > 0.6 * total and not _is_introduced(blocks, items[0]):
            for item in items:
                item.why = item.why or "link list"
        elif sum(item.why == "prompt" for item in items) * 2 >= len(items):
            for item in items:
                item.why = item.why or "prompt list"
        elif linked < 0.4 * total:
            for item in items:
                if item.why == "link":
                    item.why = None


def _is_introduced(blocks: list[RawBlock], first: RawBlock) -> bool:
    """Whether the line before a list ends in a colon and announces it, other than as further reading."""
    at = next(n for n, block in enumerate(blocks) if block is first)
    before = blocks[at - 1] if at else None
    return (
        before is not None
        and before.why is None
        and before.kind == "paragraph"
        and before.text.endswith((":", "\uff1a"))
        and phrases.LEADS_ON.match(before.text) is None
    )


def _drop_introductions(blocks: list[RawBlock]) -> None:
    """A short line that ends in a colon and leads only to links that went goes with them."""
    for block, after in zip(blocks, blocks[1:], strict=False):
        if block.why is None and block.kind != "heading" and after.why in ("link", "link list", "reference", "label"):
            if (
                len(block.text) <= MAX_INTRODUCTION
                and block.text.endswith((":", "\uff1a"))
                and phrases.LEADS_ON.match(block.text)
            ):
                block.why = "introduction"


def _box_of(block: RawBlock, flow: Flow) -> etree._Element | None:
    """The outermost element around a block off the flow that is still inside a container of the story."""
    at: etree._Element | None = block.element
    while at is not None:
        above = at.getparent()
        if above is None or flow.is_home(above) or above in flow.opened:
            return at
        at = above
    return None


def _drop_captions(blocks: list[RawBlock], flow: Flow) -> None:
    """Text in a small box of its own together with a picture is the picture's caption."""
    for block in kept(blocks):
        if len(block.text) > 500 or flow.holds(block):
            continue
        box = _box_of(block, flow)
        if box is None or (box is block.element and block.kind == "heading"):
            continue
        if next(box.iter(*IMAGES), None) is not None and box not in flow.opened:
            block.why = "caption"


def _drop_boxes(blocks: list[RawBlock], flow: Flow) -> None:
    """A box off the flow with a heading of its own tells something beside the story."""
    boxes: dict[etree._Element, list[RawBlock]] = {}
    for block in blocks:
        if not flow.holds(block):
            box = _box_of(block, flow)
            if box is not None and box is not block.element:
                boxes.setdefault(box, []).append(block)
    for box, members in boxes.items():
        if box.tag == "header" or box.find(".//header") is not None:
            continue
        headings = [m for m in members if (m.kind == "heading" and m.why != "above the headline") or m.why == "label"]
        if headings and len(members) > len(headings):
            for member in members:
                member.why = member.why or "box"


def _trim_head(blocks: list[RawBlock], flow: Flow, titles: set[str]) -> str | None:
    """Headline, dates, bylines and standfirst above the first paragraph of the story."""
    standfirst: str | None = None
    opening = next(
        (
            n
            for n, block in enumerate(blocks)
            if block.why is None
            and block.kind != "heading"
            and len(block.text) >= OPENING
            and flow.holds(block)
            and (is_sentence(block.text) or len(block.text) > 2 * OPENING)
        ),
        None,
    )
    if opening is None:
        return None
    for block in blocks[:opening]:
        if block.why is not None:
            continue
        text = block.text
        if folded(text) in titles or block.element.tag == "h1":
            block.why = "headline"
        elif block.kind == "heading":
            if flow.holds(block) and not block.element.get("class"):
                if len(text) >= LEAD:
                    # A long heading inside the text is its lead, set large.
                    block.kind = "paragraph"
                    standfirst = standfirst or text
            else:
                standfirst = standfirst or (text if len(text) >= OPENING else None)
                block.why = "standfirst"
        elif (not flow.holds(block) and not (is_sentence(text) and len(text) >= OPENING)) or is_head_line(text):
            block.why = "above the text"
    if folded(blocks[opening].text) in titles:
        blocks[opening].why = "headline"
    return standfirst


def is_head_line(text: str) -> bool:
    """Whether a short line above the text is a date or a byline."""
    if len(text) > 2 * MAX_SIGNATURE:
        return False
    return (
        DATE_LINE.search(text) is not None
        or FIELD_LINE.match(text) is not None
        or MAIL.search(text) is not None
        or BYLINE.match(text) is not None
        or is_name_line(text)
    )


def _trim_tail(blocks: list[RawBlock], flow: Flow) -> None:
    """Signatures, addresses and what stands off the flow below the last paragraph of the story."""
    last = len(blocks)
    signatures = 0
    for n in range(len(blocks) - 1, -1, -1):
        block = blocks[n]
        if block.why is not None:
            continue
        if flow.holds(block) and block.kind in ("paragraph", "quote", "list_item"):
            if _is_signature(block):
                signatures += 1
            elif len(block.text) <= MAX_BIOGRAPHY and n > 2 and endnotes.BIOGRAPHY.match(block.text):
                block.why = "biography"
            else:
                last = n
                break
    if last == len(blocks):
        return
    for block in blocks[last + 1 :]:
        if block.why is not None:
            continue
        if not flow.holds(block) or block.kind == "heading" or (signatures <= MAX_SIGNATURES and _is_signature(block)):
            block.why = "below the text"


def is_name_line(text: str) -> bool:
    """Whether a line is names or initials and nothing else: capital letters, few words, no sentence."""
    words = NAME_BREAK.sub(" ", text).split()
    if not 0 < len(words) <= 4 or len(text) > MAX_SIGNATURE or SENTENCE_END.search(text):
        return False
    if len(words) == 1 and len(text) <= 5 and "/" not in text:
        return text.isalpha()
    return all(
        word[:1].isupper() or not word[:1].isalpha() or word in PARTICLES or "/" in text for word in words
    ) and not any(ch.isdigit() or ch in "\"'\u201c\u201d:?=%$\u20ac,(" for ch in text.replace(", ", "/"))


def _is_signature(block: RawBlock) -> bool:
    """Whether a line is a name, initials or an address."""
    text = block.text
    if block.kind != "paragraph" or len(text) > 2 * MAX_SIGNATURE:
        return False
    return MAIL.search(text) is not None or is_name_line(text)


def _drop_empty_headings(blocks: list[RawBlock]) -> None:
    """A heading over nothing but what was left out goes with it."""
    below: RawBlock | None = None
    dropped = False
    for block in reversed(blocks):
        if block.why is not None:
            dropped = True
            continue
        if block.kind == "heading":
            if below is None:
                block.why = "heading over nothing"
                dropped = True
                continue
            if dropped and below.kind == "heading" and below.element.tag <= block.element.tag:
                block.why = "heading over nothing"
                continue
        below, dropped = block, False


def _drop_repeats(blocks: list[RawBlock]) -> None:
    """A pull-out that repeats a sentence of the text word for word is not told twice."""
    quotes = [block for block in blocks if block.why is None and block.kind == "quote" and len(block.text) >= 20]
    if not 0 < len(quotes) <= MAX_PULL_OUTS:
        return
    texts = {id(block): folded(block.text) for block in blocks if block.why is None}
    for quote in quotes:
        own = texts.pop(id(quote))
        if any(own in text for text in texts.values()):
            quote.why = "repeated"
        else:
            texts[id(quote)] = own
