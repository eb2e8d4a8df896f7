"""GeoJSON by shapely and KML by an XML parser: the right order of coordinates, none where none are known."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest
from shapely.geometry import box, shape

from conflictkb.exporters.form import Answers
from conflictkb.exporters.forms import writer
from tests.shell import conflictkb as shell

CAUCASUS = box(43, 38, 51, 42)
KML = "{http://www.opengis.net/kml/2.2}"


def test_geojson_has_every_record_and_points_where_the_base_has_them(kb, export):
    told = json.loads(export("geojson", "places").read_text(encoding="utf-8"))
    assert told["type"] == "FeatureCollection"
    features = {feature["id"]: feature for feature in told["features"]}
    answer = {row["id"]: row for row in kb.query("places").to_dicts()}
    assert list(features) == list(answer)
    for name, feature in features.items():
        point = answer[name]["point"]
        found = feature["geometry"] and shape(feature["geometry"])
        assert (found and (found.y, found.x)) == (point and (point["lat"], point["lon"])), name
        assert feature["properties"]["where_prec"] == answer[name]["where_prec"]
    assert CAUCASUS.contains(shape(features["place/stepanakert"]["geometry"]))
    assert any(feature["geometry"] is None for feature in features.values())


def test_what_happens_lies_where_its_place_does(kb, export):
    told = json.loads(export("geojson", "deployments").read_text(encoding="utf-8"))["features"]
    placed = {feature["id"]: feature for feature in told if feature["geometry"]}
    for name, feature in placed.items():
        place = kb.get(feature["properties"]["located_by"])
        assert place.id == kb.get(name).place
        assert feature["geometry"]["coordinates"] == [place.point.lon, place.point.lat]
        assert feature["properties"]["match"] == "yes"
        assert "start_earliest" in feature["properties"]
    assert placed


def test_kml_is_well_formed_and_has_a_placemark_for_each_record(kb, export):
    root = ET.parse(export("kml", "all")).getroot()  # noqa: S314 - our own file
    marks = root.findall(f".//{KML}Placemark")
    assert len(marks) == len(kb.query("all"))
    by_id = {mark.find(f".//{KML}Data[@name='id']/{KML}value").text: mark for mark in marks}
    point = by_id["place/stepanakert"].find(f"{KML}Point/{KML}coordinates").text
    assert tuple(map(float, point.split(","))) == (46.75194, 39.81528)
    span = by_id["deployment/ru-peacekeepers-nk"].find(f"{KML}TimeSpan")
    assert span.find(f"{KML}begin").text == "2020-11-10"


@pytest.fixture
def secret(tmp_path):
    (tmp_path / "a.yaml").write_text(
        "places:\n"
        "  - {id: shelter, point: '39.81512, 46.75234', where_prec: 1, sensitivity: restricted,\n"
        "     citations: [{source: s}]}\n"
        "  - {id: market, point: '39.81512, 46.75234', where_prec: 1, citations: [{source: s}]}\n"
        "violent-events:\n"
        "  - {id: raid, place: shelter, citations: [{source: s}]}\n"
        "sources:\n  - {id: s, title: S}\n",
        encoding="utf-8",
    )
    for words in (("db", "init"), ("apply", "a.yaml", "--yes")):
        assert shell(*words, "--db", "base.db", folder=tmp_path).returncode == 0
    return tmp_path


@pytest.mark.parametrize("form", ["geojson", "kml"])
def test_points_of_sensitive_records_are_rounded_everywhere(secret, form):
    base = ("--db", "base.db", "--round-sensitive", "1", "-f", form)
    for words in (
        ("places", "sensitivity = restricted"),
        ("violent-events", "--columns", "id,place.point,place.point.lat"),
    ):
        made = shell("query", *words, *base, folder=secret)
        assert made.returncode == 0, made.stderr
        assert "46.8" in made.stdout
        assert "46.75" not in made.stdout
        assert "39.81" not in made.stdout
        assert '"where_prec": "1"' not in made.stdout
    assert "46.75234" in shell("query", "places", "id = market", *base, folder=secret).stdout


def test_rounding_is_refused_where_the_points_would_stay(secret):
    told = shell("query", "places", "--db", "base.db", "--round-sensitive", "1", "-f", "csv", folder=secret)
    assert (told.returncode, told.stdout) == (2, "")
    assert "--round-sensitive is for geojson and kml" in told.stderr


def test_counts_are_refused(kb, tmp_path):
    with pytest.raises(Exception, match="geojson holds records, and --group-by gives counts"):
        kb.query("incidents", group_by="event").export(tmp_path / "x.geojson")
    assert not list(tmp_path.iterdir())


def test_rows_are_gone_through_once_and_in_order(kb, tmp_path):
    result, seen = kb.query("places"), []

    def rows():
        for row in result.each():
            seen.append(row["id"])
            yield row

    for form in ("geojson", "kml", "jsonl"):  # tables are written by column
        seen.clear()
        with (tmp_path / form).open("w", encoding="utf-8", newline="") as stream:
            writer(form)(Answers(result.columns(), rows(), result), stream)
        assert seen == [record.id for record in result], form
