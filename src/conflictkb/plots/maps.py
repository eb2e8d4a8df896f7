"""Records on a map: each as a disc as wide as its place is uncertain (UCDP's `where_prec`), never as a false point.

A disc too small to see has a ring around it. What has no point is counted by its place, and not drawn.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.plots.basemap import CREDIT, Box, countries, labels
from conflictkb.plots.key import key
from conflictkb.plots.place import Rect, place
from conflictkb.plots.theme import COLOURS, INK, altair, finished, shades
from conflictkb.reports.extent import doubt
from conflictkb.reports.ground import DEGREE, POLE, frame, polar, radius

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from conflictkb.plots.caption import Caption
    from conflictkb.reports.map import Spot

WIDE, HIGH = 640, 520
SEEN = 4.0  # pixels: a disc of a smaller radius gets a ring
NOTE = "As wide as the place is uncertain: radius in kilometres by where_prec 1: 2, 2: 25, 3: 40, 4: 90, 5: 150, 6: 300"
LISTED = 6
BARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


def event_map(rows: Sequence[Spot], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    """The records that have a point; the others are counted below the title."""
    alt = altair()
    placed = [row for row in rows if row.lat is not None and row.lon is not None and not polar(row)]
    lost = [row for row in rows if row.lat is None or row.lon is None]
    beyond = [row for row in rows if polar(row)]
    if not placed:
        why = f"none of the {len(rows)} places has a point" + (f" within {POLE:g}° of latitude" if beyond else "")
        raise UsageError(f"there is nothing to draw: {why}; -f table lists them")
    view = _View(frame(placed, WIDE / HIGH))
    shapes = countries(view.box)
    lands = alt.Chart(alt.InlineData(values=shapes))
    discs = _discs(placed, caption)
    kinds = list(dict.fromkeys(disc["properties"]["group"] for disc in discs))
    rings = [disc["properties"] for disc in discs if view.pixels(disc["properties"]["km"]) < SEEN]
    layers = [
        lands.mark_geoshape(fill="#f3f0e8", stroke="#9a9a9a", strokeWidth=0.8, clip=True),
        *_marks(discs, rings, kinds),
        *_texts(view, placed, labels(shapes, view.box), caption),
        *view.bar(),
    ]
    chart = alt.layer(*layers).project(type="mercator", fit=view.fit()).properties(width=WIDE, height=HIGH)
    chart = chart.properties(view=alt.ViewConfig(fill="#dce8ef"))
    left = (
        _left("for their place has no point", lost, caption),
        _left(f"for they lie beyond {POLE:g}° of latitude", beyond, caption),
    )
    note = ". ".join(part for part in (*left, CREDIT) if part)
    entries = [("disc", NOTE), *([("ring", "round a disc that is too small to be seen well")] if rings else [])]
    return finished(chart, caption, note, key(entries, WIDE), WIDE + 40)


class _View:
    """What of the earth is seen, and where it falls on the picture."""

    def __init__(self, box: Box) -> None:
        self.box = box
        west, south, east, north = box
        self.scale = min(WIDE / (east - west), HIGH / (_up(north) - _up(south)))  # pixels a degree
        self.middle = (west + east) / 2, (_up(south) + _up(north)) / 2

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """The pixel of a point, from the upper left."""
        return WIDE / 2 + (lon - self.middle[0]) * self.scale, HIGH / 2 - (_up(lat) - self.middle[1]) * self.scale

    def pixels(self, km: float) -> float:
        """How long so many kilometres are in the middle of the map."""
        lat = (self.box[1] + self.box[3]) / 2
        return km / DEGREE / math.cos(math.radians(lat)) * self.scale

    def fit(self) -> dict[str, Any]:
        """What the projection has to show: the corners, for an edge of half the earth would run the other way round."""
        west, south, east, north = self.box
        corners = [[west, south], [west, north], [east, north], [east, south]]
        shape = {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPoint", "coordinates": corners}}
        return {"type": "FeatureCollection", "features": [shape]}

    def bar(self) -> list[Any]:
        """The scale, lower left."""
        alt = altair()
        km = max((each for each in BARS if self.pixels(each) <= WIDE / 4), default=BARS[0])
        data = [{"told": f"{km} km"}]
        base = alt.Chart(alt.InlineData(values=data)).encode(x=alt.value(16), y=alt.value(HIGH - 14))
        return [
            base.mark_rule(color=INK, strokeWidth=3).encode(x2=alt.value(16 + self.pixels(km))),
            base.mark_text(align="left", dy=-9, fontSize=10, color=INK).encode(text="told:N"),
        ]


def _up(lat: float) -> float:
    """Mercator's height of a latitude, in degrees of longitude."""
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(max(min(lat, POLE), -POLE)) / 2)))


