"""Laws of estimates, durations, points and clocks: they read back, stay in order, and refuse with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictkb.records.estimates import BIGGEST, WORDS, Duration, Estimate
from conflictkb.records.points import Clock, Point

numbers = st.integers(0, BIGGEST - 1)
spans = st.tuples(numbers, numbers).map(sorted)
estimates = st.one_of(
    numbers.map(str),
    numbers.map("~{}".format),
    numbers.map("{}..".format),
    numbers.map("..{}".format),
    spans.map(lambda pair: f"{pair[0]}..{pair[1]}"),
    st.sampled_from(list(WORDS)),
)
units = st.sampled_from(["hour", "day", "week", "month", "year"])
durations = st.one_of(
    st.builds("{}{} {}s".format, st.sampled_from(["", "~"]), st.integers(0, 9_999), units),
    st.builds("{}{:.2f} {}s".format, st.sampled_from(["", "~"]), st.floats(0, 999), units),
)


@given(estimates)
def test_an_estimate_reads_back_and_is_in_order(text):
    estimate = Estimate.parse(text)
    assert Estimate.parse(str(estimate)) == estimate
    known = [bound for bound in estimate.columns() if bound is not None]
    assert known == sorted(known)
    assert estimate.earliest <= estimate.latest


@given(numbers)
def test_a_plain_number_is_all_three_and_about_a_number_only_the_best(number):
    assert Estimate.parse(str(number)).columns() == (number, number, number)
    assert Estimate.parse(f"~{number}").columns() == (None, number, None)


@given(durations)
def test_a_duration_reads_back_and_is_in_order(text):
    duration = Duration.parse(text)
    assert Duration.parse(str(duration)) == duration
    assert duration.high is not None
    assert 0 <= duration.low <= duration.high


@given(st.integers(1, 9_999), units)
def test_about_a_duration_is_never_narrower(number, unit):
    plain, about = Duration.parse(f"{number} {unit}s"), Duration.parse(f"~{number} {unit}s")
    assert about.low <= plain.low <= plain.high <= about.high


@given(st.integers(1, 9_999_999), st.none() | st.integers(0, 9_999_999))
def test_the_length_of_a_span_reads_back(shortest, more):
    duration = Duration.between(shortest, None if more is None else min(shortest + more, 9_999_999))
    assert Duration.parse(str(duration)) == duration


@given(st.decimals(-90, 90, places=4), st.decimals(-180, 180, places=4), st.sampled_from([", ", ",", ",  "]))
def test_a_point_keeps_its_digits(lat, lon, comma):
    point = Point.parse(f"{lat}{comma}{lon}")
    assert str(point) == f"{lat}, {lon}"
    assert Point.parse(str(point)) == point
    assert point.columns() == (float(lat), float(lon))


@given(st.times(), st.integers(-14, 14))
def test_a_clock_is_its_minutes_in_utc(clock, hours):
    text = f"{clock:%H:%M}{hours:+03}:00"
    assert Clock.parse(text).utc == clock.hour * 60 + clock.minute - hours * 60
    assert str(Clock.parse(text)) == text


@pytest.mark.parametrize("model", [Estimate, Duration, Point, Clock])
@given(text=st.one_of(st.text(max_size=40), st.text("0123456789.~,+-:Z <>=dayshour", max_size=40)))
def test_any_text_is_read_or_refused_with_a_reason(model, text):
    try:
        value = model.read(text)
    except ValueError as error:
        assert str(error)  # noqa: PT017 - that it may be raised is the law
    else:
        assert model.read(str(value)) == value
