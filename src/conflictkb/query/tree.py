"""Where a record belongs: the trees of places, actors and units, by the record's own parents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictkb.query.names import TREES
from conflictkb.query.times import held_then
from conflictkb.query.truth import Truth
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conflictkb.query.expression import Bounds
    from conflictkb.records.base import Record


class Tree:
    """The parents of records as they count at the time asked."""

    def __init__(self, get: Callable[[str], Record | None], time: tuple[str, Bounds] | None) -> None:
        self.get = get
        self.time = time

    def within(self, child: str, root: str, *, above: bool = True) -> Truth:
        """Whether `child` is `root` or lies under it; `above`: what lies over `root` may be in it."""
        if child.partition("/")[0] != root.partition("/")[0]:
            return Truth.NO
        reached = self.reach(child)
        if root in reached:
            return reached[root]
        if any(self.parents(record) is State.UNKNOWN for record in reached):
            return Truth.MAYBE
        return Truth.MAYBE if above and child in self.reach(root) else Truth.NO

    def reach(self, child: str) -> dict[str, Truth]:
        """Itself and everything above it, as surely as the surest chain of parents."""
        found = {child: Truth.YES}
        waiting = [child]
        while waiting:
            record = waiting.pop()
            for parent, edge in self.edges(record):
                surely = min(edge, found[record])
                if surely > found.get(parent, Truth.NO):
                    found[parent] = surely
                    waiting.append(parent)
        return found

    def parents(self, child: str) -> object:
        """What the record says of its parents: a list, an id, a state, or nothing."""
        record = self.get(child)
        return getattr(record, TREES[record.kind][0]) if record is not None and record.kind in TREES else None

    def edges(self, child: str) -> Iterator[tuple[str, Truth]]:
        """Each parent, and how surely it is one: maybe where it is so by somebody's account, or perhaps then."""
        parents = self.parents(child)
        if isinstance(parents, State) or parents is None:
            return
        if isinstance(parents, str):
            yield parents, Truth.YES
            return
        for part in parents:  # type: ignore[attr-defined]  # a tuple of parts
            by = Truth.YES if part.by in (None, State.NONE) else Truth.MAYBE
            yield part.place, min(by, held_then(part.start, part.end, self.time))
