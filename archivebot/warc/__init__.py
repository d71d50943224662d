"""WARC files (ISO 28500, version 1.1): the archive's record of every response.

``writer`` writes one new file per process and size, ``recovery`` closes what a crash left open,
``reader`` gives responses back.
"""

from archivebot.warc.reader import WarcResponse, file_named, iter_responses, read_response
from archivebot.warc.recovery import recover
from archivebot.warc.walk import WARC_NAME
from archivebot.warc.writer import WarcLocation, WarcWriter

__all__ = [
    "WARC_NAME",
    "WarcLocation",
    "WarcResponse",
    "WarcWriter",
    "file_named",
    "iter_responses",
    "read_response",
    "recover",
]
