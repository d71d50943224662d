"""What a page means to the archive: new, the same, a revision, another address, or a copy of a known story."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import func, select

from archivebot.fingerprint import body_digest
from archivebot.items import Article, Crawl
from archivebot.ledger import Ledger, Outcome, articles, copies
from archivebot.ledger.entries import Found
from archivebot.ledger.recent import unpacked
from archivebot.ledger.schema import article, copies_recent, event, revision
from archivebot.ledger.settle import settle
from archivebot.urls import article_id
from tests.edits import Tongue
from tests.lookalikes import BOILERPLATE

START = datetime(2026, 5, 3, 12, tzinfo=UTC)


def text(seed: int, paragraphs: int = 8) -> list[str]:
    tongue = Tongue(Random(seed), "en")
    return [tongue.paragraph() for _ in range(paragraphs)]


def make(url: str, paragraphs: list[str], headline: str = "A headline", **values: object) -> Article:
    body = "\n\n".join(paragraphs)
    item = Article(id=article_id(url), url=url, site=url.split("/")[2].removeprefix("www."), headline=headline)
    item.body, item.digest = body or None, body_digest(body) if body else None
    for name, value in values.items():
        setattr(item, name, value)
    return item


class Archive:
    """Settles one article after another, a minute apart, each in its own transaction unless told otherwise."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.minutes = 0

    def put(self, item: Article | None, run: str = "run", **values: object) -> tuple[str, Outcome]:
        self.minutes += 1
        at = START + timedelta(minutes=self.minutes)
        if item is not None:
            item.crawl = Crawl(run=run, fetched_at=at)
        outcome = Outcome(entry_id=None, state="done", at=at, article=item)
        for name, value in values.items():
            setattr(outcome, name, value)
        with self.ledger.begin() as connection:
            return settle(connection, outcome, run), outcome

    def row(self, url: str) -> dict[str, object]:
        with self.ledger.begin() as connection:
            found = connection.execute(select(article).where(article.c.id == article_id(url))).mappings().one()
            return dict(found)

    def events(self, url: str) -> list[tuple[str, str | None]]:
        with self.ledger.begin() as connection:
            query = select(event.c.kind, event.c.detail).where(event.c.article_id == article_id(url))
            return [tuple(row) for row in connection.execute(query.order_by(event.c.id))]

    def count(self, table: object) -> int:
        with self.ledger.begin() as connection:
            return connection.scalar(select(func.count()).select_from(table)) or 0


@pytest.fixture
def archive(ledger: Ledger) -> Archive:
    return Archive(ledger)


A = "https://a.example/news/river"
B = "https://b.example/2026/flood"


def test_a_story_is_new_once_and_then_the_same(archive: Archive) -> None:
    assert archive.put(make(A, text(1)))[0] == "new"
    assert archive.put(make(A, text(1)))[0] == "same"
    assert archive.count(revision) == 1
    assert archive.row(A)["last_seen_at"] > archive.row(A)["first_seen_at"]


def test_changed_text_is_a_new_revision_and_the_old_one_stays(archive: Archive) -> None:
    first, second = make(A, text(1)), make(A, [*text(1), *text(2, 1)])
    archive.put(first)

    assert archive.put(second)[0] == "revision"

    assert (second.revision, second.revises, second.changes) == (2, first.digest, ["body", "kind:update"])
    # It is no copy of itself.
    assert (second.cluster, second.similarity, second.sources.get("cluster")) == (None, None, None)
    with archive.ledger.begin() as connection:
        rows = articles.revisions(connection, second.id)
        latest = articles.latest(connection, second.id)
    assert [(row.revision, row.change) for row in rows] == [(1, None), (2, "update")]
    assert latest is not None
    assert latest["body"] == second.body


def test_a_copy_elsewhere_names_the_first_one(archive: Archive) -> None:
    archive.put(make(A, text(1)))
    copy = make(B, [*text(3, 1), *text(1)[1:]], "Another headline")

    assert archive.put(copy)[0] == "duplicate"

    first, second = archive.row(A), archive.row(B)
    assert (second["duplicate_of"], second["cluster"]) == (first["id"], first["id"])
    assert (first["duplicate_of"], first["cluster"]) == (None, first["id"])
    assert second["evidence"] == "near-copy"
    assert 0.7 < second["similarity"] < 1
    assert (copy.duplicate_of, copy.cluster) == (first["id"], first["id"])


