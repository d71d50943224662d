"""The lines below the last paragraph of a story: who signed it, who the author is, where to read on, how to comment."""

from __future__ import annotations

import re

from archivebot.dates import find_dates
from archivebot.extract import endnotes, phrases
from archivebot.extract.blocks import RawBlock
from archivebot.extract.body_closing import closes_beside
from archivebot.extract.body_lines import (
    BYLINE,
    FIELD_LINE,
    MAIL,
    MAX_SIGNATURE,
    is_credit_line,
    is_dated_line,
    is_labelled_moment,
    is_moment,
    is_name_line,
    is_sentence,
)
from archivebot.extract.body_select import Flow
from archivebot.extract.centred import is_slanted
from archivebot.later import later
from archivebot.people.agencies import is_agency

CORRECTION = later(
    r"(?i)\W*(?:correction|clarification|korrektur|berichtigung|richtigstellung|rectificati(?:f|on)|erratum|"
    r"fe de erratas|correcci[óo]n|rectificaci[óo]n|rettelse|rättelse|retting|oikaisu|correctie|rectificatie|"
    r"sprostowanie|oprava|correção|correzione|errata corrige|düzeltme|διόρθωση|исправление|виправлення|تصويب|تصحيح|"
    r"更正|訂正|정정)\b\W"
)
"""What an archive keeps, though it stands in a box of its own."""
MAX_BIOGRAPHY = 700
MAX_SIGNATURES = 3
"""More short lines than these at the end are a list, not signatures."""
MIN_LETTERS = 2
"""Signatures inside a text that make it one of several writers."""
MAX_POINTER = 200
"""Characters; a line that leads on is one sentence."""
MAX_RULES = 600
MIN_ABOVE = 2
"""Blocks that a story has at least above its end matter."""
NAMES = re.compile(r"\s*(?:[,;&]|\s[-–]\s|\b(?:and|und|et|y|e|og|och|i|и)\b)\s*")
"""What stands between the names of several people."""
COLONS = (":", "\uff1a")
POINTS_HERE = re.compile(r"\w.*\b(?:here|this link|hier|aquí|aqui|ici|qui|tutaj|zde|här|her|здесь|тут)\W*")
"""A line that ends with the link that it talks of; in brackets it is the writer's own."""
PICTURE = re.compile(
    r"\b(?:foto(?:ğraf(?:lar)?|graf\w{0,3})?|photo|bild|image|picture)s? ?(?:\[\w{1,3}\]|\(\w{1,3}\))? ?:"
)
LOANED = re.compile(
    r"\W*(?:фото|снимк\w|світлини) (?:надан|ілюстратив|иллюстратив|предоставлен|"
    r"із? архів|из архив|із? відкрит|из открыт)\w*"
)
GREETING = re.compile(
    r"(?:Eure|Euer|Deine?|Bis (?:bald|dann)|(?:(?:Alles|Ganz) )?[Ll]iebe Gr[üu](?:ß|ss)e|"
    r"(?:Herzliche|Viele|Beste|Schöne|Sonnige) Gr[üu](?:ß|ss)e|Herzlichst|LG|X[xX]+|XOXO|Xoxo)\b"
)
"""Writers of blogs take leave of their readers by name: the line is theirs, not the system's."""
CLASS = re.compile(r"(?<=\w) \((?:\d{1,2}\w|(?:Klasse|Kl\.|Jg\.?|Q|EF|K) ?\d{1,2}\w?)\)$")
"""Behind the names of pupils stands the class that they are in."""
COMMENTS = (
    r"\b(?:comments|(?:your|a|this|user|reader) comment|comment(?:aires?|i)|kommentare?n?|coment[aá]rios?|reacties"
    r"|kommentarer|комментар\w+)\b"
)
"""Not "without comment", "declined to comment": so says the story of those who would not speak."""
RULES = (
    r"\b(?:moder(?:at|ad|i)\w*|netiquette|house rules|approved|aprovad\w+|aprobad\w+"
    r"|freigeschaltet|verantwortung|hinterlass\w+|модер\w+)\b"
)
COMMENT_RULES = re.compile(rf"{COMMENTS}.{{0,90}}?{RULES}|{RULES}.{{0,90}}?{COMMENTS}")
"""Sites that let readers comment say below the text, in one sentence, what they may not write."""


