"""Counting by a field: one row for each value, with how many records fit for certain and how many perhaps.

A record counts once for each value of a list. Where the kind has `acts`, their sum is bounded: a record that only may
fit adds nothing to the low; a missing `acts` is 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.query.names import mapped, names_of
from conflictkb.query.truth import Truth
from conflictkb.records.estimates import Estimate
from conflictkb.records.fields import fields
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictkb.query.expression import Path
    from conflictkb.query.match import Engine
    from conflictkb.records.base import Record

ONE = Estimate.parse("1")
ZERO = Estimate.parse("0")
ANY = Estimate("unknown", None, None, None)


@dataclass(frozen=True, slots=True)
class Group:
    """One value of the field; None for the records that have none."""

    value: str | None
    yes: int
    maybe: int
    acts: Estimate | None = None

    def to_json(self) -> dict[str, Any]:
        """The row of the JSON contract."""
        row: dict[str, Any] = {"value": self.value, "yes": self.yes, "maybe": self.maybe}
        return row if self.acts is None else {**row, "acts": self.acts.to_json()}


def in_order(groups: Iterable[Group]) -> list[Group]:
    """The largest first, then by value; what has no value last among equals."""
    return sorted(
        groups, key=lambda group: (-group.yes - group.maybe, -group.yes, group.value is None, group.value or "")
    )


def has_acts(model: type[Record] | None) -> bool:
    """Whether records of the kind stand for several acts."""
    return model is not None and "acts" in fields(model) and fields(model)["acts"].value is Estimate


def total(low: int, best: int | None, high: int | None) -> Estimate:
    """A sum as an estimate."""
    text = str(low) if low == high else f"{low}..{'' if high is None else high}"
    return Estimate(text, low, best, high)


def groups(engine: Engine) -> list[Group]:
    """The groups by the reference engine."""
    path = engine.asked.group_by or ()
    found: dict[str | None, list[tuple[Truth, Estimate]]] = {}
    for record, match in engine.matches().items():
        held = engine.memory.records[record]
        for value in values(engine, held, path):
            found.setdefault(value, []).append((match, acts_of(held)))
    counted = has_acts(engine.asked.model)
    return in_order(_group(value, rows, counted=counted) for value, rows in found.items())


def _group(value: str | None, rows: list[tuple[Truth, Estimate]], *, counted: bool) -> Group:
    yes = sum(match is Truth.YES for match, _ in rows)
    return Group(value, yes, len(rows) - yes, _sum(rows) if counted else None)


def _sum(rows: list[tuple[Truth, Estimate]]) -> Estimate:
    low = sum(acts.low or 0 for match, acts in rows if match is Truth.YES)
    bests = [acts.best if match is Truth.YES else None for match, acts in rows]
    highs = [acts.high for _, acts in rows]
    best, high = (None if None in found else sum(n for n in found if n is not None) for found in (bests, highs))
    return total(low, best, high)


def acts_of(record: Record) -> Estimate:
    """How many acts a record stands for; one when missing."""
    acts = getattr(record, "acts", None)
    if isinstance(acts, Estimate):
        return acts
    return ANY if acts is State.UNKNOWN else ZERO if acts is State.NONE else ONE


def values(engine: Engine, record: Record, path: Path) -> set[str | None]:
    """The values that a record has there, as text; None where it has none."""
    field = names_of(type(record)).get(path[0])
    if field is None:
        return {None}
    value = engine.walker.value(record, field)
    if not field.many or isinstance(value, State):
        return {None if value is None else str(value)}
    if field.item is None:
        return set(value) or {None}
    keys = mapped(field, path[1]) if path[1] not in names_of(field.item) else None
    items = [item for item in value or () if keys is None or getattr(item, keys[0]) == path[1]]
    found = {getattr(item, keys[1] if keys else path[1]) for item in items}
    return {None if part is None else str(part) for part in found} or {None}
