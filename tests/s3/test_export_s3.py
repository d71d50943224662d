"""Datasets in S3, on a real S3 server with faults in front of it."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs

import orjson
import pytest
from botocore.client import BaseClient
from botocore.exceptions import EndpointConnectionError

from archivebot.errors import ArgumentError, DeliveryError, ExportError
from archivebot.exit_codes import ExitCode
from archivebot.export import Manifest, Patience, Query, S3Options, deliver, export, output_for
from archivebot.export import s3 as s3_module
from archivebot.export.address import s3_address
from archivebot.export.delivery import spool_of
from archivebot.export.reading import open_source
from archivebot.export.s3 import S3Place
from archivebot.export.verify import verify
from archivebot.ledger import Ledger
from tests.ledgers import fill, make_article, make_ledger
from tests.s3.conftest import Store
from tests.s3.faults import PASS, Plan, Seen

pytestmark = pytest.mark.timeout(120)

PASSING = [
    "500 InternalError",
    "503 SlowDown",
    "reset",
    "answer lost",
    "answer cut",
    "garbage",
    "body cut",
    "drip",
]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def ledger(archive: Path) -> Ledger:
    return make_ledger(archive, 30)


@pytest.fixture
def send(store: Store, ledger: Ledger, archive: Path, patience: Patience) -> Callable[..., Manifest]:
    """Exports through the proxy."""

    def run(query: Query | None = None, target: str = store.target, **more: object) -> Manifest:
        output = more.pop("output", None) or output_for(target, format="jsonl", max_rows=None)
        values = {"archive": archive, "output": output, "options": store.options, "patience": patience} | more
        return export(ledger, query or Query(), target, **values)  # type: ignore[arg-type]

    return run


def first_time(fault: str, method: str | None = None) -> Plan:
    """Every request fails once, or those of one method."""

    def plan(seen: Seen) -> str:
        return fault if seen.number == 1 and method in (None, seen.method) else PASS

    return plan


def is_whole(store: Store, rows: int = 30, target: str | None = None) -> bool:
    """Whether the dataset verifies, read from the server itself."""
    result = verify(open_source(target or store.target, S3Options(endpoint_url=store.server.url)))
    assert result.problems == []
    return result.rows == rows


def test_a_dataset_arrives_whole_and_the_spool_is_empty(
    store: Store, send: Callable[..., Manifest], archive: Path
) -> None:
    manifest = send()

    assert is_whole(store)
    assert sorted(store.all_keys()) == sorted(f"news/{path}" for path in [*manifest.paths, "manifest.json"])
    assert spool_of(archive).entries() == []
    puts = [seen.path for seen in store.proxy.requests if seen.method == "PUT"]
    assert puts[-1].endswith("/manifest.json")


def test_the_same_dataset_again_sends_no_data(store: Store, send: Callable[..., Manifest]) -> None:
    send()
    store.proxy.forget()
    send()

    puts = [seen.path.rpartition("/")[2] for seen in store.proxy.requests if seen.method == "PUT"]
    assert puts == ["README.md", "manifest.json"]


@pytest.mark.parametrize("fault", PASSING)
def test_every_request_may_fail_once(fault: str, store: Store, send: Callable[..., Manifest]) -> None:
    store.proxy.plan = first_time(fault)
    send()

    assert is_whole(store)


def test_bytes_damaged_on_their_way_are_sent_again(store: Store, send: Callable[..., Manifest]) -> None:
    if store.server.kind != "swift":
        pytest.skip("moto does not check what it is sent")
    store.proxy.plan = first_time("body damaged", "PUT")
    send()

    assert is_whole(store)


@pytest.mark.parametrize("fault", ["503 ServiceUnavailable", "reset", "garbage", "403 AccessDenied"])
def test_a_store_out_of_order_leaves_the_dataset_in_the_spool(
    fault: str, store: Store, send: Callable[..., Manifest], ledger: Ledger, archive: Path, patience: Patience
) -> None:
    store.proxy.plan = lambda seen: fault
    with pytest.raises(DeliveryError, match=r"waits in .*spool") as caught:
        send()

    assert caught.value.exit_code is ExitCode.NOT_DELIVERED
    assert store.all_keys() == []
    (entry,) = spool_of(archive).entries()
    assert entry.manifest.rows == 30

    store.proxy.plan = lambda seen: PASS
    (result,) = deliver(ledger, archive, patience=patience)
    assert result.error is None
    assert is_whole(store)
    assert spool_of(archive).entries() == []


def test_the_next_export_delivers_what_waits_first(
    store: Store, send: Callable[..., Manifest], archive: Path, tmp_path: Path
) -> None:
    store.proxy.plan = lambda seen: "reset"
    with pytest.raises(DeliveryError):
        send()
    store.proxy.plan = lambda seen: PASS
    send(target=str(tmp_path / "here.jsonl"))

    assert is_whole(store)
    assert verify(open_source(str(tmp_path / "here.jsonl"))).problems == []


def test_an_export_elsewhere_is_made_but_tells_that_something_waits(
    store: Store, send: Callable[..., Manifest], tmp_path: Path
) -> None:
    store.proxy.plan = lambda seen: "reset"
    with pytest.raises(DeliveryError):
        send()
    with pytest.raises(DeliveryError, match="an earlier dataset still waits"):
        send(target=str(tmp_path / "here.jsonl"))

    assert verify(open_source(str(tmp_path / "here.jsonl"))).rows == 30


def test_a_newer_rendering_for_the_same_place_takes_the_place_of_the_one_that_waits(
    store: Store, send: Callable[..., Manifest], ledger: Ledger, archive: Path
) -> None:
    store.proxy.plan = lambda seen: "reset"
    with pytest.raises(DeliveryError):
        send()
    fill(ledger, [make_article(30)])
    with pytest.raises(DeliveryError):
        send()

    assert [entry.manifest.rows for entry in spool_of(archive).entries()] == [31]


def test_back_off_lasts_minutes(store: Store, ledger: Ledger, archive: Path) -> None:
    waits: list[float] = []
    patience = Patience(seconds=300, sleep=waits.append, clock=lambda: sum(waits))
    store.proxy.plan = lambda seen: "503 SlowDown"
    with pytest.raises(DeliveryError, match="in trouble"):
        export(ledger, Query(), store.target, archive=archive, options=store.options, patience=patience)

    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("AWS_SECRET_ACCESS_KEY", "wrong-secret-4711", "secret key is wrong"),
        ("AWS_ACCESS_KEY_ID", "nobody", "HTTP 403"),
    ],
)
def test_wrong_credentials_are_told_at_once_and_never_logged(
    name: str,
    value: str,
    said: str,
    store: Store,
    send: Callable[..., Manifest],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    if store.server.kind != "swift":
        pytest.skip("moto accepts any credentials")
    monkeypatch.setenv(name, value)
    caplog.set_level(logging.DEBUG)
    with pytest.raises(DeliveryError, match=said) as caught:
        send()

    assert "403" in str(caught.value)
    assert value not in caplog.text + str(caught.value)
    assert "testing" not in caplog.text
    assert len(store.proxy.requests) == 1


def test_debug_logs_hold_no_key_and_no_signature(
    store: Store, send: Callable[..., Manifest], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    send()

    assert not {"test:tester", "testing", "Signature", "Authorization"} & set(caplog.text.replace("=", " ").split())


def test_no_credentials_at_all(store: Store, send: Callable[..., Manifest], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    with pytest.raises(DeliveryError, match="AWS_ACCESS_KEY_ID"):
        send()


def test_a_bucket_that_is_not_there(store: Store, send: Callable[..., Manifest]) -> None:
    with pytest.raises(DeliveryError, match="no such bucket"):
        send(target="s3://no-such-bucket/x/")


def test_a_server_that_is_not_there(ledger: Ledger, archive: Path, patience: Patience) -> None:
    options = S3Options(endpoint_url="http://127.0.0.1:9")
    with pytest.raises(DeliveryError, match="cannot be reached"):
        export(ledger, Query(), "s3://bucket/x/", archive=archive, options=options, patience=patience)


def test_a_forgotten_endpoint_is_told_after_a_few_tries(
    ledger: Ledger, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(*_args: object, **_values: object) -> None:
        raise EndpointConnectionError(endpoint_url="https://bucket.s3.amazonaws.com/")

    for name in ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(BaseClient, "_make_api_call", unreachable)
    waits: list[float] = []
    patience = Patience(seconds=300, sleep=waits.append, clock=lambda: sum(waits))
    with pytest.raises(DeliveryError, match="ARCHIVEBOT_S3_ENDPOINT_URL"):
        export(
            ledger, Query(), "s3://bucket/x/", archive=archive, options=S3Options(region="us-east-1"), patience=patience
        )
    assert waits == [1, 2, 4]

    waits.clear()
    options = S3Options(endpoint_url="http://127.0.0.1:9")
    with pytest.raises(DeliveryError, match="cannot be reached") as caught:
        export(ledger, Query(), "s3://bucket/x/", archive=archive, options=options, patience=patience)
    assert "no server was named" not in str(caught.value)
    assert sum(waits) > 200, "a server that was named may come back"


@pytest.mark.parametrize("last", range(1, 9, 2))
def test_a_store_that_dies_in_the_middle_shows_nothing_half(
    last: int, store: Store, send: Callable[..., Manifest], ledger: Ledger, archive: Path, patience: Patience
) -> None:
    """Whatever request is the last that comes through: there is a whole dataset or none."""
    output = output_for(store.target, format="jsonl", max_rows=10)
    store.proxy.plan = lambda seen: PASS if seen.total <= last else "reset"
    with pytest.raises(DeliveryError):
        send(output=output)

    assert "news/manifest.json" not in store.all_keys()
    store.proxy.plan = lambda seen: PASS
    deliver(ledger, archive, patience=patience)
    assert is_whole(store)


def test_a_good_dataset_is_not_replaced_by_a_smaller_one(
    store: Store, send: Callable[..., Manifest], archive: Path
) -> None:
    send()
    with pytest.raises(ExportError, match="30 rows and would be replaced by 10"):
        send(Query(languages=("fr",)))

    assert is_whole(store)
    assert spool_of(archive).entries() == []
    send(Query(languages=("fr",)), allow_shrink=True)
    assert is_whole(store, 10)
    assert len([key for key in store.all_keys() if "/data/" in key]) == 1


def test_foreign_objects_are_never_removed(store: Store, send: Callable[..., Manifest]) -> None:
    store.client.put_object(Bucket=store.bucket, Key="news/data/notes.txt", Body=b"mine")
    send()
    send(Query(languages=("fr",)), allow_shrink=True)

    assert store.read("news/data/notes.txt") == b"mine"
    assert len([key for key in store.all_keys() if "/data/part" in key]) == 1


def test_parts_that_no_manifest_names_are_removed_a_day_later(
    store: Store, send: Callable[..., Manifest], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Younger ones may belong to a delivery that is under way."""
    stray = "news/data/part-00000-0123456789abcdef.jsonl.gz"
    store.client.put_object(Bucket=store.bucket, Key=stray, Body=b"stray")
    send()
    assert stray in store.all_keys()

    monkeypatch.setattr("archivebot.export.place_s3.UNFINISHED", timedelta(days=-1))
    send()
    assert stray not in store.all_keys()
    assert is_whole(store)