COPYRIGHT = re.compile(
    r"(?i)(?:\u00a9|\(c\)|copyright\b).{0,150}?\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|"
    r"todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|"
    r"wszelkie prawa zastrzeżone)"
)
"""Whose the text is, and what nobody may do with it."""
OFFER = re.compile(
    r"\b(?:first|f\u00f8rste|ersten?|premier|primer|primo|eerste|f\u00f6rsta) "
    r"(?:month|m\u00e5ned|monat|mois|mes|mese|maand|m\u00e5nad)\b[^.]{0,30}?"
    r"(?:[\u20ac$\u00a3] ?\d|\d[\d.,]* ?(?:[\u20ac$\u00a3]|(?:kr|eur|euros?|usd|chf|sek|nok|dkk)\b))"
)
"""What a subscription costs is said below a story that ends early."""
WIRE_MARK = re.compile(r"[A-Z]{2,6}(?:-[A-Z]{2})?[-\s]\d\d-\d\d-\d\d(?:\d\d)?\s+\d{4}[A-Z]{3,4}\W*")
"""Agencies close a report with their letters and the moment: "XW-06-22-99 1720EDT"."""
COUNTED = re.compile(
    r"\b(?:letto|read|viewed|gelesen|lu|le[íi]do|lido|visto|přečteno|прочитано|просмотров|просмотры|прочтений)\W{0,3}"
    r"\d[\d.,]*(?:\s?(?:volte|times|mal|x|fois|veces|vezes|раз))?\W*$"
    r"|\bعدد (?:القراء|القراءات|المشاهدات|الزيارات|الزوار)\W{0,3}\d+\W*$"
)
"""How often a page was opened, which portals print below its text."""
LIFE = re.compile(r"\D{5,60}\(.{0,40}\d{4}.{0,6}[-\u2013\u2014].{0,40}\d{4}\)\W*$")
"""An obituary closes with the name, and when the life began and ended."""
CLOSING = re.compile(
    r"\s*(?:ultimo aggiornamento:?[^.]{0,30})?\s*(?:\u00a9|\(c\))\s*riproduzione riservata\.?\s*$", re.IGNORECASE
)
"""What Italian systems glue to the last paragraph."""


CONTACT = re.compile(
    r"(?i)\W*(?:(?:presse|medien)?-?(?:kontakt(?:e|daten|adresse)?|ansprechpartner(?:in(?:nen)?)?|ansprechperson(?:en)?|"
    r"rückfrage(?:n|hinweis))|auskünfte|(?:press|media) contacts?)"
    r"(?: für (?:die )?(?:medien|presse|journalisten|redaktionen)\w*)?(?:\W+(?:und|&|u\.) \w+)?\W*"
)
"""Over the block with which offices, companies and associations close what they send to newsrooms."""
REACHED = re.compile(r"(?i)@|\b(?:tele?(?:fon|fax)?|fon|fax|mobile?|phone)\b\W{0,3}\d|\+\d\d\b|\b(?:www\.|https?:)")
MAX_ADDRESS = 120
"""Characters of a line of an address; one that says how somebody is reached may be longer."""
MAX_CONTACTS = 12


def drop_contacts(blocks: list[RawBlock]) -> None:
    """Mark the names and addresses under the heading that announces them, where nothing else follows to the end."""
    told = 0
    for number, block in enumerate(blocks):
        if told >= MIN_RELEASE and len(block.text) <= MAX_SIGNATURE and CONTACT.fullmatch(block.text):
            below = [other for other in blocks[number:] if other.why is None]
            if len(below) <= MAX_CONTACTS and all(map(_is_contact, below[block.why is None :])):
                for other in below:
                    other.why = "contact"
                return
        if block.why is None:
            told += len(block.text)


MIN_RELEASE = 400
"""Characters that a story has at least above such a heading."""


def _is_contact(block: RawBlock) -> bool:
    """Whether a line can be one of names and addresses."""
    text = block.text
    if len(text) <= MAX_ADDRESS and not (is_sentence(text) and len(text) > MAX_SIGNATURE):
        return True
    return len(text) <= 3 * MAX_ADDRESS and REACHED.search(text) is not None


