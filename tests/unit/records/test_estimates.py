"""Every rule of the grammar of estimates and durations, with the numbers that it means."""

from __future__ import annotations

import pytest

from conflictkb.records.estimates import BIGGEST, Duration, Estimate


@pytest.mark.parametrize(
    ("text", "low", "best", "high"),
    [
        ("1960", 1960, 1960, 1960),
        ("0", 0, 0, 0),
        ("~1960", None, 1960, None),
        ("200..999", 200, None, 999),
        ("500..500", 500, 500, 500),
        ("100..", 100, None, None),
        ("..500", None, None, 500),
        ("dozens", 24, None, None),
        ("scores", 40, None, None),
        ("hundreds", 200, None, None),
        ("thousands", 2_000, None, None),
        ("tens of thousands", 20_000, None, None),
        ("hundreds of thousands", 200_000, None, None),
        ("millions", 2_000_000, None, None),
    ],
)
def test_an_estimate_is_as_vague_as_its_text(text, low, best, high):
    estimate = Estimate.parse(text)
    assert (estimate.low, estimate.best, estimate.high) == (low, best, high) == estimate.columns()
    assert str(estimate) == text
    assert estimate.to_json() == {"text": text, "low": low, "best": best, "high": high}
    assert (estimate.earliest, estimate.latest) == (low or 0, BIGGEST if high is None else high)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "write 1960"),
        ("..", "write 1960"),
        ("1,960", "write 1960"),
        ("1 960", "write 1960"),
        ("200-999", "write 200..999"),
        (">100", "write 100.. or ..100"),
        ("<=500", "write 500.. or ..500"),
        ("999..200", "write 200..999"),
        ("several", "one of the words"),
        ("-5", "write 1960"),
        ("~hundreds", "write 1960"),
        ("1.5", "write 1960"),
        ("1e3", "write 1960"),
        ("١٩٦٠", "write 1960"),
        ("1" * 16, "write 1960"),
    ],
)
def test_what_is_no_estimate_says_what_to_write(text, hint):
    with pytest.raises(ValueError, match="`") as caught:
        Estimate.parse(text)
    assert hint in str(caught.value)


def test_python_may_give_whole_numbers_and_nothing_else():
    assert Estimate.read(1960) == Estimate.parse("1960")
    for wrong in (True, 1.5, None, [1]):
        with pytest.raises(ValueError, match="expected a text such as"):
            Estimate.read(wrong)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("4 years", 1279, 1643),  # 3.5 to 4.5 years of 365.2425 days
        ("3.5 years", 1261, 1296),  # 3.45 to 3.55 years
        ("~4 years", 1096, 1826),  # 3 to 5 years
        ("1 year", 183, 547),
        ("6 months", 168, 197),
        ("2 weeks", 11, 17),
        ("44 days", 44, 44),
        ("1 day", 1, 1),
        ("~44 days", 43, 45),
        ("1.5 days", 1, 2),
        ("36 hours", 1, 2),
        ("1 hour", 0, 1),
        ("0 days", 0, 0),
        ("3..9 days", 3, 9),
        ("3.. days", 3, None),
    ],
)
def test_a_duration_is_bounded_by_its_rounding(text, low, high):
    duration = Duration.parse(text)
    assert (duration.low, duration.high) == (low, high) == duration.columns()
    assert str(duration) == text


@pytest.mark.parametrize(
    "text", ["", "4", "years", "four years", "4years", "4 decades", "9..3 days", "..9 days", "-1 days"]
)
def test_what_is_no_duration_is_refused(text):
    with pytest.raises(ValueError, match=r"no duration|backwards"):
        Duration.parse(text)


@pytest.mark.parametrize(
    ("shortest", "longest", "text"), [(44, 44, "44 days"), (1, 1, "1 day"), (3, 9, "3..9 days"), (3, None, "3.. days")]
)
def test_the_length_of_a_span_can_be_read_again(shortest, longest, text):
    duration = Duration.between(shortest, longest)
    assert str(duration) == text
    assert Duration.parse(text) == duration
