"""Site profiles: what is known of a site, as data."""

from __future__ import annotations

from archivebot.sites.profile import Discover, Edition, Layout, Profile

__all__ = ["Discover", "Edition", "Layout", "Profile", "generic_profile"]


def generic_profile() -> Profile:
    """The profile of a site that nothing is known of."""
    return Profile(name="news")
