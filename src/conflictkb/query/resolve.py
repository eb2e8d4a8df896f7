"""What a dotted path reads: each name is looked up where the one before it leads, in every kind that has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.query.names import VALUE_PARTS, Holder, leaf, mapped, names_of, single, targets
from conflictkb.records.fields import fields as part_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from conflictkb.records.fields import Field
    from conflictkb.records.kinds import Kinds


STRENGTHS = 8  # tests, which it costs to find those of the time asked, or the last before it of each series


class UnknownNameError(LookupError):
    """The name at `index` of a path is none; `valid` are those that could stand there."""

    def __init__(self, index: int, valid: Iterable[str]) -> None:
        super().__init__(index)
        self.index = index
        self.valid = sorted(set(valid))


def resolve(holders: Sequence[Holder], path: Sequence[str], kinds: Kinds) -> list[Field]:
    """The fields that `path` reads, one for each way that it can go; UnknownNameError where it goes nowhere."""
    found: list[Field] = []
    for index, name in enumerate(path):
        choices = [names_of(holder) for holder in holders] if index == 0 else [ahead(field, kinds) for field in found]
        reached = [step[name] for step in choices if name in step]
        if index and not reached:
            reached = [part for field in found if (part := _by_key(field, name))]
        if not reached:
            raise UnknownNameError(index, (other for step in choices for other in step))
        found = reached
    return found


def ahead(field: Field, kinds: Kinds) -> Mapping[str, Field]:
    """The names that may follow a field: parts of its value, of its items, or fields of what it refers to."""
    if "." in field.name:
        return {}
    if field.value is not None:
        return {name: leaf(field, (name,)) for name in VALUE_PARTS.get(field.value, {})}
    if field.item is not None:
        return names_of(field.item)
    if field.refers is None:
        return {}
    return {name: reached for model in reversed(targets(field, kinds)) for name, reached in names_of(model).items()}


def _by_key(field: Field, name: str) -> Field | None:
    keys = mapped(field, name)
    return part_fields(field.item)[keys[1]] if keys and field.item else None


def scope(fields: Sequence[Field], kinds: Kinds) -> list[Holder]:
    """Where the names of `path(condition)` are looked up."""
    found: list[Holder] = []
    for field in fields:
        if field.item is not None:
            found.append(field.item)
        elif field.refers is not None:
            found += targets(field, kinds)
    return found


def scalar(field: Field) -> Field:
    """The field of what a test compares: of a list, its item."""
    return single(field) if field.many and field.item is None else field


def enters(field: Field) -> bool:
    """Whether what follows the field is looked up in another record; those who refer to a record are already there."""
    return field.refers is not None and not (field.many and field.annotation is tuple and field.name != "via")


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a test lies from the record: lists and references on the way, and the ways that lead there."""

    steps: int = 0
    ways: int = 1

    def beyond(self, holders: Sequence[Holder], path: Sequence[str], kinds: Kinds, *, entered: bool = False) -> Reach:
        """The reach of `path` from here; `entered`: what its last name refers to is looked into."""
        found = self
        for index in range(len(path)):
            fields = resolve(holders, path[: index + 1], kinds)
            follows = entered or index + 1 < len(path)
            lists, followed = any(field.many for field in fields), follows and any(enters(field) for field in fields)
            ahead_of = path[index + 1] if index + 1 < len(path) else "id"
            kinds_ahead = sum(_fan(field, ahead_of, kinds) if follows else _own(field, kinds) for field in fields)
            kinds_ahead *= STRENGTHS if any(field.name == "strengths" for field in fields) else 1
            found = Reach(found.steps + lists + followed, max(found.ways * max(kinds_ahead, 1) // len(fields), 1))
        return found


def _fan(field: Field, name: str, kinds: Kinds) -> int:
    return sum(name in names_of(model) for model in targets(field, kinds)) if field.refers is not None else 1


def _own(field: Field, kinds: Kinds) -> int:
    """In how many kinds those are looked for who refer to a record; any other field is read where it stands."""
    relation = field.refers is not None and field.many and not enters(field)
    return len(targets(field, kinds)) if relation else 1
