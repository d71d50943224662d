"""A profile's rules on a page: the first layout that matches gives candidates, containers and what to drop."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from lxml import etree
from parsel.csstranslator import HTMLTranslator

from archivebot.dates import parse_date
from archivebot.extract.byline import publisher_names
from archivebot.extract.candidates import Candidate, element_text
from archivebot.extract.structured import Structured
from archivebot.items import Author, Image
from archivebot.loader import LIST_FIELDS, ArticleLoader
from archivebot.page import Page
from archivebot.people import read_byline
from archivebot.sites import Layout, Profile

_TRANSLATOR = HTMLTranslator()


@dataclass(slots=True)
class Ruled:
    """What a profile's rules found on a page."""

    candidates: list[Candidate] = field(default_factory=list)
    containers: list[etree._Element] = field(default_factory=list)
    """Elements that hold the body."""
    images: list[etree._Element] = field(default_factory=list)
    """Elements that hold the story's pictures."""
    drop: list[etree._Element] = field(default_factory=list)
    """Elements that are no part of the story."""
    flags: list[str] = field(default_factory=list)
    """``layout:none`` and ``rule:unmatched:<field>``: a redesign shows here first."""


def apply_rules(page: Page, profile: Profile | None, structured: Structured, loader: ArticleLoader) -> Ruled:
    """Run the first layout of the profile that matches the page; the loader counts the use of every rule."""
    ruled = Ruled()
    if profile is None or not profile.layouts:
        return ruled
    layout = next((one for one in profile.layouts if one.when is None or _select(page.tree, one.when)), None)
    if layout is None:
        ruled.flags.append("layout:none")
        return ruled
    for name, selectors in layout.fields.items():
        found = []
        for selector in selectors:
            matches = _select(page.tree, selector)
            loader.count_rule(name, selector, len(matches))
            found += matches
            if matches and name not in LIST_FIELDS:
                break
        if not found:
            ruled.flags.append(f"rule:unmatched:{name}")
        elif name == "body":
            ruled.containers = [m for m in found if isinstance(m, etree._Element)]
        elif name == "images":
            ruled.images = [m for m in found if isinstance(m, etree._Element)]
        else:
            ruled.candidates += _candidates(page, structured, profile, name, found)
    ruled.drop = _dropped(page, layout)
    return ruled


def ruled_images(page: Page, ruled: Ruled, images: list[Image]) -> list[Candidate]:
    """Those of the story's pictures that stand in the elements that the profile names."""
    named: set[str] = set()
    for container in ruled.images:
        for element in container.iter("img", "source", "amp-img", "a"):
            for value in element.attrib.values():
                # A srcset lists addresses with their widths; other attributes hold one address.
                named.update(url for part in re.split(r",\s+|\s+", str(value)) if part and (url := page.absolute(part)))
    kept = [image for image in images if image.url in named]
    return [Candidate("images", kept, "rule:images")] if kept else []


def _dropped(page: Page, layout: Layout) -> list[etree._Element]:
    return [m for selector in layout.drop for m in _select(page.tree, selector) if isinstance(m, etree._Element)]


@lru_cache(maxsize=2_000)
def _compiled(selector: str) -> etree.XPath:
    # "h1::text" and "h1" both mean the whole text that a reader sees in the element.
    return etree.XPath(_TRANSLATOR.css_to_xpath(selector.removesuffix("::text")))


def _select(tree: etree._Element, selector: str) -> list[Any]:
    found = _compiled(selector)(tree)
    return list(found) if isinstance(found, list) else []


def _text(match: Any) -> str:
    if isinstance(match, etree._Element):
        return match.get("content") or match.get("datetime") or element_text(match)
    return " ".join(str(match).split())


def _candidates(page: Page, structured: Structured, profile: Profile, name: str, matches: list[Any]) -> list[Candidate]:
    source = f"rule:{name}"
    texts = [text for match in matches[:50] if (text := _text(match))]
    if name in ("date_published", "date_modified"):
        return [Candidate(name, parse_date(text, profile.language) or text, source) for text in texts]
    if name == "keywords":
        return [Candidate(name, texts, source)]
    if name in ("byline", "authors"):
        return _people(page, structured, name, texts, source)
    return [Candidate(name, text, source) for text in texts]


def _people(page: Page, structured: Structured, name: str, texts: list[str], source: str) -> list[Candidate]:
    """People and organizations of a ruled byline; a ruled ``authors`` has one name an element."""
    known = publisher_names(page, structured)
    found: list[Candidate] = []
    credits = [read_byline(text, known) for text in texts]
    people = [Author(name=n.name, role=n.role) for c in credits for n in c.people]
    organizations = [n for c in credits for n in c.organizations]
    if name == "byline":
        printed = "; ".join(text.strip(" |\u00b7\u2022,") for text in texts)
        found.append(Candidate("byline", printed, source))
    if people:
        found.append(Candidate("authors", people, source))
    if organizations:
        found.append(Candidate("organizations", organizations, source))
    return found


def matched_rules(page: Page, profile: Profile) -> dict[str, bool]:
    """Every rule of a profile, named ``<layout>: <field> <selector>``, and whether it matches on the page.

    A layout without ``when`` is named by its number. All selectors of all layouts are tried, also those that a former
    one makes needless: this is for finding rules that have died, not for extraction.
    """
    found: dict[str, bool] = {}
    for number, layout in enumerate(profile.layouts, 1):
        name = layout.when or f"layout {number}"
        if layout.when is not None:
            found[f"{name}: when"] = bool(_select(page.tree, layout.when))
        for field_name, selectors in layout.fields.items():
            for selector in selectors:
                found[f"{name}: {field_name} {selector}"] = bool(_select(page.tree, selector))
    return found
