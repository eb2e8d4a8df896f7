"""Counting by keys: one row for each combination of values, with the records that fit for certain and those that may.

Both engines say of each record which values it has (`Counted`); what follows from them is said here once. A record
counts once in each row that one of its values, or the same item of a list, leads to: perhaps where it lies in a place
perhaps. Where the kind has `acts` their sum is bounded: a record that only may fit adds nothing to the low.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from conflictkb.query.keys import LENGTHS, LEVELS, Key, Raw, in_time, period
from conflictkb.query.tree import Tree
from conflictkb.query.truth import Truth
from conflictkb.records.estimates import Estimate
from conflictkb.records.fields import fields
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from conflictkb.query.question import Question
    from conflictkb.records.base import Record

    Get = Callable[[str], Record | None]

Values = tuple[str | None, ...]
ONE = Estimate.parse("1")
ZERO = Estimate.parse("0")
ANY = Estimate("unknown", 1, None, None)


class Counted(NamedTuple):
    """A record of the answer: how surely it fits, what it has at the keys, and for how many acts it stands."""

    id: str
    match: Truth
    raws: Iterable[tuple[Raw, ...]]
    acts: Estimate


@dataclass(frozen=True, slots=True)
class Group:
    """One row: a value for each key, None where there is none; the ids that fit for certain, and those that may."""

    values: Values
    yes: tuple[str, ...]
    maybe: tuple[str, ...]
    acts: Estimate | None = None

    def to_json(self, asked: Question) -> dict[str, Any]:
        """The row of the JSON contract."""
        keys = {key.name: value for key, value in zip(asked.group_by, self.values, strict=True)}
        row: dict[str, Any] = {**keys, "yes": len(self.yes), "maybe": len(self.maybe)}
        return row if self.acts is None else {**row, "acts": self.acts.to_json()}


def columns(asked: Question) -> list[str]:
    """The columns of `Group.to_json`."""
    return [*(key.name for key in asked.group_by), "yes", "maybe", *(["acts"] if sums_acts(asked) else [])]


def sums_acts(asked: Question) -> bool:
    """Whether records of the kind stand for several acts, and these are no key themselves."""
    return has_acts(asked.model) and all(key.name != "acts" for key in asked.group_by)


def has_acts(model: type[Record] | None) -> bool:
    """Whether records of the kind stand for several acts."""
    return model is not None and "acts" in fields(model) and fields(model)["acts"].value is Estimate


def grouped(asked: Question, counted: Iterable[Counted], get: Get) -> list[Group]:
    """The rows, cut to the limit; `get` gives the records that keys lead to."""
    rolled, least = Rolled(asked, get), Truth.YES if asked.sure else Truth.MAYBE
    found: defaultdict[Values, list[tuple[str, Truth, Estimate]]] = defaultdict(list)
    for one in counted:
        for values, surely in rolled.rows(one.raws).items():
            if min(one.match, surely) >= least:
                found[values].append((one.id, min(one.match, surely), one.acts))
    groups = in_order(asked.group_by, (_group(values, rows, asked) for values, rows in found.items()))
    return groups[asked.offset : None if asked.limit is None else asked.offset + asked.limit]


def in_order(keys: tuple[Key, ...], groups: Iterable[Group]) -> list[Group]:
    """By their periods, then the largest first, then by value; what has no value last among equals."""
    timed = [n for n, key in enumerate(keys) if key.timed]

    def order(group: Group) -> tuple[Any, ...]:
        values = [(value is None, value or "") for value in group.values]
        periods = [(missing, in_time(value)) for missing, value in (values[n] for n in timed)]
        return (periods, -len(group.yes) - len(group.maybe), -len(group.yes), values)

    return sorted(groups, key=order)


def _group(values: Values, rows: list[tuple[str, Truth, Estimate]], asked: Question) -> Group:
    yes, maybe = (
        tuple(sorted(record for record, match, _ in rows if match is wanted)) for wanted in (Truth.YES, Truth.MAYBE)
    )
    return Group(values, yes, maybe, _sum(rows) if sums_acts(asked) else None)


def _sum(rows: list[tuple[str, Truth, Estimate]]) -> Estimate:
    low = sum(acts.low or 0 for _, match, acts in rows if match is Truth.YES)
    bests = [acts.best if match is Truth.YES else None for _, match, acts in rows]
    highs = [acts.high for _, _, acts in rows]
    best, high = (None if None in found else sum(n for n in found if n is not None) for found in (bests, highs))
    return Estimate.total(low, best, high)


def acts_of(acts: object) -> Estimate:
    """For how many acts a record stands by its `acts`: one when missing, at least one where nobody says how many."""
    if isinstance(acts, Estimate):
        return acts if acts.low is not None else replace(acts, low=1)
    return ANY if acts == State.UNKNOWN else ZERO if acts == State.NONE else ONE


class Rolled:
    """What the values of records are rolled up to."""

    def __init__(self, asked: Question, get: Get) -> None:
        self.keys = asked.group_by
        self.get = get
        self.tree = Tree(get, asked.time_asked)
        self.known: dict[tuple[Key, Raw], Mapping[str | None, Truth]] = {}

    def rows(self, raws: Iterable[tuple[Raw, ...]]) -> dict[Values, Truth]:
        """The rows in which a record counts, and how surely."""
        found: dict[Values, Truth] = {}
        for raw in raws:
            ways = [self.values(key, one).items() for key, one in zip(self.keys, raw, strict=True)]
            for way in product(*ways):
                values = tuple(value for value, _ in way)
                found[values] = max(found.get(values, Truth.NO), min(surely for _, surely in way))
        return found

    def values(self, key: Key, raw: Raw) -> Mapping[str | None, Truth]:
        """What one value counts as, and how surely."""
        if (key, raw) not in self.known:
            there = [raw] if key.beyond is None else self.beyond(raw, key.beyond)
            self.known[key, raw] = {value: surely for one in there for value, surely in self.at_level(key, one).items()}
        return self.known[key, raw]

    def beyond(self, raw: Raw, name: str) -> list[Raw]:
        """The values of a field of the record referred to."""
        record = self.get(raw.text) if raw.text and "/" in raw.text else None
        if record is None:
            return [raw if raw.text in set(State) else Raw(None)]
        value = getattr(record, name, None)
        return [Raw.of(item) for item in (value or (None,) if isinstance(value, tuple) else (value,))]

    def at_level(self, key: Key, raw: Raw) -> Mapping[str | None, Truth]:
        """The period of a date; of a place, actor or unit what it is or lies in at the level; else the value."""
        if key.level in LENGTHS:
            return {period(key.level, raw): Truth.YES}
        if key.level is None or raw.text is None:
            return {raw.text: Truth.YES}
        reached = self.tree.reach(raw.text) if "/" in raw.text else {}
        found: dict[str | None, Truth] = {r: surely for r, surely in reached.items() if self.level(r) == key.level}
        return found or {None: Truth.YES}

    def level(self, record: str) -> object:
        """The level at which a record of a tree stands."""
        found = self.get(record)
        return getattr(found, LEVELS.get(record.partition("/")[0], ""), None)
