"""The six days of real records, and what other records do to them."""

from __future__ import annotations

from datetime import date

import pytest

from conflictkb.records.actors import Person
from conflictkb.records.dates import FIRST, LAST
from conflictkb.records.deployments import Deployment, Strength
from conflictkb.records.spans import OPEN_CLASS, Span, span_of


def day(text: str) -> int:
    return {"first": FIRST, "last": LAST}[text] if text in ("first", "last") else date.fromisoformat(text).toordinal()


def six(span: Span) -> tuple[int, ...]:
    return (span.start_min, span.start_max, span.end_min, span.end_max, span.sure_from, span.sure_to)


@pytest.mark.parametrize(
    ("record", "days"),
    [
        (
            Deployment(id="a", start="2020-11", end="2024-06-12"),
            "2020-11-01 2020-11-30 2024-06-12 2024-06-12 2020-11-30 2024-06-12",
        ),
        (
            Deployment(id="a", start="2020-11-10", end=".."),
            "2020-11-10 2020-11-10 2020-11-10 last 2020-11-10 2020-11-10",
        ),
        (
            Deployment(id="a", first_seen="2020-11-11", last_seen="2021-03"),
            "first 2020-11-11 2021-03-01 last 2020-11-11 2021-03-01",
        ),
        (
            Person(id="a", start="1973-03-09", end="unknown"),
            "1973-03-09 1973-03-09 1973-03-09 last 1973-03-09 1973-03-09",
        ),
        (Strength(id="a", when="2020-11"), "2020-11-01 2020-11-30 2020-11-01 2020-11-30 2020-11-30 2020-11-01"),
        (
            Strength(id="a", when="2020-11-10/2020-12"),
            "2020-11-10 2020-11-10 2020-12-01 2020-12-31 2020-11-10 2020-12-01",
        ),
        (Deployment(id="a", until_planned="2025-11-10"), "first last first last last first"),
        (Strength(id="a", when="unknown"), "first last first last last first"),
    ],
    ids=str,
)
def test_a_record_has_six_days(record, days):
    assert six(span_of(record)) == tuple(map(day, days.split()))


def test_what_nothing_bounds_is_not_placed():
    assert not span_of(Deployment(id="a", end="..")).placed
    assert not span_of(Strength(id="a")).placed
    assert span_of(Deployment(id="a", last_seen="2020")).placed
    assert span_of(Deployment(id="a")).duration is None


def test_a_start_lies_between_the_caps_of_other_records():
    record = Deployment(id="a", start="2020-11", end="2024-06-12")
    span = span_of(record, not_before=day("2020-11-10"), not_after=day("2020-11-12"))
    assert six(span) == tuple(
        map(day, ["2020-11-10", "2020-11-12", "2024-06-12", "2024-06-12", "2020-11-12", "2024-06-12"])
    )


def test_a_cap_alone_places_a_record():
    span = span_of(Strength(id="a"), not_before=day("2020-11-10"))
    assert span.placed
    assert (span.start_min, span.end_max) == (day("2020-11-10"), LAST)


def test_a_cap_that_contradicts_the_text_is_left_to_the_checks():
    record = Strength(id="a", when="2020-11-10")
    assert span_of(record, not_before=day("2021-01-01")) == span_of(record)


def test_the_holes_of_a_day_are_cut_to_the_caps():
    record = Strength(id="a", when="[2020-11-09,2020-11-12,2020-11-20]")
    assert span_of(record, not_after=day("2020-11-15")).ranges == ((day("2020-11-09"),) * 2, (day("2020-11-12"),) * 2)


@pytest.mark.parametrize(
    ("end", "found"), [("2020-11-10", 1), ("2020-11-11", 2), ("2020-11-12", 2), ("2020-11-13", 3), ("..", OPEN_CLASS)]
)
def test_the_class_of_a_length_is_its_power_of_two(end, found):
    assert span_of(Deployment(id="a", start="2020-11-10", end=end)).duration_class == found