def test_two_deliveries_at_once_one_wins_and_the_other_says_so(
    store: Store, send: Callable[..., Manifest], ledger: Ledger, archive: Path, patience: Patience
) -> None:
    """Between our look at the manifest and our put another delivery lands."""
    other = b'{"another": "manifest"}'

    def plan(seen: Seen) -> str:
        if seen.method == "PUT" and seen.path.endswith("/manifest.json") and seen.number == 1:
            store.client.put_object(Bucket=store.bucket, Key="news/manifest.json", Body=other)
        return PASS

    store.proxy.plan = plan
    with pytest.raises(DeliveryError, match="another delivery was quicker"):
        send()

    assert store.read("news/manifest.json") == other
    deliver(ledger, archive, patience=patience)
    assert is_whole(store)


def test_a_single_file_and_its_manifest(store: Store, send: Callable[..., Manifest]) -> None:
    target = f"s3://{store.bucket}/day/news.jsonl"
    send(target=target, output=output_for(target))
    send(target=target, output=output_for(target))

    assert store.all_keys() == ["day/news.jsonl", "day/news.jsonl.manifest.json"]
    assert is_whole(store, target=target)
    with pytest.raises(ExportError, match="would be replaced by 10"):
        send(Query(languages=("fr",)), target=target, output=output_for(target))


