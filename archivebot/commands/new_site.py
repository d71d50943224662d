"""``archivebot new-site``: look at a site, propose a profile, record fixtures, show what each field becomes."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from pathlib import Path

from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand
from archivebot.durable import place
from archivebot.errors import FixtureError
from archivebot.exit_codes import ExitCode
from archivebot.sites import Profile, load_profile
from archivebot.warc import WarcResponse

SHOWN = ("headline", "description", "byline", "date_published", "section")
"""Fields of a sample that are shown."""


class Command(ArchivebotCommand):
    """Propose a profile."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] URL"

    def short_desc(self) -> str:
        """One line of help."""
        return "Look at a site and propose its profile, with fixtures of sample pages"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "Reads the home page, robots.txt, feeds, sitemaps and some sections and articles; writes NAME.toml, which "
            "loads as it stands, and records the samples as fixtures. Read both, then keep them."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("New site")
        group.add_argument("--name", help="name of the profile (default: from the host)")
        group.add_argument("-o", "--output", metavar="FOLDER", type=Path, default=Path("sites"), help="default: sites")
        group.add_argument(
            "--fixtures", metavar="FOLDER", type=Path, default=Path("fixtures"), help="default: fixtures"
        )
        group.add_argument(
            "--samples", metavar="N", type=int, default=12, help="article pages to look at (default: 12)"
        )
        group.add_argument("--force", action="store_true", help="overwrite a profile that is there already")

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Survey, propose, record, show."""
        from archivebot import urls
        from archivebot.fetching import fetch
        from archivebot.newsite import propose
        from archivebot.newsite.explorer import Explorer
        from archivebot.run.arguments import parse_urls

        given = parse_urls(args[0]) if len(args) == 1 else ()
        home = urls.canonicalize(given[0]) if len(given) == 1 else None
        if home is None:
            raise UsageError("name one web address: archivebot new-site https://news.example/")
        name = opts.name or name_for(urls.host_of(home) or "site")
        path = opts.output / f"{name}.toml"
        if path.exists() and not opts.force:
            raise UsageError(f"{path} is there already; --force overwrites it", print_help=False)
        explorer = Explorer(home, opts.samples)
        responses = fetch(explorer.begin(), self.settings, follow=explorer.follow)
        if home not in responses:
            print(f"{home} did not answer, or robots.txt forbids it")
            return ExitCode.SITE_DOWN
        if not explorer.survey.samples:
            print(f"no article was found from {home}; name a section's address instead")
            return ExitCode.EMPTY
        text, _ = propose(explorer.survey, name)
        place(path, text.encode())
        profile = load_profile(path)
        print(text)
        self.record(explorer.responses.values(), profile, opts.fixtures)
        print(f"\nThe profile: {path}. Read it and the fixtures, then:")
        print(f"  ARCHIVEBOT_SITES={opts.output} archivebot crawl {name}")
        return ExitCode.COMPLETE

    def record(self, responses: Iterable[WarcResponse], profile: Profile, folder: Path) -> None:
        """Record the samples under the new profile, and show what their fields become."""
        from rich.console import Console
        from rich.table import Table

        from archivebot.fixtures.record import record_fixture

        table = Table(title="What the samples become")
        for column in (*SHOWN, "words"):
            table.add_column(column)
        for response in responses:
            try:
                fixture = record_fixture(
                    folder, response, site=profile.name, profile=profile, redacted=True, minimized=True
                )
            except FixtureError as error:
                print(error)
                continue
            line = fixture.expected[0]
            words = len(str(line.get("body") or "").split())
            table.add_row(*(str(line.get(field) or "") for field in SHOWN), str(words))
        Console().print(table)


def name_for(host: str) -> str:
    """A profile's name for a host: ``example-times`` for ``www.example-times.co.uk``."""
    from archivebot import urls

    domain = urls.registered_domain(f"https://{host}/") or host
    label = domain if re.fullmatch(r"[\d.:\[\]a-f]+", domain) else domain.partition(".")[0]
    return re.sub(r"[^a-z0-9-]+", "-", label.lower()).strip("-") or "site"
