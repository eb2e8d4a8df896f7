"""The names of countries on a map: each wholly within its own land and free of all else, or not at all."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Grid = list[list[str]]


def named(
    grid: Grid, size: Callable[[str], tuple[int, int]], free: Callable[[str, int, int], bool]
) -> Iterator[tuple[str, int, int]]:
    """Each country that has room for its name, with the row and column where this begins.

    `grid` holds the country of each cell, `size` says how many cells a name is wide and high, and `free` whether it
    may begin at a row and column. It stands as near to the middle of what is seen of its land as it can.
    """
    runs = [_runs(row) for row in grid]
    cells: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row, line in enumerate(grid):
        for column, name in enumerate(line):
            if name:
                cells[name].append((row, column))
    for name, own in cells.items():
        wide, high = size(name)
        middle = [sum(part) / len(own) for part in zip(*own, strict=True)]
        fit = [(row, column) for row, column in own if _fits(grid, runs, (row, column), wide, high)]

        def far(at: tuple[int, int], wide: int = wide, high: int = high, to: list[float] = middle) -> float:
            return abs(at[0] + (high - 1) / 2 - to[0]) * 2 + abs(at[1] + (wide - 1) / 2 - to[1])

        yield from ((name, *at) for at in [next((at for at in sorted(fit, key=far) if free(name, *at)), None)] if at)


def _runs(row: list[str]) -> list[int]:
    """From each cell on, how many of one country follow."""
    found = [1] * len(row)
    for n in range(len(row) - 2, -1, -1):
        if row[n] == row[n + 1]:
            found[n] = found[n + 1] + 1
    return found


def _fits(grid: Grid, runs: list[list[int]], at: tuple[int, int], wide: int, high: int) -> bool:
    row, column = at
    lines = range(row, row + high)
    return row + high <= len(grid) and all(
        grid[line][column] == grid[row][column] and runs[line][column] >= wide for line in lines
    )
