"""Boxes between the paragraphs that ask for something: a form, a button or a prompt in them tells, whatever their name.

Templates that name their boxes by their looks alone, or by a hash, leave nothing else to tell them by.
"""

from __future__ import annotations

from itertools import islice

from lxml import etree

from archivebot.extract import appeals
from archivebot.extract.blocks import RawBlock
from archivebot.extract.body_captions import QUOTES
from archivebot.extract.body_cards import BOXES, large_homes
from archivebot.extract.body_groups import look
from archivebot.extract.body_lines import is_sentence
from archivebot.extract.body_select import LISTS, Flow
from archivebot.extract.phrases import small
from archivebot.extract.prompts import INVITES
from archivebot.extract.screen import text_of
from archivebot.later import later

MAX_TOLD = 420
"""Characters that such a box says beside its form or button."""
MAX_LINES = 4
MAX_BUTTON = 32
"""Characters of a link that stands alone as buttons do."""
MAX_HEAD = 60
LINKS = frozenset({"link", "linked heading", "link list", "reference"})
MAX_ALIKE = 2
"""Boxes of one look that end with a plain link; more of them are the items of a list: shops, sights, candidates."""
MAX_LINE = 200
OUR = later(rf"{appeals.OUR}(?!\w)|\bus\b")
MAX_SHARE, MAX_SURE_SHARE = 0.15, 0.3
"""Share of the text that such boxes have beside a story."""
MAX_CLIMB = 12
MAX_INSIDE = 60
"""Elements of a box that are looked at."""
BUTTON = later(
    r"\W*(?:join|(?:give|sign|log|opt)(?: me)?(?: up| in)?(?: now)?$|vote$|become|(?:yes|ja|oui|sí|sì|sim"
    r"|tak)\b.{0,20}$|i['’]m in|i want|notify me|s['’](?:inscrire|abonner)|je m['’]|m['’]inscrire"
    r"|(?:se )?connecte[rz]|j['’]en profite|apuntarme|apúntate|registrarse|suscribirme|quiero|entrar$|inscrever"
    r"|quero|assinar|subscrever|iscriv|accedi$|registrati|inschrijven|aanmelden|(?:ich )?(?:will|möchte)\b"
    r"|eintragen|los geht|prenumerera|registrera|meld|skriv (?:dig|deg)|zapisz|zapisuję|odebírat|přihlásit"
    r"|feliratkoz|εγγραφή|kaydol|abone|подписаться|підписатися|зарегистр|înscrie|abonează|apunta|subscriu|tilaa"
    r"|liity)"
)
"""Buttons have fewer words than sentences that invite."""
CONTROLS = ("input", "textarea")
BUTTONS = frozenset({"submit", "button"})
FIELDS = frozenset({"email", "tel"})
"""What a form asks readers for who sign up."""


def drop_promos(blocks: list[RawBlock], flow: Flow) -> None:
    """Mark what stands in a small box with a form to sign up, a button that invites, or a prompt."""
    homes = large_homes(blocks, flow)
    inner = [b for b in blocks if b.element.tag in BOXES or b.element.getparent() not in homes]
    if not inner:
        return
    looks = {look(home) for home in homes}
    holders = {above for home in homes for above in (home, *home.iterancestors())}
    boxes: dict[etree._Element, list[RawBlock]] = {}
    for block in inner:
        box = _box_below(block.element, holders)
        if box is not None and box.tag in BOXES:
            boxes.setdefault(box, []).append(block)
    sure: list[list[RawBlock]] = []
    perhaps: dict[str, list[list[RawBlock]]] = {}
    for box, members in boxes.items():
        told = [block for block in members if block.why is None]
        if not told or not _is_small(told):
            continue
        part = look(box) in looks  # of the story, cut at an advertisement
        if (
            _is_head_of_links(members)
            or any(map(_signs_up, islice(box.iterdescendants("input", "button"), MAX_INSIDE)))
            or (box not in holders and any(map(_takes_words, islice(box.iterdescendants(*CONTROLS), MAX_INSIDE))))
            or (_asks(members) and not (part and box.get("class")))
        ):
            sure.append(told)
        elif not part and (_ends_in_link(members) or _speaks_of_itself(told)):
            perhaps.setdefault(look(box), []).append(told)
    own = set(map(id, inner))
    if perhaps and any(_says_our(block) for block in blocks if block.why is None and id(block) not in own):
        perhaps = {names: [told for told in row if not _speaks_of_itself(told)] for names, row in perhaps.items()}
    length = sum(len(block.text) for block in blocks if block.why is None)
    _drop(sure, MAX_SURE_SHARE * length)
    _drop([told for row in perhaps.values() if len(row) <= MAX_ALIKE for told in row], MAX_SHARE * length)


