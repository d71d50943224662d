"""The sections that a story's page says it belongs to."""

from __future__ import annotations

import json

import pytest

from archivebot.discover.trails import trail_of
from archivebot.page import Page

BASE = "https://www.example.com"
OWN = "/world/a-story-of-some-words-771"


def trail(markup: str) -> list[tuple[str, str | None]]:
    """Paths and names of the listings that a story names."""
    page = Page.from_html(f"<title>A story</title>{markup}<h1>A story of some words</h1>", url=BASE + OWN)
    return [(link.url.removeprefix(BASE), link.section) for link in trail_of(page)]


STEPS = {
    "@type": "BreadcrumbList",
    "itemListElement": [
        {"@type": "ListItem", "position": 1, "name": "Home", "item": f"{BASE}/"},
        {"@type": "ListItem", "position": 2, "item": {"@id": f"{BASE}/world/", "name": "World"}},
        {"@type": "ListItem", "position": 3, "name": "A story", "item": BASE + OWN},
    ],
}


@pytest.mark.parametrize(
    "markup",
    [
        "<ol class=breadcrumb><li><a href='/'>Home</a><li><a href='/world/'>World</a></ol>",
        "<a class='section-label' href='/world/'>World</a>",
        "<span class=category><a href='/world/'>World</a></span>",
        "<p>Filed under <a rel='category tag' href='/world/'>World</a></p>",
        f"<script type='application/ld+json'>{json.dumps(STEPS)}</script>",
    ],
)
def test_a_trail_leads_to_the_storys_section(markup: str) -> None:
    assert trail(markup) == [("/world/", "World")]


@pytest.mark.parametrize(
    "markup",
    [
        "<a href='/world/'>World</a>",
        "<div class=breadcrumb><a href='https://other.example/world/'>World</a></div>",
        "<div class=breadcrumb><a href='/author/jane-doe'>Jane</a></div>",
        "<div class=breadcrumb><a href='/login'>Login</a><a href='/tag/harbour'>Harbour</a></div>",
        "<div class=breadcrumb><a href='/world/another-story-of-some-words-772'>Another story</a></div>",
        '<script type=\'application/ld+json\'>{"@type": "BreadcrumbList", "itemListElement": [1, null</script>',
        '<script type=\'application/ld+json\'>{"@type": "BreadcrumbList", "itemListElement": [1, null, {}]}</script>',
    ],
)
def test_what_is_no_trail_leads_nowhere(markup: str) -> None:
    assert trail(markup) == []
