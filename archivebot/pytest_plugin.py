"""A pytest plugin: one test a fixture, page and field; off until ``archivebot_fixtures`` names folders.

In a project's ``pyproject.toml``::

    [tool.pytest.ini_options]
    archivebot_fixtures = ["fixtures"]   # folders, relative to this file
    archivebot_sites = ["sites"]         # folders of the project's own site profiles
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

MARKER = "fixture.toml"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the two settings."""
    parser.addini("archivebot_fixtures", "folders of archivebot fixtures to verify", type="paths", default=[])
    parser.addini(
        "archivebot_sites", "folders of site profiles that the fixtures are verified with", type="paths", default=[]
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a fixture by its marker file, below the configured folders only."""
    if file_path.name != MARKER:
        return None
    folders: list[Path] = parent.config.getini("archivebot_fixtures")
    if not any(file_path.is_relative_to(folder) for folder in folders):
        return None
    return FixtureFile.from_parent(parent, path=file_path)


class FixtureFile(pytest.File):
    """One fixture; its pages are replayed once, when it is collected."""

    def collect(self) -> Iterator[pytest.Item]:
        """A test a page and field: the approved fields, and those that are new today."""
        # Imported when a fixture is there: pytest runs without fixtures pay nothing for the plugin.
        from archivebot.fixtures import verify_fixture
        from archivebot.fixtures.compare import fields_of
        from archivebot.sites import load_profiles

        profiles = load_profiles(self.config.getini("archivebot_sites"))
        for verdict in verify_fixture(self.path.parent, profiles):
            prefix = verdict.url or "fixture"
            if verdict.error:
                yield FieldItem.from_parent(self, name=f"{prefix}::replay", failure=verdict.error)
                continue
            failures = {item.field: item for item in verdict.differences}
            names = fields_of(verdict.expected, verdict.actual) if verdict.kind == "article" else ["links"]
            for name in dict.fromkeys([*names, *failures]):
                yield FieldItem.from_parent(self, name=f"{prefix}::{name}", failure=failures.get(name))


class FieldItem(pytest.Item):
    """One field of one page."""

    def __init__(self, *, failure: Any = None, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.failure = failure

    def runtest(self) -> None:
        """Fail when the field is not what was approved."""
        if self.failure is not None:
            raise FieldDiffersError(self.failure)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        """The field's difference, without a traceback: nothing is wrong with the test's code."""
        from archivebot.fixtures.report import plain_difference

        if not isinstance(excinfo.value, FieldDiffersError):
            return str(super().repr_failure(excinfo))
        failure = excinfo.value.args[0]
        if isinstance(failure, str):
            return failure
        return f"{failure.field} is not what was approved (- approved, + today):\n{plain_difference(failure)}"

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the test stands, for pytest's output."""
        return self.path, None, f"{self.path.parent.name}: {self.name}"


class FieldDiffersError(Exception):
    """A field is not what was approved."""
