"""What records are counted by: a field, and what its values are rolled up to, as in `when:month` and `place:district`.

A vague date stands under the shortest period that holds all of its days, in the notation of EDTF: a day, else its
month, year, decade (`202X`) or century (`20XX`). So every record stands in one row, and no date is sharpened.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from conflictkb.errors import UsageError
from conflictkb.query.derived import derived_fields
from conflictkb.query.names import TIMES, names_of, spelled, targets
from conflictkb.query.suggest import nearest
from conflictkb.records.dates import FIRST, LAST, Date, When
from conflictkb.records.fields import fields
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conflictkb.query.expression import Path
    from conflictkb.records.base import Record
    from conflictkb.records.fields import Field
    from conflictkb.records.kinds import Kinds

    Named = Callable[[str], Field]

KIND = "kind"  # no field, and known of every record
LEVELS = {"place": "type", "actor": "type", "unit": "echelon"}  # by which field a record stands at a level of its tree
LENGTHS: dict[str, Callable[[date], str]] = {
    "day": date.isoformat,
    "week": lambda day: "{:04}-W{:02}".format(*day.isocalendar()),
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "year": lambda day: f"{day.year:04}",
    "decade": lambda day: f"{day.year // 10:03}X",
    "century": lambda day: f"{day.year // 100:02}XX",
}


class Raw(NamedTuple):
    """A value before it is rolled up: its text, None where there is none, and its days where it is a date."""

    text: str | None
    low: int = FIRST
    high: int = LAST

    @classmethod
    def of(cls, value: object) -> Raw:
        """That of any value of a record."""
        if value is None:
            return cls(None)
        return cls(str(value), value.earliest, value.latest) if isinstance(value, Date | When) else cls(str(value))


@dataclass(frozen=True, slots=True)
class Key:
    """One field to count by: of the record or of the items of a list, then of the record referred to (`beyond`)."""

    name: str  # as it was written
    path: Path
    beyond: str | None = None
    level: str | None = None

    @property
    def timed(self) -> bool:
        """Whether it counts by periods."""
        return self.level in LENGTHS

    @property
    def follows(self) -> bool:
        """Whether other records must be looked at."""
        return self.beyond is not None or (self.level is not None and not self.timed)


def keys(raw: object, model: type[Record] | None, named: Named, kinds: Kinds) -> tuple[Key, ...]:
    """The keys of `--group-by A,B`; `named` finds a field by its dotted name. UsageError for what is none."""
    texts = raw.split(",") if isinstance(raw, str) else [str(text) for text in raw]  # type: ignore[attr-defined]  # a sequence
    return tuple(_key(text.strip(), model, named, kinds) for text in texts)


def _key(text: str, model: type[Record] | None, named: Named, kinds: Kinds) -> Key:
    name, colon, level = text.partition(":")
    if text == KIND:
        return Key(KIND, (KIND,))
    path = spelled(tuple(name.split(".")))
    field = named(".".join(path))
    if field.item is not None:
        parts = ", ".join(f"{name}.{part}" for part in names_of(field.item))
        raise UsageError(f"--group-by: `{name}` is a list of parts; choose one of {parts}")
    first = names_of(model)[path[0]]
    if first.name in derived_fields(model) and first.name not in TIMES:
        raise UsageError(f"--group-by: `{name}` is derived; choose a field that is recorded")
    split = 1 + (first.item is not None)
    own, beyond = path[:split], path[split:]
    if beyond and (len(beyond) > 1 or not _recorded(beyond[0], named(".".join(own)), kinds)):
        near = "choose a field of the record, of its lists, or of a record that they refer to"
        raise UsageError(f"--group-by: `{name}` reaches too far; {near}")
    if colon:
        _check_level(text, level, field, kinds)
    return Key(text, own, beyond[0] if beyond else None, level or None)


def _recorded(name: str, field: Field, kinds: Kinds) -> bool:
    """Whether a record that the field refers to may have the field `name` written in it."""
    return field.refers is not None and any(name in fields(model) for model in targets(field, kinds))


def _check_level(text: str, level: str, field: Field, kinds: Kinds) -> None:
    known = levels_of(field, kinds)
    if level not in known:
        otherwise = f"; choose one of {', '.join(known)}" if known else "; dates, places, actors and units have levels"
        raise UsageError(f"--group-by: `{text}` has no level `{level}`{nearest(level, known, otherwise)}")


def levels_of(field: Field, kinds: Kinds) -> tuple[str, ...]:
    """To what a field's values can be rolled up: lengths of time, or the levels of the trees where it leads."""
    if field.value in (Date, When):
        return tuple(LENGTHS)
    trees = [kind for kind in LEVELS if field.refers is not None and (not field.refers or kind in field.refers)]
    found = [names_of(kinds.by_kind[kind])[LEVELS[kind]].choices for kind in trees]
    return tuple(dict.fromkeys(choice for choices in found for choice in choices))


def period(level: str, raw: Raw) -> str | None:
    """The shortest period, no shorter than the level, that holds every day of a date; None where there is none."""
    if raw.low <= FIRST or raw.high >= LAST:
        return raw.text if raw.text in {state.value for state in State} else None
    ends = date.fromordinal(raw.low), date.fromordinal(raw.high)
    return next((made(ends[0]) for made in _longer(level) if made(ends[0]) == made(ends[1])), None)


def in_time(text: str) -> str:
    """A period as it is ordered: a week by its first day, among the months that are too vague for one."""
    year, week, number = text.partition("-W")
    return date.fromisocalendar(int(year), int(number), 1).isoformat() if week else text


def _longer(level: str) -> Iterator[Callable[[date], str]]:
    """The lengths from a level on; a week lies in no month, so only who asks for weeks is given them."""
    names = list(LENGTHS)
    yield from (LENGTHS[name] for name in names[names.index(level) :] if name != "week" or level == "week")
