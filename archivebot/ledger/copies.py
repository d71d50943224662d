"""Copies of a story: found by the index, judged by the texts themselves.

The index (:mod:`archivebot.ledger.postings`) names articles that share telling word windows; each is then read and
compared, because only the text tells a wire story's copy from tomorrow's weather report. A key that many different
stories hold is boilerplate: it names nobody and is not stored again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection, and_, or_, select, update

from archivebot.fingerprint import Fingerprint, Likeness, Text, compare, kinship
from archivebot.fingerprint.likeness import STUB
from archivebot.items import Article
from archivebot.ledger import postings
from archivebot.ledger.credit import agency_of
from archivebot.ledger.driver import chunks, run, select_in
from archivebot.ledger.schema import article

COMMON = 12
"""Different stories that hold a key from which on it is boilerplate: a story's copies store a key only once."""

FEW = 24
"""Keys of a text up to which one common key is enough to look at a candidate; longer texts must share two."""

CANDIDATES = 48
"""Documents whose articles are looked up, those with the most common keys first."""

READINGS = 6
"""Texts that are read and compared for one article at most."""

ISSUES = 2
"""Other issues of a template among them, after which no more are read: what is less like the article is no copy."""

LEAST = 20
"""Words of a text that says enough to be compared: shorter ones are only the same with the same headline."""

IDENTICAL = """
SELECT article.id, article.duplicate_of, article.cluster, revision.record
FROM revision JOIN article ON article.id = revision.article_id
WHERE revision.digest = ? AND article.id <> ?
ORDER BY article.first_seen_at, article.id LIMIT ?
"""
"""Articles with a text, the first seen first."""

RECORD = "SELECT record FROM revision WHERE article_id = ? AND revision = ?"

OWNER = "copies_document.doc, article.id, copies_document.revision, article.duplicate_of, article.cluster"
OWNED = "copies_document JOIN article ON article.id = copies_document.article_id"

TEMPLATE = frozenset({"other-figures", "only-phrases", "other-subject", "other-issue"})
"""Verdicts that name another story of the same make."""

TEMPLATED = 0.25
"""Share of boilerplate among a text's keys from which it is one of a template."""

MERGED = 2
"""Clusters that one text may bring together at once."""

HELD = 0.25
"""Share of a text that each of the clusters must have which it brings together."""

KIN = 0.35
"""Kinship from which parts of one text tell one story, however small they are."""

STRANGE = -0.1
"""Kinship below which even large parts of one text tell two stories: one was printed under the other."""


@dataclass(slots=True, frozen=True, kw_only=True)
class Copy:
    """An article of the archive that tells the same story."""

    article_id: str
    first_id: str
    """The first copy of the story: itself, unless it is a copy."""
    cluster: str | None
    """None while the story was alone."""
    likeness: Likeness
    text: Text
    """What it says."""
    agency: str | None = None
    """The news agency that both credit."""

    @property
    def similarity(self) -> float:
        """How much alike, 0..1: of a part, how much of it stands in the whole."""
        return self.likeness.containment if self.likeness.evidence == "part" else self.likeness.resemblance

    @property
    def evidence(self) -> str:
        """``same-text``, ``near-copy`` or ``part``, with the agency that both credit: ``near-copy; agency=AP``."""
        return f"{self.likeness.evidence}; agency={self.agency}" if self.agency else self.likeness.evidence


def find(
    connection: Connection, item: Article, print_: Fingerprint, *, besides: str | None = None
) -> tuple[list[Copy], list[int]]:
    """The archive's articles that tell an article's story, best first, and the article's keys that no copy has yet.

    ``besides`` is the id of the article itself, when the archive holds it.
    """
    hits = postings.lookup(connection, print_.keys) if print_.words >= LEAST else {}
    if not hits and print_.words >= LEAST:
        return [], list(print_.keys)
    same = identical(connection, item, print_, besides)
    found = same or judged(connection, item, print_, hits, besides)
    known = {candidate.article_id for candidate in found} | ({besides} if besides else set())
    docs = owners(connection, {doc for at in hits.values() if len(at) < COMMON for doc in at}) if known else {}
    fresh = [
        key
        for key in print_.keys
        if len(at := hits.get(key, ())) < COMMON and not any(doc in docs and docs[doc][0] in known for doc in at)
    ]
    return found, fresh


def identical(connection: Connection, item: Article, print_: Fingerprint, besides: str | None) -> list[Copy]:
    """The first article with the very same normalized text."""
    rows = run(connection, IDENTICAL, (bytes.fromhex(print_.digest), besides or "", READINGS))
    for article_id, first, cluster, stored in rows:
        record = orjson.loads(stored)
        if print_.words < LEAST and (record.get("headline") or "").casefold() != (item.headline or "").casefold():
            continue
        other = Text(record.get("body") or "", record.get("headline"))
        likeness = Likeness(same=True, evidence="same-text", containment=1.0, resemblance=1.0)
        if print_.words < STUB:
            likeness = compare(print_.text, other)
            if not likeness.same:
                continue
        return [copy_of(article_id, first, cluster, likeness, item, record, other)]
    return []


