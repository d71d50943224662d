"""Machine-readable dates in the shapes that publishing systems write."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.dates import parse_epoch, parse_iso

PLUS_2 = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-03", date(2024, 5, 3)),
        ("20240503", date(2024, 5, 3)),
        ("2024/05/03", date(2024, 5, 3)),
        ("2024-5-3", date(2024, 5, 3)),
        ("2024-05-03T10:15", datetime(2024, 5, 3, 10, 15)),
        ("2024-05-03 10:15:42", datetime(2024, 5, 3, 10, 15, 42)),
        ("2024-05-03T10:15:42Z", datetime(2024, 5, 3, 10, 15, 42, tzinfo=UTC)),
        ("2024-05-03T10:15:42.614Z", datetime(2024, 5, 3, 10, 15, 42, 614_000, tzinfo=UTC)),
        ("2024-05-03T10:15:42.+00:00", datetime(2024, 5, 3, 10, 15, 42, tzinfo=UTC)),
        ("2024-05-03T10:15:42+02:00", datetime(2024, 5, 3, 10, 15, 42, tzinfo=PLUS_2)),
        ("2024-05-03T10:15:42+0200", datetime(2024, 5, 3, 10, 15, 42, tzinfo=PLUS_2)),
        ("2024-05-03 10:15:42 +02:00", datetime(2024, 5, 3, 10, 15, 42, tzinfo=PLUS_2)),
        ("2024-05-03T10:15+02", datetime(2024, 5, 3, 10, 15, tzinfo=PLUS_2)),
        ("2024-05-03T10:15:42+02:00[Europe/Berlin]", datetime(2024, 5, 3, 10, 15, 42, tzinfo=PLUS_2)),
        ("2024-05-03 10:15:42 CEST", datetime(2024, 5, 3, 10, 15, 42, tzinfo=PLUS_2)),
        ("2024-05-03 10:15 PM", datetime(2024, 5, 3, 22, 15)),
        ("20240503T101542Z", datetime(2024, 5, 3, 10, 15, 42, tzinfo=UTC)),
        ("20240503101542", datetime(2024, 5, 3, 10, 15, 42)),
        ("2024-05-03 10:15:42 Europe/Berlin", datetime(2024, 5, 3, 10, 15, 42, tzinfo=PLUS_2)),
        ("Fri May  3 10:15:42 2024", datetime(2024, 5, 3, 10, 15, 42)),
        ("Fri May 03 10:15:42 CEST 2024", datetime(2024, 5, 3, 10, 15, 42, tzinfo=PLUS_2)),
        ("Fri May 03 10:15:42 +0200 2024", datetime(2024, 5, 3, 10, 15, 42, tzinfo=PLUS_2)),
        (" 2024-05-03 ", date(2024, 5, 3)),
    ],
)
def test_shapes_of_iso_8601_are_read_as_they_are(text: str, expected: date):
    got = parse_iso(text)

    assert got == expected
    assert type(got) is type(expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024",
        "2024-05",
        "2024-02-30",
        "2024-05-03T25:00",
        "2024123",
        "May 3 2024",
        "Fri Mai 03 10:15:42 2024",
        "Wed May 32 10:15:42 2024",
        "1.2.2024",
        "2024-05-03Tx",
        "9" * 80,
    ],
)
def test_other_texts_and_days_that_do_not_exist_are_none(text: str):
    assert parse_iso(text) is None


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.sampled_from([None, UTC, PLUS_2])))
@settings(max_examples=200, deadline=None)
def test_what_isoformat_writes_is_read_back(moment: datetime):
    assert parse_iso(moment.isoformat()) == moment


@given(st.text(alphabet="0123456789-:.TZ+ /[]aA", max_size=70))
@settings(max_examples=300, deadline=None)
def test_no_text_raises(text: str):
    parse_iso(text)
    parse_epoch(text)


def test_epoch_seconds_and_milliseconds_are_moments_in_utc():
    expected = datetime(2024, 5, 3, 8, 15, tzinfo=UTC)

    assert parse_epoch("1714724100") == expected
    assert parse_epoch("1714724100000") == expected
    assert parse_epoch("/Date(1714724100000)/") == expected
    assert parse_epoch("12345") is None
    assert parse_epoch("99999999999999") is None
