"""Whether two texts are copies of one story: a verdict with its evidence.

What copies have and look-alikes lack, each a habit of newsrooms:

- An agency's story is cut, topped and tailed by the paragraph: what is shared is shared in long runs.
- A template (weather, markets, match tickers, obituaries) keeps its phrases and changes its facts: the shared runs
  are short, and the figures, days and names between them differ all through the text. An update of one story
  changes a few figures and keeps most.
- Boilerplate (about us, subscribe, reserved rights) closes otherwise different briefs, a box opens the parts of a
  series: what is shared stands at the same end of both and has nothing to do with the rest
  (:mod:`archivebot.fingerprint.frames`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from archivebot.fingerprint.align import Passage, Run, most_shared, passages, runs_of, slots
from archivebot.fingerprint.frames import background, below, framed
from archivebot.fingerprint.normal import normalize, words_of
from archivebot.fingerprint.substitutions import GRAMMAR, substitutions
from archivebot.fingerprint.telling import DIGITS, changed_figures, telling

SHARED = 0.5
"""Share of the shorter text's words that copies have in common at least."""

ALONE = 0.95
"""Share from which nothing but the shared words matters."""

FIRM = 0.88
"""Share from which even a text of a template may be a copy."""

SURE = 100
"""Words a changed fact from which it is one, unless it is long."""

SHORT = 150
"""Words up to which a text may be one of a template that says little else."""

SUBJECT = 100
"""Words a changed fact, below which the headlines are asked whether it is the subject."""

FIGURE = 60
"""Words a changed figure in a text of figures at most."""

STUB = 60
"""Words up to which a text may be a notice in place of a story ("Subscribe to read on")."""


class Text:
    """A story as the comparison reads it; parts are computed once."""

    def __init__(self, body: str, headline: str | None = None) -> None:
        self.words = words_of(normalize(body))
        self.headline = words_of(normalize(headline or ""))

    @cached_property
    def vocabulary(self) -> frozenset[bytes]:
        """Its different words."""
        return frozenset(self.words)

    @cached_property
    def runs(self) -> frozenset[Run]:
        """Its runs of words."""
        return frozenset(runs_of(self.words))


@dataclass(slots=True, frozen=True, kw_only=True)
class Likeness:
    """The verdict on two texts."""

    same: bool
    """Whether they are copies of one story, or one is a part of the other."""
    evidence: str
    """``same-text``, ``near-copy``, ``part``; for texts that stay apart what speaks against it."""
    containment: float
    """Share of the shorter text's words that stand in the other, too (0..1); the most, if little."""
    resemblance: float
    """Shared words as a share of the longer text (0..1); likewise."""
    firm: bool = False
    """Whether more is the same than two issues of a template may have in common."""


@dataclass(slots=True)
class Tally:
    """What a comparison counted."""

    shared: int
    """Words in shared passages."""
    shorter: int
    """Words of the shorter text."""
    run: float
    """Words of the passage in which a shared word stands, on average over the shared words."""
    figures_kept: int
    """Words with digits inside shared passages."""
    figures_changed: int
    """Figures in slots in whose place the other text has another one."""
    facts: AbstractSet[tuple[bytes, bytes]]
    """What one text says in the place of what the other says."""

    @property
    def changed(self) -> int:
        """Figures and facts that are other ones."""
        return self.figures_changed + len(self.facts)

    @property
    def share(self) -> float:
        return self.shared / self.shorter


def compare(left: Text, right: Text) -> Likeness:
    """The verdict on two texts, the same in either order; about 1 ms for texts of 800 words. Pure."""
    if len(right.words) < len(left.words):
        left, right = right, left
    if left.words == right.words:
        if len(left.words) < STUB and unheard(left, right):
            return Likeness(same=False, evidence="stub", containment=1.0, resemblance=1.0)
        return Likeness(same=True, evidence="same-text", containment=1.0, resemblance=1.0, firm=True)
    # Most candidates share phrases and little else: that is seen without laying the texts beside each other, of most
    # by their words alone, of others by the runs of words that both have.
    least = SHARED * len(left.words)
    shared = sum(map(right.vocabulary.__contains__, left.words))
    if shared >= least:
        shared = most_shared(runs_of(left.words), right.runs)
    found: list[Passage] = []
    if left.words and shared >= least:
        found = passages(left.words, right.words)
        shared = sum(item.length for item in found)
    share, resemblance = (round(min(shared / (len(text.words) or 1), 1.0), 4) for text in (left, right))
    if not found or shared < least:
        return Likeness(same=False, evidence="little-shared", containment=share, resemblance=resemblance)
    count = tally(left.words, right.words, found)
    against = objection(count, left, right, found)
    return Likeness(
        same=against is None,
        evidence=against or ("near-copy" if resemblance >= SHARED else "part"),
        containment=share,
        resemblance=resemblance,
        firm=firm(count),
    )


