"""What changed between two states of the base, and when: the changes that a plan shows, read back from the versions.

A version holds for `known_from` ≤ n < `known_to`. Between two changesets a record is created, updated, deleted, or its
bounds and relations alone follow other records (derived).
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, or_, select

from conflictkb.errors import UsageError
from conflictkb.plan.changes import Change, FieldChange, counted, marked, told
from conflictkb.records.canonical import canonical
from conflictkb.store.changesets import changesets
from conflictkb.store.read import records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from conflictkb.records.base import Record
    from conflictkb.store.changesets import Changeset
    from conflictkb.store.database import Store


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a record, as far as a comparison needs it."""

    id: str
    v: int
    known_from: int
    known_to: int
    digest: str
    settled: str
    place: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What turns one state into another, in the order of ids."""

    changes: tuple[Change, ...]

    @property
    def summary(self) -> str:
        """One line of numbers."""
        return counted(self.changes, ("created", "updated", "derived", "deleted")) or "no difference"

    def render(self, form: str = "text") -> str:
        """The difference as text, json or markdown."""
        if form not in _FORMS:
            raise UsageError(f"`{form}` is no format of a difference; choose text, json or markdown")
        return _FORMS[form](self)


@dataclass(frozen=True, slots=True)
class Entry:
    """A changeset and what it changed."""

    changeset: Changeset
    difference: Difference

    def to_json(self) -> dict[str, Any]:
        """The entry as JSON."""
        return {**self.changeset.to_json(), "changes": [asdict(change) for change in self.difference.changes]}


def diff(store: Store, first: int, last: int) -> Difference:
    """What leads from the state after changeset `first` to that after `last`; backwards where `last` is earlier."""
    low, high = min(first, last), max(first, last)
    with store.read() as connection:
        found = _versions(connection, store, low, high)
        old = {id_: at for id_, each in found.items() if (at := _held(each, first))}
        new = {id_: at for id_, each in found.items() if (at := _held(each, last))}
        return Difference(_between(connection, store, old, new))


def log(store: Store, record: str | None = None) -> list[Entry]:
    """Every changeset that changed the record, or any, newest first, with what it changed."""
    with store.read() as connection:
        known = changesets(connection)
        found = _versions(connection, store, 0, known[-1].number if known else 0, record)
        entries = []
        for changeset in reversed(known):
            n = changeset.number
            touched = [each for each in found.items() if any(n in (v.known_from, v.known_to) for v in each[1])]
            old = {id_: at for id_, each in touched if (at := _held(each, n - 1))}
            new = {id_: at for id_, each in touched if (at := _held(each, n))}
            difference = Difference(_between(connection, store, old, new))
            if difference.changes or record is None:
                entries.append(Entry(changeset, difference))
    return entries


def _versions(
    connection: Connection, store: Store, low: int, high: int, record: str | None = None
) -> dict[str, list[Version]]:
    """The versions that began or ended after changeset `low` and until `high`, by id."""
    found: defaultdict[str, list[Version]] = defaultdict(list)
    kinds = [store.kinds.by_kind[record.partition("/")[0]]] if record else store.kinds.types
    for model in kinds:
        c = store.tables.of(model).c
        moved = or_(and_(c.known_from > low, c.known_from <= high), and_(c.known_to > low, c.known_to <= high))
        query = select(c.id, c.v, c.known_from, c.known_to, c.digest, c.settled, c.file, c.line).where(moved)
        for row in connection.execute(query if record is None else query.where(c.id == record)):
            place = f"{row.file}:{row.line}" if row.file else None
            found[row.id].append(Version(row.id, row.v, row.known_from, row.known_to, row.digest, row.settled, place))
    return found


def _held(versions: Iterable[Version], at: int) -> Version | None:
    return next((version for version in versions if version.known_from <= at < version.known_to), None)


def _between(
    connection: Connection, store: Store, old: Mapping[str, Version], new: Mapping[str, Version]
) -> tuple[Change, ...]:
    """The changes between versions of the same records."""
    changed = {id_ for id_ in old.keys() & new.keys() if old[id_].digest != new[id_].digest}
    read = _records(connection, store, [*(old[i] for i in old if i in changed or i not in new), *new.values()])
    found = []
    for id_ in sorted(old.keys() | new.keys()):
        before, after = old.get(id_), new.get(id_)
        if before == after:
            continue
        action = _action(before, after)
        version = after or before
        record = read.get(version.v) if version else None
        title = record.title if record and isinstance(record.title, str) else None
        fields = differences(read[before.v], read[after.v]) if before and after and id_ in changed else ()
        if action:
            found.append(Change(action, id_, title, version.place if version else None, fields))
    return tuple(found)


def _action(before: Version | None, after: Version | None) -> Any:  # noqa: ANN401 - an Action or None
    if before is None or after is None:
        return "create" if before is None else "delete"
    if before.digest != after.digest:
        return "update"
    return "derived" if before.settled != after.settled else None


def differences(old: Record, new: Record) -> tuple[FieldChange, ...]:
    """The fields that differ, in their canonical form."""
    before, after = canonical(old), canonical(new)
    pairs = ((name, before.get(name), after.get(name)) for name in dict.fromkeys([*before, *after]))
    return tuple(FieldChange(*pair) for pair in pairs if pair[1] != pair[2])


def _records(connection: Connection, store: Store, versions: Sequence[Version]) -> dict[int, Record]:
    found: dict[int, Record] = {}
    for kind in sorted({version.id.partition("/")[0] for version in versions}):
        mine = [version.v for version in versions if version.id.startswith(f"{kind}/")]
        found |= zip(mine, records(connection, store.tables, store.kinds.by_kind[kind], mine), strict=True)
    return found


_FORMS: dict[str, Callable[[Difference], str]] = {
    "text": lambda found: told(found.changes, found.summary),
    "json": lambda found: json.dumps([asdict(c) for c in found.changes], ensure_ascii=False, indent=2) + "\n",
    "markdown": lambda found: marked(found.changes, found.summary),
}
