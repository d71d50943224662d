"""Dates as pages write them become dates, in every language and calendar, and nothing else becomes one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.dates import find_dates, parse_date
from archivebot.dates.months import LANGUAGES, month_number
from archivebot.dates.names_latin import NAMES as LATIN
from archivebot.dates.names_other import NAMES as OTHER

MAY_3 = date(2024, 5, 3)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("3 May 2024", "en"),
        ("May 3rd, 2024", "en-US"),
        ("Friday, May 3, 2024", None),
        ("3. Mai 2024", "de"),
        ("03 | 05 | 2024", "de"),
        ("3.V.2024", "pl"),
        ("3 V 2024", None),
        ("2024. V. 3.", "hu"),
        ("二〇二四年五月三日", "zh"),
        ("二零二四年五月3日", "zh"),
        ("令和六年五月三日", "ja"),
        ("113年5月3日", "zh-TW"),
        ("民國一百一十三年五月三日", "zh-TW"),
        ("२१ वैशाख २०८१", "ne"),
        ("२०८१ साल वैशाख २१ गते शुक्रबार", "ne"),
        ("२०८१/०१/२१", "ne"),
        ("ሚያዝያ 25 ቀን 2016 ዓ.ም", "am"),
        ("24 شوال 1445 هـ الموافق 3 مايو 2024", "ar"),
        ("3 mai 2024", "fr"),
        ("3 de mayo de 2024", "es"),
        ("3 de maio de 2024", "pt"),
        ("3 maggio 2024", "it"),
        ("3 de maig de 2024", "ca"),
        ("3 mei 2024", "nl"),
        ("3. maj 2024", "da"),
        ("3 maj 2024", "sv"),
        ("3. mai 2024", "nb"),
        ("3. toukokuuta 2024", "fi"),
        ("3. mai 2024", "et"),
        ("2024. gada 3. maijā", "lv"),
        ("2024 m. gegužės 3 d.", "lt"),
        ("3. maí 2024", "is"),
        ("3 maja 2024", "pl"),
        ("3. května 2024", "cs"),
        ("3. mája 2024", "sk"),
        ("3. maja 2024", "sl"),
        ("3. svibnja 2024.", "hr"),
        ("3. maj 2024.", "sr"),
        ("3. мај 2024.", "sr"),
        ("3 май 2024 г.", "bg"),
        ("3 мая 2024 года", "ru"),
        ("3 травня 2024 р.", "uk"),
        ("3 мая 2024", "be"),
        ("2024 жылғы 3 мамыр", "kk"),
        ("3-май, 2024", "ky"),
        ("3 may 2024", "uz"),
        ("3 may 2024", "az"),
        ("3 Mayıs 2024 Cuma", "tr"),
        ("2024. május 3.", "hu"),
        ("3 mai 2024", "ro"),
        ("Παρασκευή, 3 Μαΐου 2024", "el"),
        ("3 maj 2024", "sq"),
        ("3 მაისი 2024", "ka"),
        ("3 մայիսի 2024", "hy"),
        ("2024ko maiatzaren 3a", "eu"),
        ("3 أيار 2024", "ar"),
        ("٣ مايو ٢٠٢٤", "ar"),
        ("3 ماي 2024", "ar"),
        ("۱۴ اردیبهشت ۱۴۰۳", "fa"),
        ("۳ مه ۲۰۲۴", "fa"),
        ("1403/02/14", "fa"),
        ("د ۲۰۲۴ مۍ ۳", "ps"),
        ("3 مئی 2024", "ur"),
        ("3 במאי 2024", "he"),
        ("३ मई २०२४", "hi"),
        ("৩ মে ২০২৪", "bn"),
        ("3 மே 2024", "ta"),
        ("3 พฤษภาคม 2567", "th"),
        ("วันที่ 3 พ.ค. 2567", "th"),
        ("3 พ.ค. 67", "th"),
        ("3 พ.ค. 24", "th"),
        ("ngày 3 tháng 5 năm 2024", "vi"),
        ("3/5/2024", "vi"),
        ("3 Mei 2024", "id"),
        ("Mayo 3, 2024", "fil"),
        ("2024年5月3日", "zh"),
        ("民國113年5月3日", "zh-TW"),
        ("2024年5月3日(金)", "ja"),
        ("令和6年5月3日", "ja"),
        ("2024. 5. 3.", "ko"),
        ("2024 оны 5 сарын 3", "mn"),
        ("3 أيار/مايو 2024", "ar"),
        ("2024 මැයි මස 3", "si"),
        ("ថ្ងៃសុក្រ ទី៣ ខែឧសភា ឆ្នាំ២០២៤", "km"),
        ("2024년 5월 3일", "ko"),
    ],
)
def test_a_day_printed_in_a_language_is_read(text: str, language: str | None):
    assert parse_date(text, language) == MAY_3


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("3 كانون الثاني 2024", "ar", date(2024, 1, 3)),
        ("3 تشرين الأول 2024", "ar", date(2024, 10, 3)),
        ("3 غشت 2024", "ar", date(2024, 8, 3)),
        ("3 listopada 2024", "pl", date(2024, 11, 3)),
        ("3 listopada 2024", "hr", date(2024, 10, 3)),
        ("3 srpna 2024", "cs", date(2024, 8, 3)),
        ("30 اسفند 1403", "fa", date(2025, 3, 20)),
        ("1 فروردین 1404", "fa", date(2025, 3, 21)),
        ("3 März 2024", "de-AT", date(2024, 3, 3)),
        ("3 Jänner 2024", "de", date(2024, 1, 3)),
        ("03-May-24", "en", MAY_3),
        ("3.5.24", "de", MAY_3),
    ],
)
def test_names_that_languages_share_or_keep_apart(text: str, language: str, expected: date):
    assert parse_date(text, language) == expected


def test_a_name_with_two_meanings_is_no_date_where_the_language_is_unknown():
    assert parse_date("3 listopada 2024") is None


@pytest.mark.parametrize("language", sorted(LATIN | OTHER))
def test_every_month_name_is_read_as_its_month_in_its_language(language: str):
    for number, forms in enumerate((LATIN | OTHER)[language].split(" | "), start=1):
        for form in forms.split():
            assert month_number(form, language) == number
            if form[0].isascii():
                assert month_number(form.upper(), language) == number
    assert language in LANGUAGES


def zone(hours: float) -> timezone:
    return timezone(timedelta(hours=hours))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("3 May 2024, 10:15", "en", datetime(2024, 5, 3, 10, 15)),
        ("发布：2024-05-03 10:15", "zh", datetime(2024, 5, 3, 10, 15)),
        ("Khamiis, 2 Maajo 2024, 5:30 PM", "so", datetime(2024, 5, 2, 17, 30)),
        ("10:15, 3 May 2024", "en", datetime(2024, 5, 3, 10, 15)),
        ("Published 5:10 pm, Friday, May 3, 2024", "en", datetime(2024, 5, 3, 17, 10)),
        ("May 3, 2024 at 12:05 a.m. EDT", "en", datetime(2024, 5, 3, 0, 5, tzinfo=zone(-4))),
        ("May 3, 2024 at 5:10 p.m. ET", "en", datetime(2024, 5, 3, 17, 10, tzinfo=zone(-4))),
        ("January 3, 2024 at 5:10 p.m. ET", "en", datetime(2024, 1, 3, 17, 10, tzinfo=zone(-5))),
        ("Fri, 03 May 2024 10:15:00 GMT", None, datetime(2024, 5, 3, 10, 15, tzinfo=UTC)),
        ("Fri May 03 2024 10:15:00 GMT+0200 (CEST)", None, datetime(2024, 5, 3, 10, 15, tzinfo=zone(2))),
        ("03.05.2024, 10.15 Uhr", "de", datetime(2024, 5, 3, 10, 15)),
        ("10:15 Uhr | 03.05.2024", "de", datetime(2024, 5, 3, 10, 15)),
        ("le 3 mai 2024 à 10h15", "fr", datetime(2024, 5, 3, 10, 15)),
        ("3 мая 2024, 10:15 МСК", "ru", datetime(2024, 5, 3, 10, 15, tzinfo=zone(3))),
        ("3/5/2024, 10:15 (GMT+7)", "vi", datetime(2024, 5, 3, 10, 15, tzinfo=zone(7))),
        ("2024年5月3日 10時15分", "ja", datetime(2024, 5, 3, 10, 15)),
        ("2024. 5. 3. 오후 3:15", "ko", datetime(2024, 5, 3, 15, 15)),
        ("3 Mayıs 2024 Cuma 10:15", "tr", datetime(2024, 5, 3, 10, 15)),
        ("03.05.2024. у 10:15", "sr", datetime(2024, 5, 3, 10, 15)),
        ("3 мая 2024 года в 10:15 (мск)", "ru", datetime(2024, 5, 3, 10, 15, tzinfo=zone(3))),
        ("2024 m. gegužės 3 d. 10:15", "lt", datetime(2024, 5, 3, 10, 15)),
        ("03.05.2024 kell 10.15", "et", datetime(2024, 5, 3, 10, 15)),
        ("3 พฤษภาคม พ.ศ. 2567 เวลา 10.15 น.", "th", datetime(2024, 5, 3, 10, 15)),
        ("3 พ.ค. 67 10:15 น.", "th", datetime(2024, 5, 3, 10, 15)),
        ("२०८१ वैशाख २१ गते शुक्रबार १०:१५", "ne", datetime(2024, 5, 3, 10, 15)),
        ("May 03, 2024 10:15 IST", "gu", datetime(2024, 5, 3, 10, 15, tzinfo=zone(5.5))),
        ("3 May 2024 10:15 IST", "hi", datetime(2024, 5, 3, 10, 15, tzinfo=zone(5.5))),
        ("3 May 2024 10:15 IST", "en", datetime(2024, 5, 3, 10, 15)),
    ],
)
def test_the_time_of_day_and_its_zone_are_read_with_the_date(text: str, language: str | None, expected: datetime):
    got = parse_date(text, language)

    assert got == expected
    assert isinstance(got, datetime)
    assert got.utcoffset() == expected.utcoffset()


def test_a_day_alone_stays_a_day():
    assert type(parse_date("2024-05-03")) is date
    assert type(parse_date("3 May 2024", "en")) is date


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May 2024",
        "3 May",
        "10:15",
        "31 February 2024",
        "0030-13-45",
        "192.168.20.24",
        "Version 2.10.2024.1",
        "+49 30 12.05.1234-88",
        "Room 5, 2024 seats",
        "[6月24日 11時30分]",
        "12 رمضان 1446",
        "1445/10/24",
        "十年前的三月",
        "Vol. IV, No. 3, 2024",
        "Act V 12, 2024",
        "Covid-19 2020",
        "1,05,2024",
    ],
)
def test_what_is_no_full_date_is_none(text: str):
    assert parse_date(text) is None


def test_digits_alone_follow_the_order_of_the_language():
    assert parse_date("03/04/2024", "en-GB") == date(2024, 4, 3)
    assert parse_date("03/04/2024", "en-US") == date(2024, 3, 4)
    assert parse_date("03/04/2024", "fr") == date(2024, 4, 3)
    assert parse_date("13/04/2024", "en-US") == date(2024, 4, 13)


def test_the_other_reading_of_ambiguous_digits_is_kept():
    found = find_dates("03/04/2024", "en")

    assert {found[0].value, found[0].swapped} == {date(2024, 4, 3), date(2024, 3, 4)}
    assert find_dates("13/04/2024", "en")[0].swapped is None


def test_every_date_of_a_line_is_found_in_order():
    found = find_dates("Publié le 03/05/2024 à 10:15, mis à jour le 04/05/2024 à 11:00", "fr")

    assert [match.value for match in found] == [datetime(2024, 5, 3, 10, 15), datetime(2024, 5, 4, 11, 0)]


@given(st.text(max_size=600), st.sampled_from([None, "en", "de", "ar", "fa", "th", "zh", "hr"]))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_dates_inside_it_or_none(text: str, language: str | None):
    for match in find_dates(text, language):
        assert match.start < match.end
    parse_date(text, language)


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
@settings(max_examples=100, deadline=None)
def test_what_is_printed_is_read_back(day: date):
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day.day}.{day.month}.{day.year}", "de") == day
    assert parse_date(f"{day:%B} {day.day}, {day.year}", "en") == day
    assert parse_date(f"{day.year}年{day.month}月{day.day}日") == day


@pytest.mark.parametrize("piece", ["1", "1.", "1/", "12:", "a ", "1 May ", "2024-", "年", "( ", ", "])
def test_long_hostile_lines_are_cut_not_searched(piece: str):
    """Only the first few hundred characters are looked at, so cost does not grow with the text."""
    find_dates(piece * 200_000, "en")


def test_the_sign_of_utc_needs_no_space_before_it():
    assert parse_date("Updated: 2019-05-14 16:45:01Z") == datetime(2019, 5, 14, 16, 45, 1, tzinfo=UTC)
    assert parse_date("14 May 2019 at 16:45 Zofia Nowak") == datetime(2019, 5, 14, 16, 45)


def test_the_number_of_an_issue_is_no_year():
    assert [found.value for found in find_dates("Vol. 46 No. 10 · 3 May 2024", "en")] == [MAY_3]


def test_three_numbers_with_dashes_are_a_date_before_a_time_of_day():
    assert [found.value for found in find_dates("Jan Vos 03-05-24, 11:05", "nl")] == [datetime(2024, 5, 3, 11, 5)]
    assert find_dates("De uitslag was 03-05-24", "nl") == []
    assert find_dates("03-05-24, 11:05", "en-US") == []


def test_the_number_of_an_issue_before_day_month_and_year_is_no_year() -> None:
    assert [match.value for match in find_dates("No. 112 (2418), 14 May 2002", "en")] == [date(2002, 5, 14)]


def test_the_moment_as_unix_prints_it_with_its_zone_is_read() -> None:
    assert [match.value for match in find_dates("Thu May 14 18:22:01 BST 1998", "en")] == [date(1998, 5, 14)]
