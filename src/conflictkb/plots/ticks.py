"""The axis of time: few enough ticks that their labels stand apart, each named as exactly as its step.

All days are UTC's, so that a picture in a browser shows the same days everywhere.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from conflictkb.plots.theme import altair

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 9
DAY = 86_400_000  # milliseconds; the last day counts whole
DAYS = (1, 2, 7, 14)
MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
YEAR = 12


def time(field: str, first: date, last: date, **axis: Any) -> Any:  # noqa: ANN401 - a channel of Altair
    """The channel of a field that holds days, from the first to the last."""
    alt = altair()
    days, form = ticks(first, last)
    shown = alt.Axis(values=[stamp(each) for each in days], format=form, labelOverlap=False, **axis)
    scale = alt.Scale(type="utc", domain=[stamp(first), stamp(last) + DAY], nice=False)
    return alt.X(f"{field}:T", title=None, axis=shown, scale=scale)


def stamp(day: date) -> int:
    """The day as Vega counts: milliseconds."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


def ticks(first: date, last: date, most: int = MOST) -> tuple[list[date], str]:
    """The days to name on an axis, and how; of the steps that fit the finest."""
    for step in DAYS:
        if (last - first).days / step <= most - 1:
            return [*_days(first, last, step)], "%-d %b %Y"
    for step in MONTHS:
        found = [*_months(first, last, step)]
        if len(found) <= most:
            break
    return found, "%Y" if step >= YEAR else "%b %Y"


def _days(first: date, last: date, step: int) -> Iterator[date]:
    while first <= last:
        yield first
        first += timedelta(days=step)


def _months(first: date, last: date, step: int) -> Iterator[date]:
    number = -(-(first.year * YEAR + first.month - 1 + (first.day > 1)) // step) * step
    while number // YEAR <= date.max.year and (day := date(number // YEAR, number % YEAR + 1, 1)) <= last:
        yield day
        number += step
