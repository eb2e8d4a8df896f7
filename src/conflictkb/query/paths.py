"""Following a path from a record through references, lists and parts of values: the plain meaning of dotted names.

A list asks whether some item fits. An unknown step is a maybe, an absent one a no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictkb.query.derived import bound_of, duration_of
from conflictkb.query.names import leaf, mapped, names_of, single
from conflictkb.query.truth import Truth, some
from conflictkb.records.base import Happening, Record, Spell
from conflictkb.records.fields import fields
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from conflictkb.query.expression import Path
    from conflictkb.query.memory import Memory, Time
    from conflictkb.records.fields import Field
    from conflictkb.records.parts import Part

    Check = Callable[["Record | Part", Field, Any], Truth]


class Walker:
    """Walks paths over the records of a base, at the time asked."""

    def __init__(self, memory: Memory, time: Time) -> None:
        self.memory = memory
        self.time = time

    def follow(self, holder: Record | Part, path: Path, check: Check, *, whole: bool = False) -> Truth:
        """What `check` makes of the values at the end of the path; `whole`: of a list as one, not of its items."""
        field = names_of(type(holder)).get(path[0])
        if field is None:
            return Truth.NO
        value, rest = self.value(holder, field), path[1:]
        if not field.many:
            return self.step(holder, field, value, rest, check, whole=whole)
        if whole and not rest:
            return check(holder, field, value)
        if isinstance(value, State):
            return Truth.MAYBE if value is State.UNKNOWN else Truth.NO
        if field.item is None:
            return some(self.step(holder, single(field), item, rest, check, whole=whole) for item in value or ())
        keys = mapped(field, rest[0]) if rest and rest[0] not in names_of(field.item) else None
        if keys is None:
            return some(
                self.follow(item, rest, check, whole=whole) if rest else check(holder, field, item)
                for item in value or ()
            )
        part, items = fields(field.item)[keys[1]], [item for item in value or () if getattr(item, keys[0]) == rest[0]]
        if whole and not items and not rest[1:]:  # a key that no item has is a field with nothing in it
            return check(holder, part, None)
        return some(self.step(item, part, getattr(item, keys[1]), rest[1:], check, whole=whole) for item in items)

    def step(self, holder: Record | Part, field: Field, value: Any, rest: Path, check: Check, *, whole: bool) -> Truth:  # noqa: ANN401, PLR0913 - any value
        """One value: the end of the path, a part of it, or the record that it refers to."""
        if not rest or field.value is not None:
            return check(holder, leaf(field, rest), value)
        if isinstance(value, State):
            return Truth.MAYBE if value is State.UNKNOWN else Truth.NO
        record = self.memory.get(value) if field.refers is not None and value is not None else None
        return self.follow(record, rest, check, whole=whole) if record is not None else Truth.NO

    def value(self, holder: Record | Part, field: Field) -> Any:  # noqa: ANN401 - any value
        """The value of a field, derived ones too."""
        if isinstance(holder, Record):
            if field.name in ("start", "end"):
                return bound_of(holder, field.name)
            if field.name == "duration" and isinstance(holder, Spell):
                return duration_of(self.memory.span(holder.id))
            if field.name not in fields(type(holder)):
                return self.memory.derived(holder, field.name, self.time)
        return getattr(holder, field.name)

    def days(self, record: Record, name: str, value: Any) -> tuple[tuple[int, int], ...]:  # noqa: ANN401 - a date or a state
        """The days that the `start`, `end` or `when` of a record may be, by its settled span."""
        span = self.memory.span(record.id)
        low = span.end_min if name == "end" else span.start_min
        high = span.start_max if name == "start" else span.end_max
        holes = span.ranges if isinstance(record, Happening) else getattr(value, "ranges", ())
        if not holes or (len(holes) == 1 and not span.ranges):
            return ((low, high),)
        return tuple((max(a, low), min(b, high)) for a, b in holes if a <= high and b >= low)
