"""What the strip of acts may never do: cut a class or direction, hide an act behind another, or count one twice."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from types import SimpleNamespace

import pytest

from conflictkb.plots.bins import FIT, Bins
from conflictkb.plots.caption import Caption
from conflictkb.plots.lines import LETTERS, heading, lines_of
from conflictkb.plots.relations import QUAD_COLOURS, luminance, strip
from conflictkb.plots.theme import COLOURS, GREY, WIDTH

YEAR = (date(2023, 1, 1), date(2023, 12, 31))
NAMES = {"actor/x": "Xanadu", "actor/y": "Ys", "actor/long": "The Commission for Everything " * 6 + "no. 3"}


def act(first, last, **more: object):
    """An act between two days."""
    given = {
        "id": "incident/a", "title": "A", "start": None, "start_earliest": first, "start_latest": last,
        "match": "yes", "direction": "x to y", "quad": "verbal_conflict", "acts_low": 1, "sources": (),
    }  # fmt: skip
    return SimpleNamespace(**{**given, **more})


def texts(rows, caption=None):
    """All that is told in the data of the picture."""
    spec = strip(rows, caption or Caption("A title", names=NAMES)).to_dict()
    return [datum for held in spec["datasets"].values() for datum in held], spec


@pytest.mark.parametrize(
    ("years", "name"),
    [
        (1, "month"),
        (3, "month"),
        (4, "quarter"),
        (11, "quarter"),
        (12, "year"),
        (45, "year"),
        (46, "five years"),
        (900, "fifty years"),
    ],
)
def test_a_cell_is_wide_enough_for_its_number(years, name):
    window = date(1001, 1, 1), date(1000 + years, 12, 31)
    bins = Bins.fitting(window)
    assert bins.name == name
    assert (bins.of(window[1]) - bins.of(window[0]) + 1) * FIT <= WIDTH


@pytest.mark.parametrize("day", [date.min, date(1999, 12, 31), date(2000, 1, 1), date.max])
@pytest.mark.parametrize("step", [1, 3, 12, 60, 1200])
def test_every_day_lies_in_its_part_of_time(day, step):
    bins = Bins(step)
    first, last = bins.around(day, day)
    assert first <= day <= last
    assert bins.of(first) == bins.of(last) == bins.of(day)


def test_an_act_of_an_unsure_month_has_no_cell_and_hides_no_other():
    march = date(2023, 3, 1)
    rows = [
        act(march, date(2023, 3, 31), acts_low=3),
        act(date(2023, 2, 1), date(2023, 12, 12), acts_low=2),
        act(march, date(2023, 5, 1)),
        act(march, march, start="2023-03-01?"),
        act(date(2023, 12, 15), date(2024, 1, 2)),
    ]
    (line,) = lines_of(rows, Bins(1), YEAR)
    assert line.cells == {Bins(1).of(march): 3}
    assert line.unsure == {
        (date(2023, 2, 1), date(2023, 12, 12)): 2, (march, date(2023, 5, 1)): 1, (march, march): 1,
        (date(2023, 12, 15), date(2024, 1, 2)): 1,
    }  # fmt: skip
    assert [*line.lanes.values()] == [0, 1, 2, 1], "what overlaps stands in lanes of its own"


def test_the_lines_of_a_direction_stand_below_its_name_and_none_over_another():
    rows = [
        act(*YEAR, direction=way, quad=quad)
        for way in ("y to x", "together", "x to y")
        for quad in ("material_conflict", None, "verbal_cooperation")
    ]
    lines = lines_of(rows, Bins(1), YEAR)
    assert [(line.direction, line.quad) for line in lines] == [
        (way, quad)
        for way in ("x to y", "y to x", "together")
        for quad in ("verbal_cooperation", "material_conflict", "unknown")
    ]
    assert all(line.top + line.high <= after.top for line, after in pairwise(lines))


def test_no_class_is_cut_and_a_name_keeps_its_beginning_and_end():
    data, _ = texts([act(*YEAR, direction="long to y"), act(*YEAR, direction="both", quad="material_cooperation")])
    told = {datum["told"] for datum in data if "told" in datum}
    assert told >= {"verbal conflict", "material cooperation", "Both ways"}
    name = heading("long to y", NAMES)
    assert len(name) <= LETTERS
    assert name.startswith("The Commission for Everything The")
    assert name.endswith("no. 3 to Ys")
    assert heading("x to y", NAMES) == "Xanadu to Ys"


def test_the_part_of_time_that_is_counted_in_is_told():
    data, spec = texts([act(date(2000, 1, 1), date(2000, 3, 31)), act(date(2010, 1, 1), date(2010, 12, 31))])
    assert "Number: acts in that quarter" in spec["title"]["subtitle"][0]
    assert [(datum["acts"], datum["start"], datum["end"]) for datum in data if "ink" in datum] == [
        (1, "2000-01-01", "2000-04-01")
    ]
    assert {"acts in a quarter", "acts whose quarter or parties are unsure"} <= {datum.get("told") for datum in data}


def test_a_heading_is_as_wide_as_the_cells_below_it():
    data, _ = texts([act(date(2023, 1, 1), date(2023, 1, 1))])
    assert {datum["end"] for datum in data if datum.get("told") in ("Xanadu to Ys", "verbal conflict")} == {
        datum["end"] for datum in data if "ink" in datum
    }


def test_a_number_is_white_on_what_is_dark():
    rows = [act(date(2023, 1, 1), date(2023, 1, 1), acts_low=9, quad=quad) for quad in QUAD_COLOURS]
    data, _ = texts(rows)
    assert {datum["quad"]: datum["ink"] for datum in data if "ink" in datum} == {
        "verbal_cooperation": "#222222", "material_cooperation": "white", "verbal_conflict": "#222222",
        "material_conflict": "white", "unknown": "white",
    }  # fmt: skip
    assert {datum["hue"] for datum in data if "ink" in datum} <= {*COLOURS, GREY}, "the most acts have the full colour"
    assert (luminance("#000000"), round(luminance("#FFFFFF"), 6)) == (0, 1)
