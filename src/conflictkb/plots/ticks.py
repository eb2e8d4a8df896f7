"""The axis of time: few enough ticks that their labels stand apart, each named as exactly as its step.

All days are UTC's, so that a picture in a browser shows the same days everywhere.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from conflictkb.plots.theme import altair
from conflictkb.reports.ticks import ticks

DAY = 86_400_000  # milliseconds; the last day counts whole


def time(field: str, first: date, last: date, **axis: Any) -> Any:  # noqa: ANN401 - a channel of Altair
    """The channel of a field that holds days, from the first to the last."""
    alt = altair()
    days, form = ticks(first, last)
    # A flush label would be moved under the axis, into the next one.
    shown = alt.Axis(
        values=[stamp(each) for each in days], format=form, labelOverlap=False, labelFlush=False, grid=True, **axis
    )
    scale = alt.Scale(type="utc", domain=[stamp(first), stamp(last) + DAY], nice=False)
    return alt.X(f"{field}:T", title=None, axis=shown, scale=scale)


def stamp(day: date) -> int:
    """The day as Vega counts: milliseconds."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)
