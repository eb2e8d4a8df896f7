"""Counts by fields: what a record counts as, how vague dates and contested places count, and how a count is explained.

The expectations are written by hand from docs/query.md.
"""

from __future__ import annotations

import pytest

from conflictkb.errors import UsageError
from conflictkb.query.groups import Group, in_order
from conflictkb.query.keys import LENGTHS, Key, Raw, period
from conflictkb.query.match import ask
from conflictkb.query.question import question
from conflictkb.records.dates import Date
from conflictkb.records.kinds import KINDS

PERIODS = [
    ("2020-11-10", "day", "2020-11-10"), ("2020-11-10", "week", "2020-W46"), ("2020-11-10", "month", "2020-11"),
    ("2020-11-10", "decade", "202X"), ("2020-11-10", "century", "20XX"), ("2020-11", "day", "2020-11"),
    ("[2020-11-09..2020-11-12]", "week", "2020-W46"), ("[2020-11-08..2020-11-12]", "week", "2020-11"),
    ("2020", "month", "2020"), ("202X", "day", "202X"), ("[2019..2020]", "year", "20XX"), ("1992", "year", "1992"),
    ("[1999,2001]", "year", None), ("../2020", "year", None), ("2021-01-01", "week", "2020-W53"),
    ("9999-12-31", "day", "9999-12-31"), ("9999", "year", "9999"), ("0001-01-02", "month", "0001-01"),
    ("0001-01-02", "week", "0001-W01"),
]  # fmt: skip
GROUPS = [
    ("deployments", "contributor", {"actor/armenia": 1, "actor/ministry": 1, "actor/russia": 1, "unknown": 1, None: 1}),
    ("deployments", "contributor.type", {"state": 2, "ministry": 1, "unknown": 1, None: 1}),
    ("deployments", "contributor:state", {"actor/russia": 2, "actor/armenia": 1, None: 2}),
    ("deployments", "start:year", {"1995": 1, "2020": 1, "2021": 1, None: 2}),
    ("deployments", "start:decade", {"199X": 1, "202X": 2, None: 2}),
    ("deployments", "place.type", {"city": 2, "country": 1, "region": 1, None: 1}),
    ("deployments", "end:month", {"2024-06": 1, "2022": 1, "..": 1, None: 2}),
    ("deployments", "tasks", {"roadblocks": 1, "patrol": 1, None: 4}),
    ("deployments", "units.unit.echelon", {"brigade": 1, "battalion": 1, "unknown": 1, None: 3}),
    ("deployments", "units.unit:corps", {"unit/corps": 1, None: 5}),
    ("deployments", "units.unit,units.portion", {
        ("unit/brigade", "main"): 1, ("unit/battalion", "elements"): 1, ("unknown", "unknown"): 1, (None, None): 3,
    }),
    ("deployments", "kind", {"deployment": 5}),
    ("incidents", "when:year", {"2023": 1, "202X": 2}),
    ("incidents", "actors,recipients", {
        ("actor/azerbaijan", "actor/russia"): 1, ("actor/armenia", "actor/ministry"): 1,
        ("actor/russia", "actor/armenia"): 1,
    }),
    ("sources", "published:month", {"2026-01": 1, "2026-02": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "level", "expected"), PERIODS)
def test_a_vague_date_counts_in_the_shortest_period_that_holds_it(text, level, expected):
    assert period(level, Raw.of(Date.parse(text) if text != "../2020" else None)) == expected


@pytest.mark.parametrize(("kind", "keys", "expected"), GROUPS, ids=[f"{kind} {keys}" for kind, keys, _ in GROUPS])
def test_groups(asked, kind, keys, expected):
    rows = asked.dicts(kind, group_by=keys)
    names = keys.split(",")
    found = {tuple(row[name] for name in names): row["yes"] + row["maybe"] for row in rows}
    wanted = {key if isinstance(key, tuple) else (key,): count for key, count in expected.items()}
    assert found == wanted
    plain = ask(question(kind, None, kinds=KINDS, group_by=keys), asked.memory)
    assert [group.to_json(question(kind, None, kinds=KINDS, group_by=keys)) for group in plain.groups] == rows


def test_a_place_that_is_contested_or_left_counts_perhaps(asked):
    rows = asked.dicts("deployments", group_by="place:region", on="2021-05-09")
    assert rows == [
        {"place:region": None, "yes": 1, "maybe": 1},
        {"place:region": "place/karabakh", "yes": 1, "maybe": 0},
    ]
    before = asked.dicts("deployments", "stage is not unknown or stage is unknown", group_by="place:country")
    assert {row["place:country"]: (row["yes"], row["maybe"]) for row in before} == {
        "place/azerbaijan-land": (1, 3),
        None: (1, 0),
    }


@pytest.mark.parametrize("region", ["karabakh", "azerbaijan-land"])
def test_what_counts_at_a_level_for_certain_lies_within(asked, region):
    level = {"karabakh": "region", "azerbaijan-land": "country"}[region]
    rows = {row[f"place:{level}"]: row["yes"] for row in asked.dicts("deployments", group_by=f"place:{level}")}
    within = asked("deployments", f"place within {region}")
    assert rows.get(f"place/{region}", 0) == sum(match == "yes" for match in within.values())


def test_periods_come_in_time_and_the_rest_by_size(asked):
    assert [row["start:year"] for row in asked.dicts("deployments", group_by="start:year")] == [
        "1995",
        "2020",
        "2021",
        None,
    ]
    assert asked.dicts("deployments", group_by="place.type")[0]["place.type"] == "city"


def test_weeks_come_in_time_among_longer_periods():
    values = [("2021-02",), ("2021-W01",), (None,), ("2020-W53",), ("2021-01",)]
    weeks = (Key("when:week", ("when",), level="week"),)
    rows = in_order(weeks, [Group(value, ("a",), ()) for value in values])
    assert [row.values[0] for row in rows] == ["2020-W53", "2021-01", "2021-W01", "2021-02", None]


def test_limit_and_offset_cut_the_rows(asked):
    rows = asked.dicts("deployments", group_by="start:year")
    assert asked.dicts("deployments", group_by="start:year", limit=2, offset=1) == rows[1:3]


@pytest.mark.parametrize(
    ("kind", "keys", "message"),
    [
        ("deployments", "start:fortnight", "has no level `fortnight`; choose one of day, week, month"),
        ("deployments", "place:cty", "did you mean `city`"),
        ("deployments", "type:year", "dates, places, actors and units have levels"),
        ("deployments", "units", "is a list of parts; choose one of units.unit"),
        ("deployments", "contributor.parent.type", "reaches too far"),
        ("deployments", "strengths", "is derived"),
        ("deployments", "contributr", "did you mean `contributor`"),
        ("deployments", "contributor,", "`` is no field"),
    ],
)
def test_what_cannot_be_counted_by_is_told(kind, keys, message):
    with pytest.raises(UsageError, match=message):
        question(kind, None, kinds=KINDS, group_by=keys)


def test_groups_are_in_an_order_of_their_own():
    with pytest.raises(UsageError, match="--sort orders records"):
        question("deployments", None, kinds=KINDS, group_by="type", sort="start")


def test_a_count_tells_how_it_came_about(asked):
    for base in asked.bases:
        told = base.query("incidents", "event != reject", actor="russia", group_by="when:year,event").explain()
        assert told.definition == "incidents that fit, counted by when:year and event"
        assert told.filter == "event != reject"
        assert told.options == {"actor": "actor/russia"}
        assert [(number.of, number.yes, number.maybe, number.acts) for number in told.numbers] == [
            ({"when:year": "2023", "event": "consult"}, ("incident/visit",), (), "1"),
            ({"when:year": "202X", "event": "accuse"}, ("incident/accusation",), (), "2.."),
            ({"when:year": "202X", "event": "request"}, ("incident/request",), (), "1"),
        ]
        assert list(told.lines())[-2:] == ["202X, request: 1 yes, 0 maybe, 1 acts", "  yes    incident/request"]


@pytest.mark.parametrize("options", [{}, {"on": "2022-01-01"}, {"during": "2021", "sure": True}])
def test_the_ids_of_an_explanation_are_those_of_the_answer(asked, options):
    for base in asked.bases:
        (number,) = base.query("deployments", **options).explain().numbers
        answer = base.query("deployments", **options).rows()
        assert sorted((*number.yes, *number.maybe)) == sorted(row.record.id for row in answer)


def test_every_length_of_time_is_tested():
    assert {level for _, level, _ in PERIODS} == {*LENGTHS}
