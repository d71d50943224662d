"""Registered domains, by the Public Suffix List snapshot that tldextract carries: no network, no files."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from archivebot.urls.parts import host_of


@cache
def suffixes() -> Any:
    """The list, loaded when it is first asked: most commands never do."""
    from tldextract import TLDExtract

    # Private suffixes count: two blogs of one hosting service are two sites.
    return TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)


@lru_cache(maxsize=2_048)
def domain_of_host(host: str) -> str:
    """The registered domain of a host; the host itself where it has none (addresses, intranet names, suffixes)."""
    found = suffixes().extract_str(host)
    return f"{found.domain}.{found.suffix}" if found.domain and found.suffix else host


def registered_domain(url: str) -> str | None:
    """``example.co.uk`` for ``https://www.example.co.uk/a``; None where there is no web address."""
    host = host_of(url)
    return domain_of_host(host) if host else None


def same_site(first: str, second: str) -> bool:
    """Whether two addresses belong to one registered domain."""
    domain = registered_domain(first)
    return domain is not None and domain == registered_domain(second)
