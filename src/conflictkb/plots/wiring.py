"""Where a network's parties stand and how its arrows run: each end of an arrow has a place of its own at its party.

The first actor and its parts stand left, the second's right, third parties in boxes below and between them. Pixels.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from conflictkb.plots.theme import WIDTH
from conflictkb.plots.titles import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Edge = tuple[str, str, str]  # actor, recipient, tone
PORT = 13  # from one end to the next
LINE = 13  # of a name
GAP = 14
LETTERS, LINES = 32, 3
BOX = 250  # how wide that of a third party is
HEAD, NUMBER = 9, 20  # along an arrow
SEGMENTS = 24
BEND = 0.45


@dataclass(slots=True)
class Party:
    """One of those who act; `side` is -1 left, 1 right, 0 between; `ends` are its arrows' ends by its edge."""

    record: str
    name: list[str]
    side: int
    top: float = 0
    ends: dict[int, list[tuple[Edge, bool]]] = field(default_factory=lambda: {-1: [], 1: []})

    @property
    def high(self) -> float:
        """How high it is: as its name and its ends need it."""
        return max(LINE * len(self.name), PORT * max(map(len, self.ends.values()))) + 4

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return self.top + self.high / 2

    def edge(self, at: int) -> float:
        """Where its left (-1) or right (1) edge lies."""
        return WIDTH / 2 + at * BOX / 2 if self.side == 0 else 0 if self.side < 0 else WIDTH

    def port(self, end: tuple[Edge, bool]) -> tuple[float, float, int]:
        """Where an arrow ends at it, and to which side it leaves."""
        at = next(at for at, ends in self.ends.items() if end in ends)
        place = self.middle + PORT * (self.ends[at].index(end) - (len(self.ends[at]) - 1) / 2)
        return self.edge(at), place, at


def parties(
    names: Sequence[str], told: Mapping[str, str], sides: Mapping[str, int], edges: Iterable[Edge]
) -> dict[str, Party]:
    """All of them placed; `names` are the busiest first, who stand in the middle of their side."""
    found = {
        name: Party(name, lines_of(told[name], LETTERS, LINES), {0: -1, 1: 1}.get(sides.get(name, 2), 0))
        for name in names
    }
    for edge in edges:
        for own, other, out in ((edge[0], edge[1], True), (edge[1], edge[0], False)):
            found[own].ends[_leaves(found[own], found[other])].append((edge, out))
    columns = {side: _outwards([each for each in found.values() if each.side == side]) for side in (-1, 0, 1)}
    high = max(_height(columns[-1]), _height(columns[1]))
    for side, column in columns.items():
        _stack(column, high + GAP if side == 0 else (high - _height(column)) / 2)
    for party in found.values():
        for ends in party.ends.values():
            ends.sort(key=lambda end: (found[end[0][1] if end[1] else end[0][0]].middle, end[0][2], end[0]))
    return found


def height(found: Iterable[Party]) -> float:
    """How high the whole is."""
    return max(party.top + party.high for party in found)


def path(edge: Edge, found: Mapping[str, Party], *, numbered: bool) -> list[dict[str, Any]]:
    """The points of an arrow's line, from behind its number to before its head."""
    x0, y0, d0 = found[edge[0]].port((edge, True))
    x1, y1, d1 = found[edge[1]].port((edge, False))
    x0, x1 = x0 + d0 * (NUMBER if numbered else 2), x1 + d1 * HEAD
    reach = max(abs(x1 - x0) * BEND, 50 + abs(y1 - y0) * 0.3 * (d0 == d1))
    points = ((x0, y0), (x0 + d0 * reach, y0), (x1 + d1 * reach, y1), (x1, y1))
    return [
        {"edge": "|".join(edge), "n": n, **_bezier(points, n / SEGMENTS), "tone": edge[2]} for n in range(SEGMENTS + 1)
    ]


def _bezier(points: Sequence[tuple[float, float]], t: float) -> dict[str, float]:
    parts = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    x, y = (sum(part * point[n] for part, point in zip(parts, points, strict=True)) for n in (0, 1))
    return {"x": round(x, 2), "y": round(y, 2)}


def _leaves(own: Party, other: Party) -> int:
    """The edge of a party at which its arrow from or to another lies."""
    return -own.side or (other.side or 1)


def _outwards(column: Sequence[Party]) -> list[Party]:
    """From the middle outwards, by turns up and down."""
    return [*reversed(column[1::2]), *column[::2]]


def _height(column: Sequence[Party]) -> float:
    return sum(party.high + GAP for party in column) - GAP * bool(column)


def _stack(column: Sequence[Party], top: float) -> None:
    for party in column:
        party.top = top
        top += party.high + GAP
