"""docs/datasets.md says what the commands do."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest
from scrapy.settings import Settings

from archivebot.commands import coverage, deliver, export, verify_export
from archivebot.console import ArchivebotCommand
from archivebot.export.comparison import COMPARISONS
from archivebot.export.manifest import FileEntry, Manifest
from archivebot.export.output import FORMATS, MAX_ROWS, PARTITIONS
from archivebot.export.shape import shape
from archivebot.export.where import condition
from archivebot.items import Article

PAGE = (Path(export.__file__).parents[2] / "docs" / "datasets.md").read_text(encoding="utf-8")


def options(command: type[ArchivebotCommand]) -> set[str]:
    """The long options that a command has of its own."""
    made = command()
    made.settings = Settings()
    parser = argparse.ArgumentParser(conflict_handler="resolve")
    made.add_options(parser)
    own = [group for group in parser._action_groups[2:] if group.title != "Global Options"]
    actions = [action for group in own for action in group._group_actions]
    return {name for action in actions for name in action.option_strings if name.startswith("--")}


@pytest.mark.parametrize("command", [export.Command, deliver.Command, verify_export.Command])
def test_every_option_is_described(command: type[ArchivebotCommand]) -> None:
    assert options(command) - set(re.findall(r"--[a-z-]+", PAGE)) == set()


def test_every_option_that_is_described_exists() -> None:
    named = (export.Command, deliver.Command, verify_export.Command, coverage.Command)
    known = set().union(*(options(command) for command in named))

    assert set(re.findall(r"--[a-z][a-z-]+", PAGE)) - known - {"--help"} == set()


def test_conditions_shown_are_conditions() -> None:
    section = PAGE.partition("### Conditions")[2]
    lines = section.split("```")[1].strip().splitlines()

    assert len(lines) == 4
    for line in lines:
        condition(line, shape(Article))
    assert all(f"`{operator}`" in section for operator in COMPARISONS)


def test_words_are_those_of_the_code() -> None:
    for word in (*FORMATS, *PARTITIONS, *(name for name in FileEntry.__slots__)):
        assert f"`{word}`" in PAGE
    assert f"({MAX_ROWS})" in PAGE
    for word in ("query", "runs", "warc_files", "statistics", "schema_version", "archivebot_version"):
        assert word in Manifest.__slots__
        assert f"`{word}`" in PAGE
