"""The parts of ``docs/`` that are made from the code; ``python -m tests.documentation`` writes them anew.

A generated part stands between two comment lines that name it; the rest of a page is written by hand.
"""

from __future__ import annotations

import argparse
import ast
import inspect
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

from scrapy.commands import ScrapyCommand
from scrapy.settings import Settings
from scrapy.utils.misc import walk_modules_iter

from archivebot import exit_codes, items
from archivebot.run.configuration import OPTIONS

DOCS = Path(__file__).parent.parent / "docs"

CLASSES = (items.Article, items.Author, items.Image, items.Block, items.Crawl)


def commands() -> dict[str, ScrapyCommand]:
    """Name -> command, of archivebot's own."""
    found = {}
    for module in walk_modules_iter("archivebot.commands"):
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, ScrapyCommand) and value.__module__ == module.__name__:
                command = value()
                command.settings = Settings()
                found[module.__name__.rpartition(".")[2].replace("_", "-")] = command
    return dict(sorted(found.items()))


def attribute_docs(module: ModuleType) -> dict[tuple[str, str], tuple[str, str]]:
    """(class, attribute) -> (its type or value as written, its docstring)."""
    found = {}
    for node in ast.parse(inspect.getsource(module)).body:
        if not isinstance(node, ast.ClassDef):
            continue
        for line, after in zip(node.body, node.body[1:], strict=False):
            if not (isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)):
                continue
            text = " ".join(str(after.value.value).split())
            if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
                found[node.name, line.target.id] = ast.unparse(line.annotation), text
            elif isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
                found[node.name, line.targets[0].id] = ast.unparse(line.value), text
    return found


def cell(text: str) -> str:
    """Text in a table's cell."""
    return re.sub(r"``(.*?)``", r"`\1`", text).replace("|", "\\|")


def record_tables() -> Iterator[str]:
    """Every field of the record."""
    docs = attribute_docs(items)
    for kind in CLASSES:
        yield f"### {kind.__name__}\n\n{(kind.__doc__ or '').strip()}\n\n"
        yield "| field | type | meaning |\n| --- | --- | --- |\n"
        for (name, attribute), (written, text) in docs.items():
            if name == kind.__name__:
                type_ = cell(written.replace(" | None", "?").replace(" | ", " or "))
                yield f"| `{attribute}` | {type_} | {cell(text)} |\n"
        yield "\n"


def exit_code_table() -> Iterator[str]:
    """Every exit code."""
    yield "| code | name | meaning |\n| ---: | --- | --- |\n"
    docs = attribute_docs(exit_codes)
    for code in exit_codes.ExitCode:
        yield f"| {code.value} | `{code.name}` | {cell(docs['ExitCode', code.name][1])} |\n"


def settings_table() -> Iterator[str]:
    """Every setting of archivebot's own."""
    yield "| setting | default | meaning |\n| --- | --- | --- |\n"
    for option in OPTIONS:
        default = "" if option.default in (None, ()) else f"`{option.default}`"
        yield f"| `{option.name}` | {default} | {cell(option.meaning)} |\n"


def command_help() -> Iterator[str]:
    """Every command with its own options."""
    for name, command in commands().items():
        yield f"### {name}\n\n{command.short_desc()}.\n\n"
        yield f"    archivebot {name} {command.syntax()}".rstrip() + "\n\n"
        if command.long_desc() != command.short_desc():
            yield f"{command.long_desc().strip()}\n\n"
        parser = argparse.ArgumentParser(add_help=False)
        command.add_options(parser)
        lines = [option_line(action) for group in parser._action_groups for action in own_actions(group)]
        if lines:
            yield "| option | meaning |\n| --- | --- |\n" + "".join(lines) + "\n"


def own_actions(group: argparse._ArgumentGroup) -> list[argparse.Action]:
    """The options of a group that is not one of Scrapy's."""
    return [] if group.title in ("Global Options", "positional arguments") else group._group_actions


def option_line(action: argparse.Action) -> str:
    """One option."""
    names = ", ".join(f"`{name}`" for name in action.option_strings)
    value = action.metavar or (action.dest.upper() if action.nargs != 0 else "")
    shown = f" {value}" if value and not isinstance(action, argparse.BooleanOptionalAction) else ""
    return f"| {names}{cell(str(shown))} | {cell((action.help or '') % vars(action) if action.help else '')} |\n"


PARTS: dict[str, tuple[str, Callable[[], Iterator[str]]]] = {
    "record.md": ("fields", record_tables),
    "operations.md": ("exit codes", exit_code_table),
    "settings.md": ("settings", settings_table),
    "commands.md": ("commands", command_help),
}
"""Page -> (name of its generated part, what makes it)."""


def filled(page: str) -> str:
    """The page with its generated part made anew."""
    name, make = PARTS[page]
    text = (DOCS / page).read_text(encoding="utf8")
    begin, end = f"<!-- {name}: made from the code -->\n", f"<!-- end of {name} -->"
    before, _, rest = text.partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError(f"docs/{page} has no part {name!r}")
    return before + begin + "\n" + "".join(make()).strip() + "\n\n" + end + after


if __name__ == "__main__":
    for page in PARTS:
        (DOCS / page).write_text(filled(page), encoding="utf8")
