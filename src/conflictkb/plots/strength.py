"""Strength over time as step lines: a panel for each basis, so that what was planned never runs into what was there.

An observation is a mark with its number and its counter, a box from the lowest to the highest number, and dashed what
is held since. What is told as "at least" or "at most" is an arrow, never a bar to nought.
"""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.plots.key import key
from conflictkb.plots.place import place
from conflictkb.plots.theme import COLOURS, GREY, INK, PALE, WIDTH, after, altair, finished
from conflictkb.plots.ticks import time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.plots.caption import Caption, Window
    from conflictkb.reports.strength import Level

PEOPLE = ("personnel", "troops", "officers", "observers", "police", "civilians")
BASES = ("authorised", "planned", "arrived", "present", "remaining", "unknown")
SIGNS = {"about": ("circle", 0), "between": ("diamond", 0), "least": ("triangle-up", -5), "most": ("triangle-down", 5)}
KEY = {
    "about": ("number", "the number told"),
    "between": ("range", "between a lowest and a highest"),
    "least": ("least", "at least"),
    "most": ("most", "at most"),
    "long": ("thick", "on some day of this time"),
    "held": ("dash", "held since, not counted anew"),
}
LEAST, EACH, MOST, ROOM = 80, 12, 220, 1.25  # how high a panel is, for so many observations
TOLD = ("middle", "level", "label")
NUMBER = re.compile(r"\d{4,}")


def strength(rows: Sequence[Level], caption: Caption, counted: Sequence[str] = PEOPLE) -> Any:  # noqa: ANN401 - a chart
    """The levels of what is counted; those that no source dates or numbers are left out, and told."""
    fit = [row for row in rows if row.counted in counted]
    shown = [row for row in fit if row.start and _numbered(row)]
    if not shown:
        raise UsageError("there is nothing to draw: no source gives a number of people and a day; -f table lists all")
    window = caption.window or _span(shown)
    data = [_datum(row, window, caption) for row in shown]
    most = max(number for datum in data for number in (datum["level"], datum["high"] or 0)) * ROOM
    bases = [basis for basis in BASES if any(datum["basis"] == basis for datum in data)]
    panels = [
        _panel([d for d in data if d["basis"] == basis], basis, window, most, last=basis == bases[-1])
        for basis in bases
    ]
    used = {datum["sign"] for datum in data} | {name for name in ("held", "long") if any(datum[name] for datum in data)}
    chart = altair().vconcat(*panels, spacing=12)
    return finished(
        chart, caption, _note(rows, fit, shown), key([KEY[name] for name in KEY if name in used]), WIDTH + 40
    )


def _note(rows: Sequence[Level], fit: Sequence[Level], shown: Sequence[Level]) -> str:
    """What the picture leaves out."""
    lost = len({row.id for row in fit} - {row.id for row in shown})
    things = sorted({(row.counted or "unknown").replace("_", " ") for row in rows if row not in fit})
    parts = [f"{lost} without a day or a number not shown"] if lost else []
    parts += [f"{', '.join(things)} not shown"] if things else []
    return "; ".join(("Beside each observation its number and who counted", *parts))


