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
from conflictkb.plots.hues import hues
from conflictkb.plots.maps import event_map
from conflictkb.plots.relations import strip
from conflictkb.plots.terminal_map import terminal_map
from conflictkb.plots.theme import COLOURS, GREY
from conflictkb.plots.ticks import time
from conflictkb.reports.ground import RADIUS, frame
from conflictkb.reports.ticks import ticks

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


def test_a_label_of_an_axis_stands_under_its_own_tick():
    """Vega moves the first label to the right, into the second, unless it is told not to."""
    axis = time("low", date(2023, 9, 8), date(2023, 9, 16)).to_dict()["axis"]
    assert axis["labelFlush"] is False


def test_two_records_of_one_title_have_a_line_each():
    same = [row("a", *YEAR, title="Same"), row("b", *YEAR, title="Same")]
    assert len({bar["name"] for bar in bars(same, YEAR, CAPTION, None)}) == 2


def test_a_long_name_is_cut_in_its_middle_so_that_its_date_stays():
    (bar,) = bars([row("a", *YEAR, title="A strike " + "many words " * 30 + "on 3 May 2020")], YEAR, CAPTION, None)
    assert bar["name"].startswith("0000 A strike many")
    assert bar["name"].endswith("on 3 May 2020")
    assert bar["name"].count("\n") == 2
    assert "…" in bar["name"]


def test_an_unknown_beginning_and_end_are_told_apart_from_open_ones():
    unknown, open_ = bars(
        [row("a", None, None, ending="unknown"), row("b", YEAR[0], None, ending="open")], YEAR, CAPTION, None
    )
    assert (unknown["before"], unknown["lost"], unknown["open"]) == (True, True, False)
    assert (open_["before"], open_["lost"], open_["open"]) == (False, False, True)


def test_what_was_only_announced_is_a_mark_and_no_bar():
    (bar,) = bars(
        [row("a", None, None, ending="unknown", stage="announced", announced="2020-05-01")], YEAR, CAPTION, None
    )
    assert (bar["bar"], bar["lost"], bar["before"], bar["said"], bar["said_from"]) == (
        False, False, False, True, "2020-05-01",
    )  # fmt: skip
    assert bar["name"] == "0000 a\nannounced, not known to have begun"


@pytest.mark.parametrize(
    ("announced", "about", "days"),
    [
        ("2020-05-01", False, ("2020-05-01", "2020-05-02")),
        ("[2020-06..2020-12]", True, ("2020-06-01", "2021-01-01")),
        ("2020-05-01~", True, ("2020-05-01", "2020-05-02")),
        ("[..2020-03]", True, ("2020-03-31", "2020-04-01")),
        ("2023-05", False, (None, None)),
        ("unknown", False, (None, None)),
    ],
)
def test_an_announcement_on_an_unsure_day_has_a_line_and_no_exact_mark(announced, about, days):
    given = row("a", *YEAR, stage="begun", announced=announced, days_low=-6, days_high=0)
    (bar,) = bars([given], YEAR, CAPTION, None)
    assert (bar["about"], bar["said"]) == (about, bool(days[0]) and not about)
    assert (bar["said_from"], bar["said_to"]) == days
    assert bar["name"] == "0000 a\nannounced, begun 0 to 6 days before"


def test_a_day_that_was_only_announced_is_never_drawn_as_certain():
    told = {"sure_from": YEAR[0], "sure_to": YEAR[1], "announced": "2019-12-05", "days_low": 27, "days_high": 27}
    window = (date(2019, 12, 1), YEAR[1])
    only, done = bars(
        [row("a", *YEAR, stage="announced", **told), row("b", *YEAR, stage="completed", **told)], window, CAPTION, None
    )
    assert (only["sure"], only["pale"], only["said"]) == (False, True, True)
    assert (done["sure"], done["pale"], done["name"]) == (True, False, "0001 b\nannounced, begun 27 days after")


CENTURY = (date(1920, 1, 1), date(2020, 12, 31))
MARKS = ("bar", "sure", "one", "perhaps", "some", "pale")


@pytest.mark.parametrize(
    ("window", "sure", "ending", "marks"),
    [
        (YEAR, None, "known", ("bar", "pale")),
        (CENTURY, None, "known", ("perhaps",)),
        (CENTURY, date(2020, 3, 1), "known", ("one",)),
        (YEAR, date(2020, 3, 1), "known", ("bar", "one", "pale")),
        ((date(2020, 3, 1), date(2020, 4, 1)), date(2020, 3, 1), "known", ("bar", "sure", "pale")),
        (YEAR, None, "day", ("some",)),
        (CENTURY, None, "day", ("perhaps",)),
    ],
)
def test_what_is_certain_on_no_day_is_never_a_dark_mark(window, sure, ending, marks):
    """On a long axis a pale bar once became the same dark diamond as a day that is certain."""
    given = row("a", date(2020, 3, 1), date(2020, 3, 31), ending=ending, sure_from=sure, sure_to=sure)
    (bar,) = bars([given], window, CAPTION, None)
    assert tuple(mark for mark in MARKS if bar[mark]) == marks


