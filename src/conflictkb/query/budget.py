"""How long a filter may be: databases bound a statement, and one question must not hold up others.

A condition is a test in every kind that is asked and for every way in which a path can go from there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.query.expression import Bounds
from conflictkb.query.names import MANY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.query.expression import Literal

MOST_CONDITIONS = 100  # SQLite's expressions may be 1000 deep, and a condition is up to 7
MOST_TESTS = 350  # each is a piece of the statement, and costs one to three ms
VALUES = 20  # of a list cost as much as a test
TOO_LONG = (
    f"the filter is too long: at most {MOST_CONDITIONS} conditions, and {MOST_TESTS} tests, a condition being one in "
    "every kind that it asks or leads to; ask one kind instead of all, write a list (`id in [a, b]`), or ask in parts"
)


@dataclass
class Budget:
    """What the filter has asked so far of `arms` kinds."""

    arms: int
    conditions: int = 0
    tests: int = 0

    def spend(self, ways: int, conditions: int) -> bool:
        """Count so many conditions more; whether the filter may still be asked."""
        self.conditions += conditions
        self.tests += conditions * self._tests(ways)
        return self.conditions <= MOST_CONDITIONS and self.tests <= MOST_TESTS

    def allows(self, ways: int) -> bool:
        """Whether one condition that can go so many ways is not too many tests by itself."""
        return self._tests(ways) <= MOST_TESTS

    def _tests(self, ways: int) -> int:
        """One for each way in every kind that asks; the kinds share what may be of many."""
        return ways + self.arms if ways >= MANY and self.arms > 1 else ways * self.arms


def more_of(values: Sequence[Literal]) -> int:
    """How many conditions a list of values is beyond the first."""
    ordered = sum(isinstance(value, Bounds) for value in values)
    return max(ordered - 1, 0) + (len(values) - ordered) // VALUES
