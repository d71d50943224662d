"""Layouts of a story that other publishers have: changes as in ``variants.py``, of where its paragraphs stand.

Each works on the boxes that hold two or more paragraphs side by side, whether they hold the story or another text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

BOXES = frozenset({"div", "section", "article", "main", "td", "body"})
SUBHEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
PARTS = frozenset({"p", "ul", "ol", "blockquote", "figure", "table", "aside", "iframe"}) | SUBHEADINGS
"""What editors call a block."""
EVERY = 3
"""Paragraphs between two advertisements; a name in so many is a link."""
NAME = re.compile(r"\b[A-Z\u00c0-\u00de][\w-]{3,}")

Gold = dict[str, Any]


def homes(root: etree._Element) -> Iterator[tuple[etree._Element, list[etree._Element]]]:
    """Boxes with two or more paragraphs of one class side by side, and all their paragraphs of that class."""
    by_parent: dict[etree._Element, list[etree._Element]] = {}
    for paragraph in root.iter("p"):
        above = paragraph.getparent()
        if above is not None and above.tag in BOXES:
            by_parent.setdefault(above, []).append(paragraph)
    for above, paragraphs in by_parent.items():
        for one in paragraphs:
            after = one.getnext()
            if after is not None and after.tag == "p" and after.get("class") == one.get("class"):
                yield above, [p for p in paragraphs if p.get("class") == one.get("class")]
                break


def is_bare(element: etree._Element) -> bool:
    """Whether nothing but white space follows an element up to the next."""
    return not (element.tail or "").strip()


def runs(paragraphs: list[etree._Element]) -> Iterator[list[etree._Element]]:
    """Paragraphs with nothing between them."""
    run: list[etree._Element] = []
    for paragraph in paragraphs:
        if run and (run[-1].getnext() is not paragraph or not is_bare(run[-1])):
            yield run
            run = []
        run.append(paragraph)
    if run:
        yield run


def _join(run: list[etree._Element]) -> etree._Element:
    """The paragraphs as one, two line breaks where each ended."""
    first = run[0]
    for other in run[1:]:
        first.append(etree.Element("br"))
        line = etree.SubElement(first, "br")
        line.tail = other.text
        first.extend(list(other))
        first.tail = other.tail
        other.getparent().remove(other)
    return first


def breaks(root: etree._Element, gold: Gold) -> None:
    """Paragraphs as runs of text in a box each, two line breaks between them; a lone one has a box as well."""
    for _, paragraphs in list(homes(root)):
        for run in list(runs(paragraphs)):
            _join(run).tag = "div"


def lumped(root: etree._Element, gold: Gold) -> None:
    """One `<p>` for neighbouring paragraphs, two line breaks between them, as pasted texts are."""
    for _, paragraphs in list(homes(root)):
        for run in list(runs(paragraphs)):
            _join(run)


def _unwrap(element: etree._Element, behind: int) -> None:
    """Leave the content of an element in its place, some line breaks behind it."""
    parent = element.getparent()
    at = parent.index(element)
    before = element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + (element.text or "")
    else:
        before.tail = (before.tail or "") + (element.text or "")
    breaks_behind = [etree.Element("br") for _ in range(behind)]
    content = [*element, *breaks_behind]
    if content:
        content[-1].tail = (content[-1].tail or "") + (element.tail or "")
    elif before is None:
        parent.text += element.tail or ""
    else:
        before.tail += element.tail or ""
    parent[at : at + 1] = content


def loose(root: etree._Element, gold: Gold) -> None:
    """Text with two line breaks behind each paragraph, right in the box that holds headings and pictures, too."""
    for _, paragraphs in list(homes(root)):
        for paragraph in paragraphs:
            _unwrap(paragraph, 2)


def opening(root: etree._Element, gold: Gold) -> None:
    """The first paragraph of every box without a tag of its own, as systems that part texts at blank lines leave it."""
    for above, paragraphs in list(homes(root)):
        if above[0] is paragraphs[0]:
            _unwrap(paragraphs[0], 0)


def _wrap(element: etree._Element, *wrappers: tuple[str, str]) -> None:
    """Put an element into new ones of these tags and classes, the outermost first."""
    parent = element.getparent()
    at, tail = parent.index(element), element.tail
    element.tail = None
    inner = element
    for tag, names in reversed(wrappers):
        outer = etree.Element(tag, **({"class": names} if names else {}))
        outer.append(inner)
        inner = outer
    inner.tail = tail
    parent.insert(at, inner)


def rows(root: etree._Element, gold: Gold) -> None:
    """Every block of the text in two boxes of its own, as block editors write them, with classes of a build step."""
    for above, _ in list(homes(root)):
        for part in [part for part in above if part.tag in PARTS]:
            kind = part.tag if part.tag not in SUBHEADINGS else "h"
            _wrap(part, ("div", f"c{sum(kind.encode()):x}a"), ("div", "c7e01"))


def sections(root: etree._Element, gold: Gold) -> None:
    """Every block of the text in a `<section>` without a name."""
    for above, _ in list(homes(root)):
        for part in [part for part in above if part.tag in PARTS]:
            _wrap(part, ("section", ""))


def cells(root: etree._Element, gold: Gold) -> None:
    """The text in a cell of a table, as pages were laid out before styles."""
    for above, _ in list(homes(root)):
        if above.tag == "td":
            continue
        cell = etree.Element("td")
        cell.text, above.text = above.text, None
        cell.extend(list(above))
        row = etree.SubElement(etree.SubElement(etree.SubElement(above, "table"), "tbody"), "tr")
        row.append(cell)


def split(root: etree._Element, gold: Gold) -> None:
    """The text in several boxes of one class, an advertisement between two."""
    for above, paragraphs in list(homes(root)):
        if above.tag == "body":
            continue
        members, parts = set(paragraphs), list(above)
        text, above.text = above.text, None
        box = etree.SubElement(above, "div", {"class": "text-part"})
        box.text = text
        count = 0
        for part in parts:
            if part in members and count and count % EVERY == 0:
                etree.SubElement(etree.SubElement(above, "div", {"class": "ad-slot"}), "div", id=f"ad-{count}")
                box = etree.SubElement(above, "div", {"class": "text-part"})
            count += part in members
            box.append(part)


def dropcap(root: etree._Element, gold: Gold) -> None:
    """The first letter of every text in a `<span>`."""
    for _, paragraphs in list(homes(root)):
        first = paragraphs[0]
        text = (first.text or "").lstrip()
        if text[:1].isalpha():
            letter = etree.Element("span", {"class": "dropcap"})
            letter.text, letter.tail, first.text = text[0], text[1:], None
            first.insert(0, letter)


def components(root: etree._Element, gold: Gold) -> None:
    """Elements of the site's own for paragraphs and the boxes that hold them."""
    for above, paragraphs in list(homes(root)):
        for paragraph in paragraphs:
            paragraph.tag = "story-paragraph"
        if above.tag != "body":
            above.tag = "story-body"


