"""The pytest plugin in a project of its own: one test a page and field, red where it should be, readable."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from archivebot.fixtures import Fixture
from tests.recordings import FERRY, PROFILE, profile_in, record

INI = """
[tool.pytest.ini_options]
archivebot_fixtures = ["fixtures"]
archivebot_sites = ["sites"]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository that only depends on archivebot: three fixtures and a profile."""
    (tmp_path / "pyproject.toml").write_text(INI)
    profile = profile_in(tmp_path / "sites")
    record(tmp_path / "fixtures", FERRY, "/city/", "/city/2026/03/08/market-hall-bells.html", profile=profile)
    return tmp_path


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # Disabled autoload: the plugin must work by its name alone, whether its entry point is installed or not.
    command = [sys.executable, "-m", "pytest", "-p", "archivebot.pytest_plugin", "-p", "no:cacheprovider", *arguments]
    environment = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(Path(__file__).parent.parent)}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_green_where_all_is_as_approved_one_test_a_field(project: Path) -> None:
    done = run(project, "-v")

    assert done.returncode == 0, done.stdout
    assert "ferry-terminal-reopens-after-storm.html::headline PASSED" in done.stdout
    assert "/city/::links PASSED" in done.stdout


def test_red_where_a_field_differs_and_only_there(project: Path) -> None:
    folder = next((project / "fixtures/courier").glob("ferry*"))
    fixture = Fixture.load(folder)
    fixture.save_expected([fixture.expected[0] | {"headline": "Ferry terminal reopens two months after the storm"}])

    done = run(project)

    assert done.returncode == 1
    assert "1 failed" in done.stdout
    assert "headline is not what was approved (- approved, + today):" in done.stdout
    assert "[-two-][+three+]" in done.stdout
    assert "Traceback" not in done.stdout


def test_a_broken_rule_of_the_projects_profile_is_red(project: Path) -> None:
    (project / "sites/courier.toml").write_text(PROFILE.replace("p.byline", "p.writer"))

    done = run(project)

    assert done.returncode == 1
    assert "sources.byline" in done.stdout


def test_nothing_is_collected_until_folders_are_named(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.pytest.ini_options]\n")

    assert run(project).returncode == 5
