"""Expressions that are compiled when they are first used."""

from __future__ import annotations

import gc
import re
from importlib import import_module

import pytest

from archivebot.later import Later, later
from tests.test_layers import MODULES, PACKAGE


def test_a_pattern_is_compiled_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    monkeypatch.setattr(re, "compile", lambda *given, compile=re.compile: compiled.append(given) or compile(*given))
    pattern = later("a(b+)", re.IGNORECASE)

    assert not compiled
    assert [pattern.sub("x", text) for text in ("ABBc", "c")] == ["xc", "c"]
    found = pattern.search("abb")
    assert found is not None and found[1] == "bb"
    assert pattern.pattern == "a(b+)"
    assert compiled == [("a(b+)", re.IGNORECASE)]


def test_what_a_pattern_does_not_have_is_an_error() -> None:
    with pytest.raises(AttributeError):
        later("a").seek("a")  # type: ignore[attr-defined]


def test_every_pattern_of_the_package_can_be_compiled() -> None:
    for path in MODULES:
        import_module(
            ".".join(("archivebot", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        )
    patterns = [held for held in gc.get_objects() if isinstance(held, Later)]

    assert len(patterns) >= 40
    for pattern in patterns:
        assert pattern.search is not None
