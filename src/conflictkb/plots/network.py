"""Acts between actors as a network: arrows as wide as there were acts, cooperation blue, conflict orange.

Those who did much to each other stand on opposite sides, so that what they did crosses the middle.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.plots.theme import COLOURS, GREY, INK, WIDTH, altair, finished

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.plots.caption import Caption
    from conflictkb.reports.relations import Act

Acts = Counter[tuple[str, str, str]]
MOST = 24  # actors; more can not be told apart
SEGMENTS = 12
NOTE = "An act of several, or towards several, stands at each of them; repeated acts count with the least number told"


def network(rows: Sequence[Act], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    """Actors on two sides, the busiest in the middle; each arrow bent to its left so that both ways show."""
    alt = altair()
    acts = _acts(rows)
    busy: Counter[str] = Counter()
    for (actor, recipient, _), number in acts.items():
        busy.update({actor: number, recipient: number})
    names = [name for name, _ in sorted(busy.items(), key=lambda item: (-item[1], item[0]))]
    kept = names[:MOST]
    acts = Counter({key: number for key, number in acts.items() if {*key[:2]} <= {*kept}})
    if not acts:
        raise UsageError("there is nothing to draw: no act names an actor and a recipient; -f table lists them")
    at = _places(kept, acts)
    most = max(acts.values())
    edges = [point for edge, number in acts.items() for point in _edge(edge, number, most, at)]
    tones = [tone for tone in ("cooperation", "conflict", "unknown") if any(key[2] == tone for key in acts)]
    heads = [_head(edge, number, most, at) for edge, number in acts.items()]
    chart = alt.layer(*_layers(edges, heads, at, caption, tones))
    high = max(160, 40 * max(Counter(x > 0 for x, _ in at.values()).values()))
    lost = len(names) - len(kept)
    widest = f"The widest arrow is {most} act{'s' * (most != 1)}"
    note = f"{widest}. {NOTE}" + (f"; {lost} less busy actors not shown" if lost else "")
    return finished(chart.properties(width=WIDTH, height=high), caption, note, wide=WIDTH + 40)


def _acts(rows: Sequence[Act]) -> Acts:
    acts: Acts = Counter()
    for row in rows:
        tone = (row.quad or "unknown").rpartition("_")[2]
        for actor in row.actors:
            acts.update({(actor, recipient, tone): row.acts_low for recipient in row.recipients if recipient != actor})
    return acts


def _places(names: Sequence[str], acts: Acts) -> dict[str, tuple[float, float]]:
    """Each actor on the side where fewer of its acts have their other end; the busiest of a side in its middle."""
    between: Counter[frozenset[str]] = Counter()
    for (actor, recipient, _), number in acts.items():
        between[frozenset((actor, recipient))] += number
    sides: tuple[list[str], list[str]] = ([], [])
    half = math.ceil(len(names) / 2)
    for name in names:
        left, right = (sum(between[frozenset((name, other))] for other in side) for side in sides)
        chosen = sides[left > right or (left == right and len(sides[0]) > len(sides[1]))]
        chosen = chosen if len(chosen) < half + 2 else sides[chosen is sides[0]]
        chosen.append(name)
    return {name: (x, y) for side, x in zip(sides, (-1.0, 1.0), strict=True) for name, y in _spread(side)}


def _spread(side: Sequence[str]) -> list[tuple[str, float]]:
    """From the middle outwards, by turns up and down."""
    ordered = [*reversed(side[1::2]), *side[::2]]
    return [(name, (n + 0.5) / len(ordered) * 2 - 1) for n, name in enumerate(ordered)]


def _layers(
    edges: list[dict[str, Any]], heads: list[dict[str, Any]], at: dict[str, tuple[float, float]],
    caption: Caption, tones: list[str],
) -> list[Any]:  # fmt: skip
    alt = altair()
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[-2.1, 2.1], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[-1.05, 1.05], nice=False))
    shades = alt.Scale(
        domain=tones, range=[{"cooperation": COLOURS[0], "conflict": COLOURS[1]}.get(t, GREY) for t in tones]
    )
    legend = alt.Legend(orient="top", title=None, symbolType="stroke", symbolStrokeWidth=4)
    colour = alt.Color("tone:N", scale=shades, legend=legend)
    nodes = [{"name": caption.name(name), "x": px, "y": py, "left": px < 0} for name, (px, py) in at.items()]
    dots = alt.Chart(alt.InlineData(values=nodes)).encode(x=x, y=y)
    return [
        alt.Chart(alt.InlineData(values=edges))
        .mark_trail(opacity=0.6)
        .encode(
            x=x, y=y, detail="edge:N", order="n:Q", color=colour,
            size=alt.Size("width:Q", scale=None, legend=None),
        ),
        alt.Chart(alt.InlineData(values=heads))
        .mark_point(shape="triangle-up", filled=True, opacity=1)
        .encode(
            x=x, y=y, color=colour,
            size=alt.Size("size:Q", scale=None, legend=None),
            angle=alt.Angle("turn:Q", scale=None),
            tooltip=["edge:N", "acts:Q"],
        ),
        dots.mark_point(filled=True, size=60, color=INK, opacity=1),
        *(
            dots.mark_text(fontSize=11, fontWeight="bold", color=INK, align=side, dx=shift, baseline="middle")
            .encode(text="name:N")
            .transform_filter(f"{sign}datum.left")
            for side, shift, sign in (("right", -9, ""), ("left", 9, "!"))
        ),
    ]  # fmt: skip


def _curve(edge: tuple[str, str, str], at: dict[str, tuple[float, float]], t: float) -> tuple[float, float]:
    """A point of the arrow, from the actor (0) to the recipient (1)."""
    actor, recipient, tone = edge
    (x1, y1), (x2, y2) = at[actor], at[recipient]
    bend = {"conflict": 0.12, "cooperation": 0.05}.get(tone, 0.19)
    mx, my = (x1 + x2) / 2 - (y2 - y1) * bend, (y1 + y2) / 2 + (x2 - x1) * bend
    if x1 == x2:  # neighbours on a side: bulge towards the middle
        mx, my = x1 * (0.55 + (0.2 if y1 > y2 else 0.0) + bend / 2), (y1 + y2) / 2
    return (1 - t) ** 2 * x1 + 2 * t * (1 - t) * mx + t**2 * x2, (1 - t) ** 2 * y1 + 2 * t * (1 - t) * my + t**2 * y2


def _edge(
    edge: tuple[str, str, str], number: int, most: int, at: dict[str, tuple[float, float]]
) -> list[dict[str, Any]]:
    width = _width(number, most)
    found = []
    for n in range(SEGMENTS + 1):
        x, y = _curve(edge, at, n / SEGMENTS * 0.95)
        found.append({"edge": "|".join(edge), "n": n, "x": x, "y": y, "width": width, "tone": edge[2]})
    return found


def _width(number: int, most: int) -> float:
    return 1 + 6 * number / max(most, 3)


def _head(edge: tuple[str, str, str], number: int, most: int, at: dict[str, tuple[float, float]]) -> dict[str, Any]:
    """The arrow's head, turned as the arrow runs; a unit is not as high as it is wide."""
    (x1, y1), (x, y) = _curve(edge, at, 0.93), _curve(edge, at, 0.97)
    sides = Counter(px > 0 for px, _ in at.values())
    wide, high = WIDTH / 4.2, max(160, 40 * max(sides.values())) / 2.1
    turn = math.degrees(math.atan2((x - x1) * wide, (y - y1) * high))
    size = (4 + 2 * _width(number, most)) ** 2
    return {"edge": " to ".join(edge[:2]), "x": x, "y": y, "turn": turn, "size": size, "tone": edge[2], "acts": number}
