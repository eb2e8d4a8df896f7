"""Kaplan and Meier's curve: the share of ceasefires still in force after so many days, with its 95 % band."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from conflictkb.plots.key import key
from conflictkb.plots.theme import COLOURS, INK, WIDTH, altair, finished
from conflictkb.reports.ceasefires import MIDDLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.plots.caption import Caption
    from conflictkb.reports.ceasefires import Survivors

TICKS = {0: "0", 1: "1 day", 3: "3 days", 7: "a week", 30: "a month", 100: "100 days", 365: "a year", 1826: "5 years",
         3652: "10 years", 9131: "25 years", 18262: "50 years", 36524: "100 years"}  # fmt: skip
HIGH, ROW = 340, 14  # pixels, of the curve and of the numbers below it
KEY = {
    "line": "share still in force",
    "band": "95 % confidence",
    "tick": "last known of one whose end nobody tells",
}


def survival(rows: Sequence[Survivors], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    """The curve over days, on a scale that shows hours and decades, and below it how many were still known."""
    alt = altair()
    most = max(row.days for row in rows)
    told = [tick for tick in TICKS if tick <= most * 1.05 or tick <= 1]
    scale = alt.Scale(type="symlog", domain=[0, most * 1.05], nice=False)
    chart = alt.vconcat(_curve(rows, told, scale), _at_risk(rows, told, scale), spacing=4)
    marks = {"line"} | {"band" for row in _steps(rows) if row.low < row.high} | {"tick" for row in rows if row.censored}
    several = any(row.censored > 1 for row in rows)
    words = {**KEY, **({"tick": f"{KEY['tick']}; how many, where several"} if several else {})}
    return finished(chart, caption, _note(rows), key((mark, words[mark]) for mark in KEY if mark in marks))


def _steps(rows: Sequence[Survivors]) -> Sequence[Survivors]:
    """The rows from which the band reaches on: all but the last."""
    return sorted(rows, key=lambda row: row.days)[:-1]


def _curve(rows: Sequence[Survivors], told: Sequence[int], scale: Any) -> Any:  # noqa: ANN401 - charts
    alt = altair()
    names = " : ".join(f"datum.value == {tick} ? '{TICKS[tick]}'" for tick in told)
    axis = alt.Axis(values=list(told), labelExpr=f"{names} : ''", labelOverlap=False)
    base = alt.Chart(alt.InlineData(values=[asdict(row) for row in rows])).encode(
        x=alt.X("days:Q", title="time since it took effect (short times are drawn wider)", axis=axis, scale=scale),
        tooltip=["days:Q", "share:Q", "at_risk:Q"],
    )
    share = alt.Y("share:Q", title="share still in force", axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1]))
    ticks = base.transform_filter("datum.censored > 0")
    layers = [
        base.mark_area(interpolate="step-after", opacity=0.2, color=COLOURS[0]).encode(
            y=alt.Y("low:Q", title="share still in force"), y2="high:Q"
        ),
        base.mark_line(interpolate="step-after", color=COLOURS[0], strokeWidth=2.5).encode(y=share),
        ticks.mark_tick(thickness=2, height=14, color=INK).encode(y="share:Q"),
        ticks.mark_text(dx=5, dy=11, align="left", fontSize=10, color=INK)
        .encode(y="share:Q", text="censored:Q")
        .transform_filter("datum.censored > 1"),
    ]
    return alt.layer(*layers).properties(width=WIDTH, height=HIGH)


def _at_risk(rows: Sequence[Survivors], told: Sequence[int], scale: Any) -> Any:  # noqa: ANN401 - charts
    """How many are left at each tick of the axis."""
    alt = altair()
    data = [{"days": tick, "number": at_risk(rows, tick)} for tick in told]
    base = alt.Chart(alt.InlineData(values=data)).encode(
        x=alt.X("days:Q", axis=None, scale=scale), y=alt.value(ROW / 2)
    )
    head = alt.Chart(alt.InlineData(values=[{"told": "how many of them count as that long, or longer"}]))
    return alt.layer(
        head.mark_text(align="left", fontSize=10, color=INK).encode(
            x=alt.value(0), y=alt.value(ROW * 1.5), text="told:N"
        ),
        base.mark_text(fontSize=11, color=INK).encode(text="number:Q"),
    ).properties(width=WIDTH, height=ROW * 2)


def at_risk(rows: Sequence[Survivors], days: float) -> int:
    """How many count as so long, or longer."""
    later = [row for row in rows if row.days >= days]
    return min(later, key=lambda row: row.days).at_risk if later else 0


def _note(rows: Sequence[Survivors]) -> str:
    ended, open_ = sum(row.ended for row in rows), sum(row.censored for row in rows)
    known = f"{ended + open_} ceasefire{'' if ended + open_ == 1 else 's'} whose length is known at least in part"
    parts = [f"{ended} ended"] if ended else []
    parts += [f"of {open_} nobody tells an end"] if open_ else []
    return f"{known}: {', '.join(parts)}. Estimate of Kaplan and Meier; {MIDDLE}"
