"""Laws of the date parser, and its bounds beside two other readers of EDTF where these are right."""

from __future__ import annotations

import re
import time
from calendar import monthrange
from itertools import pairwise

import pytest
from edtf import parse_edtf
from edtf_validate.valid_edtf import is_valid
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictkb.records.dates import FIRST, LAST, MAX_RANGES, Date, When, iso_day


def digits(low: int, high: int, width: int) -> st.SearchStrategy[str]:
    """A number in text, any digit of which may be X."""
    plain = st.integers(low, high).map(lambda number: f"{number:0{width}}")
    masked = st.tuples(plain, st.lists(st.booleans(), min_size=width, max_size=width)).map(
        lambda pair: "".join("X" if hide else digit for digit, hide in zip(*pair, strict=True))
    )
    return st.one_of(plain, plain, masked)


years, months, days = digits(1, 9998, 4), digits(1, 12, 2), digits(1, 28, 2)
seasons = st.sampled_from(["21", "22", "23", "24"])
plain = st.one_of(
    years,
    st.builds("{}-{}".format, years, months),
    st.builds("{}-{}".format, years, seasons),
    st.builds("{}-{}-{}".format, years, months, days),
)
hedges = st.sampled_from("~?%")
members = st.one_of(plain, plain.map("..{}".format), plain.map("{}..".format))
sets = st.lists(members, min_size=1, max_size=5).map(lambda texts: f"[{','.join(texts)}]")
dates = st.one_of(plain, st.builds("{}{}".format, plain, hedges), sets)
anything = st.one_of(
    st.text(max_size=60), st.text("0123456789X-~?%[],./T: unkow", max_size=60), dates.map(lambda text: f"{text}/{text}")
)

to_the_last_digit = st.integers(1, 4).map(lambda width: "2019"[:width].ljust(4, "X"))
oracle_forms = st.one_of(
    to_the_last_digit,
    st.builds("{}-{}".format, to_the_last_digit, st.integers(1, 12).map("{:02}".format) | st.just("XX")),
    st.builds("{:04}-{}".format, st.integers(1000, 9998), st.sampled_from(["21", "22", "23"])),
    st.builds("{:04}{}".format, st.integers(1000, 9998), hedges),
    st.builds("{:04}-{:02}{}".format, st.integers(1000, 9998), st.integers(1, 12), hedges),
    st.builds("{}{}".format, st.dates().filter(lambda day: day.year > 999), hedges),
    st.dates().filter(lambda day: day.year > 999).map(str),
    st.builds("{:04}-XX-{:02}".format, st.integers(1000, 9998), st.integers(1, 28)),
    st.builds("{:04}-{:02}-XX".format, st.integers(1000, 9998), st.integers(1, 12)),
)


@given(dates)
def test_what_is_parsed_is_written_and_read_again(text):
    parsed = Date.parse(text)
    assert str(parsed) == text
    assert Date.parse(str(parsed)) == parsed
    assert Date.read(f"  {text} ") == parsed


@given(dates)
def test_ranges_are_in_order_and_apart(text):
    ranges = Date.parse(text).ranges
    assert 0 < len(ranges) <= MAX_RANGES
    assert all(low <= high for low, high in ranges)
    assert all(before + 1 < after for (_, before), (after, _) in pairwise(ranges))
    assert FIRST <= ranges[0][0] <= ranges[-1][1] <= LAST


@given(plain, hedges)
def test_a_hedge_never_moves_a_bound(text, hedge):
    assert Date.parse(text + hedge).ranges == Date.parse(text).ranges
    assert Date.parse(text + hedge).hedged


@given(plain, plain)
def test_a_set_holds_the_days_of_its_members_and_no_others(first, second):
    both, one, other = (Date.parse(text) for text in (f"[{first},{second}]", first, second))
    assert (both.earliest, both.latest) == (min(one.earliest, other.earliest), max(one.latest, other.latest))
    for low, high in (*one.ranges, *other.ranges):
        assert any(a <= low and high <= b for a, b in both.ranges)


@given(st.dates())
def test_more_digits_are_inside_fewer(day):
    text = day.isoformat()
    for longer, shorter in [(text, text[:7]), (text[:7], text[:4]), (text, f"{text[:9]}X"), (text[:4], f"{text[:3]}X")]:
        inner, outer = Date.parse(longer), Date.parse(shorter)
        assert outer.earliest <= inner.earliest <= inner.latest <= outer.latest


@given(anything)
def test_any_text_is_read_or_refused_with_a_reason(text):
    for model in (Date, When):
        try:
            parsed = model.read(text)
        except ValueError as error:
            assert str(error)  # noqa: PT017 - that it may be raised is the law
        else:
            assert model.read(str(parsed)) == parsed
            assert parsed.earliest <= parsed.latest


@given(oracle_forms)
def test_edtf_gives_the_same_bounds(text):
    other, ours = parse_edtf(text), Date.parse(text)
    bounds = [
        f"{day.tm_year:04}-{day.tm_mon:02}-{day.tm_mday:02}" for day in (other.lower_strict(), other.upper_strict())
    ]
    assert bounds == [iso_day(ours.earliest), iso_day(ours.latest)]


@given(st.integers(1000, 9998))
def test_winter_is_december_to_february_unlike_in_edtf(year):
    ours = Date.parse(f"{year}-24")
    assert (iso_day(ours.earliest), iso_day(ours.latest)) == (
        f"{year}-12-01",
        f"{year + 1}-02-{monthrange(year + 1, 2)[1]}",
    )
    assert parse_edtf(f"{year}-24").upper_strict().tm_mon == 12


@settings(max_examples=settings().max_examples // 4)  # 50 ms each
@given(dates.filter(lambda text: not re.search("X-2[1-4]", text)))  # a season of some year, which that reader lacks
def test_what_we_read_is_valid_edtf(text):
    assert is_valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "XXXX-XX-XX",
        "XXXX-24",
        "XXX1-X1-X1",
        "20XX-XX-XX",
        "[" + ",".join(f"XXX{n % 10}-XX-{n % 28 + 1:02}" for n in range(90)) + "]",
        "[" + ",".join(["XXXX-XX-X1"] * 100_000) + "]",
        "[" * 100_000,
        "X" * 1_000_000,
        "2020-11-10" + " " * 1_000_000 + "x",
        "1/" * 499,
    ],
    ids=lambda text: text[:20],
)
def test_no_text_takes_long(text):
    begun = time.process_time()
    try:
        Date.read(text)
    except ValueError as error:
        assert len(str(error)) < 1_200  # noqa: PT017 - a message that can be read
    assert time.process_time() - begun < 1
