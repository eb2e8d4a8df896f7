"""Reports in a terminal, with characters alone: bars of time, a tree, a succession.

On a bar █ is certain, ░ possible, ◆ one day. It ends in → where it had not ended, in ? where nobody knows.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

SURE, MAYBE, ONE_DAY, OPEN, UNKNOWN, POINT = "█", "░", "◆", "→", "?", "●"
DASH = " \u2013 "
NAME = 34
LEAST = 24


def gantt(rows: Sequence[Any], width: int) -> Iterator[str]:
    """One line a row: its name, its bar, its dates as written."""
    axis = _axis(rows)
    if axis is None:
        return
    first, last = axis
    cells = max(LEAST, width - NAME - 30)
    yield f"{'':{NAME}} {first.isoformat()}{'':{max(cells - 20, 1)}}{last.isoformat()}"
    for row in rows:
        name = (row.id.partition("/")[2] or row.what)[: NAME - 1]
        dates = (
            DASH.join(part for part in (row.start or "?", row.end) if part) if row.ending != "day" else row.start or "?"
        )
        yield f"{name:{NAME}} {_bar(row, first, last, cells)} {dates}{' ✗' if row.disputed else ''}"


def _axis(rows: Sequence[Any]) -> tuple[date, date] | None:
    found = [
        day for row in rows for day in (row.start_earliest, row.start_latest, row.end_earliest, row.end_latest) if day
    ]
    return (min(found), max(found)) if found else None


def _bar(row: Any, first: date, last: date, cells: int) -> str:  # noqa: ANN401 - a row with an Extent
    days = max((last - first).days, 1)

    def at(day: date | None, default: int) -> int:
        return default if day is None else round((day - first).days / days * (cells - 1))

    line = [" "] * cells
    low, high = at(row.start_earliest, 0), at(row.end_latest, cells - 1)
    for n in range(low, high + 1):
        line[n] = MAYBE
    if row.sure_from:
        for n in range(at(row.sure_from, 0), at(row.sure_to, cells - 1) + 1):
            line[n] = SURE
    if row.ending == "day" and low == high:
        line[low] = ONE_DAY
    elif row.ending in ("open", "unknown"):
        line[high] = OPEN if row.ending == "open" else UNKNOWN
    return "".join(line)


def tree(rows: Sequence[Any], width: int) -> Iterator[str]:
    """An order of battle: each line under its superior, with who commands, how strong, and what no source tells."""
    for row in rows:
        lead = "  " * row.depth
        name = f"{row.title or row.id}  ({', '.join(part for part in (row.echelon, row.portion, row.id) if part)})"
        yield f"{lead}{name}{'  possibly' if row.match == 'maybe' else ''}"
        told = [("commander", row.commanders), ("strength", row.strength), ("at", (row.place,) if row.place else ())]
        for what, values in told:
            for n, value in enumerate(values):
                yield f"{lead}    {what if not n else '':10}{value}"[:width]
        yield from (f"{lead}    ⚠ {gap}" for gap in row.gaps)


def succession(rows: Sequence[Any], width: int) -> Iterator[str]:
    """The postings as bars, then the stretches that only one, several or no source fills."""
    yield from gantt([row for row in rows if row.what == "posting"], width)
    for row in rows:
        if row.id and row.what != "posting":
            yield f"{row.what}, not known to have been taken up: {(row.person or row.id).partition('/')[2]}"
    yield ""
    for row in rows:
        if not row.id:
            who = {"nobody": "no commander is sourced", "maybe": "possibly "}.get(row.what, "")
            names = ", ".join(name.partition("/")[2] for name in row.holders)
            span = f"{row.start or '…'}{DASH}{row.end or '…'}"
            yield f"{span}  {who}{'and ' if row.what == 'several' else ''}{names}"


def levels(rows: Sequence[Any], width: int) -> Iterator[str]:
    """Each observation: a band as far as its bounds, a point for a number without bounds; what is held is left out."""
    seen = [row for row in rows if row.what == "observed"]
    most = max((row.high or row.best or row.low or 0 for row in seen), default=0)
    cells = max(LEAST, width - 70)
    for row in seen:
        told = f"{row.when or '?':26} {row.basis or '':10} {row.estimate or 'unknown':12}"
        yield f"{told} {_band(row, max(most, 1), cells)} {row.counted or ''}"


def _band(row: Any, most: int, cells: int) -> str:  # noqa: ANN401 - a Level
    def at(number: int) -> int:
        return round(number / most * (cells - 1))

    if row.low is None and row.high is None:
        point = "" if row.best is None else f"{'':{at(row.best)}}{POINT}"
        return f"{point or UNKNOWN:{cells + 1}}"
    sure = 0 if row.low is None else at(row.low) + 1
    may = (cells if row.high is None else at(row.high) + 1) - sure
    return f"{SURE * sure + MAYBE * may:{cells}}{OPEN if row.high is None else ' '}"


def strip(rows: Sequence[Any], width: int) -> Iterator[str]:
    """Acts one after another: when, who to whom, what, and its class."""
    for row in rows:
        what = f"{row.event or '?':10} {row.quad or '':22} {row.id.partition('/')[2]}"
        yield f"{row.start or '?':26} {row.direction:24} {what}"[:width]


def plain(rows: Sequence[Any], width: int) -> Iterator[str]:
    """Any report: its columns, one line a row."""
    for row in rows:
        values = (str(getattr(row, field.name)) for field in fields(row) if getattr(row, field.name) not in (None, ()))
        yield "  ".join(values)[:width]
