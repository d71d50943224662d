"""Sites of several hosts: sections, editions and languages that have front pages of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.discover import read_listing
from archivebot.page import Page
from tests.crawling import crawl
from tests.faults.server import Answer, Server, response
from tests.faults.stories import article_html, listing_html, story

pytestmark = pytest.mark.timeout(120)

HOSTS = ("www", "sport", "culture")
MENU = "".join(f'<a href="http://{name}.example-times.com/">{name.title()}</a>' for name in HOSTS)


def test_sections_on_hosts_of_their_own_are_read(tmp_path: Path) -> None:
    pages: dict[str, str] = {}
    wanted = set()
    for number, name in enumerate(HOSTS):
        items = [story(10 * number + step, 71) for step in range(5)]
        wanted |= {item.headline for item in items}
        nav = f"<nav>{MENU}</nav>"
        front = listing_html(items).replace('<nav><a href="/">Home</a><a href="/world/">World</a></nav>', nav)
        pages[f"http://{name}.example-times.com/"] = front
        for item in items:
            pages[f"http://{name}.example-times.com{item.path}"] = article_html(item)

    def answer(path: str, headers: dict[str, str]) -> Answer:
        return response(pages[path]) if path in pages else response("<h1>Not found</h1>", "404 Not Found")

    hosts = ",".join(f"{name}.example-times.com" for name in HOSTS)
    with Server(answer) as server:
        # A proxy is asked for all hosts: the names need not resolve.
        env = {"ARCHIVEBOT_PROXY": server.url, "ARCHIVEBOT_ALLOW_HOSTS": f"127.0.0.1,{hosts}"}
        done = crawl("http://www.example-times.com/", tmp_path, env=env)
    assert done.exit_code == 0, done.log[-2000:]
    assert {line["headline"] for line in done.lines()} == wanted


def sections(menu: str) -> list[str]:
    html = listing_html([story(number, 71) for number in range(5)]).replace('<a href="/">Home</a>', menu)
    page = Page.from_html(html.encode(), url="http://www.example-times.com/")
    return [link.url for link in read_listing(page).sections]


def test_the_front_pages_of_phones_and_services_are_no_sections() -> None:
    menu = '<a href="http://m.example-times.com/">Mobile</a> <a href="http://shop.example-times.com/">Shop</a>'
    menu += '<a href="http://example-times.com/">Home</a>'
    assert sections(menu) == ["http://www.example-times.com/world/"]


def test_the_front_page_of_another_host_in_the_menu_is_a_section() -> None:
    found = sections('<a href="http://fr.example-times.com/">Français</a>')
    assert "http://fr.example-times.com/" in found


HREFLANG = '<link rel="alternate" hreflang="{0}" href="{1}">'


def test_the_front_page_in_another_language_is_a_section() -> None:
    found = sections('<a href="/?lang=fr">Français</a> <a href="/?m=1">Home</a>')
    assert set(found) == {"http://www.example-times.com/?lang=fr", "http://www.example-times.com/world/"}


def test_editions_that_only_the_head_names_are_read(tmp_path: Path) -> None:
    pages: dict[str, str] = {}
    wanted: dict[str, set[str]] = {}
    head = HREFLANG.format("x-default", "/") + "".join(
        HREFLANG.format(name, f"/{name}/") for name in ("en", "fr", "de")
    )
    for number, name in enumerate(("en", "fr", "de")):
        items = [story(10 * number + step, 72) for step in range(5)]
        wanted[name] = {item.headline for item in items}
        front = listing_html(items).replace("<head>", f"<head>{head}").replace("lang=en", f"lang={name}")
        pages[f"/{name}/"] = front.replace('<nav><a href="/">Home</a><a href="/world/">World</a></nav>', "")
        pages.update({item.path: article_html(item).replace("lang=en", f"lang={name}") for item in items})
    pages["/"] = pages["/en/"]
    with Server(lambda path, _: response(pages[path]) if path in pages else response("", "404 Not Found")) as server:
        done = crawl(server.url, tmp_path)
        asked = dict(server.hits)
        server.hits.clear()
        narrow = tmp_path / "narrow"
        narrow.mkdir()
        crawl(server.url, narrow, "-a", "lang=en,fr")
    assert done.exit_code == 0, done.log[-2000:]
    assert {line["headline"] for line in done.lines()} == set().union(*wanted.values())
    assert asked["/de/"] == 1
    assert not server.hits["/de/"]


def test_a_page_below_the_front_page_names_no_editions() -> None:
    html = listing_html([story(1, 72)]).replace("<head>", "<head>" + HREFLANG.format("fr", "/fr/"))
    page = Page.from_html(html.encode(), url="http://www.example-times.com/world/")
    assert "http://www.example-times.com/fr/" not in [link.url for link in read_listing(page).sections]
