"""Endless things: a calendar, a list without end, a redirect loop."""

from __future__ import annotations

from tests.newssite import frame, teasers
from tests.newssite.answers import Answer
from tests.newssite.newsroom import Newsroom


def respond(site: Newsroom, path: str, parameters: dict[str, str]) -> Answer | None:
    """The trap at a path."""
    if path == "/loop":
        return Answer(302, location="/loop", kind="trap")
    if path == "/endless":
        number = int(parameters["page"]) if parameters.get("page", "").isdigit() else 1
        listed = site.options.articles - site.options.unlisted
        stories = [site.story(n) for n in range(max(0, listed - 5), listed)]
        following = f'<a rel="next" href="/endless?page={number + 1}">Next</a>'
        main = f"<main>{teasers.teasers(site, stories, 'cards')}{following}</main>"
        return Answer(body=frame.page("Endless", "en", "", main), kind="trap")
    if path.startswith("/days/"):
        parts = path.removeprefix("/days/").strip("/").split("/")
        if len(parts) != 2 or not all(part.isdigit() for part in parts):
            return None
        year, month = int(parts[0]), int(parts[1])
        following = f"/days/{year + month // 12}/{month % 12 + 1:02}"
        days = "".join(f'<td><a href="{path}?day={day}">{day}</a></td>' for day in range(1, 29))
        main = f'<main><h1>Events</h1><table><tr>{days}</tr></table><a href="{following}">Next month</a></main>'
        return Answer(body=frame.page("Events", "en", "", main), kind="trap")
    return None