def _span(shown: Sequence[Level]) -> Window:
    known = [day for row in shown for day in (row.start, row.end) if day]
    margin = timedelta(days=max((max(known) - min(known)).days // 20, 3))
    return min(known) - margin, max(known) + margin


def _panel(data: list[dict[str, Any]], basis: str, window: Window, most: float, *, last: bool) -> Any:  # noqa: ANN401 - a chart
    alt = altair()
    colour = COLOURS[BASES.index(basis)] if basis != "unknown" else GREY
    seen_here = sum(not datum["held"] for datum in data)
    high = min(LEAST + EACH * seen_here, MOST)
    labelled = _labelled(data, window, most, high)
    base = alt.Chart(alt.InlineData(values=[*data, *_steps(data), *labelled])).encode(
        color=alt.value(colour), tooltip=["id:N", "when:N", "estimate:N", "by:N"]
    )
    scale = alt.Scale(domain=[0, most], nice=False)
    axis = alt.Axis(tickCount=4, format=",d", titleFontWeight="normal")
    y = alt.Y("level:Q", title=f"{basis}, people", scale=scale, axis=axis)
    x = time("start", *window) if last else time("start", *window, labels=False, ticks=False)
    low = {"x2": "end:T", "y": alt.Y("low:Q", title=f"{basis}, people"), "y2": "high:Q"}
    seen, held = (base.transform_filter(test) for test in ("datum.held === false", "datum.held === true"))
    layers = [
        held.mark_rule(opacity=0.7, strokeWidth=1.5, strokeDash=[4, 3], clip=True).encode(x=x, x2="end:T", y=y),
        held.mark_rect(opacity=0.12, clip=True).encode(x="start:T", **low).transform_filter("datum.bounded"),
        seen.mark_rect(opacity=PALE, clip=True).encode(x="start:T", **low).transform_filter("datum.bounded"),
        seen.mark_rule(strokeWidth=4, clip=True).encode(x="start:T", x2="end:T", y=y),
        base.mark_rule(opacity=0.7, strokeWidth=1.5, strokeDash=[4, 3], clip=True)
        .encode(x="step:T", y=alt.Y("foot:Q", title=f"{basis}, people"), y2="head:Q")
        .transform_filter("isValid(datum.step)"),
    ]
    for sign, (shape, lift) in SIGNS.items():
        mark = seen.mark_point(shape=shape, filled=True, size=60, opacity=1, yOffset=lift, clip=True)
        layers.append(mark.encode(x="middle:T", y=y).transform_filter(f"datum.sign == '{sign}'"))
    for align, dx, dy in sorted({datum["spot"] for datum in labelled}):
        mark = base.mark_text(align=align, dx=dx, dy=dy, fontSize=9, baseline="middle")
        told = mark.encode(x="middle:T", y=y, text="label:N", color=alt.value(INK))
        layers.append(told.transform_filter(f"datum.at == '{align}{dx},{dy}'"))
    return alt.layer(*layers).properties(width=WIDTH, height=high)


def _labelled(data: list[dict[str, Any]], window: Window, most: float, high: float) -> list[dict[str, Any]]:
    """The labels that find room beside the marks and lines."""
    first, days = window[0].toordinal(), max((window[1] - window[0]).days + 1, 1)

    def across(day: int) -> float:
        return (day - first) / days * WIDTH

    def down(level: float) -> float:
        return high * (1 - level / most)

    lines = [(across(d["from"]), down(d["level"]) - 3, across(d["to"]), down(d["level"]) + 3) for d in data]
    seen = [datum for datum in data if not datum["held"]]
    spots = place(((across(d["x"]), down(d["level"]), d["label"]) for d in seen), WIDTH + 40, high, lines)
    return [
        {**{name: datum[name] for name in TOLD}, "spot": spot, "at": f"{spot[0]}{spot[1]},{spot[2]}"}
        for datum, spot in zip(seen, spots, strict=True)
        if spot
    ]


def _steps(data: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The upright lines of a series, from the level that was held to the one observed next."""
    found = []
    for before, now in pairwise(data):
        if before["series"] == now["series"] and before["held"] and not now["held"]:
            found.append({"step": now["start"], "foot": before["level"], "head": now["level"]})
    return found


def _numbered(row: Level) -> bool:
    return any(number is not None for number in (row.low, row.best, row.high))


def _datum(row: Level, window: Window, caption: Caption) -> dict[str, Any]:
    bounded = row.low is not None and row.high is not None
    sign = "about" if row.best is not None else "between" if bounded else "least" if row.high is None else "most"
    level = next(number for number in (row.best, row.low, row.high) if number is not None)
    start, end = row.start or window[0], min(row.end or window[1], window[1])
    middle = start + (max(end, start) - start) // 2
    by = caption.name(row.by) if row.by else ""
    return {
        "id": row.id.partition("/")[2], "when": row.when, "estimate": row.estimate, "by": by,
        "basis": row.basis or "unknown", "series": f"{row.counted}|{row.basis}|{row.by}",
        "start": start.isoformat(), "end": after(end), "middle": middle.isoformat(),
        "x": middle.toordinal(), "from": start.toordinal(), "to": end.toordinal() + 1,
        "level": level, "low": row.low, "high": row.high, "bounded": bounded and row.low != row.high,
        "held": row.what == "held", "long": row.what != "held" and (end - start).days > 0, "sign": sign,
        "label": ", ".join(part for part in (_written(row, sign), by) if part),
    }  # fmt: skip


def _written(row: Level, sign: str) -> str:
    """The number as a reader takes it; words as they were written."""
    if not any(letter.isdigit() for letter in row.estimate or ""):
        return row.estimate or ""
    if sign == "between":
        return f"{row.low:,} to {row.high:,}"
    if sign in ("least", "most"):
        return f"{'≥' if sign == 'least' else '≤'} {row.low if sign == 'least' else row.high:,}"
    return NUMBER.sub(lambda found: f"{int(found[0]):,}", row.estimate or "")
