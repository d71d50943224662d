"""Every site profile as a spider of its own name."""

from __future__ import annotations

import re
from typing import Any

from scrapy import Spider
from scrapy.settings import BaseSettings
from scrapy.spiderloader import SpiderLoader

from archivebot.run.configuration import read_configuration
from archivebot.sites import Profile, load_profiles
from archivebot.spiders.news import NewsSpider


class ProfileSpiderLoader(SpiderLoader):
    """Scrapy's spider loader, with one spider more for each profile; a spider class of the same name wins."""

    def __init__(self, settings: BaseSettings) -> None:
        self._profile_folders = read_configuration(settings).sites
        super().__init__(settings)

    def _load_all_spiders(self) -> None:
        super()._load_all_spiders()
        self._spiders.setdefault(NewsSpider.name, NewsSpider)
        for profile in load_profiles(self._profile_folders).values():
            self._spiders.setdefault(profile.name, spider_of(profile))

    def list(self) -> list[str]:
        """Names of all spiders, in order."""
        return sorted(self._spiders)


def spider_of(profile: Profile) -> type[Spider]:
    """The spider class of a profile."""
    name = re.sub(r"\W", "", profile.name.title()) + "Spider"
    described: dict[str, Any] = {
        "name": profile.name,
        "profile": profile,
        "__doc__": f"Crawls {profile.publisher or profile.name}.",
        "__module__": __name__,
    }
    return type(name, (NewsSpider,), described)
