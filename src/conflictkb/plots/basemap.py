"""An offline base map: Natural Earth's countries, 1:50 million (public domain; from world-atlas 2.0.2, ISC).

The lines are Natural Earth's, who draws them as they stand in fact, and not ours; every map says so.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

CREDIT = "Base map: Natural Earth, lines as in fact, without endorsement"
GRID = 16
Box = tuple[float, float, float, float]


@lru_cache(maxsize=1)
def _topology() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files("conflictkb.plots").joinpath("countries.json").read_text("utf-8"))
    return found


def countries(box: Box) -> list[dict[str, Any]]:
    """The countries that reach into a box of west, south, east, north, as features of GeoJSON."""
    found = []
    for shape in _topology()["objects"]["countries"]["geometries"]:
        rings = [ring for ring in _rings(shape) if _meets(ring, box)]
        if rings:
            geometry = {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]}
            found.append({"type": "Feature", "properties": shape["properties"], "geometry": geometry})
    return found


def _rings(shape: dict[str, Any]) -> Iterator[list[list[float]]]:
    """The outer rings of a shape; lakes and enclaves are left to their own shapes."""
    parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    for part in parts:
        ring: list[list[float]] = []
        for number in part[0]:
            arc = _arc(~number if number < 0 else number)
            ring += (arc[::-1] if number < 0 else arc)[1 if ring else 0 :]
        yield ring  # wound as d3 expects it


@cache
def _arc(number: int) -> list[list[float]]:
    topology = _topology()
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    points = []
    for dx, dy in topology["arcs"][number]:
        x, y = x + dx, y + dy
        points.append([round(x * sx + tx, 3), round(y * sy + ty, 3)])
    return points


def _meets(ring: list[list[float]], box: Box) -> bool:
    west, south, east, north = box
    xs, ys = [point[0] for point in ring], [point[1] for point in ring]
    return min(xs) <= east and max(xs) >= west and min(ys) <= north and max(ys) >= south


def labels(shapes: list[dict[str, Any]], box: Box) -> list[dict[str, Any]]:
    """The name of each country in the middle of what the box shows of it; none for a sliver."""
    west, south, east, north = box
    steps = range(1, GRID)
    grid = [(west + (east - west) * i / GRID, south + (north - south) * j / GRID) for i in steps for j in steps]
    found = []
    for shape in shapes:
        inside = [point for point in grid if any(_holds(part[0], *point) for part in shape["geometry"]["coordinates"])]
        if len(inside) > GRID:
            x, y = (sum(values) / len(inside) for values in zip(*inside, strict=True))
            found.append({"lon": x, "lat": y, "name": shape["properties"]["name"].upper()})
    return found


def _holds(ring: list[list[float]], x: float, y: float) -> bool:
    """Whether a ring holds a point: a ray to the east crosses it an odd number of times."""
    crossed = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            crossed = not crossed
    return crossed
