"""Profiles are TOML of a closed vocabulary; what is wrong is named by file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.errors import ProfileError
from archivebot.sites import generic_profile, load_profile, load_profiles, profile_for

FULL = r"""
name = "example-times"
domains = ["example-times.com"]
publisher = "The Example Times"
language = "en"
timezone = "Europe/London"

[discover]
feeds = ["https://example-times.com/rss"]
sitemaps = ["https://example-times.com/sitemap-news.xml"]
sections = ["https://example-times.com/world"]
archives = ["https://example-times.com/archive/{year}/{month}/"]
article = '/\d{4}/\d{2}/\d{2}/'

[[layout]]
when = "main.story"
headline = ["h1::text"]
body = ["div.story-text"]
drop = ["aside", ".newsletter"]

[strip]
headline = ' \| The Example Times$'
"""


def write(folder: Path, text: str, name: str = "example-times") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_full_profile_is_read(tmp_path: Path):
    profile = load_profile(write(tmp_path, FULL))

    assert profile.name == "example-times"
    assert profile.timezone == "Europe/London"
    assert profile.discover.archives == ["https://example-times.com/archive/{year}/{month}/"]
    assert profile.discover.article is not None
    assert profile.discover.article.search("/2024/05/01/x")
    assert profile.layouts[0].when == "main.story"
    assert profile.layouts[0].fields == {"headline": ["h1::text"], "body": ["div.story-text"]}
    assert profile.layouts[0].drop == ["aside", ".newsletter"]
    assert profile.strip["headline"].sub("", "A | The Example Times") == "A"
    assert profile.covers("https://www.example-times.com/a")
    assert not profile.covers("https://notexample-times.com/a")


def test_one_row_a_file_is_few_but_no_mistake(tmp_path: Path):
    text = "domains = ['a.example']\n[export]\nplace = 'x/'\nmax_rows = 1"

    made = load_profile(write(tmp_path, text)).export
    assert made is not None
    assert made.max_rows == 1


def test_a_name_comes_from_the_file_where_none_is_given(tmp_path: Path):
    assert load_profile(write(tmp_path, 'domains = ["a.example"]', "the-a")).name == "the-a"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("domain = ['a.example']", "domains: missing"),
        ("domains = ['a.example']\ntitle = 'x'", "title: unknown key; known here: name, "),
        ("domains = ['a.example']\n[discover]\nfeed = []", "[discover] feed: unknown key"),
        ("domains = ['a.example']\n[[layout]]\nheadlines = ['h1']", "[[layout]] 1: headlines: unknown key"),
        ("domains = ['a.example']\n[[layout]]\nheadline = 'h1'", "[[layout]] 1: headline: must be a list of texts"),
        ("domains = ['a.example']\n[[layout]]\nheadline = ['h1[']", "[[layout]] 1: headline: no CSS selector: 'h1['"),
        ("domains = ['a.example']\n[strip]\nheadline = '('", "[strip] headline: no regular expression"),
        ("domains = ['a.example']\n[strip]\nbody = 'x'", "[strip] body: unknown key"),
        ("domains = ['https://a.example/']", "domains: each must be a host name"),
        ("domains = 'a.example'", "domains: must be a list of texts"),
        ("domains = ['a.example']\nlanguage = 'English'", "language: must be a BCP 47 tag"),
        ("domains = ['a.example']\ntimezone = 'Mars/Base'", "timezone: no IANA time zone"),
        ("domains = ['a.example']\n[discover]\nfeeds = ['/rss']", "[discover] feeds: each must be an http address"),
        ("domains = ['a.example']\n[discover]\narticle = '['", "[discover] article: no regular expression"),
        ("domains = ['a.example']\n[export]\nformat = 'csv'", "[export] place: missing"),
        (
            "domains = ['a.example']\n[export]\nplace = 'x/'\nform = 'csv'",
            "[export] form: unknown key; known here: place",
        ),
        ("domains = ['a.example']\n[export]\nplace = 'x/'\nmax_rows = 0", "[export] max_rows: must be a whole number"),
        ("domains = ['a.example']\n[export]\nplace = 'x/'\nincremental = 1", "[export] incremental: must be true or"),
        ("name = 'News Site'\ndomains = ['a.example']", "name: must be lower-case letters"),
        ("name = 'news'\ndomains = ['a.example']", "name: 'news' is the generic spider"),
        ("domains = ['a.example']\n[[edition]]\ncode = 'x'", "[[edition]] 1: name: missing"),
        ("domains = ['a.example'\n", "not valid TOML"),
    ],
)
def test_what_is_wrong_is_named_by_file_and_key(tmp_path: Path, text: str, key: str):
    path = write(tmp_path, text)

    with pytest.raises(ProfileError) as caught:
        load_profile(path)

    assert str(caught.value).startswith(f"{path}: ")
    assert key in str(caught.value)


def test_the_users_profiles_replace_those_of_the_program(tmp_path: Path):
    write(tmp_path, "name = 'globalwatch'\ndomains = ['mine.example']", "mine")

    profiles = load_profiles([tmp_path])

    assert profiles["globalwatch"].domains == ["mine.example"]


def test_a_missing_folder_is_an_error(tmp_path: Path):
    with pytest.raises(ProfileError, match="no such folder"):
        load_profiles([tmp_path / "none"])


def test_every_profile_of_the_program_is_right():
    profiles = load_profiles()

    assert "globalwatch" in profiles
    for name, profile in profiles.items():
        assert profile.path is not None
        assert profile.path.stem == name


def test_a_family_expands_its_addresses_for_every_edition_and_language():
    profile = load_profiles()["globalwatch"]

    assert "https://globalwatch.example/fr/rss" in profile.discover.feeds
    assert "https://central.asia-news.com/en_GB/archives" in profile.discover.archives
    assert not any("{" in url for url in profile.discover.feeds + profile.discover.archives)
    assert (
        profile.publisher_of("https://almashareq.com/ar/articles/cnmi_am/features/2021/08/23/feature-01")
        == "Al-Mashareq"
    )
    assert (
        profile.publisher_of("https://mirror.example/ar/articles/cnmi_di/features/2021/08/23/feature-01") == "Diyaruna"
    )


def test_a_profile_is_found_by_address():
    profiles = load_profiles()

    found = profile_for("https://central.asia-news.com/ru/articles/x", profiles)
    assert found is not None
    assert found.name == "globalwatch"
    assert profile_for("https://elsewhere.example/", profiles) is None
    assert generic_profile().domains == []


def test_hooks_may_define_prepare_and_candidates_only(tmp_path: Path):
    path = write(tmp_path, "domains = ['a.example']", "the-a")
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / "the_a.py").write_text("def prepare(page):\n    pass\n\ndef _own():\n    pass\n")

    assert load_profile(path).hooks is not None

    (hooks / "the_a.py").write_text("def fetch(page):\n    pass\n")
    with pytest.raises(ProfileError, match="fetch: a hook module may define prepare and candidates only"):
        load_profile(path)

    (hooks / "the_a.py").write_text("def prepare(page\n")
    with pytest.raises(ProfileError, match="SyntaxError"):
        load_profile(path)
