"""People and organizations as bylines print them: splitting, cleaning, telling one from the other."""

from __future__ import annotations

from archivebot.people.agencies import is_agency
from archivebot.people.credits import Credits, Name
from archivebot.people.datelines import Dateline, read_dateline
from archivebot.people.names import clean_name, name_shape
from archivebot.people.organizations import is_organization
from archivebot.people.segments import BREAK, SOFT
from archivebot.people.split import read_byline

__all__ = [
    "BREAK",
    "SOFT",
    "Credits",
    "Dateline",
    "Name",
    "clean_name",
    "is_agency",
    "is_organization",
    "name_shape",
    "read_byline",
    "read_dateline",
]
