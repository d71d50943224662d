"""The ``Sitemap`` lines of robots.txt; its rules are Protego's business."""

from __future__ import annotations

from archivebot import urls
from archivebot.items import Link

MAX_BYTES = 512 * 1024
"""What RFC 9309, 2.5, lets a crawler stop reading at."""
MAX_SITEMAPS = 500


def read_robots_sitemaps(data: bytes, url: str) -> list[Link]:
    """The sitemaps that a robots.txt names, in its order."""
    found: dict[str, Link] = {}
    for line in data[:MAX_BYTES].decode("utf-8-sig", "replace").splitlines():
        name, colon, value = line.partition(":")
        if not colon or name.strip().lower() not in ("sitemap", "site-map"):
            continue
        address = urls.join(url, value.split("#")[0])
        if address and len(found) < MAX_SITEMAPS:
            found.setdefault(address, Link(url=address, kind="sitemap", via="robots", reason="robots.txt"))
    return list(found.values())
