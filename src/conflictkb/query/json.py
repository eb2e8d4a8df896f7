"""Rows as the JSON contract of docs/json.md has them: every field of the kind in declared order, null where nothing is.

Nothing that is unknown is ever 0 or an empty text.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from conflictkb.query.derived import bound_of, derived_fields, duration_of
from conflictkb.query.names import TIMES
from conflictkb.records.base import Record, Spell
from conflictkb.records.canonical import canonical
from conflictkb.records.dates import FIRST, LAST, Date, When, date_json
from conflictkb.records.estimates import Duration, Estimate
from conflictkb.records.fields import Field, fields
from conflictkb.records.parts import Part
from conflictkb.records.values import State, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from conflictkb.query.found import Row

    Reader = Callable[[Row[Any]], object]

Json = dict[str, Any]


def columns(model: type[Record] | None, *, cite: bool = False) -> list[str]:
    """The keys of a row, in order; None for rows of all kinds."""
    return list(_columns(model, cite))


@lru_cache(maxsize=256)
def _columns(model: type[Record] | None, cite: bool) -> tuple[str, ...]:  # noqa: FBT001 - a key of the cache
    own = fields(model) if model else {**dict.fromkeys(("id", "title", "start", "end", "place")), **fields(Record)}
    derived = [name for name in derived_fields(model) if name not in own]
    names = [name for name in (*own, *derived) if name not in ("id", "citations")]
    if "when" in own:  # a happening's derived start and end stand beside it
        names = [name for name in names if name not in TIMES]
        at = list(own).index("when") - 1
        names[at:at] = ("when", "start", "end")
    return ("id", "kind", *names, *(["citations"] if cite else []), "match", "disputed")


def row_json(row: Row[Any], *, every: bool = False, cite: bool = False) -> Json:
    """One row; `every` gives the columns of `all` instead of those of its kind."""
    model: type[Record] = type(row.record)
    reported = {"as_reported": list(row.derived["as_reported"]), "status": None} if "as_reported" in row.derived else {}
    return {name: read(row) for name, read in _readers(model, every, cite)} | reported


@lru_cache(maxsize=256)
def _readers(model: type[Record], every: bool, cite: bool) -> tuple[tuple[str, Reader], ...]:  # noqa: FBT001 - keys of the cache
    """How each column of a record of this kind is read: settled once, for rows are many."""
    return tuple((name, _reader(model, name)) for name in _columns(None if every else model, cite))


def _reader(model: type[Record], name: str) -> Reader:
    if name == "kind":
        return lambda row: row.record.kind
    if name == "match":
        return lambda row: row.match
    if name == "disputed":
        return lambda row: list(row.disputed)
    if name in TIMES:
        return lambda row: time_json(row, name)
    if name == "duration" and issubclass(model, Spell):
        return _duration_json
    field = fields(model).get(name)
    if field is None:
        return lambda row: list(row.derived.get(name, ())) or None
    return lambda row: value_json(getattr(row.record, name), field)


def _duration_json(row: Row[Any]) -> object:
    found = duration_of(row.span)
    return found.to_json() if isinstance(found, Duration) else None


def time_json(row: Row[Any], name: str) -> object:
    """The `start`, `end` or `when` of a record; where it is missing, the bounds that `after` and `before` give."""
    record, span = row.record, row.span
    value = record.when if name == "when" else bound_of(record, name)
    if value is not None and value is not State.UNKNOWN:
        return value_json(value, None)
    first, last = FIRST, LAST
    if name != "end":
        first, last = span.start_min if record.after else FIRST, span.start_max if record.before else LAST
    return missing_json(None if value is None else value.value, first, last)


def missing_json(text: str | None, first: int, last: int) -> object:
    """A time that nobody recorded (no text) or knows (`unknown`), between the days that other records allow."""
    return date_json(text, first, last, "unknown")


def value_json(value: object, field: Field | None) -> object:
    """Any value: states as they are, an unknown date or estimate as its object without numbers."""
    if value is None or value == ():
        return None
    if isinstance(value, State):
        return _state_json(value, field)
    if isinstance(value, Value):
        return value.to_json()
    if isinstance(value, Part):
        return part_json(value)
    if isinstance(value, tuple | list):
        return [value_json(item, None) for item in value]
    if isinstance(value, dict):
        return {
            key: canonical(item) if isinstance(item, Part) else value_json(item, None) for key, item in value.items()
        }
    return value


def _state_json(state: State, field: Field | None) -> object:
    if state is State.OPEN:
        return date_json("..", FIRST, LAST, "open")
    of = field.value if field else None
    if state is State.UNKNOWN and of in (Date, When):
        return date_json("unknown", FIRST, LAST, "unknown")
    if state is State.UNKNOWN and of is not None and issubclass(of, Estimate | Duration):
        return {"text": "unknown", **dict.fromkeys(of.__slots__[1:])}
    return state.value


def part_json(part: Part) -> Json:
    """A part with every field that it can have."""
    return {name: value_json(getattr(part, name), field) for name, field in fields(type(part)).items()}