def test_a_named_export_adds_only_new_parts(
    store: Store, send: Callable[..., Manifest], ledger: Ledger, archive: Path, patience: Patience
) -> None:
    send(name="nightly")
    fill(ledger, (make_article(number) for number in range(30, 35)))
    store.proxy.plan = lambda seen: "reset"
    with pytest.raises(DeliveryError):
        send(name="nightly")
    fill(ledger, (make_article(number) for number in range(35, 37)))
    with pytest.raises(DeliveryError):
        send(name="nightly")
    store.proxy.plan = lambda seen: PASS
    fill(ledger, [make_article(37)])
    manifest = send(name="nightly")

    assert manifest.rows == 38
    assert [entry.rows for entry in manifest.data_files] == [30, 5, 2, 1]
    assert is_whole(store, 38)
    assert send(name="nightly").rows == 0


def test_a_named_export_whose_dataset_was_removed_says_so(
    store: Store, send: Callable[..., Manifest], ledger: Ledger, archive: Path
) -> None:
    send(name="nightly")
    store.client.delete_object(Bucket=store.bucket, Key="news/manifest.json")
    fill(ledger, [make_article(30)])
    with pytest.raises(ExportError, match="--restart"):
        send(name="nightly")

    assert spool_of(archive).entries() == []
    send(name="nightly", restart=True)
    assert is_whole(store, 31)