def fonts(root: etree._Element, gold: Gold) -> None:
    """`<font>` in every paragraph and `<center>` around the text, as pages were written before styles."""
    for above, paragraphs in list(homes(root)):
        for paragraph in paragraphs:
            font = etree.Element("font", face="Arial", size="2")
            font.text, paragraph.text = paragraph.text, None
            font.extend(list(paragraph))
            paragraph.append(font)
        if above.tag not in ("body", "td"):
            _wrap(above, ("center", ""))


def bolded(root: etree._Element, gold: Gold) -> None:
    """Subheadings as paragraphs all in bold."""
    for above, paragraphs in list(homes(root)):
        for heading in [part for part in above if part.tag in SUBHEADINGS]:
            bold = etree.Element("strong")
            bold.text, heading.text = heading.text, None
            bold.extend(list(heading))
            heading.append(bold)
            heading.tag = "p"
            for name in list(heading.attrib):
                del heading.attrib[name]
            if names := paragraphs[0].get("class"):
                heading.set("class", names)


def linked(root: etree._Element, gold: Gold) -> None:
    """Names in the text as links, as systems that link every topic write them."""
    for _, paragraphs in list(homes(root)):
        for paragraph in paragraphs:
            names = list(NAME.finditer(paragraph.text or ""))[1::EVERY]
            text = paragraph.text or ""
            for name in reversed(names):
                link = etree.Element("a", href=f"/topic/{len(name[0])}")
                link.text, link.tail = name[0], text[name.end() :]
                text = text[: name.start()]
                paragraph.insert(0, link)
            paragraph.text = text


def unclosed(html: bytes) -> bytes:
    """No `</p>`, as HTML allows."""
    return re.sub(rb"</p\s*>", b"", html)


LAYOUTS: dict[str, Callable[[etree._Element, Gold], None]] = {
    change.__name__: change
    for change in (breaks, lumped, loose, opening, rows, sections, cells, split, dropcap, components, fonts, bolded,
                   linked)
}  # fmt: skip
WRITTEN: dict[str, Callable[[bytes], bytes]] = {"unclosed": unclosed}
"""Changes of the page as it is written."""
