"""Every rule of the grammar of dates, with the days that it means."""

from __future__ import annotations

from datetime import date

import pytest

from conflictkb.records.dates import FIRST, LAST, Date, When, iso_day
from conflictkb.records.values import State


def days(text: str) -> list[tuple[str | None, str | None]]:
    return [(iso_day(low), iso_day(high)) for low, high in Date.parse(text).ranges]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2020-11-10", "2020-11-10", "2020-11-10"),
        ("2020-11", "2020-11-01", "2020-11-30"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-21", "2020-03-01", "2020-05-31"),
        ("2020-22", "2020-06-01", "2020-08-31"),
        ("2020-23", "2020-09-01", "2020-11-30"),
        ("2020-24", "2020-12-01", "2021-02-28"),
        ("9999-24", "9999-12-01", "9999-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("XXXX", "0001-01-01", "9999-12-31"),
        ("2020-1X", "2020-10-01", "2020-12-31"),
        ("2020-0X", "2020-01-01", "2020-09-30"),
        ("2020-XX", "2020-01-01", "2020-12-31"),
        ("2020-11-XX", "2020-11-01", "2020-11-30"),
        ("2020-11-1X", "2020-11-10", "2020-11-19"),
        ("2020-11-3X", "2020-11-30", "2020-11-30"),
        ("2020-XX-XX", "2020-01-01", "2020-12-31"),
        ("XXXX-02-29", "0004-02-29", "9996-02-29"),
        ("2XXX-02-29", "2000-02-29", "2996-02-29"),
        ("[2020-11]", "2020-11-01", "2020-11-30"),
        ("[2023-10-17..2024-04-17]", "2023-10-17", "2024-04-17"),
        ("[2023..2024-04]", "2023-01-01", "2024-04-30"),
        ("[2020-11-09,2020-11-10]", "2020-11-09", "2020-11-10"),
        ("[..2020-11]", None, "2020-11-30"),
        ("[2020-11..]", "2020-11-01", None),
        ("2020-11~", "2020-11-01", "2020-11-30"),
        ("2020?", "2020-01-01", "2020-12-31"),
        ("2020-11-10%", "2020-11-10", "2020-11-10"),
    ],
)
def test_a_date_is_bounded_by_the_days_that_it_may_be(text, earliest, latest):
    parsed = Date.parse(text)
    assert (iso_day(parsed.earliest), iso_day(parsed.latest)) == (earliest, latest)
    assert str(parsed) == text
    assert len(parsed.ranges) == 1
    assert parsed.hedged == (text[-1] in "~?%")


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("2020-XX-10", [(f"2020-{month:02}-10", f"2020-{month:02}-10") for month in range(1, 13)]),
        ("2020-XX-31", [(f"2020-{month:02}-31", f"2020-{month:02}-31") for month in (1, 3, 5, 7, 8, 10, 12)]),
        ("2020-X1", [("2020-01-01", "2020-01-31"), ("2020-11-01", "2020-11-30")]),
        ("2020-11-X5", [("2020-11-05", "2020-11-05"), ("2020-11-15", "2020-11-15"), ("2020-11-25", "2020-11-25")]),
        ("201X-02-29", [("2012-02-29", "2012-02-29"), ("2016-02-29", "2016-02-29")]),
        ("[2020-11-09,2020-11-12]", [("2020-11-09", "2020-11-09"), ("2020-11-12", "2020-11-12")]),
        ("[2020-12,2020-10]", [("2020-10-01", "2020-10-31"), ("2020-12-01", "2020-12-31")]),
        ("[..2019,2020-06,2021..]", [(None, "2019-12-31"), ("2020-06-01", "2020-06-30"), ("2021-01-01", None)]),
    ],
)
def test_what_has_holes_keeps_them(text, ranges):
    assert days(text) == ranges


def test_too_many_holes_are_kept_as_their_hull():
    assert days("XXXX-XX-10") == [("0001-01-10", "9999-12-10")]
    assert days("20XX-XX-10") == [("2000-01-10", "2099-12-10")]


