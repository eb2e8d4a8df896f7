"""The six numbers of a span against every world that its dates allow, on a calendar of eight days.

A world is a day on which the record began, a day on which it ended, and a day for each sighting, in that order. A time
option is *yes* where it holds in every world, *maybe* where it holds in one. A hedge leaves the worlds as they are, but
what it hedges may be off by a day, and no day of it is a yes unless a sighting covers it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations_with_replacement, product

import pytest

from conflictkb.records.dates import Date
from conflictkb.records.spans import Span, span_between
from conflictkb.records.values import State

DAYS = range(1, 9)
BEYOND = (-9, 18)  # far enough on either side to stand for no bound
INTERVALS = list(combinations_with_replacement(DAYS, 2))
SOME = [(2, 2), (4, 4), (2, 5), (4, 6), (1, 8), (6, 7)]
UNHEDGED = [None, *SOME]


@dataclass(frozen=True)
class Bound:
    """A day between two days, hedged or not; `low` and `high` are None where nothing is known."""

    low: int
    high: int
    hedged: bool = False

    @property
    def date(self) -> Date:
        return Date(f"{self.low}..{self.high}", ((self.low, self.high),), "~" if self.hedged else "")

    def days(self, *, doubt: bool = False) -> range:
        slack = int(self.hedged and doubt)
        return range(self.low - slack, self.high + slack + 1)


def worlds(start: Bound | None, end: Bound | None, seen: tuple[Bound, ...], *, doubt: bool) -> set[tuple[int, int]]:
    """Every first and last day that the bounds allow; with `doubt`, hedged bounds may be off by a day."""
    everything = range(BEYOND[0], BEYOND[1] + 1)
    return {
        (first, last)
        for first in (start.days(doubt=doubt) if start else everything)
        for last in (end.days(doubt=doubt) if end else everything)
        if first <= last and all(any(first <= day <= last for day in sighting.days(doubt=doubt)) for sighting in seen)
    }


HOLDS = {
    "on": lambda first, last, a, _: first <= a <= last,
    "during": lambda first, last, a, b: first <= b and last >= a,
    "throughout": lambda first, last, a, b: first <= a and last >= b,
    "before": lambda _, last, a, __: last < a,
    "after": lambda first, _, a, __: first > a,
}


def table(span: Span, option: str, a: int, b: int) -> str:
    """The table of docs/decisions/0001-shape.md."""
    yes, maybe = {
        "on": (span.sure_from <= a <= span.sure_to, span.start_min <= a <= span.end_max),
        "during": (span.sure_from <= b and span.sure_to >= a, span.start_min <= b and span.end_max >= a),
        "throughout": (
            span.sure_from <= a and span.sure_to >= b,
            span.start_min <= a and span.end_max >= b and not (span.one_day and a < b),
        ),
        "before": (span.end_max < a, span.end_min < a),
        "after": (span.start_min > a, span.start_max > a),
    }[option]
    assert maybe or not yes, f"a yes is a maybe as well: {option} {a}..{b} {span}"
    return "yes" if yes else "maybe" if maybe else "no"


def expected(
    option: str, a: int, b: int, plain: set[tuple[int, int]], doubtful: set[tuple[int, int]], *, sure: bool
) -> str:
    holds = HOLDS[option]
    if not any(holds(*world, a, b) for world in plain):
        return "no"
    timed = option in ("on", "during", "throughout")
    return "yes" if all(holds(*w, a, b) for w in (doubtful if timed else plain)) and (sure or not timed) else "maybe"


def covered(option: str, a: int, b: int, start: Bound | None, end: Bound | None, seen: tuple[Bound, ...]) -> bool:
    """Whether the days asked that lie in a hedged start or end are covered by a sighting, from the side that counts."""
    begun_by, not_over_by = (b, a) if option == "during" else (a, b)
    begun = not (start and start.hedged and begun_by <= start.high) or any(s.high + s.hedged <= begun_by for s in seen)
    lasting = not (end and end.hedged and not_over_by >= end.low) or any(s.low - s.hedged >= not_over_by for s in seen)
    return begun and lasting


def check(start: Bound | None, end: Bound | State | None, *seen: Bound) -> int:
    last = end if isinstance(end, Bound) else None
    plain = worlds(start, last, seen, doubt=False)
    if not plain:
        return 0  # a start after its end and the like: errors of the corpus
    doubtful = worlds(start, last, seen, doubt=True)
    span = span_between(
        start.date if start else None, end.date if isinstance(end, Bound) else end, [sighting.date for sighting in seen]
    )
    for option in HOLDS:
        for a, b in INTERVALS if option in ("during", "throughout") else zip(DAYS, DAYS, strict=True):
            sure = covered(option, a, b, start, last, seen)
            found, right = table(span, option, a, b), expected(option, a, b, plain, doubtful, sure=sure)
            assert found == right, f"--{option} {a}..{b}: {found}, not {right}, for {start} {end} {seen}: {span}"
    return len(plain)


def bounds(choices: list[tuple[int, int] | None], *, hedged: bool = False) -> list[Bound | None]:
    return [Bound(*pair, hedged) if pair else None for pair in choices]


def test_every_start_and_end():
    met = [check(start, end) for start, end in product(bounds([None, *INTERVALS]), repeat=2) if start or end]
    assert sum(count > 0 for count in met) > 1_000


@pytest.mark.parametrize("state", [None, State.UNKNOWN, State.OPEN])
def test_open_and_unknown_ends_bound_alike(state):
    for start in bounds(list(INTERVALS)):
        check(start, state)


@pytest.mark.parametrize("end", bounds(UNHEDGED), ids=str)
def test_one_sighting(end):
    for start, sighting in product(bounds(UNHEDGED), bounds(list(INTERVALS))):
        check(start, end, sighting)


def test_two_sightings():
    for start, end, *seen in product(bounds([None, (1, 3), (2, 6)]), bounds([None, (3, 7)]), *[bounds(SOME)] * 2):
        check(start, end, *seen)


@pytest.mark.parametrize(("start_hedged", "end_hedged"), [(True, False), (False, True), (True, True)])
def test_hedged_starts_and_ends(start_hedged, end_hedged):
    for start, end in product(bounds(INTERVALS[::2], hedged=start_hedged), bounds(INTERVALS[1::2], hedged=end_hedged)):
        check(start, end)
    for pair in INTERVALS:
        check(Bound(*pair, start_hedged), None)
        check(None, Bound(*pair, end_hedged))


@pytest.mark.parametrize("hedges", [h for h in product([False, True], repeat=3) if any(h)])
def test_hedged_bounds_and_a_sighting(hedges):
    choices = [[None, (2, 2), (2, 4)], [None, (5, 5), (3, 6)], [(3, 3), (2, 5), (4, 7)]]
    for start, end, sighting in product(*[bounds(c, hedged=h) for c, h in zip(choices, hedges, strict=True)]):
        check(start, end, sighting)


@pytest.mark.parametrize("hedged", [False, True])
def test_a_happening_on_one_day(hedged):
    for low, high in INTERVALS:
        day = Bound(low, high, hedged)
        span = span_between(day.date, day.date, [], one_day=True)
        plain, doubtful = ({(d, d) for d in day.days(doubt=doubt)} for doubt in (False, True))
        for option in HOLDS:
            for a, b in INTERVALS if option in ("during", "throughout") else zip(DAYS, DAYS, strict=True):
                sure = covered(option, a, b, day, day, ())
                assert table(span, option, a, b) == expected(option, a, b, plain, doubtful, sure=sure), (
                    day,
                    option,
                    a,
                    b,
                )


def test_the_length_is_that_of_the_shortest_and_the_longest_world():
    for start, end, sighting in product(bounds(SOME), bounds(UNHEDGED), bounds(UNHEDGED)):
        seen = (sighting,) if sighting else ()
        lengths = {last - first + 1 for first, last in worlds(start, end, seen, doubt=False)}
        if not lengths:
            continue
        span = span_between(start.date, end.date if end else None, [s.date for s in seen])
        assert span.duration.low == min(lengths)
        assert span.duration.high == (max(lengths) if end else None)
