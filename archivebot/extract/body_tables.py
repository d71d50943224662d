"""Tables between the paragraphs of a story, such as results and rankings: one line a row.

A table that lays out the page holds the story's paragraphs in its cells, and
is left alone; so is a box of one cell or one column, and a list of links.
"""

from __future__ import annotations

from lxml import etree

from archivebot.extract.blocks import RawBlock
from archivebot.extract.body_select import Flow

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
    if not joined:
        return blocks
    return [joined.get(id(block), block) for block in blocks if id(block) not in gone]


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
