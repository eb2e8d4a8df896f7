"""When a record was so, as six day numbers: the rule of docs/time.md, kept in one place for both engines and the store.

    start in [start_min, start_max], end in [end_min, end_max]    all that is possible
    sure_from .. sure_to                                          the days on which it was so for certain (maybe none)

A start cannot follow its end; a sighting moves `start_max` down to its day and `end_min` up to it. A hedged bound
(`~`, `?`, `%`) keeps the days that it hedges out of the sure days, unless a sighting covers them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.records.base import Happening, Record
from conflictkb.records.dates import FIRST, LAST, Date, When
from conflictkb.records.estimates import Duration

if TYPE_CHECKING:
    from conflictkb.records.dates import Range
    from conflictkb.records.values import State

OPEN_CLASS = LAST.bit_length() + 1  # longer than any span that has both bounds


@dataclass(frozen=True, slots=True)
class Span:
    """The extent of a record in time. `one_day`: a happening on one day, so its start is its end."""

    start_min: int = FIRST
    start_max: int = LAST
    end_min: int = FIRST
    end_max: int = LAST
    sure_from: int = LAST
    sure_to: int = FIRST
    one_day: bool = False
    ranges: tuple[Range, ...] = ()

    @property
    def placed(self) -> bool:
        """Whether anything at all bounds it."""
        return self != Span()

    @property
    def duration_class(self) -> int:
        """ceil(log2(days + 1)) of the hull; OPEN_CLASS where a bound is missing (the as-of index, docs/decisions)."""
        if self.start_min <= FIRST or self.end_max >= LAST:
            return OPEN_CLASS
        return max(self.end_max - self.start_min + 1, 1).bit_length()

    @property
    def duration(self) -> Duration | None:
        """Shortest and longest length in days, both ends counted; None where nothing places it in time."""
        if not self.placed:
            return None
        if self.one_day:
            return Duration.between(1, 1)
        bounded = self.start_min > FIRST and self.end_max < LAST
        shortest = max(1, self.end_min - self.start_max + 1)
        return Duration.between(shortest, self.end_max - self.start_min + 1 if bounded else None)


def span_of(record: Record, *, not_before: int = FIRST, not_after: int = LAST) -> Span:
    """The span of `record`; its start lies between two caps, which come from the records in `after` and `before`."""
    values = record.__dict__
    if isinstance(record, Happening):
        when = record.when
        start = when.start if isinstance(when, When) else None
        end = when.end if isinstance(when, When) else None
        one_day = not (isinstance(when, When) and when.lasted)
        seen: list[Date] = []
    else:
        start, end, one_day = values.get("start"), values.get("end"), False
        sightings = (values.get("first_seen"), values.get("last_seen"))
        seen = [day for day in sightings if isinstance(day, Date)]
    return span_between(start, end, seen, one_day=one_day, not_before=not_before, not_after=not_after)


def span_between(  # noqa: PLR0913 - the six facts that bound a span
    start: Date | State | None,
    end: Date | State | None,
    seen: list[Date],
    *,
    one_day: bool = False,
    not_before: int = FIRST,
    not_after: int = LAST,
) -> Span:
    """The span of what began in `start` and ended in `end`, seen on each day of `seen`."""
    s1, s2, s_hedged = _bounds(start)
    if s2 >= not_before and s1 <= not_after:  # caps that contradict the text are reported by the checks, not applied
        s1, s2 = max(s1, not_before), min(s2, not_after)
    if one_day:
        ranges = start.ranges if isinstance(start, Date) and len(start.ranges) > 1 else ()
        if (s1, s2) == (FIRST, LAST):
            return Span()
        sure_from, sure_to = s2 + s_hedged, s1 - s_hedged
        return Span(s1, s2, s1, s2, sure_from, sure_to, one_day=True, ranges=_clip(ranges, s1, s2))
    e1, e2, e_hedged = _bounds(end)
    sure_from = s2 + 1 if s_hedged else min(s2, e2 + e_hedged)
    sure_to = e1 - 1 if e_hedged else max(e1, s1 - s_hedged)
    s2, e1 = min(s2, e2), max(e1, s1)
    for day in seen:
        s2, e1 = min(s2, day.latest), max(e1, day.earliest)
        sure_from = min(sure_from, day.latest + day.hedged)
        sure_to = max(sure_to, day.earliest - day.hedged)
    return Span(s1, s2, e1, e2, sure_from, sure_to)


def _bounds(value: Date | State | None) -> tuple[int, int, bool]:
    if isinstance(value, Date):
        return value.earliest, value.latest, value.hedged
    return FIRST, LAST, False


def _clip(ranges: tuple[Range, ...], low: int, high: int) -> tuple[Range, ...]:
    return tuple((max(a, low), min(b, high)) for a, b in ranges if a <= high and b >= low)
