"""The newsroom: all stories of the generated site, and what changes between two visits."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from tests.newssite.answers import Options
from tests.newssite.stories import SECTIONS, Section, Story, Writer


class Newsroom:
    """All stories as they stand now, and what the newsroom does."""

    def __init__(self, options: Options | None = None, *, base: str = "http://news.example", **changes: object) -> None:
        self.options = options or Options(**changes)  # type: ignore[arg-type]  # names are checked by the dataclass
        self.base = base
        self.writer = Writer(self.options.seed, self.options.newest, self.options.articles - 1)
        self.count = self.options.articles
        self.version = 0
        """Grows at every :meth:`evolve`."""
        self._edited: dict[int, Story] = {}
        self._write = lru_cache(maxsize=4096)(self.writer.write)
        self._by_section: dict[str, list[int]] = {section.path: [] for section in SECTIONS}
        for number in range(self.count):
            self._by_section[self.writer.section(number).path].append(number)

    def story(self, number: int) -> Story:
        """A story as it stands now."""
        return self._edited.get(number) or self._write(number)

    def stories(self) -> list[Story]:
        """All stories, the newest first: the truth."""
        return [self.story(number) for number in range(self.count - 1, -1, -1)]

    def url(self, story: Story) -> str:
        """The plain address of a story."""
        return self.base + story.path

    def section_numbers(self, section: Section) -> list[int]:
        """Numbers of a section's listed stories, the newest first."""
        hidden = self.options.articles - self.options.unlisted
        numbers = self._by_section[section.path]
        return [n for n in reversed(numbers) if not hidden <= n < self.options.articles]

    def evolve(self, new: int = 0, edited: int = 0) -> tuple[list[int], list[int]]:
        """Publish and edit stories; the numbers of both. Edited are some of the newest, never copies."""
        self.version += 1
        chosen = [n for n in range(self.count - 1, -1, -3) if self.writer.copied(n) is None][:edited]
        now = self.writer.date(self.count + new)
        for number in chosen:
            story = self._edited.get(number) or self.writer.write(number)
            self.writer.edit(story)
            story.modified = now + timedelta(minutes=self.version)
            self._edited[number] = story
        published = list(range(self.count, self.count + new))
        for number in published:
            self._by_section[self.writer.section(number).path].append(number)
        self.count += new
        return published, chosen
