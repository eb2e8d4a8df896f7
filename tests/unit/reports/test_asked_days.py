"""What a report tells of days that were asked for follows from every record, not from those that the days left over."""

from __future__ import annotations

from conflictkb.plots.terminal_map import terminal_map
from conflictkb.reports import draw

FORCE = """
people:
  - {id: one}
  - {id: two}
  - {id: three}
actors:
  - {id: state, title: The State}
units:
  - {id: big, title: Big}
  - {id: part, title: Part, parent: big}
  - {id: solo, title: Solo}
  - {id: later, title: Later}
  - {id: gone, title: Gone, parent: big, start: 1990, end: 2010-01-01}
deployments:
  - {id: force, contributor: state, start: 2020-01-01, end: 2022-12-31, units: [
      {unit: big}, {unit: solo, portion: elements, start: 2020-01-01, end: 2020-06-30}, {unit: later, start: 2022}]}
postings:
  - {id: first, person: one, role: Commander, of: deployment/force, start: 2020-01-01, end: 2021-06-30}
  - {id: second, person: two, role: commander, of: deployment/force, start: 2021-07-01, end: "[2022-06-01..2022-06-30]"}
  - {id: aide, person: three, role: commander, deputy: "yes", of: deployment/force, start: 2020-01-01, end: 2022-12-31}
"""


def stretches(kb, **options: object):
    rows = kb.commanders("force", **options)
    return [(row.what, row.start, row.end, row.holders) for row in rows if not row.id]


def test_the_stretches_are_those_of_all_postings_cut_to_the_days(world):
    kb = world(FORCE)
    one, two = ("person/one",), ("person/two",)
    whole = [
        ("held", "2020-01-01", "2021-06-30", one), ("held", "2021-07-01", "2022-06-01", two),
        ("maybe", "2022-06-02", "2022-06-30", two), ("nobody", "2022-07-01", "2022-12-31", ()),
    ]  # fmt: skip
    assert stretches(kb) == whole
    assert stretches(kb, actor="state") == whole
    assert stretches(kb, sure=True) == [each for each in whole if each[0] != "maybe"]
    assert stretches(kb, during="2020") == [("held", "2020-01-01", "2020-12-31", one)]
    assert stretches(kb, on="2022-06-15") == [("maybe", "2022-06-15", "2022-06-15", two)]
    assert stretches(kb, after="2022-06-15") == [("maybe", "2022-06-16", "2022-06-30", two), whole[-1]]
    assert stretches(kb, before="2020-01-02") == [("held", "2020-01-01", "2020-01-01", one)]
    assert stretches(kb, on="2023-01-01") == []


def test_a_deputy_commands_nothing_and_capitals_are_no_other_role(world):
    kb = world(FORCE)
    assert [row.person for row in kb.commanders("force") if row.id] == ["person/one", "person/two"]
    (line,) = [line for line in kb.orbat("2020-07-15") if line.kind == "deployment"]
    assert (line.commanders, line.perhaps) == (("person/one",), ())


def test_a_unit_stands_on_the_days_of_its_part_and_while_it_exists(world):
    kb = world(FORCE)

    def units(day, **options: object):
        return {line.id: line.match for line in kb.orbat(day, **options) if line.kind == "unit"}

    always = {"unit/big": "yes", "unit/part": "yes"}
    assert units("2020-06-30") == {**always, "unit/solo": "yes"}
    assert units("2021-01-01") == always
    assert units("2022-06-15") == {**always, "unit/later": "maybe"}
    assert units("2022-06-15", sure=True) == always
    (line,) = [line for line in kb.orbat("2022-06-15", sure=True) if line.kind == "deployment"]
    assert (line.commanders, line.perhaps) == ((), ())


def test_of_vague_observations_each_that_may_be_the_last_is_held(world):
    kb = world("""
deployments:
  - {id: force, start: 2020-01-01, end: 2022-12-31}
strengths:
  - {id: exact, of: deployment/force, basis: present, estimate: 77, when: 2020-08-15}
  - {id: vague, of: deployment/force, basis: present, estimate: 50, when: "[2020-08-01..2020-09-30]"}
  - {id: next, of: deployment/force, basis: present, estimate: 60, when: 2021-03-01}
""")
    held = [(row.id[9:], str(row.start), str(row.end)) for row in kb.strength("force") if row.what == "held"]
    assert held == [
        ("vague", "2020-10-01", "2021-02-28"), ("exact", "2020-08-16", "2021-02-28"),
        ("next", "2021-03-02", "2022-12-31"),
    ]  # fmt: skip


