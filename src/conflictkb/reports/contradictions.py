"""Where accounts differ: with the reading, with each other, over a name, or between a relay and whom it relays."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from conflictkb.query.flat import cell
from conflictkb.query.json import value_json
from conflictkb.query.standing import stands
from conflictkb.records.claims import claimable
from conflictkb.records.compare import Relation, compare
from conflictkb.records.values import State
from conflictkb.reports.accounts import account

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.query.memory import Memory
    from conflictkb.query.standing import Stand
    from conflictkb.records.base import Record

READING = "the reading"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things said, by whom, and in which citations (their numbers, from 1)."""

    says: str
    relation: str
    accounts: tuple[str, ...]
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One field on which accounts differ; `sort` is reading, citations, name or relay."""

    record: str
    title: str | None
    field: str
    sort: str
    sides: tuple[Side, ...]

    def to_json(self) -> dict[str, Any]:
        """The contradiction as JSON."""
        return asdict(self)


def contradictions(memory: Memory, records: list[Record]) -> list[Contradiction]:
    """Every field of the records on which accounts differ, in the order of ids."""
    return [one for record in sorted(records, key=lambda r: r.id) for one in _of(record, memory)]


def _of(record: Record, memory: Memory) -> Iterator[Contradiction]:
    title = record.title if isinstance(record.title, str) else None
    for name, found in stands(record, memory).items():
        against = [stand for stand in found if stand.against]
        if against:
            sides = (_reading(record, name, found, memory), *_sides(record, against, memory))
            yield Contradiction(record.id, title, name, "reading", sides)
        elif apart := _apart(record, name, found, memory):
            yield Contradiction(record.id, title, name, "citations", tuple(_sides(record, apart, memory)))
    yield from _names(record, title)
    yield from _relays(record, title, memory)


def _reading(record: Record, name: str, found: list[Stand], memory: Memory) -> Side:
    value = memory.span(record.id).duration if name == "duration" else getattr(record, name)
    shown = cell(value_json(value, claimable(type(record))[name])) or READING
    near = [stand for stand in found if not stand.against and not stand.verb.startswith("denies")]
    return _side(record, shown, "reading", [s for s in near if s.relation not in _UNDECIDED], memory)


_UNDECIDED = (Relation.CANNOT_TELL, Relation.DECLINED, Relation.SHOWN, Relation.SIC)


def _sides(record: Record, found: list[Stand], memory: Memory) -> Iterator[Side]:
    grouped: dict[tuple[str, str], list[Stand]] = {}
    for stand in found:
        said = f"not {stand.text}" if stand.verb.startswith("denies") else str(stand.text)
        grouped.setdefault((said, str(stand.relation)), []).append(stand)
    for (said, relation), these in grouped.items():
        yield _side(record, said, relation, these, memory)


def _side(record: Record, said: str, relation: str, found: list[Stand], memory: Memory) -> Side:
    numbers = sorted({stand.citation for stand in found})
    speakers = sorted({str(account(record.citations[n], record, memory)) for n in numbers})
    return Side(said, relation, tuple(speakers), tuple(n + 1 for n in numbers))


def _apart(record: Record, name: str, found: list[Stand], memory: Memory) -> list[Stand]:
    """Claims that the reading leaves undecided, and that disagree with each other."""
    field = claimable(type(record))[name]
    said = [s for s in found if s.verb == "says" and s.relation is not Relation.SIC and not isinstance(s.value, State)]
    if field.many:
        return []
    pairs = combinations(said, 2)
    apart = [pair for pair in pairs if compare(pair[0].value, pair[1].value, field, memory) is Relation.DISAGREES]
    return [stand for stand in said if any(stand in pair for pair in apart)]


def _names(record: Record, title: str | None) -> Iterator[Contradiction]:
    names = record.names if isinstance(record.names, tuple) else ()
    if any(name.standing == "contested" for name in names):
        users = ((name, (name.used_by,) if isinstance(name.used_by, str) else ()) for name in names)
        sides = tuple(Side(str(name.text), str(name.standing or "used"), by, ()) for name, by in users)
        yield Contradiction(record.id, title, "names", "name", sides)


def _relays(record: Record, title: str | None, memory: Memory) -> Iterator[Contradiction]:
    """Where a hop of a chain says otherwise than the next one, or than the citation itself."""
    known = claimable(type(record))
    for number, citation in enumerate(record.citations, 1):
        chain = [(citation.source, citation.says or {}), *((hop.by, hop.says or {}) for hop in citation.via)]
        for (near, one), (far, other) in combinations([link for link in chain if link[1]], 2):
            for name in one.keys() & other.keys() & known.keys():
                field = known[name]
                if field.many or str(one[name]) == str(other[name]):
                    continue
                if compare(field.read(one[name]), field.read(other[name]), field, memory) is Relation.DISAGREES:
                    pair = ((near, one[name]), (far, other[name]))
                    sides = tuple(Side(str(said), "relayed", (who,), (number,)) for who, said in pair)
                    yield Contradiction(record.id, title, name, "relay", sides)