def tally(left: Sequence[bytes], right: Sequence[bytes], found: Sequence[Passage]) -> Tally:
    """Count what speaks for and against two texts being copies."""
    between = slots(left, right, found)
    told = {word for word in set(left) if not DIGITS.isdisjoint(word)}
    kept = sum(word in told for item in found for word in left[item.left : item.left + item.length]) if told else 0
    shared = sum(item.length for item in found)
    return Tally(
        shared=shared,
        shorter=len(left),
        run=sum(item.length**2 for item in found) / shared,
        figures_kept=kept,
        figures_changed=sum(changed_figures(here, there) for here, there in between if here and there),
        facts=substitutions(between),
    )


def objection(count: Tally, left: Text, right: Text, found: Sequence[Passage]) -> str | None:
    """What speaks against two texts being copies; None when nothing does."""
    if other_figures(count):
        return "other-figures"
    if only_phrases(count):
        return "only-phrases"
    if count.shared < SUBJECT * count.changed and other_subject(count.facts, left, right):
        return "other-subject"
    if other_issue(left.headline, right.headline) and count.share < 0.9:
        return "other-issue"
    heads = (*left.headline, *right.headline)
    if count.share < ALONE and framed(left.words, right.words, heads, found, SHARED):
        return "boilerplate"
    if below(left.words, right.words, right.headline, found):
        return "below"
    if background(left.words, right.words, found):
        return "background"
    return None


def firm(count: Tally) -> bool:
    """Whether so much is shared, and so little says something else, as no two issues of a template have in common."""
    return count.share >= FIRM and (count.shared >= SHORT or count.shared >= SURE * count.changed)


def other_figures(count: Tally) -> bool:
    """Whether most figures differ, as from one day's report to the next; an update changes a few of them."""
    changed, kept = count.figures_changed, count.figures_kept
    if changed >= 3:
        return 2 * kept < 3 * changed and count.shared < FIGURE * changed
    return changed > 0 and kept <= changed and count.shared < 30 * count.changed


def only_phrases(count: Tally) -> bool:
    """Whether the shared runs are a template's phrases, with other facts between them all through the text."""
    if count.run < 18 and (count.run < 11 or count.share < 0.75):
        return count.changed > 0
    if count.changed < 2 or count.run >= min(40, 0.7 * count.shared):
        return False
    # A long text whose figures all stayed was sub-edited: no template of that length has but words to change.
    sub_edited = count.figures_kept >= 4 and not count.figures_changed
    least = 30 if count.shared < SHORT else 10 if sub_edited else 20
    return count.shared < least * count.changed


def other_subject(facts: Iterable[tuple[bytes, bytes]], left: Text, right: Text) -> bool:
    """Whether a word of the one headline stands in the text where the other has a word of the other headline.

    Of two issues of a template (obituaries, results, recipes) the headlines name what the texts differ in.
    """
    ours = set(filter(naming, left.headline)).difference(right.headline, right.words)
    theirs = set(filter(naming, right.headline)).difference(left.headline, left.words)
    return any(not ours.isdisjoint(here.split()) and not theirs.isdisjoint(there.split()) for here, there in facts)


def naming(word: bytes) -> bool:
    """Whether a word may name a subject: a figure of an update does not."""
    return len(word) > GRAMMAR and DIGITS.isdisjoint(word)


def other_issue(left: Sequence[bytes], right: Sequence[bytes]) -> bool:
    """Whether two headlines differ in nothing but figures: ``Part 1`` and ``Part 2``, two days of a series."""
    ours, theirs = set(left), set(right)
    only_ours, only_theirs = ours - theirs, theirs - ours
    if not only_ours or not only_theirs or len(ours & theirs) < 2:
        return False
    return all(not DIGITS.isdisjoint(word) for word in only_ours | only_theirs)


def unheard(left: Text, right: Text) -> bool:
    """Whether a short text has nothing to do with either of two headlines, nor they with each other.

    Before a paywall or a player every story of a site has the same few words.
    """
    ours, theirs = set(filter(telling, left.headline)), set(filter(telling, right.headline))
    if not ours or not theirs or ours & theirs:
        return False
    return ours.isdisjoint(left.words) and theirs.isdisjoint(right.words)
