"""Where the acts of a strip stand: under a heading for each direction a line for each class, with cells and thin bars.

Heights are pixels from the upper edge. Thin bars that overlap stand in lanes below each other, and none hides another.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from conflictkb.plots.theme import WIDTH
from conflictkb.plots.titles import cut
from conflictkb.reports.names import called, directed
from conflictkb.reports.relations import CLASSES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from conflictkb.plots.bins import Bins
    from conflictkb.plots.caption import Window
    from conflictkb.reports.relations import Act

HEADING, CELL, LANE, GAP = 22, 18, 8, 3
LETTERS = 128  # of a heading
MUTUAL = {"both": "Both ways", "together": "Together"}
HEDGES = "~?%"  # of EDTF: about, perhaps, and both
SLIVER = 4  # pixels of the shortest thin bar
NUMBER = 14  # pixels of a number beside one
Span = tuple[date, date]


@dataclass(slots=True)
class Line:
    """The acts of a class: how many in which part of time, and in which lane the unsure ones, by their time."""

    direction: str
    quad: str
    cells: Counter[int] = field(default_factory=Counter)
    unsure: Counter[Span] = field(default_factory=Counter)
    lanes: dict[Span, int] = field(default_factory=dict)
    top: int = 0

    @property
    def high(self) -> int:
        """How high it is."""
        return CELL + 2 * GAP + LANE * (max(self.lanes.values(), default=-1) + 1)


def lines_of(rows: Sequence[Act], bins: Bins, window: Window) -> list[Line]:
    """The lines, by direction and from cooperation to conflict, each below the one before and below its heading."""
    order = [*CLASSES, "unknown"]
    found: dict[tuple[str, str], Line] = {}
    for row in rows:
        line = found.setdefault((row.direction, row.quad or "unknown"), Line(row.direction, row.quad or "unknown"))
        first, last = row.start_earliest, row.start_latest
        if first and last and sure(row, bins):
            line.cells[bins.of(first)] += row.acts_low
        elif first and last:
            line.unsure[first, last] += row.acts_low
    lines = sorted(found.values(), key=lambda line: (line.direction in MUTUAL, line.direction, order.index(line.quad)))
    top, direction = 0, ""
    for line in lines:
        line.lanes = _lanes(line.unsure, window)
        top += HEADING * (line.direction != direction)
        line.top, direction = top, line.direction
        top += line.high
    return lines


def sure(row: Act, bins: Bins) -> bool:
    """Whether the sources leave no doubt of the part of time, nor of who acted on whom."""
    first, last = row.start_earliest, row.start_latest
    hedged = row.match == "maybe" or any(sign in (row.start or "") for sign in HEDGES)
    return bool(not hedged and first and last and bins.of(first) == bins.of(last))


def heading(direction: str, names: Mapping[str, str]) -> str:
    """Who acted on whom; names that are too long for one line lose their middle."""
    told = MUTUAL.get(direction) or directed(direction, names)
    if len(told) <= LETTERS:
        return told
    one, other = (called(each, names) for each in direction.split(" to "))
    room = LETTERS - len(" to ")
    return f"{cut(one, max(room // 2, room - len(other)))} to {cut(other, max(room // 2, room - len(one)))}"


def drawn(span: Span, window: Window) -> Span:
    """A time as long as it must be drawn to be seen."""
    least = timedelta(days=(window[1] - window[0]).days * SLIVER // WIDTH)
    return span[0], max(span[1], min(span[0], date.max - least) + least)


def _lanes(spans: Mapping[Span, int], window: Window) -> dict[Span, int]:
    """Each in the first lane in which nothing stands where it and its number do."""
    days = (window[1] - window[0]).days
    full: list[date] = []
    found = {}
    for span, number in sorted(spans.items()):
        end = drawn(span, window)[1]
        room = timedelta(days=days * (NUMBER if number > 1 else 2) // WIDTH)
        lane = next((n for n, last in enumerate(full) if last < span[0]), len(full))
        full[lane : lane + 1] = [min(end, date.max - room) + room]
        found[span] = lane
    return found
