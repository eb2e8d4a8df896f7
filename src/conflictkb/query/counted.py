"""What the records of the plain engine have at the keys that are counted by; sql_groups.py must agree."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from conflictkb.query.groups import Counted, Group, acts_of, grouped
from conflictkb.query.keys import KIND, Raw
from conflictkb.query.names import TIMES, mapped, names_of
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictkb.query.keys import Key
    from conflictkb.query.match import Engine
    from conflictkb.records.base import Record
    from conflictkb.records.fields import Field

Source = tuple[str, str | None]


def groups(engine: Engine) -> list[Group]:
    """The groups by the reference engine."""
    found = ((engine.memory.records[record], match) for record, match in engine.matches().items())
    counted = (
        Counted(record.id, match, _raws(engine, record), acts_of(getattr(record, "acts", None)))
        for record, match in found
    )
    return grouped(engine.asked, counted, engine.memory.get)


def by_source(keys: Iterable[Key], model: type[Record] | None) -> dict[Source, list[Key]]:
    """The keys by the field that they are read from; those of one list are read from the same item of it."""
    found: dict[Source, list[Key]] = {}
    for key in keys:
        field = names_of(model).get(key.path[0])
        of = relation(field, key)[0] if field is not None else None
        found.setdefault((key.path[0], of), []).append(key)
    return found


def relation(field: Field, key: Key) -> tuple[str | None, str, str]:
    """Of `related.contradicts` the relation, the part that names it and the part with the value; else the part."""
    part = key.path[-1]
    keys = mapped(field, part) if field.item is not None and part not in names_of(field.item) else None
    return (part, *keys) if keys else (None, "", part)


def _raws(engine: Engine, record: Record) -> set[tuple[Raw, ...]]:
    sources = by_source(engine.asked.group_by, type(record))
    ways = [_ways(engine, record, source, keys) for source, keys in sources.items()]
    merged = ({key: raw for part in way for key, raw in part.items()} for way in product(*ways))
    return {tuple(found[key] for key in engine.asked.group_by) for found in merged}


def _ways(engine: Engine, record: Record, source: Source, keys: list[Key]) -> list[dict[Key, Raw]]:
    """What the keys of one field may be together: one way, or one for each item of a list."""
    field = names_of(type(record)).get(source[0])
    if source[0] == KIND:
        return [dict.fromkeys(keys, Raw(record.kind))]
    value = engine.walker.value(record, field) if field is not None else None
    if field is None or not field.many or not value or isinstance(value, State):
        return [{key: _raw(engine, record, key, value or None) for key in keys}]
    if field.item is None:
        return [dict.fromkeys(keys, Raw.of(item)) for item in value]
    of, by, _ = relation(field, keys[0])
    items = [item for item in value if of is None or getattr(item, by) == of]
    ways = [{key: Raw.of(getattr(item, relation(field, key)[2])) for key in keys} for item in items]
    return ways or [dict.fromkeys(keys, Raw(None))]


def _raw(engine: Engine, record: Record, key: Key, value: object) -> Raw:
    """A single value; a time of the record itself with its settled bounds."""
    if not key.timed or key.path[0] not in TIMES or key.path[0] not in names_of(type(record)):
        return Raw.of(value)
    span = engine.memory.span(record.id)
    low = span.end_min if key.path[0] == "end" else span.start_min
    return Raw(None if value is None else str(value), low, span.start_max if key.path[0] == "start" else span.end_max)
