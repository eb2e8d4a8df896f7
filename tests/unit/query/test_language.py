r"""The filter language as text: what is read, how it is written back, and what its errors say."""

from __future__ import annotations

from datetime import date

import pytest

from conflictkb.errors import UsageError
from conflictkb.query.expression import Accounts, And, Compare, Contains, In, Is, Not, Or, Some, Within
from conflictkb.query.language import parse
from conflictkb.query.text import format as written
from conflictkb.query.tokens import FilterError
from conflictkb.records.kinds import KINDS

BASE = Compare(("type",), "=", "base")
EXERCISE = Compare(("type",), "=", "exercise")


def read(text, kind="deployment"):
    return parse(text, KINDS.by_kind[kind], KINDS)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("type = base", BASE),
        ("  type=base ", BASE),
        ("(((type = base)))", BASE),
        ("type = base or type = exercise and type = base", Or((BASE, And((EXERCISE, BASE))))),
        ("not type = base and type = exercise", And((Not(BASE), EXERCISE))),
        ("not (type = base and type = exercise)", Not(And((BASE, EXERCISE)))),
        ("type in [base, exercise]", In(("type",), ("base", "exercise"))),
        ("type not in [base]", Not(In(("type",), ("base",)))),
        ("contributor = russia", Compare(("contributor",), "=", "actor/russia")),
        ("contributor = actor/russia", Compare(("contributor",), "=", "actor/russia")),
        ("place within nagorno-karabakh", Within(("place",), "place/nagorno-karabakh")),
        ("end is not open", Not(Is(("end",), "open"))),
        ('title ~ "two words"', Contains(("title",), "two words")),
        ("title ~ 'two words'", Contains(("title",), "two words")),
        ("title ~ d'Arménie", Contains(("title",), "d'Arménie")),
        (r'title ~ "a \"quote\" and \\"', Contains(("title",), 'a "quote" and \\')),
        ("names ~ россия", Contains(("names", "text"), "россия")),
        ('title ~ "and"', Contains(("title",), "and")),
        ("units(portion = main)", Some(("units",), Compare(("portion",), "=", "main"))),
        ("disagrees(end)", Accounts("disagrees", "end")),
        ("disagrees (end by source = x)", Accounts("disagrees", "end", Compare(("source",), "=", "source/x"))),
        ("supported(duration by words is absent)", Accounts("supported", "duration", Is(("words",), "absent"))),
        ("sources.country = russia", Compare(("citations", "source", "country"), "=", "actor/russia")),
    ],
)
def test_what_is_read(text, tree):
    assert read(text) == tree
    assert read(written(tree)) == tree


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("start = 2020-11-10", "2020-11-10", "2020-11-10"),
        ("start = 2020-11", "2020-11-01", "2020-11-30"),
        ("start = 2020", "2020-01-01", "2020-12-31"),
        ("start = 202X", "2020-01-01", "2029-12-31"),
        ("start = 2020-24", "2020-12-01", "2021-02-28"),
        ("start = 2020-09-27/2020-11", "2020-09-27", "2020-11-30"),
    ],
)
def test_a_date_stands_for_all_of_its_days(text, low, high):

    found = read(text).value
    assert (date.fromordinal(found.low), date.fromordinal(found.high)) == (
        date.fromisoformat(low),
        date.fromisoformat(high),
    )


ERRORS = [
    (
        "disagrees(ends)",
        "`ends` is no field of deployments that a source could speak of; did you mean `end`?",
        " " * 10 + "^" * 4,
    ),
    ("disagrees(end by sorce = x)", "`sorce` is no field of citations; did you mean `source`?", " " * 17 + "^" * 5),
    ("disagrees(end or start)", "expected `)`, found `or`", " " * 14 + "^^"),
    ("units(disagrees(end))", "`end` is no field of `units` that a source could speak of", " " * 16 + "^^^"),
    ("sources.titel = x", "`titel` is no field of `citations.source`; did you mean `title`?", " " * 8 + "^^^^^"),
    ("contributer = russia", "`contributer` is no field of deployments; did you mean `contributor`?", "^" * 11),
    ("units.unti = brigade", "`unti` is no field of `units`; did you mean `unit`?", " " * 6 + "^^^^"),
    ("contributor == russia", "expected a value, found `=`", " " * 13 + "^"),
    ("contributor =", "expected a value, found `the end`", " " * 13 + "^"),
    ("start < 2020-13", "`2020-13` is no day of the calendar", " " * 8 + "^" * 7),
    ("and", "expected a field, found `and`", "^^^"),
    ("(type = base", "expected `)`, found `the end`", " " * 12 + "^"),
    ("type = base or", "expected a field, found `the end`", " " * 14 + "^"),
    ("type = base type = base", "expected `and`, `or` or the end, found `type`", " " * 12 + "^^^^"),
    ("units = brigade", "`units` is a list of parts; name one of them, or write units(…)", "^^^^^"),
    ("mandate < x", "`mandate` has no order; ask with = or !=", " " * 8 + "^"),
    ("type within x", "`within` asks where places, actors and units belong; `type` refers to none of them", "^^^^"),
    ("type is open", "only an `end` can be open; is it `is unknown` or `is absent`?", " " * 8 + "^^^^"),
    (
        "type is maybe",
        "expected unknown, absent, none, open after `is`, found `maybe`; compare values with =",
        " " * 8 + "^^^^^",
    ),
    ("mandate ~ x", "`~` looks in title, summary and names; compare other fields with =", "^^^^^^^"),
    ('title ~ ""', "there is no text to look for", " " * 8 + "^^"),
    ('type = "base', "the quote is never closed; end the text with a quote", " " * 7 + "^" * 5),
    ("type = 'base", "the quote is never closed; end the text with a quote", " " * 7 + "^" * 5),
    ("type not base", "expected `in` after `not`; a whole condition is denied by `not` before it", " " * 9 + "^^^^"),
    ("type = a!", "`!` means nothing here; put texts with signs in quotes", " " * 8 + "^"),
    ("type in base", "expected `[`, found `base`", " " * 8 + "^^^^"),
    ("type = in", "expected a value, found `in`; put it in quotes", " " * 7 + "^^"),
]


@pytest.mark.parametrize(("text", "message", "mark"), ERRORS, ids=[text for text, _, _ in ERRORS])
def test_an_error_points_at_its_place(text, message, mark):
    with pytest.raises(FilterError) as error:
        read(text)
    assert str(error.value) == f"{message}\n  {text}\n  {mark}"


def test_an_error_in_a_long_filter_shows_its_line_alone():
    with pytest.raises(FilterError) as error:
        read("type = base\nand contributer = russia\nor type = base")
    assert str(error.value).splitlines()[1:] == ["  and contributer = russia", "      ^^^^^^^^^^^"]


@pytest.mark.parametrize("text", ["(" * 400 + "type = base" + ")" * 400, "not " * 400 + "type = base"])
def test_what_is_too_deep_is_refused(text):
    with pytest.raises(UsageError, match="write it flatter"):
        read(text)
