"""The order of answers: earliest day of the start, then its latest, then the id; what is unknown comes last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from conflictkb.query.judge import part_of
from conflictkb.query.names import TIMES, leaf, names_of
from conflictkb.records.dates import FIRST, LAST, Date, When
from conflictkb.records.estimates import Duration, Estimate
from conflictkb.records.points import Clock
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictkb.query.paths import Walker
    from conflictkb.records.base import Record

DEFAULT = (("start", False),)


def in_order(records: Iterable[Record], sort: tuple[tuple[str, bool], ...], walker: Walker) -> list[Record]:
    """The records by each field of `sort` in turn (descending where its second is true), then by id."""
    found = sorted(records, key=lambda record: record.id)
    for name, descending in reversed(sort or DEFAULT):
        keys = {record.id: keys_of(walker, record, name) for record in found}
        for n in reversed(range(len(next(iter(keys.values()), ())))):
            found.sort(key=partial(_key, keys=keys, n=n, descending=descending), reverse=descending)
    return found


def _key(record: Record, *, keys: dict[str, Any], n: int, descending: bool) -> Any:  # noqa: ANN401 - what sorts
    return _last(keys[record.id][n], descending=descending)


def _last(key: float | str | None, *, descending: bool) -> tuple[bool, float | str]:
    return ((key is None) != descending, 0 if key is None else key)


def keys_of(walker: Walker, record: Record, name: str) -> tuple[float | str | None, ...]:
    """What a field is ordered by: days, numbers, the place of a choice in its list, or text."""
    first, _, rest = name.partition(".")
    field = names_of(type(record)).get(first)
    two = first in TIMES or (field is not None and field.value in (Date, When, Duration) and not rest)
    if field is None:
        return (None, None) if two else (None,)
    value = walker.value(record, field)
    if rest:
        return (part_of(walker, record, leaf(field, (rest,)), value),)
    if first in TIMES:
        span = walker.memory.span(record.id)
        low = span.end_min if first == "end" else span.start_min
        return _bounds(low, span.start_max if first == "start" else span.end_max)
    if value is None or isinstance(value, State):
        return (None, None) if two else (None,)
    return _keys(value, field.choices)


def _keys(value: Any, choices: tuple[str, ...]) -> tuple[float | str | None, ...]:  # noqa: ANN401 - any value
    if isinstance(value, Date | When):
        return _bounds(value.earliest, value.latest)
    if isinstance(value, Duration):
        return value.low, value.high
    if isinstance(value, Estimate):
        return (next((n for n in (value.best, value.low, value.high) if n is not None), None),)
    if isinstance(value, Clock):
        return (value.utc,)
    return (choices.index(value),) if choices else (str(value),)


def _bounds(low: int, high: int) -> tuple[int | None, int | None]:
    return None if low <= FIRST else low, None if high >= LAST else high
