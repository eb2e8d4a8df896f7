"""Bars of time: dark where it was so for certain, pale where it may have been, a diamond for a single day.

It ends in an arrow where it had not ended, and is hatched to a question mark where nobody knows its end (or beginning).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.plots.bars import announced, bars
from conflictkb.plots.hues import shade
from conflictkb.plots.key import key
from conflictkb.plots.marks import KEY, marks, never_taken_up
from conflictkb.plots.theme import INK, MAX_DAY, WIDTH, altair, finished, span_of
from conflictkb.plots.titles import NUMBER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.plots.caption import Caption, Window

HEIGHTS = (20, 28, 38)  # of a line, by how many lines the longest name has
DEEP = 11  # pixels from one line of a name to the next
MANY = 30  # beyond so many lines the days stand above, too
BEYOND = "Bars that reach an edge go on beyond it"
LABELS = 300  # pixels, left of the bars
COLOURED = ("bar", "sure", "one", "perhaps", "some", "open")  # marks that have the colour of their class
MARGIN = 10  # the part of the axis that is added where something goes on


def gantt(rows: Sequence[Any], caption: Caption, colour: str | None = None) -> Any:  # noqa: ANN401 - a chart
    """One line a row; `colour` names the column that colours it."""
    alt = altair()
    window = caption.window or _window(rows, caption)
    if window is None:
        raise UsageError("there is nothing to draw: no source gives a day for any row; -f table lists them")
    data = bars(rows, window, caption, colour)
    lines = list(dict.fromkeys(datum["name"] for datum in data))
    classes = dict.fromkeys(datum["group"] for datum in data if any(datum[mark] for mark in COLOURED))
    base = alt.Chart(alt.InlineData(values=data)).encode(
        y=alt.Y("name:N", sort=lines, title=None, axis=alt.Axis(grid=True, ticks=False, domain=False, labels=False)),
        color=shade([name for name in classes if name], told=colour != "kind"),
        tooltip=["tip:N", "dates:N", "group:N"],
    )
    above = len(lines) > MANY
    layers = [*marks(base, window, above=above), *_labels(lines)]
    if any("told" in datum for datum in data):
        layers += never_taken_up(base)
    if caption.day and window[0] <= caption.day <= window[1]:
        layers += _here(caption.day, above=above)
    row = HEIGHTS[max(line.count("\n") for line in lines)] if lines else HEIGHTS[0]
    chart = alt.layer(*layers).properties(width=WIDTH, height=max(row * len(lines), 40)).resolve_axis(x="independent")
    seen = [KEY[name] for name in KEY if any(datum.get(name) for datum in data)]
    return finished(chart, caption, _note(data, caption), key(seen), WIDTH + LABELS)


def _window(rows: Sequence[Any], caption: Caption) -> Window | None:
    """All that is known and the day asked, and so much more that what goes on is seen to."""
    more = [day for row in rows if (said := announced(row)) for day in said[:2]]
    found = span_of(rows, [*more, *([caption.day] if caption.day else [])])
    if found is None:
        return None
    first, last = found
    add = timedelta(days=max((last - first).days // MARGIN, 3))
    lasting = [row for row in rows if row.ending != "day"]
    if any(row.start_earliest is None for row in lasting):
        first = first - add if first - date.min > add else date.min
    if any(row.end_latest is None for row in lasting):
        last = last + add if MAX_DAY - last > add else MAX_DAY
    return first, last


def _note(data: Sequence[dict[str, Any]], caption: Caption) -> str:
    parts = [BEYOND] if any(datum.get("beyond") for datum in data) else []
    return "; ".join([*parts, f"{caption.undated} without a date not shown"] if caption.undated else parts)


def _labels(lines: Sequence[str]) -> list[Any]:
    """The names beside the bars, each without the number that keeps it apart, in the middle of its line."""
    alt = altair()
    base = alt.Chart(
        alt.InlineData(values=[{"name": line, "told": line[NUMBER:], "deep": line.count("\n")} for line in lines])
    )
    names = base.encode(y=alt.Y("name:N", sort=list(lines)), x=alt.value(-8), text="told:N")
    mark = {"align": "right", "baseline": "middle", "fontSize": 10, "color": INK, "lineBreak": "\n", "lineHeight": DEEP}
    return [
        names.mark_text(dy=-DEEP / 2 * deep, **mark).transform_filter(f"datum.deep === {deep}")
        for deep in range(len(HEIGHTS))
        if any(line.count("\n") == deep for line in lines)
    ]


def _here(day: date, *, above: bool) -> list[Any]:
    """A rule at the day that was asked, with its date over it."""
    alt = altair()
    told, over = f"{day.day} {day:%b %Y}", alt.value(-27 if above else -7)
    at = alt.Chart(alt.InlineData(values=[{"day": day.isoformat(), "told": told}])).encode(x=alt.X("day:T", axis=None))
    return [
        at.mark_rule(color=INK, strokeDash=[6, 3]),
        at.mark_text(color=INK, fontSize=10, fontWeight="bold").encode(y=over, text="told:N"),
    ]
