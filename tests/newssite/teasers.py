"""Teasers in six designs, facets, and links that are traps."""

from __future__ import annotations

from html import escape

from tests.newssite.newsroom import Newsroom
from tests.newssite.prose import slugify
from tests.newssite.stories import Section, Story


def teasers(site: Newsroom, stories: list[Story], design: str, tail: str = "") -> str:
    """The teasers of some stories; ``tail`` is added to their addresses as parameters."""
    html = "".join(_one(story, design, tail) for story in stories)
    return f"<table>{html}</table>" if design == "table" else f"<ul>{html}</ul>" if design == "rows" else html


def _one(story: Story, design: str, tail: str) -> str:
    joint = "&" if "?" in story.path else "?"
    href = escape(f"{story.path}{joint}{tail}" if tail else story.path)
    title, text = escape(story.headline), escape(story.description)
    time = f'<time datetime="{story.date.isoformat()}">{story.date:%d.%m.%Y}</time>'
    author = story.authors[0]
    by = f'<a class="author" href="/author/{slugify(author)}">{escape(author)}</a>'
    if design == "cards":
        picture = f'<a href="{href}"><img src="/img/t{story.number}.jpg" alt=""></a>'
        return f'<article class="card">{picture}<h3><a href="{href}">{title}</a></h3>{time}<p>{text}</p>{by}</article>'
    if design == "rows":
        return f'<li class="row"><span class="date">{story.date:%d.%m.%Y}</span> <a href="{href}">{title}</a></li>'
    if design == "wrapped":
        return f'<a class="tile" href="{href}"><div><h2>{title}</h2><p>{text}</p>{time}</div></a>'
    if design == "plain":
        tags = " ".join(f'<a href="/tag/{slugify(word)}">{escape(word)}</a>' for word in story.keywords)
        return (
            f'<div class="item"><h2><a href="{href}">{title}</a></h2><p>{text} <a href="{href}">Read more</a></p>'
            f'<p class="meta">{by} {time} <span class="tags">{tags}</span></p></div>'
        )
    if design == "table":
        return f'<tr><td>{story.date:%d.%m.%Y}</td><td><a href="{href}">{title}</a></td></tr>'
    return f'<h3><a href="{href}">{title}</a></h3>'


def facets(section: Section) -> str:
    """Orders and filters of a list: the same stories without end."""
    links = "".join(
        f'<a href="/{section.path}?sort={order}&amp;filter={kind}">{order} {kind}</a> '
        for order in ("newest", "oldest", "popular")
        for kind in ("text", "video", "all")
    )
    return f'<div class="facets">{links}</div>'


def trap_links() -> str:
    """Links that must cost themselves only."""
    return (
        '<div class="odd"><a href="http://[::1">Broken brackets in an address of a story</a>'
        '<a href="http://news.example:99999/a-port-that-does-not-exist">A port that does not exist</a>'
        '<a href="javascript:alert(1)">A script that runs when you click it</a><a href="mailto:a@b.example">Mail</a>'
        '<a href="file:///etc/passwd">A file of the reader</a><a href="//">Nothing at all after the slashes</a>'
        '<a href="/days/2024/06">Calendar</a><a href="/endless?page=1">Endless</a>'
        '<a href="/loop">Loop</a><a href="/world?sid=0a1b2c3d4e5f60718293">World, with a session</a></div>'
    )
