"""What a page says about itself in data: JSON-LD and microdata, however broken.

Sites write JSON-LD by hand and by template: comments, CDATA marks, trailing
commas, raw line breaks, escaped entities and cut-off ends are all seen. None
of it may lose the page, so reading is tolerant, bounded and never raises.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from archivebot.extract.jsonld import Node, collect_nodes, read_scripts, type_names
from archivebot.extract.names import word_set
from archivebot.extract.screen import element_text
from archivebot.page import Page

ARTICLE_TYPES = word_set(
    "NewsArticle Article ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle "
    "ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle SatiricalArticle BlogPosting "
    "LiveBlogPosting SocialMediaPosting DiscussionForumPosting TechArticle ScholarlyArticle Report Review "
    "CriticReview Recipe"
)
"""schema.org types whose node can be the story of a page."""

MEDIA_TYPES = frozenset({"VideoObject", "AudioObject", "ImageGallery", "MediaGallery", "PodcastEpisode", "ClaimReview"})
"""Types that stand for the page where it has no article node."""

PAGE_KINDS = frozenset({"WebPage", "ItemPage", "CollectionPage", "AboutPage", "ProfilePage", "SearchResultsPage"})

_NEWS = frozenset({"NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "OpinionNewsArticle"})
_MAX_ITEMPROPS = 800


@dataclass(slots=True)
class Structured:
    """JSON-LD and microdata of one page."""

    article: Node | None = None
    """The article-like node that describes this page, references resolved; None where there is none."""
    media: Node | None = None
    """A video, audio or gallery node that describes this page."""
    webpage: Node | None = None
    """The ``WebPage`` node."""
    nodes: list[Node] = field(default_factory=list)
    """Every node that has a type or an id, in document order, inner ones after the outer."""
    microdata: dict[str, list[etree._Element]] = field(default_factory=dict)
    """``itemprop`` (or RDFa ``property``) -> elements of the page's own article item; see :func:`item_value`."""
    item_types: set[str] = field(default_factory=set)
    """Types of the microdata items on the page."""
    by_type: dict[str, list[Node]] = field(default_factory=dict)
    """Type name -> its nodes, in document order."""
    flags: list[str] = field(default_factory=list)
    """``json-ld:broken``, ``json-ld:too-large`` ..."""

    def first(self, *names: str) -> Any:
        """The first value that the article node gives under one of ``names``."""
        for name in names:
            value = self.article.get(name) if self.article else None
            if value not in (None, "", [], {}):
                return value
        return None

    def of_type(self, *types: str) -> list[Node]:
        """All nodes of one of these types."""
        return [node for name in types for node in self.by_type.get(name, ())]


def read_structured(page: Page) -> Structured:
    """JSON-LD and microdata of a page; computed once a page."""
    known: Structured | None = page.__dict__.get("_structured")
    if known is None:
        known = page.__dict__["_structured"] = _read(page)
    return known


def _read(page: Page) -> Structured:
    result = Structured()
    roots = read_scripts(page.scan.json_ld, result.flags)
    result.nodes, tops = collect_nodes(roots)
    articles, media = [], []
    for node in result.nodes:
        names = type_names(node)
        for name in names:
            result.by_type.setdefault(name, []).append(node)
        if not names.isdisjoint(ARTICLE_TYPES):
            articles.append(node)
        elif not names.isdisjoint(MEDIA_TYPES):
            media.append(node)
        elif result.webpage is None and not names.isdisjoint(PAGE_KINDS):
            result.webpage = node
    result.article = _choose(page, tops, articles)
    result.media = _choose(page, tops, media)
    _read_microdata(page, result)
    return result


