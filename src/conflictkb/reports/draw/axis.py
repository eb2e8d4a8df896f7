"""The axis of a terminal's bars: its first and last day, and between them a few others where there is room."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from conflictkb.reports.ticks import ticks

if TYPE_CHECKING:
    from collections.abc import Sequence

ISO = {"%Y": 4, "%b %Y": 7}  # characters of a day of ISO 8601 that tell as much as a tick's form; else all
TICK = "│"
APART = 18  # characters from one tick to the next


def axis_of(rows: Sequence[Any]) -> tuple[date, date] | None:
    """From the first day that is known to the last, and a little more where something goes on."""
    found = [
        day for row in rows for day in (row.start_earliest, row.start_latest, row.end_earliest, row.end_latest) if day
    ]
    if not found:
        return None
    first, last = min(found), max(found)
    more = timedelta(days=(last - first).days // 12 + 1)
    goes_on = any(row.ending != "day" and row.end_latest is None for row in rows) and last < date.max - more
    return first, last + more if goes_on else last


def cell(day: date, first: date, last: date, cells: int) -> int:
    """Which of the cells of an axis a day stands in."""
    return min(max(round((day - first).days / max((last - first).days, 1) * (cells - 1)), 0), cells - 1)


def scale(first: date, last: date, cells: int) -> str:
    """The days above the bars: each tick stands at its day, before its name."""
    line = [*first.isoformat(), *" " * max(cells - 20, 1), *last.isoformat()]
    days, form = ticks(first, last, max(cells // APART, 2))
    for day in days:
        told = TICK + day.isoformat()[: ISO.get(form)]
        at = cell(day, first, last, cells)
        room = line[at - 1 : at + len(told) + 1]
        if at and len(room) == len(told) + 2 and not "".join(room).strip():
            line[at : at + len(told)] = told
    return "".join(line)
