"""The one zone of a country."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from archivebot.dates.countries import _BY_COUNTRY, only_zone


def test_every_name_is_one_of_the_time_zone_database():
    assert all(ZoneInfo(name) for name in _BY_COUNTRY.values())


def test_a_country_of_several_zones_and_a_name_without_country_tell_none():
    assert only_zone("www.daily.it") == "Europe/Rome"
    assert [only_zone(host) for host in ("daily.com", "daily.com.au", "daily.us", "localhost", "127.0.0.1", "")] == [
        None
    ] * 6
