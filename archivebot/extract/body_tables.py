"""Tables between the paragraphs of a story, such as results and rankings: one line a row.

A table that lays out the page holds the story's paragraphs in its cells, and
is left alone; so is a box of one cell or one column, and a list of links. A
picture and the line below it in a table of their own are no text: so captions
were set before style sheets.
"""

from __future__ import annotations

from lxml import etree

from archivebot.extract.blocks import RawBlock
from archivebot.extract.body_select import Flow
from archivebot.extract.renditions import size
from archivebot.extract.screen import text_of

MIN_ROWS = 2
"""Rows of at least two filled cells that make a table of data."""
MAX_CELL = 200
"""Characters; a longer cell is a paragraph, and its table a layout."""
MAX_LEVELS = 4
WRAPPERS = frozenset({"div", "figure", "section", "center"})
MAX_WRAPPERS = 3


def join_rows(blocks: list[RawBlock], flow: Flow) -> list[RawBlock]:
    """The blocks with those of each row of a data table joined into one, which stands in the flow."""
    tables: dict[etree._Element, dict[etree._Element, list[RawBlock]]] = {}
    for block in blocks:
        row = _row_of(block.element)
        if row is not None and (table := _table_of(row)) is not None:
            tables.setdefault(table, {}).setdefault(row, []).append(block)
    joined: dict[int, RawBlock] = {}
    gone: set[int] = set()
    for table, rows in tables.items():
        if _holds_data(rows) and _stands_in_flow(table, flow):
            for row, cells in rows.items():
                text = " ".join(cell.text for cell in cells)
                line = RawBlock(row, "paragraph", text, sum(cell.linked for cell in cells), in_flow=True)
                joined[id(cells[0])] = line
                gone.update(id(cell) for cell in cells[1:])
    _mark_captions(blocks, tables)
    if not joined:
        return blocks
    return [joined.get(id(block), block) for block in blocks if id(block) not in gone]


def _mark_captions(blocks: list[RawBlock], tables: dict[etree._Element, dict[etree._Element, list[RawBlock]]]) -> None:
    """Leave out the lines below the picture of a table that holds nothing else, where most of the text is elsewhere."""
    below: list[RawBlock] = []
    for table, rows in tables.items():
        lines = [line for row in rows.values() for line in row]
        if len(lines) <= MAX_BELOW and sum(len(line.text) for line in lines) <= MAX_CAPTION:
            image = next(table.iter("img"), None)
            if image is not None and _shows_picture(image) and _is_below(lines[0].element, image, table):
                below += lines
    if 3 * sum(len(line.text) for line in below) < sum(len(block.text) for block in blocks):
        for line in below:
            line.why = "caption"


MAX_BELOW = 2
"""Lines: the caption, and who took the picture."""
MAX_CAPTION = 300
LEAST_PICTURE = 80
"""Pixels; what is smaller is a bullet, an arrow or a spacer."""


def _shows_picture(image: etree._Element) -> bool:
    return all((value or LEAST_PICTURE) >= LEAST_PICTURE for value in size(image))


def _is_below(line: etree._Element, image: etree._Element, table: etree._Element) -> bool:
    """Whether a line of a table stands in a later row than its picture, or in the picture's cell."""
    cell = next((above for above in image.iterancestors() if above.tag in ("td", "th")), None)
    row = None if cell is None else cell.getparent()
    mine = _row_of(line)
    if row is None or cell is None or mine is None or _table_of(row) is not table:
        return False
    if len(" ".join(text_of(table).split())) > 2 * MAX_CAPTION:
        return False
    return (mine is not row or line is cell or cell in line.iterancestors()) and mine not in row.itersiblings(
        preceding=True
    )


def _row_of(element: etree._Element) -> etree._Element | None:
    """The row that an element stands in, where it is a cell or inside one."""
    at: etree._Element | None = element
    for _ in range(MAX_LEVELS):
        if at is None or at.tag in ("table", "body"):
            return None
        if at.tag == "tr":
            return at
        at = at.getparent()
    return None


def _table_of(row: etree._Element) -> etree._Element | None:
    above = row.getparent()
    if above is not None and above.tag in ("tbody", "thead", "tfoot"):
        above = above.getparent()
    return above if above is not None and above.tag == "table" else None


def _holds_data(rows: dict[etree._Element, list[RawBlock]]) -> bool:
    cells = [cell for row in rows.values() for cell in row]
    text = sum(len(cell.text) for cell in cells)
    return (
        sum(len(row) > 1 for row in rows.values()) >= MIN_ROWS
        and all(len(cell.text) <= MAX_CELL for cell in cells)
        and sum(cell.linked for cell in cells) <= 0.5 * text
    )


def _stands_in_flow(table: etree._Element, flow: Flow) -> bool:
    """Whether a table stands among the story's paragraphs, perhaps in wrappers of its own, and holds none of them."""
    if table in flow.opened:
        return False
    at = table.getparent()
    for _ in range(MAX_WRAPPERS):
        if at is None or flow.is_home(at):
            break
        if at.tag not in WRAPPERS or at in flow.opened:
            return False
        at = at.getparent()
    return flow.is_home(at)
