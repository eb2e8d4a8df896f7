"""Records on a map: each as a disc as wide as its place is uncertain (UCDP's `where_prec`), never as a false point."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from conflictkb.plots.basemap import CREDIT, countries, labels
from conflictkb.plots.theme import COLOURS, INK, altair, finished

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.plots.caption import Caption
    from conflictkb.reports.map import Spot

RADIUS = {"1": 2.0, "2": 25.0, "3": 40.0, "4": 90.0, "5": 150.0, "6": 300.0, "7": 300.0}
UNSAID = 10.0
DEGREE = 111.2  # kilometres
NOTE = "Disc: where it may have been, in kilometres by where_prec (1: 2, 2: 25, 3: 40, 4: 90; not told: 10)"


def event_map(rows: Sequence[Spot], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    """The records that have a point; the others are counted below."""
    alt = altair()
    placed = [row for row in rows if row.lat is not None and row.lon is not None]
    lost = len(rows) - len(placed)
    points = [(row.lon or 0.0, row.lat or 0.0) for row in placed] or [(45.0, 40.0)]
    west, east = min(p[0] for p in points) - 1, max(p[0] for p in points) + 1
    south, north = min(p[1] for p in points) - 0.8, max(p[1] for p in points) + 0.8
    frame = [[west, south], [west, north], [east, north], [east, south], [west, south]]
    shape = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [frame]}}
    projection = {"type": "mercator", "fit": {"type": "FeatureCollection", "features": [shape]}}
    groups = list(dict.fromkeys(row.kind for row in placed))
    box = (west, south, east, north)
    shapes = countries(box)
    land = alt.Chart(alt.InlineData(values=shapes))
    lands = alt.Chart(alt.InlineData(values=labels(shapes, box))).mark_text(fontSize=12, color="#8a8577")
    discs = alt.Chart(alt.InlineData(values=[_disc(row) for row in placed]))
    scale = alt.Scale(domain=groups, range=[COLOURS[n % len(COLOURS)] for n in range(len(groups))])
    legend = alt.Legend(orient="top", title=None) if len(groups) > 1 else None
    shade = alt.Color("properties.group:N", scale=scale, legend=legend)
    names = alt.Chart(alt.InlineData(values=_names(placed))).mark_text(fontSize=9, dy=-9, color=INK)
    layers = [
        land.mark_geoshape(fill="#f3f0e8", stroke="#9a9a9a", strokeWidth=0.8, clip=True),
        lands.encode(longitude="lon:Q", latitude="lat:Q", text="name:N"),
        discs.mark_geoshape(fillOpacity=0.28, strokeWidth=1.2, clip=True).encode(
            color=shade, stroke=shade, tooltip="properties.name:N"
        ),
        names.encode(longitude="lon:Q", latitude="lat:Q", text="name:N"),
    ]
    chart = alt.layer(*layers).project(**projection).properties(width=640, height=520)
    note = NOTE + (f"; {lost} without a place not shown" if lost else "")
    return finished(chart, caption, f"{note}. {CREDIT}")


def _disc(row: Spot) -> dict[str, Any]:
    lon, lat = row.lon or 0.0, row.lat or 0.0
    degrees = RADIUS.get(row.where_prec or "", UNSAID) / DEGREE
    wide = degrees / math.cos(math.radians(lat))
    turns = [-2 * math.pi * n / 36 for n in range(37)]  # d3 winds clockwise
    ring = [[round(lon + wide * math.cos(t), 4), round(lat + degrees * math.sin(t), 4)] for t in turns]
    properties = {"name": row.title or row.id, "group": row.kind}
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def _names(placed: Sequence[Spot]) -> list[dict[str, Any]]:
    """A name for each place, once."""
    found = {(row.lon, row.lat): (row.located_by or row.id).partition("/")[2].replace("-", " ") for row in placed}
    return [{"lon": lon, "lat": lat, "name": name} for (lon, lat), name in found.items()]
