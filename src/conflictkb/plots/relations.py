"""Acts between actors as a heat strip: months across, direction and class down, the number of acts in each cell.

An act whose month or parties its sources leave open is a thin bar below the cells, over all that time.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.plots.key import key
from conflictkb.plots.theme import INK, PALE, WIDTH, altair, finished
from conflictkb.plots.ticks import time
from conflictkb.reports.relations import CLASSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.plots.caption import Caption
    from conflictkb.reports.relations import Act

QUAD_COLOURS = dict(zip(CLASSES, ("#56B4E9", "#0072B2", "#E69F00", "#D55E00"), strict=True))
STEP = 28
FIT = 14  # pixels that a number needs
MONTHS = 12
MUTUAL = {"both": "both ways", "together": "together"}
HEDGES = "~?%"  # of EDTF: about, perhaps, and both
NOTE = "Number: acts in that month, the least that is told of repeated ones; the darker, the more"


def strip(rows: Sequence[Act], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    """The acts that have a day, month or period; those that have none are counted below the title."""
    alt = altair()
    dated = [row for row in rows if row.start_earliest and row.start_latest]
    if not dated:
        raise UsageError("there is nothing to draw: no source dates any of the acts; -f table lists them")
    counts: Counter[tuple[date, str, str]] = Counter()
    for row in dated:
        if _sure(row):
            counts[_month(row.start_earliest), *_line(row)] += row.acts_low
    vague = [row for row in dated if not _sure(row)]
    window = caption.window or _window(dated)
    lines = _lines(dated, caption)
    most = max(counts.values(), default=1)
    fits = WIDTH / max(len(_between(*window)), 1) >= FIT
    data = [_cell(key, number, lines, most, fits=fits) for key, number in counts.items()]
    data += [_bar(row, lines) for row in vague]
    scale = alt.Scale(domain=list(QUAD_COLOURS), range=list(QUAD_COLOURS.values()))
    base = alt.Chart(alt.InlineData(values=data)).encode(
        y=alt.Y("row:N", sort=list(lines.values()), title=None, axis=alt.Axis(grid=True, ticks=False, domain=False)),
        color=alt.Color("quad:N", scale=scale, legend=None),
        tooltip=["row:N", "acts:Q"],
    )
    cells, bars = base.transform_filter("datum.sure"), base.transform_filter("!datum.sure")
    days = time("month", *window)
    layers = [
        cells.mark_bar(height=16, yOffset=-3, clip=True).encode(
            x=days, x2="end:T", opacity=alt.Opacity("shade:Q", scale=None, legend=None)
        ),
        bars.mark_bar(height=3, yOffset=9, opacity=PALE + 0.2, clip=True).encode(x="month:T", x2="end:T"),
        cells.mark_text(fontSize=9, dy=-3, color=INK).encode(x="middle:T", text="told:N", color=alt.value(INK)),
    ]
    chart = alt.layer(*layers).properties(width=WIDTH, height=STEP * len(lines))
    lost = len(rows) - len(dated)
    note = NOTE + (f"; {lost} undated not shown" if lost else "")
    entries = [
        ("cell", "acts in a month"),
        *([("thin", "acts whose month or parties are unsure")] if vague else []),
    ]
    return finished(chart, caption, note, key(entries), WIDTH + 200)


def _sure(row: Act) -> bool:
    """Whether the sources leave no doubt of the month, nor of who acted on whom."""
    first, last = row.start_earliest, row.start_latest
    hedged = row.match == "maybe" or any(sign in (row.start or "") for sign in HEDGES)
    return bool(not hedged and first and last and (first.year, first.month) == (last.year, last.month))


def _line(row: Act) -> tuple[str, str]:
    return row.direction, row.quad or "unknown"


def _lines(rows: Sequence[Act], caption: Caption) -> dict[tuple[str, str], str]:
    """The name of each line: who to whom, then the classes from cooperation to conflict."""
    order = [*CLASSES, "unknown"]
    found = sorted({_line(row) for row in rows}, key=lambda line: (line[0] in MUTUAL, line[0], order.index(line[1])))
    return {line: f"{_direction(line[0], caption)}: {line[1].replace('_', ' ')}" for line in found}


def _direction(told: str, caption: Caption) -> str:
    actor, to, recipient = told.partition(" to ")
    if not to:
        return MUTUAL[told]
    names = [caption.name(name if "/" in name else f"actor/{name}") for name in (actor, recipient)]
    return " to ".join(names)


def _cell(
    key: tuple[date, str, str], number: int, lines: dict[tuple[str, str], str], most: int, *, fits: bool
) -> dict[str, Any]:
    month, direction, quad = key
    after = _next(month)
    return {
        "month": month.isoformat(), "end": after.isoformat(), "middle": (month + (after - month) / 2).isoformat(),
        "row": lines[direction, quad], "quad": quad, "acts": number, "told": str(number) if fits else "",
        "shade": 0.4 + 0.6 * number / most, "sure": True,
    }  # fmt: skip


def _bar(row: Act, lines: dict[tuple[str, str], str]) -> dict[str, Any]:
    return {
        "month": row.start_earliest.isoformat() if row.start_earliest else None,
        "end": (row.start_latest + timedelta(days=1)).isoformat() if row.start_latest else None,
        "row": lines[_line(row)], "quad": row.quad or "unknown", "acts": row.acts_low, "sure": False,
    }  # fmt: skip


def _window(rows: Sequence[Act]) -> tuple[date, date]:
    """Whole months, from the first that is possible to the last."""
    first = min(row.start_earliest for row in rows if row.start_earliest)
    last = max(row.start_latest for row in rows if row.start_latest)
    return _month(first), _next(_month(last)) - timedelta(days=1)


def _between(first: date, last: date) -> range:
    return range((last.year - first.year) * MONTHS + last.month - first.month + 1)


def _month(day: date | None) -> date:
    return (day or date.min).replace(day=1)


def _next(month: date) -> date:
    return date(month.year + month.month // MONTHS, month.month % MONTHS + 1, 1)
