"""Where labels go so that they cover neither each other nor what is drawn: beside their point, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LETTER, TALL = 5.6, 11.0  # pixels, at the size of 9
Rect = tuple[float, float, float, float]
SPOTS = (
    ("left", 8, 0), ("right", -8, 0), ("center", 0, -12), ("center", 0, 12), ("left", 8, -10), ("left", 8, 10),
    ("right", -8, -10), ("right", -8, 10), ("left", 8, -20), ("left", 8, 20), ("right", -8, -20), ("right", -8, 20),
    ("center", 0, -24), ("center", 0, 24), ("left", 8, -32), ("left", 8, 32), ("right", -8, -32), ("right", -8, 32),
    ("left", 8, -44), ("left", 8, 44), ("right", -8, -44), ("right", -8, 44),
)  # fmt: skip


def place(
    points: Iterable[tuple[float, float, str]], wide: float, high: float, taken: Sequence[Rect] = ()
) -> list[tuple[str, int, int] | None]:
    """For each point (x, y, label; pixels from the upper left) its align, dx and dy; None where no spot is free."""
    points = list(points)
    full = [*taken, *((x - 4, y - 4, x + 4, y + 4) for x, y, _ in points)]
    found: list[tuple[str, int, int] | None] = []
    for x, y, told in points:
        chosen = None
        for spot in SPOTS:
            rect = _rect(x, y, told, spot)
            if _within(rect, wide, high) and not any(_meet(rect, other) for other in full):
                chosen = spot
                full.append(rect)
                break
        found.append(chosen)
    return found


def _rect(x: float, y: float, told: str, spot: tuple[str, int, int]) -> Rect:
    align, dx, dy = spot
    wide = len(told) * LETTER
    left = x + dx - {"left": 0.0, "right": wide, "center": wide / 2}[align]
    return left, y + dy - TALL / 2, left + wide, y + dy + TALL / 2


def _within(rect: Rect, wide: float, high: float) -> bool:
    return rect[0] >= 0 and rect[1] >= 0 and rect[2] <= wide and rect[3] <= high


def _meet(one: Rect, other: Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
