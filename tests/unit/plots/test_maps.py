"""What a map may never do: put a country's name on another, show a place as ground that is held, hide a kind."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from conflictkb.plots.basemap import countries, owners
from conflictkb.plots.caption import Caption
from conflictkb.plots.discs import discs
from conflictkb.plots.hues import OWN
from conflictkb.plots.lands import named
from conflictkb.plots.maps import HIGH, WIDE, event_map
from conflictkb.plots.terminal_map import terminal_map
from conflictkb.plots.theme import COLOURS, GREY
from conflictkb.plots.view import View
from conflictkb.reports.ground import frame

CAPTION = Caption("A title")
BOX = (43.0, 38.0, 49.0, 42.0)


def spot(name, lat, lon, where_prec, kind="violent-event"):
    day = date(2020, 1, 1)
    return SimpleNamespace(
        id=f"{kind}/{name}", title=name, start="2020-01-01", end=None, start_earliest=day, start_latest=day,
        end_earliest=day, end_latest=day, sure_from=day, sure_to=day, ending="known", match="yes", disputed=(),
        sources=(), occurrence=None, place=f"place/{name}", located_by=f"place/{name}", kind=kind, lat=lat, lon=lon,
        where_prec=where_prec,
    )  # fmt: skip


def features(picture):
    """The parts of discs and their edges, by shape."""
    spec = picture.to_dict()
    found = [each for held in spec["datasets"].values() for each in held if each.get("properties", {}).get("group")]
    return {shape: [each for each in found if each["geometry"]["type"] == shape] for shape in ("Polygon", "LineString")}


def told(picture):
    """All texts of a picture: its subtitle, and what is written in it."""
    spec = picture.to_dict()
    written = [str(each["told"]) for held in spec["datasets"].values() for each in held if "told" in each]
    return " ".join([*spec["title"]["subtitle"], *written])


@pytest.mark.parametrize(
    ("lon", "lat", "name"),
    [
        (45.4, 39.2, "Azerbaijan"),  # Nakhchivan, where IRAN once stood
        (44.5, 41.6, "Georgia"),  # where ARMENIA once stood
        (44.7, 40.3, "Armenia"), (47.5, 38.3, "Iran"), (28.5, -29.5, "Lesotho"), (25.0, -29.5, "South Africa"),
        (51.0, 40.5, ""),
    ],
)  # fmt: skip
def test_each_point_of_the_base_map_is_of_one_country(lon, lat, name):
    assert owners(countries((lon - 2, lat - 2, lon + 2, lat + 2)), [lon], [lat]) == [[name]]


@pytest.mark.parametrize("cells", [20, 60, 110])
def test_a_country_is_named_within_its_own_land_or_not_at_all(cells):
    west, south, east, north = BOX
    lons = [west + (east - west) * (n + 0.5) / cells for n in range(cells)]
    lats = [north - (north - south) * (n + 0.5) / cells for n in range(cells)]
    grid = owners(countries(BOX), lons, lats)
    found = [*named(grid, lambda name: (len(name), 1), lambda *_: True)]
    assert {name for name, *_ in found} >= ({"Azerbaijan", "Armenia"} if cells > 20 else {"Iran"})
    for name, row, column in found:
        assert set(grid[row][column : column + len(name)]) == {name}


def test_a_country_whose_ground_is_taken_has_no_name():
    assert [*named([["A"] * 9, ["A"] * 9], lambda _: (3, 1), lambda _, row, column: row == 1 and column > 4)] == [
        ("A", 1, 5)
    ]
    assert [*named([["A"] * 9], lambda _: (3, 1), lambda *_: False)] == []
    assert [*named([["A", "A", "", "A"]], lambda _: (3, 1), lambda *_: True)] == []


@pytest.mark.parametrize("wide", [60, 80, 110])
def test_the_terminal_writes_a_country_within_its_own_land(wide):
    rows = [spot("a", 39.8, 46.7, "1"), spot("b", 40.7, 46.4, "2")]
    sheet = [*terminal_map(rows, wide)]
    high = max(wide // 4, 8)
    west, south, east, north = frame(rows, wide * 2 / (min(high, 26) * 4))
    high = min(high, 26)
    names = [(name, row, sheet[row].find(name.upper())) for row in range(high) for name in ("Iran", "Armenia")]
    for name, row, column in [each for each in names if each[2] >= 0]:
        lons = [west + (east - west) * (column + n + 0.5) / wide for n in range(len(name))]
        lat = north - (north - south) * (row + 0.5) / high
        assert set(owners(countries((west, south, east, north)), lons, [lat])[0]) == {name}
    assert "AZERBAIJAN" in "\n".join(sheet[:high])


def test_places_are_left_out_of_a_map_of_what_happened_and_are_counted():
    event, land = spot("hill", 39.8, 46.7, "1"), spot("republic", 39.9, 46.7, "4", kind="place")
    picture = event_map([event, land], CAPTION)
    assert {each["properties"]["name"] for each in features(picture)["LineString"]} == {"hill"}
    assert "Not drawn: the places themselves (1)" in told(picture)
    assert "Not drawn: the places themselves (1)" in [*terminal_map([event, land], 80)]
    alone = event_map([land], CAPTION)
    assert {each["properties"]["name"] for each in features(alone)["LineString"]} == {"republic"}
    assert "themselves" not in told(alone)


def test_a_wide_disc_is_not_filled():
    shapes = features(event_map([spot("a", 39.8, 46.7, "4"), spot("b", 40.7, 46.4, "2")], CAPTION))
    assert {each["properties"]["km"] for each in shapes["Polygon"]} == {25}
    assert {each["properties"]["km"] for each in shapes["LineString"]} == {25, 90}


def test_a_small_disc_has_a_ring_which_is_no_exact_point():
    rows = [spot("a", 39.8, 46.7, "1"), spot("b", 40.7, 44.0, "2")]
    small, wide = sorted(discs(rows, View(frame(rows, WIDE / HIGH), WIDE, HIGH)), key=lambda disc: disc.km)
    assert (small.ringed, wide.ringed) == (True, False)
    assert small.edge > small.pixels + 3
    picture = event_map(rows, CAPTION)
    assert "round a small disc, which is no exact point" in told(picture)
    assert "round a small disc" not in told(event_map(rows[1:], CAPTION))


def test_the_key_says_in_words_how_exact_the_places_are():
    words = told(event_map([spot("a", 39.8, 46.7, "1"), spot("b", 40.7, 46.4, "2")], CAPTION))
    assert "somewhere on this disc, within 2 or 25 km, as exactly as the sources place it" in words
    assert "where_prec" not in words
    assert "25 km where none says how exactly" in told(event_map([spot("a", 39.8, 46.7, None)], CAPTION))


def test_several_kinds_at_one_place_have_a_part_of_its_disc_each():
    rows = [spot("a", 39.8, 46.7, "2", kind=kind) for kind in ("incident", "violation", "statement")]
    picture = event_map(rows, CAPTION)
    parts = features(picture)["Polygon"]
    assert sorted(part["properties"]["group"] for part in parts) == ["incident", "statement", "violation"]
    arcs = [tuple(map(tuple, part["geometry"]["coordinates"][0][1:-1])) for part in parts]
    assert all(len({*one} & {*other}) == 1 for one in arcs for other in arcs if one != other), "they meet at an end"
    assert "A disc of several colours has records of several kinds" in told(picture)


def test_no_two_kinds_share_a_colour_and_the_key_keeps_to_the_width():
    kinds = ["incident", "violent-event", "deployment", "territorial-change", "control", "violation", "statement", "x"]
    rows = [spot(f"p{n}", 39 + n / 4, 46.7, "2", kind=kind) for n, kind in enumerate(kinds) for _ in range(9 - n)]
    spec = event_map(rows, CAPTION).to_dict()
    (colour,) = [
        layer["encoding"]["color"] for layer in spec["vconcat"][-1]["layer"]
        if layer.get("encoding", {}).get("color", {}).get("legend")
    ]  # fmt: skip
    assert colour["scale"]["domain"][-1] == "other"
    assert colour["scale"]["range"][-1] == GREY
    assert sorted(colour["scale"]["range"]) == sorted([*COLOURS, GREY]), "each once"
    assert colour["legend"]["columns"] * (len("territorial change") * 6 + 20) <= WIDE


def test_names_without_room_are_counted():
    rows = [spot(f"a village with a long name {n}", 39.8 + n / 400, 46.7, "1") for n in range(60)]
    assert "names left off, for want of room" in told(event_map(rows, CAPTION))


def test_a_point_and_a_pixel_are_one_place():
    view = View(BOX, WIDE, HIGH)
    assert view.point(*view.at(46.0, 40.0)) == pytest.approx((46.0, 40.0))
    assert view.seen()[0] <= BOX[0] + 1e-9 < BOX[2] - 1e-9 <= view.seen()[2]


def test_a_kind_has_the_colour_on_a_map_that_it_has_on_a_line_of_time():
    for kinds in (["incident"], ["incident", "violent-event"]):
        spots = [spot(kind, 39.8 + n, 46.7, "2", kind=kind) for n, kind in enumerate(kinds)]
        spec = str(event_map(spots, CAPTION).to_dict())
        assert all(OWN[kind.replace("-", " ")] in spec for kind in kinds)
