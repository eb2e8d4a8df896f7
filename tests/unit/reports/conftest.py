"""A world of a few records for a report, made for what it shows."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.store.database import Store

SOURCE = "sources: [{id: s, title: A report, url: 'https://example.org/s'}]\n"
CITED = ", citations: [{source: s}]}\n"


@pytest.fixture
def world(url, tmp_path):
    """A base of the records that a text has, a line each; all cite one source."""
    with ExitStack() as stack:

        def of(text: str) -> KnowledgeBase:
            (tmp_path / "conflictkb.toml").touch()
            (tmp_path / "a.yaml").write_text(SOURCE + text.replace("}\n", CITED), encoding="utf-8")
            Store.create(url).close()
            with Store.open(url, read_only=False) as store:
                made = plan(store, [tmp_path])
                assert [str(problem) for problem in made.problems if problem.severity.name == "ERROR"] == []
                apply(store, made, who="one")
            return KnowledgeBase(stack.enter_context(Store.open(url)))

        yield of
