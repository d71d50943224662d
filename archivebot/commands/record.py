"""``archivebot record``: make fixtures of pages, fetched or out of the archive."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand
from archivebot.errors import FixtureError
from archivebot.exit_codes import ExitCode
from archivebot.sites import Profile, load_profiles, profile_for
from archivebot.warc import WarcResponse, iter_responses


class Command(ArchivebotCommand):
    """Record fixtures."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] URL ..."

    def short_desc(self) -> str:
        """One line of help."""
        return "Record pages as fixtures: a small WARC, the record to approve, the profile in force"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "Fetches each URL (or takes it out of a WARC file) and writes a fixture folder. Articles, listings, feeds "
            "and sitemaps are told apart by themselves. Look at expected.jsonl before you keep it. Exit code 17: a "
            "page was not recorded; 2: all were, but the WARC file is damaged in a place that was passed over."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("Record")
        group.add_argument("--site", metavar="NAME", help="the profile (default: the one that covers the address)")
        group.add_argument("--from-warc", metavar="FILE", type=Path, help="take the pages out of a WARC file")
        group.add_argument("--redact", action="store_true", help="drop cookies, tokens and personal query parameters")
        group.add_argument("--minimize", action="store_true", help="cut what the answer does not rest on")
        group.add_argument(
            "-o", "--output", metavar="FOLDER", type=Path, default=Path("fixtures"), help="default: fixtures"
        )

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Record every page; one that cannot be recorded is told and does not cost the others."""
        if not args and not opts.from_warc:
            raise UsageError("name at least one URL")
        if opts.from_warc and not opts.from_warc.is_file():
            raise UsageError(f"{opts.from_warc} is no file", print_help=False)
        profiles = load_profiles(self.configuration.sites)
        if opts.site and opts.site not in profiles and opts.site != "news":
            raise UsageError(f"there is no profile {opts.site!r}; archivebot list shows them")
        holes: list[str] = []
        responses = from_warc(opts.from_warc, args, holes.append) if opts.from_warc else self.fetched(args)
        robots = {url: responses.pop(url) for url in list(responses) if is_robots(url) and url not in args}
        failed = [url for url in args if url not in responses]
        for url in failed:
            print(f"{url}: no response" + (f" in {opts.from_warc}" if opts.from_warc else ""))
        for url, response in responses.items():
            needed = [robots[place] for place in [robots_of(response.url)] if place in robots]
            if not self.record(response, needed, profiles, opts):
                failed.append(url)
        for hole in holes:
            sys.stderr.write(f"archivebot: {hole}\n")
        if failed:
            return ExitCode.DIFFERENT
        return ExitCode.BAD_ARGUMENTS if holes else ExitCode.COMPLETE

    def record(
        self,
        response: WarcResponse,
        needed: list[WarcResponse],
        profiles: dict[str, Profile],
        opts: argparse.Namespace,
    ) -> bool:
        """Record one page; whether it could be."""
        from archivebot import urls
        from archivebot.fixtures.record import record_fixture

        profile = profiles.get(opts.site) if opts.site else profile_for(response.url, profiles)
        site = profile.name if profile else urls.registered_domain(response.url) or "site"
        try:
            fixture = record_fixture(
                opts.output,
                response,
                site=site,
                profile=profile,
                redacted=opts.redact,
                minimized=opts.minimize,
                needed=tuple(needed),
            )
        except FixtureError as error:
            print(error)
            return False
        line = fixture.expected[0]
        kind = line.get("kind", "article")
        said = line.get("headline") if kind == "article" else f"{len(line['links'])} links"
        print(f"{fixture.path}: {kind}, {said}")
        return True

    def fetched(self, urls: list[str]) -> dict[str, WarcResponse]:
        """The pages from the network, and the robots.txt that allowed them."""
        from archivebot.fetching import fetch

        return fetch(list(dict.fromkeys([*urls, *map(robots_of, urls)])), self.settings)


def from_warc(path: Path, urls: list[str], hole: Callable[[str], None]) -> dict[str, WarcResponse]:
    """The pages out of a WARC file: those named, or all that were answered with success; damage is told."""
    wanted = set(urls)
    return {
        response.url: response
        for response in iter_responses(path, hole)
        if (response.url in wanted if wanted else response.status == 200) or is_robots(response.url)
    }


def is_robots(url: str) -> bool:
    """Whether an address is that of a robots.txt."""
    return urlsplit(url).path == "/robots.txt"


def robots_of(url: str) -> str:
    """The address of the robots.txt that speaks for an address."""
    return urlsplit(url)._replace(path="/robots.txt", query="", fragment="").geturl()
