"""Scrapy's settings of this project: everything that matters is set by the add-on."""

import sys

from archivebot.commands import module_for

BOT_NAME = "archivebot"
SPIDER_MODULES = ["archivebot.spiders"]
COMMANDS_MODULE = module_for(sys.argv[1:])
SPIDER_LOADER_CLASS = "archivebot.spiders.loader.ProfileSpiderLoader"
ADDONS = {"archivebot.addon.ArchivebotAddon": 500}
LOG_LEVEL = "INFO"
LOG_VERSIONS: list[str] = []
ASYNCIO_EVENT_LOOP = "uvloop.Loop"
