"""What a drawing in a terminal may never do: show an id where a title fits, or hide what its sources leave open."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from conflictkb.records.kinds import KINDS
from conflictkb.reports import draw
from conflictkb.reports.draw.axis import scale
from conflictkb.reports.names import composed, references, titled
from conflictkb.reports.report import Report
from conflictkb.reports.timeline import Bar

TITLES = {"person/a": "Anna Alda", "deployment/force": "The force", "actor/x": "Xanadu", "actor/y": "Ys"}


def row(start, end, ending="known", **more: object):
    """A row from a day (or none) to a day (or none)."""
    given = {
        "id": "deployment/a", "title": "A", "start": "2020", "end": None, "start_earliest": start,
        "start_latest": start, "end_earliest": end, "end_latest": end, "sure_from": None, "sure_to": None,
        "ending": ending, "match": "yes", "disputed": (), "sources": (), "what": "",
    }  # fmt: skip
    return SimpleNamespace(**{**given, **more})


def bar_of(*rows: object):
    """The bar of the first row, which other rows give an axis."""
    return next(line for line in draw.gantt(rows, 140) if line.startswith("A "))[23:].partition("2020")[0].strip()


LONG = row(date(2000, 1, 1), date(2030, 1, 1), id="deployment/b", title="B")


@pytest.mark.parametrize(
    ("given", "bar"),
    [
        (row(date(2020, 5, 1), date(2020, 5, 1), sure_from=date(2020, 5, 1), sure_to=date(2020, 5, 1)), "◆"),
        (row(date(2020, 5, 1), date(2020, 5, 1), "day", sure_from=date(2020, 5, 1), sure_to=date(2020, 5, 1)), "◆"),
        (row(date(2020, 5, 1), date(2020, 5, 31)), "░"),
        (row(date(2020, 1, 1), date(2021, 6, 1), "day"), "·····"),
        (row(date(2028, 10, 1), None), "░░░░┤"),
        (row(date(2028, 10, 1), None, "open"), "░░░░░░░░░░→"),
        (row(date(2028, 10, 1), None, "unknown"), "░░░░░░░░░░?"),
    ],
)
def test_each_sort_of_time_has_a_sign_of_its_own(given, bar):
    drawn = bar_of(given, LONG)
    assert (drawn[0], drawn[-1]) == (bar[0], bar[-1])
    assert {*drawn} == {*bar}


def test_a_sighting_between_unknown_ends_is_no_single_day():
    day = date(2015, 1, 1)
    drawn = bar_of(row(None, None, "unknown", sure_from=day, sure_to=day), LONG)
    assert (drawn[0], drawn[-1], drawn.count("█"), drawn.count("◆")) == ("?", "?", 1, 0)


def test_an_axis_names_a_few_days_each_at_its_place():
    line = scale(date(2020, 1, 1), date(2022, 12, 31), 100)
    assert line.split() == ["2020-01-01", "│2021", "│2022", "2022-12-31"]
    assert line.index("│2021") == round(366 / 1095 * 99)
    assert len(line) == 100


@pytest.mark.parametrize(
    ("kind", "fields", "name"),
    [
        (
            "posting",
            {"person": "person/a", "role": "commander", "of": "deployment/force"},
            "Anna Alda, commander, The force",
        ),
        ("posting", {"person": "person/a", "role": "deputy"}, "Anna Alda, deputy"),
        ("control", {"holder": "actor/x", "basis": "in_fact", "place": "place/hill"}, "Xanadu, in fact, place/hill"),
        ("incident", {"actors": ["actor/x", "actor/y"], "event": "accuse"}, "incident: accuse, Xanadu and Ys"),
        ("deployment", {}, "deployment some thing"),
    ],
)
def test_what_has_no_title_is_named_by_its_fields(kind, fields, name):
    record = KINDS.by_kind[kind].model_validate({"id": "some-thing", **fields})
    assert composed(record, TITLES) == name
    assert {*references(record)} <= {*TITLES, "place/hill"}


def test_ids_in_a_text_become_titles_and_nothing_else_does():
    assert titled("actor/x counts 3 (by actor/y), 2020/2021, actor/z", TITLES) == (
        "Xanadu counts 3 (by Ys), 2020/2021, actor/z"
    )
    act = row(date(2020, 1, 1), date(2020, 1, 1), "day", direction="x to y", event="accuse", quad="verbal_conflict")
    assert "Xanadu to Ys accuse" in next(draw.strip([act], 140, TITLES))


def test_a_report_counts_what_nothing_places_in_time():
    def rows():
        yield from ()
        return 3

    assert Report("timeline", Bar, rows()).undated == 3
    assert Report("timeline", Bar, []).undated == 0
