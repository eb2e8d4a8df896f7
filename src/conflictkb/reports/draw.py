"""Reports in a terminal, with characters alone: bars of time, a tree, a succession.

On a bar █ is certain, ░ possible, ◆ one day. It ends in → where it had not ended, in ? where nobody knows. Each drawing
ends with what its signs mean; a name and days that find no room beside their bar stand on a line above it.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from conflictkb.records.base import NOT_YET
from conflictkb.reports.ceasefires import MIDDLE, length
from conflictkb.reports.extent import days_between, qualified

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SURE, MAYBE, ONE_DAY, OPEN, UNKNOWN, POINT, DISPUTED = "█", "░", "◆", "→", "?", "●", "✗"
DASH = " \u2013 "
LEAST, MOST = 22, 40  # characters of a name
BAR = 24
NARROW = 80  # columns, below which a bar of the survivors has no room
LONGEST = 60
ROOM = 8  # characters without which a name is left out
WRITTEN = 24  # characters that most pairs of days need
MEANING = {
    SURE: "certain", MAYBE: "possible", ONE_DAY: "one day", OPEN: "had not ended",
    UNKNOWN: "nobody tells", DISPUTED: "sources differ",
}  # fmt: skip
NO_NAMES: Mapping[str, str] = {}


def gantt(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:
    """One line a row: its name, its bar, its dates as written."""
    axis = _axis(rows)
    if axis is None:
        yield from (line for row in rows for line in _folded(f"{_name(row, names)}  {_dates(row)}", width))
        return
    wide = max(LEAST, min(MOST, max(len(_name(row, names)) for row in rows) + 1, width * 2 // 5))
    wide = min(wide, max(width - BAR - 1, 0))  # where a name stands above its bar it takes no room beside it
    cells = max(BAR, width - wide - WRITTEN - 5)
    first, last = (day.isoformat() for day in axis)
    yield f"{'':{wide}} {first}{'':{max(cells - 20, 1)}}{last}"
    used = ""
    for row in rows:
        bar, dates = _bar(row, *axis, cells), _dates(row)
        used += bar + (DISPUTED if row.disputed else "")
        name = _name(row, names)
        if len(name) <= wide and wide + cells + len(dates) + 2 <= width:
            yield f"{name:{wide}} {bar} {dates}"
            continue
        room = width - len(dates) - 2
        if room >= LEAST:
            yield f"{_cut(name, room):{room}}  {dates}"
        else:
            yield _cut(name, width)
            yield from _folded(f"  {dates}", width)
        if bar.strip():
            yield f"{'':{wide}} {bar}".rstrip()
    yield ""
    yield from _meaning(used, width)


def _name(row: Any, names: Mapping[str, str]) -> str:  # noqa: ANN401 - a row with an Extent
    person = getattr(row, "person", None)
    name = names.get(person or "") or row.title or (person or row.id).partition("/")[2] or row.what
    return qualified(name, row)


def _dates(row: Any) -> str:  # noqa: ANN401 - a row with an Extent
    told = row.start or ("" if _planned(row) else "?")
    if row.ending != "day":
        told = DASH.join(part for part in (told, row.end) if part)
    told = ", ".join(part for part in (told, _lasted(row), _said(row)) if part)
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
    begun = "not known to have begun" if _planned(row) else _after(row.days_low, row.days_high)
    return f"announced {row.announced}{f', {begun}' if begun else ''}"


def _planned(row: Any) -> bool:  # noqa: ANN401 - a row of any report
    """Whether it is not known to have come about, whatever days were named for it."""
    return getattr(row, "stage", None) in NOT_YET


def _after(low: int | None, high: int | None) -> str:
    """How many days after its announcement it began; or before, where the number is below 0."""
    if low is None or high is None:
        return ""
    if low == high == 0:
        return "begun the same day"
    if low >= 0:
        return f"begun {days_between(low, high)} after"
    if high <= 0:
        return f"begun {days_between(-high, -low)} before"
    return f"begun between {days_between(-low, -low)} before and {days_between(high, high)} after"


def _folded(text: str, width: int) -> Iterator[str]:
    """The text in as many lines as it takes; the further ones stand in a little more than the first."""
    lead = " " * (len(text) - len(text.lstrip()))
    yield from wrap(text.strip(), max(width, LEAST), initial_indent=lead, subsequent_indent=f"{lead}  ")


def _meaning(used: str, width: int) -> Iterator[str]:
    """What the signs mean, those that were used."""
    line = ""
    for sign, told in MEANING.items():
        if sign in used:
            part = f"{sign} {told}"
            if line and len(line) + len(part) + 3 > width:
                yield line
                line = ""
            line = f"{line}   {part}" if line else part
    yield line


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"


def _axis(rows: Sequence[Any]) -> tuple[date, date] | None:
    """From the first day that is known to the last, and a little more where something goes on."""
    found = [
        day for row in rows for day in (row.start_earliest, row.start_latest, row.end_earliest, row.end_latest) if day
    ]
    if not found:
        return None
    first, last = min(found), max(found)
    more = timedelta(days=(last - first).days // 12 + 1)
    goes_on = any(row.ending in ("open", "unknown") for row in rows) and last < date.max - more
    return first, last + more if goes_on else last


def _bar(row: Any, first: date, last: date, cells: int) -> str:  # noqa: ANN401 - a row with an Extent
    days = max((last - first).days, 1)

    def at(day: date | None, default: int) -> int:
        return default if day is None else min(max(round((day - first).days / days * (cells - 1)), 0), cells - 1)

    line = [" "] * cells
    if _planned(row) and not (row.start_earliest or row.end_latest):
        return "".join(line)
    low, high = at(row.start_earliest, 0), at(row.end_latest, cells - 1)
    for n in range(low, high + 1):
        line[n] = MAYBE
    if row.sure_from and not _planned(row):
        for n in range(at(row.sure_from, 0), at(row.sure_to, cells - 1) + 1):
            line[n] = SURE
    if row.start_earliest is None:
        line[0] = UNKNOWN
    if row.ending == "day" and low == high:
        line[low] = ONE_DAY
    elif row.ending in ("open", "unknown"):
        line[high] = OPEN if row.ending == "open" else UNKNOWN
    return "".join(line)


def tree(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:
    """An order of battle: each line under its superior, with who commands, how strong, and what no source tells."""
    for row in rows:
        lead = "  " * row.depth
        name = f"{row.title or row.id}  ({', '.join(part for part in (row.echelon, row.portion, row.id) if part)})"
        yield from _folded(f"{lead}{name}{'  possibly' if row.match == 'maybe' else ''}", width)
        commanders = [_called(one, names) for one in (*row.commanders, *(f"{one} ?" for one in row.perhaps))]
        places = [names.get(row.place, row.place)] if row.place else []
        told = [("commander", commanders), ("strength", row.strength), ("at", places)]
        for what, values in told:
            for n, value in enumerate(values):
                yield from _folded(f"{lead}    {f'{what} ' if not n or width < NARROW else '':10}{value}", width)
        for gap in row.gaps:
            yield from _folded(f"{lead}    ⚠ {gap}", width)


def _called(commander: str, names: Mapping[str, str]) -> str:
    """A commander by name; a question mark stays."""
    record, space, mark = commander.partition(" ")
    return f"{_cut(names.get(record, record.partition('/')[2] or record), LONGEST)}{space}{mark}"


def succession(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:
    """The postings as bars, then the stretches that only one, several or no source fills."""
    yield from gantt([row for row in rows if row.what == "posting"], width, names)
    for row in rows:
        if row.id and row.what != "posting":
            yield from _folded(f"{row.what}, not known to have been taken up: {_name(row, names)}", width)
    yield ""
    for row in rows:
        if not row.id:
            who = {"nobody": "no commander is sourced", "maybe": "possibly "}.get(row.what, "")
            joined = (" and " if row.what == "several" else " or ").join(_called(name, names) for name in row.holders)
            yield from _folded(f"{row.start or '…':10}{DASH}{row.end or '…':10}  {who}{joined}", width)


def levels(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:
    """Each observation by what is counted, on a scale of its own: a band as far as its bounds, else a point."""
    seen = sorted(
        (row for row in rows if row.what == "observed"), key=lambda row: (row.counted or "", row.start or date.min)
    )
    for counted, found in groupby(seen, key=lambda row: row.counted or "?"):
        group = list(found)
        most = max((row.high or row.best or row.low or 0 for row in group), default=0)
        yield _cut(f"{counted.replace('_', ' ')}, 0 to {most:,}", width)
        for row in group:
            yield from _level(row, max(most, 1), names, width)
    yield ""
    yield from _folded(
        f"{SURE} at least   {MAYBE} up to, or more ({OPEN} no limit told)   {POINT} about   {UNKNOWN} no number told",
        width,
    )


def _level(row: Any, most: int, names: Mapping[str, str], width: int) -> Iterator[str]:  # noqa: ANN401 - a Level
    """One line; on a narrow terminal its words whole, and its band below them."""
    if width < NARROW:
        parts = (row.when or "?", row.basis, row.estimate or "unknown", _by(row, names))
        yield from _folded(f"  {', '.join(part for part in parts if part)}", width)
        if band := _band(row, most, max(width - 6, ROOM)).rstrip():
            yield f"    {band}"
        return
    told = f"  {_cut(row.when or '?', 24):24} {row.basis or '':10} {_cut(row.estimate or 'unknown', 16):16}"
    line = f"{told} {_band(row, most, max(BAR, width - 58))}"
    room = width - len(line) - 1
    yield f"{line} {_cut(_by(row, names), room)}".rstrip() if room >= ROOM else line.rstrip()


def _by(row: Any, names: Mapping[str, str]) -> str:  # noqa: ANN401 - a Level
    return names.get(row.by, row.by.partition("/")[2]) if row.by else ""


def _band(row: Any, most: int, cells: int) -> str:  # noqa: ANN401 - a Level
    def at(number: int) -> int:
        return round(number / most * (cells - 1))

    if row.low is None and row.high is None:
        point = "" if row.best is None else f"{'':{at(row.best)}}{POINT}"
        return f"{point or UNKNOWN:{cells + 1}}"
    sure = at(row.low) + 1 if row.low else 0  # nought is no bar
    may = (cells if row.high is None else at(row.high) + 1 if row.high else 0) - sure
    return f"{SURE * sure + MAYBE * may:{cells}}{OPEN if row.high is None else ' '}"


def strip(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:
    """Acts one after another: when, who to whom, what, its class, and its title as far as there is room."""
    wide = max((len(row.direction) + 10 * (row.match == "maybe") for row in rows), default=0)
    for row in rows:
        what = f"{row.event or '?'}, {(row.quad or 'of no class').replace('_', ' ')}"
        who = f"{row.direction}{'  possibly' * (row.match == 'maybe')}"
        told = f"{_cut(row.start or '?', 24):24} {who:{wide}} {what:32} {_name(row, names)}"
        yield from [_cut(told, width)] if width >= NARROW else _folded(" ".join(told.split()), width)


def survival(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:  # noqa: ARG001 - as the others
    """The curve, one line a step: the share still in force, within the bounds of 95 %."""
    cells = max(BAR, width - 58) if width >= NARROW else 0
    scale = f"{'0 %':{cells - 4}}100 %  " if cells else ""
    yield f"{'days':>8}  {'in force':>8}  {'95 %':11}  {scale}{'at risk, ended, open' if cells else 'r/e/o'}"
    for row in rows:
        low, share, high = (round(value * (cells - 1)) for value in (row.low, row.share, row.high))
        bar = "".join(SURE if n == share else MAYBE if low <= n <= high else " " for n in range(cells))
        bounds = f"{row.low:.0%} to {row.high:.0%}"
        told = (
            f"{bar}   {row.at_risk}, {row.ended}, {row.censored}"
            if cells
            else f"{row.at_risk}/{row.ended}/{row.censored}"
        )
        yield f"{round(row.days, 4):>8,.5g}  {row.share:>8.0%}  {bounds:11}  {told}"
    yield ""
    yield from _folded(MIDDLE if cells else f"r/e/o: at risk, ended, open; {MIDDLE}", width)


def plain(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:  # noqa: ARG001 - as the others
    """Any report: its columns, one line a row."""
    for row in rows:
        values = (str(getattr(row, field.name)) for field in fields(row) if getattr(row, field.name) not in (None, ()))
        yield _cut("  ".join(values), width)
