"""A sheet of dots for a terminal: a character holds two by four of them (Braille), or a sign that stands over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

BLANK = 0x2800
BITS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))  # by column, then by row
ACROSS, DOWN = 2, 4
Point = tuple[float, float]


class Dots:
    """So many characters wide and high; dots are counted from the upper left."""

    def __init__(self, wide: int, high: int) -> None:
        self.wide = wide
        self.high = high
        self.dots: dict[tuple[int, int], int] = {}
        self.signs: dict[tuple[int, int], str] = {}

    def line(self, start: Point, end: Point) -> None:
        """A straight line, as far as it lies on the sheet."""
        clipped = _clip(start, end, (self.wide * ACROSS - 1, self.high * DOWN - 1))
        if clipped is None:
            return
        (x1, y1), (x2, y2) = clipped
        steps = max(int(max(abs(x2 - x1), abs(y2 - y1))), 1)
        for n in range(steps + 1):
            self.dot(round(x1 + (x2 - x1) * n / steps), round(y1 + (y2 - y1) * n / steps))

    def dot(self, x: int, y: int) -> None:
        """One dot."""
        cell = x // ACROSS, y // DOWN
        self.dots[cell] = self.dots.get(cell, 0) | BITS[x % ACROSS][y % DOWN]

    def free(self, x: int, y: int, length: int) -> bool:
        """Whether so many characters from here have no sign, and lie on the sheet."""
        there = self.holds(x, y) and x + length <= self.wide
        return there and not any((x + n, y) in self.signs for n in range(length))

    def holds(self, x: int, y: int) -> bool:
        """Whether a character lies on the sheet."""
        return 0 <= y < self.high and 0 <= x < self.wide

    def write(self, x: int, y: int, text: str) -> None:
        """Signs from a character on."""
        for n, sign in enumerate(text):
            self.signs[x + n, y] = sign

    def lines(self) -> Iterator[str]:
        """The sheet, from above."""
        for y in range(self.high):
            yield "".join(self._sign(x, y) for x in range(self.wide)).rstrip()

    def _sign(self, x: int, y: int) -> str:
        if (x, y) in self.signs:
            return self.signs[x, y]
        dots = self.dots.get((x, y), 0)
        return chr(BLANK + dots) if dots else " "


def _clip(start: Point, end: Point, corner: Point) -> tuple[Point, Point] | None:
    """The part of a line within a sheet (Liang and Barsky); None where there is none."""
    first, last = 0.0, 1.0
    (x, y), dx, dy = start, end[0] - start[0], end[1] - start[1]
    for slope, room in ((-dx, x), (dx, corner[0] - x), (-dy, y), (dy, corner[1] - y)):
        if slope == 0:
            if room < 0:
                return None
        elif slope < 0:
            first = max(first, room / slope)
        else:
            last = min(last, room / slope)
    return None if first > last else ((x + first * dx, y + first * dy), (x + last * dx, y + last * dy))