def test_large_files_go_in_parts_with_checksums(
    store: Store, tmp_path: Path, patience: Patience, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(s3_module, "PART_SIZE", 5 * 1024 * 1024)
    file = tmp_path / "large"
    file.write_bytes(os.urandom(11 * 1024 * 1024))
    sha256 = s3_module.hex_sha256(file.read_bytes())
    store.proxy.plan = first_time("reset")
    place = S3Place(s3_address(store.target), store.options, patience)
    place.put_file("large", file, sha256)

    assert store.read("news/large") == file.read_bytes()
    assert place.holds("large", file.stat().st_size, sha256)
    parts = {seen.path for seen in store.proxy.requests if "partNumber" in seen.path}
    assert len(parts) == 3
    assert len({parse_qs(path.partition("?")[2])["uploadId"][0] for path in parts}) == 1
    assert store.uploads() == []


def test_a_completed_upload_whose_answer_was_lost_is_not_sent_again(
    store: Store, tmp_path: Path, patience: Patience, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(s3_module, "PART_SIZE", 5 * 1024 * 1024)
    file = tmp_path / "large"
    file.write_bytes(os.urandom(6 * 1024 * 1024))
    store.proxy.plan = lambda seen: (
        "answer lost" if seen.method == "POST" and "uploadId" in seen.path and seen.number == 1 else PASS
    )
    place = S3Place(s3_address(store.target), store.options, patience)
    place.put_file("large", file, s3_module.hex_sha256(file.read_bytes()))

    assert store.read("news/large") == file.read_bytes()
    assert len([seen for seen in store.proxy.requests if "partNumber" in seen.path]) == 2


def test_encryption_and_storage_class_are_asked_for(
    store: Store, monkeypatch: pytest.MonkeyPatch, patience: Patience
) -> None:
    options = S3Options(
        endpoint_url=store.proxy.url, sse="aws:kms", sse_kms_key_id="key-1", storage_class="STANDARD_IA"
    )
    place = S3Place(s3_address(store.target), options, patience)
    asked: list[dict[str, object]] = []
    monkeypatch.setattr(place._client, "put_object", lambda **values: asked.append(values))
    place._put("data/x", b"x", s3_module.hex_sha256(b"x"), place._data_options())

    assert asked[0]["ServerSideEncryption"] == "aws:kms"
    assert asked[0]["SSEKMSKeyId"] == "key-1"
    assert asked[0]["StorageClass"] == "STANDARD_IA"


def test_settings_fill_what_options_leave_open_and_a_key_stays_with_its_encryption() -> None:
    settings = S3Options(endpoint_url="http://there", sse="aws:kms", sse_kms_key_id="key-1", storage_class="GLACIER_IR")

    assert S3Options().filled(settings) == settings
    assert S3Options(endpoint_url="http://here", sse="AES256").filled(settings) == S3Options(
        endpoint_url="http://here", sse="AES256", storage_class="GLACIER_IR"
    )


@pytest.mark.parametrize("url", ["http://user:pass@host/", "ftp://host", "host:9000", "https://host/?key=1"])
def test_an_endpoint_with_credentials_is_refused_without_repeating_them(url: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        S3Options(endpoint_url=url)

    assert "pass" not in str(caught.value)


def test_the_spool_holds_no_secret(store: Store, send: Callable[..., Manifest], archive: Path) -> None:
    store.proxy.plan = lambda seen: "reset"
    with pytest.raises(DeliveryError):
        send()

    (entry,) = spool_of(archive).entries()
    assert b"testing" not in (entry.path / "delivery.json").read_bytes()
    assert orjson.loads((entry.path / "delivery.json").read_bytes())["target"] == store.target
