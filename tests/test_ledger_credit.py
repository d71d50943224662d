"""The agencies that a story credits are found wherever newsrooms print them, by one spelling."""

from __future__ import annotations

import pytest

from archivebot.ledger.credit import agency_of, spelling


@pytest.mark.parametrize(
    ("organizations", "dateline", "body", "expected"),
    [
        (["The Associated Press", "Our desk"], None, None, {"AP"}),
        ([], "KYIV (AP)", "Text.", {"AP"}),
        ([], None, "BERLIN (Reuters) - The minister spoke at length on Monday.", {"Reuters"}),
        ([], None, "A text that ends with the agency's code. (AFP)", {"AFP"}),
        ([], None, "Ein Text, der mit dem Kürzel endet. dpa", {"dpa"}),
        ([], None, "A text.\n\nCopyright 2026 The Associated Press. All rights reserved.", {"AP"}),
        ([], None, "A text.\n\n© Agence France-Presse", {"AFP"}),
        (["dpa/lno", "Deutsche Presse-Agentur"], None, None, {"dpa"}),
        ([], None, "Mr Reuters lives in the house of his mother (since 1990) and likes it.", set()),
        ([], None, None, set()),
    ],
)
def test_agencies_are_found(
    organizations: list[str], dateline: str | None, body: str | None, expected: set[str]
) -> None:
    assert agency_of(organizations, dateline, body) == expected


def test_long_and_short_names_are_one() -> None:
    assert {spelling(name) for name in ("The Associated Press", "Associated Press", "AP")} == {"AP"}
    assert spelling("Kyodo News") == "Kyodo"
    assert spelling("ANSA") == "ANSA"
