"""The console script ``archivebot``: Scrapy's command line with this project's settings, from any folder.

Only the module of the command that is asked for is imported: all of them together take a second.
"""

from __future__ import annotations

import ast
import difflib
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from archivebot import __version__, commands
from archivebot.exit_codes import ExitCode
from archivebot.memory import collect_rarely

COMMANDS = Path(__file__).with_name("commands")


def main() -> None:
    """Run a command; ``archivebot crawl ...`` is ``scrapy crawl ...``."""
    fill_standard_streams()
    arguments = sys.argv[1:]
    if not arguments or arguments[0] in ("-h", "--help"):
        print(overview())
        return
    if arguments == ["--version"]:
        print(f"archivebot {__version__}")
        return
    signal.signal(signal.SIGTERM, interrupt)
    # Scrapy names a command after its module: `new-site` is `new_site`.
    if not arguments[0].startswith("-"):
        arguments[0] = arguments[0].replace("-", "_")
    try:
        run(arguments)
    except KeyboardInterrupt:
        # Before a command's own work began: in the middle of the imports.
        print("archivebot: interrupted", file=sys.stderr)
        sys.exit(int(ExitCode.INTERRUPTED))


def fill_standard_streams() -> None:
    """Put the null device where a standard stream is closed.

    The next file that is opened would be the one into which libraries write their errors, were it the ledger.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            null = os.open(os.devnull, os.O_RDWR)
            if null != number:
                os.dup2(null, number)
                os.close(null)
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115 - for good


def interrupt(number: int, frame: object) -> None:
    """A signal that comes before a command's own work: as Ctrl-C."""
    raise KeyboardInterrupt


def run(arguments: list[str]) -> None:
    """Run one of our commands; any other command line is Scrapy's."""
    # The modules of a crawl are 170,000 objects.
    collect_rarely(200_000)
    from scrapy.utils.project import ENVVAR, get_project_settings

    os.environ.setdefault(ENVVAR, "archivebot.settings")
    module = commands.module_for(arguments)
    if module != commands.__name__:
        settings = get_project_settings()
        # A project may have commands of its own instead.
        if settings["COMMANDS_MODULE"] in (commands.__name__, module):
            from archivebot.dispatch import dispatch

            sys.exit(dispatch(module, arguments[1:], settings))
    hint = hint_for(arguments[0], get_project_settings()["COMMANDS_MODULE"])
    if hint:
        print(f"archivebot: there is no command {arguments[0]!r}; {hint}", file=sys.stderr)
        sys.exit(2)
    from scrapy.cmdline import execute

    execute(["archivebot", *arguments])


def hint_for(name: str, own: str) -> str | None:
    """What to do about a command that there is not; None where Scrapy or a project (module ``own``) may have it."""
    from importlib.util import find_spec

    if name.startswith("-") or (name.isidentifier() and find_spec(f"scrapy.commands.{name}") is not None):
        return None
    found = difflib.get_close_matches(name.replace("_", "-"), [known for known, _ in summaries()], 1)
    if found:
        return f"is it archivebot {found[0]}?"
    return "archivebot -h shows all" if own == commands.__name__ else None


def overview() -> str:
    """Every command of archivebot's own with its line of help."""
    lines = [f"  {name:<14} {line}" for name, line in summaries()]
    return "\n".join(
        (
            "Usage: archivebot COMMAND [options] [arguments]",
            "",
            "Commands:",
            *lines,
            "",
            "archivebot COMMAND -h tells more of one; Scrapy's own (settings, shell, version ...) work as well.",
        )
    )


def summaries() -> Iterator[tuple[str, str]]:
    """Name and line of help of each command, read from its source without importing it."""
    for path in sorted(COMMANDS.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name == "short_desc":
                answer = node.body[-1]
                if isinstance(answer, ast.Return) and answer.value is not None:
                    yield path.stem.replace("_", "-"), str(ast.literal_eval(answer.value))


if __name__ == "__main__":
    main()
