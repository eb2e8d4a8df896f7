"""The plain engine and SQL give every question the same answer, on SQLite and on PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine

from conflictkb.query.beside import derived_lists, disputed
from conflictkb.query.groups import grouped
from conflictkb.query.language import parse
from conflictkb.query.match import ask
from conflictkb.query.sql import count_undated, select_versions
from conflictkb.query.sql_groups import counted, select_counted
from conflictkb.query.text import format as text_of
from conflictkb.query.tokens import FilterError
from conflictkb.records.kinds import KINDS
from tests.property.questions import expressions, questions, records, widest
from tests.unit.query.base import TABLES, load, memory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine

    from conflictkb.query.memory import Memory
    from conflictkb.query.question import Question
    from tests.postgres import Server

MATCH = {1: "maybe", 2: "yes"}


@pytest.fixture(scope="module")
def sqlite() -> Iterator[Engine]:
    engine = create_engine("sqlite://", query_cache_size=8)
    TABLES.all().create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def postgres(postgres_server: Server) -> Iterator[Engine]:
    postgres_server.administer('create database "query_engines" template template0')
    engine = create_engine(postgres_server.database("query_engines"), query_cache_size=8)
    TABLES.all().create_all(engine)
    yield engine
    engine.dispose()
    postgres_server.administer('drop database "query_engines" with (force)')


@given(records(), st.lists(questions(), min_size=1, max_size=6))
def test_the_engines_agree_on_sqlite(sqlite, corpus, asked):
    agree(sqlite, corpus, asked)


@given(records(), st.lists(questions(), min_size=1, max_size=6))
def test_the_engines_agree_on_postgresql(postgres, corpus, asked):
    agree(postgres, corpus, asked)


@given(records(), widest(), st.booleans())
def test_the_engines_agree_on_what_may_be_of_any_kind(sqlite, postgres, corpus, asked, on_sqlite):
    agree(sqlite if on_sqlite else postgres, corpus, [asked])


@settings(max_examples=200)
@given(expressions([KINDS.by_kind["deployment"]]))
def test_a_filter_is_read_as_it_was_written(expression):
    try:
        assert parse(text_of(expression), KINDS.by_kind["deployment"], KINDS) == expression
    except FilterError as error:
        assert any(words in str(error) for words in ("ask from a nearer", "too long"))  # noqa: PT017 - nothing else may be wrong


def agree(engine: Engine, corpus: list, asked: list[Question]) -> None:
    held = memory(*corpus)
    with engine.connect() as connection, connection.begin() as transaction:
        keys = load(connection, held)
        for one in asked:
            note(f"{one}\n{text_of(one.where) if one.where else ''}")
            same_answer(connection, one, held, keys)
        transaction.rollback()


def same_answer(connection: Connection, asked: Question, held: Memory, keys: dict[str, int]) -> None:
    expected = ask(asked, held)
    rows = connection.execute(select_versions(asked, TABLES)).all()
    assert [(row.id, MATCH[row.match]) for row in rows] == [(a.record.id, a.match) for a in expected.rows]
    assert [row.v for row in rows] == [keys[a.record.id] for a in expected.rows]
    against = disputed(connection, asked, TABLES, {row.v: row.kind for row in rows})
    assert [against.get(row.v, ()) for row in rows] == [a.disputed for a in expected.rows]
    assert connection.execute(count_undated(asked, TABLES)).scalar() == expected.undated
    lists = derived_lists(connection, asked, TABLES, {row.id: row.v for row in rows})
    for answer in expected.rows:
        derived = {name: ids for name, ids in held.all_derived(answer.record, asked.time_asked).items() if ids}
        assert lists.get(answer.record.id, {}) == derived
    if asked.group_by:
        rows = counted(asked, connection.execute(select_counted(asked, TABLES)))
        assert tuple(grouped(asked, rows, held.get)) == expected.groups