def test_a_copy_of_a_copy_names_the_first_one_too(archive: Archive) -> None:
    archive.put(make(A, text(1)))
    archive.put(make(B, text(1)[:6]))
    archive.put(make("https://c.example/x", text(1)))

    assert archive.row("https://c.example/x")["duplicate_of"] == article_id(A)


def test_a_brief_that_may_be_cut_from_two_days_reports_makes_no_story_of_them(archive: Archive) -> None:
    def report(degrees: int) -> list[str]:
        figures = f"It will be {degrees} degrees on the coast and {degrees + 7} inland, with {degrees // 2} mm of rain."
        outages = f"By evening {degrees * 11} homes had no power, and {degrees * 5} trees had fallen on the roads."
        return [figures, *text(1, 4), outages, *text(7, 2)]

    assert archive.put(make(A, report(12), "Weather on Monday"))[0] == "new"
    assert archive.put(make(B, report(19), "Weather on Tuesday"))[0] == "new"
    brief = make("https://c.example/brief", text(1, 4), "Weather")

    assert archive.put(brief)[0] == "duplicate"
    assert archive.row(A)["cluster"] == brief.cluster
    assert archive.row(B)["cluster"] is None


def test_the_agency_that_both_credit_is_named(archive: Archive) -> None:
    archive.put(make(A, ["NORWICK (AP) — " + text(1)[0], *text(1)[1:]]))
    archive.put(make(B, text(1), organizations=["The Associated Press"]))

    assert archive.row(B)["evidence"] == "near-copy; agency=AP"


def test_the_very_same_text_is_a_copy_at_once(archive: Archive) -> None:
    archive.put(make(A, text(1)))
    archive.put(make(B, [part.replace("“", '"').replace("”", '"') for part in text(1)]))

    assert (archive.row(B)["evidence"], archive.row(B)["similarity"]) == ("same-text", 1.0)


def test_a_few_words_are_the_same_story_only_under_the_same_headline(archive: Archive) -> None:
    archive.put(make(A, ["Watch the video."], "Fire in town"))

    assert archive.put(make(B, ["Watch the video."], "Match of the day"))[0] == "new"
    assert archive.put(make("https://c.example/1", ["Watch the video!", ""], "Fire in town"))[0] == "new"
    assert archive.put(make("https://d.example/1", ["Watch the video."], "FIRE in town"))[0] == "duplicate"


def test_copies_within_one_transaction_find_each_other(ledger: Ledger) -> None:
    with ledger.begin() as connection:
        found = [
            settle(
                connection, Outcome(entry_id=None, state="done", at=START, article=make(url, text(1)[: 8 - at])), "r"
            )
            for at, url in enumerate((A, B, "https://c.example/1"))
        ]

    assert found == ["new", "duplicate", "duplicate"]


def test_a_brief_is_found_in_a_long_story_that_comes_later(archive: Archive) -> None:
    archive.put(make(A, text(1, 24)[:4]))
    archive.put(make(B, text(1, 24)))

    row = archive.row(B)
    assert (row["duplicate_of"], row["evidence"]) == (article_id(A), "part")


def test_an_amp_page_with_the_same_story_is_no_article(archive: Archive) -> None:
    archive.put(make(A, text(1)))
    what, outcome = archive.put(make(A + "/amp", text(1)[:7]))
    again, _ = archive.put(make(A + "/amp", text(1)[:7]))

    assert (what, again, outcome.article_id) == ("variant", "variant", article_id(A))
    assert archive.count(article) == 1
    assert archive.events(A) == [("variant", A + "/amp")]


def test_an_address_that_looks_like_a_variant_but_tells_another_story_is_kept(archive: Archive) -> None:
    archive.put(make(A, text(1)))

    assert archive.put(make(A + "/amp", text(2)))[0] == "new"
    assert archive.count(article) == 2


