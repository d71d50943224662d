"""The recipes in ``recipes/`` name commands, options and settings that exist, and are well-formed."""

from __future__ import annotations

import argparse
import ast
import configparser
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from scrapy.commands import ScrapyCommand
from scrapy.settings import Settings
from scrapy.utils.misc import walk_modules_iter

from archivebot.exit_codes import ExitCode
from archivebot.run.configuration import OPTIONS

FOLDER = Path(__file__).parent.parent / "recipes"
NAMES = sorted(path.name for path in FOLDER.iterdir())
CALL = re.compile(r"archivebot ((?:crawl|export|verify|health|deliver)\b[^\n\"']*)")


def commands() -> dict[str, ScrapyCommand]:
    found = {}
    for module in walk_modules_iter("archivebot.commands"):
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, ScrapyCommand) and value.__module__ == module.__name__:
                found[module.__name__.rpartition(".")[2]] = value()
    return found


def calls(name: str) -> list[str]:
    text = "\n".join(
        line for line in (FOLDER / name).read_text().splitlines() if not line.lstrip().startswith(("#", "Description="))
    )
    return [re.split(r" \|\| ", call)[0].strip() for call in CALL.findall(text)]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_line_is_understood(name: str) -> None:
    known = commands()
    for call in calls(name):
        verb, *words = shlex.split(re.sub(r"\$\{\{.*?\}\}|\{site\}|%i", "x", call))
        command = known[verb]
        command.settings = Settings()
        parser = argparse.ArgumentParser(exit_on_error=False)
        command.add_options(parser)
        _, rest = parser.parse_known_args(words)

        assert not [word for word in rest if word.startswith("-")], call


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_known(name: str) -> None:
    named = set(re.findall(r"ARCHIVEBOT_\w+", (FOLDER / name).read_text()))

    assert named <= {option.name for option in OPTIONS}


def test_something_is_called_in_every_recipe_that_runs() -> None:
    assert [name for name in NAMES if not calls(name)] == ["archivebot@.timer", "scrapyd.cfg"]


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".yml")])
def test_workflows_are_yaml_with_jobs_of_steps(name: str) -> None:
    workflow = yaml.safe_load((FOLDER / name).read_text())

    assert all("uses" in step or "run" in step for job in workflow["jobs"].values() for step in job["steps"])


def test_units_are_what_systemd_reads(tmp_path: Path) -> None:
    for name in ("archivebot@.service", "archivebot@.timer"):
        unit = configparser.ConfigParser(strict=False, interpolation=None)
        unit.optionxform = str  # type: ignore[assignment,method-assign]  # systemd's keys keep their case
        unit.read_string((FOLDER / name).read_text())
        assert unit.sections()[0] == "Unit"
    service = (FOLDER / "archivebot@.service").read_text()
    accepted = {int(code) for code in re.findall(r"(?m)^SuccessExitStatus=(.*)$", service)[0].split()}

    assert accepted == {ExitCode.INCOMPLETE, ExitCode.LOCKED}


def test_cron_lines_have_five_fields_and_a_command_that_a_shell_reads() -> None:
    jobs = [line for line in (FOLDER / "crontab").read_text().splitlines() if re.match(r"[\d*]", line)]

    assert len(jobs) == 3
    for job in jobs:
        command = job.split(None, 5)[5]
        assert subprocess.run([shutil.which("sh") or "sh", "-n", "-c", command], check=False).returncode == 0


def test_the_airflow_file_is_python_and_its_shell_keeps_the_exit_codes() -> None:
    text = (FOLDER / "airflow_dag.py").read_text()
    tree = ast.parse(text)
    crawl = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "CRAWL"
    )
    tail = crawl.partition("||")[2]

    codes = [subprocess.run(["sh", "-c", f"(exit {n}) ||{tail}"], check=False).returncode for n in (0, 4, 13, 5)]
    assert codes == [0, 0, 0, 1]


def test_scrapyd_deploys_the_settings_of_the_package() -> None:
    config = configparser.ConfigParser()
    config.read(FOLDER / "scrapyd.cfg")

    assert config["settings"]["default"] == "archivebot.settings"
