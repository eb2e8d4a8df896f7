"""Strength over time: each observation a box from its lowest to its highest number, pale where it is held since.

What is told as "at least" or "at most" is an arrow, never a bar to nought. Each basis has a colour of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictkb.plots.theme import COLOURS, PALE, WIDTH, after, altair, finished

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.plots.caption import Caption
    from conflictkb.reports.strength import Level

PEOPLE = ("personnel", "troops", "officers", "observers", "police", "civilians")
BASES = ("authorised", "planned", "arrived", "present", "remaining", "unknown")
SIGNS = (("least", "triangle-up", -5), ("most", "triangle-down", 5), ("about", "circle", 0), ("between", "diamond", 0))
NOTE = (
    "● the number told; ◆ a range, its box from the lowest to the highest; ▲ at least; ▼ at most; "
    "thick line: on some day of it; dashed: held since, not counted anew"
)


def strength(rows: Sequence[Level], caption: Caption, counted: Sequence[str] = PEOPLE) -> Any:  # noqa: ANN401 - a chart
    """The levels of what is counted; those that no source dates or numbers are left out, and told."""
    alt = altair()
    fit = [row for row in rows if row.counted in counted]
    last = max((day for row in fit for day in (row.start, row.end) if day), default=None)
    data = [_datum(row, last) for row in fit if row.start and _numbered(row)]
    lost = len({row.id for row in fit} - {datum["id"] for datum in data})
    scale = alt.Scale(domain=list(BASES), range=list(COLOURS[: len(BASES)]))
    base = alt.Chart(alt.InlineData(values=data)).encode(
        color=alt.Color("basis:N", scale=scale, title=None, legend=alt.Legend(orient="top", symbolOpacity=1)),
        tooltip=["id:N", "when:N", "estimate:N", "basis:N"],
    )
    days = base.encode(x=alt.X("start:T", title=None, axis=alt.Axis(format="%b %Y", labelOverlap=True)), x2="end:T")
    number = alt.Y("level:Q", title="people", scale=alt.Scale(zero=True))
    box = {"y": alt.Y("low:Q", title="people"), "y2": "high:Q"}
    seen, held = days.transform_filter("!datum.held"), days.transform_filter("datum.held")
    marks = base.encode(x="start:T", y=number).transform_filter("!datum.held")
    layers = [
        held.mark_rect(opacity=0.12).encode(**box).transform_filter("datum.bounded"),
        held.mark_rule(opacity=PALE, strokeWidth=1.5, strokeDash=[4, 3]).encode(y=number),
        seen.mark_rect(opacity=0.5).encode(**box).transform_filter("datum.bounded"),
        seen.mark_rule(strokeWidth=4).encode(y=number),
        *(
            marks.mark_point(shape=shape, filled=True, size=70, opacity=1, yOffset=lift).transform_filter(
                f"datum.sign == '{sign}'"
            )
            for sign, shape, lift in SIGNS
        ),
    ]
    note = NOTE + (f"; {lost} without a day or a number not shown" if lost else "")
    chart = alt.layer(*layers).properties(width=WIDTH, height=360)
    return finished(chart, caption, note)


def _numbered(row: Level) -> bool:
    return any(number is not None for number in (row.low, row.best, row.high))


def _datum(row: Level, last: Any) -> dict[str, Any]:  # noqa: ANN401 - a day
    bounded = row.low is not None and row.high is not None
    sign = "about" if row.best is not None else "between" if bounded else "least" if row.high is None else "most"
    level = next(number for number in (row.best, row.low, row.high) if number is not None)
    return {
        "id": row.id.partition("/")[2], "when": row.when, "estimate": row.estimate, "basis": row.basis or "unknown",
        "start": row.start.isoformat() if row.start else None, "end": after(row.end or last), "level": level,
        "low": row.low, "high": row.high, "bounded": bounded, "held": row.what == "held", "sign": sign,
    }  # fmt: skip
