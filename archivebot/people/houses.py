"""The house beside a person: an agency or a newspaper printed after the name, with or without a job."""

from __future__ import annotations

from archivebot.people.agencies import is_agency
from archivebot.people.jobs import before_job
from archivebot.people.names import clean_name, name_shape
from archivebot.people.organizations import is_organization


def before_house(text: str, known: frozenset[str]) -> tuple[str, str] | None:
    """The person and the agency or publisher of "Jane Doe Associated Press"; None where there is no such pair."""
    words = text.split()
    for count in range(min(3, len(words) - 2), 0, -1):
        house, head = " ".join(words[-count:]), clean_name(" ".join(words[:-count]))
        if (is_agency(house) or house in known) and name_shape(head) == "full" and not is_organization(head, known):
            return head, house
    return None


def house_of(text: str, known: frozenset[str]) -> str:
    """The house alone of "AFP Senior Correspondent" and "AP Auto Writer"; the whole text where none can be told."""
    heads = (before_job(text), text.split()[0])
    return next((head for head in heads if head and is_organization(head, known)), text)
