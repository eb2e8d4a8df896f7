"""Acts between actors as a network: arrows as wide as there were acts, cooperation blue, conflict orange."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.plots.key import key
from conflictkb.plots.theme import COLOURS, GREY, INK, WIDTH, altair, finished
from conflictkb.plots.wiring import BOX, HEAD, LINE, NUMBER, Party, height, parties, path

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from conflictkb.plots.caption import Caption
    from conflictkb.plots.wiring import Edge
    from conflictkb.reports.relations import Act

MOST = 24  # actors; more can not be told apart
NOTE = "An act of several, or towards several, stands at each of them; repeated acts count with the least number told"
TONES = {"conflict": COLOURS[1], "cooperation": COLOURS[0], "unknown": GREY}
WIDEST = 7  # pixels
LABELS = 220  # on either side


def network(rows: Sequence[Act], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    """The two actors and their parts on two sides, the busiest in the middle, and third parties below between them."""
    alt = altair()
    acts = _acts(rows)
    busy: Counter[str] = Counter()
    for (actor, recipient, _), number in acts.items():
        busy.update({actor: number, recipient: number})
    names = [name for name, _ in sorted(busy.items(), key=lambda item: (-item[1], item[0]))]
    kept = names[:MOST]
    acts = Counter({edge: number for edge, number in acts.items() if {*edge[:2]} <= {*kept}})
    if not acts:
        raise UsageError("there is nothing to draw: no act names an actor and a recipient; -f table lists them")
    found = parties(kept, {name: caption.name(name) for name in kept}, caption.sides, sorted(acts))
    chart = alt.layer(*_arrows(acts, found), *_parties(found)).properties(width=WIDTH, height=height(found.values()))
    lost = len(names) - len(kept)
    note = NOTE + (f"; {lost} less busy actors not shown" if lost else "")
    return finished(chart, caption, note, key(_entries(acts)), WIDTH + LABELS)


def _acts(rows: Sequence[Act]) -> Counter[Edge]:
    acts: Counter[Edge] = Counter()
    for row in rows:
        tone = (row.quad or "unknown").rpartition("_")[2]
        for actor in row.actors:
            acts.update({(actor, recipient, tone): row.acts_low for recipient in row.recipients if recipient != actor})
    return acts


def _entries(acts: Counter[Edge]) -> list[tuple[str, str]]:
    """How wide an arrow is for the fewest acts, and for the most."""
    most = max(acts.values())
    ends = dict.fromkeys((min(acts.values()), most))
    told = [(f"arrow {_width(number, most):.1f}", f"{number} act{'s' * (number != 1)}") for number in ends]
    return [*told, ("digit", "how many, where more than one")] if most > 1 else told


def _width(number: int, most: int) -> float:
    return 1 + (WIDEST - 1) * number / max(most, 3)


def _axes(found: Mapping[str, Party]) -> dict[str, Any]:
    alt = altair()
    return {
        "x": alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, WIDTH], nice=False)),
        "y": alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height(found.values()), 0], nice=False)),
    }


def _arrows(acts: Counter[Edge], found: Mapping[str, Party]) -> list[Any]:
    """The lines, conflict below cooperation; their heads, and their numbers where they begin."""
    alt = altair()
    most = max(acts.values())
    tones = [tone for tone in TONES if any(edge[2] == tone for edge in acts)]
    legend = alt.Legend(orient="top", title=None, symbolType="stroke", symbolStrokeWidth=4)
    colour = alt.Color("tone:N", scale=alt.Scale(domain=tones, range=[TONES[tone] for tone in tones]), legend=legend)
    ordered = sorted(acts, key=lambda edge: (tones.index(edge[2]), -acts[edge], edge))
    lines = [
        {**point, "edge": f"{n:04d}", "width": _width(acts[edge], most)}
        for n, edge in enumerate(ordered)
        for point in path(edge, found, numbered=acts[edge] > 1)
    ]
    heads = alt.Chart(alt.InlineData(values=[_head(edge, number, most, found) for edge, number in acts.items()]))
    numbers = [_number(edge, number, found) for edge, number in acts.items() if number > 1]
    axes = _axes(found)
    return [
        alt.Chart(alt.InlineData(values=lines))
        .mark_trail()
        .encode(**axes, detail="edge:N", order="n:Q", color=colour, size=alt.Size("width:Q", scale=None, legend=None)),
        heads.mark_point(shape="triangle-right", filled=True, opacity=1).encode(
            **axes,
            color=colour,
            angle=alt.Angle("turn:Q", scale=None),
            size=alt.Size("size:Q", scale=None, legend=None),
            tooltip=["edge:N", "acts:Q"],
        ),
        alt.Chart(alt.InlineData(values=numbers))
        .mark_text(fontSize=9, baseline="middle", color=INK)
        .encode(**axes, text="acts:N"),
    ]


def _head(edge: Edge, number: int, most: int, found: Mapping[str, Party]) -> dict[str, Any]:
    x, y, leaves = found[edge[1]].port((edge, False))
    told = f"{edge[0]} to {edge[1]}"
    return {
        "edge": told, "x": x + leaves * HEAD / 2, "y": y, "turn": 0 if leaves < 0 else 180, "tone": edge[2],
        "acts": number, "size": (6 + _width(number, most)) ** 2,
    }  # fmt: skip


def _number(edge: Edge, number: int, found: Mapping[str, Party]) -> dict[str, Any]:
    x, y, leaves = found[edge[0]].port((edge, True))
    return {"x": x + leaves * NUMBER / 2, "y": y, "acts": number}


def _parties(found: Mapping[str, Party]) -> list[Any]:
    """A bar with a name beside it on either side, a box around a name between them."""
    alt = altair()
    axes = _axes(found)
    data = [
        {
            "x": party.edge(-party.side or -1), "x2": party.edge(-party.side or 1), "y": party.top,
            "y2": party.top + party.high, "middle": party.middle - LINE * (len(party.name) - 1) / 2,
            "centre": party.edge(-1) + BOX / 2, "name": "\n".join(party.name), "side": party.side,
        }
        for party in found.values()
    ]  # fmt: skip
    base = alt.Chart(alt.InlineData(values=data)).encode(**axes)
    words = {"fontSize": 11, "color": INK, "baseline": "middle", "lineBreak": "\n", "lineHeight": LINE}
    at = alt.Y("middle:Q", axis=None)
    return [
        base.mark_rule(strokeWidth=4, color=INK).encode(y2="y2:Q").transform_filter("datum.side !== 0"),
        base.mark_rect(fill="white", stroke=INK, strokeWidth=1)
        .encode(x2="x2:Q", y2="y2:Q")
        .transform_filter("datum.side === 0"),
        base.mark_text(align="center", **words)
        .encode(x=alt.X("centre:Q", axis=None), y=at, text="name:N")
        .transform_filter("datum.side === 0"),
        *(
            base.mark_text(align=align, dx=8 * side, fontWeight="bold", **words)
            .encode(y=at, text="name:N")
            .transform_filter(f"datum.side === {side}")
            for side, align in ((-1, "right"), (1, "left"))
        ),
    ]
