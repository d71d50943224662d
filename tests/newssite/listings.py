"""Home page, sections with eight kinds of pagination, tags, authors, videos and dated archives."""

from __future__ import annotations

import json
import zlib
from datetime import date, timedelta
from html import escape

from tests.newssite import frame, teasers
from tests.newssite.answers import Answer
from tests.newssite.newsroom import Newsroom
from tests.newssite.stories import SECTIONS, STEP, Section, Story

WINDOW = 3
"""So many page numbers stand to each side of the current one."""


def home(site: Newsroom) -> list[bytes]:
    """The home page: the newest of every section, most read, videos."""
    parts: list[str] = []
    tail = "utm_source=home&utm_medium=teaser" if site.options.variants else ""
    for section in SECTIONS:
        stories = [site.story(number) for number in site.section_numbers(section)[:5]]
        parts.append(
            f'<section class="block"><h2><a href="/{section.path}">{escape(section.name)}</a></h2>'
            f"{teasers.teasers(site, stories, section.teaser, tail)}</section>"
        )
    read = "".join(_most_read(site, section) for section in SECTIONS)
    parts.append(f'<aside class="most-read"><h2>Most read</h2><ol>{read}</ol></aside>{_videos()}')
    if site.options.archives:
        day = site.writer.date(site.count - 1).date()
        parts.append(f'<div class="archive-box"><a href="/archive/{day:%Y/%m/%d}">All stories of the day</a></div>')
    if site.options.traps:
        parts.append(teasers.trap_links())
    head = ""
    if site.options.feeds:
        head = (
            '<link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml">'
            '<link rel="alternate" type="application/atom+xml" title="News" href="/atom.xml">'
        )
    return frame.page("News", "en", head, f"<main>{''.join(parts)}</main>", heavy=site.options.heavy)


def _most_read(site: Newsroom, section: Section) -> str:
    """Links to a new and to an older story, some to their AMP or print form: the plain ones stand elsewhere."""
    out = []
    for number in site.section_numbers(section)[2:12:9]:
        story = site.story(number)
        form = (story.path, story.amp_path, story.print_path)[number % 3 if site.options.variants else 0]
        out.append(f'<li><a href="{escape(form)}">{escape(story.headline)}</a></li>')
    return "".join(out)


def _videos() -> str:
    titles = (
        "Watch how the old bridge comes down",
        "Inside the flooded museum of glass",
        "A day with the night ferry crew",
    )
    return (
        '<section class="videos"><h2>Videos</h2>'
        + "".join(
            f'<article><h3><a href="/video/{title.lower().replace(" ", "-")}-{index + 4411}">{title}</a></h3></article>'
            for index, title in enumerate(titles)
        )
        + "</section>"
    )


def respond(site: Newsroom, path: str, parameters: dict[str, str]) -> Answer | None:
    """Any listing by its path; None for what is no listing."""
    for section in SECTIONS:
        number = _page_asked(section, path, parameters)
        if number is not None:
            return _section_page(site, section, number)
    if path == "/api/list":
        return _json_page(site, parameters)
    if path.startswith("/fragments/"):
        return _fragment(site, path, parameters)
    if path.startswith(("/tag/", "/author/")):
        return _by_word(site, path)
    if path == "/video":
        return Answer(body=frame.page("Videos", "en", "", f"<main>{_videos()}</main>"), kind="listing")
    if path.startswith("/archive/"):
        return _archive(site, path)
    return None


def _page_asked(section: Section, path: str, parameters: dict[str, str]) -> int | None:
    """The number of the asked page of a section, from 1; for cursors the story's number, negative."""
    base = f"/{section.path}"
    value = 1
    if path == base:
        if section.paging == "numbered" and parameters.get("page", "").isdigit():
            value = int(parameters["page"])
        elif section.paging == "offset" and parameters.get("offset", "").isdigit():
            value = int(parameters["offset"]) // 20 + 1
        elif section.paging == "cursor" and parameters.get("after", "").isdigit():
            value = -int(parameters["after"])
        return value
    rest = path.removeprefix(base)
    if rest == path:
        return None
    if section.paging == "older" and rest.startswith("/page/"):
        rest = rest.removeprefix("/page/").rstrip("/")
    elif section.paging == "head":
        rest = rest.removeprefix("/")
    elif section.paging == "digits" and rest.endswith(".html"):
        rest = rest.removeprefix("-").removesuffix(".html")
    return int(rest) if rest.isdigit() else None


def _slice(site: Newsroom, section: Section, number: int) -> tuple[list[Story], bool]:
    """Stories of a page, and whether more follow."""
    numbers, size = site.section_numbers(section), site.options.per_page
    if number < 0:
        numbers = [n for n in numbers if n < -number]
        number = 1
    chosen = numbers[(number - 1) * size : number * size]
    return [site.story(n) for n in chosen], len(numbers) > number * size


def _section_page(site: Newsroom, section: Section, number: int) -> Answer | None:
    stories, more = _slice(site, section, number)
    if not stories and number > 1:
        return None
    head, foot = _way_on(site, section, number, stories, more)
    facets = teasers.facets(section) if site.options.traps else ""
    main = (
        f'<main><h1>{escape(section.name)}</h1>{facets}<div class="list">'
        f"{teasers.teasers(site, stories, section.teaser)}</div>{foot}</main>"
    )
    return Answer(body=frame.page(section.name, section.language, head, main), kind="listing")


