"""Random filters, written as text and read again, print the same bytes from SQLite and from PostgreSQL."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from conflictkb.kb import KnowledgeBase
from conflictkb.query.text import format as text_of
from conflictkb.store.database import Store
from tests.property.questions import questions, records
from tests.unit.query.base import load, memory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.query.question import Question
    from tests.postgres import Server

CORPORA, FILTERS = 20, 10
PERIODS = ("on", "during", "throughout", "before", "after")
OPTIONS = ("place", "sure", "undated", "limit")


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory, postgres_server: Server) -> Iterator[list[KnowledgeBase]]:
    postgres_server.administer('create database "same_bytes" template template0')
    urls = [str(tmp_path_factory.mktemp("bytes") / "base.db"), postgres_server.database("same_bytes")]
    found = [KnowledgeBase(Store.create(url)) for url in urls]
    yield found
    for base in found:
        base.close()
    postgres_server.administer('drop database "same_bytes" with (force)')


@settings(max_examples=CORPORA)
@given(records(), st.lists(questions(), min_size=FILTERS, max_size=FILTERS))
def test_two_hundred_filters_print_the_same_bytes(bases, corpus, asked):
    held = memory(*corpus)
    for base in bases:
        with base.store.write() as connection:
            for table in base.store.tables.all().tables.values():
                connection.execute(delete(table))
            load(connection, held, base.store.tables)
    for one in asked:
        note(f"{one}\n{text_of(one.where) if one.where else ''}")
        first, second = (printed(base, one) for base in bases)
        assert first == second


def printed(base: KnowledgeBase, asked: Question) -> bytes:
    """The JSON of a question that is asked with text alone, as a shell would."""
    options = {name: bounds.text for name in PERIODS if (bounds := getattr(asked, name)) is not None}
    options |= {name: getattr(asked, name) for name in OPTIONS if getattr(asked, name)}
    where = text_of(asked.where) if asked.where else None
    result = base.query(asked.model.plural if asked.model else "all", where, **options)
    return json.dumps([result.undated, result.to_dicts(cite=asked.model is not None)], ensure_ascii=False).encode()
