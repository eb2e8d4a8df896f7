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
KEY = (
    ("line", "share still in force"),
    ("band", "95 % confidence"),
    ("tick", "last known of one whose end nobody tells"),
)


def survival(rows: Sequence[Survivors], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    """The curve over days, on a scale that shows hours and decades."""
    alt = altair()
    most = max(row.days for row in rows)
    told = [tick for tick in TICKS if tick <= most * 1.05 or tick <= 1]
    names = " : ".join(f"datum.value == {tick} ? '{TICKS[tick]}'" for tick in told)
    axis = alt.Axis(values=told, labelExpr=f"{names} : ''", labelOverlap=False)
    scale = alt.Scale(type="symlog", domain=[0, most * 1.05], nice=False)
    base = alt.Chart(alt.InlineData(values=[asdict(row) for row in rows])).encode(
        x=alt.X("days:Q", title="time since it took effect (short times are drawn wider)", axis=axis, scale=scale),
        tooltip=["days:Q", "share:Q", "at_risk:Q"],
    )
    share = alt.Y("share:Q", title="share still in force", axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1]))
    layers = [
        base.mark_area(interpolate="step-after", opacity=0.2, color=COLOURS[0]).encode(
            y=alt.Y("low:Q", title="share still in force"), y2="high:Q"
        ),
        base.mark_line(interpolate="step-after", color=COLOURS[0], strokeWidth=2.5).encode(y=share),
        base.mark_tick(thickness=2, height=14, color=INK).encode(y="share:Q").transform_filter("datum.censored > 0"),
    ]
    chart = alt.layer(*layers).properties(width=WIDTH, height=340)
    return finished(chart, caption, _note(rows), key(KEY))


def _note(rows: Sequence[Survivors]) -> str:
    ended, open_ = sum(row.ended for row in rows), sum(row.censored for row in rows)
    ends = f"{ended} ended, of {open_} nobody tells an end"
    known = f"{ended + open_} ceasefires whose length is known at least in part: {ends}"
    return f"{known}. Estimate of Kaplan and Meier; {MIDDLE}"
