"""One pass over a page's tree, collecting what every extractor looks for.

Elements are filed by tag, and by the words that sites put into ``class``,
``id``, ``itemprop``, ``rel`` and ``data-testid`` (hints). Extractors read
these lists and never walk the whole tree again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Literal

from lxml import etree

from archivebot.any_of import any_of

HINTS: dict[str, re.Pattern[str]] = {
    # A word that templates put into the names of the elements that hold a field.
    # Each pattern is searched in one lower-case word of a name: "Article__byLine" gives "article" and "byline".
    "byline": re.compile(
        r"byline|author|auther|autor|^(?:article|story|post|news)by$|auteur|writer|contributor|redact|reporter|journalist|signatur|sinatura|egilea|penulis|avtor|firma|szerzo|verfasser|"
        r"forfatter|skribent|^imza$|^firm$|potpis|toimittaja|kirjoittaja|^auth$|^vcard$|writtenby|writeby|wartawan|pewarta|muhabir|muxbir|yazar|tacgia|zuozhe|jizhe|lekhak|khabarnegar|^credits$"
    ),
    "date": re.compile(
        r"date|datum|fecha|time(?!line)|publi(?:sh|e|ca|k)|posted|updated|pubdat|meta|created|veroeffentlich|^infos?$"
    ),
    "caption": re.compile(
        r"caption|legend|bildunter|bildtext|bil(?:de|led)tekst|cutline|credit|copyright|photoby|piedefoto|piefoto|"
        r"onderschrift|bijschrift|didascali|podpis|popisek|kepalair|kuvateksti|^photog(?:rapher)?$"
    ),
    "headline": re.compile(
        r"headline|title|titel|titre|titul(?:o|ar)|zagolovok|judul|naslov|tieude|^(?:cikk)?cim$|tytul|nadpis|titulek|titlu|baslik|overskrift|otsikko|(?:article|story|news|content)head(?:ing)?$|^hed$|^zag$"
    ),
    "description": re.compile(
        r"standfirst|sub(?:head|tit)|deck|^dek$|lead|lede|teaser|intro|summary|excerpt|abstract|chapo|entradilla|"
        r"bajada|perex|ingress|einleitung|vorspann|anreisser|copete|zajawka|manchet|preamble|shorttext|leitext|alcim|soustitre|sapou|sottotitol|untertit|ondertit|undertit|"
        r"sommario|sumario|catenaccio|chapeau|inleiding|unterzeile|underrubrik|bevezeto"
    ),
    "section": re.compile(
        r"section|category|kicker|rubri|crumb|pankuzu|topicpath|hierarchie|ariane|drobeck|brotkr|kruimel|okruszk|migas|^path$|eyebrow|topic|overline|channel|ressort"
    ),
    "keywords": re.compile(r"^tags?(?:cnt|box|container|wrap(?:per)?|area|links)?$|taglist|keyword|topics"),
}
ANY_HINT = any_of("|".join(pattern.pattern for pattern in HINTS.values()))
"""Most words give no hint: one search tells."""

SPLIT_WORDS = frozenset({b"by", b"head", b"sub", b"photo", b"tag", b"pie", b"bild", b"stand"})
COMPOUND = re.compile(
    "(by|head|sub|photo|tag|pie(?:[-_]de)?|bild|stand)[-_](?=line|head|tit|by|list|foto|unter|text|first)"
)
"""Names that templates write in one word or in two: ``byline`` and ``by-line``."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
NAMING = frozenset("class id data-testid data-test-id data-component data-component-name data-qa".split())
"""Attributes that name an element; sites whose class names are made by machine name its parts for their tests."""
NAMELESS = frozenset(
    "br svg path use g symbol rect circle stop defs source option clippath polygon line input button iframe noscript "
    "html head style".split()
)
"""Tags whose names tell nothing about a field."""


MOST_KNOWN = 50_000
"""Words, or names, that are remembered: a site's pages share nearly all of theirs."""
LONGEST_KNOWN = 500
"""Characters of a name that is remembered."""


class _WordHints(dict[bytes, tuple[str, ...]]):
    """Word -> the hints that it gives; filled on demand, as sites share words far more than names."""

    def __init__(self) -> None:
        super().__init__()
        self.plain: set[bytes] = set()
        """Words that give no hint, alone or with the word that follows."""

    def __missing__(self, word: bytes) -> tuple[str, ...]:
        if len(self) > MOST_KNOWN:
            self.clear()
            self.plain.clear()
        text = word.decode()
        found = ANY_HINT.search(text)
        hints = tuple(hint for hint, pattern in HINTS.items() if pattern.search(text)) if found else ()
        self[word] = hints
        if not hints and word not in SPLIT_WORDS:
            self.plain.add(word)
        return hints


class _NameHints(dict[str, tuple[str, ...]]):
    """The value of a ``class`` or ``id`` -> the hints that its words give; filled on demand."""

    def __missing__(self, names: str) -> tuple[str, ...]:
        words = _words(names)
        # Most names are words without a hint.
        hints = () if WORD_HINTS.plain.issuperset(words) else _read_words(words, names)
        if len(names) <= LONGEST_KNOWN:
            if len(self) > MOST_KNOWN:
                self.clear()
            self[names] = hints
        return hints


WORD_HINTS = _WordHints()
NAME_HINTS = _NameHints()


def hints_of(names: str) -> tuple[str, ...]:
    """The hints that an attribute's words give, each once."""
    return NAME_HINTS[names]


