"""An offline base map: Natural Earth's countries, 1:50 million (public domain; from world-atlas 2.0.2, ISC).

The lines are Natural Earth's, who draws them as they stand in fact, and not ours; every map says so.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CREDIT = "Base map: Natural Earth, lines as in fact, without endorsement"
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


def owners(shapes: Sequence[dict[str, Any]], lons: Sequence[float], lats: Sequence[float]) -> list[list[str]]:
    """The country of each point of a grid, a list for each latitude; "" at sea. Longitudes ascend."""
    grid = [[""] * len(lons) for _ in lats]
    rings = [
        (part[0], str(shape["properties"]["name"])) for shape in shapes for part in shape["geometry"]["coordinates"]
    ]
    for ring, name in sorted(rings, key=lambda each: -_size(each[0])):  # an enclave after what lies around it
        for row, crossed in _crossings(ring, lats).items():
            for west, east in zip(crossed[::2], crossed[1::2], strict=True):
                first, last = bisect_left(lons, west), bisect_left(lons, east)
                grid[row][first:last] = [name] * (last - first)
    return grid


def _size(ring: list[list[float]]) -> float:
    xs, ys = zip(*ring, strict=True)
    return float((max(xs) - min(xs)) * (max(ys) - min(ys)))


def _crossings(ring: list[list[float]], lats: Sequence[float]) -> dict[int, list[float]]:
    """Where a ring crosses each latitude, from the west; by rows, for a ring has many thousand points."""
    rows = sorted(range(len(lats)), key=lats.__getitem__)
    upward = [lats[row] for row in rows]
    found: defaultdict[int, list[float]] = defaultdict(list)
    for (x1, y1), (x2, y2) in pairwise(ring):
        for n in range(bisect_left(upward, min(y1, y2)), bisect_left(upward, max(y1, y2))):
            found[rows[n]].append((x2 - x1) * (upward[n] - y1) / (y2 - y1) + x1)
    return {row: sorted(crossed) for row, crossed in found.items()}
