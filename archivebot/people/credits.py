"""What a byline says: names in its order, and which of them its own marks vouch for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from archivebot.people.agencies import is_agency
from archivebot.people.organizations import is_organization


@dataclass(slots=True, kw_only=True)
class Name:
    """One person or organization of a byline."""

    name: str
    role: str | None = None
    """``photographer``, ``translator``, ``editor`` ...; None for the writers."""
    organization: bool = False
    shape: str = "full"
    """As :func:`~archivebot.people.names.name_shape` says."""
    labelled: bool = False
    """Whether a label ("By", "Text:", "记者") stood before it, or before the names that it is joined to."""
    linked: bool = False
    """Whether it is, as a whole, the text of a link or of an element that the template names for a name."""
    segment: int = 0
    """Which part of the byline, between bars and borders, it stands in."""


@dataclass(slots=True)
class Credits:
    """What a byline says."""

    names: list[Name] = field(default_factory=list)
    printed: str = ""
    """The byline alone: from its label to its last name, without bars, dates and addresses."""

    @property
    def people(self) -> list[Name]:
        """The people, writers and others, in the byline's order."""
        return [name for name in self.names if not name.organization]

    @property
    def writers(self) -> list[Name]:
        """The people without a role."""
        return [name for name in self.names if not name.organization and name.role is None]

    @property
    def organizations(self) -> list[str]:
        """Names of the organizations, each once."""
        return list(dict.fromkeys(name.name for name in self.names if name.organization))


_RUBRICS = frozenset(
    "news nachrichten noticias notícias notizie nyheter nyheder nieuws online digital tv radio magazin "
    "magazine journal haber haberler berita новости 速報 ニュース 뉴스 新闻 新聞 video blog podcast".split()
)
"""Words of organizations that stand alone as a section's name."""
_NAMELESS = re.compile(
    r"(?i)(?:(?:other|news|press) )?(?:agencies|wires?|wire services?)|agenturen|agences|agencias|agências|"
    r"agenzie|وكالات|الوكالات"
)


def believed(names: list[Name]) -> list[Name]:
    """Leave out what stands beside names that a label or a link vouches for, and stray words beside whole names."""
    vouched = {name.segment for name in names if name.labelled or name.linked}
    if any(not name.organization for name in names):
        names = [name for name in names if name.shape != "job"]
    labelled = any(name.labelled for name in names)
    whole = any(name.shape == "full" and not name.organization for name in names)
    if vouched:
        names = [
            name
            for name in names
            if (name.organization and (name.segment in vouched or name.labelled or _distinct(name.name)))
            or (name.shape == "full" and (name.labelled or name.linked or name.segment in vouched))
            or (not whole and (name.labelled or (name.linked and not labelled)))
        ]
    elif whole:
        names = [name for name in names if name.organization or name.shape == "full"]
    elif sum(not name.organization for name in names) > 2:
        names = [name for name in names if name.organization]
    names = [name for name in names if not (name.organization and name.name.casefold() in _RUBRICS)]
    if any(name.organization and is_agency(name.name) for name in names):
        # "المصدر: الفجيرة - وام": before the agency stands its place, in a script without capitals.
        names = [name for name in names if not (name.organization and name.labelled and _is_bare_word(name.name))]
        if all(name.organization for name in names[1:]) and _is_place_before(names[0]):
            names = names[1:]
    if len(names) > 1:
        # "Global Watch and agencies" names one organization.
        names = [name for name in names if not (name.organization and _NAMELESS.fullmatch(name.name))] or names
    return names


def _is_place_before(name: Name) -> bool:
    """Whether what stands before an agency is the town it wrote from ("واشنطن - رويترز")."""
    return not (name.organization or name.labelled or name.linked) and _is_bare_word(name.name)


def _is_bare_word(name: str) -> bool:
    """Whether a name is one word of a script without capitals that names no organization."""
    return name[:1] >= "\u0590" and " " not in name and not is_organization(name)


_MAX_SPACES = 4
_QUOTE = re.compile('[\u2018\u201c\u201e\u00ab"]')


def _distinct(name: str) -> bool:
    """Whether an organization can stand apart from the names: no word of a button, no headline of another story."""
    if name.count(" ") > _MAX_SPACES or _QUOTE.search(name):
        return False
    return " " in name or (len(name) > 3 and not name.islower()) or (is_agency(name) and len(name) == 3)
