"""Reports over worlds of a few records, each made for what it shows; the same from both databases."""

from __future__ import annotations

import json

import pytest

from conflictkb.errors import UsageError
from conflictkb.plots.terminal_map import terminal_map
from conflictkb.reports import draw


def test_a_withdrawal_is_announced_by_the_first_record_that_says_so(world):
    kb = world("""
actors:
  - {id: state, title: The State}
  - {id: other, title: Another}
deployments:
  - {id: force}
withdrawals:
  - {id: foretold, of: deployment/force, start: 2024-05-10}
  - {id: own, of: deployment/force, start: 2024-05-10, announced: 2024-05-09}
  - {id: bare, of: deployment/force, announcer: actor/other, start: 2024-05-10}
statements:
  - {id: late, speaker: actor/other, when: 2024-05-05, related: {announces: [withdrawal/foretold]}}
  - {id: first, speaker: actor/state, when: 2024-05, related: {announces: [withdrawal/foretold, withdrawal/own]}}
""")
    rows = {row.id.removeprefix("withdrawal/"): row for row in kb.withdrawals()}
    assert {name: (row.announced, row.announcer, row.days_low, row.days_high) for name, row in rows.items()} == {
        "foretold": ("2024-05", "actor/state", -21, 9),
        "own": ("2024-05-09", None, 1, 1),
        "bare": (None, "actor/other", None, None),
    }


def test_what_was_counted_ages_and_what_was_authorised_stands(world):
    kb = world("""
deployments:
  - {id: force, start: 2020-11-10}
strengths:
  - {id: leave, of: deployment/force, basis: authorised, estimate: 1960, when: 2020-11-10}
  - {id: came, of: deployment/force, basis: arrived, estimate: 780, when: 2020-11-11}
  - {id: seen, of: deployment/force, estimate: 500, when: 2021-03}
""")
    stale = {row.id: row.stale for row in kb.strength("force") if row.what == "held"}
    assert stale == {"strength/leave": False, "strength/came": True, "strength/seen": True}
    told = [text for line in kb.orbat("2022-01-01") for text in line.strength]
    assert sorted(told) == ["1960 authorised 2020-11-10", "500 2021-03, stale", "780 arrived 2020-11-11, stale"]


def test_a_strength_is_held_on_a_day_on_which_nobody_counted(world):
    kb = world("""
deployments:
  - {id: force, start: 2020-11-10, end: 2023-06-30}
strengths:
  - {id: leave, of: deployment/force, basis: authorised, estimate: 1960, when: 2020-11-10}
  - {id: seen, of: deployment/force, estimate: 500, when: 2021-03}
  - {id: again, of: deployment/force, estimate: 400, when: 2022-05-09}
""")

    def told(**options: object):
        rows = kb.strength("force", **options)
        return [(row.id.partition("/")[2], row.what, row.match, row.stale) for row in rows]

    leave = ("leave", "held", "yes", False)
    assert sorted(told(on="2021-06-01")) == [leave, ("seen", "held", "maybe", True)]
    assert told(on="2021-06-01", sure=True) == [leave]
    assert sorted(told(on="2021-03-05")) == [leave, ("seen", "observed", "maybe", False)]
    assert sorted(told(throughout="2021-06/2022-04")) == [leave, ("seen", "held", "maybe", True)]
    assert told(throughout="2021-06/2022-06") == [leave]
    assert sorted(told(during="2022-05")) == [
        ("again", "held", "maybe", True),
        ("again", "observed", "yes", False),
        leave,
        ("seen", "held", "maybe", True),
    ]
    assert told(on="2023-07-01") == []
    assert [row.match for row in kb.strength("force")] == ["yes"] * 6


def test_a_strength_of_a_year_is_of_the_days_on_which_it_was_there(world):
    kb = world("""
deployments:
  - {id: force, start: 2020-11-10, end: 2024-06-12}
strengths:
  - {id: leave, of: deployment/force, basis: authorised, estimate: 1960, when: 2020}
  - {id: seen, of: deployment/force, estimate: 500, when: 2020}
  - {id: odd, of: deployment/force, estimate: 400, when: 2019}
""")

    def told(**options: object):
        rows = kb.strength("force", **options)
        return {row.id.partition("/")[2]: f"{row.start}/{row.end}" for row in rows if row.what == "observed"}

    leave = {"leave": "2020-01-01/2020-12-31"}
    assert told() == {**leave, "seen": "2020-11-10/2020-12-31", "odd": "2019-01-01/2019-12-31"}
    assert told(during="2020-12") == {**leave, "seen": "2020-11-10/2020-12-31"}
    assert told(during="2020-06") == leave, "nobody can have been counted who was not there yet"


def test_a_step_of_survival_is_of_no_record_and_cites_none(world):
    kb = world("ceasefires:\n  - {id: one, title: One, start: 2020-11-10, end: 2020-11-12}\n")
    with pytest.raises(UsageError, match="survival is of no single record"):
        kb.survival().to_dicts(cite=True)


def test_what_is_only_claimed_or_denied_is_marked_wherever_it_is_drawn(world):
    kb = world("""
places:
  - {id: town, title: Town, point: "40.1, 46.1", where_prec: 1}
  - {id: hill, title: Hill, point: "40.9, 46.9", where_prec: 1}
violent-events:
  - {id: no, title: A strike, when: 2020-10-01, place: town, occurrence: denied}
  - {id: yes, title: A raid, when: 2020-10-02, place: town, occurrence: confirmed}
  - {id: say, title: A shot, when: 2020-10-03, place: hill, occurrence: claimed}
""")
    marked = ("Denied: A strike", "A raid", "Claimed: A shot")
    for report in (kb.timeline(), kb.map()):
        assert [row.occurrence for row in report] == ["denied", "confirmed", "claimed"]
    drawn = "\n".join((*draw.gantt(kb.timeline().drawn(), 80), *terminal_map(kb.map().drawn(), 80)))
    assert [drawn.count(text) for text in marked] == [2, 2, 2]
    assert "Confirmed" not in drawn
    chart, ground = (json.dumps(report.plot().to_dict()) for report in (kb.timeline(), kb.map()))
    assert all(f" {text}" in chart for text in marked)
    assert "Town (2, 1 denied)" in ground
    assert "Hill (claimed)" in ground
