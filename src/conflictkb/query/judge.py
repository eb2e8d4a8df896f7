"""What each test is worth at the end of a path: the plain meaning of comparisons, texts and states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictkb.query.expression import Bounds
from conflictkb.query.names import TIMES
from conflictkb.query.truth import Truth, compare, truth
from conflictkb.records.base import Record
from conflictkb.records.dates import FIRST, LAST, Date, When
from conflictkb.records.estimates import Duration, Estimate
from conflictkb.records.folding import fold
from conflictkb.records.points import Clock
from conflictkb.records.values import State

if TYPE_CHECKING:
    from conflictkb.query.expression import Literal
    from conflictkb.query.paths import Walker
    from conflictkb.records.fields import Field
    from conflictkb.records.parts import Part

NEVER = ((LAST + 1, FIRST - 1),)


def compared(walker: Walker, holder: Record | Part, field: Field, value: Any, operator: str, asked: Literal) -> Truth:  # noqa: ANN401, PLR0913 - any value
    """How a value stands to what was asked; the operator is not `!=`."""
    if isinstance(asked, Bounds) != (field.value is not None):
        return Truth.NO
    if missing(field, value) == "absent" or value is State.NONE:
        return Truth.NO
    if "." in field.name:
        number = part_of(walker, holder, field, value)
        return Truth.MAYBE if number is None else compare(((number, number),), operator, asked)  # type: ignore[arg-type]  # Bounds, as above
    if isinstance(holder, Record) and field.name in TIMES:
        days = walker.days(holder, field.name, value) or NEVER
        return _hedged(value, operator, compare(days, operator, asked))  # type: ignore[arg-type]  # Bounds, as above
    if value is None or isinstance(value, State):
        return Truth.MAYBE
    if field.value is not None:
        return _hedged(value, operator, compare(extent(value), operator, asked))  # type: ignore[arg-type]  # Bounds, as above
    return _named(field, value, operator, str(asked))


def _named(field: Field, value: str, operator: str, asked: str) -> Truth:
    """A choice stands where it was declared; ids and texts are equal or not."""
    if not field.choices:
        return truth(must=value == asked, may=value == asked)
    if asked not in field.choices:
        return Truth.NO
    here, there = field.choices.index(value), field.choices.index(asked)
    return compare(((here, here),), operator, Bounds(asked, there, there))


def _hedged(value: object, operator: str, found: Truth) -> Truth:
    """What its source hedges is at most a maybe."""
    return min(found, Truth.MAYBE) if operator == "=" and getattr(value, "hedged", False) else found


def extent(value: object) -> tuple[tuple[float, float], ...]:
    """All that a value may be."""
    if isinstance(value, Date | When):
        return value.ranges
    if isinstance(value, Estimate | Duration):
        return ((value.earliest, value.latest),)
    assert isinstance(value, Clock)  # noqa: S101 - the language compares no other value
    return ((value.utc, value.utc),)


def part_of(walker: Walker, holder: Record | Part, field: Field, value: Any) -> float | None:  # noqa: ANN401 - any value
    """The number or day that `estimate.high` or `end.latest` names; None where it is unknown."""
    name, _, part = field.name.partition(".")
    if part in ("earliest", "latest"):
        if isinstance(holder, Record) and name in TIMES:
            span = walker.memory.span(holder.id)
            first = span.end_min if name == "end" else span.start_min
            day = first if part == "earliest" else span.start_max if name == "start" else span.end_max
        else:
            day = getattr(value, part, FIRST)
        return None if day <= FIRST or day >= LAST else day
    number: float | None = getattr(value, part, None)
    return number


def missing(field: Field, value: object) -> str | None:
    """Which state a value is in: unknown, absent, none, open; None where there is one."""
    if isinstance(value, State):
        return "open" if value is State.OPEN else value.value
    if value is None or value == ():
        return "unknown" if field.name.partition(".")[0] in TIMES else "absent"
    return None


def stands(walker: Walker, holder: Record | Part, field: Field, value: Any, state: str) -> Truth:  # noqa: ANN401 - any value
    """Whether a value is in this state; yes or no."""
    found = missing(field, value)
    if "." in field.name and found != "none":
        dated = isinstance(holder, Record) and field.name.partition(".")[0] in TIMES
        if dated or found is None:
            found = "unknown" if part_of(walker, holder, field, value) is None else None
    return truth(must=found == state, may=found == state)


def contains(value: object, text: str) -> Truth:
    """Whether the folded text stands in a folded text."""
    if value is None or isinstance(value, State):
        return Truth.MAYBE if value is State.UNKNOWN else Truth.NO
    found = fold(text) in fold(str(value))
    return truth(must=found, may=found)
