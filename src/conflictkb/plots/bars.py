"""The rows of a report as bars: a name that fits, days as texts, and which marks each bar has.

Two rows never share a line, even where they share a title; the stretches of a succession share one by what they are.
"""

from __future__ import annotations

from collections import Counter
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from conflictkb.plots.theme import COLOURS, after
from conflictkb.records.base import NOT_YET
from conflictkb.records.dates import Date
from conflictkb.reports.ceasefires import length
from conflictkb.reports.extent import qualified
from conflictkb.reports.report import day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from conflictkb.plots.caption import Caption, Window

LEAST = 140  # a bar shorter than this part of the axis is drawn as a diamond, so that it can be seen
LETTERS, LINES = 44, 2
NUMBER = 5  # characters before a name, which keep it apart from its like
LANES = {"several": "More than one at once", "maybe": "None for certain", "nobody": "None is sourced"}
NEVER = "not known to have been taken up"
FLAGS = ("sure", "pale", "one", "open", "lost", "before")


def bars(rows: Sequence[Any], window: Window, caption: Caption, colour: str | None) -> list[dict[str, Any]]:
    """One bar a row, then the stretches (rows without a record) on lanes of their own."""
    records = [row for row in rows if row.id]
    told = _groups(records, colour)
    found = [
        _never(row, n, window, caption) if never(row) else _bar(row, n, window, caption, told.get(row.id, ""))
        for n, row in enumerate(records)
    ]
    return found + [_lane(row, len(records), window) for row in rows if not row.id and row.what in LANES]


def announced(row: Any) -> date | None:  # noqa: ANN401 - a row of any report
    """The first day on which it may have been announced."""
    said = getattr(row, "announced", None)
    try:
        return day(Date.parse(said).earliest) if said else None
    except ValueError:  # "unknown"
        return None


def never(row: Any) -> bool:  # noqa: ANN401 - a row of any report
    """Whether it is a posting that is not known to have been taken up."""
    return getattr(row, "what", None) in NOT_YET


def _groups(rows: Sequence[Any], colour: str | None) -> dict[str, str]:
    """What colours each row; beyond as many as can be told apart they are "other"."""
    found = {row.id: str(getattr(row, colour, None) or "unknown") for row in rows} if colour else {}
    often = [name for name, _ in Counter(found.values()).most_common()]
    kept = often[: len(COLOURS)]
    return {
        record: name.replace("_", " ").replace("-", " ") if name in kept else "other" for record, name in found.items()
    }


def _bar(row: Any, number: int, window: Window, caption: Caption, group: str) -> dict[str, Any]:  # noqa: ANN401 - a row
    first, last = window
    said = announced(row)
    planned = getattr(row, "stage", None) in NOT_YET
    drawn = said is None or not planned or row.start_earliest or row.end_latest
    sure_from = None if planned else row.sure_from
    low = row.start_earliest or first
    high = last if row.end_latest is None else row.end_latest
    if row.ending in ("open", "unknown"):
        high = min(high, last)
    one = _short(row, first, last)
    sure_to = None if planned else row.sure_to or (last if sure_from and row.ending == "open" else None)
    name, long = _name(row, caption), length(row) if hasattr(row, "hours") else ""
    tail = row.sure_to or row.end_earliest or row.start_latest or low
    lost = bool(drawn and row.ending == "unknown" and tail <= last)
    before = bool(drawn and row.start_earliest is None and (sure_from or last) > first)
    vague = not sure_from and not lost and not before
    ragged = sure_from and ((low < sure_from and not before) or ((sure_to or high) < high and not lost))
    return {
        "name": _wrapped(number, name, long),
        "tip": f"{name}, {long}" if long else name,
        "dates": " to ".join(part for part in (row.start or "unknown", row.end) if part),
        "group": group,
        "low": low.isoformat(),
        "high": after(high),
        "sure_from": sure_from.isoformat() if sure_from else None,
        "sure_to": after(sure_to),
        "tail": after(tail),
        "head": after(row.start_latest or sure_from or high),
        "bar": bool(drawn and not one),
        "pale": bool(drawn and not one and (vague or ragged)),
        "sure": sure_from is not None and not one,
        "one": one,
        "open": bool(drawn and row.ending == "open"),
        "lost": lost,
        "before": before,
        "said": said.isoformat() if said else None,
    }


def _never(row: Any, number: int, window: Window, caption: Caption) -> dict[str, Any]:  # noqa: ANN401 - a row of commanders
    """A mark on the day that was told, else words alone: without a day it has no place on the axis."""
    name, first = _name(row, caption), row.start_earliest or row.start_latest
    at = first.isoformat() if first else None
    return {
        **dict.fromkeys(FLAGS, False),
        **dict.fromkeys(("said", "head", "tail", "sure_from", "sure_to")),
        "name": _wrapped(number, name),
        "tip": f"{name}, {row.what}",
        "dates": row.start or "unknown",
        "group": "",
        "low": at,
        "high": at,
        "bar": False,
        "hollow": first is not None,
        "late": bool(first and first - window[0] > window[1] - first),
        "told": f"{row.what}, {row.start}" if first else f"{row.what} (undated), {NEVER}",
    }


def _lane(row: Any, number: int, window: Window) -> dict[str, Any]:  # noqa: ANN401 - a stretch of a succession
    low, high = row.start_earliest or window[0], row.end_latest or window[1]
    name = LANES[row.what]
    return {
        **dict.fromkeys(FLAGS, False),
        **dict.fromkeys(("said", "head", "tail")),
        "name": _wrapped(number + [*LANES].index(row.what), name),
        "tip": name,
        "dates": f"{low} to {high}",
        "group": "",
        "low": low.isoformat(),
        "high": after(high),
        "sure_from": low.isoformat(),
        "sure_to": after(high),
        "bar": False,
        "lane": True,
    }


def _name(row: Any, caption: Caption) -> str:  # noqa: ANN401 - a row with an Extent
    person = getattr(row, "person", None)
    name = caption.name(person) if person else row.title or row.id.partition("/")[2].replace("-", " ")
    return qualified(name, row)


def _wrapped(number: int, name: str, length: str = "") -> str:
    """A key that sorts and is unique, then the name in a line or two, or in one above how long it lasted."""
    wide = LETTERS if len(name) <= LETTERS else min(LETTERS, len(name) // 2 + 6)
    lines = wrap(name, wide, break_on_hyphens=False) or [""]
    most = 1 if length else LINES
    if len(lines) > most:
        lines = wrap(name, LETTERS, break_on_hyphens=False)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1][: LETTERS - 1].rstrip()}…"]
    return f"{number:0{NUMBER - 1}d} " + "\n".join([*lines, length] if length else lines)


def _short(row: Any, first: date, last: date) -> bool:  # noqa: ANN401 - a row with an Extent
    if not row.start_earliest or not row.end_latest:
        return False
    return bool((row.end_latest - row.start_earliest).days < (last - first).days / LEAST)
