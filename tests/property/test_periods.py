"""Every sort of date against every sort of period, alone and in lists: the plain engine and SQL agree on each."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine

from conflictkb.query.match import ask
from conflictkb.query.question import question
from conflictkb.query.sql import select_versions
from conflictkb.records.kinds import KINDS
from tests.property.questions import DATES, PERIODS, WHENS
from tests.unit.query.base import TABLES, load, memory, of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from tests.postgres import Server

MATCH = {1: "maybe", 2: "yes"}
FILTERS = ("{} = {}", "not {} = {}", "{} in [{}, 1985, 2020-12-24]", "{} not in [1985, {}]", "{} = {} and id is absent")


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def base(request: pytest.FixtureRequest) -> Iterator[Connection]:
    if request.param == "sqlite":
        url = "sqlite://"
    else:
        server: Server = request.getfixturevalue("postgres_server")
        server.administer('create database "query_periods" template template0')
        url = server.database("query_periods")
    engine = create_engine(url)
    with engine.connect() as connection:
        TABLES.all().create_all(connection)
        yield connection
    engine.dispose()


def spells() -> list:
    """Deployments with these starts and ends, some of which sightings or each other tighten."""
    more = [{}, {"end": "2020-11-11"}, {"first_seen": "2020-11-11"}, {"end": "[2020-11-09,2020-11-12]"}]
    written = (*DATES, "unknown", None)
    pairs = [({"start": date} if date else {}) | rest for date, rest in product(written, more)]
    return [of("deployment", f"d{n}", contributor="a", **values) for n, values in enumerate(pairs)]


def happenings() -> list:
    """Incidents with each `when`, some of them after another."""
    more = [{}, {"after": ["incident/i2"]}]
    pairs = [({"when": date} if date else {}) | rest for date, rest in product((*WHENS, "unknown", None), more)]
    return [of("incident", f"i{n}", event="accuse", **values) for n, values in enumerate(pairs)]


@pytest.mark.parametrize(("kind", "field"), [("deployment", "start"), ("deployment", "end"), ("incident", "when")])
def test_the_engines_agree_on_every_period(base, kind, field):
    held = memory(*(spells() if kind == "deployment" else happenings()))
    point = base.begin_nested()
    load(base, held)
    for period, form in product(PERIODS, FILTERS):
        asked = question(kind, form.format(field, period), kinds=KINDS)
        expected = {answer.record.id: answer.match for answer in ask(asked, held).rows}
        assert {row.id: MATCH[row.match] for row in base.execute(select_versions(asked, TABLES))} == expected, asked
    point.rollback()
