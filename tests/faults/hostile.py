"""The hostile site: twenty good stories on two pages, and whatever traps a test adds."""

from __future__ import annotations

from collections.abc import Callable

from tests.faults.server import Answer, Server, response
from tests.faults.stories import Story, article_html, listing_html, story

GOOD = 20


class HostileSite:
    """Routes of one site; ``site.serve()`` gives its server."""

    def __init__(self, seed: int = 0, good: int = GOOD, a_page: int = 10) -> None:
        self.stories = [story(number, seed) for number in range(good)]
        self.routes: dict[str, Answer | Callable[[str, dict[str, str]], Answer]] = {}
        self.prefixes: dict[str, Callable[[str, dict[str, str]], Answer]] = {}
        self.bait = ""
        """HTML that is put below the first listing."""
        self.before: Callable[[str, dict[str, str]], Answer | None] | None = None
        """Asked before the routes."""
        self.a_page = a_page
        self.server: Server | None = None

    def bait_links(self, *hrefs: str) -> None:
        """Name addresses on the front page as its stories are named."""
        self.bait += "".join(
            f'<article class="card"><h2><a href="{href}">A remarkable headline that leads somewhere number {n}</a></h2>'
            "</article>"
            for n, href in enumerate(hrefs)
        )

    def serve(self) -> Server:
        """A server of this site."""
        self.server = Server(self.answer)
        return self.server

    def answer(self, path: str, headers: dict[str, str]) -> Answer:
        """What is sent for a path."""
        if self.before is not None and (special := self.before(path, headers)) is not None:
            return special
        if path in self.routes:
            route = self.routes[path]
            return route if isinstance(route, bytes) or route.__code__.co_argcount == 1 else route(path, headers)
        for prefix, make in self.prefixes.items():
            if path.startswith(prefix):
                return make(path, headers)
        return self.good(path)

    def good(self, path: str) -> Answer:
        """The honest part of the site."""
        for item in self.stories:
            if path == item.path:
                return response(article_html(item))
        bare, _, query = path.partition("?")
        if bare in ("/", "/world/"):
            number = int(query.removeprefix("page=")) if query.startswith("page=") else 1
            return response(self.listing(number, bare))
        if path == "/robots.txt":
            return response("User-agent: *\nAllow: /\n", content_type="text/plain")
        return response("<html><title>Not found</title><h1>Not found</h1></html>", "404 Not Found")

    def listing(self, number: int, path: str) -> str:
        """One page of the listing."""
        start = (number - 1) * self.a_page
        items: list[Story] = self.stories[start : start + self.a_page]
        more = start + self.a_page < len(self.stories)
        following = f"{path}?page={number + 1}" if more else None
        return listing_html(items, following, self.bait if number == 1 and path == "/" else "")
