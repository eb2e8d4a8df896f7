"""Bars of time: dark where it was so for certain, pale where it may have been, a diamond for a single day.

It ends in an arrow where it had not ended, and is hatched to a question mark where nobody knows its end (or beginning).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.plots.bars import NEVER, NUMBER, announced, bars
from conflictkb.plots.key import key
from conflictkb.plots.theme import COLOURS, GREY, INK, PALE, WIDTH, after, altair, finished, shades, span_of
from conflictkb.plots.ticks import time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.plots.caption import Caption, Window

KEY = {
    "sure": ("dark", "so for certain"),
    "pale": ("pale", "may have been so"),
    "one": ("day", "a day, or too short for a bar"),
    "open": ("open", "had not ended"),
    "lost": ("hatch", "to ? nobody tells whether it ended"),
    "before": ("hatch", "from ? nobody tells when it began"),
    "said": ("announced", "announced"),
    "hollow": ("hollow", NEVER),
}
ROW, TALL = 20, 28
MANY = 30  # beyond so many lines the days stand above, too
BEYOND = "Bars that reach an edge go on beyond it"
LABELS = 300  # pixels, left of the bars


def gantt(rows: Sequence[Any], caption: Caption, colour: str | None = None) -> Any:  # noqa: ANN401 - a chart
    """One line a row; `colour` names the column that colours it."""
    alt = altair()
    window = caption.window or span_of(rows, [day for row in rows if (day := announced(row))])
    if window is None:
        raise UsageError("there is nothing to draw: no source gives a day for any row; -f table lists them")
    data = bars(rows, window, caption, colour)
    groups = [name for name in dict.fromkeys(datum["group"] for datum in data) if name]
    lines = list(dict.fromkeys(datum["name"] for datum in data))
    base = alt.Chart(alt.InlineData(values=data)).encode(
        y=alt.Y("name:N", sort=lines, title=None, axis=alt.Axis(grid=True, ticks=False, domain=False, labels=False)),
        color=_shade(groups),
        tooltip=["tip:N", "dates:N", "group:N"],
    )
    layers = [*_layers(base, window, above=len(lines) > MANY), *_labels(lines)]
    if any("told" in datum for datum in data):
        layers += _never(base)
    if caption.day:
        here = alt.Chart(alt.InlineData(values=[{"day": caption.day.isoformat()}]))
        layers.append(here.mark_rule(color=INK, strokeDash=[6, 3]).encode(x=alt.X("day:T", axis=None)))
    row = TALL if any("\n" in line for line in lines) else ROW
    chart = alt.layer(*layers).properties(width=WIDTH, height=max(row * len(lines), 40)).resolve_axis(x="independent")
    marks = [KEY[name] for name in KEY if any(datum.get(name) for datum in data)]
    edges = window[0].isoformat(), after(window[1]) or ""
    beyond = any((datum["low"] or edges[0]) < edges[0] or (datum["high"] or "") > edges[1] for datum in data)
    return finished(chart, caption, BEYOND if beyond else "", key(marks), WIDTH + LABELS)


def _labels(lines: Sequence[str]) -> list[Any]:
    """The names beside the bars, each without the number that keeps it apart, in the middle of its line."""
    alt = altair()
    base = alt.Chart(
        alt.InlineData(values=[{"name": line, "told": line[NUMBER:], "deep": "\n" in line} for line in lines])
    )
    names = base.encode(y=alt.Y("name:N", sort=list(lines)), x=alt.value(-8), text="told:N")
    mark = {"align": "right", "baseline": "middle", "fontSize": 10, "color": INK, "lineBreak": "\n", "lineHeight": 11}
    return [
        names.mark_text(dy=-5.5 if deep else 0, **mark).transform_filter(f"{'' if deep else '!'}datum.deep")
        for deep in (False, True)
    ]


def _shade(groups: Sequence[str]) -> Any:  # noqa: ANN401 - a channel
    alt = altair()
    if len(groups) <= 1:
        return alt.value(COLOURS[0])
    legend = alt.Legend(orient="top", title=None, symbolType="square", offset=2)
    return alt.Color("group:N", scale=shades(groups), legend=legend)


def _layers(base: Any, window: Window, *, above: bool) -> list[Any]:  # noqa: ANN401 - charts
    """The marks from back to front; the first has the axis of days, the second has it above where `above`."""
    alt = altair()
    bar = {"height": 11, "clip": True}
    tail = {"strokeDash": [2, 3], "strokeWidth": 8, "opacity": 0.7, "clip": True}
    point = {"filled": True, "size": 90, "opacity": 1}
    ink = alt.value(INK)

    def of(mark: Any, only: str, start: str, end: str | None = None, **more: Any) -> Any:  # noqa: ANN401 - charts
        places = {"x": alt.X(f"{start}:T", axis=None), **({"x2": f"{end}:T"} if end else {}), **more}
        return mark.encode(**places).transform_filter(f"datum.{only}")

    top = {"x": time("sure_from", *window, orient="top")} if above else {}
    return [
        of(base.mark_bar(opacity=PALE, **bar), "bar", "low", "high", x=time("low", *window)),
        of(base.mark_bar(**bar), "sure", "sure_from", "sure_to", **top),
        of(base.mark_bar(height=7, clip=True), "lane", "sure_from", "sure_to", color=alt.value(GREY)),
        of(base.mark_rule(**tail), "lost", "tail", "high"),
        of(base.mark_rule(**tail), "before", "low", "head"),
        of(base.mark_point(shape="diamond", clip=True, **point), "one", "low"),
        of(base.mark_point(shape="triangle-right", xOffset=4, **point), "open", "high"),
        of(base.mark_point(shape="triangle-down", yOffset=-8, clip=True, **point), "said", "said", color=ink),
        of(base.mark_text(text="?", dx=8, fontSize=12, fontWeight="bold"), "lost", "high", color=ink),
        of(base.mark_text(text="?", dx=7, fontSize=12, fontWeight="bold"), "before", "low", color=ink),
    ]


def _never(base: Any) -> list[Any]:  # noqa: ANN401 - charts
    """An open diamond on the day that was told, and words beside it; without a day the words alone."""
    alt = altair()
    at = alt.X("low:T", axis=None)

    def words(test: str, x: Any, **place: Any) -> Any:  # noqa: ANN401 - charts
        mark = base.mark_text(fontSize=10, fontStyle="italic", clip=True, **place)
        return mark.encode(x=x, text="told:N", color=alt.value(INK)).transform_filter(f"datum.hollow === {test}")

    mark = base.mark_point(shape="diamond", clip=True, size=90, opacity=1)
    return [
        mark.encode(x=at).transform_filter("datum.hollow === true"),
        words("true && !datum.late", at, align="left", dx=9),
        words("true && datum.late", at, align="right", dx=-9),
        words("false", alt.value(0), align="left", dx=9),
    ]
