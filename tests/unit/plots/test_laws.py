"""What a picture may never do: name days that touch, merge two records, place what has no point, date what is vague."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from conflictkb.errors import UsageError
from conflictkb.plots.bars import bars
from conflictkb.plots.caption import Caption
from conflictkb.plots.dots import Dots
from conflictkb.plots.gantt import gantt
from conflictkb.plots.maps import event_map
from conflictkb.plots.place import place
from conflictkb.plots.relations import strip
from conflictkb.plots.terminal_map import terminal_map
from conflictkb.plots.ticks import ticks
from conflictkb.reports.ground import RADIUS, frame

CAPTION = Caption("A title")
YEAR = (date(2020, 1, 1), date(2020, 12, 31))


def row(name, start, end, **more: object):
    """A row of a report, from a day or none to a day or none."""
    given = {
        "id": f"violent-event/{name}", "title": name, "start": None, "end": None, "start_earliest": start,
        "start_latest": start, "end_earliest": end, "end_latest": end, "sure_from": None, "sure_to": None,
        "ending": "known", "match": "yes", "disputed": (), "sources": (),
    }  # fmt: skip
    return SimpleNamespace(**{**given, **more})


def spot(name, lat, lon, where_prec):
    day = date(2020, 1, 1)
    where = {"place": f"place/{name}", "located_by": f"place/{name}", "kind": "violent-event"}
    return row(name, day, day, lat=lat, lon=lon, where_prec=where_prec, **where)


@pytest.mark.parametrize("days", [0, 1, 6, 20, 60, 200, 700, 5000, 20000, 200000])
def test_the_days_of_an_axis_are_few_and_lie_on_it(days):
    first = date(1901, 11, 30)
    found, form = ticks(first, first + timedelta(days=days))
    assert len(found) <= 9
    assert found == sorted(set(found))
    assert all(first <= day <= first + timedelta(days=days) for day in found)
    assert len({day.strftime(form) for day in found}) == len(found), "no two ticks have the same name"


def test_two_records_of_one_title_have_a_line_each():
    same = [row("a", *YEAR, title="Same"), row("b", *YEAR, title="Same")]
    assert len({bar["name"] for bar in bars(same, YEAR, CAPTION, None)}) == 2


def test_a_long_name_is_cut_after_two_lines():
    (bar,) = bars([row("a", *YEAR, title="many words " * 30)], YEAR, CAPTION, None)
    assert bar["name"].count("\n") == 1
    assert bar["name"].endswith("…")


def test_an_unknown_beginning_and_end_are_told_apart_from_open_ones():
    unknown, open_ = bars(
        [row("a", None, None, ending="unknown"), row("b", YEAR[0], None, ending="open")], YEAR, CAPTION, None
    )
    assert (unknown["before"], unknown["lost"], unknown["open"]) == (True, True, False)
    assert (open_["before"], open_["lost"], open_["open"]) == (False, False, True)


def test_what_was_only_announced_is_a_mark_and_no_bar():
    (bar,) = bars([row("a", None, None, ending="unknown", stage="announced", announced="2020-05")], YEAR, CAPTION, None)
    assert (bar["bar"], bar["lost"], bar["before"], bar["said"]) == (False, False, False, "2020-05-01")


def test_a_day_that_was_only_announced_is_never_drawn_as_certain():
    told = {"sure_from": YEAR[0], "sure_to": YEAR[1], "announced": "2019-12-05", "ending": "known"}
    only, done = bars(
        [row("a", *YEAR, stage="announced", **told), row("b", *YEAR, stage="completed", **told)], YEAR, CAPTION, None
    )
    assert (only["sure"], only["pale"], only["said"]) == (False, True, "2019-12-05")
    assert (done["sure"], done["pale"]) == (True, False)


@pytest.mark.parametrize(
    ("draw", "rows"),
    [
        (gantt, [row("a", None, None, ending="unknown")]),
        (event_map, [spot("a", None, None, None)]),
        (strip, [row("a", None, None, direction="both", quad=None, acts_low=1)]),
    ],
)
def test_what_has_no_day_or_point_is_not_drawn_with_one(draw, rows):
    with pytest.raises(UsageError, match="there is nothing to draw"):
        draw(rows, CAPTION)


def test_a_body_that_nobody_is_sourced_to_command_is_drawn_as_one_stretch():
    stretch = row("", *YEAR, what="nobody", holders=())
    stretch.id = ""
    spec = gantt([stretch], CAPTION).to_dict()
    told = [datum for held in spec["datasets"].values() for datum in held]
    assert [datum["told"] for datum in told if "deep" in datum] == ["None is sourced"]
    assert "vconcat" not in spec, "a picture without marks to explain has no key"


def test_an_act_of_an_unsure_month_has_no_cell():
    vague = row("a", date(2023, 1, 1), date(2023, 12, 12), direction="both", quad="verbal_conflict", acts_low=2)
    vague.start_latest = date(2023, 12, 12)
    sure = row("b", date(2023, 3, 1), date(2023, 3, 31), direction="both", quad="verbal_conflict", acts_low=3)
    spec = strip([vague, sure], CAPTION).to_dict()
    data = next(held for held in spec["datasets"].values() if any("sure" in each for each in held))
    assert [(each["acts"], each["month"]) for each in data if each["sure"]] == [(3, "2023-03-01")]
    assert [(each["month"], each["end"]) for each in data if not each["sure"]] == [("2023-01-01", "2023-12-13")]


def test_labels_never_meet():
    points = [(100.0 + n, 100.0, "a label") for n in range(10)]
    spots = place(points, 400, 200)
    assert spots[0] is not None
    assert len({spot for spot in spots if spot}) == sum(spot is not None for spot in spots) > 1


def test_a_map_shows_every_disc_whole():
    west, south, east, north = frame([spot("a", 40.0, 45.0, "4")], 1.2)
    high = RADIUS["4"] / 111.2
    assert south < 40 - high < 40 + high < north
    assert (east - west) > (north - south)


@pytest.mark.parametrize(("lat", "lon"), [(85.0, 0.0), (-85.0, 179.9), (84.9, -180.0), (0.0, 180.0), (60.0, -179.0)])
def test_a_map_stays_on_the_earth_and_has_a_size(lat, lon):
    for rows in ([spot("a", lat, lon, "6")], [spot("a", lat, lon, "6"), spot("b", 40.0, 45.0, "4")]):
        west, south, east, north = frame(rows, 1.2)
        assert -180 <= west < east <= 180
        assert -85 <= south < north <= 85
        assert west <= lon <= east
        assert south <= lat <= north


def test_what_lies_at_a_pole_is_told_and_not_drawn():
    pole, here = spot("pole", 90.0, 0.0, "1"), spot("here", 39.8, 46.7, "2")
    lines = [*terminal_map([pole, here], 80)]
    assert lines[-3:-1] == ["Not drawn, beyond 85° of latitude: 1", "- in pole"]
    assert lines[: len(lines) - 3] == [*terminal_map([here], 80)]
    assert next(terminal_map([pole], 80)) == "Not drawn, beyond 85° of latitude: 1"
    with pytest.raises(UsageError, match="none of the 1 places has a point within 85° of latitude"):
        event_map([pole], CAPTION)


def test_a_line_of_dots_is_clipped_to_its_sheet():
    sheet = Dots(4, 2)
    sheet.line((-100, 3.0), (100, 3.0))
    sheet.line((-5, -5), (-1, -1))
    assert [*sheet.lines()] == ["⣀⣀⣀⣀", ""]


def test_the_map_of_a_terminal_keeps_its_width_and_lists_what_has_no_point():
    rows = [spot("exact", 39.8, 46.7, "1"), spot("vague", 39.0, 45.0, "4"), spot("lost", None, None, None)]
    lines = [*terminal_map(rows, 80, {"place/exact": "Ստեփանակերտ"})]
    assert max(map(len, lines)) <= 80
    sheet = "\n".join(lines[: next(n for n, line in enumerate(lines) if line.startswith("One character"))])
    assert sheet.count("a") == 1
    assert sheet.count("░") > 100, "90 kilometres around are a spread, and no point"
    assert sheet.count("b") > 3
    assert "a within 2 km of Ստեփանակերտ" in lines
    assert lines[-3:-1] == ["Not drawn, for their place has no point: 1", "- in lost"]
