"""What the columns of a field show for what the tables hold: a text, the rows of a list, the bounds of a span.

The texts that a base keeps are the truth, and few of them differ: each is read once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictkb.query.json import missing_json, value_json
from conflictkb.query.names import TIMES
from conflictkb.records.base import Spell
from conflictkb.records.dates import FIRST, LAST
from conflictkb.records.fields import fields
from conflictkb.records.spans import Span
from conflictkb.records.values import State
from conflictkb.store.rows import raw_items

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from conflictkb.query.columns import Column, Scalar
    from conflictkb.records.base import Record
    from conflictkb.records.fields import Field

Items = tuple[tuple[tuple[str, Any], ...], ...]  # the rows of a list's table, each as pairs of column and value
STATES = frozenset(State)
MOST = 20_000  # stored values remembered for a field


class Read(dict[Any, tuple[Any, ...]]):
    """What some columns of one field show for what is stored; forgotten before they are many."""

    def __init__(self, columns: Sequence[Column], read: Callable[[Any], object]) -> None:
        super().__init__()
        self.columns = columns
        self.read = read

    def __missing__(self, stored: object) -> tuple[Scalar, ...]:
        if len(self) > MOST:
            self.clear()
        row = {self.columns[0].key: self.read(stored)}
        found = self[stored] = tuple(column.of(row) for column in self.columns)
        return found


def shown(model: type[Record], key: str) -> bool:
    """Whether what is stored under a key is shown as it is: a text, an id or a choice, which seldom come twice."""
    known = fields(model).get(key)
    return known is not None and known.value is None and not known.many and key not in TIMES


def reader(model: type[Record], key: str) -> Callable[[Any], object] | None:
    """How what is stored under a key becomes the value of the JSON contract; None where the kind has no such field."""
    known = fields(model).get(key)
    if key == "duration" and issubclass(model, Spell):
        return _duration
    if key in TIMES and (known or key != "when"):
        bound = known or fields(Spell)[key]  # that of a happening is derived, and no field of it
        return lambda stored: _time(bound, stored)
    if known is None:
        return None
    return (lambda stored: _items(known, stored)) if known.many else (lambda stored: _value(known, stored))


def _value(known: Field, text: str | None) -> object:
    if text is None or known.value is None:
        return text
    return value_json(State(text) if text in STATES else known.value.read(text), known)


def _time(known: Field, stored: Any) -> object:  # noqa: ANN401 - a text, or one with the days that others allow
    if stored is None or stored == State.UNKNOWN:
        return missing_json(stored, FIRST, LAST)
    return missing_json(*stored) if type(stored) is tuple else _value(known, stored)


def _items(known: Field, stored: Items | str | None) -> object:
    if stored is None:
        return None
    items = known.read(raw_items(known, [dict(row) for row in stored]) if type(stored) is tuple else stored)
    return value_json(items, known)


def _duration(bounds: Sequence[int] | None) -> object:
    if bounds is None:
        return None
    start_min, start_max, end_min, end_max, sure_from, sure_to, one_day = bounds
    found = Span(start_min, start_max, end_min, end_max, sure_from, sure_to, one_day=bool(one_day)).duration
    return found.to_json() if found else None