def _choose(page: Page, tops: set[int], found: list[Node]) -> Node | None:
    """The node that describes this page: related stories and list items are article nodes too."""
    if len(found) < 2 and (not found or id(found[0]) in tops):
        return found[0] if found else None
    paths = {_path(page.url), *(_path(link.get("href")) for link in page.scan.links.get("canonical", [])[:1])} - {""}
    titles = _titles(page)
    if len(found) < 2:
        return found[0] if _own(found[0], paths, titles) > 0 else None
    best, best_score = None, 0
    for node in found[:200]:
        score = _own(node, paths, titles) + (3 if id(node) in tops else 0)
        score += sum(1 for key in ("headline", "datePublished", "author", "articleBody", "image") if node.get(key))
        score += 1 if type_names(node) & _NEWS else 0
        if score > best_score:
            best, best_score = node, score
    return best if best_score >= 3 else None


def _titles(page: Page) -> list[str]:
    """The page's titles and first headings, folded."""
    titles = [page.scan.title or "", *page.scan.metas.get("og:title", [])[:1]]
    titles += [element_text(h, limit=400) for h in page.scan.headings[:6] if h.tag == "h1"]
    return [" ".join(title.split()).casefold() for title in titles]


def _own(node: Node, paths: set[str], titles: list[str]) -> int:
    """How well a node's address and headline agree with the page's: positive for agreement, negative against."""
    score = 0
    entity = node.get("mainEntityOfPage")
    said = [node.get("url"), node.get("@id"), entity.get("@id") if isinstance(entity, dict) else entity]
    said_paths = {_path(value) for value in said if isinstance(value, str)} - {""}
    if paths & said_paths:
        score += 4
    elif paths and said_paths:
        score -= 2
    headline = node.get("headline") or node.get("name")
    if isinstance(headline, str) and len(headline) > 8:
        start = " ".join(headline.split())[:40].casefold()
        if any(start in title for title in titles):
            score += 4
    return score


def _path(url: str | None) -> str:
    if not url:
        return ""
    try:
        return urlsplit(url).path.rstrip("/").lower()
    except ValueError:
        return ""


def _read_microdata(page: Page, result: Structured) -> None:
    """File the ``itemprop`` elements that belong to the page's article, or to no item at all."""
    budget = _MAX_ITEMPROPS
    scopes: dict[etree._Element, etree._Element | None] = {}
    chosen: etree._Element | None = None
    for word, elements in page.scan.itemprops.items():
        for element in elements:
            budget -= 1
            if budget < 0:
                result.flags.append("microdata:cut")
                return
            scope = _scope(element, scopes)
            if scope is not None:
                types = item_types(scope)
                result.item_types |= types
                if types and not types & (ARTICLE_TYPES | PAGE_KINDS | MEDIA_TYPES):
                    continue
                if types & ARTICLE_TYPES:
                    # Related stories are article items too; the first one that opens on the page is the page's.
                    chosen = scope if chosen is None else chosen
                    if scope is not chosen:
                        continue
            result.microdata.setdefault(word, []).append(element)


def _scope(element: etree._Element, known: dict[etree._Element, etree._Element | None]) -> etree._Element | None:
    """The item that an ``itemprop`` belongs to: the nearest ``itemscope`` above it (HTML Microdata, 5.2)."""
    parent = element.getparent()
    if parent is None:
        return None
    if parent in known:
        return known[parent]
    found: etree._Element | None = parent
    while found is not None and found.get("itemscope") is None:
        found = found.getparent()
    known[parent] = found
    return found


def item_types(scope: etree._Element) -> set[str]:
    """Last path parts of an item's ``itemtype`` addresses."""
    return {word.rstrip("/").rsplit("/", 1)[-1] for word in (scope.get("itemtype") or "").split()}


def item_value(element: etree._Element) -> str:
    """The value of an ``itemprop`` element: ``content``, ``datetime``, an address, else its text (HTML Microdata)."""
    for attribute in ("content", "datetime"):
        value = element.get(attribute)
        if value:
            return value.strip()
    if element.tag in ("a", "link", "area"):
        text = element_text(element) if element.tag == "a" else ""
        return text or (element.get("href") or "").strip()
    if element.tag in ("img", "source", "embed", "iframe", "video", "audio", "amp-img"):
        return (element.get("src") or "").strip()
    if element.tag == "abbr" and element.get("title"):
        return str(element.get("title")).strip()  # the machine's form of what is printed, as microformats have it
    return element_text(element)
