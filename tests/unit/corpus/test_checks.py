"""Checks across records: each code where it belongs, and where it does not."""

from __future__ import annotations

import time

import pytest

from conflictkb.corpus.checks import check
from conflictkb.corpus.facts import Fact, fact_of
from conflictkb.errors import Place
from conflictkb.records.kinds import KINDS
from tests.unit.corpus.helpers import SOURCES, full, problems


def records(kind: str, *rows: str):
    """Cited records of a kind, a line each, from line 3 on (line 1 holds the source)."""
    lines = "".join(f"  - {{{row}, citations: [{{source: report}}]}}\n" for row in rows)
    return f"{kind}:\n{lines}"


def codes(*parts: str):
    return problems(SOURCES + "".join(parts))


def test_a_duplicate_id_names_both_places():
    (problem,) = full("sources:\n  - id: x\n", "sources:\n  - id: y\n  - id: source/x\n")
    assert (str(problem.place), problem.code, str(problem.also)) == ("b.yaml:3:5", "duplicate-id", "a.yaml:2:5")
    assert problems("sources: [{id: x}]\nactors: [{id: x, citations: [{source: x}]}]\n") == []


def test_a_slip_in_a_reference_is_named_wherever_it_stands():
    text = SOURCES + records("actors", "id: russia", "id: a, parent: rusia", "id: b, country: rusia")
    found = full(text)
    assert [f"{p.place}: {p.code}" for p in found] == [
        "a.yaml:4:21: unknown-reference",
        "a.yaml:5:22: unknown-reference",
    ]
    assert all("did you mean `actor/russia`?" in p.message for p in found)


def test_a_missing_record_is_one_problem():
    text = SOURCES + records("actors", "id: a, parent: zzzzzz", "id: b, country: zzzzzz", "id: c, parent: zzzzzz")
    (problem,) = full(text)
    assert (str(problem.place), str(problem.also)) == ("a.yaml:3:21", "a.yaml:4:22")
    assert "it is referred to 3 times" in problem.message


@pytest.mark.parametrize(
    ("slug", "suggested"),
    [
        ("alphanews-2024-02-13", True),
        ("alfanews-2024-02-14", True),
        ("alphanews-2024-02-15", True),
        ("alphanews-2023-10-26", False),
        ("alphanews", False),
    ],
)
def test_another_day_is_another_record_and_no_slip(slug, suggested):
    text = f"sources: [{{id: alphanews-2024-02-14}}, {{id: x, copies: [{slug}]}}]\n"
    (problem,) = full(text)
    assert ("did you mean `source/alphanews-2024-02-14`?" in problem.message) is suggested


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("id: x, after: [statement/gone]", 21),
        ("id: x, related: {repeats: [actor/gone]}", 33),
        ("id: x, names: [{text: a, used_by: actor/gone}]", 40),
        ("id: x, conflict: gone", 23),
        ("id: x, about: [actor/gone]", 21),
    ],
)
def test_references_of_all_sorts(row, column):
    assert codes(records("statements", row)) == [f"a.yaml:3:{column}: unknown-reference"]


def test_a_kind_that_does_not_exist():
    (problem,) = full(SOURCES + records("statements", "id: x, about: [actr/russia]"))
    assert "did you mean `actor`?" in problem.message


def test_records_that_the_base_keeps_meet_references():
    russia = fact_of(KINDS.by_kind["actor"](id="russia"), Place("old.yaml", 1, 1))
    text = SOURCES + records("actors", "id: a, parent: russia")
    assert problems(text) == ["a.yaml:3:21: unknown-reference"]
    assert problems(text, known={russia.id: russia}) == []


@pytest.mark.parametrize(
    ("kind", "rows", "line"),
    [
        ("places", ["id: a, parents: [{place: a}]"], 3),
        ("places", ["id: a, parents: [{place: b}]", "id: b, parents: [{place: c}]", "id: c, parents: [{place: a}]"], 5),
        ("actors", ["id: a, parent: b", "id: b, parent: a"], 4),
        ("units", ["id: a, parent: a"], 3),
        ("conflicts", ["id: a, conflict: a"], 3),
        ("violent-events", ["id: a, part_of: violent-event/a"], 3),
        ("statements", ["id: a, after: [statement/b]", "id: b, after: [statement/a]"], 4),
        ("statements", ["id: a, after: [statement/b], before: [statement/b]", "id: b"], 3),
        ("statements", ["id: a, before: [statement/a]"], 3),
    ],
)
def test_circles(kind, rows, line):
    found = codes(records(kind, *rows))
    assert [item.split(":")[1] + item.split(":")[3] for item in found] == [f"{line} circular"]


def test_hierarchies_without_circles():
    diamond = [
        "id: a, parents: [{place: b}, {place: c}]",
        "id: b, parents: [{place: d}]",
        "id: c, parents: [{place: d}]",
        "id: d",
    ]
    assert codes(records("places", *diamond)) == []
    assert codes(records("statements", "id: a, after: [statement/b]", "id: b, before: [statement/a]")) == []


