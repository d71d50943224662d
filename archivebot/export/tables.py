"""The tables that a dataset can hold: their rows, and the shape of a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import Connection

from archivebot.export.clusters import Copy, Story, cluster_lines
from archivebot.export.partition import partition_order
from archivebot.export.query import Query, conditions
from archivebot.export.rows import Record, record_of, selected, whole
from archivebot.export.shape import Field, shape
from archivebot.export.where import condition
from archivebot.items import Article
from archivebot.ledger import articles


def row_type(query: Query) -> type[Article | Story | Copy]:
    """The dataclass that defines a row."""
    if query.table == "articles":
        return Article
    return Story if query.duplicates == "first" else Copy


def row_fields(query: Query) -> tuple[Field, ...]:
    """The fields of a row, in order; raises :class:`ArgumentError` for a field that there is not."""
    return selected(shape(row_type(query)), query.fields)


def row_condition(query: Query) -> Callable[[Record], bool] | None:
    """The query's ``where`` as a function on records; raises :class:`ArgumentError` when it is wrong."""
    return condition(query.where, shape(row_type(query))) if query.where else None


def rows(
    connection: Connection, query: Query, partition: tuple[str, ...] = (), *, new_for: str | None = None
) -> Iterator[Record]:
    """The dataset's records, with all their fields, in order; ``where`` is applied."""
    holds = row_condition(query)
    if query.table == "articles":
        records = article_records(connection, query, partition, new_for)
    else:
        records = cluster_lines(connection, query)
    return records if holds is None else filter(holds, records)


def article_records(
    connection: Connection, query: Query, partition: tuple[str, ...], new_for: str | None
) -> Iterator[Record]:
    """Records of the selected revisions."""
    wanted = conditions(connection, query, new_for=new_for)
    fields = shape(Article)
    is_whole = whole(fields)
    order = partition_order(partition)
    for row in articles.stream(connection, wanted, every_revision=query.every_revision, order=order):
        yield record_of(row, fields, is_whole)
