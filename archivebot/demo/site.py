"""The demonstration newspaper: its pages, rendered from ``stories.toml``, and the server that gives them out."""

from __future__ import annotations

import threading
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from functools import cached_property
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

FOLDER = Path(__file__).parent

PORTS = range(18_080, 18_100)
"""Ports tried in turn: the same port again means the same addresses, so a second run finds nothing new."""

PER_PAGE = 3
"""Stories a listing page."""

TYPES = {".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml"}


class DemoSite:
    """All pages of the newspaper as path -> bytes, for one origin (``http://127.0.0.1:18080``)."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        data = tomllib.loads((FOLDER / "stories.toml").read_text(encoding="utf8"))
        self.publisher: str = data["publisher"]
        self.sections: dict[str, str] = data["sections"]
        self.stories = sorted((self.story(entry) for entry in data["story"]), key=lambda s: s["at"], reverse=True)

    def story(self, entry: dict[str, Any]) -> dict[str, Any]:
        """A story with what its templates need besides what the file says."""
        published = entry["published"]
        at = datetime.fromisoformat(published)
        at = at if at.tzinfo else datetime.combine(at.date(), time(12), UTC)
        path = f"/{entry['section']}/{at:%Y/%m/%d}/{entry['slug']}.html"
        return {
            "language": "en",
            **entry,
            "at": at,
            "path": path,
            "url": self.origin + path,
            "day": date.fromisoformat(published[:10]),
            "rfc822": format_datetime(at),
            "section_name": self.sections[entry["section"]],
        }

    @cached_property
    def pages(self) -> dict[str, bytes]:
        """Every page of the site."""
        loader = FileSystemLoader(FOLDER / "templates")
        jinja = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)

        def render(template: str, **values: Any) -> bytes:
            return jinja.get_template(template).render(site=self, **values).encode()

        pages = {
            "/robots.txt": f"User-agent: *\nDisallow: /search\nSitemap: {self.origin}/sitemap.xml\n".encode(),
            "/sitemap.xml": render("sitemap.xml", stories=self.stories),
            "/feed.xml": render("feed.xml", stories=self.stories[:8]),
            "/about.html": render("about.html"),
            "/": render("listing.html", stories=self.stories[:5], name="Front page", number=1, following=None),
        }
        for section, name in self.sections.items():
            stories = [story for story in self.stories if story["section"] == section]
            for number, start in enumerate(range(0, len(stories), PER_PAGE), 1):
                more = start + PER_PAGE < len(stories)
                following = f"/{section}/?page={number + 1}" if more else None
                path = f"/{section}/" if number == 1 else f"/{section}/?page={number}"
                chosen = stories[start : start + PER_PAGE]
                pages[path] = render("listing.html", stories=chosen, name=name, number=number, following=following)
        for story in self.stories:
            related = [other for other in self.stories if other["section"] == story["section"] and other is not story]
            pages[story["path"]] = render("story.html", story=story, related=related[:3])
            # The same story as sites give it to telephones: one article all the same.
            pages[story["path"] + "?outputType=amp"] = pages[story["path"]]
        return pages


class Handler(BaseHTTPRequestHandler):
    """Answers with the site's pages."""

    protocol_version = "HTTP/1.1"
    site: DemoSite

    def do_GET(self) -> None:
        """Send a page, or 404."""
        body = self.site.pages.get(self.path)
        status = HTTPStatus.NOT_FOUND if body is None else HTTPStatus.OK
        body = body if body is not None else b"<!DOCTYPE html><title>Not found</title><h1>Not found</h1>"
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(Path(self.path).suffix, "text/html; charset=utf-8"))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the crawl's own log is what the reader came for."""


@contextmanager
def serve(ports: Sequence[int] = PORTS) -> Iterator[DemoSite]:
    """Serve the newspaper on loopback for the duration of the block, on the first free one of ``ports`` (0: any).

    Raises :class:`OSError` when none is free.
    """
    server = None
    for port in ports:
        try:
            server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
            break
        except OSError:
            if port == ports[-1]:
                raise
    if server is None:
        raise OSError("no port for the demonstration site")
    site = DemoSite(f"http://127.0.0.1:{server.server_port}")
    server.RequestHandlerClass = type("DemoHandler", (Handler,), {"site": site})
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
