"""A page: the bytes of a response, parsed once and scanned once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from urllib.parse import urljoin

from lxml import etree

from archivebot.scan import Scan


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
    ) -> None:
        self.tree = tree
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
        """Parse HTML; bytes are decoded by BOM, strict UTF-8, declaration, then detection."""
        data = html.encode("utf-8", "replace") if isinstance(html, str) else html
        parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
        tree = etree.fromstring(data or b"<html></html>", parser)
        if tree is None:
            tree = etree.fromstring(b"<html><body></body></html>", parser)
        return cls(tree, url=url, encoding="utf-8", headers=headers, fetched_at=fetched_at, status=status)

    @cached_property
    def scan(self) -> Scan:
        """What one pass over the tree found."""
        return Scan(self.tree)

    @cached_property
    def base_url(self) -> str:
        """The address that relative links on the page are relative to (``<base href>`` counts)."""
        base = self.scan.base_href
        return urljoin(self.url, base) if base else self.url

    def absolute(self, href: str) -> str | None:
        """The absolute form of a link on the page; None for one that cannot be an address."""
        try:
            return urljoin(self.base_url, href.strip())
        except ValueError:
            return None
