"""The places that a site's article pages share, as CSS selectors that were tried on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree
from parsel.csstranslator import HTMLTranslator

from archivebot.extract import extract
from archivebot.extract.body import find_body
from archivebot.extract.structured import read_structured
from archivebot.fixtures.layout import GENERATED, holder
from archivebot.items import Article
from archivebot.newsite.survey import Sample
from archivebot.sites import Layout, Profile

FEWEST = 2
"""Pages that must share a layout."""

PLAIN = re.compile(r"-?[A-Za-z_][A-Za-z0-9_-]*")

COMPARED = ("headline", "description", "byline", "date_published", "body")
"""Fields that a rule must not change for the worse."""


@dataclass(slots=True, kw_only=True)
class Found:
    """A layout and the pages that it was found on."""

    layout: Layout
    samples: list[Sample] = field(default_factory=list)


@lru_cache(maxsize=1000)
def xpath_of(selector: str) -> etree.XPath:
    """A compiled CSS selector."""
    return etree.XPath(HTMLTranslator().css_to_xpath(selector))


def matches(sample: Sample, selector: str) -> list[etree._Element]:
    """The elements of a page that a selector matches."""
    found = xpath_of(selector)(sample.page.tree)
    return [element for element in found if isinstance(element, etree._Element)] if isinstance(found, list) else []


def selectors_for(element: etree._Element) -> list[str]:
    """Selectors for an element, the shortest first: its tag with one class, with all, below its parent."""
    tag = str(element.tag)
    names = [n for n in (element.get("class") or "").split() if PLAIN.fullmatch(n) and not GENERATED.search(n)]
    found = [f"{tag}.{name}" for name in names]
    if len(names) > 1:
        found.append(".".join([tag, *names]))
    itemprop = element.get("itemprop")
    if itemprop and PLAIN.fullmatch(itemprop):
        found.append(f'{tag}[itemprop="{itemprop}"]')
    parent = element.getparent()
    if parent is not None and parent.tag not in ("body", "html"):
        found += [f"{outer} > {tag}" for outer in selectors_for_own(parent)]
    if tag in ("h1", "article", "main"):
        found.append(tag)
    return found


def selectors_for_own(element: etree._Element) -> list[str]:
    """Selectors of an element by its own tag and classes only."""
    names = [n for n in (element.get("class") or "").split() if PLAIN.fullmatch(n) and not GENERATED.search(n)]
    return [f"{element.tag}.{name}" for name in names]


def places(sample: Sample) -> dict[str, etree._Element]:
    """Field -> the element of the page that holds what the generic extractor found."""
    scan, article = sample.page.scan, sample.article
    candidates: dict[str, etree._Element | None] = {
        "body": find_body(sample.page, read_structured(sample.page)).container,
        "headline": holder([e for e in scan.headings if e.tag == "h1"], article.headline),
        "description": holder(scan.hinted["description"], article.description),
        "byline": holder(scan.hinted["byline"], article.byline),
    }
    return {name: element for name, element in candidates.items() if element is not None}


def find_layouts(samples: Sequence[Sample], profile: Callable[[Layout], Profile]) -> list[Found]:
    """The layouts of the samples, the commonest first; every rule in them keeps or betters every page's record."""
    left = [(sample, found) for sample in samples if "body" in (found := places(sample))]
    layouts: list[Found] = []
    while len(left) >= FEWEST:
        counted = Counter(s for _, found in left for s in dict.fromkeys(selectors_for(found["body"])))
        best = next((s for s, n in counted.most_common() if n >= FEWEST and names_one(s, left)), None)
        if best is None:
            break
        inside = [(sample, found) for sample, found in left if matches(sample, best) == [found["body"]]]
        left = [(sample, found) for sample, found in left if not matches(sample, best)]
        layouts.append(tried_layout(best, inside, profile))
    return [found for found in layouts if found.layout.fields]


def names_one(selector: str, pages: Sequence[tuple[Sample, dict[str, etree._Element]]]) -> bool:
    """Whether a selector names just the body's element on at least two pages and nothing else on any."""
    hits = [(matches(sample, selector), found["body"]) for sample, found in pages]
    return sum(bool(m) for m, _ in hits) >= FEWEST and all(m in ([], [element]) for m, element in hits)


def tried_layout(
    when: str, inside: Sequence[tuple[Sample, dict[str, etree._Element]]], profile: Callable[[Layout], Profile]
) -> Found:
    """A layout whose rules were each tried on all of its pages."""
    layout = Layout(when=when)
    samples = [sample for sample, _ in inside]
    for name in ("headline", "description", "byline", "body"):
        elements = [(sample, found[name]) for sample, found in inside if name in found]
        if len(elements) < FEWEST:
            continue
        for selector in dict.fromkeys(s for _, element in elements for s in selectors_for(element)):
            if all(matches(sample, selector)[:1] == [element] for sample, element in elements):
                tried = Layout(when=when, fields={**layout.fields, name: [selector]})
                if all(as_good(sample.article, extract(sample.page, profile(tried))) for sample in samples):
                    layout = tried
                    break
    return Found(layout=layout, samples=samples)


def as_good(generic: Article, ruled: Article) -> bool:
    """Whether a ruled record says all that the generic one says."""
    return all(getattr(generic, name) in (None, getattr(ruled, name)) for name in COMPARED)
