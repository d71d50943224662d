"""Dates that a reader sees: ``<time>``, elements named for a date, and the lines around the headline.

A story's date stands near its headline or its text. How near is counted in
levels of the tree: how far above the headline the element begins that holds
both. Dates of teasers, comments, captions and copyright lines are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from lxml import etree

from archivebot.dates import DateMatch, find_dates, parse_epoch, parse_iso
from archivebot.extract.body import Body
from archivebot.extract.candidates import element_text
from archivebot.extract.date_sources import MODIFIED, PUBLISHED, Reading, Statement
from archivebot.page import Page

_MAX_ELEMENTS = 250
_MAX_TEXT = 260

_ELSEWHERE = re.compile(
    r"(?i)comment|kommentar|related|recommend|teaser|sidebar|widget|most|popular|trending|latest|recent|footer|"
    r"copyright|caption|credit|newsletter|carousel|slider|promo|outbrain|taboola|disqus|ticker|calendar|archive|"
    r"weather|poll|event|advert|sponsor|mehr|also|similar|more-|next|prev|feed(?!back)|tweet|reply|forum|navi|menu|"
    r"current|today|clock|live-?time|server"
)
_OUTSIDE_TAGS = frozenset({"nav", "footer", "figure", "figcaption", "form", "button", "select", "iframe", "blockquote", "cite"})
_UPDATED = re.compile(
    r"(?i)updat|modif|edited|revis|last change|aktualis|geändert|bearbeitet|stand\b|actualiz|actualis|mise? à jour|\bmaj\b|aggiorn|"
    r"modificat|atualiz|bijgewerkt|gewijzigd|oppdater|opdater|uppdater|ändrad|muokattu|päivitetty|zaktualizo|aktualiz|"
    r"modyfik|изменен|изменён|обновл|оновл|зменен|ажурир|обновен|güncel|تحديث|تعديل|به.?روز|ویرایش|עדכון|עודכן|更新|수정|업데이트|अपडेट|"
    r"আপডেট|cập nhật|diperbarui|frissít|módosít|ενημέρωσ|ažurir|izmijenj|posodob|спосодоб|เปลี่ยนแปลง|แก้ไข|อัพเดต"
)
_PUBLISHED_LABEL = re.compile(
    r"(?i)publi|pubbl|posted|erschien|veröffentlich|erstellt|created|first|ora?iginal|опублик|створен|додано|geplaatst|"
    r"gepost|lagt ut|publicer|julkaistu|opubliko|dodano|yayın|tarihi|نشر|انتشار|פורסם|发布|發布|發佈|公開|掲載|등록|입력|प्रकाशित|প্রকাশ|đăng|"
    r"közzét|δημοσι|objav|vydán|vyšlo|date\b|data:|fecha|issued|on\b"
)
_NOT_PUBLISHED = re.compile(
    r"(?i)copyright|©|\(c\)|expires?|gültig|event|veranstaltung|born|geboren|since|seit |foto|photo|image|bild:|archiv|"
    r"edition|ausgabe|print|as of|valid|deadline|termin|joined|registered|member|abgerufen|retrieved|accessed"
)


def story_heading(page: Page) -> etree._Element | None:
    """The heading of the story: the one that the page's title repeats, else the first ``h1``."""
    headings = page.scan.headings[:60]
    title = _fold(" ".join([page.scan.title or "", *page.scan.metas.get("og:title", [])[:1]]))
    best, best_size = None, 0
    for heading in headings:
        text = _fold(element_text(heading, 400))
        size = (len(text) if len(text) > 7 and text in title else 0) + (8 if text and heading.tag == "h1" else 0)
        if size > best_size:
            best, best_size = heading, size
    return best


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


class Surroundings:
    """How near elements stand to the story's heading and text."""

    def __init__(self, heading: etree._Element | None, container: etree._Element | None) -> None:
        self.levels: dict[etree._Element, int] = {}
        for anchor in (container, heading):
            if anchor is None:
                continue
            for level, element in enumerate((anchor, *anchor.iterancestors())):
                if element.tag in ("body", "html"):
                    level = max(level, 12)
                self.levels[element] = min(level, self.levels.get(element, 99))
        self.container = container
        self.verdicts: dict[etree._Element, int | None] = {}

    def level(self, element: etree._Element) -> int | None:
        """Levels up to what holds element and story; None for an element in a teaser, comment, caption, footer."""
        path = []
        for above in (element, *element.iterancestors()):
            if above in self.levels:
                level: int | None = self.levels[above]
                break
            if above in self.verdicts:
                level = self.verdicts[above]
                break
            path.append(above)
            if _outside(above):
                level = None
                break
        else:
            level = None
        for above in path:
            self.verdicts[above] = level
        return level


def _outside(element: etree._Element) -> bool:
    if element.tag in _OUTSIDE_TAGS:
        return True
    if element.tag == "a":
        # A date that links to another page belongs to that page; archives link days ("/2024/05/").
        return any(child.tag in ("h2", "h3", "h4", "h5", "img", "p") for child in element.iter("*"))
    if element.tag in ("article", "li", "section", "div") and len(element) < 12:
        heading = next((child for child in element.iter("h1", "h2", "h3", "h4", "h5")), None)
        if heading is not None and (heading.find(".//a[@href]") is not None or _in_link(heading)):
            return True
    for name in (element.get("class"), element.get("id")):
        if name and _ELSEWHERE.search(name):
            return True
    return False


def _in_link(element: etree._Element) -> bool:
    return any(above.tag == "a" and above.get("href") for above in list(element.iterancestors())[:3])


