"""The map in a terminal: the region's outline in dots, a letter where something is known to within a character.

What is known less exactly is spread over all the ground where it may have been; what has no point is listed, not drawn.
"""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import pairwise
from string import ascii_letters
from textwrap import wrap
from typing import TYPE_CHECKING

from conflictkb.plots.basemap import CREDIT, Box, countries, owners
from conflictkb.plots.dots import ACROSS, DOWN, Dots
from conflictkb.plots.lands import named
from conflictkb.reports.draw.lines import folded
from conflictkb.reports.extent import qualified
from conflictkb.reports.ground import DEGREE, POLE, apart, frame, polar, radius

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from conflictkb.reports.map import Spot

SPREAD, SEVERAL = "░", "+"
HIGH, WIDE = 26, 110  # characters at most
LISTED = 80  # records beyond which places are only counted
Places = dict[tuple[float, float, str], list["Spot"]]


def terminal_map(rows: Sequence[Spot], width: int, names: Mapping[str, str] | None = None) -> Iterator[str]:
    """The map, then what each letter stands for, then what could not be placed."""
    titles = names or {}
    rows, beside = apart(rows)
    placed = [row for row in rows if row.lat is not None and row.lon is not None and not polar(row)]
    places: Places = defaultdict(list)
    for row in placed:
        places[row.lon or 0.0, row.lat or 0.0, row.where_prec or ""].append(row)
    if placed:
        yield from _sheet(placed, places, min(width, WIDE))
        yield ""
        for n, ((_, _, prec), found) in enumerate(places.items()):
            lead = f"{_letter(n)} within {radius(prec):g} km of"
            yield from _entry(lead, found, titles, width, full=len(rows) <= LISTED)
    unplaced = [row for row in rows if row.lat is None or row.lon is None]
    for told, lost in (
        ("for their place has no point", unplaced),
        (f"beyond {POLE:g}° of latitude", [row for row in rows if polar(row)]),
    ):
        if lost:
            yield from wrap(f"Not drawn, {told}: {len(lost)}", width)
            yield from _listed(lost, titles, width, full=len(rows) <= LISTED)
    if beside:
        yield from wrap(f"Not drawn: the places themselves ({len(beside)})", width)


def _listed(rows: Sequence[Spot], titles: Mapping[str, str], width: int, *, full: bool) -> Iterator[str]:
    """What is not drawn, by place."""
    places: dict[str, list[Spot]] = defaultdict(list)
    for row in rows:
        places[row.place or ""].append(row)
    for found in places.values():
        yield from _entry("- in", found, titles, width, full=full)


def _sheet(placed: Sequence[Spot], places: Places, wide: int) -> Iterator[str]:
    high = min(HIGH, max(wide // 4, 8))
    box = frame(placed, wide * ACROSS / (high * DOWN))
    sheet, ground = Dots(wide, high), _Ground(box, wide, high)
    shapes = countries(box)
    for shape in shapes:
        for ring in shape["geometry"]["coordinates"]:
            for one, other in pairwise(ring[0]):
                sheet.line(ground.dot(*one), ground.dot(*other))
    wider = sorted(enumerate(places), key=lambda item: -radius(item[1][2]))
    for n, (lon, lat, prec) in wider:
        x, y = ground.cell(lon, lat)
        _mark(sheet, _letter(n), x, y, radius(prec) / ground.km)
    lands = owners(shapes, *ground.grid())
    for name, row, column in named(lands, lambda name: (len(name) + 2, 1), lambda *at: _free(sheet, *at)):
        sheet.write(column + 1, row, name.upper())
    yield from sheet.lines()
    told = f"One character is {float(f'{ground.km:.2g}'):,g} km wide. A letter alone: known to within a character; "
    spread = f"{SPREAD} with letters: somewhere on this ground; {SEVERAL} several in one character. {CREDIT}"
    yield from wrap(told + spread, wide)


def _free(sheet: Dots, name: str, row: int, column: int) -> bool:
    return sheet.free(column, row, len(name) + 2)


class _Ground:
    """Where a point of the earth falls on the sheet."""

    def __init__(self, box: Box, wide: int, high: int) -> None:
        self.west, self.south, self.east, self.north = box
        self.wide, self.high = wide, high
        middle = math.cos(math.radians((self.south + self.north) / 2))
        self.km = (self.east - self.west) / wide * DEGREE * middle

    def dot(self, lon: float, lat: float) -> tuple[float, float]:
        """In dots."""
        x = (lon - self.west) / (self.east - self.west) * (self.wide * ACROSS - 1)
        y = (self.north - lat) / (self.north - self.south) * (self.high * DOWN - 1)
        return x, y

    def grid(self) -> tuple[list[float], list[float]]:
        """The longitudes and latitudes of the middles of the characters, from the upper left."""
        wide, high = (self.east - self.west) / self.wide, (self.north - self.south) / self.high
        lons = [self.west + (n + 0.5) * wide for n in range(self.wide)]
        return lons, [self.north - (n + 0.5) * high for n in range(self.high)]

    def cell(self, lon: float, lat: float) -> tuple[int, int]:
        """In characters."""
        x, y = self.dot(lon, lat)
        return int(x) // ACROSS, int(y) // DOWN


def _mark(sheet: Dots, letter: str, x: int, y: int, across: float) -> None:
    """A letter, or a spread over so many characters to each side."""
    if across <= 1:
        taken = sheet.signs.get((x, y), SPREAD) in SEVERAL + ascii_letters
        sheet.write(x, y, SEVERAL if taken else letter)
        return
    down = across * ACROSS / DOWN
    for dy in range(-round(down), round(down) + 1):
        for dx in range(-round(across), round(across) + 1):
            inside = (dx / across) ** 2 + (dy / down) ** 2 <= 1 and sheet.holds(x + dx, y + dy)
            lettered = (dx + dy * 5) % 12 == 0  # over the letters of what is spread wider, and was written before
            if inside and (lettered or (x + dx, y + dy) not in sheet.dots):
                sheet.write(x + dx, y + dy, letter if lettered else SPREAD)


def _letter(number: int) -> str:
    return ascii_letters[number % len(ascii_letters)]


def _entry(lead: str, rows: Sequence[Spot], titles: Mapping[str, str], width: int, *, full: bool) -> Iterator[str]:
    """A place, and each of its records; only how many, where there are too many."""
    first = rows[0]
    at = first.place or first.located_by or first.id
    name = titles.get(at) or at.partition("/")[2] if first.place or first.located_by else "a place that no source tells"
    yield from folded(f"{lead} {name}{'' if full else f': {len(rows)}'}", width)
    for row in rows if full else ():
        title = qualified(row.title or row.id.partition("/")[2], row)
        yield from folded(f"    {row.start or '?':12} {title}{' ✗' if row.disputed else ''}", width)
