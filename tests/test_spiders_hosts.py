"""Which hosts are left alone, and for how long."""

from __future__ import annotations

from archivebot.spiders.hosts import DOWN_AFTER, Hosts


def test_a_host_that_answers_nothing_is_left() -> None:
    hosts = Hosts()
    for number in range(DOWN_AFTER):
        assert not hosts.is_left("https://a.example/")
        hosts.unanswered(f"https://a.example/{number}")

    assert hosts.is_left("https://a.example/another")
    assert not hosts.is_left("https://b.example/another")


def test_the_same_page_asked_for_again_and_again_is_no_host_that_is_down() -> None:
    hosts = Hosts()
    for number in range(10 * DOWN_AFTER):
        hosts.unanswered(f"https://a.example/{number % (DOWN_AFTER - 1)}")

    assert not hosts.is_left("https://a.example/")


def test_an_answer_between_shows_that_a_host_is_up() -> None:
    hosts = Hosts()
    for number in range(10 * DOWN_AFTER):
        hosts.unanswered(f"https://a.example/{number}")
        if number % 5 == 0:
            hosts.answered("https://a.example/well")

    assert not hosts.is_left("https://a.example/")


def test_a_pause_is_kept_until_the_latest_time_asked_for() -> None:
    hosts = Hosts()
    hosts.pause("https://a.example/1", 20.0)
    hosts.pause("https://a.example/2", 10.0)

    assert hosts.paused_until("https://a.example/3", 1.0) == 20.0
    assert hosts.paused_until("https://b.example/", 1.0) == 1.0


def test_a_host_is_left_once() -> None:
    hosts = Hosts()

    assert hosts.leave("https://a.example/1")
    assert not hosts.leave("https://a.example/2")
    assert hosts.is_left("https://a.example/3")
