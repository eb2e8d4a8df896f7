"""Where labels go: nearest to what they name and on nothing else, or farther off with a line that leads there.

A label that finds neither is left off; who draws them tells how many.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from conflictkb.plots.geometry import Disc, Line, Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LETTER, NARROW, BROAD, TALL = 5.7, 3.2, 8.6, 11.0  # pixels, at the size of 9
SMALL, LARGE = frozenset("iljtfrI,.:;|!'()[]/ "), frozenset("mwMWШЩЖФЮшщжфю@—")
GAP = 4.0  # between a mark and its label
APART = 6.0  # between two labels on one line
CLEAR = 5.0  # between a label that was moved and the marks of others
POINT = 9.0  # pixels: a mark no wider is a point, and two that are nearer than this are one lump
AROUND = 16  # directions in which a label is moved
FAR = (14.0, 24.0, 36.0, 50.0, 66.0, 84.0, 104.0, 126.0, 150.0, 180.0)
CLOSE = FAR[:5]  # beyond, a shorter line is worth the edge of a disc behind the label


class Mark(NamedTuple):
    """What is named: a disc, and the lines of its name; without lines it is only kept free."""

    disc: Disc
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Label:
    """A name where it is drawn: `align` says which of its edges is nearest to its mark."""

    rect: Rect
    align: str
    lines: tuple[str, ...]
    leader: Line | None = None


def place(marks: Sequence[Mark], room: Rect, taken: Sequence[Rect] = ()) -> list[Label | None]:
    """For each mark its label; None where there is no room. What needs no line goes first."""
    board = _Board([mark.disc for mark in marks], room, taken)
    found: list[Label | None] = [None] * len(marks)
    for look in (board.beside, board.moved, board.across):
        for n, mark in enumerate(marks):
            if found[n] is None and mark.lines and (label := look(mark)):
                found[n] = label
                board.labels.append(label)
    return found


class _Board:
    """What stands on the picture already."""

    def __init__(self, discs: Sequence[Disc], room: Rect, taken: Sequence[Rect]) -> None:
        self.discs, self.room, self.taken = discs, room, taken
        self.labels: list[Label] = []

    def beside(self, mark: Mark) -> Label | None:
        """A label that touches its mark, or stands in it, and is nearer to it than to any other."""
        for align, rect in _beside(mark):
            if self._free(rect) and self._nearest(rect, mark.disc) and not self._crossed(rect):
                return Label(rect, align, mark.lines)
        return None

    def moved(self, mark: Mark) -> Label | None:
        """A label with a line that leads to its mark, past all other labels and marks, and on no edge of a disc."""
        return self._moved(mark, across=False)

    def across(self, mark: Mark) -> Label | None:
        """The same, where it must be on the edge of a wide disc."""
        return self._moved(mark, across=True)

    def _moved(self, mark: Mark, *, across: bool) -> Label | None:
        for align, rect, leader in _around(mark, FAR if across else CLOSE):
            if not across and self._crossed(rect):
                continue
            if not self._free(rect) or any(self._near(rect, disc) for disc in self._others(mark.disc)):
                continue
            if not self._blocked(leader, mark.disc):
                return Label(rect, align, mark.lines, leader)
        return None

    def _free(self, rect: Rect) -> bool:
        apart = Rect(rect.left - APART, rect.top, rect.right + APART, rect.low)
        return (
            rect.within(self.room)
            and not any(rect.meets(other) for other in self.taken)
            and not any(apart.meets(label.rect) for label in self.labels)
            and not any(label.leader and label.leader.cuts(rect) for label in self.labels)
        )

    def _others(self, own: Disc) -> Iterator[Disc]:
        return (disc for disc in self.discs if disc is not own and (disc.x, disc.y) != (own.x, own.y))

    def _nearest(self, rect: Rect, own: Disc) -> bool:
        """Whether it is nearer to its own mark than to others, and in no smaller disc than its own."""
        inside = own.holds(rect)
        for disc in self._others(own):
            if inside and disc.holds(rect) and disc.r <= own.r:
                return False
            if not (inside and disc.holds(rect)) and disc.away(rect) < (CLEAR if inside else own.away(rect) + 1):
                return False
        return True

    def _crossed(self, rect: Rect) -> bool:
        return any(disc.away(rect) == 0 for disc in self.discs)

    def _near(self, rect: Rect, disc: Disc) -> bool:
        """Whether it comes near the mark of another; the edge of a wide disc may run behind it."""
        return disc.r <= POINT and disc.span(rect)[0] < disc.r + CLEAR

    def _blocked(self, leader: Line, own: Disc) -> bool:
        points = [
            disc for disc in self._others(own) if disc.r <= POINT and math.hypot(disc.x - own.x, disc.y - own.y) > own.r
        ]
        return any(leader.distance(disc.x, disc.y) < disc.r for disc in points) or any(
            leader.cuts(label.rect) or (label.leader and leader.meets(label.leader)) for label in self.labels
        )


def _beside(mark: Mark) -> Iterator[tuple[str, Rect]]:
    """Where a label can stand without a line: in a wide disc, else right, left, above, below and aslant."""
    (x, y, r), wide, high = mark.disc, _wide(mark), _high(mark)
    middle = Rect(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
    if mark.disc.span(middle)[1] < r - 2:
        yield "center", middle
    for turn in (0, 8, 4, 12, 2, 14, 6, 10):  # sixteenths of a circle, from the right against the clock
        across, up = _turned(turn)
        align = "left" if across > 0 else "right" if across < 0 else "center"
        yield align, _at(mark, align, across * (r + GAP), up * (r + GAP))


def _around(mark: Mark, distances: Sequence[float]) -> Iterator[tuple[str, Rect, Line]]:
    """Where it can stand farther off, near places first; above and below with any of its edges at the line."""
    x, y, r = mark.disc
    for far in distances:
        for turn in range(AROUND):
            across, up = _turned(turn)
            side = ("left", "right") if across >= 0 else ("right", "left")
            leader = Line(x + across * r, y - up * r, x + across * (r + far), y - up * (r + far))
            for align in (side[0], "center", side[1]) if abs(up) > abs(across) / 2 else side[:1]:
                yield align, _at(mark, align, across * (r + far), up * (r + far)), leader


def _turned(turn: int) -> tuple[float, float]:
    """A direction, to the right and up."""
    angle = turn / AROUND * 2 * math.pi
    return round(math.cos(angle), 6), round(math.sin(angle), 6)


def _at(mark: Mark, align: str, across: float, up: float) -> Rect:
    """The label with its nearest edge so far to the right and above the middle of its mark."""
    (x, y, _), wide, high = mark.disc, _wide(mark), _high(mark)
    left = x + across - {"left": 0.0, "right": wide, "center": wide / 2}[align]
    top = y - up - (high if up > 0 else 0 if up < 0 else high / 2)
    return Rect(left, top, left + wide, top + high)


def _wide(mark: Mark) -> float:
    return max(map(width, mark.lines))


def width(text: str) -> float:
    """How wide a text is drawn; fonts differ, so a little more than in most."""
    return sum(NARROW if letter in SMALL else BROAD if letter in LARGE else LETTER for letter in text)


def _high(mark: Mark) -> float:
    return len(mark.lines) * TALL
