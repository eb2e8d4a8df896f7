"""What of the ground a map shows, and how far from its point a record may have been, by UCDP's `where_prec`."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.reports.map import Spot

RADIUS = {"1": 2.0, "2": 25.0, "3": 40.0, "4": 90.0, "5": 150.0, "6": 300.0, "7": 300.0}
UNSAID = 25.0  # kilometres, where no source says how exact a point is
DEGREE = 111.2  # kilometres
MARGIN, LEAST = 0.5, 1.6  # degrees around what is shown, and the least that a map is high
POLE = 85.0  # degrees, beyond which no map is drawn: Mercator's has no end there
HALF = 180.0


def apart(rows: Sequence[Spot]) -> tuple[list[Spot], list[Spot]]:
    """What a map shows, and the places that it leaves out, whose discs would pass for land that somebody holds.

    A map of nothing but places shows them.
    """
    shown = [row for row in rows if row.kind != "place"]
    return (shown, [row for row in rows if row.kind == "place"]) if shown else (list(rows), [])


def radius(where_prec: str | None) -> float:
    """Kilometres around a point."""
    return RADIUS.get(where_prec or "", UNSAID)


def polar(row: Spot) -> bool:
    """Whether it lies where no map is drawn."""
    return row.lat is not None and abs(row.lat) > POLE


def frame(rows: Sequence[Spot], shape: float) -> tuple[float, float, float, float]:
    """West, south, east and north of a map of this shape (wide to high) that shows every disc whole."""
    points = [
        (row.lon, row.lat, radius(row.where_prec) / DEGREE)
        for row in rows
        if row.lon is not None and row.lat is not None
    ]
    slant = [math.cos(math.radians(min(abs(lat), POLE))) for _, lat, _ in points]
    west = min(lon - r / c for (lon, _, r), c in zip(points, slant, strict=True)) - MARGIN
    east = max(lon + r / c for (lon, _, r), c in zip(points, slant, strict=True)) + MARGIN
    south, north = min(lat - r for _, lat, r in points) - MARGIN, max(lat + r for _, lat, r in points) + MARGIN
    high = max(north - south, LEAST)
    middle = (south + north) / 2
    cosine = math.cos(math.radians(min(abs(middle), POLE)))
    high = max(high, (east - west) * cosine / shape)
    wide = min(high * shape / cosine, 2 * HALF)
    centre = max(min((west + east) / 2, HALF - wide / 2), wide / 2 - HALF)
    return centre - wide / 2, max(middle - high / 2, -POLE), centre + wide / 2, min(middle + high / 2, POLE)
