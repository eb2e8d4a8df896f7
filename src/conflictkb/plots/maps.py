"""Records on a map: each as a disc as wide as its place is uncertain (UCDP's `where_prec`), never as a false point.

What has no point is counted by its place, and not drawn; nor are places, but on a map of nothing else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.plots import discs, labels
from conflictkb.plots.basemap import CREDIT, countries, owners
from conflictkb.plots.geometry import Disc, Rect
from conflictkb.plots.key import key
from conflictkb.plots.lands import named
from conflictkb.plots.place import Mark, place, width
from conflictkb.plots.theme import INK, altair, finished
from conflictkb.plots.view import View
from conflictkb.reports.extent import doubt
from conflictkb.reports.ground import POLE, UNSAID, apart, frame, polar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictkb.plots.caption import Caption
    from conflictkb.plots.discs import Ground
    from conflictkb.plots.place import Label
    from conflictkb.reports.map import Spot

WIDE, HIGH = 640, 520
LAND = "#f3f0e8"
LISTED = 6
LETTERS = 24  # of a line of a name
BARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
BAR = Rect(0, HIGH - 36, WIDE / 4 + 30, HIGH)  # where the scale is drawn
CELL = 8  # pixels: how finely the names of countries are placed
NEAR = 4  # pixels between them and a disc
LARGE = 12 / 9  # how much larger than those of places they are


def event_map(rows: Sequence[Spot], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    """The records that have a point; the others are counted below the title."""
    shown, places = apart(rows)
    placed = [row for row in shown if row.lat is not None and row.lon is not None and not polar(row)]
    lost = [row for row in shown if row.lat is None or row.lon is None]
    beyond = [row for row in shown if polar(row)]
    if not placed:
        why = f"none of the {len(shown)} places has a point" + (f" within {POLE:g}° of latitude" if beyond else "")
        raise UsageError(f"there is nothing to draw: {why}; -f table lists them")
    view = View(frame(placed, WIDE / HIGH), WIDE, HIGH)
    grounds = discs.discs(placed, view)
    placing = _labels(grounds, view, caption)
    left = (
        _left("for their place has no point", lost, caption),
        _left(f"for they lie beyond {POLE:g}° of latitude", beyond, caption),
        f"Not drawn: the places themselves ({len(places)})" if places else "",
        labels.left_off(placing, "name").capitalize(),
        "A disc of several colours has records of several kinds" if any(len(g.kinds) > 1 for g in grounds) else "",
        CREDIT,
    )
    chart = _chart(view, grounds, [label for label in placing if label], caption)
    return finished(chart, caption, ". ".join(part for part in left if part), key(_key(grounds), WIDE), WIDE + 40)


def _chart(view: View, grounds: Sequence[Ground], placed: Sequence[Label], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    alt = altair()
    shapes = countries(view.seen())
    lands = alt.Chart(alt.InlineData(values=shapes))
    layers = [
        lands.mark_geoshape(fill=LAND, stroke="#9a9a9a", strokeWidth=0.8, clip=True),
        *discs.layers(grounds, [_told(ground.spots, caption) for ground in grounds], view),
        *_countries(view, shapes, grounds, placed),
        *labels.layers(placed, LAND),
        *_bar(view),
    ]
    chart = alt.layer(*layers).project(type="mercator", fit=view.fit()).properties(width=WIDE, height=HIGH)
    return chart.properties(view=alt.ViewConfig(fill="#dce8ef"))


def _key(grounds: Sequence[Ground]) -> Iterator[tuple[str, str]]:
    """What a disc says, by the radii that are drawn."""
    filled, wide = ({ground.km for ground in grounds if (ground.km > discs.WIDE) is test} for test in (False, True))
    unsaid = any(spot.where_prec is None for ground in grounds for spot in ground.spots)
    told = "as exactly as the sources place it" + (f" ({UNSAID:g} km where none says how exactly)" if unsaid else "")
    if filled:
        yield "disc", f"somewhere on this disc, within {_kilometres(filled)}, {told}"
    if wide:
        yield "circle", f"somewhere in this circle, within {_kilometres(wide)}{'' if filled else f', {told}'}"
    if any(ground.ringed for ground in grounds):
        yield "ring", "round a small disc, which is no exact point"


def _kilometres(radii: set[float]) -> str:
    *most, last = [f"{km:g}" for km in sorted(radii)]
    return f"{', '.join(most)}{' or ' if most else ''}{last} km"


def _labels(grounds: Sequence[Ground], view: View, caption: Caption) -> list[Label | None]:
    """The names of places, each once with how many records it has, those with most first."""
    there: defaultdict[tuple[float, float], list[Ground]] = defaultdict(list)
    for ground in grounds:
        there[ground.lon, ground.lat].append(ground)
    marks, more = [], []
    for at, here in there.items():
        spots = [spot for ground in here for spot in ground.spots]
        *wider, least = (Disc(*view.at(*at), ground.edge) for ground in here)
        marks.append((-len(spots), Mark(least, labels.lines(_told(spots, caption), LETTERS))))
        more += [Mark(disc, ()) for disc in wider]
    ordered = [mark for _, mark in sorted(marks, key=lambda each: each[0])]
    return place([*ordered, *more], Rect(0, 0, WIDE, HIGH), [BAR])[: len(ordered)]


def _countries(
    view: View, shapes: Sequence[dict[str, Any]], grounds: Sequence[Ground], placed: Sequence[Label]
) -> list[Any]:
    """The names of countries, where nothing else is."""
    edges = [Disc(*view.at(ground.lon, ground.lat), ground.edge) for ground in grounds]
    lons = [view.point((n + 0.5) * CELL, 0)[0] for n in range(WIDE // CELL)]
    lats = [view.point(0, (n + 0.5) * CELL)[1] for n in range(HIGH // CELL)]

    def size(name: str) -> tuple[int, int]:
        return int(width(name.upper()) * LARGE // CELL) + 2, 2

    def rect(name: str, row: int, column: int) -> Rect:
        wide, high = size(name)
        return Rect(column * CELL, row * CELL, (column + wide) * CELL, (row + high) * CELL)

    def free(name: str, row: int, column: int) -> bool:
        here = rect(name, row, column)
        return (
            not here.meets(BAR)
            and all(disc.away(here) > NEAR for disc in edges)
            and not any(here.meets(label.rect) or (label.leader and label.leader.cuts(here)) for label in placed)
        )

    found = [(name, rect(name, *at)) for name, *at in named(owners(shapes, lons, lats), size, free)]
    data = [
        {"x": (here.left + here.right) / 2, "y": (here.top + here.low) / 2, "told": name.upper()}
        for name, here in found
    ]
    return [labels.at(data, "x", "y").mark_text(fontSize=12, color="#8a8577").encode(text="told:N")] if data else []


def _bar(view: View) -> list[Any]:
    """The scale, lower left."""
    alt = altair()
    km = max((each for each in BARS if view.pixels(each) <= WIDE / 4), default=BARS[0])
    base = alt.Chart(alt.InlineData(values=[{"told": f"{km} km"}])).encode(x=alt.value(16), y=alt.value(HIGH - 14))
    return [
        base.mark_rule(color=INK, strokeWidth=3).encode(x2=alt.value(16 + view.pixels(km))),
        base.mark_text(align="left", dy=-9, fontSize=10, color=INK).encode(text="told:N"),
    ]


def _told(rows: Sequence[Spot], caption: Caption) -> str:
    """A place, how many records it has if more than one, and how many of them are only claimed, or denied."""
    last = rows[-1]
    name = caption.name(last.place or last.located_by or last.id)
    doubts = Counter(doubt(row) for row in rows if doubt(row))
    if len(rows) == 1:
        return f"{name} ({doubt(rows[0])})" if doubts else name
    return f"{name} ({', '.join([str(len(rows)), *(f'{n} {word}' for word, n in doubts.items())])})"


def _left(why: str, rows: Sequence[Spot], caption: Caption) -> str:
    """What is not drawn, by place, those of which no place is told among them."""
    if not rows:
        return ""
    counts = Counter(caption.name(row.place) if row.place else "place not told" for row in rows)
    names = [f"{name} {number}" for name, number in counts.most_common(LISTED)]
    more = f", {len(counts) - LISTED} more places" if len(counts) > LISTED else ""
    return f"Not drawn, {why}: {len(rows)} ({', '.join(names)}{more})"
