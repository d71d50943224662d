"""The documentation says what is true: its tables are the code's, and every command in it is understood."""

from __future__ import annotations

import argparse
import re
import shlex
from pathlib import Path

import pytest

from archivebot.exit_codes import ExitCode
from archivebot.run.configuration import OPTIONS
from tests.documentation import DOCS, PARTS, commands, filled

ROOT = DOCS.parent
PAGES = sorted([*DOCS.glob("*.md"), ROOT / "README.md", ROOT / "exports/README.md"])
CALL = re.compile(r"^(?:    |\$ |    \$ )?(?:\w+=\S+ )*(archivebot|scrapy|python3 run\.py) ([a-z][a-z_-]*)(.*)$")


@pytest.mark.parametrize("page", PARTS)
def test_generated_parts_are_up_to_date(page: str) -> None:
    """``python -m tests.documentation`` writes them anew."""
    assert (DOCS / page).read_text(encoding="utf8") == filled(page)


def code_lines(page: Path) -> list[str]:
    """The lines of code blocks, indented or fenced, with continued lines joined."""
    lines, fenced = [], False
    for line in re.sub(r" *\\\n\s*", " ", page.read_text(encoding="utf8")).splitlines():
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif fenced or line.startswith("    "):
            lines.append(line)
    return lines


def calls(page: Path) -> list[tuple[str, str, str]]:
    """(program, command, arguments) of every call in a page's code."""
    return [found.groups() for line in code_lines(page) if (found := CALL.match(line))]  # type: ignore[misc]  # three groups


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_in_the_documentation_is_understood(page: Path) -> None:
    known = commands()
    for program, name, arguments in calls(page):
        if program == "python3 run.py" and name == "test":
            continue
        words = shlex.split(arguments.partition("#")[0].partition(" | ")[0])
        if any(word.isupper() or word in ("...", "[options]") for word in [name, *words]):
            continue
        if program == "scrapy" and name.replace("_", "-") not in known:
            continue
        command = known[name.replace("_", "-")]
        parser = argparse.ArgumentParser(exit_on_error=False)
        command.add_options(parser)
        _, rest = parser.parse_known_args(words)

        assert not [word for word in rest if word.startswith("-") and word != "-"], (page.name, name, rest)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_setting_in_the_documentation_is_known(page: Path) -> None:
    named = set(re.findall(r"\bARCHIVEBOT_[A-Z0-9_]+\b", page.read_text(encoding="utf8")))

    assert named <= {option.name for option in OPTIONS} | {"ARCHIVEBOT_BENCH", "ARCHIVEBOT_ALL_MOMENTS"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf8")):
        assert (page.parent / target).exists(), (page.name, target)


def test_operations_says_what_to_do_for_every_exit_code() -> None:
    text = (DOCS / "operations.md").read_text(encoding="utf8").partition("## What to do")[2]
    told = {int(code) for code in re.findall(r"(?m)^\| (\d+) \|", text)}

    assert told == {code.value for code in ExitCode}


def test_every_command_has_a_line_of_help_of_its_own() -> None:
    lines = [command.short_desc() for command in commands().values()]

    assert all(lines)
    assert len(set(lines)) == len(lines)
    assert not [line for line in lines if line.endswith(".")]


def test_every_file_that_the_architecture_names_is_there() -> None:
    text = (DOCS / "architecture.md").read_text(encoding="utf8")
    named = re.findall(r"`([a-z_]+(?:/[a-z_]*)*(?:\.py|/))`", text)

    missing = [name for name in named if not any((root / name).exists() for root in (ROOT, ROOT / "archivebot"))]
    assert not [name for name in missing if not name.startswith("archive/")]
