"""Bars of time: dark where it was so for certain, pale where it may have been, a diamond for a single day.

A bar ends in an arrow where it had not ended, and in a hatched tail with a question mark where nobody knows.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from conflictkb.plots.theme import COLOURS, INK, PALE, WIDTH, after, altair, cited, finished, span_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

KEY = "dark: certain; pale: possible; ◆ a day, or too short for a bar; ▶ had not ended; ? nobody knows whether it ended"
ROW = 20
LEAST = 140  # a bar shorter than this part of the axis is drawn as a diamond, so that it can be seen
LONGEST = 56


def gantt(rows: Sequence[Any], title: str, colour: str | None = None) -> Any:  # noqa: ANN401 - a chart
    """One line a row; `colour` names the column that colours it."""
    alt = altair()
    first, last = span_of(rows)
    told = _groups(rows, colour)
    data = [_datum(row, first, last, told.get(row.id, "")) for row in rows]
    names = [datum["name"] for datum in data]
    groups = list(dict.fromkeys(datum["group"] for datum in data))
    scale = alt.Scale(domain=groups, range=[COLOURS[n % len(COLOURS)] for n in range(len(groups))])
    base = alt.Chart(alt.InlineData(values=data)).encode(
        y=alt.Y("name:N", sort=names, title=None, axis=alt.Axis(grid=True, tickSize=0)),
        color=alt.Color("group:N", scale=scale, title=None, legend=alt.Legend(orient="top") if groups[1:] else None),
        tooltip=["name:N", "dates:N", "group:N"],
    )
    domain = [first.isoformat(), last.isoformat()]
    axis = alt.Axis(format="%b %Y", labelOverlap=True)
    time = alt.X("low:T", title=None, axis=axis, scale=alt.Scale(domain=domain))
    layers = [
        base.mark_bar(height=11, opacity=PALE).encode(x=time, x2="high:T").transform_filter("datum.bar"),
        base.mark_bar(height=11)
        .encode(x=alt.X("sure_from:T", title=None), x2="sure_to:T")
        .transform_filter("datum.sure"),
        base.mark_point(shape="diamond", filled=True, size=90, opacity=1)
        .encode(x="low:T")
        .transform_filter("datum.one"),
        base.mark_point(shape="triangle-right", filled=True, size=90, opacity=1, xOffset=4)
        .encode(x="high:T")
        .transform_filter("datum.open"),
        base.mark_rule(strokeDash=[2, 3], strokeWidth=8, opacity=0.7)
        .encode(x="tail:T", x2="high:T")
        .transform_filter("datum.lost"),
        base.mark_text(text="?", dx=8, fontSize=12, fontWeight="bold", color=INK)
        .encode(x="high:T")
        .transform_filter("datum.lost"),
    ]
    chart = alt.layer(*layers).properties(width=WIDTH, height=max(ROW * len(rows), 40))
    return finished(chart, title, cited(rows), KEY)


def _groups(rows: Sequence[Any], colour: str | None) -> dict[str, str]:
    """What colours each row; beyond as many as can be told apart they are "other"."""
    found = {row.id: str(getattr(row, colour, None) or "unknown") for row in rows} if colour else {}
    often = [name for name, _ in Counter(found.values()).most_common()]
    kept = often if len(often) <= len(COLOURS) else often[: len(COLOURS) - 1]
    return {record: name if name in kept else "other" for record, name in found.items()}


def _datum(row: Any, first: date, last: date, group: str) -> dict[str, Any]:  # noqa: ANN401 - a row with an Extent
    low = row.start_earliest or first
    short = row.start_earliest and row.end_latest and (row.end_latest - row.start_earliest).days
    one = isinstance(short, int) and short < (last - first).days / LEAST
    high = (
        row.end_latest if row.end_latest and not (row.ending in ("open", "unknown") and row.end_latest > last) else last
    )
    sure_to = row.sure_to or (last if row.sure_from and row.ending == "open" else None)
    person = getattr(row, "person", None)
    name = person.partition("/")[2].replace("-", " ") if person else row.title or row.id.partition("/")[2]
    tail = row.sure_to or row.end_earliest or row.start_latest or low
    return {
        "name": name if len(name) < LONGEST else f"{name[:LONGEST]}…",
        "dates": " to ".join(part for part in (row.start or "unknown", row.end) if part),
        "group": group,
        "low": low.isoformat(),
        "high": after(high),
        "sure_from": row.sure_from.isoformat() if row.sure_from else None,
        "sure_to": after(sure_to),
        "tail": after(tail),
        "bar": not one,
        "sure": row.sure_from is not None and not one,
        "one": one,
        "open": row.ending == "open",
        "lost": row.ending == "unknown",
    }
