"""Good stories, and listings of them: what must come through whatever else the site serves."""

from __future__ import annotations

import random
from dataclasses import dataclass

WORDS = (
    "river council market energy bridge mayor election harbour school budget storm railway museum harvest court "
    "engine forest doctor island teacher winter garden factory captain library village customs printer orchestra "
    "glacier festival surgeon pilot customs treaty ferry vaccine tunnel senator archive"
).split()


@dataclass(frozen=True, slots=True)
class Story:
    """One article of the site."""

    number: int
    path: str
    headline: str
    paragraphs: tuple[str, ...]
    day: str


def story(number: int, seed: int = 0) -> Story:
    """The story of that number, the same every time."""
    rng = random.Random(f"{seed}-{number}")
    words = [rng.choice(WORDS) for _ in range(5)]
    day = f"2024-{1 + number // 28 % 12:02}-{1 + number % 28:02}"
    paragraphs = tuple(
        " ".join([rng.choice(WORDS).capitalize(), *(rng.choice(WORDS) for _ in range(32)), f"mark{number}x{part}."])
        for part in range(6)
    )
    headline = f"{' '.join(words).capitalize()} in district {number}"
    return Story(
        number, f"/world/{day.replace('-', '/')}/{'-'.join(words)}-{10_000 + number}", headline, paragraphs, day
    )


def article_html(item: Story, head: str = "", tail: str = "") -> str:
    """The page of a story; ``head`` and ``tail`` are put into it as they are."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in item.paragraphs)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{item.headline} | Daily Example</title>"
        f'<meta property="og:title" content="{item.headline}"><meta property="og:type" content="article">'
        f'<meta property="article:published_time" content="{item.day}T10:00:00Z">{head}</head><body>'
        f'<header><a href="/">Daily Example</a></header><main><article><h1>{item.headline}</h1>'
        f"<p class=byline>By Jane Doe</p>{text}</article></main>{tail}</body></html>"
    )


def listing_html(items: list[Story], following: str | None = None, extra: str = "") -> str:
    """A listing of stories; ``extra`` is put into it as it is."""
    cards = "".join(
        f'<article class="card"><h2><a href="{item.path}">{item.headline}</a></h2>'
        f'<time datetime="{item.day}">{item.day}</time></article>'
        for item in items
    )
    link = f'<a rel="next" href="{following}">Older stories</a>' if following else ""
    return (
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Daily Example</title></head><body>"
        f'<nav><a href="/">Home</a><a href="/world/">World</a></nav><main>{cards}{link}</main>{extra}</body></html>'
    )
