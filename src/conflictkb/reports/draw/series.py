"""Numbers on a scale: strengths as bands, and the share of ceasefires that were still in force."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from conflictkb.reports.ceasefires import MIDDLE
from conflictkb.reports.draw.lines import BAR, MAYBE, NARROW, NO_NAMES, OPEN, POINT, SURE, UNKNOWN, folded, named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PARTS = 4


def levels(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:
    """Each observation by what is counted, on a scale of its own: a band as far as its bounds, else a point.

    What is held from an observation that was not asked for stands in its place.
    """
    observed = {row.id for row in rows if row.what == "observed"}
    shown = (row for row in rows if row.what == "observed" or row.id not in observed)
    seen = sorted(shown, key=lambda row: (row.counted or "", row.start or date.min))
    columns = _columns([_told(row, names) for row in seen])
    room = width - len(columns.format(*[""] * PARTS)) - 3
    for counted, found in groupby(seen, key=lambda row: row.counted or "?"):
        group = list(found)
        most = max((row.high or row.best or row.low or 0 for row in group), default=0)
        yield from folded(f"{counted.replace('_', ' ')}, 0 to {most:,}", width)
        for row in group:
            told = _told(row, names)
            if room >= BAR:
                yield f"{columns.format(*told)}{_band(row, max(most, 1), room)}".rstrip()
                continue
            yield from folded(f"  {', '.join(part for part in told if part)}", width)
            if band := _band(row, max(most, 1), max(width - 6, BAR)).rstrip():
                yield f"    {band}"
    yield ""
    signs = (
        f"{SURE} at least   {MAYBE} up to, or more ({OPEN} no limit told)   {POINT} about   {UNKNOWN} no number told"
    )
    yield from folded(signs, width)


def _told(row: Any, names: Mapping[str, str]) -> tuple[str, ...]:  # noqa: ANN401 - a Level
    """When, on which basis, how many, and by whose count."""
    by = f"by {named(row.by, names)}" if row.by else ""
    held = f", held{' (stale)' if row.stale else ''}" if row.what == "held" else ""
    return f"{row.when or '?'}{held}", row.basis or "", row.estimate or "unknown", by


def _columns(told: Sequence[tuple[str, ...]]) -> str:
    """How these texts stand in columns beside their bands."""
    wide = (max((len(parts[n]) for parts in told), default=0) for n in range(PARTS))
    return "  " + "".join(f"{{:{most + 2}}}" for most in wide)


def _band(row: Any, most: int, cells: int) -> str:  # noqa: ANN401 - a Level
    def at(number: int) -> int:
        return round(number / most * (cells - 1))

    if row.low is None and row.high is None:
        point = "" if row.best is None else f"{'':{at(row.best)}}{POINT}"
        return f"{point or UNKNOWN:{cells + 1}}"
    sure = at(row.low) + 1 if row.low else 0  # nought is no bar
    may = (cells if row.high is None else at(row.high) + 1 if row.high else 0) - sure
    return f"{SURE * sure + MAYBE * may:{cells}}{OPEN if row.high is None else ' '}"


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
    yield from folded(MIDDLE if cells else f"r/e/o: at risk, ended, open; {MIDDLE}", width)
