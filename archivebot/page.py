"""A page: the bytes of a response, parsed once and scanned once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from lxml import etree

from archivebot.encoding import Decoded, to_utf8
from archivebot.markup import cut_attributes, cut_tags, flatten
from archivebot.scan import Scan
from archivebot.urls import Capture, capture_of

_WHOLE = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[!$%&'-:=@-Z_a-z~]*)?(?:\?[!\"$-~]+)?")
_ROOTED = re.compile(r"/(?!/)[!$%&'-:=@-Z_a-z~]*(?:\?[!\"$-~]+)?")
_COMMENT = re.compile(rb"<!--(.*?)-->", re.DOTALL)
EMPTY = b"<html><body></body></html>"


def _parse(data: bytes, flags: list[str]) -> etree._Element:
    """The root element of a page in UTF-8; what had to be mended goes into ``flags``."""
    if b"\0" in data:
        data = data.replace(b"\0", b"")
    data, cut = cut_tags(data)
    if cut:
        flags.append("elements:cut")
    data, cut = cut_attributes(data)
    if cut:
        flags.append("attributes:cut")
    parser = _parser(huge=False)
    tree = _root(data, parser)
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        flat = flatten(data)
        if len(flat) < len(data):
            flags.append("nesting:flattened")
        parser = _parser(huge=True)
        tree = _root(flat, parser)
    if tree is None:
        flags.append("markup:empty")
        return etree.fromstring(EMPTY, parser)
    if b"shadowroot" in data:
        # Declarative shadow DOM: browsers show what stands in such a template in place of the element around it.
        for template in tree.iter("template"):
            if "shadowrootmode" in template.attrib or "shadowroot" in template.attrib:
                template.tag = "div"
    return tree


def _parser(huge: bool) -> etree.HTMLParser:
    return etree.HTMLParser(encoding="utf-8", huge_tree=huge, remove_comments=True, remove_pis=True, collect_ids=False)


def _root(data: bytes, parser: etree.HTMLParser) -> etree._Element | None:
    if not data or data.isspace():
        return None
    try:
        tree: etree._Element | None = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        # A page of nothing but comments and white space has no element.
        return None
    return tree


class Page:
    """One HTML page, ready for extraction; build it with :meth:`from_html`."""

    def __init__(
        self,
        tree: etree._Element,
        *,
        url: str,
        encoding: str,
        headers: Mapping[str, str] | None = None,
        fetched_at: datetime | None = None,
        status: int = 200,
        flags: list[str] | None = None,
        html: bytes = b"",
    ) -> None:
        self.tree = tree
        self.html = html
        """The markup in UTF-8, as it was parsed."""
        self.url = url
        self.encoding = encoding
        self.headers = {k.lower(): v for k, v in (headers or {}).items()}
        self.fetched_at = fetched_at
        self.status = status
        self.flags = flags or []

    @classmethod
    def from_html(
        cls,
        html: bytes | str,
        *,
        url: str = "",
        headers: Mapping[str, str] | None = None,
        fetched_at: datetime | None = None,
        status: int = 200,
    ) -> Page:
        """Parse HTML; bytes are decoded by BOM, strict UTF-8, declaration, then detection.

        Never raises for what a page holds: what had to be mended is in ``flags`` (``encoding:guessed``,
        ``encoding:damaged``, ``elements:cut``, ``attributes:cut``, ``nesting:flattened``, ``markup:empty``).
        """
        flags: list[str] = []
        if isinstance(html, str):
            # A surrogate pair in a str is one character in two halves; a lone half is none.
            decoded = Decoded(
                html.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8"), "utf-8"
            )
        else:
            decoded = to_utf8(html, {name.lower(): value for name, value in (headers or {}).items()})
        if decoded.guessed:
            flags.append("encoding:guessed")
        if decoded.damaged:
            flags.append("encoding:damaged")
        tree = _parse(decoded.data, flags)
        return cls(
            tree,
            url=url,
            encoding=decoded.encoding,
            headers=headers,
            fetched_at=fetched_at,
            status=status,
            flags=flags,
            html=decoded.data,
        )

    @property
    def comments(self) -> Iterator[bytes]:
        """What stands in the page's comments, which the tree does not hold."""
        return (match[1].strip() for match in _COMMENT.finditer(self.html))

    @cached_property
    def scan(self) -> Scan:
        """What one pass over the tree found."""
        return Scan(self.tree)

    @cached_property
    def capture(self) -> Capture | None:
        """For a copy in a web archive, the page's own address and the moment of the capture."""
        return capture_of(self.url)

    @cached_property
    def own_url(self) -> str:
        """The address that the page has on its site, though it was fetched from a web archive."""
        return self.capture.url if self.capture else self.url

    @cached_property
    def host(self) -> str:
        """The host of that address, in small letters; empty where it has none."""
        return urlsplit(self.own_url).hostname or ""

    @property
    def seen_at(self) -> datetime | None:
        """The last moment of which the page can tell: that of the fetch, or of the capture by a web archive."""
        return self.capture.moment if self.capture else self.fetched_at

    @cached_property
    def base_url(self) -> str:
        """The address that relative links on the page are relative to (``<base href>`` counts)."""
        base = self.scan.base_href
        try:
            return urljoin(self.url, base) if base else self.url
        except ValueError:
            return self.url

    @cached_property
    def _origin(self) -> str | None:
        """Scheme and host that links without a host go to."""
        try:
            base = urlsplit(self.base_url)
        except ValueError:
            return None
        return f"{base.scheme}://{base.netloc}" if base.scheme in ("http", "https") and base.netloc else None

    def absolute(self, href: str) -> str | None:
        """The absolute form of a link on the page; None for one that cannot be an address."""
        href = href.strip()
        # Nearly all links are whole or begin at the host's root, and have nothing to be resolved.
        if _WHOLE.fullmatch(href):
            return href
        if self._origin and "/." not in href and _ROOTED.fullmatch(href):
            return self._origin + href
        try:
            return urljoin(self.base_url, href)
        except ValueError:
            return None
