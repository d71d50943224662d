"""Downloader middlewares: robots.txt, and the archive of everything that came."""

from archivebot.middlewares.archive import ArchiveMiddleware
from archivebot.middlewares.robots import RobotsMiddleware

__all__ = ["ArchiveMiddleware", "RobotsMiddleware"]