def test_a_canonical_address_that_lies_suppresses_nothing(archive: Archive) -> None:
    archive.put(make(A, text(1)))
    liar = make("https://a.example/news/other", text(2), canonical_url=A)

    assert archive.put(liar)[0] == "new"

    assert liar.flags == ["doubtful:canonical_url"]
    with archive.ledger.begin() as connection:
        assert articles.latest(connection, article_id(A))["body"] == "\n\n".join(text(1))


def test_a_canonical_address_that_is_true_makes_a_variant(archive: Archive) -> None:
    archive.put(make(A, text(1)))
    what, outcome = archive.put(make("https://a.example/story.php?id=7", text(1), canonical_url=A))

    assert (what, outcome.article_id) == ("variant", article_id(A))


def test_gone_moved_and_back_are_noted_with_their_date(archive: Archive) -> None:
    archive.put(make(A, text(1)))
    own = article_id(A)
    for _ in range(2):
        assert archive.put(None, state="gone", article_id=own, reason="http-410")[0] == "gone"
    assert archive.row(A)["state"] == "gone"

    assert archive.put(make(A, text(1)))[0] == "same"
    assert archive.row(A)["state"] == "live"

    found = [Found(url=B, kind="article", via="recheck")]
    assert archive.put(None, state="redirected", article_id=own, found=found)[0] == "redirected"
    assert archive.row(A)["state"] == "redirected"
    assert archive.row(A)["state_at"] == (START + timedelta(minutes=5)).isoformat(timespec="microseconds")
    assert archive.events(A) == [("gone", "http-410"), ("back", None), ("redirected", B)]


def test_not_modified_touches_the_article_and_plans_the_next_look(archive: Archive) -> None:
    archive.put(make(A, text(1), date_published=START))
    what, outcome = archive.put(None, article_id=article_id(A))

    assert what == "same"
    assert archive.row(A)["last_seen_at"] > archive.row(A)["first_seen_at"]
    assert outcome.recheck_at == outcome.at + timedelta(minutes=10)


@pytest.mark.parametrize(("status", "days"), [(410, 1), (302, 1), (301, 7), (308, 7)])
def test_what_is_gone_is_looked_for_again_a_day_later_and_what_moved_for_good_a_week(
    archive: Archive, status: int, days: int
) -> None:
    archive.put(make(A, text(1), date_published=START))
    state = "gone" if status == 410 else "redirected"
    _, outcome = archive.put(None, article_id=article_id(A), state=state, status=status, reason=B)

    assert outcome.recheck_at == outcome.at + timedelta(days=days)


def test_an_outcome_without_an_article_means_nothing(archive: Archive) -> None:
    assert archive.put(None)[0] == "none"
    assert archive.put(None, article_id="unknown")[0] == "none"
    archive.put(make(A, text(1)))
    assert archive.put(None, article_id=article_id(A), state="failed")[0] == "none"


def test_a_rewritten_article_is_found_to_be_a_copy(archive: Archive) -> None:
    archive.put(make(A, text(1)))
    archive.put(make(B, text(2)))
    archive.put(make(B, text(1)[:7]))

    assert archive.row(B)["duplicate_of"] == article_id(A)
    assert archive.row(A)["cluster"] == article_id(A)


def test_an_article_that_was_there_first_leads_the_cluster_it_joins_later(archive: Archive) -> None:
    archive.put(make(A, text(1)))
    archive.put(make(B, text(2)))
    archive.put(make(A, text(2)[:7]))

    assert archive.row(A)["duplicate_of"] is None
    assert archive.row(B)["duplicate_of"] == article_id(A)
    assert archive.row(A)["cluster"] == archive.row(B)["cluster"] == article_id(A)


def test_two_clusters_that_turn_out_to_be_one_story_become_one(archive: Archive) -> None:
    story = text(1, 20)
    urls = [f"https://{name}.example/1" for name in "cdef"]
    archive.put(make(urls[0], story[:9]))
    archive.put(make(urls[1], story[11:]))
    archive.put(make(urls[2], story[11:19]))
    assert archive.row(urls[0])["cluster"] is None

    archive.put(make(urls[3], story))

    assert {archive.row(url)["cluster"] for url in urls} == {article_id(urls[0])}
    assert [archive.row(url)["duplicate_of"] for url in urls] == [None, *[article_id(urls[0])] * 3]


