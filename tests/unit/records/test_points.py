"""Points keep the digits of their source; clocks say how far from UTC they are."""

from __future__ import annotations

import pytest

from conflictkb.records.points import Clock, Point


@pytest.mark.parametrize(
    ("text", "lat", "lon", "kept"),
    [
        ("39.815, 46.752", 39.815, 46.752, "39.815, 46.752"),
        ("39.8150,46.7520", 39.815, 46.752, "39.8150, 46.7520"),
        ("-33.9,  151.2", -33.9, 151.2, "-33.9, 151.2"),
        ("40, 46", 40.0, 46.0, "40, 46"),
        ("90, -180", 90.0, -180.0, "90, -180"),
    ],
)
def test_a_point_is_latitude_and_longitude_with_the_digits_given(text, lat, lon, kept):
    point = Point.parse(text)
    assert point.columns() == (lat, lon)
    assert str(point) == kept
    assert Point.parse(kept) == point
    assert point.to_json() == {"text": kept, "lat": lat, "lon": lon}


@pytest.mark.parametrize(
    "text", ["", "39.815", "91, 0", "0, 181", "39,815 46,752", "N39 E46", "39.815; 46.752", "٣٩, 46"]
)
def test_what_is_no_point_is_refused(text):
    with pytest.raises(ValueError, match="no point"):
        Point.parse(text)


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("00:00+03:00", -180),
        ("13:00+04:00", 540),
        ("21:00Z", 1260),
        ("21:00:30Z", 1260),
        ("23:30-05:00", 1710),
        ("24:00+04:00", 1200),
    ],
)
def test_a_clock_says_how_many_minutes_after_midnight_in_utc_it_is(text, utc):
    assert Clock.parse(text).columns() == (utc,)
    assert str(Clock.parse(text)) == text


@pytest.mark.parametrize("text", ["", "13:00", "24:30Z", "24:00:30Z", "25:00Z", "13:60Z", "1:00Z", "13:00+4", "13.00Z"])
def test_what_is_no_time_with_its_offset_is_refused(text):
    with pytest.raises(ValueError, match="no time with its offset"):
        Clock.parse(text)