def _way_on(site: Newsroom, section: Section, number: int, stories: list[Story], more: bool) -> tuple[str, str]:
    """What leads to the next page: for the head and for the foot of a listing."""
    base = f"/{section.path}"
    last = max(1, -(-len(site.section_numbers(section)) // site.options.per_page))
    if section.paging == "numbered":
        following = f'<a rel="next" href="{base}?page={number + 1}">Next ›</a>' if more else ""
        return "", f'<nav class="pagination">{_numbers(number, last, base + "?page={}")}{following}</nav>'
    if section.paging == "offset":
        numbers = _numbers(number, last, base + "?offset={}", lambda n: (n - 1) * site.options.per_page)
        return "", f'<div class="pager">{numbers}</div>'
    if section.paging == "digits":
        return "", f"<p>{_numbers(number, last, base + '-{}.html')}</p>"
    if not more:
        return "", ""
    if section.paging == "older":
        return "", f'<div class="nav-links"><a href="{base}/page/{number + 1}/">← Older stories</a></div>'
    if section.paging == "head":
        return f'<link rel="next" href="{base}/{number + 1}">', ""
    if section.paging == "cursor":
        return "", f'<a class="button" href="{base}?after={stories[-1].number}">Weitere laden</a>'
    if section.paging == "json":
        url = f"/api/list?section={section.path}&amp;page={number + 1}"
        return "", f'<button class="load-more" data-url="{url}">Load more</button>'
    return "", f'<div class="infinite" data-next-url="/fragments/{section.path}?page={number + 1}"></div>'


def _numbers(number: int, last: int, form: str, value=lambda n: n) -> str:  # type: ignore[no-untyped-def]  # a lambda
    shown = [n for n in range(1, last + 1) if n in (1, last) or abs(n - number) <= WINDOW]
    return " ".join(
        f'<span class="current">{n}</span>' if n == number else f'<a href="{form.format(value(n))}">{n}</a>'
        for n in shown
    )


def _json_page(site: Newsroom, parameters: dict[str, str]) -> Answer | None:
    section = next((s for s in SECTIONS if s.path == parameters.get("section")), None)
    if section is None or not parameters.get("page", "").isdigit():
        return None
    stories, more = _slice(site, section, int(parameters["page"]))
    items = [
        {
            "id": s.number,
            "url": s.path,
            "title": s.headline,
            "published": s.date.isoformat(),
            "image": {"url": "/img/x.jpg"},
        }
        for s in stories
    ]
    data = json.dumps({"items": items, "hasMore": more, "nextPage": int(parameters["page"]) + 1 if more else None})
    return Answer(content_type="application/json", body=[data.encode()], kind="listing")


def _fragment(site: Newsroom, path: str, parameters: dict[str, str]) -> Answer | None:
    section = next((s for s in SECTIONS if path == f"/fragments/{s.path}"), None)
    if section is None or not parameters.get("page", "").isdigit():
        return None
    number = int(parameters["page"])
    stories, more = _slice(site, section, number)
    tail = f'<div class="infinite" data-next-url="{path}?page={number + 1}"></div>' if more else ""
    return Answer(body=[(teasers.teasers(site, stories, section.teaser) + tail).encode()], kind="listing")


def _by_word(site: Newsroom, path: str) -> Answer:
    """A tag's or author's page: some stories, always the same for one name."""
    start = zlib.crc32(path.encode()) % max(1, site.options.articles)
    numbers = sorted({(start + step * 31) % max(1, site.options.articles) for step in range(8)}, reverse=True)
    name = path.rpartition("/")[2].replace("-", " ").title()
    stories = [site.story(number) for number in numbers]
    main = f'<main><h1>{escape(name)}</h1><div class="list">{teasers.teasers(site, stories, "cards")}</div></main>'
    return Answer(body=frame.page(name, "en", "", main), kind="word")


def _archive(site: Newsroom, path: str) -> Answer | None:
    """One day's stories; days without stories are empty pages, as on real sites."""
    try:
        day = date(*(int(part) for part in path.removeprefix("/archive/").strip("/").split("/")))  # type: ignore[arg-type]  # three, or an error
    except (ValueError, TypeError):
        return None
    if not site.options.archives:
        return None
    first = max(0, int((day - site.writer.origin.date()) / STEP) - 60)
    hidden = range(site.options.articles - site.options.unlisted, site.options.articles)
    stories = [
        site.story(n)
        for n in range(first, min(site.count, first + 140))
        if n not in hidden and site.writer.date(n).date() == day
    ]
    before = day - timedelta(days=1)
    main = (
        f"<main><h1>Archive {day:%d.%m.%Y}</h1><ul>{teasers.teasers(site, stories, 'rows')}</ul>"
        f'<a href="/archive/{before:%Y/%m/%d}">{before:%d.%m.%Y}</a></main>'
    )
    return Answer(body=frame.page(f"Archive {day}", "en", "", main), kind="archive")
