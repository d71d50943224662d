"""``archivebot export``: render a dataset from the archive and deliver it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand, binary_output
from archivebot.errors import ArgumentError
from archivebot.exit_codes import ExitCode
from archivebot.export import Manifest, Output, Query, S3Options, export, output_for
from archivebot.export.named import defined_export, name_of_place
from archivebot.export.output import FORMATS, MAX_ROWS, PARTITIONS
from archivebot.export.query import DUPLICATES, REVISIONS, TABLES, check_names, line_count, query_from
from archivebot.export.render import Job, print_rows
from archivebot.export.render import Progress as Report
from archivebot.export.s3_options import options_by_settings
from archivebot.ledger import Ledger
from archivebot.run.admission import named_site
from archivebot.run.arguments import parse_moment
from archivebot.store_options import add_store_options, patience, store_options


class Command(ArchivebotCommand):
    """Render a dataset."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] -o PATH|s3://bucket/prefix/"

    def short_desc(self) -> str:
        """One line of help."""
        return "Render a dataset from the archive, to a file, a folder or S3"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "Renders what the archive holds. -o x.jsonl, x.csv.gz, x.parquet or x.warc.gz is a single file with its "
            "manifest beside it, '-' the terminal, anything else a folder (or S3 prefix) with data files, schema, card "
            "and manifest. What an earlier run could not deliver is delivered first. Exit code 11: not rendered; 12: "
            "rendered, but the store could not be reached (archivebot deliver)."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        add_query_options(parser)
        group = parser.add_argument_group("Form and place")
        group.add_argument("-o", "--output", metavar="PATH", help="file, folder, s3://bucket/prefix/ or -")
        group.add_argument("-f", "--format", choices=FORMATS, help="default: by the file's name, else jsonl")
        group.add_argument("--compress", choices=("gz", "zst", "none"), help="default: by the file's name, else gz")
        group.add_argument(
            "--partition",
            metavar="KEY,...",
            nargs="+",
            action="extend",
            default=[],
            help=f"folders by {', '.join(PARTITIONS)}",
        )
        group.add_argument("--max-rows", metavar="N", type=int, help=f"rows in a file at most (default: {MAX_ROWS})")
        group.add_argument("--name", help="add to the dataset of this name what is new since its last delivery")
        group.add_argument("--since-last", action="store_true", help="the same, the name being that of the place")
        group.add_argument("--restart", action="store_true", help="render a named dataset anew, whole")
        group.add_argument("--allow-shrink", action="store_true", help="replace a dataset by a smaller one")
        group.add_argument("-q", "--quiet", action="store_true", help="no progress bar, no summary")
        add_store_options(parser, writing=True)

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Render and deliver."""
        if args:
            raise UsageError(f"what is {args[0]!r}? The target is given with -o", print_help=False)
        query = query_of(opts)
        with closing(Ledger.open(self.configuration.ledger_url, create=False)) as ledger:
            with ledger.read() as connection:
                check_names(connection, query)
            if opts.output == "-":
                self.print_to_terminal(ledger, query, opts)
                return ExitCode.COMPLETE
            target, query, output, options, name = asked(ledger, query, opts)
            with progress_bar(ledger, query, name, quiet=opts.quiet) as report:
                manifest = export(
                    ledger,
                    query,
                    target,
                    archive=self.configuration.archive,
                    output=output,
                    name=name,
                    restart=opts.restart,
                    allow_shrink=opts.allow_shrink,
                    options=options,
                    defaults=options_by_settings(self.configuration.s3),
                    patience=patience(opts),
                    progress=report,
                )
        if not opts.quiet:
            print(summary(manifest, target, name))
        return ExitCode.COMPLETE

    def print_to_terminal(self, ledger: Ledger, query: Query, opts: argparse.Namespace) -> None:
        """Write the rows to standard output."""
        if opts.name or opts.since_last or opts.partition or opts.max_rows or opts.compress not in (None, "none"):
            raise UsageError("standard output takes no name, partition, max-rows or compression", print_help=False)
        job = Job(query=query, output=Output(format=opts.format or "jsonl", compress="none", single="-"))
        print_rows(ledger, job, binary_output())


def add_query_options(parser: argparse.ArgumentParser) -> None:
    """Declare what is selected."""
    group = parser.add_argument_group("Selection")
    group.add_argument("--site", metavar="NAME", nargs="+", action="extend", default=[], help="sites")
    group.add_argument("--section", metavar="NAME", nargs="+", action="extend", default=[], help="sections as printed")
    group.add_argument("--lang", metavar="TAG", nargs="+", action="extend", default=[], help="languages: en, pt-BR")
    group.add_argument("--since", metavar="D", help="published on this day or later: 2024-05-01, 7d, 2w")
    group.add_argument("--until", metavar="D", help="published on this day or earlier")
    group.add_argument("--run", metavar="ID", nargs="+", action="extend", default=[], help="stored by these crawls")
    group.add_argument("--revisions", choices=REVISIONS, default="latest", help="default: latest")
    group.add_argument("--duplicates", choices=DUPLICATES, default="keep", help="every copy, or one line a story")
    group.add_argument("--fields", metavar="NAME,...", nargs="+", action="extend", default=[], help="fields of a line")
    group.add_argument("--where", metavar="CONDITION", help="""such as 'word_count >= 200 and language == "en"'""")
    group.add_argument("--table", choices=TABLES, default="articles", help="default: articles")


def query_of(opts: argparse.Namespace) -> Query:
    """The query as given."""
    return Query(
        table=opts.table,
        sites=tuple(named_site(name) for name in opts.site),
        sections=tuple(opts.section),
        languages=split(opts.lang),
        since=day("since", opts.since),
        until=day("until", opts.until),
        revisions=opts.revisions,
        duplicates=opts.duplicates,
        runs=tuple(opts.run),
        where=opts.where,
        fields=split(opts.fields),
    )


def asked(ledger: Ledger, query: Query, opts: argparse.Namespace) -> tuple[str, Query, Output, S3Options, str | None]:
    """Target, query, output, store options and name: as given, or of a named export as it was first given."""
    if opts.name and opts.since_last:
        raise UsageError("--name or --since-last, not both", print_help=False)
    options = store_options(opts)
    if opts.output is None and opts.name:
        found = defined_export(ledger, opts.name)
        if found is None:
            raise ArgumentError(f"no export is named {opts.name!r} yet; say with -o where it goes")
        target, definition = found
        if query != Query() or opts.format or opts.compress or opts.partition or opts.max_rows:
            raise ArgumentError(f"the export {opts.name!r} is defined already; to define it anew give -o and --restart")
        made = definition["output"] | {"partition": tuple(definition["output"]["partition"])}
        return target, query_from(definition["query"]), Output(**made), S3Options(**definition["options"]), opts.name
    if opts.output is None:
        raise UsageError("say with -o where the dataset goes", print_help=False)
    output = output_for(
        opts.output,
        format=opts.format,
        compress=opts.compress,
        partition=split(opts.partition),
        max_rows=opts.max_rows,
    )
    return opts.output, query, output, options, name_of_place(ledger, opts.output) if opts.since_last else opts.name


def split(values: list[str]) -> tuple[str, ...]:
    """The parts between commas."""
    return tuple(part for value in values for text in value.split(",") if (part := text.strip()))


def day(name: str, value: str | None) -> date | None:
    """A day, or how long ago it was."""
    moment = parse_moment(name, value, datetime.now(UTC))
    return moment.date() if isinstance(moment, datetime) else moment


@contextmanager
def progress_bar(ledger: Ledger, query: Query, name: str | None, *, quiet: bool) -> Iterator[Report | None]:
    """A bar on a terminal, nothing elsewhere."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield None
        return
    total = None
    if query.table == "articles":
        with ledger.read() as connection:
            total = line_count(connection, query, new_for=name)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("rendering", total=total)
        yield lambda rows: progress.update(task, completed=rows)


def summary(manifest: Manifest, target: str, name: str | None) -> str:
    """One line on what was done."""
    if name is not None and not manifest.rows:
        return f"nothing new for {target}"
    size = sum(entry.bytes for entry in manifest.data_files)
    count = len(manifest.data_files)
    files = "1 file" if count == 1 else f"{count:,} files"
    return f"{target}: {manifest.rows:,} rows in {files}, {size:,} bytes ({manifest.format})"