def test_long_chains_are_no_recursion():
    rows = [f"id: p{n}, parents: [{{place: p{n + 1}}}]" for n in range(3000)] + ["id: p3000"]
    begin = time.process_time()
    assert codes(records("places", *rows)) == []
    assert time.process_time() - begin < 5


LATER = "deployments:\n  - {{id: x, {fields}, citations: [{citation}]}}\n"


@pytest.mark.parametrize(
    ("fields", "citation", "warned"),
    [
        ("end: 2024-06-12", "{source: report, says: {end: 2024-06-12}}", True),
        ("end: 2024-06-12", "{source: report, supports: [end]}", True),
        ("end: 2024-06-12", "{source: report}", True),
        ("end: 2024-06-12", "{source: report}, {source: later}", False),
        ("end: 2024-06-12", "{source: report, supports: [type]}, {source: later, supports: [end]}", False),
        ("end: 2024-04-18", "{source: report, supports: [end]}", False),
        ("end: 2024-04-19", "{source: report, supports: [end]}", True),
        ("end: 2024-04", "{source: report, supports: [end]}", False),
        ("end: 2024", "{source: report, says: {end: 2024}}", False),
        ("end: 2024-06-12, stage: announced", "{source: report, supports: [end]}", False),
        ("until_planned: 2025-11-10", "{source: report, supports: [until_planned]}", False),
        ("end: 2024-06-12", "{source: undated, supports: [end]}", False),
        ("end: 2023", "{source: report, denies: {end: 2025}}", False),
        ("end: ..", "{source: report, says: {end: ..}}", False),
    ],
)
def test_claims_later_than_their_source(fields, citation, warned):
    sources = "sources: [{id: report, published: 2024-04-17}, {id: later, published: 2025}, {id: undated}]\n"
    found = full(sources + LATER.format(fields=fields, citation=citation))
    assert [p.code for p in found] == ["later-than-source"] * warned
    assert all(p.severity == "warning" and p.place.line == 3 for p in found)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("when: 2024-04-17", "when: 2024-04-15, after: [statement/a]", ["wrong-order"]),
        ("when: 2024-04-17", "when: 2024-04-17, after: [statement/a]", []),
        ("when: 2024-04-17", "when: 2024-04, after: [statement/a]", []),
        ("when: 2024-04", "when: 2024-05, before: [statement/a]", ["wrong-order"]),
        ("when: 2024-04", "when: 2024-04-30, before: [statement/a]", []),
        ("title: undated", "when: 2024-04-15, after: [statement/a]", []),
    ],
)
def test_orders_that_contradict_dates(first, second, expected):
    text = "sources: [{id: report}]\n" + records("statements", f"id: a, {first}", f"id: b, {second}")
    assert [p.code for p in full(text)] == expected


def test_orders_are_followed_through_chains():
    rows = ["id: a, when: 2024", "id: b, after: [statement/a]", "id: c, when: 2023, after: [statement/b]"]
    assert problems("sources: [{id: report}]\n" + records("statements", *rows)) == ["a.yaml:5:5: wrong-order"]


@pytest.mark.parametrize(
    ("posting", "expected"),
    [
        ("of: deployment/d, start: 2020-10, end: 2021", ["a.yaml:7:5: outside-life"]),
        ("of: deployment/d, start: 2021, end: 2024-07", ["a.yaml:7:5: outside-life"]),
        ("of: deployment/d, start: 2020-11, end: 2024-06", []),
        ("of: deployment/d, first_seen: 2020-11-11", []),
        ("of: deployment/d, last_seen: 2025", ["a.yaml:7:5: outside-life"]),
        ("of: deployment/d, start: 2020, end: unknown", []),
        ("of: deployment/d, start: 2019, stage: proposed", []),
        ("person: p, start: 1949, end: 1960", ["a.yaml:7:5: outside-life"]),
        ("person: p, start: 1990, end: 2011", ["a.yaml:7:5: outside-life"]),
        ("person: p, start: 1990, end: 2010", []),
    ],
)
def test_postings_outside_lives(posting, expected):
    text = (
        "sources: [{id: report}]\n"
        + records("deployments", "id: d, start: 2020-11-10, end: 2024-06-12")
        + records("people", "id: p, start: 1950, end: 2010")
        + records("postings", f"id: x, {posting}")
    )
    assert problems(text) == expected


