"""Named exports: what each of them was given so far, so that only new revisions are added.

A delivery is noted as ``waiting`` together with its revisions before it enters the spool, and as ``delivered`` when
it is there: a process may be killed anywhere between, and no revision is given twice or forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from itertools import islice
from typing import Any

import orjson
from sqlalchemy import Connection, delete, func, select, update

from archivebot.ledger.driver import chunks
from archivebot.ledger.schema import delivered, delivery, export

BATCH = 1000


def define(connection: Connection, name: str, target: str, definition: Mapping[str, Any]) -> None:
    """Note where a new export goes and how it is made."""
    text = orjson.dumps(dict(definition), option=orjson.OPT_SORT_KEYS).decode()
    connection.execute(export.insert(), {"name": name, "target": target, "definition": text})


def defined(connection: Connection, name: str) -> tuple[str, dict[str, Any]] | None:
    """Target and definition of an export; None when it was never made."""
    row = connection.execute(select(export).where(export.c.name == name)).first()
    return None if row is None else (row.target, dict(orjson.loads(row.definition)))


def places(connection: Connection) -> list[tuple[str, str]]:
    """Name and target of every export."""
    return [(row.name, row.target) for row in connection.execute(select(export).order_by(export.c.name))]


def forget(connection: Connection, name: str) -> None:
    """Forget an export with all that it was given."""
    connection.execute(delete(delivered).where(delivered.c.export == name))
    connection.execute(delete(delivery).where(delivery.c.export == name))
    connection.execute(delete(export).where(export.c.name == name))


def enter(
    connection: Connection, name: str, delivery_id: str, line_count: int, revisions: Iterable[tuple[str, int]]
) -> None:
    """Note a delivery that waits, with the revisions that it holds."""
    row = {"id": delivery_id, "export": name, "state": "waiting", "line_count": line_count}
    connection.execute(delivery.insert(), row)
    source = iter(revisions)
    while batch := list(islice(source, BATCH)):
        rows = [
            {"export": name, "article_id": article_id, "revision": number, "delivery": delivery_id}
            for article_id, number in batch
        ]
        connection.execute(delivered.insert(), rows)


def arrived(connection: Connection, delivery_id: str) -> None:
    """Note that a delivery is where it belongs."""
    connection.execute(update(delivery).where(delivery.c.id == delivery_id).values(state="delivered"))


def drop(connection: Connection, delivery_id: str) -> None:
    """Forget a delivery: its revisions are new again."""
    connection.execute(delete(delivered).where(delivered.c.delivery == delivery_id))
    connection.execute(delete(delivery).where(delivery.c.id == delivery_id))


def deliveries_of(connection: Connection, ids: Iterable[str]) -> set[str]:
    """The deliveries that hold revisions of some articles."""
    found: set[str] = set()
    for some in chunks(sorted(ids)):
        found.update(connection.scalars(select(delivered.c.delivery).where(delivered.c.article_id.in_(some))))
    return found


def drop_lost(connection: Connection, name: str, in_spool: Set[str]) -> int:
    """Forget deliveries of an export that wait but are in no spool any more; returns how many."""
    waiting = select(delivery.c.id).where(delivery.c.export == name, delivery.c.state == "waiting")
    lost = [key for key in connection.scalars(waiting) if key not in in_spool]
    for key in lost:
        drop(connection, key)
    return len(lost)


def lines_given(connection: Connection, name: str) -> int | None:
    """How many lines an export was given so far, those that wait included; None before its first delivery."""
    total = connection.scalar(select(func.sum(delivery.c.line_count)).where(delivery.c.export == name))
    return None if total is None else int(total)
