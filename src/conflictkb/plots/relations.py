"""Acts between actors as a heat strip: time across, direction and class down, the number of acts in each cell.

An act whose time or parties its sources leave open is a thin bar below the cells, over all that time.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.plots.bins import Bins
from conflictkb.plots.key import key
from conflictkb.plots.lines import CELL, GAP, HEADING, LANE, drawn, heading, lines_of
from conflictkb.plots.theme import COLOURS, GREY, INK, WIDTH, after, altair, finished
from conflictkb.plots.ticks import time
from conflictkb.reports.relations import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictkb.plots.caption import Caption, Window
    from conflictkb.plots.lines import Line
    from conflictkb.reports.relations import Act

BLUE, VERMILION, _, _, ORANGE, SKY = COLOURS
QUAD_COLOURS = {**dict(zip(CLASSES, (SKY, BLUE, ORANGE, VERMILION), strict=True)), "unknown": GREY}
LIGHT = 0.4  # the colour of the cell with the fewest acts, as a part of the full
MIDDLE = 0.33  # luminance, below which white is read better than ink
BAND, RULE = "#f0f0f0", "#dcdcdc"
LABELS = 140  # pixels, left of the cells
NOTE = "Number: acts in that {}, the least that is told of repeated ones; the darker, the more"


def strip(rows: Sequence[Act], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    """The acts that have a day, month or period; those that have none are counted below the title."""
    alt = altair()
    dated = [row for row in rows if row.start_earliest and row.start_latest]
    if not dated:
        raise UsageError("there is nothing to draw: no source dates any of the acts; -f table lists them")
    first = min(row.start_earliest for row in dated if row.start_earliest)
    last = max(row.start_latest for row in dated if row.start_latest)
    bins = Bins.fitting(caption.window or (first, last))
    window = caption.window or bins.around(first, last)
    lines = lines_of(dated, bins, window)
    high = lines[-1].top + lines[-1].high
    chart = alt.layer(*_layers(lines, bins, window, caption, high)).properties(width=WIDTH, height=high)
    chart = chart.resolve_axis(x="independent")
    undated = len(rows) - len(dated)
    note = NOTE.format(bins.name) + (f"; {undated} without a date not shown" if undated else "")
    return finished(chart, caption, note, key(_entries(lines, bins)), WIDTH + LABELS)


def _entries(lines: Sequence[Line], bins: Bins) -> Iterator[tuple[str, str]]:
    if any(line.cells for line in lines):
        yield "cell", f"acts in a {bins.name}" if bins.step < 60 else f"acts in {bins.name}"  # noqa: PLR2004 - months
    if any(line.unsure for line in lines):
        yield "thin", f"acts whose {bins.name} or parties are unsure"


def _layers(lines: Sequence[Line], bins: Bins, window: Window, caption: Caption, high: int) -> list[Any]:
    alt = altair()
    most = max((number for line in lines for number in line.cells.values()), default=1)
    y = alt.Y("top:Q", axis=None, scale=alt.Scale(domain=[high, 0], nice=False))

    def of(values: list[dict[str, Any]]) -> Any:  # noqa: ANN401 - a chart
        return alt.Chart(alt.InlineData(values=values)).encode(y=y)

    cells = of([cell for line in lines for cell in _cells(line, bins, most)])
    thin = of([bar for line in lines for bar in _thin(line, window)])
    days = alt.X("start:T", axis=None)
    seen = {
        "x": days,
        "x2": "end:T",
        "y2": "bottom:Q",
        "color": alt.Color("hue:N", scale=None),
        "tooltip": ["quad:N", "acts:Q"],
    }
    return [
        cells.mark_rect(clip=True).encode(**{**seen, "x": time("start", *window)}),
        thin.mark_rect(clip=True).encode(**seen),
        _text(cells, "middle", fontSize=10, clip=True).encode(color=alt.Color("ink:N", scale=None)),
        _text(thin, "end", fontSize=8, align="left", dx=2, color=INK).transform_filter("datum.acts > 1"),
        *_frame(of, lines, window, caption),
    ]


def _text(base: Any, at: str, **mark: Any) -> Any:  # noqa: ANN401 - charts
    return base.mark_text(baseline="middle", **mark).encode(
        x=altair().X(f"{at}:T", axis=None), y=altair().Y("centre:Q", axis=None), text="acts:N"
    )


def _frame(of: Any, lines: Sequence[Line], window: Window, caption: Caption) -> Iterator[Any]:  # noqa: ANN401 - charts
    """The headings on their bands, the classes left of the cells, and a rule below each line."""
    alt = altair()
    edges = {"start": window[0].isoformat(), "end": after(window[1])}
    by_direction = {line.direction: line for line in reversed(lines)}  # the first of each
    heads = of(
        [
            {"top": line.top - HEADING + 3, "bottom": line.top, "centre": line.top - HEADING / 2 + 1,
             "told": heading(direction, caption.names), **edges}
            for direction, line in by_direction.items()
        ]
    )  # fmt: skip
    names = of(
        [
            {
                "top": line.top + line.high,
                "centre": line.top + GAP + CELL / 2,
                "told": line.quad.replace("_", " "),
                **edges,
            }
            for line in lines
        ]
    )
    left = alt.X("start:T", axis=None)
    yield names.mark_rule(color=RULE).encode(x=left, x2="end:T")
    yield heads.mark_rect(color=BAND, xOffset=-LABELS).encode(x=left, x2="end:T", y2="bottom:Q")
    words = {"baseline": "middle", "fontSize": 10, "color": INK}
    at = {"x": left, "y": alt.Y("centre:Q", axis=None), "text": "told:N"}
    yield heads.mark_text(align="left", dx=5 - LABELS, fontWeight="bold", **words).encode(**at)
    yield names.mark_text(align="right", dx=-8, **words).encode(**at)


def _cells(line: Line, bins: Bins, most: int) -> Iterator[dict[str, Any]]:
    for part, number in sorted(line.cells.items()):
        start, end = bins.start(part), bins.start(part + 1)
        hue, top = paled(QUAD_COLOURS[line.quad], LIGHT + (1 - LIGHT) * number / most), line.top + GAP
        yield {
            "start": start.isoformat(), "end": end.isoformat(), "middle": (start + (end - start) / 2).isoformat(),
            "top": top, "bottom": top + CELL, "centre": top + CELL / 2, "quad": line.quad, "acts": number,
            "hue": hue, "ink": "white" if luminance(hue) < MIDDLE else INK,
        }  # fmt: skip


def _thin(line: Line, window: Window) -> Iterator[dict[str, Any]]:
    for span, lane in line.lanes.items():
        start, end = drawn(span, window)
        top = line.top + CELL + 2 * GAP + lane * LANE
        yield {
            "start": start.isoformat(), "end": (min(end, date.max - timedelta(days=1)) + timedelta(days=1)).isoformat(),
            "top": top, "bottom": top + 4, "centre": top + 2, "quad": line.quad, "acts": line.unsure[span],
            "hue": paled(QUAD_COLOURS[line.quad], 0.75),
        }  # fmt: skip


def paled(colour: str, part: float) -> str:
    """So much of a colour over white."""
    return "#" + "".join(f"{round(int(colour[n : n + 2], 16) * part + 255 * (1 - part)):02X}" for n in (1, 3, 5))


def luminance(colour: str) -> float:
    """How bright a colour is (WCAG): from 0, black, to 1."""
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004 - WCAG's
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
