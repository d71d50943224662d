"""Copies are found among records from anywhere, with as little as a body."""

from __future__ import annotations

from random import Random

import pytest

from archivebot.errors import ArgumentError
from archivebot.ledger import Ledger
from archivebot.ledger.deduplicate import find_copies
from tests.edits import Tongue


def body(seed: int, paragraphs: int = 8) -> str:
    tongue = Tongue(Random(seed), "en")
    return "\n\n".join(tongue.paragraph() for _ in range(paragraphs))


def test_bodies_alone_are_enough() -> None:
    one, two, three = find_copies([{"body": body(1)}, {"body": body(2)}, {"body": body(1)[:-150]}])

    assert (one.outcome, one.duplicate_of, one.cluster, one.evidence) == ("new", None, "record-1", None)
    assert (two.outcome, two.cluster) == ("new", "record-2")
    assert (three.outcome, three.duplicate_of, three.cluster) == ("duplicate", "record-1", "record-1")
    assert three.evidence == "near-copy"


def test_ids_and_addresses_are_kept() -> None:
    records = [
        {"id": 7, "url": "https://a.example/1", "body": body(1), "date_published": "2026-05-03T10:00:00+02:00"},
        {"url": "https://b.example/1", "body": body(1), "headline": "Other"},
        {"url": "https://a.example/1?utm_source=x", "body": body(1)},
    ]
    verdicts = list(find_copies(records))

    assert verdicts[0].id == "7"
    assert [verdict.duplicate_of for verdict in verdicts] == [None, "7", "7"]
    assert [verdict.outcome for verdict in verdicts] == ["new", "duplicate", "variant"]
    assert verdicts[2].evidence == "same-page"


def test_records_with_one_id_are_revisions_of_one_article() -> None:
    verdicts = list(find_copies([{"id": "a", "body": body(1)}, {"id": "a", "body": body(1) + " More."}]))

    assert [verdict.outcome for verdict in verdicts] == ["new", "revision"]
    assert verdicts[1].duplicate_of is None


def test_clusters_are_told_as_they_are_in_the_end() -> None:
    whole = body(1, 20).split("\n\n")
    texts = ["\n\n".join(part) for part in (whole[:9], whole[11:], whole)]
    verdicts = list(find_copies({"body": text} for text in texts))

    assert {verdict.cluster for verdict in verdicts} == {"record-1"}


def test_a_ledger_remembers_from_call_to_call(ledger: Ledger) -> None:
    list(find_copies([{"id": "a", "body": body(1)}], ledger))

    [verdict] = find_copies([{"id": "b", "body": body(1)}], ledger)
    assert verdict.duplicate_of == "a"


def test_more_records_than_a_transaction_holds() -> None:
    records = [{"body": f"{body(number, 1)} {number}"} for number in range(600)]
    records.append({"body": records[3]["body"]})
    verdicts = list(find_copies(records))

    assert len(verdicts) == 601
    assert verdicts[-1].duplicate_of == "record-4"


def test_records_without_a_body_are_themselves() -> None:
    verdicts = list(find_copies([{}, {"body": None}, {"body": ""}, {"headline": "x"}]))

    assert [verdict.outcome for verdict in verdicts] == ["new"] * 4


@pytest.mark.parametrize("record", [{"body": 3}, {"url": ["x"]}, [], "text", {"headline": {}}])
def test_what_is_no_record_is_refused_by_its_number(record: object) -> None:
    with pytest.raises(ArgumentError, match="record 2"):
        list(find_copies([{"body": "fine"}, record]))
