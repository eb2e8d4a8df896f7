"""How strong something was, as a series: what was observed, and what is held from it until the next observation.

Each basis, thing counted and counter is a series of its own: planned never runs into present. Between two observations
the last is `held`, and what was counted is marked stale, for nobody counted then; it is held no longer than what was
counted can have been, and was counted on such a day of a vague time. Of vague observations more than one may be the
last: each of them is held. Of a day or period that was asked for, it tells what was observed then and what was held
over it: perhaps, where the figure is stale or nobody knows whether what was counted was still there.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from conflictkb.records.dates import LAST
from conflictkb.records.estimates import Estimate
from conflictkb.records.kinds import KINDS
from conflictkb.records.spans import Span
from conflictkb.reports.extent import cited, rows_of, text, texts
from conflictkb.reports.report import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
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
    rows = sorted(every.rows(), key=lambda row: (_series(row), *_order(row)))
    (there,) = [row.span for row in rows_of(ask, KINDS.by_kind[of.partition("/")[0]].plural, [of])] or [Span()]
    for _, series in groupby(rows, key=_series):
        told = [*series]
        for row, what, first, last in _stretches(told, there):
            match = matched.get(row.record.id, "no")
            if time and what == "held":
                match = _held(row.record, first, last, there, *time)
                match = "maybe" if match == "yes" and _rivals(row, told) else match
            elif time and (last < time[1].low or time[1].high < first):
                match = "no"
            if match == "yes" or (match == "maybe" and not (time and options.get("sure"))):
                yield _level(row, what, first, last, match)


def _series(row: Row[Any]) -> tuple[str, ...]:
    return tuple(str(text(getattr(row.record, name)) or "") for name in ("counted", "basis", "by"))


def _order(row: Row[Any]) -> tuple[int, int, str]:
    return row.span.start_min, row.span.start_max, row.record.id


def _stretches(series: Sequence[Row[Any]], there: Span) -> Iterator[tuple[Row[Any], str, int, int]]:
    """The observations of a series, and what is held from each while what was counted may have been there."""
    for row in series:
        yield row, "observed", *_counted(row, there)
        first = max(row.span.end_max + 1, there.start_min)
        later = (after.span.start_min - 1 for after in series if after.span.start_min > row.span.end_max)
        last = min(min(later, default=LAST), there.end_max)
        if row.span.placed and first <= last and row.span.end_max < LAST:
            yield row, "held", first, last


def _rivals(row: Row[Any], series: Sequence[Row[Any]]) -> bool:
    """Whether another observation may be as late: nobody knows which of the two is the last."""
    spans = (other.span for other in series if other is not row)
    return any(span.start_min <= row.span.end_max and row.span.start_min <= span.end_max for span in spans)


def _counted(row: Row[Any], there: Span) -> tuple[int, int]:
    """The days on which it can have been counted; where its day and what was counted exclude each other, its day."""
    first, last = row.span.start_min, row.span.end_max
    low, high = max(first, there.start_min), min(last, there.end_max)
    return (low, high) if row.span.placed and ages(row.record) and low <= high else (first, last)


def _held(record: Strength, first: int, last: int, there: Span, asked: str, days: Bounds) -> str:  # noqa: PLR0913 - what is held, what bears it, and what is asked
    """Whether a figure that is held from `first` to `last` was held on the days asked for: yes, maybe or no."""
    if asked == "throughout":
        low, high = days.low, days.high
        covered, borne = first <= low and high <= last, there.sure_from <= low and high <= there.sure_to
    else:
        low, high = max(first, days.low), min(last, days.high)
        covered, borne = low <= high, low <= there.sure_to and there.sure_from <= high
    if not covered:
        return "no"
    return "yes" if borne and not ages(record) else "maybe"


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
