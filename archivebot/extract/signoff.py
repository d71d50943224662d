"""Who signed a story under its last line: initials, agencies, a name set apart, the Chinese editor in charge.

``(mh)``, ``dpa/jb``, ``(FR mit dpa)``, ``Lê Phương``, ``责任编辑：...``: the
last lines of a text are read only where nothing but names stands in them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from archivebot.extract.byline_places import following
from archivebot.extract.centred import is_slanted
from archivebot.extract.marked_text import MarkedText, flat_text, squeeze
from archivebot.later import later
from archivebot.people import BREAK, Credits, Name, is_agency, name_shape, read_byline
from archivebot.people.jobs import is_job
from archivebot.people.roles import match_label

_AT_END = re.compile(r"[(\[（【]\s*([^()\[\]（）【】]{2,60})\s*[)\]）】]\s*\.?\s*$")
_LABELLED_END = re.compile(r"\b(?:Autor(?:in)?|Text|Verfasser(?:in)?)\s?: ?(?:[\w.\u2019'-]+ ?){1,3}$")
"""The last line of a text that only line breaks part: "Autor: mh"."""
_EDITOR = later(
    r"(?:责任编辑|責任編輯|责编|責編|本文编辑|编辑|編輯)\s*[:：]\s*"
    r"((?:(?!责任编辑|責任編輯|编辑|編輯|校对|审核|监制)[\u4e00-\u9fff·、，,\s]){2,40})"
)
_RIGHTS = re.compile(r"\s+(?i:copyright)?\s*©")
"""Behind the names of Indonesian agencies stands whose the text is."""
_OWN_PICTURES = re.compile(r"(?i)\.\s*(?:фото|фота|foto|zdjęcia|fotografije)\s+(?:ав|аў|au).{0,12}$")
"""Who wrote the story took its pictures too: "Ольга Король. Фото автора"."""
_INITIALS = re.compile(r"[a-zäöüß]{2,4}|[A-Z]{2,4}")
_CASED = re.compile(r"[A-Za-zÀ-ɏΑ-ωА-я]")
_HAN_LIST = later("[\u4e00-\u9fff々]{2,5}(?:[、・／/][\u4e00-\u9fff々]{2,5}){1,3}")
_HAN = re.compile(r"[\u4e00-\u9fff]{4}")
_SET_APART = frozenset({"strong", "b", "em", "i"})
_REACH = re.compile(
    r"(?:(?:Contact|Reach|Email|E-mail)\s+(?:(?:staff\s)?(?:writer|reporter)\s)?(?P<named>[A-Z]\S+(?:\s[A-Z]\S+){1,2}?)\s+at\b)"
    r"|(?P<name>[A-Z]\S+(?:\s[A-Z]\S+){1,2})\s+(?:can|may)\sbe\s(?:reached|contacted|emailed)\b"
)
"""The last line of many American papers: "Jane Doe can be reached at ..."."""
_JOINED = re.compile(r"\s*(?:[/,;+]|\b(?:mit|und|and|with|avec|et|con|y)\b)\s*")
_DIGIT = re.compile(r"\d")
_RIGHT = re.compile(r"(?i)text-align:\s*(?:right|end)")
_PICTURES = frozenset({"photographer", "illustrator", "videographer"})
_ENDS = frozenset({"form", "aside", "nav", "footer", "section", "article", "ul", "h1", "h2", "h3", "h4"})
"""Tags at which what follows the story is another part of the page."""
_MAX_LINE = 90


def read_signoff(story: list[etree._Element], known: frozenset[str]) -> Credits:
    """The names that sign the story; empty where its end names nobody."""
    if not story:
        return Credits()
    if _HAN.search(flat_text(story[0])) and (editors := _editors(story, known)).names:
        return editors
    lines = list(_last_lines(story))
    home = story[-1].getparent() if story else None
    # Where line breaks make the paragraphs, many of them are of one element, whose children take long to count.
    if sum(count for element, count in Counter(story).items() if _is_set_apart(element)) > 1:
        home = None  # lines in bold are this story's subheadings
    bare = set() if home is None else {*story[-1:], *(line for line in lines[:2] if line.getparent() is home)}
    if (signature := _last_bold(story[-1])) is not None:
        # Where only line breaks part the paragraphs, the last of them is the name in bold.
        lines.insert(0, signature)
        bare.add(signature)
    lines[:0] = _with_own_pictures(story[-1])
    for element in lines:
        printed = flat_text(element)
        if len(printed) > _MAX_LINE and (label := _LABELLED_END.search(printed[-60:])) is not None:
            credits = read_byline(label[0], known)
            if credits.writers:
                return credits
        if (len(printed) > _MAX_LINE and printed.rstrip(" .")[-1:] not in ")]）】") or len(printed) > 4_000:
            continue
        text = MarkedText(element).text if len(printed) <= _MAX_LINE else printed
        name, _, job = text.strip(BREAK + " ").partition(BREAK)
        if job and is_job(squeeze(job)):
            text = name  # "- Jane Doe", and in the line below what she is
        line = _RIGHTS.split(squeeze(text))[0]
        own = _OWN_PICTURES.search(line)
        if own and (credits := _only_names(line[: own.start()], known)).writers:
            return credits
        if not line or "©" in line:
            continue
        reach = _REACH.match(line)
        if reach and (credits := _only_names(reach["name"] or reach["named"], known)).writers:
            return credits
        found = _AT_END.search(line[-80:])
        if found and found[1].startswith("Theo ") and len(line) <= _MAX_LINE:
            credits = read_byline(line, known)  # Vietnamese: behind who signs stands the house that it follows
            if credits.people and _covers(credits, line):
                return credits
        # A slanted paragraph of its own with a name behind it is a motto and who said it.
        if found and not (len(line) - len(found[0]) > _LEAST_MOTTO and is_slanted(element)):
            listed = found[0] == line and _HAN_LIST.fullmatch(found[1]) is not None
            credits = read_byline(found[1], known) if listed else _only_names(found[1], known)
            if credits.names:
                return credits
        signed, _, rest = line.partition(";")
        if rest and match_label(rest) is not None and (credits := _only_names(signed, known)).names:
            return credits  # "mh, jb; Fotos: ..."
        if len(line) <= _MAX_LINE and (credits := _line(element, line, text, known, element in bare)).names:
            return credits
    return Credits()


_LEAST_MOTTO = 30
"""Characters before the name."""


def _editors(story: list[etree._Element], known: frozenset[str]) -> Credits:
    """The editors in charge, whom Chinese sites name in a line of their own under the story."""
    after = [element for element in following(story[-1], set(), 80) if len(element) < 6]
    for element in [*after, *story[:-3:-1]]:
        found = _EDITOR.search(flat_text(element)[-200:])
        people = read_byline(f"责任编辑：{found[1]}", known) if found else Credits()
        if people.names:
            return people
    return Credits()


def _last_lines(story: list[etree._Element]) -> Iterator[etree._Element]:
    """The short lines right after the story, then its last paragraphs."""
    if not story:
        return
    last = story[-1]
    home = last.getparent()
    count = 0
    if len(last) and last.tag == "div":
        # A text broken by line breaks ends in a paragraph of its own.
        yield from (inner for inner in islice(last.iterchildren("p", reversed=True), 2))
    for element in following(last, set(), 24):
        if element.tag in _ENDS:
            break
        if not any(above is home for above in islice(element.iterancestors(), 3)):
            break  # the line is outside of what holds the story
        if element.tag in ("p", "div", "span", "em", "i", "strong", "address") and len(element) < 4:
            count += 1
            yield element
        if count > 5:
            break
    yield from story[:-4:-1]


def _with_own_pictures(last: etree._Element) -> list[etree._Element]:
    """Lines in bold or italics that say whose the pictures are, in a text that only line breaks part."""
    if not len(last) or "фот" not in (text := flat_text(last)[-_END:].lower()) or " ав" not in text:
        return []
    return [e for e in islice(last.iter(*_SET_APART), 200) if _OWN_PICTURES.search(flat_text(e))][-1:]


_END = 400
"""Characters at the end of a text among which such a line stands."""


def _last_bold(last: etree._Element) -> etree._Element | None:
    """What is set in bold or italics behind the last line break of a text, where nothing follows it."""
    found: etree._Element | None = None
    for line_break in islice(last.iter("br"), 500):
        after = line_break.getnext()
        if after is not None and after.tag in _SET_APART and not (line_break.tail or "").strip():
            found = after
    return found if found is not None and found.getnext() is None and not (found.tail or "").strip() else None


def _line(element: etree._Element, line: str, text: str, known: frozenset[str], last: bool) -> Credits:
    """A whole short line as a signature; only the last lines may be a bare name."""
    if match_label(line) is not None:
        credits = read_byline(text, known)
        signs = any(n.organization or n.role not in _PICTURES for n in credits.names)
        if not signs or not _covers(credits, line):
            return Credits()
        # "Reporting by A; Editing by B": B did not write it.
        return Credits([n for n in credits.names if n.role != "editor"]) if credits.writers else credits
    credits = _only_names(line, known)
    houses = [n for n in credits.names if n.organization]
    vouched = all(is_agency(n.name) or n.name in known or n.shape == "initials" for n in houses)
    plain = all(n.organization or n.shape == "initials" or (houses and n.shape == "full") for n in credits.names)
    if credits.names and len(line) < 45 and vouched and plain:
        return credits
    apart = _is_set_apart(element) or _is_right(element) or line[0] in "-–—" or element.getnext() is None
    linked = element.tag == "a" or next(element.iter("a"), None) is not None
    whole = bool(credits.names) and all(n.shape == "full" and not n.organization for n in credits.names)
    return credits if last and apart and whole and not linked and _CASED.search(line) and len(line) < 50 else Credits()


def _is_set_apart(element: etree._Element) -> bool:
    """Whether all of a line stands in bold or italics."""
    if element.tag in _SET_APART:
        return True
    return (
        len(element) == 1
        and element[0].tag in _SET_APART
        and not ((element.text or "") + (element[0].tail or "")).strip()
    )


def _is_right(element: etree._Element) -> bool:
    """Whether a line stands at the right margin."""
    return bool(_RIGHT.search(element.get("style") or "")) or element.get("align") == "right"


def _only_names(text: str, known: frozenset[str]) -> Credits:
    """The names of a text that holds nothing else: agencies, initials, people beside an agency."""
    if is_agency(text):
        return Credits([Name(name=text, organization=True)])
    pieces = [piece for piece in _JOINED.split(text) if piece]
    if len(pieces) > 1 and all(is_agency(p) or _INITIALS.fullmatch(p) or p in known for p in pieces):
        names = [Name(name=p, organization=is_agency(p) or p in known or p.isupper(), shape="initials") for p in pieces]
        return Credits(names)
    if _INITIALS.fullmatch(text) and text.islower() and name_shape(text) == "initials":
        return Credits([Name(name=text, shape="initials")])
    credits = read_byline(text, known)
    if any(n.shape == "initials" and n.name.isupper() and not n.organization for n in credits.names):
        return Credits()  # an abbreviation, not who signs
    if any(n.shape in ("single", "lower") or not _CASED.search(n.name) for n in credits.names if not n.organization):
        return Credits()  # one word, or a reading of a name in brackets
    return credits if _covers(credits, text) else Credits()


def _covers(credits: Credits, text: str) -> bool:
    """Whether names are nearly all that a text holds."""
    letters = sum(c.isalpha() for c in text)
    return (
        bool(credits.names)
        and sum(c.isalpha() for n in credits.names for c in n.name) >= 0.7 * letters - 8
        and not _DIGIT.search(text)
    )