def seen_statements(
    page: Page, around: Surroundings, reading: Reading
) -> list[Statement]:
    """Dates near the story as a reader sees them, the nearest first, in page order at the same distance."""
    found: list[tuple[int, int, Statement]] = []
    read: set[etree._Element] = set()
    order = 0
    for element, source in _elements(page):
        if element in read:
            continue
        read.add(element)
        level = around.level(element)
        if level is None:
            continue
        for statement in _read(element, source, reading):
            order += 1
            rank = level + (0 if source == "time" else 1 if source == "dom:date" else 3)
            found.append((rank, order, statement))
    found.sort(key=lambda entry: entry[:2])
    return [statement for _, _, statement in found]


def _elements(page: Page) -> Iterator[tuple[etree._Element, str]]:
    scan = page.scan
    for element in scan.times[:_MAX_ELEMENTS]:
        yield element, "time"
    for element in scan.hinted["date"][:_MAX_ELEMENTS]:
        yield element, "dom:date"
    for element in scan.hinted["byline"][:60]:
        yield element, "dom:byline"


def _read(element: etree._Element, source: str, reading: Reading) -> Iterator[Statement]:
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
    updated = bool(_UPDATED.search(names))
    machine = element.get("datetime") or element.get("data-datetime") or element.get("content") or ""
    value = parse_iso(machine) or (parse_epoch(machine) if machine else None)
    text = element_text(element, _MAX_TEXT)
    if value is not None:
        before = f"{_text_before(element)} {text[:40]}"
        field = MODIFIED if updated or _UPDATED.search(before) else PUBLISHED
        labelled = bool(_PUBLISHED_LABEL.search(f"{names} {before}"))
        yield Statement(field, value, source, element, None, labelled)
        return
    if len(text) > _MAX_TEXT or not any(c.isdigit() for c in text):
        return
    end = 0
    for match in find_dates(text, reading.language, prefer_day_first=reading.day_first):
        before = text[end : match.start] or (_text_before(element) if not end else "")
        end = match.end
        if _NOT_PUBLISHED.search(before):
            continue
        is_update = bool(_UPDATED.search(before)) or (updated and not _PUBLISHED_LABEL.search(before))
        yield Statement(
            MODIFIED if is_update else PUBLISHED, match.value, source, element, match.swapped,
            bool(_PUBLISHED_LABEL.search(before)),
        )  # fmt: skip


def _text_before(element: etree._Element) -> str:
    """The words just before an element, where a label stands: "Published:", "Updated"."""
    previous = element.getprevious()
    parent = element.getparent()
    if previous is not None:
        return f"{element_text(previous, 60)[-40:]} {(previous.tail or '')[-40:]}"
    return (parent.text or "")[-40:] if parent is not None else ""


def header_statements(page: Page, heading: etree._Element | None, body: Body, reading: Reading) -> list[Statement]:
    """Dates in lines without a telling name: around the headline, at the start and the end of the text.

    Small publishing systems put the date into a plain line; it is believed
    where it stands within three levels of the headline, alone or labelled.
    """
    found: list[Statement] = []
    title = " | ".join([page.scan.title or "", *page.scan.metas.get("og:title", [])[:1]])
    lines = [(text, "dom:header") for text in _header_lines(heading)]
    # "29.11.2022 - The text begins": some sites open the text with the day.
    lines += [(block.text[:60], "dom:dateline") for block in body.blocks[:1] if _OPENS_WITH_DATE.match(block.text)]
    # "Story | Site | 28.04.2023": some sites close the page's title with the day.
    lines += [(part, "title") for part in re.split(r"\s[|\u2013-]\s", title)[1:] if len(part) < 24]
    for text, source in lines:
        for match in find_dates(text, reading.language, prefer_day_first=reading.day_first):
            before = text[max(0, match.start - 40) : match.start]
            rest = len(text) - (match.end - match.start)
            if _NOT_PUBLISHED.search(text) or (rest > 90 and not _PUBLISHED_LABEL.search(before)):
                continue
            field = MODIFIED if _UPDATED.search(before) else PUBLISHED
            found.append(Statement(field, match.value, source, None, match.swapped))
    return found


_OPENS_WITH_DATE = re.compile(r"\D{0,12}\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}\s*[-\u2013\u2014:|)]")


def _header_lines(heading: etree._Element | None) -> Iterator[str]:
    """Short lines before and after the headline, up to three levels above it, nearest first."""
    if heading is None:
        return
    element: etree._Element | None = heading
    for _ in range(4):
        if element is None or element.tag in ("body", "html"):
            return
        for step in (element.itersiblings(), element.itersiblings(preceding=True)):
            for sibling, _count in zip(step, range(4), strict=False):
                if sibling.tag in ("script", "style") or _outside(sibling):
                    continue
                yield from _lines(sibling)
        element = element.getparent()


def _lines(element: etree._Element) -> Iterator[str]:
    """The texts of an element's innermost blocks that hold a digit and are short."""
    budget = 40
    for node in element.iter("*"):
        budget -= 1
        if budget < 0:
            return
        if node.tag in ("script", "style", "figcaption", "time"):
            continue
        for text in (node.text, node.tail if node is not element else None):
            if text and 6 <= len(text) < 400 and any(c.isdigit() for c in text):
                folded = " ".join(text.split())
                if 6 <= len(folded) <= 200:
                    yield folded
    tail = element.tail
    if tail and any(c.isdigit() for c in tail) and len(tail) < 200:
        yield " ".join(tail.split())
