"""The short way for what most fields hold: one name and nothing else."""

from __future__ import annotations

from archivebot.people.credits import Name
from archivebot.people.jobs import find_job
from archivebot.people.names import clean_name, name_shape
from archivebot.people.organizations import is_organization
from archivebot.people.roles import match_label
from archivebot.people.segments import JOINING


def plain_name(text: str, known: frozenset[str]) -> Name | None:
    """The short way for what most fields hold: one name of two to four capitalized words and nothing else."""
    words = text.split()
    if not 2 <= len(words) <= 4 or len(text) > 50 or "-" in text or (text[:2] == "By" and text[2:3].isupper()):
        return None
    if not all(word[0].isupper() and word.replace("-", "").isalpha() for word in words):
        return None
    name = " ".join(words)
    if match_label(name) or find_job(name) or name_shape(name) != "full" or clean_name(name) != name:
        return None
    if is_organization(name, known) or any(word.casefold() in JOINING for word in words[1:]):
        return None
    return Name(name=name)
