"""The download handler: HTTP/1.1 on asyncio, to checked addresses only, within limits of size and time."""

from archivebot.handlers.download import ArchivebotDownloadHandler

__all__ = ["ArchivebotDownloadHandler"]
