"""Alerts reach a file in one step and a webhook over HTTP."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from archivebot.errors import DeliveryError, SettingError, StorageError
from archivebot.health.alerts import post_alert, write_alert


@pytest.fixture
def webhook() -> Iterator[tuple[str, list[bytes]]]:
    """A loopback server that keeps what is posted; /no answers 500."""
    bodies: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(500 if self.path == "/no" else 204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", bodies
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_alert_file_is_json(tmp_path: Path) -> None:
    write_alert(tmp_path / "new" / "alert.json", {"site": "x", "state": "blocked"})

    assert json.loads((tmp_path / "new" / "alert.json").read_text()) == {"site": "x", "state": "blocked"}
    assert len(list((tmp_path / "new").iterdir())) == 1


def test_an_alert_file_may_be_read_by_another_user(tmp_path: Path) -> None:
    """A monitor seldom runs as the user who crawls."""
    former = os.umask(0o022)
    try:
        write_alert(tmp_path / "alert.json", {})
    finally:
        os.umask(former)

    assert (tmp_path / "alert.json").stat().st_mode & 0o777 == 0o644


def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_alert(pipe, {"sites": {}})

    assert json.loads(os.read(reader, 1000)) == {"sites": {}}
    assert pipe.is_fifo()
    os.close(reader)


def test_an_alert_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="cannot write"):
        write_alert(tmp_path / "file" / "alert.json", {})


def test_a_webhook_receives_the_alert(webhook: tuple[str, list[bytes]]) -> None:
    url, bodies = webhook
    post_alert(f"{url}/yes", {"site": "x"})

    assert [json.loads(body) for body in bodies] == [{"site": "x"}]


def test_a_webhook_that_refuses_or_is_down_is_told_without_its_secrets(webhook: tuple[str, list[bytes]]) -> None:
    url, _ = webhook
    with pytest.raises(DeliveryError, match="500"):
        post_alert(f"{url}/no", {})
    with pytest.raises(DeliveryError) as caught:
        post_alert("http://user:secret@127.0.0.1:1/hook", {})

    assert "secret" not in str(caught.value)


def test_only_web_addresses_are_webhooks() -> None:
    with pytest.raises(SettingError, match="no http or https"):
        post_alert("file:///etc/passwd", {})
