"""The days to name on an axis of time: few, each on it, and named as exactly as their step."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 9
DAYS = (1, 2, 7, 14)
MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000)
YEAR = 12


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
