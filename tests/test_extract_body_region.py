"""The story is found where its headline stands, on pages whose names and tags tell nothing."""

from __future__ import annotations

import pytest

from archivebot.extract.body import find_body
from archivebot.extract.structured import read_structured
from archivebot.page import Page

HEADLINE = "Tram line to the harbour opens two years late"
STORY = [
    "The tram line to the harbour will open on Monday, two years later than planned and at twice the price.",
    "The city had to move a sewer that stood on no map, the head of the works said at a visit on Wednesday.",
    "Trams will run every ten minutes from five in the morning, and every twenty minutes late in the evening.",
    "Shops along the line had lost a third of their customers while the street was closed, their union says.",
]
REMARKS = [
    "Two years late and nobody has been sacked, which tells you everything about how this town is run these days.",
    "I for one am glad that it is there at last, and my shop will be too, even if the last two years were hard.",
    "Ten minutes is a joke. In the old days there was a tram every five minutes and nobody talked about it at all.",
    "The sewer was on the map that my grandfather drew when he worked there, they only never asked him to see it.",
    "Has anybody thought of those who live above the new stop and hear the bell three hundred times in a day?",
    "Great news for all who work at the docks, and bad news for the taxi drivers, who have had two golden years.",
    "I will walk, as I always have done, and I advise everybody else to do the same as long as the weather holds.",
]


def found(inner: str) -> list[str]:
    page = Page.from_html(f"<html><body>{inner}</body></html>", url="https://daily.example/1")
    return [block.text for block in find_body(page, read_structured(page)).blocks]


def test_story_set_without_paragraphs_beside_its_headline_outweighs_longer_paragraphs_elsewhere() -> None:
    remarks = "".join(f"<div class=k77><b>Reader {n}</b><p>{text}</p></div>" for n, text in enumerate(REMARKS))
    head = f"<div class=k11><div class=k12><h1>{HEADLINE}</h1></div>"
    lines = f"{head}<div class=k13>{'<br><br>'.join(STORY)}</div></div>"
    boxes = head + "".join(f"<div class=k14>{text}</div>" for text in STORY) + "</div>"

    assert [
        found(f"<div>{part}<div class=k20><h2>From our readers</h2>{remarks}</div></div>") for part in (lines, boxes)
    ] == [
        STORY,
        STORY,
    ]


def test_story_in_paragraphs_is_not_given_up_for_a_long_box_beside_the_headline() -> None:
    story = "".join(f"<p>{text}</p>" for text in STORY * 2)
    box = "".join(f"<div>{text}</div>" for text in REMARKS[:3])
    top = f"<div class=k11><h1>{HEADLINE}</h1><div class=k12>{box}</div></div>"

    assert found(f"<div>{top}<div class=k13>{story}</div></div>") == STORY * 2


def test_the_word_comments_in_a_row_of_buttons_ends_no_story() -> None:
    row = "".join(f"<li class=k{n}>{name}</li>" for n, name in enumerate(["Post", "Send", "Copy", "Comments (4)"]))
    story = "".join(f"<p>{text}</p>" for text in STORY)
    remarks = "".join(f"<p>{text}</p>" for text in REMARKS[:2])

    assert found(f"<div><h1>{HEADLINE}</h1><ul class=k9>{row}</ul>{story}<h3>Comments (4)</h3>{remarks}</div>") == [
        *STORY
    ]


def test_a_box_named_for_a_comment_around_the_headline_is_an_opinion_piece():
    paragraphs = "".join(f"<p>{line}</p>" for line in STORY)
    remarks = "".join(f"<li><p>{line}</p></li>" for line in REMARKS)
    page = Page.from_html(
        f'<html><body><div class="commentaire"><h1>{HEADLINE}</h1><div class="commentaire-texte">{paragraphs}</div>'
        f'</div><div class="commentaires"><ol class="commentaires-liste">{remarks}</ol></div></body></html>'
    )

    assert [block.text for block in find_body(page, read_structured(page)).blocks] == STORY


