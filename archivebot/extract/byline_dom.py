"""Bylines that a reader sees, read and weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from archivebot.extract.byline_bare import is_bare_line, is_filed, signed_name
from archivebot.extract.byline_places import (
    PICTURES,
    Furniture,
    announces_another,
    byline_places,
    in_picture,
    in_slide,
    is_picture,
)
from archivebot.extract.byline_rows import Seen, in_row, with_row
from archivebot.extract.byline_score import BASE, ELSEWHERE, is_believable, name_key, score
from archivebot.extract.marked_text import MAX_TEXT, SKIPPED, MarkedText, is_strong_name, short_text, squeeze
from archivebot.page import Page
from archivebot.people import Credits, Name, read_byline
from archivebot.people.jobs import before_job
from archivebot.people.local import read_spoken
from archivebot.people.places import is_place
from archivebot.people.roles import is_label, match_label
from archivebot.people.wording import CONSENT

SURE = 8.0
"""The score of a byline beside which no other place is looked at."""

MAX_ROW = 16
"""Elements after such a byline among which others of its row are looked for."""

_ENOUGH = 4.0
"""The score of a byline above the text beside which nothing under or beside the text is looked at."""

MAX_SIGNED_TEXT = 150
"""Characters of a paragraph that is name and date."""
_SHOWN = re.compile(
    r"(?i)[(\[](?:left|right|cent(?:er|re)|above|below|top|bottom|pictured|from left|links|rechts|oben|unten|"
    r"à gauche|à droite|izquierda|derecha|a sinistra|a destra)\b"
)
"""Who is seen stands in brackets under a picture with his place in it: "(left, Jane Doe, ...)"."""


def see_bylines(
    page: Page,
    heading: etree._Element | None,
    story: list[etree._Element],
    known: frozenset[str],
    wanted: frozenset[str],
    told: bool = False,
    above: Sequence[etree._Element] = (),
) -> list[Seen]:
    """The bylines on the page, best first.

    ``story`` are the body's elements, ``wanted`` the names that the data
    gives; where the data names people (``told``), only the surroundings of
    the headline and the first lines (those ``above`` the text too) can say otherwise.
    """
    anchors: set[etree._Element] = set()
    if heading is not None:
        anchors.update(heading.iterancestors())
    if story:
        anchors.update(story[0].iterancestors())
    furniture = Furniture(anchors)
    stops = set(story[1:4] or story[:1])
    done: set[etree._Element] = set()
    url = page.url.lower()
    found: list[Seen] = []
    named = {*page.scan.hinted.get("byline", ()), *page.scan.itemprops.get("author", ())}

    def open_question() -> bool:
        return not told and not any(_is_enough(seen) for seen in found)

    sure: Seen | None = None
    left = MAX_ROW
    for where, element in byline_places(page, heading, story, stops, named, open_question, above):
        if element in done:
            continue
        if sure is not None:
            left -= 1
            if left < 0 or where != "head":
                break
        if element.tag in PICTURES and is_picture(element):
            done.update(element.iter())
            continue
        if where in ELSEWHERE and not open_question():
            break
        seen = _read(element, where, known, wanted, done, anchors, url)
        if seen is not None:
            if where != "lead" and (in_slide(element) or announces_another(element, anchors)):
                continue
            if furniture.holds(element):
                if where != "head" or in_picture(element):
                    continue
                seen.score -= 2  # templates also build the story's own head of parts that teasers have
            if sure is not None and not in_row(seen.element, sure.element):
                continue
            found.append(seen)
            if sure is None and seen.score >= SURE:
                sure = seen
    # Of two lines of one score with the same people, the longer one names their house as well.
    found.sort(key=lambda seen: (-seen.score, -len(seen.credits.names) if seen.source == "dom:head" else 0))
    if len(found) > 1:
        found[0] = with_row(found[0], found[1:])
    return found


def _is_enough(seen: Seen) -> bool:
    """Whether a byline above the text names people so well that nothing else on the page is looked at."""
    return seen.score >= _ENOUGH and bool(seen.credits.writers) and seen.source.removeprefix("dom:") not in ELSEWHERE


def _read(
    element: etree._Element,
    where: str,
    known: frozenset[str],
    wanted: frozenset[str],
    done: set[etree._Element],
    anchors: set[etree._Element],
    url: str,
) -> Seen | None:
    """One element as a byline; None where it names nobody."""
    if element.tag in SKIPPED and element.tag != "address":
        return None
    text = short_text(element, (4 if where == "lead" else 8) * MAX_TEXT)
    if text is None or len(text) < 2:
        return None
    if CONSENT.search(text):
        done.update(element.iter())
        return None
    if where == "lead" and match_label(text[:MAX_TEXT]) is None:
        return _signed(element, text, where, known, wanted)
    marked = MarkedText(element)
    flat = squeeze(marked.text)
    if len(flat) < 2 or len(flat) > MAX_TEXT or (where == "lead" and (len(flat) > 160 or match_label(flat) is None)):
        return None
    if flat[0] in "([" and _SHOWN.match(flat):
        return None
    whole = element
    credits = _credits(marked, element, known)
    alone = any(name.labelled for name in credits.names) or is_filed(flat)
    own = marked, credits
    if where != "lead" and (len(flat) < 40 or element.tag == "a") and not alone:
        whole, marked, credits = _line_of(element, marked, flat, credits, known, anchors)
    strong = is_strong_name(element.get("class") or "")
    vouched = strong or any(n.labelled or n.linked for n in credits.names)
    some = bool(credits.names or own[1].names)
    bare = some and where == "head" and not vouched and match_label(flat) is None and is_bare_line(element, flat)
    strong = strong or bare
    names = [
        name
        for name in credits.names
        if is_believable(name, strong, element.tag, where) or name_key(name.name) in wanted
    ]
    if bare:
        names = _bare_names(names, credits.printed, url)
        if not names and whole is not element:
            whole, (marked, credits) = element, own
            names = _bare_names(credits.names, credits.printed, url)
    done.update(whole.iter())
    if not names:
        return _signed(element, text, where, known, wanted) if where == "head" else None
    if where == "after" and any(name.role is None and not name.organization for name in names):
        # "Reporting by A; Editing by B" signs the text; B did not write it.
        names = [name for name in names if name.role != "editor"]
    credits = Credits(names, credits.printed)
    return Seen(
        marked.text,
        credits,
        score(element, whole, marked, credits, where, wanted),
        f"dom:{where}",
        whole,
        dict(marked.links),
    )


def _signed(
    element: etree._Element, text: str, where: str, known: frozenset[str], wanted: frozenset[str]
) -> Seen | None:
    """A paragraph that heads the text, if it is the name of the author over the date, each in a line."""
    if len(text) > MAX_SIGNED_TEXT or element.tag != "p" or element.find("br") is None:
        return None
    marked = MarkedText(element)
    name = signed_name(marked.text)
    credits = read_byline(name, known) if name else Credits()
    people = [found for found in credits.people if found.shape == "full" and not is_place(found.name)]
    if len(people) != len(credits.names) or not people:
        return None
    score = BASE["head"] + (3 if any(name_key(found.name) in wanted for found in people) else 0)
    return Seen(marked.text, credits, score, f"dom:{where}", element)


def _bare_names(names: list[Name], printed: str, url: str) -> list[Name]:
    """The names of a line that nothing vouches for: whole names, no places or sections, and nothing beside them."""
    people = [n for n in names if n.shape == "full" and not is_place(n.name) and _slug(n.name) not in url]
    letters = sum(map(str.isalpha, printed))
    covered = sum(sum(map(str.isalpha, name.name)) for name in people)
    # "and" and a short job ("기자") may stand beside the names, and the one job of the one who is named.
    whole = covered + 4 >= 0.9 * letters
    if not whole and len(people) == 1:
        rest = printed.removeprefix(people[0].name)
        whole = before_job(printed).strip(" ,") == people[0].name or _TOWN.fullmatch(rest) is not None
    return people if whole else []


_TOWN = re.compile(r",\s(?!\s)[^\W\d_]{3,20}")
"""Where somebody wrote from, behind the name."""


def _slug(name: str) -> str:
    """A name as an address would spell it: sections stand there ("/middle-east/")."""
    return "-".join(name.lower().split())


def _credits(marked: MarkedText, element: etree._Element, known: frozenset[str]) -> Credits:
    language = element.getroottree().getroot().get("lang")
    return read_spoken(marked.text, known, frozenset(marked.leaves), language)


def _line_of(
    element: etree._Element,
    marked: MarkedText,
    flat: str,
    credits: Credits,
    known: frozenset[str],
    anchors: set[etree._Element],
) -> tuple[etree._Element, MarkedText, Credits]:
    """The line that holds a label alone or a link alone: it may name others, and says "By"."""
    whole = element
    text = flat
    if not credits.names and not is_label(flat):
        return whole, marked, credits  # names beside what is neither name nor label are another's
    for _ in range(3):
        parent = element.getparent()
        if parent is None or parent in anchors or parent.tag in ("body", "html"):
            break
        element = parent
        said = short_text(parent, 4 * MAX_TEXT)
        if said is None:
            break
        if said == text:
            continue  # a wrapper
        above = MarkedText(parent)
        printed = squeeze(above.text)
        if len(printed) > 140:
            break
        if printed == text:
            continue  # a wrapper
        more = _credits(above, parent, known)
        if not _grows(credits, more, above):
            break
        whole, marked, credits, text = parent, above, more, printed
    return whole, marked, credits


def _grows(credits: Credits, more: Credits, above: MarkedText) -> bool:
    """Whether the line above an element says more of the same byline."""
    if not credits.names:
        return bool(more.names)
    before = {name.name for name in credits.names}
    after = {name.name for name in more.names}
    if not before <= after:
        return False
    leaves = set(above.leaves)
    return all(
        name in leaves or any(n.name == name and (n.organization or n.labelled) for n in more.names)
        for name in after - before
    )