def test_a_strength_that_is_held_is_drawn_on_a_day_on_which_nobody_counted(world):
    kb = world("""
deployments:
  - {id: force, start: 2020-01-01, end: 2022-12-31}
strengths:
  - {id: leave, of: deployment/force, counted: personnel, basis: authorised, estimate: 1960, when: 2020-11-10}
  - {id: seen, of: deployment/force, counted: personnel, basis: present, estimate: 500, when: 2020-08-15}
""")
    told = "\n".join(draw.levels(kb.strength("force", on="2021-03-01").drawn(), 100))
    assert "2020-11-10, held  " in told
    assert "2020-08-15, held (stale)" in told


def test_armed_breaches_are_counted_beside_the_records_of_violations(world):
    kb = world("""
ceasefires:
  - {id: truce, start: 2020-11-10}
  - {id: other, start: 2021-11-10}
violations:
  - {id: shots, ceasefire: truce, when: 2020-12}
violent-events:
  - {id: raid, violates: truce, when: 2020-12-11}
  - {id: plan, violates: truce, when: 2020-12-12, stage: cancelled}
""")
    found = {row.id[10:]: (row.violation_records, row.violent_events) for row in kb.ceasefires()}
    assert found == {"truce": (1, 1), "other": (0, 0)}


def test_a_ceasefire_that_is_told_to_have_ended_has_ended_whatever_the_day(world):
    kb = world("""
ceasefires:
  - {id: broken, start: 2020-01-01, how_ended: violated}
  - {id: lapsed, start: 2020-02-01, end: unknown, how_ended: expired}
  - {id: stands, start: 2020-03-01, how_ended: still_in_force}
  - {id: silent, start: 2020-04-01}
""")
    assert [(row.id[10:], row.ended) for row in kb.ceasefires()] == [
        ("broken", "yes"), ("lapsed", "yes"), ("stands", "no"), ("silent", "no"),
    ]  # fmt: skip
    (step,) = kb.survival()
    assert (step.ended, step.censored) == (0, 4)  # nobody knows for how long they held


def test_a_cancelled_withdrawal_has_no_days_and_is_called_so(world):
    kb = world("""
deployments:
  - {id: force}
withdrawals:
  - {id: off, title: Off, of: deployment/force, stage: cancelled, announced: 2023-03-03, start: 2023-04-01}
""")
    (row,) = found = kb.withdrawals()
    assert (row.stage, row.days_low, row.days_high) == ("cancelled", None, None)
    assert "announced 2023-03-03, cancelled" in " ".join(draw.gantt(found.drawn(), 120))


def test_flags_are_flags_in_every_frame(world):
    kb = world("""
deployments:
  - {id: force, start: 2020-01-01, end: 2022-12-31}
strengths:
  - {id: seen, of: deployment/force, estimate: 500, when: 2020-08-15}
""")
    levels = kb.strength("force")
    assert levels.to_polars()["stale"].to_list() == levels.to_pandas()["stale"].tolist() == [False, True]
    assert str(levels.to_arrow().schema.field("stale").type) == "bool"


def test_compare_cites_what_its_rows_rest_on(world):
    kb = world("ceasefires:\n  - {id: one, title: One, start: 2020-11-10}\n")
    rows = kb.compare("one").to_dicts(cite=True)
    assert {row["id"] for row in rows} == {"ceasefire/one"}
    assert [citation["source"] for citation in rows[0]["citations"]] == ["source/s"]


def test_what_has_no_date_is_counted_where_it_is_left_out(world):
    kb = world("""
actors:
  - {id: state}
ceasefires:
  - {id: one, start: 2020-11-10}
  - {id: two}
incidents:
  - {id: three}
""")
    assert [kb.timeline(*kind).undated for kind in ((), ("actors",), ("ceasefires",), ("incidents",))] == [2, 1, 1, 1]
    assert kb.timeline(on="2021-01-01").undated == 2
    assert kb.timeline("ceasefires", during="2020").undated == 1


def test_what_lies_within_something_wider_keeps_its_letter_on_a_map(world):
    kb = world("""
places:
  - {id: district, title: District, point: "40.0, 46.0", where_prec: 4}
  - {id: quarter, title: Quarter, point: "40.1, 46.1", where_prec: 2}
  - {id: town, title: Town, point: "40.0, 46.0", where_prec: 1}
""")
    for width in (150, 60, 40):
        told = list(terminal_map(kb.map("places").drawn(), width, {}))
        drawn = "".join(told[: told.index("")])
        assert all(letter in drawn for letter in "abc"), width


