"""Where a redirect leads, and whether it is followed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

from archivebot.run.admission import Scope
from archivebot.urls import canonicalize, join, shape


@dataclass(slots=True, frozen=True)
class Move:
    """The target of a redirect."""

    url: str = ""
    """The address as the server gave it, absolute."""
    canonical: str = ""
    same: bool = False
    """Whether it is the same resource in another spelling."""
    reason: str | None = None
    """Why it is not followed."""


def moved_to(url: str, location: bytes | None, scope: Scope, way: Collection[str] = ()) -> Move:
    """Read a ``Location`` header: nowhere, off the site, home (a dead link in disguise), or somewhere.

    ``way`` are the canonical addresses that led here: back to one of them is no way home.
    """
    text = (location or b"").decode("utf-8", "replace").strip()
    target = join(url, text) if text else None
    canonical = canonicalize(target) if target else None
    if target is None or canonical is None:
        return Move(reason="redirected-nowhere")
    if not scope.holds(canonical):
        return Move(url=canonical, reason="redirected-off-site")
    same = canonical == canonicalize(url)
    if not same and canonical not in way and leads_home(url, canonical):
        return Move(reason="redirected-home")
    return Move(url=target, canonical=canonical, same=same)


def leads_home(url: str, target: str) -> bool:
    """Whether a page that was not the home page is sent to it."""
    asked, given = shape(url), shape(target)
    if asked is None or given is None:
        return False
    if urlsplit(url).path in ("", "/") and not urlsplit(url).query:
        return False
    return given.role == "home"
