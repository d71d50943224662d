"""The quality gate: the fields of the project's own pages keep their floors, and floors fall only when told to."""

from __future__ import annotations

import argparse
import importlib.util
import os
from pathlib import Path
from types import ModuleType

import orjson
import pytest


@pytest.fixture(scope="module")
def gate() -> ModuleType:
    path = Path(__file__).parent.parent / "benchmarks" / "gate.py"
    spec = importlib.util.spec_from_file_location("gate", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_there_are_sixty_pages_in_fifteen_languages(gate: ModuleType):
    gold = [orjson.loads(line) for line in (gate.PAGES / "pages.jsonl").read_bytes().splitlines()]

    assert len(gold) >= 60
    assert len({page["id"][:2] for page in gold}) >= 15
    assert {page["path"] for page in gold} == {path.name for path in gate.PAGES.glob("*.html")}


def test_every_field_keeps_its_floor(gate: ModuleType):
    floors = orjson.loads(gate.FLOORS.read_bytes())
    scores, failures = gate.score_pages()

    assert floors["pages"]["digest"] == gate.digest_of(list(gate.PAGES.iterdir())), "the pages changed: run the gate"
    assert gate.below(scores, floors["pages"]["floors"]) == [], dict(failures)


@pytest.mark.skipif(not os.environ.get("ARCHIVEBOT_BENCH"), reason="ARCHIVEBOT_BENCH names no folder of gold pages")
def test_every_field_keeps_its_floor_on_the_named_bench(gate: ModuleType):
    folder = Path(os.environ["ARCHIVEBOT_BENCH"]).resolve()
    floors = orjson.loads(gate.FLOORS.read_bytes()).get("bench")
    if floors is None or floors["digest"] != gate.digest_of(list(folder.glob("*.jsonl"))):
        pytest.skip("no floors are kept for these pages")

    assert gate.below(gate.score_bench(folder), floors["floors"]) == []


def test_a_fallen_field_is_told(gate: ModuleType):
    assert gate.below({"a": 0.8, "caption_leak": 0.1}, {"a": 0.9, "b": 0.5, "caption_leak": 0.0}) == [
        "a: 0.8000, the floor is 0.9000",
        "b: missing, the floor is 0.5000",
        "caption_leak: 0.1000, the floor is 0.0000",
    ]


def test_floors_rise_together_and_fall_one_by_one(gate: ModuleType):
    def settled(up: bool, *lower: str) -> dict[str, float]:
        floors: dict[str, float] = gate.settle(
            {"a": 0.95, "b": 0.7}, {"a": 0.9, "b": 0.8}, up=up, lower=set(lower), fresh=False
        )
        return floors

    assert settled(True) == {"a": 0.95, "b": 0.8}
    assert settled(False, "b") == {"a": 0.9, "b": 0.7}
    assert settled(False, "a") == {"a": 0.9, "b": 0.8}


def test_other_pages_need_the_flag(gate: ModuleType, capsys: pytest.CaptureFixture[str]):
    floors = {"pages": {"digest": "old", "floors": {"a": 0.9}}}
    checking = argparse.Namespace(up=False, lower=[])

    assert not gate.run("pages", "new", {"a": 1.0}, floors, checking)
    assert "the pages are others" in capsys.readouterr().out
    assert gate.run("pages", "new", {"a": 1.0}, floors, argparse.Namespace(up=True, lower=[]))
    assert floors["pages"] == {"digest": "new", "floors": {"a": 1.0}}
