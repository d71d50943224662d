"""Listings that a server shows again under a longer address, with links that lead deeper still."""

from __future__ import annotations

from collections import Counter

from archivebot.spiders.reading import Reading


class Mirrors:
    """Knows the listings of a run by how their links are written."""

    def __init__(self) -> None:
        self._folders: dict[bytes, str] = {}

    def without(self, reading: Reading, url: str) -> Reading:
        """What a page announces; nothing where it is one that was read in another folder: its links are the same ones.

        The same names in another folder are other pages, but not under the very same headlines.
        """
        if reading.written is None:
            return reading
        folder = url.partition("?")[0].rpartition("/")[0]
        if self._folders.setdefault(reading.written, folder) == folder:
            return reading
        number = len(reading.articles) + len(reading.sources) + len(reading.next_pages)
        return Reading(format=reading.format, refused=Counter({"mirror": number}))
