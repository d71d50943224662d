"""Changes of a page that leave a reader the same story: the variants of ``ablation.py``.

A change takes the page's root element and its gold answers and works in place.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from typing import Any

import orjson
from lxml import etree

from archivebot.dates import find_dates
from benchmarks.layouts import LAYOUTS
from benchmarks.transplants import transplanted, unwanted

Change = Callable[[etree._Element, dict[str, Any]], None]

SEMANTIC = ("article", "main", "section", "aside", "header", "footer", "nav", "figure", "figcaption", "time", "address",
            "picture", "details", "summary", "hgroup")  # fmt: skip
DATES_AND_ADDRESSES = re.compile(r"^(?:https?:|/|#|mailto:|\d|PT\d|data:)")
"""Values of data that are no words."""
HAS_DATE = re.compile(r"\d{4}")
LONG_TEXT = 2_000


def elements(root: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """Elements of the tree, comments and instructions left out; of these tags where any are named."""
    return (element for element in list(root.iter(*tags)) if isinstance(element.tag, str))


def same(root: etree._Element, gold: dict[str, Any]) -> None:
    """Nothing changed: what parsing and writing the page alone does."""


def hashed(root: etree._Element, gold: dict[str, Any]) -> None:
    """Class names and ids as a build step makes them."""
    for element in elements(root):
        for name in ("class", "id"):
            if element.get(name):
                words = element.get(name, "").split()
                element.set(name, " ".join("c" + hashlib.sha256(word.encode()).hexdigest()[:6] for word in words))
        for name in [name for name in element.attrib if name.startswith("data-") or name == "aria-label"]:
            del element.attrib[name]


def nameless(root: etree._Element, gold: dict[str, Any]) -> None:
    """No class names, ids, roles nor data attributes at all."""
    for element in elements(root):
        for name in list(element.attrib):
            if name in ("class", "id", "role", "aria-label") or name.startswith(("data-", "item")):
                del element.attrib[name]


def dataless(root: etree._Element, gold: dict[str, Any]) -> None:
    """No structured data: neither scripts nor microdata."""
    for script in elements(root, "script"):
        if script.getparent() is not None:
            script.drop_tree() if hasattr(script, "drop_tree") else remove(script)
    for element in elements(root):
        for name in [name for name in element.attrib if name.startswith("item")]:
            del element.attrib[name]


def remove(element: etree._Element) -> None:
    """Take an element away, the text behind it left in place."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail:
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def metaless(root: etree._Element, gold: dict[str, Any]) -> None:
    """No `<meta>` but for the encoding."""
    for meta in elements(root, "meta"):
        if not meta.get("charset") and not meta.get("http-equiv"):
            remove(meta)


def tagless(root: etree._Element, gold: dict[str, Any]) -> None:
    """`<div>` in place of every tag that says what it holds, but for headings and paragraphs."""
    for element in elements(root, *SEMANTIC):
        element.tag = "div" if element.tag not in ("time", "picture") else "span"


def boxed(root: etree._Element, gold: dict[str, Any]) -> None:
    """A `<div>` for every paragraph."""
    for element in elements(root, "p"):
        element.tag = "div"


def spans(root: etree._Element, gold: dict[str, Any]) -> None:
    """The text of every paragraph inside two `<span>`s, as editors that copy from word processors write it."""
    for element in elements(root, "p"):
        inner, outer = etree.Element("span"), etree.Element("span", style="font-weight: 400")
        inner.text, element.text = element.text, None
        inner.extend(list(element))
        outer.append(inner)
        element.append(outer)


def custom(root: etree._Element, gold: dict[str, Any]) -> None:
    """Elements of the site's own for `<div>` and `<section>`, as web components are named."""
    for element in elements(root, "div", "section"):
        words = re.findall(r"[a-z]+", (element.get("class") or "box").lower())
        element.tag = "site-" + (words[0] if words else "box")


def headless(root: etree._Element, gold: dict[str, Any]) -> None:
    """`<div>` in place of every heading, with a class, as something must make it look like a heading."""
    for element in elements(root, "h1", "h2", "h3", "h4", "h5", "h6"):
        element.set("class", element.get("class") or f"t{element.tag[1]}")
        element.tag = "div"


def _cycle(letters: str) -> dict[int, str]:
    return {ord(one): other for one, other in zip(letters, letters[1:] + letters[0], strict=True)}


CIPHER = {
    key: value
    for letters in ("aeiou", "bcdfghjklmnprst", "аеиоу", "бвгджзклмнпрст", "αειου", "βγδζκλμνπρστ")
    for low in [_cycle(letters)]
    for key, value in {**low, **{ord(chr(k).upper()): v.upper() for k, v in low.items()}}.items()
}


def encipher_text(text: str) -> str:
    """A text enciphered but for its dates: calendars give the names of months and days in every language."""
    dates = find_dates(text) if len(text) < LONG_TEXT and HAS_DATE.search(text) else []
    parts, end = [], 0
    for date in dates:
        parts += (text[end : date.start].translate(CIPHER), text[date.start : date.end])
        end = date.end
    return "".join((*parts, text[end:].translate(CIPHER)))


def encipher(value: Any) -> Any:
    """The text in a language that nobody knows: each vowel and consonant the next one; data of texts likewise."""
    if isinstance(value, str):
        return value if DATES_AND_ADDRESSES.match(value) else encipher_text(value)
    if isinstance(value, list):
        return [encipher(item) for item in value]
    if isinstance(value, dict):
        return {key: item if key in ("@type", "@id", "@context") else encipher(item) for key, item in value.items()}
    return value


WORDED = ("alt", "title", "aria-label", "placeholder", "value", "content")
KEPT_METAS = re.compile(r"time|date|url|image|type|locale|viewport|charset|robots|card|theme|id$", re.IGNORECASE)


def foreign(root: etree._Element, gold: dict[str, Any]) -> None:
    """Every word in a language that no list of phrases knows; names of classes stay English, as everywhere."""
    for element in root.iter():
        if element.tag == "script":
            if (element.get("type") or "") == "application/ld+json" and element.text:
                try:
                    element.text = orjson.dumps(encipher(orjson.loads(element.text))).decode()
                except orjson.JSONDecodeError:
                    element.text = None
            else:
                element.text = None
        elif isinstance(element.tag, str) and element.tag != "style":
            if element.text:
                element.text = encipher_text(element.text)
            named = (element.get("name") or "") + (element.get("property") or "")
            for name in WORDED:
                if name in element.attrib and not (element.tag == "meta" and KEPT_METAS.search(named)):
                    element.set(name, encipher(element.get(name)))
        if element.tail:
            element.tail = encipher_text(element.tail)


UNWORDED_GOLD = ("id", "set", "path", "url", "domain", "kind", "lang", "fetched")


def encipher_gold(gold: dict[str, Any]) -> dict[str, Any]:
    """Gold answers of a page that was enciphered."""
    return {key: value if key in UNWORDED_GOLD or "date" in key else encipher(value) for key, value in gold.items()}


VARIANTS: dict[str, Change] = {
    change.__name__: change
    for change in (
        same,
        hashed,
        nameless,
        dataless,
        metaless,
        tagless,
        boxed,
        spans,
        custom,
        headless,
        foreign,
        transplanted,
    )
} | LAYOUTS
GOLD_VARIANTS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "foreign": encipher_gold,
    "transplanted": unwanted,
}
