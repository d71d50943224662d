"""Where a crawl's dataset goes: the argument, else the profile's ``[export]``, else the setting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from archivebot.errors import ArgumentError, ProfileError, SettingError
from archivebot.export.reading import open_source
from archivebot.export.verify import verify
from archivebot.extensions.destination import destination
from archivebot.run.arguments import Arguments
from archivebot.run.configuration import Configuration
from archivebot.sites import Export, Profile, load_profile
from tests.crawling import crawl
from tests.newssite import serving


def profile_with(export: Export) -> Profile:
    return Profile(name="the-site", domains=["a.example"], export=export, path=Path("the-site.toml"))


def configuration(export_to: str | None = None) -> Configuration:
    return Configuration(archive=Path("archive"), export_to=export_to)


def test_the_argument_comes_before_the_profile_and_the_profile_before_the_setting() -> None:
    profile = profile_with(Export(place="s3://bucket/of-the-profile/", format="parquet"))
    setting = configuration("exports-of-all")

    by_argument = destination("the-site", Arguments(export="given/"), setting, profile)
    by_profile = destination("the-site", Arguments(), setting, profile)
    by_setting = destination("the-site", Arguments(), setting, None)

    assert by_argument is not None
    assert (by_argument.target, by_argument.output.format) == ("given/", "jsonl")
    assert by_profile is not None
    assert (by_profile.target, by_profile.output.format) == ("s3://bucket/of-the-profile/", "parquet")
    assert by_setting is not None
    assert by_setting.target == "exports-of-all/the-site/"
    assert destination("the-site", Arguments(), configuration(), None) is None
    assert destination("the-site", Arguments(export=False), setting, profile) is None


def test_a_folder_is_added_to_and_a_file_is_rendered_whole_unless_the_profile_says_otherwise() -> None:
    def made(export: Export) -> tuple[str | None, str]:
        found = destination("the-site", Arguments(), configuration(), profile_with(export))
        assert found is not None
        assert found.query.sites == ("the-site",)
        return found.name, found.query.revisions

    assert made(Export(place="data/")) == ("crawl of the-site to data/", "all")
    assert made(Export(place="data/", name="nightly", revisions="latest")) == ("nightly", "latest")
    assert made(Export(place="data/", incremental=False)) == (None, "latest")
    assert made(Export(place="news.csv.gz")) == (None, "latest")


def test_a_place_may_name_the_home_and_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("BUCKET", "the-bucket")

    def target(place: str, setting: str | None = None) -> str:
        profile = None if setting else profile_with(Export(place=place))
        found = destination("x", Arguments(), configuration(setting), profile)
        assert found is not None
        return found.target

    assert target("~/news/") == f"{tmp_path}/news/"
    assert target("s3://$BUCKET/news/") == "s3://the-bucket/news/"
    assert target("", setting="~/all") == f"{tmp_path}/all/x/"


@pytest.mark.parametrize(
    ("export", "told"),
    [
        (Export(place="data/", format="xml"), "format is one of"),
        (Export(place="data/", compress="rar"), "compression of jsonl is one of"),
        (Export(place="data/", partition=["hour"]), "partition is made of"),
        (Export(place="data/", duplicates="some"), "duplicates is one of"),
        (Export(place="data/", fields=["colour"]), "colour"),
        (Export(place="data/", where="word_count >"), "word_count"),
        (Export(place="news.csv", format="jsonl"), "ends as csv"),
        (Export(place="news.csv", incremental=True), "rendered whole"),
        (Export(place="data/", format="warc", name="nightly"), "rendered whole"),
        (Export(place="data/", name="nightly", incremental=False), "incremental says otherwise"),
        (Export(place="s3://key:secret@bucket/x"), "never keys"),
        (Export(place="$NOT_SET_ANYWHERE/x"), "environment variable that is not set"),
    ],
)
def test_what_could_never_be_rendered_is_told_with_the_file_before_the_crawl(export: Export, told: str) -> None:
    with pytest.raises(ProfileError) as caught:
        destination("the-site", Arguments(), configuration(), profile_with(export))

    assert str(caught.value).startswith("the-site.toml: [export] ")
    assert told in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_wrong_place_of_argument_or_setting_is_told() -> None:
    with pytest.raises(ArgumentError, match="no place for a dataset"):
        destination("x", Arguments(export="s3:/bucket/x/"), configuration(), None)
    with pytest.raises(ArgumentError, match="no address"):
        destination("x", Arguments(export="s3://B/"), configuration(), None)
    with pytest.raises(SettingError, match="ARCHIVEBOT_EXPORT_TO: s3://B/x/ is no address"):
        destination("x", Arguments(), configuration("s3://B"), None)


@pytest.mark.timeout(120)
def test_two_crawls_with_a_profile_add_to_its_dataset(tmp_path: Path) -> None:
    (tmp_path / "sites").mkdir()
    path = tmp_path / "sites" / "loopback.toml"
    path.write_text(
        'domains = ["127.0.0.1"]\n[export]\nplace = "$DATA/news/"\nformat = "csv"\ncompress = "none"\n'
        'partition = ["site"]\nname = "nightly"\nfields = ["site", "url", "headline"]\n'
    )
    variables = {"ARCHIVEBOT_SITES": "sites", "DATA": str(tmp_path)}
    with serving(articles=6, seed=4) as running:
        first = crawl(f"{running.address}/", tmp_path, spider="loopback", env=variables)
        running.evolve(new=2)
        second = crawl(f"{running.address}/", tmp_path, spider="loopback", env=variables)
    manifest = json.loads((tmp_path / "news" / "manifest.json").read_text())

    assert load_profile(path).export is not None
    assert (first.exit_code, second.exit_code) == (0, 0), second.log
    assert second.report["export"] == {"path": f"{tmp_path}/news/", "rows": 2, "runs": second.report["export"]["runs"]}
    assert (manifest["name"], manifest["rows"], manifest["fields"]) == ("nightly", 8, ["site", "url", "headline"])
    assert verify(open_source(str(tmp_path / "news"))).problems == []
    assert first.lines() == []


@pytest.mark.timeout(120)
def test_a_dataset_that_was_begun_in_another_form_is_told_before_the_first_request(tmp_path: Path) -> None:
    (tmp_path / "sites").mkdir()
    path = tmp_path / "sites" / "loopback.toml"
    profile = 'domains = ["127.0.0.1"]\n[export]\nplace = "data/"\nname = "nightly"\n'
    path.write_text(profile)
    with serving(articles=3, seed=4) as running:
        crawl(f"{running.address}/", tmp_path, spider="loopback", env={"ARCHIVEBOT_SITES": "sites"})
        before = (tmp_path / "data" / "manifest.json").read_bytes()
        running.reset()
        path.write_text(f'{profile}format = "csv"\n')
        second = crawl(f"{running.address}/", tmp_path, spider="loopback", env={"ARCHIVEBOT_SITES": "sites"})

        assert second.exit_code == 2
        assert "the export 'nightly' is defined otherwise" in second.log
        assert running.log() == []
    assert (tmp_path / "data" / "manifest.json").read_bytes() == before