def judged(
    connection: Connection,
    item: Article,
    print_: Fingerprint,
    hits: Mapping[int, Sequence[int]],
    besides: str | None,
) -> list[Copy]:
    """The candidates of the index whose texts say that they tell the same story, one a cluster.

    Texts of a template (another issue is among the candidates, or what they share is in many stories) must be next to
    the same: what two issues of a column have in common is as much as what copies of a brief have.
    """
    votes = Counter(doc for at in hits.values() if len(at) < COMMON for doc in set(at))
    least = 1 if len(print_.keys) <= FEW else 2
    best = [doc for doc, count in votes.most_common(CANDIDATES) if count >= least]
    if not best:
        return []
    rows = owners(connection, best)
    groups: dict[str, list[int]] = defaultdict(list)
    for doc in best:
        if doc in rows and rows[doc][0] != besides:
            groups[rows[doc][3] or rows[doc][0]].append(doc)
    found: list[Copy] = []
    own: dict[str, int] = {}
    readings = issues = 0
    for docs in groups.values():
        against = False
        for doc in docs[:2]:
            if readings >= READINGS or issues >= ISSUES:
                break
            article_id, number, first, cluster = rows[doc]
            record = reading(connection, article_id, number)
            if record is None:
                continue
            readings += 1
            other = Text(record.get("body") or "", record.get("headline"))
            likeness = compare(print_.text, other)
            # Where the nearest of a cluster speaks against it, a part of it that might be anyone's counts for nothing.
            if likeness.same and (likeness.firm or not against):
                found.append(copy_of(article_id, first, cluster, likeness, item, record, other))
                own[article_id] = votes[doc]
                break
            if likeness.evidence in TEMPLATE:
                issues += not against
                against = True
    common = sum(len(at) >= COMMON for at in hits.values())
    boilerplate = common if common >= TEMPLATED * len(print_.keys) else 0
    found = [each for each in found if each.likeness.firm or not (issues or own[each.article_id] < boilerplate)]
    found.sort(key=lambda candidate: -candidate.likeness.resemblance - candidate.likeness.containment)
    return found


def owners(
    connection: Connection, docs: Sequence[int] | set[int]
) -> dict[int, tuple[str, int, str | None, str | None]]:
    """The article, revision, first copy and cluster of each document."""
    rows: dict[int, tuple[str, int, str | None, str | None]] = {}
    for chunk in chunks(sorted(docs)):
        for doc, *owner in run(connection, select_in(OWNER, OWNED, "copies_document.doc", len(chunk)), chunk):
            rows[doc] = tuple(owner)
    return rows


def reading(connection: Connection, article_id: str, number: int) -> dict[str, Any] | None:
    """The record of a revision."""
    rows = run(connection, RECORD, (article_id, number))
    return dict(orjson.loads(rows[0][0])) if rows else None


def copy_of(
    article_id: str,
    first: str | None,
    cluster: str | None,
    likeness: Likeness,
    item: Article,
    record: Mapping[str, Any],
    text: Text,
) -> Copy:
    """A verdict with what the archive knows of the other article."""
    agency = agency_of(item.organizations, item.dateline, item.body) & agency_of(
        record.get("organizations") or (), record.get("dateline"), record.get("body")
    )
    return Copy(
        article_id=article_id,
        first_id=first or article_id,
        cluster=cluster,
        likeness=likeness,
        text=text,
        agency=min(agency) if agency else None,
    )


def join_cluster(connection: Connection, item: Article, found: Sequence[Copy]) -> None:
    """Write on an article whose copy it is, and bring together clusters that turn out to be one story.

    Clusters are joined only by a text of which each holds a good part, or when they speak of one matter: a round-up
    of the day holds many briefs, and makes no story of them. Nor are two joined whose texts speak against each other
    (a brief without figures may have been cut from either of two days' reports) or of other things.
    """
    best = found[0]
    item.cluster = best.cluster or best.first_id
    item.duplicate_of = best.first_id
    item.similarity = best.similarity
    item.sources["cluster"] = best.evidence
    if best.cluster is None:
        mark = update(article).where(article.c.id == best.first_id)
        connection.execute(mark, {"cluster": item.cluster})
    for other in found[1:]:
        held = min(best.likeness.resemblance, other.likeness.resemblance)
        large = len(found) <= MERGED and held >= HELD
        if kinship(best.text.words, other.text.words) >= (STRANGE if large else KIN) and compatible(best, other):
            merge(connection, item, other)


def compatible(one: Copy, other: Copy) -> bool:
    """Whether two texts are copies, or different parts of something."""
    verdict = compare(one.text, other.text)
    return verdict.evidence not in TEMPLATE


def join_later(connection: Connection, item: Article, found: Sequence[Copy]) -> None:
    """Bring an article that was alone so far into the cluster of the story that its new text tells."""
    item.similarity = found[0].similarity
    item.sources["cluster"] = found[0].evidence
    merge(connection, item, found[0])


def merge(connection: Connection, item: Article, other: Copy) -> None:
    """Make one cluster of an article's and another's; the copy that was seen first leads it."""
    ours, theirs = item.cluster or item.id, other.cluster or other.first_id
    if ours == theirs:
        return
    members = or_(article.c.cluster.in_((ours, theirs)), article.c.id.in_((ours, theirs)))
    query = select(article.c.id).where(members).order_by(article.c.first_seen_at, article.c.id)
    everyone = list(connection.scalars(query))
    first = min((ours, theirs), key=everyone.index)
    second = theirs if first == ours else ours
    follow = update(article).where(and_(members, article.c.id != first))
    connection.execute(follow, {"cluster": first, "duplicate_of": first})
    evidence = {"similarity": item.similarity, "evidence": other.evidence}
    connection.execute(update(article).where(article.c.id == second), evidence)
    connection.execute(update(article).where(article.c.id == first), {"cluster": first})
    item.cluster = first
    item.duplicate_of = first if item.id != first else None