def _drop(boxes: list[list[RawBlock]], most: float) -> None:
    """Mark the lines of boxes that are no more than a part of the page."""
    lines = [block for told in boxes for block in told]
    if sum(len(block.text) for block in lines) <= most:
        for block in lines:
            block.why = "promo"


def _box_below(element: etree._Element, holders: set[etree._Element]) -> etree._Element | None:
    """The outermost element around a block that holds nothing of the story's containers; None outside of them."""
    at = element
    for _ in range(MAX_CLIMB):
        above = at.getparent()
        if above is None or above in holders:
            return at if above is not None else None
        at = above
    return None


def _is_small(told: list[RawBlock]) -> bool:
    return (
        len(told) <= MAX_LINES
        and sum(len(block.text) for block in told) <= MAX_TOLD
        and not any(block.kind == "quote" or block.text[0] in QUOTES or block.element.tag in LISTS for block in told)
    )


def _asks(members: list[RawBlock]) -> bool:
    """Whether a prompt stands in a box, or a link that invites."""
    return any(
        block.why == "prompt" or (block.why == "link" and block.kind != "list_item" and _invites(block.text))
        for block in members
    )


def _ends_in_link(members: list[RawBlock]) -> bool:
    last = members[-1]
    return last.why == "link" and last.kind != "list_item" and _is_button(last.text)


def _speaks_of_itself(told: list[RawBlock]) -> bool:
    """Whether one short line is all that a box says, and a newsroom speaks of its own in it."""
    return len(told) == 1 and len(told[0].text) <= MAX_LINE and told[0].kind == "paragraph" and _says_our(told[0])


def _says_our(block: RawBlock) -> bool:
    """Whether a line that quotes nobody speaks of what is ours: stories do so where their writers were there."""
    lower = small(block.text)
    return QUOTES.isdisjoint(lower) and OUR.search(lower) is not None and appeals.SAID.isdisjoint(lower.split())


def _is_head_of_links(members: list[RawBlock]) -> bool:
    """Whether a short line opens a box of which all else are links."""
    head, *rest = members
    return head.why is None and len(head.text) <= MAX_HEAD and bool(rest) and all(b.why in LINKS for b in rest)


def _is_button(text: str) -> bool:
    return 0 < len(text) <= MAX_BUTTON and not is_sentence(text)


def _invites(text: str) -> bool:
    lower = small(text)
    return _is_button(text) and (BUTTON.match(lower) is not None or INVITES.search(lower) is not None)


def _signs_up(control: etree._Element) -> bool:
    """Whether a field wants an address, or the words of a button invite."""
    if control.tag == "input":
        return control.get("type") in FIELDS
    return _invites(text_of(control).strip())


def _takes_words(control: etree._Element) -> bool:
    """Whether a field takes a comment, or one of any kind an address, or sends it off with words that invite."""
    if control.get("type") in BUTTONS:
        return _invites((control.get("value") or "").strip())
    return control.tag == "textarea" or "mail" in (control.get("name") or "").lower()
