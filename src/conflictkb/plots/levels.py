"""The rows of a report of strength as marks: a level, the days of it that the picture shows, and a label.

A vague number stands at the lowest that it can be; the middle of a range is told by nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from conflictkb.plots.labels import lines
from conflictkb.plots.theme import COLOURS, after

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from conflictkb.plots.caption import Caption, Window
    from conflictkb.reports.strength import Level

PEOPLE = ("personnel", "troops", "officers", "observers", "police", "civilians")
BASES = ("authorised", "planned", "arrived", "present", "remaining", "unknown")
NUMBER = re.compile(r"\d{4,}")


def thing(row: Level) -> str:
    """What was counted; people of all kinds are people."""
    return "people" if row.counted in PEOPLE else (row.counted or "unknown").replace("_", " ")


def numbered(row: Level) -> bool:
    """Whether a source gives a number and a day."""
    return bool(row.start) and any(number is not None for number in (row.low, row.best, row.high))


def span(shown: Sequence[Level]) -> Window:
    """All days of the rows, and a little more."""
    known = [day for row in shown for day in (row.start, row.end) if day]
    margin = timedelta(days=max((max(known) - min(known)).days // 20, 3))
    return min(known) - margin, max(known) + margin


def data(shown: Iterable[Level], window: Window, caption: Caption) -> list[dict[str, Any]]:
    """A mark for each row that the window shows; what is held is named where its observation is not shown."""
    rows = [row for row in shown if row.start and row.start <= window[1] and (row.end or window[1]) >= window[0]]
    seen = {row.id for row in rows if row.what != "held"}
    kept = [_datum(row, window, caption, named=row.what != "held" or row.id not in seen) for row in rows]
    _join(kept)
    told = Counter(datum["by"] or "unknown" for datum in kept if datum["lines"])
    often = [name for name, _ in told.most_common(len(COLOURS))]
    for datum in kept:
        name = datum["by"] or "unknown"
        datum["group"] = name if name in often else "other"
    return kept


def steps(marks: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The upright lines of a series, from the level that was held to the one observed next."""
    return [
        {"step": now["start"], "x": now["from"], "foot": before["level"], "head": now["level"], "group": now["group"]}
        for before, now in pairwise(marks)
        if before["series"] == now["series"] and before["held"] and not now["held"]
    ]


def _join(marks: Sequence[dict[str, Any]]) -> None:
    """What is held from a single day begins at its mark, which stands where the day begins."""
    for one, held in pairwise(marks):
        if held["held"] and held["id"] == one["id"] and not one["long"]:
            held["start"], held["from"] = one["start"], one["from"]


def _datum(row: Level, window: Window, caption: Caption, *, named: bool) -> dict[str, Any]:
    bounded = row.low is not None and row.high is not None
    sign = "about" if row.best is not None else "between" if bounded else "least" if row.high is None else "most"
    level = next(number for number in (row.best, row.low, row.high) if number is not None)
    start, end = _shown(row, window)
    middle, held = start + (end - start) // 2, row.what == "held"
    by = caption.name(row.by) if row.by else ""
    return {
        "id": row.id.partition("/")[2], "when": row.when, "estimate": row.estimate, "by": by,
        "basis": row.basis or "unknown", "thing": thing(row), "series": f"{row.counted}|{row.basis}|{row.by}",
        "start": start.isoformat(), "end": after(end), "middle": middle.isoformat(),
        "x": start.toordinal() if held else middle.toordinal(),
        "from": start.toordinal(), "to": end.toordinal() + 1,
        "level": level, "low": row.low, "high": row.high, "bounded": bounded and row.low != row.high,
        "held": held, "long": not held and (end - start).days > 0, "sign": sign,
        "lines": _lines(row, sign, by) if named else (),
    }  # fmt: skip


def _shown(row: Level, window: Window) -> tuple[date, date]:
    """Its first and last day on the axis."""
    start = max(row.start or window[0], window[0])
    return start, max(min(row.end or window[1], window[1]), start)


def _lines(row: Level, sign: str, by: str) -> tuple[str, ...]:
    """The number and who counted; and of when it is, where its own mark is not shown."""
    told = lines(", ".join(part for part in (_written(row, sign), by) if part))
    if row.what != "held" or not row.when:
        return told
    first, _, last = row.when.strip("[]").partition("..")
    return (*told, f"of {first} to {last}" if first and last else f"of {row.when}")


def _written(row: Level, sign: str) -> str:
    """The number as a reader takes it; words as they were written."""
    if not any(letter.isdigit() for letter in row.estimate or ""):
        return row.estimate or ""
    if sign == "between":
        return f"{row.low:,} to {row.high:,}"
    if sign in ("least", "most"):
        return f"{'≥' if sign == 'least' else '≤'} {row.low if sign == 'least' else row.high:,}"
    return NUMBER.sub(lambda found: f"{int(found[0]):,}", row.estimate or "")
