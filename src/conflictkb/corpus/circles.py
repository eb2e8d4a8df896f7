"""Hierarchies that lead back to themselves: a place in itself, a unit under itself, before and after at once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from conflictkb.errors import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.corpus.facts import Facts

Edges = dict[str, list[tuple[str, Place]]]
TREES = (
    ("place", "parents.place", "lies in itself"),
    ("actor", "parent", "is its own superior"),
    ("unit", "parent", "is its own superior"),
    ("conflict", "conflict", "is an episode of itself"),
    ("violent-event", "part_of", "is a part of itself"),
)


def circles(facts: Facts) -> Iterator[Problem]:
    """`circular`: a hierarchy, or a chain of `after` and `before`, in which a record leads back to itself."""
    for kind, name, what in TREES:
        edges = {fact.id: list(fact.targets(name)) for fact in facts.valid(kind)}
        yield from _circles(edges, what)
    yield from _circles(_times(facts), "comes before itself")


def _times(facts: Facts) -> Edges:
    """Each record with those that came no later, by `after` and `before`."""
    edges: defaultdict[str, list[tuple[str, Place]]] = defaultdict(list)
    for fact in facts.all:
        edges[fact.id] += fact.targets("after")
        for target, place in fact.targets("before"):
            edges[target].append((fact.id, place))
    return edges


def _circles(edges: Edges, what: str) -> Iterator[Problem]:
    """Walk every chain once, without recursion: chains may be long."""
    done: set[str] = set()
    for start in sorted(edges):
        path: list[str] = []
        on_path: set[str] = set()
        stack: list[tuple[str, Place | None]] = [(start, None)]
        while stack:
            node, place = stack.pop()
            if place is None and node in on_path:  # every edge of the node has been followed
                done.add(node)
                on_path.discard(path.pop())
            elif node in on_path and place is not None:
                chain = [*path[path.index(node) :], node]
                yield Problem(place, "circular", f"`{node}` {what}: {' → '.join(chain)}; remove one of these ties")
            elif node not in done:
                path.append(node)
                on_path.add(node)
                stack.append((node, None))
                stack += [(target, at) for target, at in reversed(edges.get(node, []))]
