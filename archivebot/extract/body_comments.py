"""What readers wrote below a story, told by the line over it: how many comments there are, in any language."""

from __future__ import annotations

import re

from lxml import etree

from archivebot.extract.blocks import RawBlock
from archivebot.extract.body_select import Flow
from archivebot.extract.screen import text_of
from archivebot.text import bare

MIN_STORY = 200
"""Characters that a story has at least above the comments of its readers."""
MAX_COMMENTS_LINE = 40
COMMENTS_LINE = re.compile(
    r"(?i)\W*(?:\d+\s+)?(?:reader |lezers|leser)?(?:comments?|kommentare|(?<=\d )kommentar|(?<=leser)kommentar|"
    r"kommentarer|commentaires?|comentarios?|"
    r"comentários?|comentaris?|comentarii|commenti|reacties|reactions|komentarze|komentá[řr]e|komentarji|komentari|"
    r"hozzászólás(?:ok)?|kommentit|σχόλια|комментари[ийя]в?|коментарі|коментари?|каментары|yorumlar|şərhlər|komentar|"
    r"bình luận|ý kiến|komentarai|komentāri|kommentaarid|תגובות|التعليقات|تعليقات|تعليق(?:ات)? "
    r"القراء|نظرات|دیدگاه\s?ها|تبصرے|"
    r"टिप्पणियाँ|टिप्पणियां|प्रतिक्रिया|মন্তব্য|கருத்துகள்|ความคิดเห็น|评论|評論|網友留言|コメント|댓글|сэтгэгдэл|пікірлер|"
    r"კომენტარები|մեկնաբանություններ)\s*[:(\[]?\s*\d*\s*[)\]]?\W*"
)

COUNTED_ON = re.compile('\\d+ [^"\u201c\u201d\u201e\u00ab\u00bb\u2018]{3,30}["\u201c\u201d\u201e\u00ab\u00bb\u2018]')
"""How blogs count what readers wrote, in all languages: "20 thoughts on “The old bridge is closed”"."""
MIN_TITLE = 15


def drop_comments(blocks: list[RawBlock], flow: Flow, titles: set[str]) -> None:
    """What readers wrote stands last, under a line that says so: "Reacties (2)", "3 comments".

    A line in a box between the story's paragraphs ends nothing where the box has more than the line: they go on below.
    """
    told: dict[etree._Element | None, int] = {}
    for number, block in enumerate(blocks):
        above = block.element.getparent()
        if (len(block.text) <= MAX_COMMENTS_LINE and COMMENTS_LINE.fullmatch(block.text)) or (
            block.kind == "heading" and COUNTED_ON.match(block.text) and _ends_in_title(block.text, titles)
        ):
            if sum(told.values()) < MIN_STORY:
                block.why = block.why or "comments"  # above the story it is a button that leads there
                continue
            homes = {home for home, size in told.items() if home is not None and size >= MIN_STORY}
            boxed = _in_larger_box(block, homes)
            for below in blocks[number:]:
                if not (boxed and below.element.getparent() in homes):
                    below.why = below.why or "comments"
            return
        if block.why is None and block.kind != "heading" and flow.holds(block):
            told[above] = told.get(above, 0) + len(block.text)


def _in_larger_box(line: RawBlock, homes: set[etree._Element]) -> bool:
    """Whether a line is a button, or stands in a box, in or beside the story's containers, with more than the line."""
    box = line.element
    while (above := box.getparent()) is not None and above not in homes:
        box = above
    if above is None:
        return True
    if line.linked and line.kind != "heading":
        return True  # a button
    return box is not line.element and len(text_of(box)) > len(line.text) + MAX_COMMENTS_LINE


def _ends_in_title(text: str, titles: set[str]) -> bool:
    """Whether a line ends with the headline."""
    own = bare(text)
    return any(len(title) >= MIN_TITLE and own.endswith(title) for title in titles)
