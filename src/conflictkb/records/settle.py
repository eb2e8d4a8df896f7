"""Times known only relative to other records: what `after` and `before` allow, followed through whole chains.

A record starts no earlier than the earliest start of each record in `after`, and no later than the latest start of each
in `before`; the same day is allowed. Circles are errors of the corpus and bound nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictkb.records.dates import FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from conflictkb.records.spans import Span

    Tree = Mapping[str, tuple[str, ...]]


def caps(own: Callable[[str], Span | None], after: Tree, before: Tree) -> dict[str, tuple[int, int]]:
    """For each record in `after` or `before`: the day before which and after which it cannot have started.

    `own` gives the span that a record has by its own text, None for an id that nobody knows.
    """

    def follow(
        tree: Tree, bound: Callable[[Span], int], pick: Callable[[Iterable[int]], int], none: int
    ) -> dict[str, int]:
        known: dict[str, int] = {}

        def reach(start: str) -> int:
            """The bound that `start` passes on; iterative, for chains may be long."""
            stack, open_ids = [start], set()
            while stack:
                top = stack[-1]
                open_ids.add(top)
                waiting = [ref for ref in tree.get(top, ()) if ref not in known and ref not in open_ids]
                if waiting:
                    stack.extend(waiting)
                    continue
                span = own(top)
                known[top] = pick([bound(span) if span else none, *(known.get(ref, none) for ref in tree.get(top, ()))])
                stack.pop()
            return known[start]

        return {
            record: pick([none, *(known[ref] if ref in known else reach(ref) for ref in refs)])
            for record, refs in tree.items()
        }

    low = follow(after, lambda span: span.start_min, max, FIRST)
    high = follow(before, lambda span: span.start_max, min, LAST)
    return {record: (low.get(record, FIRST), high.get(record, LAST)) for record in {**after, **before}}
