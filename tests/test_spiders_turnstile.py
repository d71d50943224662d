"""Sites that turn away who brings no cookie are read; cookies are sent to nobody else."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, unquote

import pytest

from archivebot.spiders.turnstile import Turnstile, leads_back
from tests.crawling import crawl
from tests.faults.hostile import HostileSite
from tests.faults.server import Answer, response

pytestmark = pytest.mark.timeout(120)


def in_place(path: str, headers: dict[str, str]) -> Answer | None:
    """Sent to the same address again, with a cookie."""
    if "seen=1" in headers.get("cookie", ""):
        return None
    return response("", "302 Found", Location=path, Set_Cookie="seen=1; Path=/; HttpOnly")


def by_a_check(path: str, headers: dict[str, str]) -> Answer | None:
    """Sent to a page that sets the cookie and leads back."""
    if path.startswith("/check?back="):
        return response("", "302 Found", Location=unquote(path.partition("=")[2]), Set_Cookie="seen=1")
    if path != "/robots.txt" and "seen=1" not in headers.get("cookie", ""):
        return response("", "302 Found", Location=f"/check?back={quote(path, safe='')}")
    return None


def by_a_page(path: str, headers: dict[str, str]) -> Answer | None:
    """Sent to a page, with an advertisement as a rule, that sets the cookie and leads back after some seconds."""
    if path.startswith("/gate?to="):
        target = unquote(path.partition("=")[2])
        return response(f"<meta http-equiv=refresh content='5;url={target}'><p>Continue</p>", Set_Cookie="seen=1")
    if path != "/robots.txt" and "seen=1" not in headers.get("cookie", ""):
        return response("", "302 Found", Location=f"/gate?to={quote(path, safe='')}")
    return None


@pytest.mark.parametrize("turn", [in_place, by_a_check, by_a_page])
def test_who_is_turned_round_with_a_cookie_brings_it(turn: object, tmp_path: Path) -> None:
    site = HostileSite(seed=71)
    site.before = turn  # type: ignore[assignment]
    with site.serve() as server:
        done = crawl(server.url, tmp_path)

    assert done.exit_code == 0, done.log
    assert {line["headline"] for line in done.lines()} == {story.headline for story in site.stories}


def test_a_cookie_that_lets_nobody_in_ends_as_a_circle(tmp_path: Path) -> None:
    site = HostileSite(seed=71)
    bad = site.stories[3].path
    site.routes[bad] = response("", "302 Found", Location=bad, Set_Cookie="seen=1")
    with site.serve() as server:
        done = crawl(server.url, tmp_path)

    assert len(done.lines()) == 19
    assert done.report["failed"] == {"redirect-loop": 1}
    assert server.hits[bad] < 10


def test_cookies_of_pages_and_of_ordinary_redirects_are_not_brought(tmp_path: Path) -> None:
    site, brought = HostileSite(seed=71), []
    old = site.stories[3].path
    site.routes["/old"] = response("", "301 Moved", Location=old, Set_Cookie="seen=1")
    site.bait_links("/world/2024/01/04/an-old-address-of-a-story-10003")
    site.routes["/world/2024/01/04/an-old-address-of-a-story-10003"] = site.routes.pop("/old")

    def note(path: str, headers: dict[str, str]) -> None:
        brought.append(headers.get("cookie"))

    site.before = note
    with site.serve() as server:
        done = crawl(server.url, tmp_path)

    assert done.exit_code == 0
    assert set(brought) == {None}


def test_cookies_stay_with_their_host_and_odd_ones_are_left() -> None:
    turnstile = Turnstile()
    one, two = "https://news.example/story", "https://ads.example/"
    turnstile.accept([(one, "a=1; Path=/"), (one, "b=x y"), (one, "=1"), (one, "c"), (two, 'd="1"')])
    turnstile.accept([(one, "a=2"), (one, "e=")])

    assert turnstile.header(one) == "a=2; e="
    assert turnstile.header(two) is None
    assert turnstile.header("https://other.example/") is None


def test_an_address_that_carries_another_leads_back() -> None:
    assert leads_back("https://a.example/world/x", "https://a.example/check?back=%2Fworld%2Fx")
    assert not leads_back("https://a.example/world/x", "https://a.example/world/y?from=z")
    assert not leads_back("https://a.example/", "https://a.example/check?back=%2F")
