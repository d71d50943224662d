"""Site profiles: what is known of a site, as data.

load_profiles(folders)  all profiles by name, checked
load_profile(path)      one of them
generic_profile()       for a site that nothing is known of
profile_for(url, all)   the profile that covers an address
"""

from __future__ import annotations

from collections.abc import Mapping

from archivebot.sites.load import load_profile, load_profiles
from archivebot.sites.profile import Discover, Edition, Export, Layout, Profile, generic_profile

__all__ = [
    "Discover",
    "Edition",
    "Export",
    "Layout",
    "Profile",
    "generic_profile",
    "load_profile",
    "load_profiles",
    "profile_for",
]


def profile_for(url: str, profiles: Mapping[str, Profile]) -> Profile | None:
    """The profile that covers an address; None where none does."""
    return next((profile for profile in profiles.values() if profile.covers(url)), None)
