"""The record's dateline comes from the first paragraphs of the body."""

from __future__ import annotations

from archivebot.extract.dateline import find_dateline, opening_dateline
from archivebot.items import Block


def paragraph(text: str) -> Block:
    """A paragraph of the body."""
    return Block(kind="paragraph", text=text)


def test_the_first_paragraph_s_dateline() -> None:
    """Place and agency as printed."""
    candidates = find_dateline([paragraph("KYIV (AP) -- The bridge is open again."), paragraph("LONDON — Elsewhere.")])

    assert [(c.field, c.value, c.source) for c in candidates] == [("dateline", "KYIV (AP)", "body")]


def test_a_summary_may_stand_before_it() -> None:
    """Headings and a standfirst do not hide the dateline."""
    blocks = [
        Block(kind="heading", text="The bridge"),
        paragraph("A summary of it all."),
        paragraph("Berlin (dpa) - Die Brücke ist offen."),
    ]

    found = opening_dateline(blocks)
    assert found is not None
    assert found.agencies == ["dpa"]


def test_later_paragraphs_have_none() -> None:
    """A dateline deep in the text belongs to another story."""
    blocks = [paragraph("One."), paragraph("Two."), paragraph("Three."), paragraph("KYIV (AP) -- Four.")]

    assert find_dateline(blocks) == []


def test_a_body_without_paragraphs_has_none() -> None:
    """No text, no dateline."""
    assert find_dateline([]) == []
