"""An export from query to target: rendered aside, checked, delivered, remembered."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from archivebot.errors import DeliveryError, ExportError
from archivebot.export.address import check_place, is_s3, s3_address
from archivebot.export.backoff import Patience
from archivebot.export.delivery import Delivered, deliver, held_at, remove_entry, spool_of, store_of
from archivebot.export.guard import refuse_lost
from archivebot.export.local import place_file, place_folder
from archivebot.export.manifest import Manifest
from archivebot.export.named import Named, named_export
from archivebot.export.output import Output, output_for
from archivebot.export.query import Query
from archivebot.export.render import Job, Progress, check_files, manifest_name, render_files
from archivebot.export.rows import Record
from archivebot.export.s3_options import S3Options
from archivebot.export.spool import FILES_FOLDER, Entry, Order, Spool
from archivebot.export.staging import staging
from archivebot.export.waiting import still_waiting
from archivebot.ledger import Ledger, exports

WARC_FOLDER = "warc"
REVISIONS_NAME = "revisions"


@dataclass(frozen=True, slots=True)
class Plan:
    """One export, checked."""

    job: Job
    target: str
    options: S3Options
    defaults: S3Options
    allow_shrink: bool
    named: Named | None = None


def export(
    ledger: Ledger,
    query: Query,
    target: str,
    *,
    archive: Path,
    output: Output | None = None,
    name: str | None = None,
    restart: bool = False,
    allow_shrink: bool = False,
    options: S3Options | None = None,
    defaults: S3Options | None = None,
    patience: Patience | None = None,
    progress: Progress | None = None,
    earlier: Sequence[Delivered] | None = None,
) -> Manifest:
    """Render a dataset and put it into its place; what waits in the archive's spool is delivered before.

    :param target: a folder, a file whose name ends in ``.jsonl``, ``.csv``, ``.parquet`` or ``.warc.gz``, or either
        after ``s3://bucket/prefix/``.
    :param archive: the archive's folder.
    :param output: how; by default as the target's name says.
    :param name: add to the dataset of this name what is new since its last delivery.
    :param restart: render a named dataset anew, whole.
    :param allow_shrink: let the dataset that is there be replaced by a smaller one.
    :param options: how objects are stored; of a named export they are a part of what it is.
    :param defaults: what ``options`` leave open, for what waits in the spool too.
    :param patience: how long a store in trouble is tried again.
    :param earlier: what became of the spool just before, when the caller has called :func:`deliver` and tells himself
        of what still waits.
    :returns: the manifest of the dataset as it is at the target; of a named export without anything new, an empty one.
    :raises ExportError: nothing was changed at the target.
    :raises DeliveryError: this dataset, or an earlier one, waits in the spool.
    """
    output = output or output_for(target)
    options, defaults = options or S3Options(), defaults or S3Options()
    check_place(target)
    if is_s3(target):
        s3_address(target, output.single)
    named = named_export(ledger, name, target, query, output, options, restart) if name is not None else None
    job = Job(query=query, output=output, warc_folder=archive / WARC_FOLDER, name=name)
    job.check()
    plan = Plan(job, target, options, defaults, allow_shrink, named)
    before = deliver(ledger, archive, patience=patience, defaults=defaults) if earlier is None else earlier
    if is_s3(target) or named is not None:
        manifest = export_by_spool(ledger, archive, plan, before, patience, progress)
    else:
        manifest = export_here(ledger, plan, progress)
    waits = still_waiting(archive, before) if earlier is None else None
    if waits is not None:
        raise waits
    return manifest


def export_here(ledger: Ledger, plan: Plan, progress: Progress | None) -> Manifest:
    """Render to a local path."""
    target, job = Path(plan.target), plan.job
    with staging(target.parent if job.output.single else target) as folder:
        with ledger.read() as connection:
            manifest = render_files(connection, job, folder, progress=progress)
        check_files(folder, manifest)
        place = place_file if job.output.single else place_folder
        place(folder, target, manifest, allow_shrink=plan.allow_shrink)
    return manifest


def export_by_spool(
    ledger: Ledger,
    archive: Path,
    plan: Plan,
    earlier: Sequence[Delivered],
    patience: Patience | None,
    progress: Progress | None,
) -> Manifest:
    """Render into the spool, then deliver from there."""
    spool = spool_of(archive)
    with spool.held():
        entry, manifest = render_to_spool(ledger, spool, plan, progress)
    if entry is None:
        refuse_removed(spool, plan)
        return manifest
    down = next(
        (r.error for r in earlier if isinstance(r.error, DeliveryError) and same_store(r.entry, entry, plan)), None
    )
    if down is not None:
        raise DeliveryError(f"{down}; the dataset waits in {entry.path} (archivebot deliver)")
    results = deliver(ledger, archive, patience=patience, only=[entry.id], defaults=plan.defaults, told=False)
    if not results:
        # Another process delivered it in between.
        held = None if plan.job.output.single else held_at(plan.target, entry_options(entry, plan))
        return held or manifest
    (result,) = results
    if isinstance(result.error, ExportError):
        remove_entry(ledger, archive, entry.id)
        raise result.error
    if result.error is not None:
        raise type(result.error)(f"{result.error}; the dataset waits in {entry.path} (archivebot deliver)")
    return result.manifest or manifest


def refuse_removed(spool: Spool, plan: Plan) -> None:
    """Raise :class:`ExportError` when a dataset that gets nothing new is not there any more, or holds less.

    A store that cannot be reached is told when there is something to deliver.
    """
    named = plan.named
    if named is None or any(entry.order.name == named.name for entry in spool.entries()):
        return
    try:
        held = held_at(plan.target, plan.options.filled(plan.defaults))
    except DeliveryError:
        return
    refuse_lost(held, named.given or 0, plan.target)


def same_store(one: Entry, other: Entry, plan: Plan) -> bool:
    """Whether two renderings go to one store."""
    stores = {store_of(entry.order, entry_options(entry, plan)) for entry in (one, other)}
    return len(stores) == 1


def entry_options(entry: Entry, plan: Plan) -> S3Options:
    """How a rendering's objects are stored, with what its own options leave open."""
    return entry.order.options.filled(plan.defaults)


