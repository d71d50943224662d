"""The generated site: which path gives what. Pure; the server and the tests ask the same object."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime
from email.utils import format_datetime
from urllib.parse import parse_qsl

from tests.newssite import announce, listings, pages, traps
from tests.newssite.answers import Answer, Options
from tests.newssite.newsroom import Newsroom
from tests.newssite.stories import SECTIONS, Story


class NewsSite(Newsroom):
    """All pages and their truth."""

    def __init__(self, options: Options | None = None, *, base: str = "http://news.example", **changes: object) -> None:
        super().__init__(options, base=base, **changes)
        self._slugs: dict[str, int] = {}

    def _by_slug(self, path: str) -> Story | None:
        """The story at a path without any number; only one section has such."""
        for section in SECTIONS:
            if section.address == "/{path}/{slug}" and path.startswith(f"/{section.path}/"):
                numbers = self._by_section[section.path]
                for number in numbers[len(self._slugs) :]:
                    self._slugs[self.story(number).path] = number
        number = self._slugs.get(path)
        return None if number is None else self.story(number)

    def respond(self, target: str) -> Answer:
        """The answer to a request for a path with query."""
        path, _, query = target.partition("?")
        parameters = dict(parse_qsl(query, keep_blank_values=True))
        answer = self._story_answer(path, parameters) or self._page(path, parameters)
        if answer is None:
            return Answer(404, body=[pages.not_found(self)], kind="missing")
        if answer.etag is None and answer.status == 200:
            answer.etag = f'"{zlib.crc32(answer.data):08x}"'
        return answer

    def _story_answer(self, path: str, parameters: dict[str, str]) -> Answer | None:
        for name in [n for n in parameters if n.startswith("utm_") or n in ("ref", "sid")]:
            del parameters[name]
        plain = path + (f"?id={parameters['id']}" if "id" in parameters else "")
        kind = "print" if "print" in parameters else "amp" if "amp" in parameters else ""
        if path.endswith("/amp"):
            kind, plain = "amp", path.removesuffix("/amp")
            plain += "/" if self._located(plain) is None else ""
        story = self._located(plain)
        if story is None or (kind and not self.options.variants):
            return None
        if kind:
            body = pages.variant(self, story, kind)
            return Answer(
                body=body, kind="variant", modified=story.modified, etag=f'"{kind}-{story.number}-{story.revision}"'
            )
        body = pages.story_page(self, story)
        return Answer(body=body, kind="story", modified=story.modified, etag=f'"{story.number}-{story.revision}"')

    def _located(self, path: str) -> Story | None:
        """The story at a path, found by the number in it where there is one: no table of all paths is needed."""
        digits = "".join(c if c.isdigit() else " " for c in path).split()
        for text in reversed(digits[-2:]):
            for number in (int(text), (int(text) - 1_000_000) // 37):
                if 0 <= number < self.count:
                    story = self.story(number)
                    if story.path == path:
                        return story
        return self._by_slug(path)

    def _page(self, path: str, parameters: dict[str, str]) -> Answer | None:
        if path == "/":
            return Answer(body=listings.home(self), kind="home")
        answer = listings.respond(self, path, parameters) or announce.respond(self, path)
        if answer is None and self.options.traps:
            answer = traps.respond(self, path, parameters)
        if answer is not None:
            return answer
        if path.startswith("/img/"):
            return Answer(content_type="image/jpeg", body=[b"\xff\xd8\xff\xd9"], kind="image")
        body = pages.service_page(self, path)
        return Answer(body=[body], kind="service") if body else None


def http_date(moment: datetime) -> str:
    """RFC 9110 date."""
    return format_datetime(moment.astimezone(UTC), usegmt=True)