def test_a_day_that_is_certain_stands_on_the_hatch_that_is_drawn_once():
    day = date(2020, 7, 1)
    seen, nothing = bars(
        [
            row("a", None, None, ending="unknown", sure_from=day, sure_to=day, start_latest=day, end_earliest=day),
            row("b", None, None, ending="unknown"),
        ],
        YEAR, CAPTION, None,
    )  # fmt: skip
    assert (seen["one"], seen["sure"], seen["at"]) == (True, False, "2020-07-01T12:00:00Z")
    assert (seen["low"], seen["head"], seen["tail"], seen["high"]) == (
        "2020-01-01", "2020-07-01", "2020-07-02", "2021-01-01",
    )  # fmt: skip
    assert nothing["head"] <= nothing["tail"], "two hatchings over each other are darker than what may have been so"


def test_an_end_that_nobody_dates_is_neither_open_nor_without_a_sign():
    day = date(2020, 7, 1)
    ended, open_ = (
        bars([row("a", day, None, ending=ending, sure_from=day, sure_to=day)], YEAR, CAPTION, None)[0]
        for ending in ("known", "open")
    )
    assert [(bar["ended"], bar["open"], bar["lost"]) for bar in (ended, open_)] == [
        (True, False, False), (False, True, False),
    ]  # fmt: skip


def spec_of(rows, caption=CAPTION, colour=None):
    return gantt(rows, caption, colour).to_dict()


def keys(spec):
    """What the key of a picture tells."""
    held = spec["vconcat"][0]["layer"][0].get("data") or spec["vconcat"][0]["data"]
    return [datum["told"] for datum in spec["datasets"][held["name"]]]


def test_a_key_tells_of_no_mark_that_the_period_hides():
    rows = [row("a", None, date(2024, 6, 1), sure_from=date(2024, 6, 1), sure_to=date(2024, 6, 1))]
    told = Caption("A title", window=(date(1990, 1, 1), date(1990, 12, 31)))
    assert keys(spec_of(rows, told)) == ["from ? nobody tells when it began"]
    stretches = [row("", date(2021, 1, 1), YEAR[1], what="nobody", title=None), row("a", *YEAR)]
    stretches[0].id = ""
    assert [bar["name"] for bar in bars(stretches, YEAR, CAPTION, None)] == ["0000 a"]


def domain(spec):
    """The first and last moment of the axis, in days since 1970."""
    bars_of = spec["vconcat"][-1] if "vconcat" in spec else spec
    return [stamp / 86_400_000 for stamp in bars_of["layer"][0]["encoding"]["x"]["scale"]["domain"]]


@pytest.mark.parametrize("asked", [date(1800, 1, 1), date(2030, 1, 1), date(2020, 7, 1)])
def test_the_day_asked_lies_on_the_axis_and_is_named(asked):
    spec = spec_of([row("a", *YEAR)], Caption("A title", day=asked))
    first, last = domain(spec)
    assert first < (asked - date(1970, 1, 1)).days < last
    assert f"{asked.day} {asked:%b %Y}" in str(spec["datasets"])


def test_the_axis_runs_on_where_something_does():
    ended, open_ = (
        domain(spec_of([row("a", YEAR[0], end, ending=how)])) for end, how in ((YEAR[1], "known"), (None, "open"))
    )
    assert ended[1] - ended[0] == 402
    assert open_[1] - (date(2020, 1, 1) - date(1970, 1, 1)).days == 7, (
        "three days after the last that is known, and three"
    )
    assert domain(spec_of([row("a", date(1, 1, 1), None, ending="open"), row("b", None, date.max)]))[0] > -800_000


def test_a_class_has_one_colour_in_every_picture():
    fact, law = (row(name, *YEAR, basis=name, sure_from=YEAR[0], sure_to=YEAR[1]) for name in ("in_fact", "in_law"))
    scales = [
        dict(zip(found["domain"], found["range"], strict=True))
        for rows in ([fact], [law], [law, fact])
        for found in [spec_of(rows, colour="basis")["vconcat"][1]["layer"][1]["encoding"]["color"]["scale"]]
    ]
    assert scales == [{"in fact": COLOURS[0]}, {"in law": COLOURS[1]}, {"in law": COLOURS[1], "in fact": COLOURS[0]}]
    assert hues(["other", "posting", "deployment", "unknown"]) == {
        "posting": COLOURS[1], "deployment": COLOURS[0], "other": GREY, "unknown": GREY,
    }  # fmt: skip


def test_what_has_no_date_is_counted_below_the_title():
    told = spec_of([row("a", *YEAR)], Caption("A title", undated=3))["title"]["subtitle"]
    assert told == ["3 without a date not shown"]


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
