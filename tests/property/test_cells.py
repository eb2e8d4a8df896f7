"""Columns made straight from the tables hold the cells that the rows of JSON give, on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, note
from hypothesis import strategies as st

from conflictkb.query.columns import typed
from conflictkb.query.found import Row
from conflictkb.query.json import columns, row_json
from conflictkb.query.match import ask
from conflictkb.query.sql import select_versions
from conflictkb.store.cells import Columns
from tests.property.questions import questions, records
from tests.property.test_query_engines import postgres, sqlite  # noqa: F401 - fixtures
from tests.unit.query.base import TABLES, load, memory

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from conflictkb.query.question import Question


@given(records(), st.lists(questions(), min_size=1, max_size=4), st.integers(1, 4))
def test_the_cells_are_those_of_the_rows_on_sqlite(sqlite, corpus, asked, page):  # noqa: F811 - the fixture
    agree(sqlite, corpus, asked, page)


@given(records(), st.lists(questions(), min_size=1, max_size=4), st.integers(1, 4))
def test_the_cells_are_those_of_the_rows_on_postgresql(postgres, corpus, asked, page):  # noqa: F811 - the fixture
    agree(postgres, corpus, asked, page)


def agree(engine: Engine, corpus: list, asked: list[Question], page: int) -> None:
    held = memory(*corpus)
    with engine.connect() as connection, connection.begin() as transaction:
        load(connection, held)
        for grouped in asked:
            one = replace(grouped, group_by=())
            note(str(one))
            schema = typed(one, columns(one.model))
            rows = [
                Row(a.record, a.match, a.disputed, held.span(a.record.id), held.all_derived(a.record, one.time_asked))
                for a in ask(one, held).rows
            ]
            told = [row_json(row, every=one.model is None) for row in rows]
            hits = connection.execute(select_versions(one, TABLES)).all()
            made = Columns(connection, TABLES, one, schema)
            pages = [made.page(hits[n : n + page]) for n in range(0, len(hits), page)]
            for n, column in enumerate(schema):
                assert [cell for each in pages for cell in each[n]] == [column.of(row) for row in told], column.name
        transaction.rollback()
