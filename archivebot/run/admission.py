"""The frontier's door: which announced addresses are wanted by this run, and why the rest is not."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache

from archivebot.items import Link
from archivebot.ledger.entries import Found
from archivebot.run.arguments import Arguments
from archivebot.urls import canonicalize, host_of, registered_domain

MIN_SCORE = 0.35
"""Below it the evidence speaks against an article."""

HINT_LENGTH = 1000
"""Characters of an announced text that are kept."""


@dataclass(slots=True, kw_only=True)
class Scope:
    """Which addresses belong to the site of a run."""

    domains: frozenset[str]
    """Registered domains, or hosts with port for addresses and intranet names."""

    @classmethod
    def of(cls, urls: Collection[str], domains: Collection[str] = ()) -> Scope:
        """The scope around the addresses at which a crawl begins, and a profile's domains."""
        return cls(domains=frozenset(domain for url in urls if (domain := site_of(url))) | frozenset(domains))

    def holds(self, url: str) -> bool:
        """Whether an address is of this site."""
        site = site_of(url)
        if site in self.domains:
            return True
        host = host_of(url) or ""
        return any(host == domain or host.endswith("." + domain) for domain in self.domains)


def site_of(url: str) -> str | None:
    """What names the site of an address: its registered domain; host and port where it has none."""
    parts = url.split("/", 3)
    return site_of_host(parts[2]) if len(parts) > 2 and parts[0] in ("http:", "https:") else None


def named_site(name: str) -> str:
    """The site that a person means: by its name, or by an address of it."""
    return site_of(name) or name


@lru_cache(maxsize=4096)
def site_of_host(netloc: str) -> str | None:
    """:func:`site_of` for host and port."""
    address = f"http://{netloc}/"
    domain, host = registered_domain(address), host_of(address)
    if domain is None or host is None:
        return None
    port = netloc.rpartition(":")[2]
    return f"{domain}:{port}" if domain == host and port.isdigit() else domain


@dataclass(slots=True)
class Admission:
    """Decides over links; :attr:`refused` counts what did not even become a row of the frontier."""

    scope: Scope
    arguments: Arguments
    refused: dict[str, int] = field(default_factory=dict)

    def admit(self, link: Link, *, section: str | None, depth: int, found_on: int | None = None) -> Found | None:
        """A row for the frontier (perhaps one that is skipped, with its reason), or None for what is no candidate."""
        address = canonicalize(link.url)
        refused = self._refusal(link, address)
        if refused is not None or address is None:
            self.refused[refused or "malformed"] = self.refused.get(refused or "malformed", 0) + 1
            return None
        found = Found(
            url=address,
            kind=link.kind,
            via=link.via,
            section=(link.section or section or "")[:HINT_LENGTH] or None,
            hints=link,
            found_on=found_on,
            depth=depth,
        )
        reason = "excluded" if self.arguments.excludes(address) else self.reason(link)
        if reason is not None:
            found.state, found.reason = "skipped", reason
        return found

    def reason(self, link: Link) -> str | None:
        """Why an announced article is not wanted, as far as its announcement tells."""
        reason = self.arguments.wants(link.date)
        if reason == "after-until" and link.date_is_lastmod:
            # It may have been published long before its last change.
            reason = None
        if reason is None and not self.arguments.speaks(link.language):
            reason = "language"
        return reason

    def _refusal(self, link: Link, address: str | None) -> str | None:
        """Why an announced address is no candidate at all."""
        if address is None:
            return "malformed"
        if not self.scope.holds(address):
            return "other-site"
        if link.kind == "article" and link.score < MIN_SCORE:
            return "unlikely"
        return None
