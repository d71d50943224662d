"""At the end of a crawl its dataset and its WARC files are delivered, and the exit code includes it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from archivebot.exit_codes import ExitCode
from archivebot.export import S3Options
from archivebot.export.delivery import spool_of
from archivebot.export.reading import open_source
from archivebot.export.verify import verify
from tests.crawling import crawl, environment
from tests.newssite import serving
from tests.s3.conftest import Store
from tests.s3.faults import PASS


@pytest.mark.timeout(240)
def test_a_crawl_delivers_what_is_new_and_the_next_one_what_waited(store: Store, tmp_path: Path) -> None:
    environment = {"AWS_ENDPOINT_URL": store.proxy.url, "ARCHIVEBOT_WARC_STORE": f"s3://{store.bucket}/warc"}
    target = f"s3://{store.bucket}/news/"
    with serving(articles=12, seed=4) as running:
        url = f"{running.address}/"
        store.proxy.plan = lambda seen: "403 AccessDenied"
        down = crawl(url, tmp_path, "-a", f"export={target}", env=environment)
        waiting = [entry.manifest.rows for entry in spool_of(down.archive).entries()]
        store.proxy.plan = lambda seen: PASS
        up = crawl(url, tmp_path, "-a", f"export={target}", env=environment)
    checked = verify(open_source(target, S3Options(endpoint_url=store.server.url)))
    copied = {key.removeprefix("warc/") for key in store.all_keys() if key.startswith("warc/")}

    assert down.exit_code == ExitCode.NOT_DELIVERED, down.log
    assert waiting == [12]
    assert up.exit_code == ExitCode.COMPLETE, up.log
    assert (checked.rows, checked.problems) == (12, [])
    assert copied == {path.name for path in (up.archive / "warc").glob("*.warc.gz")}
    assert len(copied) == 2
    assert list(up.exports.glob("*.jsonl")) == []


@pytest.mark.timeout(240)
def test_settings_say_how_a_crawl_and_deliver_store(store: Store, tmp_path: Path) -> None:
    settings = {
        "ARCHIVEBOT_S3_ENDPOINT_URL": store.proxy.url,
        "ARCHIVEBOT_S3_SSE": "aws:kms",
        "ARCHIVEBOT_S3_SSE_KMS_KEY_ID": "key-1",
        "ARCHIVEBOT_S3_STORAGE_CLASS": "STANDARD_IA",
        "ARCHIVEBOT_WARC_STORE": f"s3://{store.bucket}/warc",
    }
    store.proxy.plan = lambda seen: "403 AccessDenied" if seen.method == "PUT" else PASS
    with serving(articles=4, seed=4) as running:
        down = crawl(f"{running.address}/", tmp_path, "-a", f"export={store.target}", env=settings)
    asked = {seen.path.split("/")[2]: seen.headers for seen in store.proxy.requests if seen.method == "PUT"}
    waiting = next(iter(spool_of(down.archive).entries()))
    store.proxy.plan = lambda seen: PASS
    delivered = subprocess.run(
        [sys.executable, "-m", "archivebot.cli", "deliver"],
        env=environment(tmp_path, ARCHIVEBOT_S3_ENDPOINT_URL=store.proxy.url),
        cwd=tmp_path,
        check=False,
    )

    assert down.exit_code == ExitCode.NOT_DELIVERED, down.log
    assert set(asked) == {"warc", "news"}
    for headers in asked.values():
        assert headers["x-amz-server-side-encryption"] == "aws:kms"
        assert headers["x-amz-server-side-encryption-aws-kms-key-id"] == "key-1"
        assert headers["x-amz-storage-class"] == "STANDARD_IA"
    assert waiting.order.options == S3Options()
    assert delivered.returncode == ExitCode.COMPLETE
    assert verify(open_source(store.target, S3Options(endpoint_url=store.server.url))).rows == 4


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("argument", "variables"),
    [
        ("export=s3://key:secret@bucket/x", {}),
        ("export=yes", {"ARCHIVEBOT_WARC_STORE": "/some/folder"}),
        ("export=yes", {"ARCHIVEBOT_S3_SSE": "rot13"}),
        ("export=yes", {"ARCHIVEBOT_S3_ENDPOINT_URL": "https://key:secret@host/"}),
    ],
)
def test_a_place_that_is_none_is_told_before_anything_starts(
    argument: str, variables: dict[str, str], tmp_path: Path
) -> None:
    ended = crawl("http://127.0.0.1:9/", tmp_path, "-a", argument, env=variables)

    assert ended.exit_code == ExitCode.BAD_ARGUMENTS
    assert "key:secret" not in ended.log.replace("export=s3://key:secret@bucket/x", "")
    assert not (tmp_path / "archive").exists()