def trim_tail(blocks: list[RawBlock], flow: Flow, url: str) -> None:
    """Mark the end matter, and what stands off the flow below the last paragraph of the story."""
    last = len(blocks)
    signatures = 0
    for n in range(len(blocks) - 1, -1, -1):
        block = blocks[n]
        if block.why is not None:
            continue
        if flow.holds(block) and block.kind in ("paragraph", "quote", "list_item"):
            if _is_signature(block) and not _is_one_of_many(blocks, n):
                signatures += 1
            elif n < MIN_ABOVE or (why := _why_not_last(block) or _why_dated(blocks, n)) is None:
                if block.linked and closes_beside(block, [above for above in blocks[:n] if above.why is None], url):
                    block.why = "closing"
                    continue
                last = n
                break
            else:
                block.why = why
    if last == len(blocks):
        return
    if "riservata" in blocks[last].text[-16:].lower():
        blocks[last].text = CLOSING.sub("", blocks[last].text)
    for block in blocks[last + 1 :]:
        if block.why is not None:
            continue
        if block.kind == "paragraph" and is_sentence(block.text) and CORRECTION.match(block.text):
            continue
        if not flow.holds(block) or block.kind == "heading" or (signatures <= MAX_SIGNATURES and _is_signature(block)):
            block.why = "below the text"


def _why_not_last(block: RawBlock) -> str | None:
    """The reason why no story ends with such a line; None when it may."""
    text = block.text
    length = len(text)
    if length <= MAX_BIOGRAPHY and (endnotes.BIOGRAPHY.match(text) or endnotes.PRESENTED.match(text)):
        return "biography"
    if length <= MAX_RULES and endnotes.SLANTED_BIOGRAPHY.match(text) and is_slanted(block.element):
        return "biography"
    if length > MAX_RULES:
        return None
    if COPYRIGHT.match(text):
        return "sign-off"
    lower = phrases.small(text)
    if COMMENT_RULES.search(lower) or (length <= MAX_POINTER and OFFER.search(lower)):
        return "prompt"
    if length <= MAX_POINTER and (text.endswith(COLONS) or (block.linked and POINTS_HERE.fullmatch(lower))):
        # It leads to something that was left out.
        return "introduction"
    if length <= 2 * MAX_SIGNATURE and not is_sentence(text):
        if PICTURE.search(lower) or LOANED.match(lower) or FIELD_LINE.match(text):
            return "sign-off"
        if is_labelled_moment(text) or (is_moment(text) and not LIFE.match(text)):
            return "sign-off"
        if phrases.LEADS_ON.open(lower):
            return "reference"
        if WIRE_MARK.fullmatch(text) or COUNTED.search(lower):
            return "sign-off"
    return None


def _why_dated(blocks: list[RawBlock], last: int) -> str | None:
    """The reason to leave out a date alone below the text; where others stand above it, they are those of a list."""
    above = next((block for block in reversed(blocks[:last]) if block.why is None), None)
    alone = above is not None and is_dated_line(blocks[last].text) and not find_dates(above.text)
    return (
        "sign-off"
        if alone and above is not None and blocks[last].kind == "paragraph" and is_sentence(above.text)
        else None
    )


def _is_one_of_many(blocks: list[RawBlock], last: int) -> bool:
    """Whether a slanted signature follows others like it: letters of readers, of which each has its own."""
    if not is_slanted(blocks[last].element):
        return False
    above = (block for block in blocks[:last] if block.why is None and len(block.text) <= 2 * MAX_SIGNATURE)
    return sum(not is_sentence(block.text) and is_slanted(block.element) for block in above) >= MIN_LETTERS


def _is_signature(block: RawBlock) -> bool:
    """Whether a line is names, initials or an address."""
    text = CLASS.sub("", block.text)
    if block.kind != "paragraph" or len(text) > 2 * MAX_SIGNATURE or GREETING.match(text):
        return False
    return (
        MAIL.search(text) is not None
        or BYLINE.match(text) is not None
        or is_agency(text.strip(" -–—/"))
        or all(is_name_line(name) for name in NAMES.split(text))
        or is_credit_line(text)
    )
