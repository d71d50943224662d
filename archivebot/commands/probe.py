"""``archivebot probe``: one page, and for each field who won, who lost and why, for a person to read."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from scrapy.exceptions import UsageError

from archivebot.commands.extract import profile_chooser, read_html
from archivebot.console import ArchivebotCommand
from archivebot.errors import ArgumentError, PageError
from archivebot.exit_codes import ExitCode

LONGEST = 160
"""Characters of a value that are shown."""


class Command(ArchivebotCommand):
    """Show how the fields of one page were settled."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] <URL or FILE>"

    def short_desc(self) -> str:
        """One line of help."""
        return "Show each field of one page: its value, the source that won, and the candidates that lost"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "Reads a page (an address is fetched with the crawl's politeness; a FILE is read, - is standard input) and "
            "prints a table: each field with its value, the source that won, and the candidates that lost with the "
            "reason. Stores nothing."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("Probe")
        group.add_argument("--url", default="", help="address of the page, when a FILE is given")
        group.add_argument("--site", metavar="NAME", help="profile to use, or 'none'")
        group.add_argument(
            "--field", metavar="NAME", action="append", default=[], help="only this field; may be repeated"
        )
        group.add_argument("--body", action="store_true", help="show the whole body with its blocks")

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Read the page and print the tables."""
        if len(args) != 1:
            raise UsageError("name one address or file")
        from rich.console import Console

        from archivebot.extract import extract
        from archivebot.loader import Verdict

        page = self._page(args[0], opts.url)
        profile = profile_chooser(self.configuration.sites, opts.site)(page.url)
        trace: list[Verdict] = []
        article = extract(page, profile, trace=trace)
        console = Console(highlight=False)
        print_fields(console, article, trace, set(opts.field))
        print_summary(console, article, profile.name if profile else None, whole=opts.body)
        return ExitCode.COMPLETE

    def _page(self, target: str, url: str) -> Any:
        from archivebot.page import Page

        if target.startswith(("http://", "https://")):
            from archivebot.fetching import fetch

            response = fetch([target], self.settings).get(target)
            if response is None:
                raise PageError(f"{target}: no response came (robots.txt, network or address); see the log above")
            content, _ = response.content()
            headers = {name.lower(): value for name, value in response.headers}
            return Page.from_html(
                content, url=response.url, headers=headers, fetched_at=response.fetched_at, status=response.status
            )
        try:
            return Page.from_html(read_html(target), url=url)
        except OSError as error:
            hint = "" if Path(target).suffix else "; an address begins with https://"
            raise ArgumentError(f"{target}: cannot be read: {error.strerror}{hint}") from error


def print_fields(console: Any, article: Any, trace: list[Any], only: set[str]) -> None:
    """One table: for each field the winner, then the losers with their reasons."""
    from rich.table import Table
    from rich.text import Text

    table = Table()
    table.add_column("field", no_wrap=True)
    table.add_column("value", ratio=1)
    table.add_column("source", no_wrap=True)
    table.add_column("verdict", max_width=24)
    order = [name for name in article.__dataclass_fields__ if any(verdict.field == name for verdict in trace)]
    for name in order:
        if only and name not in only:
            continue
        heard = [verdict for verdict in trace if verdict.field == name]
        heard.sort(key=lambda verdict: verdict.reason is not None)
        for number, verdict in enumerate(heard):
            won = verdict.reason is None
            value = shown(getattr(article, name)) if won else shown(verdict.value)
            style = "green" if won else "dim"
            label = Text(name if number == 0 else "", style="bold")
            table.add_row(label, Text(value, style=style), Text(verdict.source, style=style),
                          Text("won" if won else str(verdict.reason), style=style))  # fmt: skip
        table.add_section()
    for name in () if only else settled(article, set(order)):
        source = article.sources.get(name, "")
        table.add_row(Text(name, style="bold"), Text(shown(getattr(article, name))), Text(source), Text(""))
    console.print(table)


def settled(article: Any, heard: set[str]) -> list[str]:
    """Fields with a value that no candidates were heard for."""
    quiet = {"blocks", "body", "sources", "flags", "crawl", "schema_version", "revision", "images"}
    return [
        name
        for name in article.__dataclass_fields__
        if name not in heard | quiet and getattr(article, name) not in (None, [], {})
    ]


def print_summary(console: Any, article: Any, profile: str | None, *, whole: bool) -> None:
    """Profile, page type, flags, pictures and the body's beginning and end, or all of it."""
    from rich.table import Table
    from rich.text import Text

    console.print(Text(f"profile {profile or 'none (generic)'}; {article.page_type}; {article.word_count} words"))
    if article.flags:
        console.print(Text("flags: " + ", ".join(article.flags), style="yellow"))
    for image in article.images:
        console.print(Text(f"image {image.url}\n  caption: {image.caption or '-'}\n  credit: {image.credit or '-'}"))
    table = Table("", "kind", "text", title=f"body, from {article.sources.get('body', '-')}", title_justify="left")
    count = len(article.blocks)
    for number, block in enumerate(article.blocks):
        if whole or number < 3 or number >= count - 3:
            text = block.text if whole else shown(block.text)
            table.add_row(str(number + 1), block.kind, Text(text))
        elif number == 3:
            table.add_row("...", "", Text(f"{count - 6} more; --body shows them", style="dim"))
    console.print(table)


def shown(value: Any) -> str:
    """A value as a person reads it, cut to a few lines."""
    if isinstance(value, (list, tuple)):
        text = "; ".join(shown(getattr(item, "name", None) or getattr(item, "url", None) or item) for item in value)
    elif hasattr(value, "isoformat"):
        text = value.isoformat()
    else:
        text = str(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "\u2026"
