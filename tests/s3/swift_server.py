"""One OpenStack Swift with its S3 interface on loopback: the real server behind the S3 tests, on Linux.

``python swift_server.py FOLDER PORT [CERTIFICATE KEY]`` prints READY and runs until it is terminated.
"""

from __future__ import annotations

import getpass
import os
import signal
import socket
import subprocess
import sys
import time
import warnings
from pathlib import Path

ACCESS_KEY, SECRET_KEY = "test:tester", "testing"
START_LIMIT = 60.0

BACKENDS = {"account": 2, "container": 3, "object": 4}
"""Server -> its port, counted from the proxy's."""

SWIFT_CONF = """[swift-hash]
swift_hash_path_prefix = a
swift_hash_path_suffix = b
[storage-policy:0]
name = p0
default = yes
"""

PIPELINE = (
    "catch_errors proxy-logging listing_formats bulk s3api tempauth copy slo dlo versioned_writes symlink "
    "proxy-logging proxy-server"
)
FILTERS = {
    "catch_errors": "",
    "proxy-logging": "#proxy_logging",
    "listing_formats": "",
    "bulk": "",
    "s3api": "\ns3_acl = false\nlocation = us-east-1\nmin_segment_size = 1",
    "tempauth": f"\nuser_{ACCESS_KEY.replace(':', '_')} = {SECRET_KEY} .admin",
    "copy": "",
    "slo": "",
    "symlink": "",
    "dlo": "",
    "versioned_writes": "\nallow_versioned_writes = true\nallow_object_versioning = true",
}


def configure(folder: Path, port: int, tls: list[str]) -> None:
    """Write rings and configuration of one node."""
    from swift.common.ring import RingBuilder

    conf = folder / "conf"
    for name in ("conf", "node/d1"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (conf / "swift.conf").write_text(SWIFT_CONF)
    common = (
        f"[DEFAULT]\nswift_dir = {conf}\nuser = {getpass.getuser()}\nworkers = 0\nbind_ip = 127.0.0.1\n"
        f"log_level = WARNING\nlog_address = {folder}/no-log\n"
    )
    for name, offset in BACKENDS.items():
        ring = RingBuilder(6, 1, 0)
        device = {"region": 1, "zone": 1, "ip": "127.0.0.1", "port": port + offset, "device": "d1", "weight": 1.0}
        ring.add_dev(device | {"replication_ip": "127.0.0.1", "replication_port": port + offset})
        ring.rebalance()
        ring.get_ring().save(str(conf / f"{name}.ring.gz"))
        (conf / f"{name}.conf").write_text(
            f"{common}bind_port = {port + offset}\ndevices = {folder}/node\nmount_check = false\n"
            f"[pipeline:main]\npipeline = {name}-server\n[app:{name}-server]\nuse = egg:swift#{name}\n"
        )
    filters = ""
    for name, more in FILTERS.items():
        egg, _, rest = more.partition("\n")
        filters += f"[filter:{name}]\nuse = egg:swift{egg or '#' + name}\n{rest}\n"
    certificate = f"cert_file = {tls[0]}\nkey_file = {tls[1]}\n" if tls else ""
    (conf / "proxy.conf").write_text(
        f"{common}bind_port = {port}\n{certificate}[pipeline:main]\npipeline = {PIPELINE}\n"
        "[app:proxy-server]\nuse = egg:swift#proxy\nallow_account_management = true\naccount_autocreate = true\n"
        f"{filters}"
    )


def run(folder: Path, port: int, tls: list[str]) -> int:
    """Start the four servers, say READY, and stop them when terminated."""
    configure(folder, port, tls)
    bin_folder = Path(sys.executable).parent
    environment = dict(os.environ, SWIFT_DIR=str(folder / "conf"), PYTHONWARNINGS="ignore")
    servers = []
    for name in (*BACKENDS, "proxy"):
        command = [str(bin_folder / f"swift-{name}-server"), str(folder / "conf" / f"{name}.conf"), "-v"]
        with (folder / f"{name}.log").open("w") as log:
            servers.append(subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT))

    def stop(*_: object) -> None:
        for server in servers:
            server.terminate()
        for server in servers:
            try:
                server.wait(5)
            except subprocess.TimeoutExpired:
                server.kill()
        sys.exit(0)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    end = time.monotonic() + START_LIMIT
    for each in (port, *(port + offset for offset in BACKENDS.values())):
        while True:
            if any(server.poll() is not None for server in servers) or time.monotonic() > end:
                print("FAILED: see the logs in", folder, flush=True)
                stop()
            try:
                socket.create_connection(("127.0.0.1", each), 1).close()
                break
            except OSError:
                time.sleep(0.05)
    print("READY", flush=True)
    while True:
        signal.pause()


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    run(Path(sys.argv[1]).resolve(), int(sys.argv[2]), sys.argv[3:5])
