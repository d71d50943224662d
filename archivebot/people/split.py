"""A byline as printed becomes people and organizations, in its order."""

from __future__ import annotations

import re
from functools import lru_cache

from archivebot.people.agencies import is_agency
from archivebot.people.credits import Credits, Name, believed
from archivebot.people.houses import before_house, house_of
from archivebot.people.jobs import find_job, is_job
from archivebot.people.names import clean_name, name_shape
from archivebot.people.organizations import ORGANIZATION_WORDS, is_organization
from archivebot.people.places import is_place
from archivebot.people.plain import plain_name
from archivebot.people.roles import is_label, match_label
from archivebot.people.segments import (
    AFTER_CJK,
    SOFT,
    SPACES,
    join_soft,
    pieces_of,
    printed_line,
    segments_of,
    without_dates,
)
from archivebot.people.wording import (
    AROUND_ORGANIZATION,
    ASKED,
    BUTTONS,
    CONSENT,
    CONTRIBUTED,
    FOR,
    HOME,
    HOUSE,
    INTERVIEW,
    JOINS,
    OPENS,
    PARENTHESIS,
    SAYS_BY,
    unified,
)

_DESK = re.compile(r"\w+ \w+$")
"""A desk's name of two words, whose first is a label where a colon follows it."""


@lru_cache(maxsize=1024)
def read_byline(text: str, known: frozenset[str] = frozenset(), linked: frozenset[str] = frozenset()) -> Credits:
    """People and organizations of a byline as printed.

    ``known`` are names that the page gives to organizations (its publisher);
    ``linked`` texts of the byline's links, which are names as a whole. Marks
    of the page's own borders (:data:`~archivebot.people.segments.BREAK`,
    ``SOFT``) may stand in the text. Never raises; what is no name is left out.
    """
    if plain := plain_name(text, known):
        return Credits([plain], plain.name)
    if (whole := " ".join(text.split())) in known:  # "Redaktion example.de", as the data has it
        return Credits([Name(name=whole, organization=True)], whole)
    if CONSENT.search(text):
        return Credits()
    reader = _Reader(known, linked)
    segments = segments_of(unified(text))
    for number, segment in enumerate(segments):
        reader.read(number, segment.strip(SPACES))
    names = believed(reader.result.names)
    return Credits(names, printed_line(segments, reader.linking, {name.segment for name in names}, known))


