"""The truth: sections and stories of the generated site."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from tests.newssite import prose

STEP = timedelta(minutes=36)
"""Between two stories: forty a day."""


@dataclass(frozen=True)
class Section:
    """A section: its language, and its own habits of addresses, listings and pages."""

    name: str
    path: str
    language: str
    address: str
    """Form of a story's path, filled by :meth:`str.format` with slug, number, year, month, day and path."""
    paging: str
    """``numbered``, ``older``, ``offset``, ``head``, ``json``, ``fragment``, ``cursor`` or ``digits``."""
    teaser: str
    """``cards``, ``rows``, ``wrapped``, ``plain``, ``table`` or ``undated``."""
    data: str
    """What a story's page says of itself: ``json-ld``, ``microdata`` or ``meta``."""


SECTIONS = (
    Section("World", "world", "en", "/{path}/{year}/{month:02}/{day:02}/{slug}", "numbered", "cards", "json-ld"),
    Section("Politics", "politics", "en", "/{path}/{slug}-{number}.html", "older", "rows", "json-ld"),
    Section("Business", "business", "en", "/a/{number}", "offset", "wrapped", "meta"),
    Section("Science", "science", "en", "/{path}/{slug}", "head", "plain", "microdata"),
    Section("Sport", "sport", "en", "/story.php?id={number}", "json", "table", "json-ld"),
    Section("Inland", "inland", "de", "/{path}/article{number}/{slug}.html", "cursor", "cards", "json-ld"),
    Section("Économie", "economie", "fr", "/{path}/{slug}_{number}.html", "digits", "undated", "meta"),
    Section("Cultura", "cultura", "es", "/{year}/{month:02}/{slug}/", "fragment", "rows", "json-ld"),
)


@dataclass
class Story:
    """One story as it stands on the site now."""

    number: int
    """0 is the oldest; the order of publication."""
    section: Section
    path: str
    """Path and query of its page."""
    headline: str
    description: str
    authors: list[str]
    date: datetime
    modified: datetime
    blocks: list[tuple[str, str]]
    """``paragraph``, ``heading`` or ``quote``, and its text."""
    images: list[tuple[str, str, str]]
    """Path of the picture, caption, credit."""
    keywords: list[str]
    revision: int = 1
    copy_of: int | None = None
    """Number of the story of which this is a near copy (or the same text, see ``exact``)."""
    exact: bool = False
    edits: list[str] = field(default_factory=list)
    """What each edit changed: ``typo``, ``appended``, ``headline``."""

    @property
    def language(self) -> str:
        """BCP 47."""
        return self.section.language

    @property
    def body(self) -> str:
        """Paragraphs and headings, a blank line between."""
        return "\n\n".join(text for _, text in self.blocks)

    @property
    def captions(self) -> list[str]:
        """The captions, without credits."""
        return [caption for _, caption, _ in self.images]

    @property
    def amp_path(self) -> str:
        """The AMP variant's path."""
        return f"{self.path}&amp=1" if "?" in self.path else f"{self.path.rstrip('/')}/amp"

    @property
    def print_path(self) -> str:
        """The print variant's path."""
        return f"{self.path}{'&' if '?' in self.path else '?'}print=1"


def public_number(number: int) -> int:
    """The number in addresses; not the order, as on real sites."""
    return 1_000_000 + number * 37


class Writer:
    """Writes any story by its number, always the same."""

    def __init__(self, seed: int, newest: datetime, last: int) -> None:
        self.seed = seed
        self.origin = newest - STEP * last
        """Publication of story 0."""

    def date(self, number: int) -> datetime:
        """Publication."""
        return (self.origin + STEP * number).astimezone(UTC)

    def section(self, number: int) -> Section:
        """Which section a story stands in."""
        return SECTIONS[(number * 5 + number // 8) % len(SECTIONS)]

    def copied(self, number: int) -> int | None:
        """The story of the same language that a story repeats; two in a hundred do."""
        if number % 50 != 49:
            return None
        language = self.section(number).language
        return next((n for n in range(number - 3, max(-1, number - 30), -1) if self._original(n, language)), None)

    def _original(self, number: int, language: str) -> bool:
        return number >= 0 and number % 50 != 49 and self.section(number).language == language

    def write(self, number: int) -> Story:
        """A story as first published."""
        random = Random(f"{self.seed}/{number}")
        section, date = self.section(number), self.date(number)
        headline = prose.headline(section.language, random)
        story = Story(
            number=number,
            section=section,
            path="",
            headline=headline,
            description=f"{prose.sentence(section.language, random)}",
            authors=[prose.person(random) for _ in range(1 + (random.random() < 0.25))],
            date=date,
            modified=date,
            blocks=self._blocks(section.language, random),
            images=[
                (f"/img/{number}-{index}.jpg", prose.sentence(section.language, random), prose.person(random))
                for index in range(int(random.random() * 3))
            ],
            keywords=sorted({prose.place(random) for _ in range(3)}),
        )
        self._copy(story, random)
        slug = prose.slugify(story.headline)
        if section.address == "/{path}/{slug}":
            slug = f"{slug}-{prose.slugify(prose.place(random))}{number % 97}"
        if "{number}" not in section.address and section.address != "/{path}/{slug}":
            slug = f"{slug}-{number}"
        story.path = section.address.format(
            path=section.path, slug=slug, number=public_number(number), year=date.year, month=date.month, day=date.day
        )
        return story

    def _blocks(self, language: str, random: Random) -> list[tuple[str, str]]:
        blocks: list[tuple[str, str]] = []
        for index in range(6 + int(random.random() * 8)):
            if index and index % 5 == 0:
                blocks.append(("heading", prose.headline(language, random)))
            kind = "quote" if index and random.random() < 0.05 else "paragraph"
            blocks.append((kind, prose.paragraph(language, random)))
        return blocks

    def _copy(self, story: Story, random: Random) -> None:
        """Make a story the copy of another: the same text, or with another opening and without its end."""
        other = self.copied(story.number)
        if other is None:
            return
        source = self.write(other)
        story.copy_of = other
        story.exact = story.number % 100 == 99
        story.blocks = list(source.blocks)
        if not story.exact:
            story.blocks[0] = ("paragraph", prose.paragraph(story.language, random))
            del story.blocks[-1]

    def edit(self, story: Story) -> None:
        """Change a story as newsrooms do; what is changed follows from its number."""
        random = Random(f"{self.seed}/{story.number}/{story.revision}")
        kind = ("appended", "headline", "typo")[story.number % 3]
        story.revision += 1
        story.edits.append(kind)
        if kind == "appended":
            story.blocks.append(("paragraph", prose.paragraph(story.language, random)))
        elif kind == "headline":
            story.headline = prose.headline(story.language, random)
            story.blocks[1:2] = [("paragraph", prose.paragraph(story.language, random))]
        else:
            first, _, rest = story.blocks[0][1].partition(" ")
            story.blocks[0] = ("paragraph", f"{first} {prose.place(random)} {rest}")
