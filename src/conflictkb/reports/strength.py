"""How strong something was, as a series: what was observed, and what is held from it until the next observation.

Each basis, thing counted and counter is a series of its own: planned never runs into present. Between two observations
the last is `held`, and what was counted is marked stale, for nobody counted then; it is held no longer than what was
counted can have been, and was counted on such a day of a vague time. Of vague observations more than one may be the
last: each of them is held. Of a day or period that was asked for, it tells what was observed then and what was held
over it: perhaps, where the figure is stale or nobody knows whether what was counted was still there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, Any

from conflictkb.records.dates import LAST
from conflictkb.records.estimates import Estimate
from conflictkb.records.kinds import KINDS
from conflictkb.records.spans import Span
from conflictkb.reports.extent import cited, rows_of, text, texts
from conflictkb.reports.report import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from conflictkb.query.expression import Bounds
    from conflictkb.query.found import Row
    from conflictkb.records.deployments import Strength
    from conflictkb.reports.report import Ask

COVERING = ("on", "during", "throughout")  # options that ask what held over days


@dataclass(frozen=True, kw_only=True)
class Level:
    """An observation (`observed`), or what is held from it over the days after (`held`); bounds as far as known."""

    id: str
    of: str | None
    counted: str | None
    basis: str | None
    by: str | None
    what: str
    stale: bool
    when: str | None
    start: date | None
    end: date | None
    estimate: str | None
    low: int | None
    best: int | None
    high: int | None
    match: str
    disputed: tuple[str, ...]
    sources: tuple[str, ...]


def strength(ask: Ask, of: str, **options: object) -> Iterator[Level]:
    """The series of a deployment, unit, body or actor, each in order of time."""
    found = ask("strengths", f"of = {of}", **options, happened=True)
    matched = {row.record.id: row.match for row in found.rows()}
    time = found.asked.time_asked
    timeless = {name: value for name, value in options.items() if name not in COVERING}
    every = ask("strengths", f"of = {of}", **timeless, happened=True) if time else found
    (there,) = [row.span for row in rows_of(ask, KINDS.by_kind[of.partition("/")[0]].plural, [of])] or [Span()]
    for row, what, first, last, match in standing(every.rows(), there, matched, time):
        if match == "yes" or not (time and options.get("sure")):
            yield _level(row, what, first, last, match)


def standing(
    rows: Iterable[Row[Any]], there: Span, matched: Mapping[str, str], time: tuple[str, Bounds] | None
) -> Iterator[tuple[Row[Any], str, int, int, str]]:
    """What was observed and what was held, series by series, each with its days and how surely it is of the time asked.

    `rows` are all strengths of one thing, which was `there`; `matched` has those that a question of that time finds.
    """
    for _, found in groupby(sorted(rows, key=_key), key=_key):
        series = _Series([*found])
        for row, what, first, last, until in _stretches(series, there):
            match, end = matched.get(row.record.id, "no"), last
            if time and what == "held":
                match = _held(row, (first, last, until), there, *time)
                match = "maybe" if match == "yes" and series.rivals(row.span) else match
                end = last if time[1].low <= last else until
            elif time and (last < time[1].low or time[1].high < first):
                match = "no"
            if match != "no" and first <= end:
                yield row, what, first, end, match


def _key(row: Row[Any]) -> tuple[str, ...]:
    return tuple(str(text(getattr(row.record, name)) or "") for name in ("counted", "basis", "by"))


def _order(row: Row[Any]) -> tuple[int, int, str]:
    return row.span.start_min, row.span.start_max, row.record.id


class _Series:
    """The observations of a series, by their days."""

    def __init__(self, rows: Sequence[Row[Any]]) -> None:
        self.rows = sorted(rows, key=_order)
        self.starts = [row.span.start_min for row in self.rows]
        self.ends = sorted(row.span.end_max for row in self.rows)
        from_the_end = accumulate((row.span.end_max for row in reversed(self.rows)), min)
        self.made = [*reversed([*from_the_end])]  # by when one of these and those after must have been made

    def after(self, span: Span) -> tuple[int, int]:
        """The last day before the next that is later can have been made, and the last before one must have been."""
        n = bisect_right(self.starts, span.end_max)
        return (self.starts[n] - 1, self.made[n] - 1) if n < len(self.rows) else (LAST, LAST)

    def rivals(self, span: Span) -> bool:
        """Whether another may be as late as one of this span: nobody knows which of the two is the last."""
        return bisect_right(self.starts, span.end_max) - bisect_left(self.ends, span.start_min) > 1


def _stretches(series: _Series, there: Span) -> Iterator[tuple[Row[Any], str, int, int, int]]:
    """The observations of a series, and what is held from each while what was counted may have been there.

    It is held until the next can have been made, and may be held until that must have been made.
    """
    for row in series.rows:
        first, last = _counted(row, there)
        yield row, "observed", first, last, last
        if row.span.placed and row.span.end_max < LAST:
            last, until = series.after(row.span)
            first = max(row.span.end_max + 1, there.start_min)
            yield row, "held", first, min(last, there.end_max), min(until, there.end_max)


def _counted(row: Row[Any], there: Span) -> tuple[int, int]:
    """The days on which it can have been counted; where its day and what was counted exclude each other, its day."""
    first, last = row.span.start_min, row.span.end_max
    low, high = max(first, there.start_min), min(last, there.end_max)
    return (low, high) if row.span.placed and ages(row.record) and low <= high else (first, last)


def _held(row: Row[Any], held: tuple[int, int, int], there: Span, asked: str, days: Bounds) -> str:
    """Whether a figure that is held so was held on the days asked for: yes, maybe or no."""
    first, last, until = held
    if asked == "throughout":  # with the day of its observation, from which on it holds
        low, high = days.low, days.high
        covered = max(row.span.end_max, there.start_min) <= low and high <= until
        sure = high <= last and there.sure_from <= low and high <= there.sure_to
    else:
        low, high = max(first, days.low), min(until, days.high)
        covered, sure = low <= high, low <= min(last, there.sure_to) and there.sure_from <= high
    if not covered:
        return "no"
    return "yes" if sure and not ages(row.record) else "maybe"


def ages(record: Strength) -> bool:
    """Whether the figure ages: what was counted does; what was authorised or planned stands until it is changed."""
    return text(record.basis) not in ("authorised", "planned")


def _level(row: Row[Any], what: str, first: int, last: int, match: str) -> Level:
    record = row.record
    estimate = record.estimate if isinstance(record.estimate, Estimate) else None
    return Level(
        id=record.id,
        **texts(record, "of", "counted", "basis", "by", "when"),
        what=what,
        stale=what == "held" and ages(record),
        start=day(first),
        end=day(last),
        estimate=text(record.estimate),
        low=estimate.low if estimate else None,
        best=estimate.best if estimate else None,
        high=estimate.high if estimate else None,
        match=match,
        disputed=row.disputed,
        sources=cited(record),
    )
