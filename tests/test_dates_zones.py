"""Offsets: a zone that names several stays unread rather than guessed."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from archivebot.dates.zones import area, fixed, localize, with_zone

NOON = datetime(2024, 7, 1, 12, 0)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("Z", 0), ("+02:00", 120), ("-0530", -330), ("GMT+3", 180), ("UTC-5", -300), ("+05:45", 345), ("+9", 540)],
)
def test_numeric_offsets(text: str, minutes: int):
    offset = fixed(text)

    assert offset is not None
    assert offset.utcoffset(None) == timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["", "CET", "+25:00", "2024", "GMT"])
def test_what_is_no_numeric_offset(text: str):
    assert fixed(text) is None


def test_abbreviations_that_name_one_offset():
    assert with_zone(NOON, "CEST").utcoffset() == timedelta(hours=2)
    assert with_zone(NOON, "(JST)").utcoffset() == timedelta(hours=9)
    assert with_zone(NOON, "ET").utcoffset() == timedelta(hours=-4)


def test_abbreviations_that_name_several_need_the_language():
    assert with_zone(NOON, "CST").tzinfo is None
    assert with_zone(NOON, "CST", "zh-CN").utcoffset() == timedelta(hours=8)
    assert with_zone(NOON, "CST", "en-US").utcoffset() == timedelta(hours=-6)


def test_a_naive_moment_becomes_local_time_of_a_named_zone():
    assert localize(NOON, "Europe/Kyiv").utcoffset() == timedelta(hours=3)
    assert localize(datetime(2024, 1, 1), "Europe/Kyiv").utcoffset() == timedelta(hours=2)
    assert localize(NOON, None) is NOON
    assert area("No/Where") is None
    assert area(None) is None
