"""What a picture of strengths tells: each level with its number and its counter, and the day that was asked for."""

from __future__ import annotations

from datetime import date
from time import process_time
from types import SimpleNamespace

import pytest

from conflictkb.plots.caption import Caption
from conflictkb.plots.levels import data
from conflictkb.plots.strength import strength
from conflictkb.reports.ticks import ticks

CAPTION = Caption("A title")
YEAR = (date(2022, 1, 1), date(2022, 12, 31))


def level(name, start, end, number, **more: object):
    given = {
        "id": f"strength/{name}", "of": "deployment/force", "counted": "personnel", "basis": "present",
        "by": "actor/ministry", "what": "observed", "stale": False, "when": str(start), "start": start, "end": end,
        "estimate": str(number), "low": number, "best": number, "high": number, "match": "yes", "disputed": (),
        "sources": (),
    }  # fmt: skip
    return SimpleNamespace(**{**given, **more})


def parts(picture):
    """The key's meanings, the texts, and the panels of a picture."""
    spec = picture.to_dict()
    held = [each for values in spec["datasets"].values() for each in values]
    key = [each["told"] for each in held if "mark" in each]
    texts = [each["told"] for each in held if "told" in each and "mark" not in each]
    return key, texts, spec["vconcat"][-1]["vconcat"]


def scales(panels):
    return [panel["layer"][0]["encoding"]["y"]["scale"]["domain"][1] for panel in panels]


def titles(panels):
    return [panel["layer"][0]["encoding"]["y"]["title"] for panel in panels]


SEEN = level("seen", date(2020, 11, 10), date(2020, 11, 10), 1960)
HELD = level("seen", date(2020, 11, 11), date(2024, 6, 12), 1960, what="held", when="2020-11-10")


def test_what_is_held_is_named_where_its_observation_is_not_shown():
    _, texts, _ = parts(strength([HELD], CAPTION))
    assert texts == ["1,960, ministry", "of 2020-11-10"]
    _, texts, _ = parts(strength([SEEN, HELD], CAPTION))
    assert texts == ["1,960, ministry"]


def test_the_day_asked_is_marked_and_the_key_tells_what_is_visible():
    key, _, panels = parts(strength([HELD], Caption("A title", day=date(2022, 6, 1))))
    assert key == ["held since then", "the day asked"]
    rules = [layer for layer in panels[0]["layer"] if layer["mark"].get("color") == "#222222"]
    assert any(layer["mark"]["type"] == "rule" for layer in rules)
    key, _, _ = parts(strength([SEEN, HELD], CAPTION))
    assert key == ["the number told", "held since then"]


def test_a_mark_stands_in_the_part_that_the_picture_shows():
    long = level("long", date(2021, 7, 1), date(2022, 1, 31), 500)
    out = level("out", date(2020, 1, 1), date(2020, 1, 1), 9)
    (mark,) = data([long, out], YEAR, CAPTION)
    assert (mark["start"], mark["middle"], mark["end"]) == ("2022-01-01", "2022-01-16", "2022-02-01")


def test_each_panel_has_a_scale_of_its_own():
    few = level("few", date(2021, 1, 1), date(2021, 1, 1), 3, basis="remaining")
    many = level("many", date(2021, 1, 1), date(2021, 1, 1), 1_000_000)
    _, _, panels = parts(strength([few, many], CAPTION))
    assert titles(panels) == ["present, people", "remaining, people"]
    assert scales(panels) == [1_250_000, 3.75]


def test_each_counter_has_a_colour_and_the_seventh_is_other():
    rows = [
        level(f"{by}{n}", date(2021, 1, 1 + n), date(2021, 1, 1 + n), 10 + n, by=f"actor/{by}")
        for by in "abcdefgh"
        for n in range(2 if by in "abcdef" else 1)
    ]
    spec = strength(rows, CAPTION).to_dict()["vconcat"][-1]["vconcat"][0]["layer"][0]["encoding"]["color"]
    assert spec["scale"]["domain"] == [*"abcdef", "other"]
    assert len(set(spec["scale"]["range"])) == 7


def test_a_range_of_one_day_can_be_seen():
    vague = level("vague", date(2021, 1, 1), date(2021, 1, 1), None, low=100, high=5000, estimate="100..5000")
    key, texts, panels = parts(strength([vague], CAPTION))
    assert key == ["the lowest of a range", "from the lowest to the highest"]
    assert "100 to 5,000, ministry" in texts
    bands = [layer["mark"] for layer in panels[0]["layer"] if layer["encoding"].get("y2", {}).get("field") == "high"]
    assert any(mark["type"] == "rule" and mark["strokeWidth"] >= 5 for mark in bands)


def test_points_stand_above_lines_on_a_white_edge():
    _, _, panels = parts(strength([SEEN, HELD], CAPTION))
    kinds = [layer["mark"]["type"] for layer in panels[0]["layer"]]
    points = [n for n, kind in enumerate(kinds) if kind == "point"]
    assert min(points) > max(n for n, kind in enumerate(kinds) if kind == "rect")
    assert {panels[0]["layer"][n]["mark"]["stroke"] for n in points} == {"white"}


def test_labels_without_room_are_counted():
    rows = [level(f"n{n}", date(2021, 1, 1), date(2021, 1, 1), 100 + n, by=f"actor/name-{n}") for n in range(60)]
    assert "labels left off, for want of room" in " ".join(strength(rows, CAPTION).to_dict()["title"]["subtitle"])


@pytest.mark.parametrize(("with_people", "drawn"), [(True, ["present, people"]), (False, ["present, vehicles"])])
def test_what_was_counted_is_drawn_where_nobody_counted_people(with_people, drawn):
    cars = level("cars", date(2021, 1, 1), date(2021, 1, 1), 7, counted="vehicles")
    picture = strength([cars, SEEN] if with_people else [cars], CAPTION)
    assert titles(parts(picture)[2]) == drawn
    assert ("vehicles not shown" in " ".join(picture.to_dict()["title"]["subtitle"])) is with_people


def test_names_that_find_no_room_are_not_sought_for_minutes_and_are_counted():
    rows = [level(f"n{n}", date(2022, 1, 1), date(2022, 1, 1), n, by=f"actor/a{n}") for n in range(100, 200)]
    started = process_time()
    picture = strength(rows, CAPTION).to_dict()
    assert process_time() - started < 20
    assert "100 labels left off, for want of room" in str(picture)


@pytest.mark.parametrize(("first", "last"), [(1, 9999), (1900, 9999), (1, 2100), (2020, 2024)])
def test_an_axis_of_any_length_has_few_names(first, last):
    found, _ = ticks(date(first, 1, 1), date(last, 12, 31))
    assert 1 <= len(found) <= 9
