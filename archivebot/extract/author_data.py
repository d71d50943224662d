"""Authors as a page's data names them: JSON-LD, microdata, ``<meta>``.

Templates fill these fields with whatever the CMS has: a list, one string for
all, a user's login, the site's own name, an address. What is kept is a name.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from archivebot.extract.jsonld import type_names
from archivebot.extract.structured import Structured, item_value
from archivebot.page import Page
from archivebot.people import Name, clean_name, is_organization, name_shape, read_byline

META_NAMES = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
    "dc.contributor", "byl", "article.author", "article:author_name", "articleauthor", "author_name", "authors",
    "citation_author", "cxenseparse:author", "cse-author", "og:author", "lp:author", "article-author",
    "twitter:data1", "news_authors", "mediator_author", "content-author", "shareaholic:article_author_name",
    "custom_author", "rbauthors", "bylines", "dable:author",
)  # fmt: skip
"""Names under which sites print authors, those that hold a name more often first."""

_NOT_A_NAME = re.compile(
    r"(?i)^(?:https?:)?//|^www\.|^@|^/|\{\{|<|^\d+$|^(?:null|none|undefined|false|true|n/a|author|autor|by|"
    r"(?:web|super)?-?admin\w{0,4}|administrator|webmaster|root|user\d*|default|editor|unknown|anonymous)$"
)
_SMALL_SURNAME = re.compile(r"[^\W\d_]{2,20} (?!and\b|und\b|y\b|e\b|et\b)[^\W\d_]{2,20}")
"""A name whose owner typed the surname without a capital; only data that says "Person" can tell."""
_MAX_AUTHORS = 40


@dataclass(slots=True)
class DataAuthors:
    """What one source of data says."""

    source: str
    names: list[Name]
    urls: dict[str, str]
    """Name -> address of the author's page, as printed."""


def read_author_data(page: Page, structured: Structured, known: frozenset[str]) -> list[DataAuthors]:
    """Every source of data that names somebody, JSON-LD first; sources that name none are left out."""
    claims = [claim for claim in _json_ld(structured, known) if claim.names]
    if not any(name.shape == "full" and not name.organization for claim in claims for name in claim.names):
        # Where JSON-LD names people, the weaker sources add nothing but the CMS's users.
        claims += [claim for claim in (*_microdata(structured, known), *_metas(page, known)) if claim.names]
    return claims


def _json_ld(structured: Structured, known: frozenset[str]) -> Iterator[DataAuthors]:
    for key in ("author", "creator", "contributor"):
        value = structured.first(key)
        if value is None and structured.media is not None:
            value = structured.media.get(key)
        items = value if isinstance(value, list) else [value]
        claim = DataAuthors(f"json-ld:{key}", [], {})
        for item in items[:_MAX_AUTHORS]:
            _read_node(item, claim, known)
        if key == "contributor":
            for name in claim.names:
                name.role = name.role or "contributor"
        yield claim


def read_editors(structured: Structured, known: frozenset[str]) -> set[str]:
    """The folded names of those who edited the story and did not write it, as JSON-LD has them."""
    value = structured.first("editor")
    if value is None:
        return set()
    claim, writers = DataAuthors("json-ld:editor", [], {}), DataAuthors("json-ld:author", [], {})
    for item in value[:_MAX_AUTHORS] if isinstance(value, list) else [value]:
        _read_node(item, claim, known)
    author = structured.first("author")
    for item in author[:_MAX_AUTHORS] if isinstance(author, list) else [author]:
        _read_node(item, writers, known)
    wrote = {name.name.casefold() for name in writers.names}
    return {" ".join(name.name.casefold().split()) for name in claim.names} - wrote


def _read_node(item: Any, claim: DataAuthors, known: frozenset[str]) -> None:
    """One author: a string, or a node with a name and a type that is often wrong; some nodes have several names."""
    if isinstance(item, dict) and isinstance(item.get("name"), list) and len(item["name"]) > 1:
        for name in item["name"][:_MAX_AUTHORS]:
            if isinstance(name, str):
                _read_node(item | {"name": name, "url": None, "sameAs": None}, claim, known)
        return
    organization = False
    url = None
    types: set[str] = set()
    for _ in range(3):  # a list in a list, a name that is a node
        if isinstance(item, list):
            item = item[0] if item else None
        if not isinstance(item, dict):
            break
        types = type_names(item)
        organization = organization or bool(types and "Person" not in types and any("Organization" in t for t in types))
        link = item.get("url") or item.get("sameAs")
        link = link[0] if isinstance(link, list) and link else link
        url = link if isinstance(link, str) else url
        given, family = item.get("givenName"), item.get("familyName")
        item = item.get("name") or (f"{given} {family}" if isinstance(given, str) and isinstance(family, str) else None)
    if not isinstance(item, str):
        return
    found = read_data_string(item, known)
    if not found and _SMALL_SURNAME.fullmatch(item) and "Person" in types and name_shape(item.title()) == "full":
        found = [Name(name=item, shape="lower")]
    for name in found:
        name.organization = name.organization or organization
    claim.names.extend(found)
    if url and len(found) == 1:
        claim.urls[found[0].name] = url


_INVERTED = re.compile(r"([^\s,]{2,30}), ((?:[^\s,]{1,20} ?){1,3})")
"""Surname first: "Doe, Jane"."""


def read_data_string(text: str, known: frozenset[str]) -> list[Name]:
    """The names in one string of data; "Doe, Jane" is turned round."""
    text = " ".join(html.unescape(text).split())
    if not text or len(text) > 400 or _NOT_A_NAME.search(text):
        return []
    inverted = _INVERTED.fullmatch(text) if "," in text else None
    if inverted and not is_organization(inverted[1], known) and not is_organization(inverted[2], known):
        name = clean_name(f"{inverted[2].strip()} {inverted[1]}")
        if name_shape(name) == "full":
            return [Name(name=name)]
    return [_copy(name) for name in read_byline(text, known).names]


def _copy(name: Name) -> Name:
    return Name(
        name=name.name, role=name.role, organization=name.organization, shape=name.shape, labelled=name.labelled
    )


def _microdata(structured: Structured, known: frozenset[str]) -> Iterator[DataAuthors]:
    claim = DataAuthors("microdata:author", [], {})
    for element in structured.microdata.get("author", ())[:_MAX_AUTHORS]:
        if any(above.tag in ("figure", "figcaption") for above in (element, *element.iterancestors())):
            continue  # a photographer
        inner = next(
            (e for e in element.iter() if e is not element and "name" in (e.get("itemprop") or "").split()), None
        )
        value = item_value(element if inner is None else inner)
        claim.names.extend(
            name for name in read_data_string(value, known) if name.name not in {n.name for n in claim.names}
        )
    yield claim


def _metas(page: Page, known: frozenset[str]) -> Iterator[DataAuthors]:
    for key in META_NAMES:
        contents = page.scan.metas.get(key)
        if not contents:
            continue
        if key == "twitter:data1" and not any(
            "by" in label.lower() for label in page.scan.metas.get("twitter:label1", ())
        ):
            continue  # Twitter's card labels: "Written by" beside "Reading time"
        claim = DataAuthors(f"meta:{key}", [], {})
        for content in contents[:_MAX_AUTHORS]:
            claim.names.extend(
                n for n in read_data_string(content, known) if n.name not in {m.name for m in claim.names}
            )
        yield claim