def _words(names: str) -> list[bytes]:
    """The runs of Latin letters in a name, made small: bytes tell them much faster than a search for words."""
    lower = names if names.isascii() else names.lower()
    return lower.encode("utf-8", "surrogatepass").translate(_SMALL_LETTERS).split()


_SMALL_LETTERS = bytes(ord(chr(code).lower()) if chr(code).isalpha() else 32 for code in range(128)) + b" " * 128
"""Translation of the bytes of a name: capitals become small, what is no letter a space."""


def _read_words(words: list[bytes], names: str) -> tuple[str, ...]:
    if not SPLIT_WORDS.isdisjoint(words):
        words = _words(COMPOUND.sub(lambda match: match[1].replace("-", "").replace("_", ""), names.lower()))
    found: tuple[str, ...] = ()
    for word in words:
        hints = WORD_HINTS[word]
        if hints:
            found += hints if not found else tuple(hint for hint in hints if hint not in found)
    return found


class Scan:
    """What one document-order pass found; every list is in document order."""

    def __init__(self, tree: etree._Element) -> None:
        self.base_href: str | None = None
        self.title: str | None = None
        self.language: str | None = tree.get("lang") or tree.get("xml:lang")
        self.metas: dict[str, list[str]] = defaultdict(list)
        """Lower-case ``name``/``property``/``itemprop``/``http-equiv`` -> contents."""
        self.links: dict[str, list[etree._Element]] = defaultdict(list)
        """Lower-case ``rel`` word -> ``<link>`` elements."""
        self.json_ld: list[str] = []
        """Texts of ``<script type=application/ld+json>``."""
        self.headings: list[etree._Element] = []
        """``h1`` to ``h6``."""
        self.times: list[etree._Element] = []
        self.figures: list[etree._Element] = []
        self.captions: list[etree._Element] = []
        """``<figcaption>`` elements."""
        self.images: list[etree._Element] = []
        """``img``, ``amp-img``."""
        self.paragraphs: list[etree._Element] = []
        """``p``."""
        self.anchors: list[etree._Element] = []
        """``a``."""
        self.hinted: dict[str, list[etree._Element]] = defaultdict(list)
        """Hint -> elements of the body whose names hold it."""
        self.itemprops: dict[str, list[etree._Element]] = defaultdict(list)
        """``itemprop`` (or RDFa ``property``) word -> elements of the body."""
        self._tree = tree
        self._walk(tree)

    @cached_property
    def hrefs(self) -> list[str]:
        """The address of each of ``anchors``, in their order; empty for one without."""
        return [anchor.get("href") or "" for anchor in self.anchors]

    # Few pages are asked for these.

    @cached_property
    def meta_elements(self) -> list[etree._Element]:
        """Every ``<meta>``."""
        return list(self._tree.iter("meta"))

    @cached_property
    def scripts(self) -> list[etree._Element]:
        """Every ``<script>``."""
        return list(self._tree.iter("script"))

    def _walk(self, tree: etree._Element) -> None:
        files: dict[Any, Callable[[etree._Element], bool | None] | Literal[False]] = {
            **dict.fromkeys(NAMELESS, False),  # drawings have hundreds
            **dict.fromkeys(HEADINGS, self.headings.append),
            "time": self.times.append,
            "figure": self.figures.append,
            "figcaption": self.captions.append,
            "img": self.images.append,
            "amp-img": self.images.append,
            "p": self.paragraphs.append,
            "a": self.anchors.append,
            "title": self._title,
            "meta": self._meta,
            "link": self._link,
            "script": self._script,
            "base": self._base,
        }
        hinted, itemprops = self.hinted, self.itemprops
        known: Mapping[Any, tuple[str, ...]] = NAME_HINTS
        # lxml makes an object for each element that Python looks at. Kept for later passes, they would set off the
        # garbage collector on every page, which costs more than making those anew that are looked at again.
        for element in tree.iter("*"):
            file = files.get(element.tag)
            if file is not None and (file is False or file(element)):
                continue
            for name in element.keys():  # noqa: SIM118  # iterating gives children
                if name in NAMING:
                    for hint in known[element.get(name)]:
                        filed = hinted[hint]
                        if not filed or filed[-1] is not element:
                            filed.append(element)
                elif name == "itemprop" or (name == "property" and element.get("itemprop") is None):
                    for word in element.get(name, "").split():
                        itemprops[word].append(element)

    # What files an element tells whether that is all there is to it: whether its names need no look.

    def _title(self, element: etree._Element) -> bool:
        # A drawing has a title of its own.
        if self.title is None and next(element.iterancestors("svg"), None) is None:
            self.title = element.text
        return False

    def _base(self, element: etree._Element) -> bool:
        if self.base_href is None:
            self.base_href = element.get("href")
        return True

    def _link(self, element: etree._Element) -> bool:
        for word in (element.get("rel") or "").lower().split():
            self.links[word].append(element)
        return True

    def _meta(self, element: etree._Element) -> bool:
        attributes: dict[str, str] = dict(element.items())  # type: ignore[arg-type]  # text, as all that is parsed
        content = attributes.get("content")
        if content is None:
            return True
        for attribute in ("name", "property", "itemprop", "http-equiv"):
            name = attributes.get(attribute)
            if name:
                self.metas[name.strip().lower()].append(content)
        return True

    def _script(self, element: etree._Element) -> bool:
        if (element.get("type") or "").lower().startswith("application/ld+json"):
            self.json_ld.append(element.text or "")
        return True
