"""Kaplan and Meier's curve: the share of ceasefires still in force after so many days, with its 95 % band."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictkb.plots.theme import COLOURS, INK, WIDTH, altair, finished

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.plots.caption import Caption
    from conflictkb.reports.ceasefires import Survivors

TICKS = [0, 1, 3, 7, 30, 100, 365, 1000, 3650, 10000]
NOTE = (
    "Band: 95 % confidence. Ticks: ceasefires of which nobody has told an end (censored). Estimate of Kaplan and Meier"
)


def survival(rows: Sequence[Survivors], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    """The curve over days, on a scale that shows hours and decades."""
    alt = altair()
    data = [
        {
            "days": row.days,
            "share": row.share,
            "low": row.low,
            "high": row.high,
            "censored": row.censored,
            "at_risk": row.at_risk,
        }
        for row in rows
    ]
    base = alt.Chart(alt.InlineData(values=data)).encode(
        x=alt.X(
            "days:Q",
            title="days since it took effect",
            axis=alt.Axis(values=TICKS, format="d"),
            scale=alt.Scale(type="symlog"),
        ),
        tooltip=["days:Q", "share:Q", "at_risk:Q"],
    )
    share = alt.Y("share:Q", title="share still in force", axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1]))
    layers = [
        base.mark_area(interpolate="step-after", opacity=0.2, color=COLOURS[0]).encode(
            y=alt.Y("low:Q", title=None), y2="high:Q"
        ),
        base.mark_line(interpolate="step-after", color=COLOURS[0], strokeWidth=2.5).encode(y=share),
        base.mark_tick(thickness=2, height=14, color=INK).encode(y="share:Q").transform_filter("datum.censored > 0"),
    ]
    return finished(alt.layer(*layers).properties(width=WIDTH, height=340), caption, NOTE)
