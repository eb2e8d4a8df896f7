"""A test in SQL: what must be so and what may be so, two conditions that are never null."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, false, not_, or_, select, true
from sqlalchemy.sql.expression import literal_column

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import FromClause

    from conflictkb.query.expression import Bounds

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Pair:
    """`must` is yes, `may` is yes or maybe."""

    must: Condition
    may: Condition

    def __invert__(self) -> Pair:
        return Pair(not_(self.may), not_(self.must))

    def maybe(self) -> Pair:
        """At most a maybe."""
        return Pair(false(), self.may)

    def when(self, condition: Condition) -> Pair:
        """No where the condition does not hold."""
        return Pair(and_(condition, self.must), and_(condition, self.may))

    def unless(self, condition: Condition) -> Pair:
        """Maybe where the condition holds."""
        return Pair(self.must, or_(condition, self.may))


YES = Pair(true(), true())
NO = Pair(false(), false())


def sure(condition: Condition) -> Pair:
    """A two-valued test."""
    return Pair(condition, condition)


def every(pairs: Iterable[Pair]) -> Pair:
    """Kleene's `and`."""
    found = list(pairs)
    return Pair(and_(true(), *(p.must for p in found)), and_(true(), *(p.may for p in found)))


def some(pairs: Iterable[Pair]) -> Pair:
    """Kleene's `or`."""
    found = list(pairs)
    return Pair(or_(false(), *(p.must for p in found)), or_(false(), *(p.may for p in found)))


def exists(source: FromClause, condition: Condition) -> Condition:
    """Whether `source` has a row that fits; everything else is that of the query around it."""
    froms = source._from_objects  # noqa: SLF001 - SQLAlchemy has no public name for the tables of a join
    query: Any = select(literal_column("1")).select_from(source).where(condition).correlate_except(*froms)
    found: Condition = query.exists()
    return found


def exist(source: FromClause, where: Condition, pair: Pair) -> Pair:
    """Whether some row of `source` fits."""
    return Pair(exists(source, and_(where, pair.must)), exists(source, and_(where, pair.may)))


def compared(low: Any, high: Any, operator: str, asked: Bounds) -> Pair:  # noqa: ANN401 - columns or expressions
    """How what lies between `low` and `high` stands to what was asked; truth.compare in SQL."""
    if operator == "=":
        return Pair(and_(low >= asked.low, high <= asked.high), and_(low <= asked.high, high >= asked.low))
    if operator == "<":
        return Pair(high < asked.low, low < asked.low)
    if operator == "<=":
        return Pair(high <= asked.high, low <= asked.high)
    if operator == ">":
        return Pair(low > asked.high, high > asked.high)
    return Pair(low >= asked.low, high >= asked.low)