def render_to_spool(
    ledger: Ledger, spool: Spool, plan: Plan, progress: Progress | None
) -> tuple[Entry | None, Manifest]:
    """Render into the spool, which is held; no entry when a named export has nothing new."""
    job, named = plan.job, plan.named
    if named is not None:
        named.prepare(ledger, spool)
    with spool.rendering() as folder:
        revisions = folder / REVISIONS_NAME
        with revisions.open("w", encoding="ascii") as notes, ledger.read() as connection:

            def note(record: Record) -> None:
                notes.write(f"{record['revision']} {record['id']}\n")

            manifest = render_files(
                connection, job, folder / FILES_FOLDER, taken=note if named else None, progress=progress
            )
        if named is not None and not manifest.rows and named.given is not None:
            return None, manifest
        check_files(folder / FILES_FOLDER, manifest)
        order = Order(
            target=plan.target if is_s3(plan.target) else str(Path(plan.target).absolute()),
            manifest_name=manifest_name(job.output),
            single=job.output.single,
            name=job.name,
            adds=named is not None and named.given is not None,
            expected_rows=(named.given or named.given_before) if named is not None else 0,
            allow_shrink=plan.allow_shrink,
            options=plan.options,
        )
        entry_id = spool.new_id(secrets.token_hex(6))
        if named is not None:
            # Before the rendering enters the spool: a mark without rendering is forgotten, never the other way.
            with ledger.begin() as connection:
                exports.enter(connection, named.name, entry_id, manifest.rows, read_revisions(revisions))
        entry = spool.enter(folder, entry_id, order)
    discard_replaced(spool, entry)
    return entry, manifest


def discard_replaced(spool: Spool, new: Entry) -> None:
    """Remove older renderings that wait for the same place, which the new one would replace anyway."""
    if new.order.adds:
        return
    for old in spool.entries():
        same = (old.order.target, old.order.options.endpoint_url) == (new.order.target, new.order.options.endpoint_url)
        if same and old.id < new.id and old.order.name is None and new.order.name is None:
            spool.discard(old.id)


def read_revisions(path: Path) -> Iterator[tuple[str, int]]:
    """The article ids and revision numbers that were noted while rendering."""
    with path.open(encoding="ascii") as notes:
        for line in notes:
            number, _, article_id = line.rstrip("\n").partition(" ")
            yield article_id, int(number)
