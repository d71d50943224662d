"""What a dataset holds: a query over the ledger, as SQL conditions."""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, func, not_, or_, select, tuple_

from archivebot.errors import ArgumentError
from archivebot.ledger import articles
from archivebot.ledger.runs import REEXTRACT
from archivebot.ledger.schema import article, delivered, revision, run

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
TABLES = ("articles", "clusters")
REVISIONS = ("latest", "all")
DUPLICATES = ("keep", "first")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which lines a dataset holds; two equal queries over equal ledgers give equal bytes."""

    table: str = "articles"
    """``articles`` (one line a revision) or ``clusters`` (who ran the same story)."""
    sites: tuple[str, ...] = ()
    """Names of sites; none means all."""
    sections: tuple[str, ...] = ()
    """Names of sections as printed, whatever their case."""
    languages: tuple[str, ...] = ()
    """BCP 47; ``en`` also means ``en-GB``."""
    since: date | None = None
    """First day of publication, as printed; an article without a date is left out when this or ``until`` is given."""
    until: date | None = None
    """Last day of publication, included."""
    revisions: str = "latest"
    """``latest`` or ``all``."""
    duplicates: str = "keep"
    """``keep`` every copy of a story, or the ``first`` of those that the query selects (before ``where``)."""
    runs: tuple[str, ...] = ()
    """Ids of the runs that stored the revision; none means all."""
    where: str | None = None
    """A condition on the record, in the language of :mod:`archivebot.export.where`."""
    fields: tuple[str, ...] = ()
    """The fields of a line, in this order; none means all."""

    def __post_init__(self) -> None:
        for name, value, allowed in (
            ("table", self.table, TABLES),
            ("revisions", self.revisions, REVISIONS),
            ("duplicates", self.duplicates, DUPLICATES),
        ):
            if value not in allowed:
                raise ArgumentError(f"{name} is one of {', '.join(allowed)}, not {value!r}")
        if self.since and self.until and self.since > self.until:
            raise ArgumentError(f"since ({self.since}) is after until ({self.until})")

    @property
    def every_revision(self) -> bool:
        """Whether all revisions of an article are wanted."""
        return self.revisions == "all"

    def as_dict(self) -> dict[str, Any]:
        """The query as JSON values, without what was not asked."""
        values = dataclasses.asdict(self)
        return {
            key: value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value
            for key, value in values.items()
            if value not in (None, ())
        }


def query_from(values: Mapping[str, Any]) -> Query:
    """The query that :meth:`Query.as_dict` gave these values; raises :class:`ArgumentError` when none did."""
    lists = {name: tuple(value) for name, value in values.items() if isinstance(value, list)}
    try:
        days = {name: date.fromisoformat(values[name]) for name in ("since", "until") if name in values}
        return Query(**(dict(values) | lists | days))
    except (TypeError, ValueError) as error:
        raise ArgumentError(f"this is no query of ours: {error}") from error


def conditions(connection: Connection, query: Query, *, new_for: str | None = None) -> list[ColumnElement[bool]]:
    """The query as SQL conditions for :func:`archivebot.ledger.articles.stream`.

    ``new_for`` names an export whose revisions are left out. Raises :class:`ArgumentError` for a section that no
    article of the archive has.
    """
    sections = printed_sections(connection, query.sections)
    wanted = plain_conditions(query, sections, new_for)
    if query.duplicates == "first":
        wanted.append(no_earlier_copy(query, sections))
    return wanted


def plain_conditions(
    query: Query, sections: list[str], new_for: str | None, row: Any = revision.c
) -> list[ColumnElement[bool]]:
    """The conditions that look at one revision only; ``row`` are the columns of ``revision`` or of an alias of it."""
    wanted: list[ColumnElement[bool]] = []
    if query.sites:
        wanted.append(row.site.in_(query.sites))
    if query.sections:
        wanted.append(row.section.in_(sections))
    if query.languages:
        wanted.append(or_(*[spoken(row, language) for language in query.languages]))
    if query.since:
        wanted.append(row.published_day >= query.since.isoformat())
    if query.until:
        wanted.append(row.published_day <= query.until.isoformat())
    if query.runs:
        wanted.append(row.run.in_(query.runs))
    if new_for is not None:
        known = and_(
            delivered.c.export == new_for,
            delivered.c.article_id == row.article_id,
            delivered.c.revision == row.revision,
        )
        wanted.append(not_(exists().where(known)))
    return wanted


def spoken(row: Any, language: str) -> ColumnElement[bool]:
    """The language itself or a variety of it."""
    tag = language.lower()
    lowered = func.lower(row.language)
    return or_(lowered == tag, lowered.startswith(f"{tag}-", autoescape=True))


def no_earlier_copy(query: Query, sections: list[str]) -> ColumnElement[bool]:
    """True for stories without copies, and for the copy that the archive saw first among those selected."""
    other, text = article.alias(), revision.alias()
    same = and_(
        other.c.cluster == article.c.cluster,
        tuple_(other.c.first_seen_at, other.c.id) < tuple_(article.c.first_seen_at, article.c.id),
    )
    meets = text.c.article_id == other.c.id
    if not query.every_revision:
        meets = and_(meets, text.c.revision == other.c.latest_revision)
    # What another delivery holds is no reason to deliver the second copy.
    earlier = select(other.c.id).join(text, meets).where(same, *plain_conditions(query, sections, None, text.c))
    return or_(article.c.cluster.is_(None), not_(earlier.exists()))


def printed_sections(connection: Connection, wanted: tuple[str, ...]) -> list[str]:
    """The sections of the archive that are meant, as printed: no database folds the case of every script alike."""
    if not wanted:
        return []
    printed = [name for name in connection.scalars(select(revision.c.section).distinct()) if name]
    missing = {name.casefold() for name in wanted} - {name.casefold() for name in printed}
    if missing:
        known = ", ".join(sorted(printed)[:30]) or "none"
        raise ArgumentError(f"no article of the archive has the section {', '.join(sorted(missing))}; it has: {known}")
    folded = {name.casefold() for name in wanted}
    return sorted(name for name in printed if name.casefold() in folded)


def check_names(connection: Connection, query: Query) -> None:
    """Raise :class:`ArgumentError` for a site, run or language that this archive does not know.

    A person's slip would else be an empty dataset; a site that was crawled and gave nothing is known.
    """
    if query.sites:
        crawled = select(run.c.site).where(run.c.spider != REEXTRACT).distinct()
        known = {*connection.scalars(crawled), *connection.scalars(select(article.c.site).distinct())}
        refuse_unknown("site", query.sites, known)
    refuse_unknown("run", query.runs, set(connection.scalars(select(run.c.id))) if query.runs else ())
    for tag in query.languages:
        if not LANGUAGE.fullmatch(tag):
            raise ArgumentError(f"{tag!r} is no language tag; give one like en, fr or pt-BR")
    refuse_silent(connection, query.languages)


def refuse_silent(connection: Connection, wanted: tuple[str, ...]) -> None:
    """Raise :class:`ArgumentError` for a language that no article of an archive with articles is in."""
    printed = {tag for tag in connection.scalars(select(revision.c.language).distinct()) if tag} if wanted else set()
    for tag in wanted:
        if printed and not any(f"{name}-".lower().startswith(f"{tag}-".lower()) for name in printed):
            known = ", ".join(sorted(printed)[:30])
            raise ArgumentError(f"no article of the archive has the language {tag!r}; it has: {known}")


def refuse_unknown(what: str, wanted: tuple[str, ...], known: Collection[str]) -> None:
    """Raise :class:`ArgumentError` for the first name that is not known, with those that are near it."""
    for name in wanted:
        if name not in known:
            near = difflib.get_close_matches(name, known, 10) or sorted(known)[-10:]
            raise ArgumentError(f"the archive has no {what} {name!r}; it has: {', '.join(near) or 'none'}")


def line_count(connection: Connection, query: Query, *, new_for: str | None = None) -> int:
    """How many lines the query selects, before ``where``."""
    wanted = conditions(connection, query, new_for=new_for)
    return articles.count(connection, wanted, every_revision=query.every_revision)
