"""The rows of a report as bars: a name that fits, days as texts, and which marks each bar has.

Two rows never share a line, even where they share a title; the stretches of a succession share one by what they are.
A right end is the day after the last, which counts whole. A flag says that its mark is seen within the window.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from conflictkb.plots.hues import groups
from conflictkb.plots.theme import MAX_DAY
from conflictkb.plots.titles import label
from conflictkb.records.base import NOT_YET
from conflictkb.records.dates import Date
from conflictkb.records.wording import in_words
from conflictkb.reports.ceasefires import length
from conflictkb.reports.extent import qualified
from conflictkb.reports.report import day
from conflictkb.reports.withdrawals import delay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.plots.caption import Caption, Window

LEAST = 140  # a bar shorter than this part of the axis is drawn as a diamond, so that it can be seen
SEEN = 360  # a part of the axis that is narrower is not seen beside what is dark or hatched
LANES = {"several": "More than one at once", "maybe": "None for certain", "nobody": "None is sourced"}
NEVER = "not known to have been taken up"
FLAGS = (
    "bar", "pale", "sure", "one", "perhaps", "some", "open", "lost", "before", "ended", "said", "about",
)  # fmt: skip
DAYS = ("low", "high", "sure_from", "sure_to", "tail", "head", "at", "said_at", "said_from", "said_to")


def bars(rows: Sequence[Any], window: Window, caption: Caption, colour: str | None) -> list[dict[str, Any]]:
    """One bar a row, then the stretches (rows without a record) that the window shows, on lanes of their own."""
    records = [row for row in rows if row.id]
    told = groups(records, colour)
    found = [
        never_taken(row, n, window, caption) if never(row) else _bar(row, n, window, caption, told.get(row.id, ""))
        for n, row in enumerate(records)
    ]
    lanes = (_lane(row, len(records), window) for row in rows if not row.id and row.what in LANES)
    return [
        {name: value.isoformat() if isinstance(value, date) else value for name, value in datum.items()}
        for datum in (*found, *(lane for lane in lanes if lane))
    ]


def announced(row: Any) -> tuple[date, date, bool] | None:  # noqa: ANN401 - a row of any report
    """The first and last day on which it may have been announced, and whether it was on that very day."""
    said = getattr(row, "announced", None)
    try:
        found = Date.parse(said) if said else None
    except ValueError:  # "unknown"
        return None
    known = [each for each in (day(found.earliest), day(found.latest)) if each] if found else []
    exact = bool(found and not found.hedge and found.earliest == found.latest)
    return (known[0], known[-1], exact) if known else None


def never(row: Any) -> bool:  # noqa: ANN401 - a row of any report
    """Whether it is a posting that is not known to have been taken up."""
    return getattr(row, "what", None) in NOT_YET


def following(day: date) -> date:
    """The day after, or the last that can be drawn."""
    return min(day, MAX_DAY) + timedelta(days=1)


def _bar(row: Any, number: int, window: Window, caption: Caption, group: str) -> dict[str, Any]:  # noqa: ANN401 - a row
    said = announced(row)
    planned = getattr(row, "stage", None) in NOT_YET
    drawn = said is None or not planned or row.start_earliest or row.end_latest
    name, below = name_of(row, caption), _below(row)
    return {
        **_blank(label(number, name, below), f"{name}, {below}" if below else name),
        "dates": " to ".join(part for part in (row.start or "unknown", row.end) if part),
        "group": group,
        **(_span(row, window, planned=planned) if drawn else {}),
        **_said(said, window),
    }


def _span(row: Any, window: Window, *, planned: bool) -> dict[str, Any]:  # noqa: ANN401 - a row with an Extent
    """The marks of its time: from `low` to `high` it may have been, and was from `sure_from` to `sure_to`."""
    first, last = window[0], following(window[1])
    low = row.start_earliest or first
    high = following(row.end_latest) if row.end_latest else max(last, low)
    sure = None if planned or not row.sure_from else (row.sure_from, following(row.sure_to or window[1]))
    day_only = row.ending == "day"
    tail = sure[1] if sure else following(row.end_earliest or row.start_latest or low)
    head = sure[0] if sure else following(row.start_latest) if row.start_latest else high
    endless = row.end_latest is None and not day_only and low < last
    lost = endless and row.ending == "unknown" and tail < last
    before = row.start_earliest is None and not day_only and head > first
    if lost and before:
        tail = max(tail, head)  # hatched once
    start, end = max(head if before else low, first), min(tail if lost else high, last)
    short = bool(row.start_earliest and row.end_latest and _few(low, high - timedelta(days=1), window))
    unsure = ((start, sure[0]), (sure[1], end)) if sure else ((start, end),)
    ragged = any((b - a).days * SEEN > (window[1] - window[0]).days for a, b in unsure)
    point = bool(sure and (short or _few(*sure, window)))
    seen = sure if point and sure else (low, high)
    bar, visible = not short and (bool(sure) or not day_only), low < last and high > first
    return {
        "low": low, "high": high, "tail": tail, "head": head, "at": _middle(*seen),
        "sure_from": sure[0] if sure else None, "sure_to": sure[1] if sure else None,
        "bar": bar and visible, "pale": bar and visible and ragged,
        "sure": bool(sure and not point and sure[0] < last and sure[1] > first),
        "one": bool(sure and point and first <= sure[0] < last),
        "perhaps": short and not sure and visible,
        "some": day_only and not sure and not short and visible,
        "open": endless and row.ending == "open", "lost": lost, "before": before,
        "ended": endless and row.ending == "known" and tail < last,
        "beyond": bool((row.start_earliest and low < first) or (row.end_latest and high > last)
                       or (day_only and not (row.start_earliest and row.end_latest))),
    }  # fmt: skip


def _said(said: tuple[date, date, bool] | None, window: Window) -> dict[str, Any]:
    """The marks of an announcement: on a day, or on some day of a time."""
    if said is None or said[1] < window[0] or said[0] > window[1]:
        return {}
    first, last, exact = said
    end = following(last)
    return {
        "said": exact, "about": not exact, "said_from": first, "said_to": end, "said_at": _middle(first, end),
    }  # fmt: skip


def never_taken(row: Any, number: int, window: Window, caption: Caption) -> dict[str, Any]:  # noqa: ANN401 - a row of commanders
    """A mark on the day that was told, else words alone: without a day it has no place on the axis."""
    name, first = name_of(row, caption), row.start_earliest or row.start_latest
    said = in_words(row.start) if row.start else ""
    seen = first is not None and window[0] <= first <= window[1]
    return {
        **_blank(label(number, name), f"{name}, {row.what}"),
        "dates": row.start or "unknown",
        "low": first,
        "hollow": seen,
        "late": bool(seen and first - window[0] > window[1] - first),
        "told": f"{row.what}, {said}" if seen else f"{row.what} ({said or 'undated'}), {NEVER}",
    }


def _lane(row: Any, number: int, window: Window) -> dict[str, Any] | None:  # noqa: ANN401 - a stretch of a succession
    """A stretch as far as the window shows it; None where it does not."""
    low, high = row.start_earliest or window[0], row.end_latest or window[1]
    if low > window[1] or high < window[0]:
        return None
    name = LANES[row.what]
    return {
        **_blank(label(number + [*LANES].index(row.what), name), name),
        "dates": f"{low} to {high}",
        "sure_from": low,
        "sure_to": following(high),
        "lane": True,
        "beyond": low < window[0] or high > window[1],
    }


def _blank(name: str, tip: str) -> dict[str, Any]:
    return {**dict.fromkeys(FLAGS, False), **dict.fromkeys(DAYS), "name": name, "tip": tip, "group": ""}


def name_of(row: Any, caption: Caption) -> str:  # noqa: ANN401 - a row with an Extent
    """What a row is called: by its person, its title, or what names it."""
    person = getattr(row, "person", None)
    return qualified(caption.name(person) if person else row.title or caption.name(row.id), row)


def _below(row: Any) -> str:  # noqa: ANN401 - a row of any report
    """What stands below a name: how long a ceasefire lasted, how long after its announcement a withdrawal began."""
    if hasattr(row, "hours"):
        return length(row)
    if getattr(row, "announced", None):
        began = delay(row)
        return f"announced, {began}" if began else ""
    return ""


def _few(low: date, high: date, window: Window) -> bool:
    """Whether these days are too few to be seen as a bar."""
    return (high - low).days < (window[1] - window[0]).days / LEAST


def _middle(low: date, high: date) -> str:
    """The moment between two days, as a text of UTC."""
    days = (high - low).days
    return f"{low + timedelta(days=days // 2)}T{'12' if days % 2 else '00'}:00:00Z"