def _discs(placed: Sequence[Spot], caption: Caption) -> list[dict[str, Any]]:
    """One disc for each place and kind, the widest first, so that none hides another."""
    counts = Counter((row.lon or 0.0, row.lat or 0.0, row.where_prec or "", row.kind) for row in placed)
    names = {(row.lon, row.lat): _place(row, caption) for row in placed}
    found = [
        _disc(lon, lat, radius(prec), {"name": f"{names[lon, lat]}: {number}", "group": kind.replace("-", " ")})
        for (lon, lat, prec, kind), number in counts.items()
    ]
    return sorted(found, key=lambda disc: -float(disc["properties"]["km"]))


def _disc(lon: float, lat: float, km: float, told: dict[str, Any]) -> dict[str, Any]:
    degrees = km / DEGREE
    wide = degrees / math.cos(math.radians(lat))
    turns = [-2 * math.pi * n / 72 for n in range(73)]  # d3 winds clockwise
    ring = [[round(lon + wide * math.cos(t), 4), round(lat + degrees * math.sin(t), 4)] for t in turns]
    properties = {**told, "km": km, "lon": lon, "lat": lat}
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def _marks(discs: list[dict[str, Any]], rings: list[dict[str, Any]], kinds: list[str]) -> list[Any]:
    alt = altair()
    single = len(kinds) == 1

    def shade(field: str, *, key: bool = True) -> Any:  # noqa: ANN401 - a channel
        legend = alt.Legend(orient="top", title=None, offset=2) if key else None
        return alt.value(COLOURS[0]) if single else alt.Color(f"{field}:N", scale=shades(kinds), legend=legend)

    marks = alt.Chart(alt.InlineData(values=discs)).mark_geoshape(fillOpacity=0.25, strokeWidth=1.2, clip=True)
    here = alt.Chart(alt.InlineData(values=rings)).mark_point(size=150, strokeWidth=1.5, filled=False, opacity=1)
    return [
        marks.encode(
            color=shade("properties.group"), stroke=shade("properties.group", key=False), tooltip="properties.name:N"
        ),
        here.encode(longitude="lon:Q", latitude="lat:Q", color=shade("group", key=False), tooltip="name:N"),
    ]


def _texts(view: _View, placed: Sequence[Spot], lands: list[dict[str, Any]], caption: Caption) -> list[Any]:
    """The names of places, each once with how many records it has; then of countries, where there is room."""
    alt = altair()
    there: defaultdict[tuple[float, float], list[Spot]] = defaultdict(list)
    for row in placed:
        there[row.lon or 0.0, row.lat or 0.0].append(row)
    told = [_told(_place(rows[-1], caption), rows) for rows in there.values()]
    points = [(*view.at(*at), text) for at, text in zip(there, told, strict=True)]
    rings: list[Rect] = [(x - 8, y - 8, x + 8, y + 8) for x, y, _ in points]
    spots = place(points, WIDE - 30, HIGH, [*rings, (0, HIGH - 36, WIDE / 4 + 30, HIGH)])
    data = [
        {"lon": lon, "lat": lat, "told": text, "at": str(spot)}
        for (lon, lat), text, spot in zip(there, told, spots, strict=True)
        if spot
    ]
    base = alt.Chart(alt.InlineData(values=data)).encode(longitude="lon:Q", latitude="lat:Q", text="told:N")
    texts = [
        base.mark_text(
            align=spot[0], dx=spot[1] * 1.4, dy=spot[2] * 1.2, fontSize=10, color=INK, baseline="middle"
        ).transform_filter(alt.FieldEqualPredicate(field="at", equal=str(spot)))
        for spot in dict.fromkeys(spot for spot in spots if spot)
    ]
    return [*_countries(view, lands, points), *texts]


def _countries(view: _View, lands: Iterable[dict[str, Any]], points: Sequence[tuple[float, float, str]]) -> list[Any]:
    """The names of countries, moved away from those of places."""
    alt = altair()
    taken: list[Rect] = [(x - 180, y - 18, x + 180, y + 18) for x, y, _ in points]
    found = []
    for land in lands:
        x, y = view.at(land["lon"], land["lat"])
        free = [dy for dy in (0, -50, 50, -100, 100, -150, 150) if 0 < y + dy < HIGH and not _hit(x, y + dy, taken)]
        if free:
            found.append({"x": x, "y": y + free[0], "name": land["name"]})
    return [
        alt.Chart(alt.InlineData(values=[land]))
        .mark_text(fontSize=12, color="#8a8577")
        .encode(x=alt.value(land["x"]), y=alt.value(land["y"]), text="name:N")
        for land in found
    ]


def _hit(x: float, y: float, taken: Sequence[Rect]) -> bool:
    return any(left < x < right and top < y < low for left, top, right, low in taken)


def _place(row: Spot, caption: Caption) -> str:
    return caption.name(row.place or row.located_by or row.id)


def _told(name: str, rows: Sequence[Spot]) -> str:
    """A place, how many records it has if more than one, and how many of them are only claimed, or denied."""
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
