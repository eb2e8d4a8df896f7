"""Three values, and what a comparison of something vaguely known is worth.

no < maybe < yes: `and` is the least, `or` the greatest, `not` swaps yes and no and keeps maybe.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictkb.query.expression import Bounds


class Truth(IntEnum):
    """How true something is of a record, by what is recorded."""

    NO = 0
    MAYBE = 1
    YES = 2

    def __invert__(self) -> Truth:
        return Truth(2 - self)


def every(truths: Iterable[Truth]) -> Truth:
    """Kleene's `and`; yes of nothing."""
    return min(truths, default=Truth.YES)


def some(truths: Iterable[Truth]) -> Truth:
    """Kleene's `or`; no of nothing."""
    return max(truths, default=Truth.NO)


def truth(*, must: bool, may: bool) -> Truth:
    """Yes when it must be so, maybe when it may."""
    return Truth.YES if must else Truth.MAYBE if may else Truth.NO


def compare(ranges: tuple[tuple[float, float], ...], operator: str, asked: Bounds) -> Truth:
    """How `ranges`, all that the value may be, stand to what was asked; the operator is not `!=`."""
    low, high = ranges[0][0], ranges[-1][1]
    if operator == "=":
        meets = any(a <= asked.high and b >= asked.low for a, b in ranges)
        return truth(must=meets and low >= asked.low and high <= asked.high, may=meets)
    if operator == "<":
        return truth(must=high < asked.low, may=low < asked.low)
    if operator == "<=":
        return truth(must=high <= asked.high, may=low <= asked.high)
    if operator == ">":
        return truth(must=low > asked.high, may=high > asked.high)
    return truth(must=low >= asked.low, may=high >= asked.low)
