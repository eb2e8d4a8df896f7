"""Two bases for broken inputs: one of a small world to ask, one that takes each file that is found to be sound."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

from conflictkb.errors import ConflictkbError, Severity
from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.store.database import Store

WORLD = Path(__file__).parents[1] / "spec" / "world.yaml"
OPTIONS: tuple[dict[str, Any], ...] = (
    {},
    {"on": "2021"},
    {"sure": True},
    {"during": "2020-11/2021"},
    {"published_by": "2026-01"},
    {"sort": "-id"},
)


@lru_cache(maxsize=1)
def folder() -> tempfile.TemporaryDirectory[str]:
    """Where the bases stand until the program ends."""
    return tempfile.TemporaryDirectory(prefix="fuzz-")


def _made(name: str) -> Store:
    url = str(Path(folder().name) / name)
    Store.create(url).close()
    return Store.open(url, read_only=False)


@lru_cache(maxsize=1)
def asked() -> KnowledgeBase:
    """The base that is asked."""
    store = _made("asked.db")
    apply(store, plan(store, [WORLD]), who="world")
    return KnowledgeBase(store)


def ask(kind: str, where: str, chance: int) -> None:
    """Ask it in one of some ways."""
    asked().query(kind, where, **OPTIONS[chance % len(OPTIONS)]).to_dicts()


def keep(text: str) -> None:
    """Apply a file that has no errors by itself; what was applied leaves nothing to do."""
    store, path = _taking(), Path(folder().name) / "kept.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        planned = plan(store, [path])
    except ConflictkbError:
        return
    if any(problem.severity is Severity.ERROR for problem in planned.problems):
        return
    apply(store, planned, who="fuzz", force=True)
    assert plan(store, [path]).empty


@lru_cache(maxsize=1)
def _taking() -> Store:
    return _made("kept.db")
