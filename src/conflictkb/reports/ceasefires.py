"""How long silences lasted: each ceasefire with its duration, how it ended, and who counted how many violations of it.

A violation that cost lives is an event of its own, and is counted as such beside the records of violations. Days are
those of the calendar, both ends counted; hours are what can have passed, at least and at most. A ceasefire whose end
nobody has dated is *censored*: it lasted at least as long as is known. `survival` is Kaplan and Meier's estimate of the
share still in force after so many days (lifelines, the extra `survival`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.query.frames import extra
from conflictkb.records.base import NOT_YET
from conflictkb.records.dates import FIRST, LAST
from conflictkb.records.points import MINUTES, Clock
from conflictkb.reports.extent import Extent, cited, days_between, extent, rows_of, text, texts
from conflictkb.reports.tally import tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictkb.query.found import Row
    from conflictkb.records.ceasefires import Violation
    from conflictkb.reports.report import Ask

FEW = 100  # hours
ENDED = {"violated", "replaced", "expired", "agreement", "victory", "declared_over"}  # by whatever day
MIDDLE = (
    "days are time that passed, 3 to 5 from 1 to 5 May; a length known within bounds counts by their middle, "
    "one without an end by the least that is known"
)


@dataclass(frozen=True, kw_only=True)
class Silence(Extent):
    """A ceasefire; `hours` is how long it lasted where that is known exactly, `ended` whether it is told to have.

    `stage` is told where the filter asks for it. `violations` has a text for each counter and side, as
    `tally` adds them up, from `violation_records` records; `violent_events` is how many events violated it besides.
    """

    declared: str | None
    ceasefire_class: str | None
    stage: str | None
    place: str | None
    days_low: int | None
    days_high: int | None
    hours_low: float | None
    hours_high: float | None
    hours: float | None
    ended: str
    how_ended: str | None
    monitored_by: tuple[str, ...]
    violations: tuple[str, ...]
    violation_records: int
    violent_events: int
    sources: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Survivors:
    """A step of the curve: after `days`, `share` of the ceasefires were in force (95 % between `low` and `high`)."""

    days: float
    at_risk: int
    ended: int
    censored: int
    share: float
    low: float
    high: float


def ceasefires(ask: Ask, where: str | None = None, **options: object) -> Iterator[Silence]:
    """The ceasefires that a question finds, oldest first, with the violations of each by counter and side."""
    found = ask("ceasefires", where, **options, happened=True).rows()
    of: defaultdict[str, list[Row[Violation]]] = defaultdict(list)
    ids = [row.record.id for row in found]
    for breach in rows_of(ask, "violations", ids, "ceasefire", happened=True):
        of[breach.record.ceasefire].append(breach)
    armed = rows_of(ask, "violent-events", ids, "violates", happened=True)
    events = Counter(row.record.violates for row in armed if text(row.record.occurrence) != "denied")
    for row in found:
        yield _silence(row, of[row.record.id], events[row.record.id])


def _silence(row: Row[Any], breaches: Sequence[Row[Violation]], events: int) -> Silence:
    record, length, told = row.record, row.span.duration, extent(row)
    monitors = record.monitored_by if isinstance(record.monitored_by, tuple) else ()
    low, high = hours(row)
    return Silence(
        **told,
        **texts(record, "declared", "ceasefire_class", "stage", "place", "how_ended"),
        days_low=length.low if length else None,
        days_high=length.high if length else None,
        hours_low=low,
        hours_high=high,
        hours=low if low == high else None,
        ended="yes" if told["ending"] == "known" or text(record.how_ended) in ENDED else "no",
        monitored_by=monitors,
        violations=tuple(map(str, tally(breaches))),
        violation_records=len(breaches),
        violent_events=events,
        sources=cited(record),
    )


def hours(row: Row[Any]) -> tuple[float | None, float | None]:
    """Least and most hours that can have passed, by the days and hours known; a day without its hour is all of it."""
    span, first, last = row.span, _clock(row.record.start_time), _clock(row.record.end_time)
    if not span.placed:
        return None, None
    east = (first or last).east if first or last else 0  # type: ignore[union-attr]  # one of them is there
    began, ended = (
        _minutes(span.start_min, span.start_max, first, east), _minutes(span.end_min, span.end_max, last, east)
    )  # fmt: skip
    bounded = span.start_min > FIRST and span.end_max < LAST
    low, high = max(ended[0] - began[1], 0), max(ended[1] - began[0], 0)
    return round(low / 60, 4), round(high / 60, 4) if bounded else None


def _clock(value: object) -> Clock | None:
    return value if isinstance(value, Clock) else None


def _minutes(low: int, high: int, clock: Clock | None, east: int) -> tuple[int, int]:
    """The first and last minute of a moment on one of some days, where the clocks are `east` ahead of UTC."""
    if clock is not None:
        return clock.on(low), clock.on(high)
    return low * MINUTES - east, (high + 1) * MINUTES - east


def length(silence: Silence) -> str:
    """How long it lasted, in words: in minutes or hours where these are known and few, else in days."""
    if silence.hours is not None and silence.hours < FEW:
        return f"{silence.hours:,g} h" if silence.hours >= 1 else f"{silence.hours * 60:.0f} min"
    return days_between(silence.days_low, silence.days_high)


def survival(silences: Sequence[Silence]) -> Iterator[Survivors]:
    """The curve over those that began: each by the middle of its bounds, the censored by the least."""
    lifelines = extra("lifelines")
    known = [silence for silence in silences if silence.hours_low is not None and silence.stage not in NOT_YET]
    if not known:
        return
    lengths = [_length(silence) for silence in known]
    ends = [not _censored(silence) for silence in known]
    fitted = lifelines.KaplanMeierFitter().fit(lengths, ends)
    bounds = fitted.confidence_interval_
    for at, line in fitted.event_table.iterrows():
        low, high = (float(value) for value in bounds.loc[at])
        yield Survivors(
            days=float(at), at_risk=int(line["at_risk"]), ended=int(line["observed"]), censored=int(line["censored"]),
            share=float(fitted.predict(at)), low=low, high=high,
        )  # fmt: skip


def _censored(silence: Silence) -> bool:
    """Whether it may have lasted on: nobody tells an end, or none that bounds it."""
    return silence.ended == "no" or silence.hours_high is None


def _length(silence: Silence) -> float:
    """In days."""
    low = silence.hours_low or 0
    high = low if _censored(silence) or silence.hours_high is None else silence.hours_high
    return (low + high) / 2 / 24