def test_a_long_lead_in_a_paragraph_of_the_head_does_not_hide_the_text_whose_lines_are_broken() -> None:
    lead = " ".join(REMARKS)
    head = f"<header><h1>{HEADLINE}</h1><div class=k3><i>Harbour.</i> <p class=k4>{lead}</p></div></header>"
    lines = found(f"<article><div>{head}<div class=k5>{'<br><br>'.join(STORY * 2)}</div></div></article>")

    assert lines[-8:] == STORY * 2
    assert lead in lines


def test_a_story_of_one_paragraph_is_not_joined_by_a_shorter_box_below_it() -> None:
    story = " ".join(STORY * 2)
    box = f"<div class=k7><div class=k8>{REMARKS[0]}</div><div class=k8>{REMARKS[1]}</div></div>"

    assert found(f"<div><h1>{HEADLINE}</h1><div class=k5><p>{story}</p></div></div>{box}") == [story]


BRIEF = [
    "A tram hit a delivery van at the harbour stop on Monday morning, the fire brigade said; nobody was hurt.",
    "The line was closed for an hour while the van, which had rolled back from a ramp, was towed out of the way.",
    "The police want to know who had parked it there without the brake, and who saw it roll at about six o'clock.",
    "The tram could go on by itself to the depot, where its coupling and two broken windows are to be replaced.",
]
STANDFIRST = (
    "A van without a driver rolled from a ramp onto the rails at the harbour stop and was hit by the first tram of the "
    "morning, whose driver braked in time to save both himself and eleven passengers from more than a great fright, "
    "as they told our reporter at the scene."
)


@pytest.mark.parametrize("line", [f"<h2 class=k2>{STANDFIRST}</h2>", f"<div class=k2>{STANDFIRST}</div>"])
def test_standfirst_as_long_as_a_brief_does_not_take_its_place(line: str) -> None:
    brief = "".join(f"<p>{text}</p>" for text in BRIEF)

    page = f"<div class=k0><div class=k1><h1>{HEADLINE}</h1>{line}</div><div class=k3>{brief}</div></div>"

    assert found(page)[-len(BRIEF) :] == BRIEF


def test_second_part_of_nearly_the_length_of_the_first_is_the_storys_in_whatever_box() -> None:
    first = "".join(f"<p>{text}</p>" for text in STORY)
    second = "".join(f"<p>{text} Again and again, they say.</p>" for text in STORY[:3])
    parts = f"<div class=k3>{first}</div><div><b>After</b><div class=k5>{second}</div></div>"

    assert found(f"<div class=k0><h1>{HEADLINE}</h1>{parts}</div>")[-3:] == [
        f"{text} Again and again, they say." for text in STORY[:3]
    ]


def test_domain_that_closes_the_box_of_a_part_is_its_source() -> None:
    first = "".join(f"<p>{text}</p>" for text in STORY)

    assert found(f"<h1>{HEADLINE}</h1><div class=k3><div>{first}<p>HARBOURNEWS.COM</p></div></div>") == STORY


def boxed(*lines: str) -> str:
    return "".join(f"<div class=row>{line}</div>" for line in lines)


NOTICE = [
    "We are committed to protecting your personal information and have changed our rules, so read them carefully.",
    "They say which kinds of data are collected, how they are used, with whom they are shared and how to object.",
    "As you have given your address when you made your account, you must agree to these rules before you go on.",
    "Anybody who does not want the data to be kept any longer may have the account removed at any time, at once.",
    "Questions about the rules are answered by the person in charge, who can be reached at the address below here.",
    "The rules hold from the first day of next month, and the old ones until then, for all who have not objected.",
    "Whoever is under sixteen needs the word of a parent for all this, and has to send it in by post, with a stamp.",
]


def test_boxes_of_a_notice_are_not_the_story_that_stands_loose_in_a_larger_box() -> None:
    story = [*STORY, *REMARKS]
    text = f"<h1>{HEADLINE}</h1><div class=text>{'<br><br>'.join(story)}<figure><img src=a.jpg></figure></div>"

    assert found(f"<div class=page>{text}<form>{boxed(*NOTICE)}</form></div>") == story
