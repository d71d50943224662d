"""A module imports only from lower layers, so there are no import cycles."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import archivebot

PACKAGE = Path(archivebot.__file__).parent

LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"items", "errors", "exit_codes", "memory", "later", "alphabets"}),
    frozenset({"any_of", "durable"}),
    frozenset(
        {
            "text",
            "encoding",
            "markup",
            "people",
            "dates",
            "urls",
            "fingerprint",
            "inflate",
            "script_data",
            "changes",
            "worddiff",
            "credits",
        }
    ),
    frozenset({"scan", "page", "loader", "sites"}),
    frozenset({"extract", "discover", "ledger", "warc"}),
    # A run is what spiders, middlewares, pipelines and extensions share; new sites are proposed with fixtures' parts.
    frozenset({"run", "export", "fixtures", "health", "history", "demo"}),
    frozenset({"spiders", "middlewares", "handlers", "pipelines", "extensions", "newsite", "reextraction"}),
    frozenset(
        {
            "addon",
            "settings",
            "console",
            "fetching",
            "processes",
            "store_options",
            "commands",
            "dispatch",
            "cli",
            "pytest_plugin",
        }
    ),
    frozenset({"__main__"}),
)

WITHIN = {
    ("cli", "commands"),
    ("cli", "dispatch"),
    ("settings", "commands"),
    ("commands", "console"),
    ("commands", "fetching"),
    ("commands", "processes"),
    ("commands", "store_options"),
    ("errors", "exit_codes"),
    ("page", "scan"),
    ("sites", "page"),
    ("sites", "loader"),
}
"""Steps inside a layer that are allowed: (importer, imported)."""

FREE_OF_SCRAPY = {name for layer in LAYERS[:5] for name in layer}

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def room(path: Path) -> str:
    """The first part of a module's name below the package: what the layers name."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Dotted names of everything that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.add(node.module or "")
            if node.module == "archivebot":
                found |= {f"archivebot.{alias.name}" for alias in node.names}
    return found


def height(name: str) -> int:
    return next(number for number, layer in enumerate(LAYERS) if name in layer)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_lower_layers(path: Path) -> None:
    own = room(path)
    others = {
        parts[1]
        for name in imports(path)
        if (parts := name.split("."))[0] == "archivebot" and len(parts) > 1 and parts[1] != "__version__"
    }

    wrong = {other for other in others - {own} if (own, other) not in WITHIN and height(other) >= height(own)}

    assert not wrong


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_lower_layers_never_import_scrapy(path: Path) -> None:
    if room(path) in FREE_OF_SCRAPY:
        assert not {name for name in imports(path) if name.split(".")[0] in ("scrapy", "twisted")}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_import_is_hidden_from_running_code(path: Path) -> None:
    assert "TYPE_CHECKING" not in path.read_text(encoding="utf8")


def test_no_room_is_named_after_nothing() -> None:
    assert not {path.stem for path in MODULES} & {"utils", "helpers", "manager", "common", "misc"}
