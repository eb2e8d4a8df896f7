"""What the checks across records need of each, kept small, so that models can be dropped after each file."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from conflictkb.errors import Place
from conflictkb.records.base import NOT_YET
from conflictkb.records.claims import claims_of
from conflictkb.records.dates import FIRST, Date, When
from conflictkb.records.kinds import KINDS
from conflictkb.records.spans import Span, span_of
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from conflictkb.corpus.read import Entry
    from conflictkb.corpus.references import Ref
    from conflictkb.records.base import Record
    from conflictkb.records.kinds import Kinds

VALUES = {
    "source": ("published",),
    "posting": ("person", "role", "of", "acting", "deputy", "joint"),
    "deployment": ("end",),
    "withdrawal": ("of", "extent", "end"),
    "territorial-change": (
        "place",
        "named_places",
        "from_holder",
        "to_holder",
        "ends_control",
        "begins_control",
        "extent",
    ),
    "control": ("place", "holder", "basis", "level", "extent"),
}
STATED = ("end", "extent", "level", "basis")
FUTURE = ("until_planned", "scheduled")
TIME = ("when", "start", "end", "first_seen", "last_seen")

ANY_TIME = Span()

Dated = tuple[str, str, int, Place]


@dataclass(frozen=True, slots=True)
class Fact:
    """A record as the checks see it. `valid` is false for a record that could not be read, of which only the id counts.

    `dated` has a (source, field, earliest day, place) for each date that a source is cited for.
    """

    id: str
    place: Place
    refs: tuple[Ref, ...] = ()
    span: Span = ANY_TIME
    stage: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    dated: tuple[Dated, ...] = ()
    valid: bool = True

    @property
    def kind(self) -> str:
        """The kind that its id names."""
        return self.id.partition("/")[0]

    def at(self, name: str) -> Place:
        """Where a field stands, else the record; in a record on one line the column is the record's."""
        return Place(self.place.file, self.lines.get(name, self.place.line), self.place.column)

    def targets(self, name: str) -> Iterator[tuple[str, Place]]:
        """What the field refers to, with the places."""
        return ((target, place) for field_name, target, place in self.refs if field_name == name)


def fact(entry: Entry) -> Fact:
    """What the checks need of a record that was read from a file."""
    return fact_of(entry.record, entry.place, entry.refs, entry.lines)


def fact_of(record: Record, place: Place, refs: tuple[Ref, ...] = (), lines: Mapping[str, int] | None = None) -> Fact:
    """What the checks need of any record; of one that a base keeps, the references may be left out."""
    names = VALUES.get(record.kind, ())
    return Fact(
        record.id,
        place,
        refs,
        span_of(record),
        record.stage,
        {name: _value(record, name) for name in names},
        (lines or {}) if names or record.after or record.before else {},  # no other check names a field's line
        tuple(_dated(record, [at for name, _, at in refs if name == "citations.source"])),
    )


def _value(record: Record, name: str) -> object:
    """A field; one that is unknown equals nothing, so two unknown holders are not the same holder."""
    value = getattr(record, name)
    return None if isinstance(value, State) and name not in STATED else value


def shell(id_: str, place: Place) -> Fact:
    """A record that is declared but not valid: references may meet it, and its id may be a duplicate."""
    return Fact(id_, place, valid=False)


def _dated(record: Record, places: list[Place]) -> Iterator[Dated]:
    """The dates that sources are cited for; what is planned or announced may lie after its source."""
    if record.stage in NOT_YET or not places:
        return
    claims = [claim for claim in claims_of(record) if not claim.verb.startswith("denies")]
    cited = [(c.citation, c.field, getattr(record, c.field, None) if c.verb == "supports" else c.value) for c in claims]
    named = {claim.field for claim in claims}
    silent = [number for number, citation in enumerate(record.citations) if citation.silent]
    if len(silent) == 1:
        cited += [(silent[0], name, getattr(record, name, None)) for name in TIME if name not in named]
    for number, name, value in cited:
        if (day := _earliest(value)) > FIRST and name not in FUTURE:
            yield record.citations[number].source, name, day, places[number]


def _earliest(value: object) -> int:
    """The first day on which all of what the value tells can have been known."""
    if isinstance(value, When):
        return max(_earliest(value.start), _earliest(value.end))
    return value.earliest if isinstance(value, Date) else FIRST


class Facts:
    """The facts of a corpus by id and by kind, and those that a base keeps besides.

    `declared` has the ids that nothing more is known of; `refs` the references that no record makes. `complete` is
    false when a file could not be read at all: then nobody knows which references it would have met. `leaving` has the
    records that the base would drop, each with the file that held it.
    """

    def __init__(  # noqa: PLR0913 - the corpus, what surrounds it, and what is known of it
        self,
        facts: Iterable[Fact],
        known: Mapping[str, Fact] | None = None,
        *,
        kinds: Kinds = KINDS,
        declared: Iterable[str] = (),
        refs: Iterable[Ref] = (),
        complete: bool = True,
        leaving: Mapping[str, str] | None = None,
    ) -> None:
        self.all = tuple(facts)
        self.known = known or {}
        self.kinds = kinds
        self.declared = {*declared, *self.known, *(item.id for item in self.all)}
        self.refs = tuple(refs)
        self.complete = complete
        self.leaving = leaving or {}
        self.by_id: dict[str, Fact] = {}
        self.by_kind: defaultdict[str, list[Fact]] = defaultdict(list)
        for item in self.all:
            if item.id not in self.by_id:
                self.by_id[item.id] = item
                self.by_kind[item.kind].append(item)

    def get(self, id_: object) -> Fact | None:
        """The valid record with this id, in the corpus or kept by the base."""
        found = (self.by_id.get(id_) or self.known.get(id_)) if isinstance(id_, str) else None
        return found if found and found.valid else None

    def valid(self, kind: str) -> list[Fact]:
        """The valid records of a kind, in order of id."""
        return sorted((item for item in self.by_kind[kind] if item.valid), key=lambda item: item.id)