def test_a_round_up_makes_no_story_of_the_briefs_in_it(archive: Archive) -> None:
    briefs = [text(seed, 2) for seed in range(10, 16)]
    urls = [f"https://{name}.example/1" for name in "cdefgh"]
    for url, body in zip(urls, briefs, strict=True):
        archive.put(make(url, body))

    archive.put(make(A, [part for body in briefs for part in body]))

    assert sum(archive.row(url)["cluster"] is not None for url in urls) <= 1


def test_boilerplate_is_stored_a_few_times_only(archive: Archive) -> None:
    for seed in range(20, 40):
        archive.put(make(f"https://s{seed}.example/1", [*text(seed, 1), BOILERPLATE]))

    with archive.ledger.begin() as connection:
        stored = Counter(key for keys in connection.scalars(select(copies_recent.c.sketch)) for key in unpacked(keys))
    assert max(stored.values()) == copies.COMMON


def test_an_article_that_is_revised_often_does_not_become_boilerplate(archive: Archive) -> None:
    story = text(1, 24)
    for end in range(6, 25):
        archive.put(make(A, story[:end]))

    assert archive.put(make(B, story))[0] == "duplicate"
    with archive.ledger.begin() as connection:
        stored = Counter(key for keys in connection.scalars(select(copies_recent.c.sketch)) for key in unpacked(keys))
    assert max(stored.values()) == 1


def test_an_article_without_text_is_stored_all_the_same(archive: Archive) -> None:
    assert archive.put(make(A, [], page_type="video"))[0] == "new"
    assert archive.put(make(A, [], page_type="video"))[0] == "same"


SECURE = "https://www.a.example/news/old"
PLAIN = "http://a.example/news/old"


def test_what_a_story_says_after_the_site_moved_to_another_scheme_and_host_is_its_revision(archive: Archive) -> None:
    archive.put(make(PLAIN, text(1)))
    moved, _ = archive.put(make(SECURE, text(1)))
    edited, outcome = archive.put(make(SECURE, [*text(1), "Corrected: the bridge is open."], "Another headline"))
    rewritten, _ = archive.put(make(SECURE, text(9), "A third headline"))

    assert (moved, edited, rewritten) == ("variant", "revision", "revision")
    assert archive.count(article) == 1
    assert archive.row(PLAIN)["latest_revision"] == 3
    assert outcome.recheck_at is not None
    with archive.ledger.begin() as connection:
        latest = articles.latest(connection, article_id(PLAIN))
    assert (latest["id"], latest["url"], latest["headline"]) == (article_id(PLAIN), PLAIN, "A third headline")


def test_a_host_that_shows_what_a_story_said_before_revises_nothing(archive: Archive) -> None:
    archive.put(make(PLAIN, text(1)))
    archive.put(make(PLAIN, [*text(1), "Corrected: the bridge is open."]))

    assert archive.put(make(SECURE, text(1)))[0] == "variant"
    assert archive.row(PLAIN)["latest_revision"] == 2


def test_a_story_that_went_and_came_back_at_its_new_address_is_live(archive: Archive) -> None:
    archive.put(make(PLAIN, text(1)))
    archive.put(make(SECURE, text(1)))
    archive.put(None, state="gone", article_id=article_id(PLAIN), reason="http-404")
    archive.put(make(SECURE, text(1)))

    assert archive.row(PLAIN)["state"] == "live"


def test_an_address_that_leads_to_its_twin_is_seldom_asked_again(archive: Archive) -> None:
    archive.put(make(PLAIN, text(1), date_published=START))
    found = [Found(url=SECURE, kind="article", via="recheck")]
    _, outcome = archive.put(None, state="redirected", article_id=article_id(PLAIN), found=found)

    assert outcome.recheck_at == outcome.at + timedelta(days=30)
    assert archive.row(PLAIN)["state"] == "live"
    assert archive.events(PLAIN) == [("variant", SECURE)]
