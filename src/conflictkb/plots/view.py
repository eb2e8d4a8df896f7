"""What of the earth a map shows, in Mercator's projection, and where it falls on the picture."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from conflictkb.reports.ground import DEGREE, POLE

if TYPE_CHECKING:
    from conflictkb.plots.basemap import Box


class View:
    """A box of degrees on a picture so many pixels wide and high."""

    def __init__(self, box: Box, wide: int, high: int) -> None:
        self.box, self.wide, self.high = box, wide, high
        west, south, east, north = box
        self.scale = min(wide / (east - west), high / (_up(north) - _up(south)))  # pixels a degree
        self.middle = (west + east) / 2, (_up(south) + _up(north)) / 2

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """The pixel of a point, from the upper left."""
        x = self.wide / 2 + (lon - self.middle[0]) * self.scale
        return x, self.high / 2 - (_up(lat) - self.middle[1]) * self.scale

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The longitude and latitude of a pixel."""
        up = self.middle[1] + (self.high / 2 - y) / self.scale
        lat = math.degrees(2 * math.atan(math.exp(math.radians(up))) - math.pi / 2)
        return self.middle[0] + (x - self.wide / 2) / self.scale, lat

    def seen(self) -> Box:
        """West, south, east and north of all that the picture shows, which is more than the box in one direction."""
        west, north = self.point(0, 0)
        east, south = self.point(self.wide, self.high)
        return west, south, east, north

    def pixels(self, km: float, lat: float | None = None) -> float:
        """How long so many kilometres are at a latitude, without one in the middle of the map."""
        at = (self.box[1] + self.box[3]) / 2 if lat is None else lat
        return km / DEGREE / math.cos(math.radians(at)) * self.scale

    def fit(self) -> dict[str, Any]:
        """What the projection has to show: the corners, for an edge of half the earth would run the other way round."""
        west, south, east, north = self.box
        corners = [[west, south], [west, north], [east, north], [east, south]]
        shape = {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPoint", "coordinates": corners}}
        return {"type": "FeatureCollection", "features": [shape]}


def _up(lat: float) -> float:
    """Mercator's height of a latitude, in degrees of longitude."""
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(max(min(lat, POLE), -POLE)) / 2)))