def test_a_unit_is_not_where_its_own_part_has_ended_and_stays_where_its_superior_is_gone(world):
    kb = world("""
units:
  - {id: big, title: Big}
  - {id: small, title: Small, parent: big}
  - {id: gone, title: Gone, end: 2020-06-30}
  - {id: left, title: Left, parent: gone}
deployments:
  - {id: one, start: 2020-01-01, end: 2022-12-31, units: [
      {unit: big}, {unit: small, start: 2020-01-01, end: 2020-06-30}]}
  - {id: two, start: 2020-01-01, end: 2022-12-31, units: [{unit: small, start: 2020-07-01}, {unit: gone}, {unit: left}]}
""")

    def units(day):
        found, under = [], ""
        for line in kb.orbat(day):
            under = line.id[11:] if line.kind == "deployment" else under
            found += [(under, line.id[5:], line.match)] if line.kind == "unit" else []
        return found

    assert units("2021-02-01") == [("one", "big", "yes"), ("two", "small", "maybe"), ("two", "left", "yes")]
    early = [("one", "big", "yes"), ("one", "small", "yes"), ("two", "gone", "maybe"), ("two", "left", "yes")]
    assert units("2020-02-01") == early


COUNTS = """
deployments:
  - {id: force, start: 2020-01-01, end: 2022-12-31}
strengths:
  - {id: month, of: deployment/force, counted: personnel, basis: present, estimate: 100, when: 2020-03}
  - {id: day, of: deployment/force, counted: personnel, basis: present, estimate: 200, when: 2020-03-15}
  - {id: july, of: deployment/force, counted: personnel, basis: present, estimate: 300, when: 2020-07}
  - {id: leave, of: deployment/force, counted: posts, basis: authorised, estimate: 10, when: 2020-01-01}
  - {id: more, of: deployment/force, counted: posts, basis: authorised, estimate: 20, when: 2021-01}
"""


def test_a_figure_may_be_held_until_the_next_must_have_been_counted(world):
    kb = world(COUNTS)

    def told(**options: object):
        return sorted((row.id[9:], row.what, row.match) for row in kb.strength("force", **options))

    leave, july = ("leave", "held", "yes"), ("july", "observed", "maybe")
    assert told(on="2020-07-05") == [("day", "held", "maybe"), july, leave, ("month", "held", "maybe")]
    assert told(on="2021-01-10") == [
        ("july", "held", "maybe"), ("leave", "held", "maybe"), ("more", "observed", "maybe"),
    ]  # fmt: skip
    assert told(on="2021-02-01") == [("july", "held", "maybe"), ("more", "held", "yes")]
    assert told(throughout="2020") == [leave]
    assert told(throughout="2020-03-15/2020-06-30") == [("day", "held", "maybe"), leave]
    spans = {(row.id[9:], str(row.start), str(row.end)) for row in kb.strength("force") if row.what == "held"}
    assert ("day", "2020-03-16", "2020-06-30") in spans


def test_the_order_of_battle_has_the_strengths_that_the_series_have(world):
    kb = world(COUNTS)
    for day in ("2020-03-20", "2020-04-10", "2020-07-05", "2020-09-01", "2021-01-10", "2021-02-01"):
        (line,) = [line for line in kb.orbat(day) if line.kind == "deployment"]
        assert set(line.strengths) == {row.id for row in kb.strength("force", on=day)}, day


def test_what_must_have_begun_is_commanded_by_nobody_until_somebody_is_sourced(world):
    kb = world("""
people:
  - {id: one}
deployments:
  - {id: force, start: "[..2020-12]", end: 2022-12-31}
postings:
  - {id: first, person: one, role: commander, of: deployment/force, start: 2021-05-01, end: 2021-05-31}
""")
    assert stretches(kb, during="2021-01/2021-04") == [("nobody", "2021-01-01", "2021-04-30", ())]
    assert stretches(kb)[0] == ("nobody", "2020-12-31", "2021-04-30", ())


def test_a_denied_event_violates_nothing(world):
    kb = world("""
ceasefires:
  - {id: truce, start: 2020-11-10}
violent-events:
  - {id: raid, violates: truce, when: 2020-12-11, occurrence: denied}
""")
    assert [row.violent_events for row in kb.ceasefires()] == [0]


def test_a_table_tells_the_stage_of_what_has_not_happened(world):
    kb = world("""
deployments:
  - {id: force}
withdrawals:
  - {id: off, of: deployment/force, stage: cancelled, start: 2023-04-01}
  - {id: done, of: deployment/force, start: 2023-05-01}
""")
    assert "stage" in kb.query("withdrawals").brief()
    assert "stage" in kb.query("all").brief()
    assert "stage" not in kb.query("withdrawals", "id = done").brief()