@pytest.mark.parametrize("text", ["[2020-11-09, 2020-11-10]", "[ 2020-11-09,2020-11-10 ]"])
def test_blanks_in_a_set_do_not_count(text):
    assert Date.parse(text) == Date.parse("[2020-11-09,2020-11-10]")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "write a day"),
        ("2020-11-31", "no day of the calendar"),
        ("2021-02-29", "no day of the calendar"),
        ("2020-13", "no day of the calendar"),
        ("2020-2X", "no day of the calendar"),
        ("0000", "no day of the calendar"),
        ("XXXX-02-30", "no day of the calendar"),
        ("2020-21-05", "no day of the calendar"),
        ("10.11.2020", "is it 2020-11-10 or 2020-10-11?"),
        ("3/4/2024", "is it 2024-04-03 or 2024-03-04?"),
        ("2020-11-09/2020-11-10", "two fields, `start` and `end`"),
        ("2020-11-10T21:00Z", "no time of day"),
        ("..", "is no date"),
        ("[..]", "is every day"),
        ("[]", "is no date"),
        ("[2020,]", "is no date"),
        ("[2020-11..2020-10]", "runs backwards"),
        ("[2020~,2021]", "is no date"),
        ("{2020,2021}", "is no date"),
        ("2020~?", "is no date"),
        ("Y20201", "is no date"),
        ("20201", "is no date"),
        ("-0044", "is no date"),
        ("2020-1", "is no date"),
        ("２０２０", "is no date"),
        ("2020\n", "is no date"),
        ("none", "is no date"),
    ],
)
def test_what_is_no_date_says_why(text, hint):
    with pytest.raises(ValueError, match="`") as caught:
        Date.parse(text)
    assert hint in str(caught.value)


def test_a_flow_list_in_yaml_is_a_set_and_python_may_give_a_day():
    assert Date.read(["2020-11-09", "2020-11-10"]) == Date.parse("[2020-11-09,2020-11-10]")
    assert Date.read(["..2024-03-06"]) == Date.parse("[..2024-03-06]")
    assert Date.read(date(2020, 11, 10)) == Date.parse("2020-11-10")
    assert Date.read(" 2020-11 ") == Date.parse("2020-11")
    for wrong in (2020, ["2020", 2021], {"2020": "2021"}, None):
        with pytest.raises(ValueError, match=r"expected|holds texts"):
            Date.read(wrong)


@pytest.mark.parametrize(
    ("text", "start", "end", "lasted"),
    [
        ("2020-11-10", "2020-11-10", "2020-11-10", False),
        ("2020-09-27/2020-11-10", "2020-09-27", "2020-11-10", True),
        ("2020-11~/2020-12?", "2020-11~", "2020-12?", True),
        ("2022-12-12/unknown", "2022-12-12", State.UNKNOWN, True),
        ("2022-12-12/", "2022-12-12", State.UNKNOWN, True),
        ("2022-12-12/..", "2022-12-12", State.OPEN, True),
        ("unknown/2023-09-19", State.UNKNOWN, "2023-09-19", True),
        ("/2023-09-19", State.UNKNOWN, "2023-09-19", True),
        ("2020/2020", "2020", "2020", True),
    ],
)
def test_a_happening_is_one_day_or_lasts_from_one_to_another(text, start, end, lasted):
    when = When.parse(text)
    assert (str(when.start), str(when.end), when.lasted, str(when)) == (start, end, lasted, text)


@pytest.mark.parametrize("text", ["2020-11-10/2020-11-09", "2021/2020-12", "../2020", "2020/2021/2022", "2020/none"])
def test_what_ends_before_it_starts_or_is_no_extent_is_refused(text):
    with pytest.raises(ValueError, match="`"):
        When.parse(text)


def test_columns_are_day_numbers_that_order_like_days():
    ordinal = date(2020, 11, 10).toordinal()
    assert Date.parse("2020-11-10~").columns() == (ordinal, ordinal, 1)
    assert Date.parse("[..2020-11-10]").columns() == (FIRST, ordinal, 0)
    assert When.parse("2020-11-10/..").columns() == (ordinal, LAST, 0)


def test_json_shows_text_and_bounds():
    assert Date.parse("2020-11").to_json() == {
        "text": "2020-11", "earliest": "2020-11-01", "latest": "2020-11-30", "state": "known",
    }  # fmt: skip
    assert When.parse("2020-11-10/..").to_json() == {
        "text": "2020-11-10/..", "earliest": "2020-11-10", "latest": None, "state": "open",
    }  # fmt: skip
