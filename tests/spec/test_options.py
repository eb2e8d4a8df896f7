"""The options: time, place, actors, what is shown and in which order."""

from __future__ import annotations

import pytest

from conflictkb.errors import ConflictkbError

YES, MAYBE = "yes", "maybe"

CASES = [
    ("deployments", {"on": "2020-11-09"}, {"base": MAYBE, "patrol": MAYBE}),
    ("deployments", {"on": "2022-01-01"}, {"contingent": YES, "base": MAYBE, "patrol": MAYBE}),
    ("deployments", {"on": "2021-05-09"}, {"contingent": YES, "base": MAYBE, "patrol": YES}),
    ("deployments", {"on": "2024-06-15"}, {"contingent": MAYBE, "base": MAYBE, "patrol": MAYBE}),
    ("deployments", {"on": "2024-06-15", "sure": True}, {}),
    ("deployments", {"during": "2024"}, {"contingent": YES, "base": MAYBE, "patrol": MAYBE}),
    ("deployments", {"throughout": "2021/2023"}, {"contingent": YES, "base": MAYBE, "patrol": MAYBE}),
    ("deployments", {"before": "2024-06-20"}, {"contingent": MAYBE, "base": MAYBE, "patrol": MAYBE}),
    ("deployments", {"after": "2020-11-09"}, {"contingent": YES, "patrol": MAYBE}),
    ("deployments", {"undated": True}, {"vague": YES}),
    ("incidents", {"during": "2022-06"}, {"accusation": MAYBE}),
    ("incidents", {"during": "2021-06"}, {"accusation": YES}),
    ("incidents", {"on": "2024-01-01"}, {"request": MAYBE}),
    ("incidents", {"during": "2023-10-17/2024-04-17"}, {"request": YES, "visit": YES}),
    ("incidents", {"throughout": "2023-12"}, {}),
    ("deployments", {"place": "karabakh"}, {"contingent": YES, "planned": YES, "patrol": YES, "base": MAYBE}),
    ("deployments", {"place": "shusha", "on": "2021-05-09"}, {"patrol": YES}),
    ("deployments", {"place": "karabakh", "on": "2021-05-09"}, {"contingent": YES, "base": MAYBE}),
    ("incidents", {"actor": "russia"}, {"accusation": YES, "request": YES, "visit": YES}),
    ("incidents", {"actor": "ministry"}, {"request": YES}),
    ("incidents", {"between": "russia,armenia"}, {"request": YES, "visit": YES}),
    ("incidents", {"between": "armenia,azerbaijan"}, {}),
]


@pytest.mark.parametrize(("kind", "options", "expected"), CASES, ids=[str(options) for _, options, _ in CASES])
def test_options(asked, kind, options, expected):
    assert dict(sorted(asked(kind, **options).items())) == dict(sorted(expected.items()))


def test_what_did_not_happen_answers_only_where_the_filter_names_its_stage(asked):
    assert "planned" not in asked("deployments", on="2021-06-01")
    assert asked("deployments", "stage = proposed", on="2021-06-01") == {"planned": MAYBE}
    assert asked("deployments", "stage = proposed", during="2021") == {"planned": YES}


def test_the_default_order_is_by_start_and_what_is_unknown_comes_last(asked):
    assert list(asked("deployments")) == ["base", "contingent", "planned", "patrol", "vague"]


@pytest.mark.parametrize(
    ("sort", "found"),
    [
        ("-start", ["planned", "contingent", "base", "patrol", "vague"]),
        ("title", ["patrol", "planned", "base", "contingent", "vague"]),
        ("-id", ["vague", "planned", "patrol", "contingent", "base"]),
        ("type,-start", ["contingent", "patrol", "base", "planned", "vague"]),
    ],
)
def test_sort(asked, sort, found):
    assert list(asked("deployments", sort=sort)) == found


def test_limit_and_offset(asked):
    assert list(asked("deployments", limit=2)) == ["base", "contingent"]
    assert list(asked("deployments", limit=2, offset=1)) == ["contingent", "planned"]
    assert list(asked("deployments", offset=4)) == ["vague"]
    assert asked("deployments", limit=0) == {}


def test_groups_count_the_certain_and_the_possible_apart(asked):
    assert asked.dicts("deployments", group_by="contributor", on="2022-01-01") == [
        {"contributor": "actor/russia", "yes": 1, "maybe": 0},
        {"contributor": "actor/armenia", "yes": 0, "maybe": 1},
        {"contributor": "actor/ministry", "yes": 0, "maybe": 1},
    ]
    acts = {row["event"]: row["acts"] for row in asked.dicts("incidents", group_by="event")}
    assert acts["accuse"] == {"text": "2..", "low": 2, "best": None, "high": None}
    assert acts["request"]["best"] == 1


def test_disputed_names_the_fields_that_the_question_read(asked):
    rows = {row["id"]: row["disputed"] for row in asked.dicts("deployments")}
    assert rows["deployment/contingent"] == ["end"]
    assert [row["disputed"] for row in asked.dicts("deployments", "type = peacekeeping")] == [[]]
    assert [row["disputed"] for row in asked.dicts("deployments", "type = peacekeeping", on="2022-01-01")] == [["end"]]


def test_a_month_is_no_day(asked):
    with pytest.raises(ConflictkbError, match="--during"):
        asked("deployments", on="2022-01")
