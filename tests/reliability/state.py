"""An old and a new state of one base, how to get there, and the figures that `make torture` keeps."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.store.check import check
from conflictkb.store.database import Store
from tests.shell import ROOT, environment

if TYPE_CHECKING:
    from collections.abc import Iterable

TORTURE = bool(os.environ.get("CONFLICTKB_TORTURE"))
DRIVER = Path(__file__).parent / "driver.py"
SOURCES = "sources:\n  - {id: s, title: A source, published: 2024-04-17}\n"
OLD = f"{SOURCES}actors:\n" + "".join(
    f"  - id: a{n}\n    title: Old\n    citations: [{{source: s}}]\n" for n in range(5)
)
NEW = OLD.replace("title: Old", "title: New").replace("- id: a4", "- id: a5")
BEFORE = {f"actor/a{n}": "Old" for n in range(5)}
AFTER = {f"actor/a{n}": "New" for n in (0, 1, 2, 3, 5)}


def titles(url: str) -> dict[str, str]:
    """What the base holds; it opens without repair and is sound."""
    with Store.open(url) as store:
        assert check(store) == []
        return {record.id: record.title for record in KnowledgeBase(store).query("actors")}


def begun(url: str, corpus: Path) -> None:
    """A base that holds the old state, and a corpus with the new one."""
    (corpus / "a.yaml").write_text(OLD, encoding="utf-8")
    Store.create(url).close()
    brought(url, corpus)
    (corpus / "a.yaml").write_text(NEW, encoding="utf-8")


def brought(url: str, corpus: Path) -> None:
    """Apply the corpus."""
    with Store.open(url, read_only=False) as store:
        apply(store, plan(store, [corpus]), who="one", force=True)


def finished(url: str, corpus: Path) -> None:
    """The next apply completes whatever was left undone."""
    (corpus / "a.yaml").write_text(NEW, encoding="utf-8")
    brought(url, corpus)
    assert titles(url) == AFTER


def driver(command: str, url: str, last: int, *rest: str) -> list[str]:
    """The words of a driver's command line."""
    return [sys.executable, str(DRIVER), command, url, str(last), *rest]


def driven(words: list[str], source: Path = ROOT / "src") -> subprocess.CompletedProcess[str]:
    """Run a driver to its end."""
    env = environment(ROOT, source)
    return subprocess.run(words, capture_output=True, text=True, check=False, env=env, timeout=120)


def database_of(url: str) -> str:
    """What to call it."""
    return "PostgreSQL" if url.startswith("postgresql") else "SQLite"


def steps(few: Iterable[int]) -> Iterable[int]:
    """Every statement in `make torture`, else these few."""
    return range(1, 2000) if TORTURE else few


def told(what: str, tried: int) -> None:
    """Keep a figure for docs/reliability.md; nothing is told of a test that failed."""
    if TORTURE:
        with Path(os.environ["CONFLICTKB_TORTURE"]).open("a", encoding="utf-8") as stream:
            stream.write(json.dumps([what, tried, 0]) + "\n")
