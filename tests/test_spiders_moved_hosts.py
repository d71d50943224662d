"""Sites that move to another host as a whole need not be asked for every old address."""

from __future__ import annotations

from archivebot.spiders.moved_hosts import ENOUGH, MovedHosts

OLD, NEW = "http://a.example", "https://www.a.example"


def test_after_some_articles_moved_alike_the_others_are_taken_to_have_moved_too() -> None:
    hosts = MovedHosts()
    for number in range(ENOUGH):
        assert hosts.address(f"{OLD}/story-9?id=1") is None
        hosts.redirected(f"{OLD}/story-{number}", f"{NEW}/story-{number}", 301)

    assert hosts.address(f"{OLD}/story-9?id=1") == f"{NEW}/story-9?id=1"
    assert hosts.address(f"{NEW}/story-9") is None


def test_a_host_that_has_articles_of_its_own_has_not_moved() -> None:
    for speaks in (
        lambda hosts: hosts.stayed(f"{OLD}/here"),
        lambda hosts: hosts.redirected(f"{OLD}/story", f"{OLD}/story-renamed", 301),
        lambda hosts: hosts.redirected(f"{OLD}/story", f"{NEW}/story", 302),
        lambda hosts: hosts.redirected(f"{OLD}/story", "https://b.a.example/story", 301),
    ):
        hosts = MovedHosts()
        for number in range(ENOUGH):
            hosts.redirected(f"{OLD}/story-{number}", f"{NEW}/story-{number}", 301)
        speaks(hosts)
        assert hosts.address(f"{OLD}/story-9") is None
