"""Connections are made to checked addresses, and what went wrong is said."""

from __future__ import annotations

import asyncio

import pytest
from scrapy.exceptions import DownloadConnectionRefusedError

from archivebot.handlers import connection
from archivebot.handlers.addresses import Resolver
from archivebot.handlers.connection import Pool
from archivebot.handlers.proxy import Proxy


@pytest.mark.parametrize("proxy", [None, Proxy("127.0.0.1", 9)])
def test_a_host_that_takes_no_connection_in_time_is_said_to_give_no_answer(
    monkeypatch: pytest.MonkeyPatch, proxy: Proxy | None
) -> None:
    monkeypatch.setattr(connection, "CONNECT_TIMEOUT", 0)
    pool = Pool(Resolver({"127.0.0.1"}, {9}), proxy)

    with pytest.raises(DownloadConnectionRefusedError, match=r"127\.0\.0\.1:9.*: no answer$"):
        asyncio.run(pool.take(("http", "127.0.0.1", 9)))
