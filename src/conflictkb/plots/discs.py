"""Where records may have been, as discs on the ground: a part of each for every kind of record that lies there.

A wide disc has an edge alone, for filled it would pass for somebody's land; a small one has a ring around it, for it
would pass for an exact point.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.plots.hues import hues
from conflictkb.plots.labels import at as at_pixels
from conflictkb.plots.theme import COLOURS, altair
from conflictkb.reports.ground import DEGREE, radius

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictkb.plots.view import View
    from conflictkb.reports.map import Spot

SMALL = 6.0  # pixels: a disc of a smaller radius gets a ring
RING, APART = 7.0, 3.5  # pixels: the least radius of a ring, and how far it is from its disc
WIDE = 60.0  # kilometres: a disc of a larger radius is not filled
STEPS = 72
OTHER = "other"
LETTER = 6.2  # pixels, of a legend


@dataclass(frozen=True)
class Ground:
    """A disc: its middle, how many kilometres it reaches, how many pixels it is seen to reach, and what lies there."""

    lon: float
    lat: float
    km: float
    pixels: float
    kinds: tuple[str, ...]
    spots: tuple[Spot, ...]

    @property
    def ringed(self) -> bool:
        """Whether it has a ring around it."""
        return self.pixels < SMALL

    @property
    def edge(self) -> float:
        """The pixels from its middle to the last of what is drawn of it."""
        return max(RING, self.pixels + APART) if self.ringed else self.pixels


def discs(placed: Sequence[Spot], view: View) -> list[Ground]:
    """One for each place and exactness, the widest first, so that none hides another."""
    often = [kind for kind, _ in Counter(row.kind for row in placed).most_common()]
    told = {kind: kind.replace("-", " ") if n < len(COLOURS) else OTHER for n, kind in enumerate(often)}
    there: defaultdict[tuple[float, float, float], list[Spot]] = defaultdict(list)
    for row in placed:
        there[row.lon or 0.0, row.lat or 0.0, radius(row.where_prec)].append(row)
    found = []
    for (lon, lat, km), rows in there.items():
        here = {row.kind for row in rows}
        kinds = tuple(dict.fromkeys(name for kind, name in told.items() if kind in here))
        found.append(Ground(lon, lat, km, view.pixels(km, lat), kinds, tuple(rows)))
    return sorted(found, key=lambda disc: -disc.km)


def layers(grounds: Sequence[Ground], names: Sequence[str], view: View) -> list[Any]:
    """The discs, then their edges and rings; a page shows the name of each."""
    alt = altair()
    kinds = list(dict.fromkeys(kind for ground in grounds for kind in ground.kinds))
    kinds.sort(key=lambda kind: kind == OTHER)
    found = hues(kinds)
    columns = max(int(view.wide // (max(map(len, kinds)) * LETTER + 34)), 1)
    legend = alt.Legend(orient="top", title=None, symbolType="circle", offset=2, columns=columns)

    def shade(field: str = "properties.group", key: Any = None) -> Any:  # noqa: ANN401 - a channel
        if len(kinds) == 1:
            return alt.value(found[kinds[0]])
        scale = alt.Scale(domain=[*found], range=[*found.values()])
        return alt.Color(f"{field}:N", scale=scale, legend=key)

    parts = [part for ground, name in zip(grounds, names, strict=True) for part in _parts(ground, name)]
    fills, edges = ([part for part in parts if part["geometry"]["type"] == kind] for kind in ("Polygon", "LineString"))
    marks = alt.Chart(alt.InlineData(values=fills)).mark_geoshape(fillOpacity=0.25, strokeOpacity=0, clip=True)
    lines = alt.Chart(alt.InlineData(values=edges)).mark_geoshape(filled=False, strokeWidth=1.4, clip=True)
    return [
        marks.encode(color=shade(key=legend), tooltip="properties.name:N"),
        lines.encode(color=shade(), tooltip="properties.name:N"),
        *_rings(grounds, view, shade("group")),
    ]


def _rings(grounds: Sequence[Ground], view: View, shade: Any) -> list[Any]:  # noqa: ANN401 - charts
    """In pixels, for a projection would cut those in two that lie at the date line."""
    data = []
    for number, ground in enumerate(ground for ground in grounds if ground.ringed):
        x, y = view.at(ground.lon, ground.lat)
        for n, kind in enumerate(ground.kinds):
            for step, (right, up) in enumerate(_turns(n, len(ground.kinds))):
                at = {"x": round(x + ground.edge * right, 2), "y": round(y - ground.edge * up, 2)}
                data.append({**at, "step": step, "part": f"{number} {n}", "group": kind})
    if not data:
        return []
    lines = at_pixels(data, "x", "y").mark_line(strokeWidth=1.4, clip=True, interpolate="linear")
    return [lines.encode(color=shade, detail="part:N", order="step:Q")]


def _parts(ground: Ground, name: str) -> Iterator[dict[str, Any]]:
    """For each kind its part of the disc and of its edge."""
    high = ground.km / DEGREE
    wide = high / math.cos(math.radians(ground.lat))
    for n, kind in enumerate(ground.kinds):
        told = {"name": name, "group": kind, "km": ground.km}
        edge = [
            [round(ground.lon + wide * right, 4), round(ground.lat + high * up, 4)]
            for right, up in _turns(n, len(ground.kinds))
        ]
        if ground.km <= WIDE:
            middle = [[ground.lon, ground.lat]] if len(ground.kinds) > 1 else []
            yield _feature(told, "Polygon", [[*middle, *edge, *middle]])
        yield _feature(told, "LineString", edge)


def _feature(told: dict[str, Any], shape: str, coordinates: list[Any]) -> dict[str, Any]:
    return {"type": "Feature", "properties": told, "geometry": {"type": shape, "coordinates": coordinates}}


def _turns(number: int, of: int) -> list[tuple[float, float]]:
    """A part of a circle, from the top with the clock, as d3 winds: how far to the right and up."""
    steps = max(STEPS // of, 8)
    turns = [2 * math.pi * (number + n / steps) / of for n in range(steps + 1)]
    return [(math.sin(turn), math.cos(turn)) for turn in turns]
