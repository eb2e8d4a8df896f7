"""Acts between actors: a heat strip by month and class, and a network whose arrows are as wide as there were acts."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any

from conflictkb.plots.theme import COLOURS, INK, WIDTH, altair, finished
from conflictkb.reports.relations import CLASSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.plots.caption import Caption
    from conflictkb.reports.relations import Act

QUAD_COLOURS = dict(zip(CLASSES, ("#56B4E9", "#0072B2", "#E69F00", "#D55E00"), strict=True))
NARROW = 0.12
STRIP_NOTE = (
    "Each act stands in the earliest month that its sources allow; repeated acts count with the least number told"
)


def strip(rows: Sequence[Act], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    """Months across, direction and class down; the darker, the more acts."""
    alt = altair()
    counts: Counter[tuple[str, str, str]] = Counter()
    undated = 0
    for row in rows:
        if row.start_earliest is None:
            undated += 1
            continue
        counts[row.start_earliest.strftime("%Y-%m-01"), row.direction, row.quad or "unknown"] += row.acts_low
    data = [{"month": m, "row": f"{d}: {q.replace('_', ' ')}", "quad": q, "acts": n} for (m, d, q), n in counts.items()]
    scale = alt.Scale(domain=list(QUAD_COLOURS), range=list(QUAD_COLOURS.values()))
    chart = alt.Chart(alt.InlineData(values=data)).encode(
        x=alt.X("yearmonth(month):T", title=None),
        y=alt.Y("row:N", title=None),
        color=alt.Color("quad:N", scale=scale, legend=None),
        opacity=alt.Opacity(
            "acts:Q", scale=alt.Scale(domain=[0, max(counts.values(), default=1)], range=[0.25, 1]), title="acts"
        ),
        tooltip=["row:N", "acts:Q"],
    )
    note = STRIP_NOTE + (f"; {undated} undated not shown" if undated else "")
    return finished(chart.mark_rect(height=18).properties(width=WIDTH, height={"step": 26}), caption, note)


def network(rows: Sequence[Act], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    """Actors in a ring; cooperation blue, conflict orange, each arrow bent to its left so that both ways show."""
    alt = altair()
    acts: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        tone = "cooperation" if (row.quad or "").endswith("cooperation") else "conflict"
        for actor in row.actors:
            acts.update({(actor, recipient, tone): row.acts_low for recipient in row.recipients if recipient != actor})
    names = sorted(
        {name for pair in acts for name in pair[:2]}, key=lambda n: -sum(v for k, v in acts.items() if n in k)
    )
    at = {
        n: (math.cos(2 * math.pi * (i + 0.5) / len(names)), math.sin(2 * math.pi * (i + 0.5) / len(names)))
        for i, n in enumerate(names)
    }
    edges = [point for key, number in acts.items() for point in _edge(key, number, at)]
    nodes = [_node(name, *where) for name, where in at.items()]
    axis = {"axis": None, "scale": alt.Scale(domain=[-1.7, 1.7])}
    tall = {"axis": None, "scale": alt.Scale(domain=[-1.2, 1.2])}
    tones = alt.Scale(domain=["cooperation", "conflict"], range=list(COLOURS[:2]))
    lines = (
        alt.Chart(alt.InlineData(values=edges))
        .mark_trail(opacity=0.7)
        .encode(
            x=alt.X("x:Q", **axis), y=alt.Y("y:Q", **tall), detail="edge:N", order="n:Q",
            size=alt.Size("width:Q", scale=None, legend=None),
            color=alt.Color("tone:N", scale=tones, title=None),
        )
    )  # fmt: skip
    texts = alt.Chart(alt.InlineData(values=nodes)).encode(
        x=alt.X("x:Q", **axis), y=alt.Y("y:Q", **tall), text="name:N"
    )
    labels = [
        texts.mark_text(fontSize=11, fontWeight="bold", color=INK, align=side).transform_filter(
            f"datum.side == '{side}'"
        )
        for side in ("left", "right", "center")
    ]
    both = alt.layer(lines, *labels)
    note = "Arrows run from their thick end to their thin one; as wide as acts are told"
    return finished(both.properties(width=WIDTH, height=460), caption, note)


def _node(name: str, x: float, y: float) -> dict[str, Any]:
    """A name beside its place on the ring, on the side away from the middle."""
    side = "center" if abs(x) < NARROW else "left" if x > 0 else "right"
    lift = 0.07 if side == "center" else 0.0
    away = 1.06 + lift
    return {"name": name.partition("/")[2].replace("-", " "), "x": x * 1.06, "y": y * away, "side": side}


def _edge(key: tuple[str, str, str], number: int, at: dict[str, tuple[float, float]]) -> list[dict[str, Any]]:
    actor, recipient, tone = key
    (x1, y1), (x2, y2) = at[actor], at[recipient]
    bend = 0.15 if tone == "conflict" else 0.05
    mx, my = (x1 + x2) / 2 - (y2 - y1) * bend, (y1 + y2) / 2 + (x2 - x1) * bend
    points = []
    for n in range(13):
        t = n / 12
        x = (1 - t) ** 2 * x1 + 2 * t * (1 - t) * mx + t**2 * x2
        y = (1 - t) ** 2 * y1 + 2 * t * (1 - t) * my + t**2 * y2
        width = (2 + 2 * math.sqrt(number)) * (1 - 0.85 * t)
        points.append({"edge": "|".join(key), "n": n, "x": x, "y": y, "width": width, "tone": tone})
    return points
