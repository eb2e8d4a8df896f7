"""Rectangles, discs and lines on a picture, in pixels from the upper left, and whether they meet."""

from __future__ import annotations

import math
from typing import NamedTuple


class Rect(NamedTuple):
    """Left, top, right and bottom."""

    left: float
    top: float
    right: float
    low: float

    def meets(self, other: Rect) -> bool:
        """Whether two share ground."""
        return self.left < other.right and other.left < self.right and self.top < other.low and other.top < self.low

    def within(self, other: Rect) -> bool:
        """Whether it lies in another."""
        return self.left >= other.left and self.top >= other.top and self.right <= other.right and self.low <= other.low

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """The point of it that is nearest to another."""
        return min(max(x, self.left), self.right), min(max(y, self.top), self.low)


class Line(NamedTuple):
    """A straight line from one point to another."""

    x1: float
    y1: float
    x2: float
    y2: float

    def meets(self, other: Line) -> bool:
        """Whether two cross."""
        one, two = (_side(self, x, y) for x, y in ((other.x1, other.y1), (other.x2, other.y2)))
        three, four = (_side(other, x, y) for x, y in ((self.x1, self.y1), (self.x2, self.y2)))
        return one * two < 0 and three * four < 0

    def cuts(self, rect: Rect) -> bool:
        """Whether it runs through a rectangle."""
        left, top, right, low = rect
        diagonals = Line(left, top, right, low), Line(left, low, right, top)
        return any(self.meets(line) for line in diagonals) or rect.nearest(self.x2, self.y2) == (self.x2, self.y2)

    def distance(self, x: float, y: float) -> float:
        """How far a point is from it."""
        wide, high = self.x2 - self.x1, self.y2 - self.y1
        length = wide * wide + high * high or 1.0
        along = min(max(((x - self.x1) * wide + (y - self.y1) * high) / length, 0), 1)
        return math.hypot(self.x1 + along * wide - x, self.y1 + along * high - y)


class Disc(NamedTuple):
    """A circle around a point; what is drawn is its edge."""

    x: float
    y: float
    r: float

    def span(self, rect: Rect) -> tuple[float, float]:
        """How far the nearest and the farthest point of a rectangle are from the middle."""
        far = max(math.hypot(x - self.x, y - self.y) for x in (rect.left, rect.right) for y in (rect.top, rect.low))
        near = rect.nearest(self.x, self.y)
        return math.hypot(near[0] - self.x, near[1] - self.y), far

    def away(self, rect: Rect) -> float:
        """How far a rectangle is from its edge; nought where the edge runs through it."""
        near, far = self.span(rect)
        return max(near - self.r, self.r - far, 0.0)

    def holds(self, rect: Rect) -> bool:
        """Whether a rectangle lies wholly within."""
        return self.span(rect)[1] < self.r


def _side(line: Line, x: float, y: float) -> float:
    return (line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1)
