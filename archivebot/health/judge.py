"""Telling a redesign, a block and a quiet news day apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from archivebot.health.observation import Observation

FEWEST_PAGES = 5
"""Pages below which a share says nothing."""

FEWEST_RUNS = 3
"""Former runs below which it is not known what a site's articles are usually like."""

USUAL = 0.8
"""A rule or field that held on this share of pages in former runs is one to rely on."""

COLLAPSED = 0.5
"""It has collapsed when it holds on less than this part of its former share."""

BLOCKED_SHARE = 0.5
"""A site refuses us when at least this share of its answers does."""

LOST_SHARE = 0.2
"""Share of article pages that hold an article, below which the site shows its articles no longer."""

CUT_WORDS = 1 / 3
"""Texts of less than this part of their usual length are cut: nights differ, but not by so much."""

TOLD_BY_LISTINGS = frozenset({"section"})
"""Fields that say more of what led to an article than of its page: front pages and sitemaps name no section."""

FORMER_RUNS = 28
"""Former runs that are compared with: four weeks of nights, so that a weekday comes four times."""

SAME_WEEKDAYS = 3
"""Former runs of the same weekday from which on these alone say what is usual."""

QUIET = 0.4
"""A day is quiet when it brings less than this part of the usual number of new articles."""


@dataclass(slots=True, kw_only=True)
class Finding:
    """What the numbers say, with the evidence in words."""

    state: str
    """``well``, ``quiet``, ``redesigned``, ``blocked`` or ``unknown`` (too little seen)."""
    evidence: list[str] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)
    """Rule or field that stopped -> the last run in which it was well."""


def judge(current: Observation, former: Sequence[Observation]) -> Finding:
    """The finding for a run, given the former runs of the site (any order)."""
    earlier = sorted((run for run in former if run.started_at < current.started_at), key=lambda run: run.started_at)
    earlier = earlier[-FORMER_RUNS:]
    if current.answers >= 2 and current.blocked >= BLOCKED_SHARE * current.answers:
        return Finding(state="blocked", evidence=[f"{current.blocked} of {current.answers} answers refuse us"])
    evidence, broken = collapsed(current, earlier)
    for more, since in (silenced(current, earlier), vanished(current, earlier), changed(current, earlier)):
        evidence += more
        broken |= since
    if evidence:
        return Finding(state="redesigned", evidence=evidence, broken=broken)
    if not current.answers:
        return Finding(state="unknown", evidence=["nothing came"])
    usual = usual_volume(current, earlier)
    if usual is not None and usual >= FEWEST_PAGES and current.new < QUIET * usual:
        text = (
            f"{current.new} new articles where {usual:g} are usual; listings announce as ever ({current.links} links)"
        )
        return Finding(state="quiet", evidence=[text])
    return Finding(state="well")


def collapsed(current: Observation, earlier: Sequence[Observation]) -> tuple[list[str], dict[str, str]]:
    """Rules and fields that used to hold and do not any more; and since when."""
    evidence: list[str] = []
    broken: dict[str, str] = {}
    for what, pages in (("rules", current.pages), ("fields", current.articles)):
        if pages < FEWEST_PAGES:
            continue
        shares: dict[str, float] = getattr(current, what)
        runs = [run for run in earlier if (run.pages if what == "rules" else run.articles) >= FEWEST_PAGES]
        for name in sorted({name for run in runs for name in getattr(run, what)} - TOLD_BY_LISTINGS):
            before = [getattr(run, what)[name] for run in runs if name in getattr(run, what)]
            usual, share = median(before), shares.get(name, 0.0)
            if usual >= USUAL and share < COLLAPSED * usual:
                kind = what.removesuffix("s")
                evidence.append(
                    f"{kind} {name}: {share:.0%} of {pages} pages, {usual:.0%} in {len(before)} former runs"
                )
                well = [run.run for run in runs if getattr(run, what).get(name, 0.0) >= COLLAPSED * usual]
                broken[f"{kind} {name}"] = well[-1] if well else ""
    return evidence, broken


def silenced(current: Observation, earlier: Sequence[Observation]) -> tuple[list[str], dict[str, str]]:
    """Listings that announced links in former runs, answer still, and announce nothing."""
    if not current.listings or current.links:
        return [], {}
    speaking = [run for run in earlier if run.links]
    if not speaking:
        return [], {}
    usual = median(run.links for run in speaking)
    text = f"{current.listings} listings answered and announced no article; {usual:g} links are usual"
    return [text], {"listings": speaking[-1].run}


def vanished(current: Observation, earlier: Sequence[Observation]) -> tuple[list[str], dict[str, str]]:
    """Pages that held articles and hold none any more: drawn by scripts now, behind a wall, or all "not found"."""
    speaking = [run for run in earlier if run.articles >= FEWEST_PAGES and run.articles >= COLLAPSED * run.pages]
    if not speaking or current.pages < FEWEST_PAGES or current.articles >= LOST_SHARE * current.pages:
        return [], {}
    text = f"{current.articles} of {current.pages} article pages hold an article"
    return [text], {"articles": speaking[-1].run}


def changed(current: Observation, earlier: Sequence[Observation]) -> tuple[list[str], dict[str, str]]:
    """Articles that are all of another kind than before: cut to a teaser, of another page type, of one headline."""
    runs = [run for run in earlier if run.articles >= FEWEST_PAGES]
    if current.articles < FEWEST_PAGES or len(runs) < FEWEST_RUNS:
        return [], {}
    found: dict[str, str] = {}
    lengths = [run.words for run in runs if run.words]
    if lengths and current.words is not None and current.words < CUT_WORDS * median(lengths):
        found["length"] = f"texts of {current.words:g} words, {median(lengths):g} are usual"
    types = [run.page_types for run in runs if run.page_types]
    for name, share in current.page_types.items():
        if types and share >= USUAL and median(known.get(name, 0.0) for known in types) < 1 - USUAL:
            found[f"page type {name}"] = f"{share:.0%} of {current.articles} articles are of page type {name}"
    shares = [run.headlines for run in runs if run.headlines is not None]
    if shares and current.headlines is not None and current.headlines < COLLAPSED * median(shares):
        found["headlines"] = f"one headline stands on {1 / current.headlines:.0f} articles"
    return list(found.values()), dict.fromkeys(found, runs[-1].run)


def usual_volume(current: Observation, earlier: Sequence[Observation]) -> float | None:
    """The usual number of new articles: of that weekday where enough former runs fell on it, else of any day."""
    complete = [run for run in earlier if run.complete]
    same = [run.new for run in complete if run.started_at.weekday() == current.started_at.weekday()]
    numbers = same if len(same) >= SAME_WEEKDAYS else [run.new for run in complete]
    return median(numbers) if len(numbers) >= SAME_WEEKDAYS else None
