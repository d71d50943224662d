"""An S3 server for the tests: OpenStack Swift where it is installed (Linux), moto's server elsewhere.

``TEST_S3_SERVER=moto`` takes moto's in any case.
"""

from __future__ import annotations

import itertools
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.config import Config

from archivebot.export import Patience, S3Options
from tests.s3 import swift_server as swift
from tests.s3.faults import FaultProxy

SWIFT = Path(sys.executable).parent / "swift-proxy-server"
HAS_SWIFT = SWIFT.exists() and os.environ.get("TEST_S3_SERVER") != "moto"
BUCKETS = itertools.count(1)


@dataclass(frozen=True)
class Server:
    """A running S3 server."""

    kind: str
    """``swift`` or ``moto``."""
    port: int
    scheme: str = "http"

    @property
    def url(self) -> str:
        """Its endpoint."""
        return f"{self.scheme}://127.0.0.1:{self.port}"


@dataclass(frozen=True)
class Store:
    """A fresh bucket of a server, seen directly and through a proxy that can fail."""

    server: Server
    proxy: FaultProxy
    bucket: str
    client: Any
    """A boto3 client that speaks with the server itself."""

    @property
    def target(self) -> str:
        """Where the tests deliver to."""
        return f"s3://{self.bucket}/news/"

    @property
    def options(self) -> S3Options:
        """Through the proxy."""
        return S3Options(endpoint_url=self.proxy.url)

    def all_keys(self) -> list[str]:
        """All keys of the bucket."""
        return [item["Key"] for item in self.client.list_objects_v2(Bucket=self.bucket).get("Contents", ())]

    def read(self, key: str) -> bytes:
        """An object's bytes."""
        return bytes(self.client.get_object(Bucket=self.bucket, Key=key)["Body"].read())

    def uploads(self) -> list[str]:
        """Keys of multipart uploads that are open."""
        return [item["Key"] for item in self.client.list_multipart_uploads(Bucket=self.bucket).get("Uploads", ())]


def free_ports() -> int:
    """A port that is free, with the four after it: Swift's servers have one each."""
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = int(probe.getsockname()[1])
        if port + 4 < 65_536 and all(is_free(port + offset) for offset in range(5)):
            return port


def is_free(port: int) -> bool:
    """Whether a port can be bound."""
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def start_swift(folder: Path, *tls: Path) -> tuple[subprocess.Popen[str], int]:
    """Start a Swift of its own."""
    port = free_ports()
    command = [sys.executable, swift.__file__, str(folder), str(port), *map(str, tls)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = process.stdout.readline().strip()
    if said != "READY":
        stop(process)
        pytest.fail(f"Swift does not start: {said}")
    return process, port


def stop(process: subprocess.Popen[str]) -> None:
    """End a server that was started here."""
    process.terminate()
    process.wait(30)
    if process.stdout is not None:
        process.stdout.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server of the whole session."""
    if HAS_SWIFT:
        process, port = start_swift(tmp_path_factory.mktemp("swift"))
        yield Server("swift", port)
        stop(process)
        return
    # Tests send smaller parts than S3's 5 MiB; moto reads this when it is imported.
    os.environ["S3_UPLOAD_PART_MIN_SIZE"] = "1"
    moto = pytest.importorskip("moto.server", reason="neither Swift nor moto's server is installed")
    threaded = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    threaded.start()
    yield Server("moto", threaded.get_host_and_port()[1])
    threaded.stop()


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The server's keys, and nothing of this machine's AWS configuration."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", swift.ACCESS_KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", swift.SECRET_KEY)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


@pytest.fixture
def store(server: Server, credentials: None) -> Iterator[Store]:
    """A fresh bucket."""
    bucket = f"bucket-{next(BUCKETS)}"
    client = boto3.client(
        "s3", endpoint_url=server.url, region_name="us-east-1", config=Config(s3={"addressing_style": "path"})
    )
    client.create_bucket(Bucket=bucket)
    with FaultProxy(server.port) as proxy:
        yield Store(server, proxy, bucket, client)
    client.close()


@pytest.fixture
def patience() -> Patience:
    """Five minutes of patience that take no time."""
    now = [0.0]

    def sleep(seconds: float) -> None:
        now[0] += seconds

    return Patience(seconds=300, sleep=sleep, clock=lambda: now[0])
