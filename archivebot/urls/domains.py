"""Registered domains, by the Public Suffix List snapshot that tldextract carries: no network.

Only its file is read: tldextract itself brings a whole HTTP client and a tree of the list, 14 MB of memory.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from archivebot.urls.parts import host_of

SNAPSHOT = ".tld_set_snapshot"
"""Name of the list in tldextract's folder."""


@cache
def suffixes() -> frozenset[str]:
    """The rules of the list, in punycode; read when they are first asked for, as most commands never do.

    Private suffixes count: two blogs of one hosting service are two sites.
    """
    found = find_spec("tldextract")
    if found is None or found.origin is None:
        raise ImportError("tldextract is not installed: it carries the Public Suffix List")
    text = Path(found.origin).with_name(SNAPSHOT).read_text("utf-8")
    rules = (line.split(None, 1)[0] for line in text.splitlines() if line and not line.startswith("//"))
    return frozenset(rule if rule.isascii() else punycode(rule) for rule in rules)


def punycode(rule: str) -> str:
    """A rule of the list as hosts are written; the list is in lower case and composed already."""
    labels = rule.split(".")
    return ".".join(label if label.isascii() else "xn--" + label.encode("punycode").decode() for label in labels)


@lru_cache(maxsize=1_024)
def domain_of_host(host: str) -> str:
    """The registered domain of a host; the host itself where it has none (addresses, intranet names, suffixes)."""
    labels = host.split(".")
    rules = suffixes()
    for start in range(len(labels)):
        name, parent = ".".join(labels[start:]), ".".join(labels[start + 1 :])
        if f"!{name}" in rules:
            return name
        if name in rules or (parent and f"*.{parent}" in rules):
            return ".".join(labels[max(start - 1, 0) :])
    return host


def registered_domain(url: str) -> str | None:
    """``example.co.uk`` for ``https://www.example.co.uk/a``; None where there is no web address."""
    host = host_of(url)
    return domain_of_host(host) if host else None


def same_site(first: str, second: str) -> bool:
    """Whether two addresses belong to one registered domain."""
    domain = registered_domain(first)
    return domain is not None and domain == registered_domain(second)
