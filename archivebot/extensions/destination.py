"""Where a crawl's dataset goes and how it is made: by the argument, else by the site's profile, else by the setting."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from archivebot.errors import ArchivebotError, ArgumentError, ProfileError, SettingError
from archivebot.export import Output, Query, output_for
from archivebot.export.address import check_place, is_s3, s3_address
from archivebot.export.render import Job
from archivebot.run.arguments import Arguments
from archivebot.run.configuration import Configuration
from archivebot.run.session import file_safe
from archivebot.sites import Export, Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A dataset of the site that its crawls add to, or render anew."""

    target: str
    output: Output
    query: Query
    name: str | None
    """The export that crawls add to; None where each renders all of the site's articles."""


def destination(
    site: str, arguments: Arguments, configuration: Configuration, profile: Profile | None
) -> Destination | None:
    """The dataset that was asked for; None for the usual file of the run's articles, or for no dataset.

    Raises :class:`ArgumentError`, :class:`ProfileError` or :class:`SettingError` for a place that datasets could never
    go to, or a form that there is not.
    """
    if not arguments.export:
        return None
    if isinstance(arguments.export, str):
        return destined(site, Export(place=arguments.export))
    if profile is not None and profile.export is not None:
        try:
            return destined(site, profile.export)
        except ArchivebotError as error:
            raise ProfileError(f"{profile.path}: [export] {error}") from error
    if configuration.export_to is not None:
        try:
            return destined(site, Export(place=f"{configuration.export_to.rstrip('/')}/{file_safe(site)}/"))
        except ArchivebotError as error:
            raise SettingError(f"ARCHIVEBOT_EXPORT_TO: {error}") from error
    return None


def destined(site: str, wanted: Export) -> Destination:
    """A site's dataset as it is wanted; raises :class:`ArgumentError`."""
    target = expanded(wanted.place)
    output = output_for(
        target,
        format=wanted.format,
        compress=wanted.compress,
        partition=tuple(wanted.partition),
        max_rows=wanted.max_rows,
    )
    check_place(target)
    if is_s3(target):
        s3_address(target, output.single)
    whole = bool(output.single) or output.format == "warc"
    adds = not whole if wanted.incremental is None else wanted.incremental
    if whole and (adds or wanted.name):
        raise ArgumentError("a single file or WARC is rendered whole: name a folder, or neither name nor incremental")
    if wanted.name and not adds:
        raise ArgumentError(f"the name {wanted.name!r} is for a dataset that crawls add to; incremental says otherwise")
    query = Query(
        sites=(site,),
        revisions=wanted.revisions or ("all" if adds else "latest"),
        duplicates=wanted.duplicates or "keep",
        where=wanted.where,
        fields=tuple(wanted.fields),
    )
    Job(query=query, output=output).check()
    name = (wanted.name or f"crawl of {site} to {target}") if adds else None
    return Destination(target=target, output=output, query=query, name=name)


def expanded(place: str) -> str:
    """A place with ``~`` and ``$NAME`` replaced; raises :class:`ArgumentError` for a variable that is not set."""
    found = os.path.expandvars(place)
    if "$" in found:
        raise ArgumentError(f"the place {place!r} names an environment variable that is not set")
    if is_s3(found) or not found.startswith("~"):
        return found
    home = str(Path(found).expanduser())
    return f"{home}/" if found.endswith("/") else home
