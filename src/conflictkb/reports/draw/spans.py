"""Bars of time: a line for each row, and the stretches of a succession.

On a bar █ is certain, ░ possible, ◆ one day, · some day of these. It ends in → where it had not ended, in ┤ where it
ended and nobody tells when, in ? where nobody knows. A name and days that find no room beside their bar stand above it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictkb.records.base import NOT_YET
from conflictkb.reports.ceasefires import length
from conflictkb.reports.draw.axis import axis_of, cell, scale
from conflictkb.reports.draw.lines import (
    BAR,
    DASH,
    DISPUTED,
    ENDED,
    LEAST,
    MAYBE,
    NO_NAMES,
    ONE_DAY,
    OPEN,
    SOME_DAY,
    SURE,
    UNKNOWN,
    folded,
    meaning,
    name_of,
    named,
)
from conflictkb.reports.names import titled
from conflictkb.reports.withdrawals import delay

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

MOST = 40  # characters of a name beside its bar
WRITTEN = 24  # characters that most pairs of days need


def gantt(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:
    """Each row's name, its bar, and what is told of it; then what was counted of it, one line a counter and side."""
    axis = axis_of(rows)
    if axis is None:
        yield from (line for row in rows for line in _above(name_of(row, names), _told(row, names), width))
        return
    wide = max(LEAST, min(MOST, max(len(name_of(row, names)) for row in rows) + 1, width * 2 // 5))
    wide = min(wide, max(width - BAR - 1, 0))  # where a name stands above its bar it takes no room beside it
    cells = max(BAR, width - wide - WRITTEN - 5)
    yield f"{'':{wide}} {scale(*axis, cells)}"
    used = ""
    for row in rows:
        name, bar, told = name_of(row, names), _bar(row, *axis, cells), _told(row, names)
        used += bar + (DISPUTED if row.disputed else "")
        if len(name) <= wide and wide + cells + len(told) + 2 <= width:
            yield f"{name:{wide}} {bar} {told}".rstrip()
        else:
            yield from _above(name, told, width)
            yield from [f"{'':{wide}} {bar}".rstrip()] if bar.strip() else ()
        for counted in getattr(row, "violations", ()):
            yield from folded(f"  {titled(counted, names)}", width)
    yield ""
    yield from meaning(used, width)


def _above(name: str, told: str, width: int) -> Iterator[str]:
    """A name and what is told, on one line or on several."""
    room = width - len(told) - 2
    if len(name) <= room:
        yield f"{name:{room}}  {told}"
    else:
        yield from folded(name, width)
        yield from folded(f"  {told}", width)


def succession(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:
    """The postings as bars, then the stretches that only one, several or no source fills."""
    yield from gantt([row for row in rows if row.what == "posting"], width, names)
    for row in rows:
        if row.id and row.what != "posting":
            told = f"{row.what}{f', {row.start}' if row.start else ''}, not known to have been taken up"
            yield from folded(f"{told}: {name_of(row, names)}", width)
    yield ""
    for row in rows:
        if not row.id:
            who = {"nobody": "no commander is sourced", "maybe": "possibly "}.get(row.what, "")
            joined = (" and " if row.what == "several" else " or ").join(named(name, names) for name in row.holders)
            yield from folded(f"{row.start or '…':10}{DASH}{row.end or '…':10}  {who}{joined}", width)


def _told(row: Any, names: Mapping[str, str]) -> str:  # noqa: ANN401 - a row with an Extent
    """Its days as written, and what else its report is of."""
    days = row.start or ("" if _planned(row) else "?")
    if row.ending != "day":
        days = DASH.join(part for part in (days, row.end) if part)
    told = ", ".join(part for part in (days, _lasted(row), _said(row), _held(row, names)) if part)
    return f"{told} {DISPUTED}" if row.disputed else told


def _lasted(row: Any) -> str:  # noqa: ANN401 - a row of any report
    """How long a ceasefire lasted, and how it ended."""
    if not hasattr(row, "hours"):
        return ""
    return ", ".join(part for part in (length(row), (row.how_ended or "").replace("_", " ")) if part)


def _said(row: Any) -> str:  # noqa: ANN401 - a row of any report
    """When a withdrawal was announced, and how long after that it began."""
    if not getattr(row, "announced", None):
        return ""
    begun = delay(row)
    return f"announced {row.announced}{f', {begun}' if begun else ''}"


def _held(row: Any, names: Mapping[str, str]) -> str:  # noqa: ANN401 - a row of any report
    """Who holds a place, on what basis and by whose account, and how far."""
    if not hasattr(row, "holder"):
        return ""
    by = " and ".join(named(each, names) for each in (row.by or "").split("; ") if each)
    basis = f"{row.basis or 'on a basis that nobody tells'}{f' by {by}' if by else ''}"
    parts = (named(row.holder, names) if row.holder else "holder unknown", basis, row.level, row.extent)
    return ", ".join(part.replace("_", " ") for part in parts if part not in (None, "full", "whole"))


def _planned(row: Any) -> bool:  # noqa: ANN401 - a row of any report
    """Whether it is not known to have come about, whatever days were named for it."""
    return getattr(row, "stage", None) in NOT_YET


def _bar(row: Any, first: date, last: date, cells: int) -> str:  # noqa: ANN401 - a row with an Extent
    def at(day: date | None, default: int) -> int:
        return default if day is None else cell(day, first, last, cells)

    line = [" "] * cells
    if _planned(row) and not (row.start_earliest or row.end_latest):
        return "".join(line)
    low, high = at(row.start_earliest, 0), at(row.end_latest, cells - 1)
    sure = row.sure_from and not _planned(row)
    for n in range(low, high + 1):
        line[n] = MAYBE if sure or row.ending != "day" else SOME_DAY
    if sure:
        for n in range(at(row.sure_from, 0), at(row.sure_to, cells - 1) + 1):
            line[n] = SURE
    if row.start_earliest is None:
        line[0] = UNKNOWN
    if sure and row.start_earliest and row.start_earliest == row.end_latest:
        line[low] = ONE_DAY
    elif sign := _end_sign(row):
        line[high] = sign
    return "".join(line)


def _end_sign(row: Any) -> str:  # noqa: ANN401 - a row with an Extent
    """What stands at the end of a bar whose end has no last day."""
    if row.ending in ("open", "unknown"):
        return OPEN if row.ending == "open" else UNKNOWN
    return ENDED if row.ending == "known" and row.end_latest is None else ""
