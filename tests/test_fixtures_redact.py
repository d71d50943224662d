"""Cookies, tokens and personal parameters leave a fixture; the page's own words stay."""

from __future__ import annotations

import pytest

from archivebot.fixtures.redact import redact, redact_url
from archivebot.warc import WarcResponse


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.com/a?id=7&token=abc", "https://example.com/a?id=7"),
        ("https://example.com/a?session_id=1&page=2", "https://example.com/a?page=2"),
        ("https://me:secret@example.com/a#x", "https://example.com/a"),
        ("https://example.com/a?email=me%40example.com", "https://example.com/a"),
        ("https://example.com/a?id=7&section=world", "https://example.com/a?id=7&section=world"),
        ("https://example.com/a?monkey=1&passage=2", "https://example.com/a?monkey=1&passage=2"),
    ],
)
def test_addresses_lose_secrets_and_keep_the_rest(url: str, expected: str) -> None:
    assert redact_url(url) == expected


def test_headers_and_hidden_fields_that_name_a_visitor_leave() -> None:
    response = WarcResponse(
        url="https://example.com/a?sid=9",
        status=200,
        reason="OK",
        headers=[("Set-Cookie", "id=1"), ("ETag", '"x"')],
        body=b'<meta name="csrf-token" content="s3cret"><p>Write to desk@example.com</p>'
        b'<input type="hidden" name="_token" value="s3cret">',
    )

    redacted = redact(response)

    assert b"s3cret" not in redacted.body
    assert b"desk@example.com" in redacted.body
    assert redacted.headers == [("ETag", '"x"')]
    assert redacted.url == "https://example.com/a"