@pytest.mark.parametrize(
    ("first", "second", "warned"),
    [
        ("end: 2021-09-09", "start: 2021-09-01", True),
        ("end: 2021-09-09", "start: 2021-09-09", False),
        ("end: 2021-09-09", "start: 2021-09-08", True),
        ("end: 2021-09", "start: 2021-09", False),
        ("end: 2021-09-09, acting: yes", "start: 2021-09-01", False),
        ("end: 2021-09-09, joint: yes", "start: 2021-09-01", False),
        ("end: 2021-09-09, deputy: yes", "start: 2021-09-01", False),
        ("end: 2021-09-09, stage: proposed", "start: 2021-09-01", False),
        ("end: 2021-09-09", "start: 2021-09-01, role: deputy commander", False),
        ("end: 2021-09-09", "start: 2021-09-01, of: unit/v", False),
        ("end: 2021-09-09", "start: 2021-09-01, person: a", False),
        ("", "start: 2021-09-01", False),
    ],
)
def test_two_sole_commanders(first, second, warned):
    def row(id_, start, more):
        given = {"person": id_, "role": "Commander", "of": "unit/u", **start}
        given |= dict(part.split(": ") for part in more.split(", ") if part)
        return ", ".join(f"{key}: {value}" for key, value in {"id": id_, **given}.items())

    text = (
        "sources: [{id: report}]\n"
        + records("people", "id: a", "id: b")
        + records("units", "id: u", "id: v")
        + records("postings", row("a", {"start": "2020-11-11"}, first), row("b", {"end": "2022"}, second))
    )
    assert [p.code for p in full(text)] == ["two-commanders"] * warned


@pytest.mark.parametrize(
    ("deployment", "withdrawal", "warned"),
    [
        ("end: 2024-06-12", "extent: whole, end: 2024-06-12", False),
        ("end: 2024-06", "extent: whole, end: 2024-06-12", False),
        ("end: 2024-06-10", "extent: whole, end: 2024-06-12", True),
        ("end: ..", "extent: whole, end: 2024-06-12", True),
        ("title: no end", "extent: whole, end: 2024-06-12, stage: completed", True),
        ("end: ..", "extent: part, end: 2024-06-12", False),
        ("end: ..", "extent: whole, stage: begun, end: 2024-06-12", False),
        ("end: ..", "extent: whole, stage: announced, end: 2024-06-12", False),
        ("end: ..", "extent: whole", False),
    ],
)
def test_the_end_of_a_deployment_and_its_withdrawal(deployment, withdrawal, warned):
    text = (
        "sources: [{id: report}]\n"
        + records("deployments", f"id: d, {deployment}")
        + records("withdrawals", f"id: w, of: deployment/d, {withdrawal}")
    )
    assert [p.code for p in full(text)] == ["end-differs"] * warned


@pytest.mark.parametrize(
    ("control", "change", "warned"),
    [
        ("holder: a, end: 2020-11-08", "when: 2020-11-08", False),
        ("holder: a, end: 2021-05-01", "when: 2020-11-08", True),
        ("holder: a, end: 2021-05-01, level: contested", "when: 2020-11-08", False),
        ("holder: a, end: 2021-05-01, extent: part", "when: 2020-11-08", False),
        ("holder: a, end: 2021-05-01, basis: claimed", "when: 2020-11-08", False),
        ("holder: a, end: 2021-05-01", "when: 2020-11-08, extent: part", False),
        ("holder: a, end: 2021-05-01", "when: 2020-11-08, stage: announced", False),
        ("holder: a, end: 2020", "when: 2020-11-08", False),
        ("holder: b, end: 2022", "when: 2020-11-08", True),
        ("holder: c, end: 2022", "when: 2020-11-08", False),
        ("holder: a, end: 2021-05-01, place: q", "when: 2020-11-08", False),
        ("holder: a, end: 2021-05-01", "when: 2020-11-08, place: q, named_places: [p]", True),
        ("holder: a, end: 2020-11-08", "when: 2020-11-08, ends_control: k", False),
        ("holder: a, end: 2019", "when: 2020-11-08, ends_control: k", True),
        ("holder: c, end: 2020-11-08", "when: 2020-11-08, ends_control: k", True),
        ("holder: b, end: 2022", "when: 1994-05-12, begins_control: k", False),
        ("holder: b, end: 2022", "when: 1995, begins_control: k", True),
    ],
)
def test_changes_of_territory_beside_control(control, change, warned):
    def row(given, more):
        given = given | dict(part.split(": ", 1) for part in more.split(", "))
        return ", ".join(f"{key}: {value}" for key, value in given.items())

    text = (
        "sources: [{id: report}]\n"
        + records("actors", "id: a", "id: b", "id: c")
        + records("places", "id: p", "id: q")
        + records("controls", row({"id": "k", "place": "p", "basis": "in_fact", "start": "1994-05-12"}, control))
        + records("territorial-changes", row({"id": "t", "place": "p", "from_holder": "a", "to_holder": "b"}, change))
    )
    assert {p.code for p in full(text)} == ({"control-differs"} if warned else set())


def test_check_takes_bare_facts():
    here = Place("a.yaml", 1, 1)
    fact = Fact("actor/x", here, (("parent", "actor/y", here),))
    assert [p.code for p in check([fact])] == ["unknown-reference"]
    assert check([fact], known={"actor/y": Fact("actor/y", here)}) == []
