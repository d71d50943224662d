"""Scrapy's settings of this project: everything that matters is set by the add-on."""

BOT_NAME = "archivebot"
SPIDER_MODULES = ["archivebot.spiders"]
COMMANDS_MODULE = "archivebot.commands"
SPIDER_LOADER_CLASS = "archivebot.spiders.loader.ProfileSpiderLoader"
ADDONS = {"archivebot.addon.ArchivebotAddon": 500}
LOG_LEVEL = "INFO"
LOG_VERSIONS: list[str] = []
ASYNCIO_EVENT_LOOP = "uvloop.Loop"
