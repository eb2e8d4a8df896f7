"""The JSON contract of docs/json.md, on every curated record of every kind."""

from __future__ import annotations

import json
import re

import pytest

from conflictkb.query.derived import derived_fields
from conflictkb.records.base import Happening, Spell, Thing
from conflictkb.records.dates import Date, When
from conflictkb.records.estimates import Estimate
from conflictkb.records.fields import fields
from conflictkb.records.kinds import TYPES
from tools import questions

ID = re.compile(r"[a-z-]+/[a-z0-9-]{1,80}\Z")
NUMBERS = {"low", "best", "high", "lat", "lon", "line"}


@pytest.fixture(scope="module")
def rows(curated):
    return {
        name: json.loads(questions.run(curated, "query", name, "-f", "json", *extra))
        for model in (*TYPES, None)
        for name, extra in [(model.plural if model else "all", ())]
    } | {"cited": json.loads(questions.run(curated, "query", "deployments", "--cite", "-f", "json"))}


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.kind)
def test_every_field_stands_in_every_row_in_declared_order(rows, model):
    own = [name for name in fields(model) if name not in ("id", "title", "citations")]
    derived = [name for name in derived_fields(model) if name not in own]
    for row in rows[model.plural]:
        assert list(row)[:3] == ["id", "kind", "title"]
        assert list(row)[-2:] == ["match", "disputed"]
        assert row["kind"] == model.kind
        assert [name for name in row if name in own] == own
        assert {*row} == {"id", "kind", "title", *own, *derived, "match", "disputed"}


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.kind)
def test_dates_estimates_and_references_have_one_form(rows, model):
    for row in rows[model.plural]:
        for name, field in fields(model).items():
            if name == "citations" or field.many:
                continue
            value = row[name]
            if field.value in (Date, When):
                assert value is None or date(value)
            elif field.value is Estimate:
                assert value is None or [*value] == ["text", "low", "best", "high"]
            elif field.refers is not None:
                assert value in (None, "unknown", "none") or ID.match(value)


def date(value):
    assert [*value] == ["text", "earliest", "latest", "state"]
    assert value["state"] in ("known", "open", "unknown")
    assert all(day is None or re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in (value["earliest"], value["latest"]))
    if value["state"] == "open":
        assert value == {"text": "..", "earliest": None, "latest": None, "state": "open"}
    return True


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.kind)
def test_times_are_always_date_objects(rows, model):
    for row in rows[model.plural]:
        names = [name for name in ("start", "end", "when") if name in row]
        assert ("when" in names) == issubclass(model, Happening)
        assert {"start", "end"} <= {*names} or issubclass(model, Thing)
        for name in names:
            assert date(row[name]), (row["id"], name)
            if row[name]["text"] is None:
                assert row[name]["state"] == "unknown"
        if issubclass(model, Spell | Happening):
            assert row["match"] in ("yes", "maybe")


def test_what_lasted_gives_its_whole_extent(rows):
    war = next(row for row in rows["displacements"] if row["id"] == "displacement/war-2020-armenians")
    whole = {"text": "2020-09-27/2020-11-10", "earliest": "2020-09-27", "latest": "2020-11-10", "state": "known"}
    assert war["when"] == whole
    assert war["start"]["text"] == "2020-09-27"
    assert war["end"]["text"] == "2020-11-10"


def test_nothing_unknown_is_zero_or_empty(rows):
    def check(value, name, path):
        if isinstance(value, dict):
            for key, part in value.items():
                check(part, key, f"{path}.{key}")
        elif isinstance(value, list):
            assert value or name == "disputed", path
            for part in value:
                check(part, name, path)
        else:
            assert value != "", path
            assert isinstance(value, str | bool | None) or name in NUMBERS, path

    for name, found in rows.items():
        for row in found:
            check(row, "", f"{name} {row['id']}")


def test_citations_stand_there_only_when_asked_for(rows):
    assert not any("citations" in row for name, found in rows.items() if name != "cited" for row in found)
    assert all(row["citations"] for row in rows["cited"])
    assert all(ID.match(citation["source"]) for row in rows["cited"] for citation in row["citations"])


def test_all_prints_what_the_kinds_share(rows):
    row = rows["all"][0]
    assert [*row][:3] == ["id", "kind", "title"]
    assert {"start", "end", "place", "summary", "status", "stage", "match", "disputed"} <= {*row}
    assert len({tuple(row) for row in rows["all"]}) == 1
    assert sum(len(rows[model.plural]) for model in TYPES) == len(rows["all"])
