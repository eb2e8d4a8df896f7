"""What the time options mean, by the settled bounds of a record (docs/time.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictkb.query.truth import Truth, every, truth
from conflictkb.records.dates import Date
from conflictkb.records.spans import Span, span_between
from conflictkb.records.values import State

if TYPE_CHECKING:
    from conflictkb.query.expression import Bounds
    from conflictkb.query.question import Question


def so(option: str, span: Span, asked: Bounds) -> Truth:
    """Whether what has this span was so at the time asked."""
    first, last = asked.low, asked.high
    if option == "before":
        return truth(must=span.end_max < first, may=span.end_min < first)
    if option == "after":
        return truth(must=span.start_min > last, may=span.start_max > last)
    holes = bool(span.ranges) and not any(low <= last and high >= first for low, high in span.ranges)
    if option == "throughout":
        must = span.sure_from <= first and span.sure_to >= last
        longer = span.one_day and first < last
        may = span.start_min <= first and span.end_max >= last and not longer and not holes
    else:
        must = span.sure_from <= last and span.sure_to >= first
        may = span.start_min <= last and span.end_max >= first and not holes
    return truth(must=must and may, may=may)


def at_time(span: Span, asked: Question) -> Truth:
    """Whether a record of this span fits every time option."""
    options = ("on", "during", "throughout", "before", "after")
    return every(so(name, span, bounds) for name in options if (bounds := getattr(asked, name)) is not None)


def held_then(start: object, end: object, time: tuple[str, Bounds] | None) -> Truth:
    """Whether a dated part of a record counts at the time asked; always where none is asked, or it has no dates."""
    if time is None or all(bound in (None, State.NONE) for bound in (start, end)):
        return Truth.YES
    first, last = (bound if isinstance(bound, Date) else None for bound in (start, end))
    option, asked = time
    return so(option, span_between(first, last, []), asked)