class _Reader:
    """Reads segments in order; a label holds until names have followed it."""

    def __init__(self, known: frozenset[str], linked: frozenset[str]) -> None:
        self.known = known
        self.linked = linked
        self.result = Credits()
        self.role: str | None = None
        self.labelled = False
        self.led = False
        """Whether what somebody did stands before the first name ("Text"): then it does before each."""
        self.linking: set[int] = set()
        """Numbers of the segments that are a label or "and": they belong to the byline as printed."""

    def read(self, number: int, segment: str) -> None:
        """Read one segment between bars."""
        names, before = self.result.names, len(self.result.names)
        joined = JOINS.match(segment)
        vouched = False
        if joined and names and not self.labelled:
            # "By <link>Jane Doe</link> and <link>John Smith</link>": the label holds on.
            self.labelled = names[-1].labelled
            vouched = names[-1].linked and joined[0].strip(SPACES) != ","
            self.linking.add(number)
            segment = segment[joined.end() :].strip(SPACES)
        if not segment:
            return
        if (label := match_label(segment)) is not None and is_label(segment):
            self._label_alone(number, segment, label[0])
            return
        self._segment(segment)
        if self.labelled and names[before:] and all(name.organization for name in names[before:]):
            # "Business - 2 January | By Reuters": one word before it is the section.
            kept = [n for n in names[:before] if n.organization or n.labelled or n.linked or n.shape == "full"]
            names[:before], before = kept, len(kept)
        for name in names[before:]:
            name.segment = number
            name.linked = vouched or name.name in self.linked
        if len(names) > before:
            self.role, self.labelled = None, False

    def _label_alone(self, number: int, segment: str, role: str) -> None:
        """ "By", "Text:" alone: the names are in the next segment; a desk's name ("Redaktion") is its own."""
        desk = (segment.rpartition(":")[2].strip() or segment).strip(" .,:")
        if self.result.names and ":" not in segment and is_job(segment) and not self.led:
            # "Jane Doe | Journalist"; in cards of a team the photographer's has it too.
            if role == "photographer" and not (last := self.result.names[-1]).organization and last.role is None:
                last.role = role
            return
        self.led |= not self.result.names and desk.casefold() not in SAYS_BY
        if segment.rstrip()[-1:] != ":" and is_organization(desk, self.known):
            self._add(Name(name=desk, organization=True, segment=number))
        self.role, self.labelled = role, True
        self.linking.add(number)

    def _segment(self, segment: str) -> None:
        before = len(self.result.names)
        if "." in segment and " " not in segment and is_organization(segment, self.known):
            self._add(Name(name=segment, organization=True, labelled=self.labelled))
            return
        inside = [found.strip() for found in PARENTHESIS.findall(segment)] if OPENS.search(segment) else []
        if len(inside) == 1 and segment[:1] in "([（【" and segment[-1:] in ")]）】":
            segment, inside = inside[0], []
        if inside:
            segment = PARENTHESIS.sub(" , ", segment)
        segment = self._take_label(self._take_help(without_dates(segment, self.known)))
        segment, labels = AFTER_CJK.subn(",", segment)  # "홍길동 기자"
        self.labelled |= labels > 0
        for piece in pieces_of(segment, self.known, self.linked):
            self._piece(self._take_label(self._take_label(piece.strip(SPACES))), self.result.names[before:])
        for text in inside:
            self._parenthesis(text, before)

    def _take_help(self, segment: str) -> str:
        """ "A and B contributed to this report" says what A and B did, behind their names."""
        if "rib" not in segment and "labor" not in segment and "mitgearbeitet" not in segment:
            return segment
        helped = CONTRIBUTED.search(segment)
        if helped is None:
            return segment
        self.role = "contributor"
        return segment[: helped.start()]

    def _take_label(self, text: str) -> str:
        """The text after the label that opens it; the label is remembered."""
        label = match_label(text)
        if label is None:
            return text
        role, word, end = label
        if word.casefold() in ORGANIZATION_WORDS and _DESK.match(text) is not None:
            return text  # "Redactie Binnenland", "Haber Merkezi"
        self.role, self.labelled = role, True
        home = HOME.match(word)
        if home:
            self._add(Name(name=home[1], organization=True, labelled=True))
        rest = text[end:].strip(SPACES)
        # "An interview by A with B": B is asked, not the author.
        return ASKED.split(rest, maxsplit=1)[0] if INTERVIEW.search(word) else rest

    def _parenthesis(self, text: str, before: int) -> None:
        """ "Jane Doe (AFP)", "John Smith (Fotos)"."""
        if is_organization(text, self.known) and not find_job(text):
            self._add(Name(name=text, organization=True))
            return
        label = match_label(text)
        if label is not None and not text[label[2] :].strip() and len(self.result.names) > before:
            self.result.names[-1].role = None if label[0] == "author" else label[0]

    def _piece(self, piece: str, beside: list[Name]) -> None:
        """Read one piece; ``beside`` are the names of the same segment before it."""
        candidate, rest = join_soft(piece)
        if ":" in candidate:
            # "Press review : Jane Doe", a label that no list holds.
            candidate = candidate.rpartition(":")[2] or candidate
        stripped = " ".join(candidate.split()).strip(" .,:;")
        if not stripped or self.role == "reviewer":
            return
        if is_organization(stripped, self.known) and not self._holder(stripped):
            self._organization_piece(stripped, beside)
            return
        name = clean_name(FOR.split(candidate, maxsplit=1)[0] if " " in candidate else candidate)
        if self.role == "source":
            # "Quelle: example.de, jd/dpa": between houses stand the initials of who put it together.
            initials = len(stripped) < 4 and stripped.islower() and stripped.isascii()
            if is_agency(stripped) or (name_shape(name) is not None and not initials):
                self._add(Name(name=clean_name(candidate), organization=True, labelled=True))
        elif not name or is_job(name) or find_job(candidate) is not None:
            self._job_piece(candidate, stripped, name, beside, SOFT in piece)
        elif is_organization(name, self.known):
            self._organization(name, beside)
        else:
            self._person(name, beside)
        if rest[:1].isupper() and is_organization(rest, self.known) and find_job(rest) is None:
            self._organization(rest, beside)  # "Jane Doe", and its house in an element of its own
        elif rest in self.linked and name_shape(rest) == "full":
            self._person(rest, beside)  # and another name in one

    def _holder(self, text: str) -> bool:
        """Whether a whole name stands before a job whose words are also a desk's ("Jane Doe Staff Writer")."""
        job = find_job(text)
        if job is not None and text[job[0] : job[1]].casefold() == "staff":
            return False  # "Global Watch Staff"
        head = clean_name(text[: job[0]]) if job is not None and job[0] else ""
        return bool(head) and name_shape(head) == "full" and not is_organization(head, self.known)

    def _organization_piece(self, text: str, beside: list[Name]) -> None:
        """An organization, alone or after a person ("Jane Doe for The Daily")."""
        cut = FOR.split(text, maxsplit=1)
        if len(cut) == 2 and not is_organization(cut[0], self.known) and name_shape(clean_name(cut[0])) == "full":
            self._add(Name(name=clean_name(cut[0]), role=self._asserted(), labelled=self.labelled))
            text = cut[1]
        elif is_job(text):
            self._desk(text)
            return
        elif found := before_house(text, self.known):
            # "Jane Doe Associated Press"
            self._add(Name(name=found[0], role=self._asserted(), labelled=self.labelled))
            text = found[1]
        elif ". " in text and is_agency(text.partition(". ")[0]):
            text = text.partition(". ")[0]  # "Europa Press. Sevilla": where the agency wrote from
        self._organization(text, beside)

    def _job_piece(self, candidate: str, stripped: str, name: str, beside: list[Name], soft: bool) -> None:
        """A name with a job, or a job alone."""
        if not name or is_job(name):
            if is_job(candidate):
                self._desk(stripped)
            return
        if beside:
            return  # "Jane Doe, AP Auto Writer"
        job = find_job(candidate)
        closes = job is not None and candidate.strip().endswith(candidate[job[0] : job[1]])
        if closes and not soft and len(name.split()) == 1:
            # "Antrim Court Reporter", "HT Correspondent": a desk, not a person of one name.
            self._add(Name(name=stripped, organization=True, shape="job", labelled=self.labelled))
        elif is_organization(name, self.known):
            self._organization(name, beside)
        else:
            self._person(name, beside)

    def _desk(self, text: str) -> None:
        """ "By Staff Reporter": a job that is all the byline says."""
        if self.labelled and not self.result.names:
            self._add(Name(name=text, organization=True, shape="job", labelled=True))

    def _person(self, name: str, beside: list[Name]) -> None:
        shape = name_shape(name)
        if shape is None:
            return
        last = self.result.names[-1] if self.result.names else None
        if (
            shape == "single"
            and last is not None
            and not self.labelled
            and name not in self.linked
            and is_agency(last.name)
        ):
            return  # "EFE / Madrid": where the agency wrote from
        if self.result.people and HOUSE.match(name):
            self._add(Name(name=name, organization=True, shape=shape))
            return
        if beside and name not in self.linked:
            after_name = any(other.shape == "full" for other in beside)
            if is_place(name) or (shape in ("single", "lower", "handle") and after_name):
                return  # "Jane Doe, Berlin": after a name, one word is a place or a job
        if shape == "lower" and beside and not self.labelled:
            return
        self._add(Name(name=name, role=self._asserted(), shape=shape, labelled=self.labelled))

    def _organization(self, name: str, beside: list[Name]) -> None:
        """File an organization; a job beside a person ("Jane Doe, news editor") is not one."""
        if any(not other.organization for other in beside) and find_job(name) and name not in self.known:
            return
        name = AROUND_ORGANIZATION.sub("", name)
        if self.result.people and name not in self.known and find_job(name) is not None:
            name = house_of(name, self.known)
        if BUTTONS.isdisjoint(name.casefold().split()):
            self._add(Name(name=name.strip(" .,:;-–—"), organization=True, role=self._asserted()))

    def _asserted(self) -> str | None:
        return self.role if self.role not in ("author", "source") else None

    def _add(self, name: Name) -> None:
        """File a name once."""
        key = name.name.casefold()
        if key and not any(n.name.casefold() == key and n.organization == name.organization for n in self.result.names):
            self.result.names.append(name)
