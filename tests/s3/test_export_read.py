"""Reading a delivered dataset where it lies, with the tools that people use; and once over TLS."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path

import boto3
import duckdb
import polars
import pyarrow.dataset
import pyarrow.fs
import pytest
import trustme

from archivebot.errors import DeliveryError
from archivebot.export import Patience, Query, S3Options, export, output_for
from archivebot.export.reading import open_source
from archivebot.export.verify import verify
from tests.ledgers import make_ledger
from tests.s3 import swift_server as swift
from tests.s3.conftest import HAS_SWIFT, Store, start_swift, stop

pytestmark = pytest.mark.timeout(120)


def test_parquet_is_read_over_s3(store: Store, tmp_path: Path, patience: Patience) -> None:
    """By Arrow's own S3 client, the dataset as a whole; by polars and DuckDB the parts that the manifest names."""
    output = output_for(store.target, format="parquet", partition=("site", "month"))
    options = S3Options(endpoint_url=store.server.url)
    manifest = export(
        make_ledger(tmp_path),
        Query(),
        store.target,
        archive=tmp_path,
        output=output,
        options=options,
        patience=patience,
    )
    files = pyarrow.fs.S3FileSystem(
        access_key=swift.ACCESS_KEY,
        secret_key=swift.SECRET_KEY,
        endpoint_override=store.server.url.removeprefix("http://"),
        scheme="http",
        region="us-east-1",
    )
    rows = pyarrow.dataset.dataset(f"{store.bucket}/news/data", filesystem=files, format="parquet").to_table()

    assert rows.num_rows == 30
    assert duckdb.sql("SELECT count(DISTINCT id), sum(word_count) FROM rows").fetchall() == [(30, 735)]
    parts = [polars.read_parquet(io.BytesIO(store.read(f"news/{entry.path}"))) for entry in manifest.data_files]
    assert polars.concat(parts).height == 30


@pytest.fixture
def tls_server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A Swift that speaks TLS, and the certificate of who signed its own."""
    if not HAS_SWIFT:
        pytest.skip("Swift is not installed here, and moto's server speaks no TLS")
    authority = trustme.CA()
    certificate = authority.issue_cert("127.0.0.1")
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    certificate.private_key_pem.write_to_path(str(tmp_path / "key.pem"))
    certificate.cert_chain_pems[0].write_to_path(str(tmp_path / "cert.pem"))
    process: subprocess.Popen[str]
    process, port = start_swift(tmp_path / "swift", tmp_path / "cert.pem", tmp_path / "key.pem")
    yield f"https://127.0.0.1:{port}", tmp_path / "ca.pem"
    stop(process)


def test_over_tls(
    tls_server: tuple[str, Path], tmp_path: Path, patience: Patience, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A certificate that is not trusted is told at once; a trusted one works, checksums and conditions included."""
    url, authority = tls_server
    ledger = make_ledger(tmp_path / "archive")
    options = S3Options(endpoint_url=url)
    with pytest.raises(DeliveryError, match="certificate is not trusted"):
        export(ledger, Query(), "s3://tls-bucket/x/", archive=tmp_path / "archive", options=options, patience=patience)

    monkeypatch.setenv("AWS_CA_BUNDLE", str(authority))
    client = boto3.client("s3", endpoint_url=url, region_name="us-east-1")
    client.create_bucket(Bucket="tls-bucket")
    client.close()
    for _ in range(2):
        export(ledger, Query(), "s3://tls-bucket/x/", archive=tmp_path / "archive", options=options, patience=patience)

    assert verify(open_source("s3://tls-bucket/x/", options)).problems == []
    ledger.close()
