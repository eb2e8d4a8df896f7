"""Questions to a small world, answered by the plain engine, on SQLite and on PostgreSQL: all three must say the same.

The expectations are written by hand from docs/query.md and docs/time.md.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from conflictkb.corpus.files import find
from conflictkb.corpus.read import read_file
from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.query.match import ask
from conflictkb.query.memory import Memory
from conflictkb.query.question import question
from conflictkb.records.kinds import KINDS
from conflictkb.store.database import Store

if TYPE_CHECKING:
    from collections.abc import Iterator


class Asker:
    """The three engines over one world."""

    def __init__(self, memory: Memory, bases: list[KnowledgeBase]) -> None:
        self.memory = memory
        self.bases = bases

    def __call__(self, kind: str, where: str | None = None, **options: object) -> dict[str, str]:
        """The slugs that answer, in order, with yes or maybe."""
        found = ask(question(kind, where, kinds=KINDS, **options), self.memory)
        answers = {row.record.id.partition("/")[2]: row.match for row in found.rows}
        for base in self.bases:
            rows = base.query(kind, where, **options).rows()
            assert [(row.record.id.partition("/")[2], row.match) for row in rows] == list(answers.items())
        return answers

    def dicts(self, kind: str, where: str | None = None, **options: object) -> list[dict[str, object]]:
        """The rows of JSON, the same from both databases."""
        one, other = (base.query(kind, where, **options).to_dicts() for base in self.bases)
        assert one == other
        return one


@pytest.fixture(scope="session")
def asked(tmp_path_factory: pytest.TempPathFactory, postgres_server) -> Iterator[Asker]:
    folder = tmp_path_factory.mktemp("world")
    (folder / "conflictkb.toml").touch()
    (folder / "world.yaml").write_text((Path(__file__).parent / "world.yaml").read_text("utf-8"), encoding="utf-8")
    files, _ = find([folder])
    records = [entry.record for file in files for entry in read_file(file, KINDS).entries]
    postgres_server.administer('drop database if exists "spec" with (force)')
    postgres_server.administer('create database "spec" template template0')
    bases = [build(str(folder / "world.db"), folder), build(postgres_server.database("spec"), folder)]
    yield Asker(Memory(records, KINDS), bases)
    for base in bases:
        base.close()
    postgres_server.administer('drop database if exists "spec" with (force)')


def build(url: str, folder: Path) -> KnowledgeBase:
    """A base of the world."""
    Store.create(url).close()
    with Store.open(url, read_only=False) as store:
        made = plan(store, [folder])
        assert [str(problem) for problem in made.problems if problem.severity.name == "ERROR"] == []
        apply(store, made, who="spec")
    return KnowledgeBase(Store.open(url))
