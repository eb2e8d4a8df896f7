"""Answers as columns of scalars, straight from the tables, with neither records nor rows of JSON between.

The law that holds this way to the other (tests/property/test_cells.py): the same cells as `Column.of` reads off the
row of JSON.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress, groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from conflictkb.collector import collector_held
from conflictkb.query.among import among
from conflictkb.query.beside import derived_lists, disputed
from conflictkb.query.derived import reference_lists
from conflictkb.query.names import TIMES
from conflictkb.records.dates import FIRST, LAST
from conflictkb.records.fields import fields
from conflictkb.records.values import State
from conflictkb.store.stored import Read, reader, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Table

    from conflictkb.query.columns import Column
    from conflictkb.query.question import Question
    from conflictkb.records.base import Record
    from conflictkb.records.fields import Field
    from conflictkb.store.stored import Items
    from conflictkb.tables import Tables

    Cells = Sequence[Any]  # of one column, in the order of the rows

BOUNDS = ("start_min", "start_max", "end_min", "end_max", "sure_from", "sure_to", "one_day")
TIES = {"after": "after_ref", "before": "before_ref"}
MATCH = {2: "yes", 1: "maybe"}
NOTHING: list[str] = []  # where no field is disputed; one list for all rows


@dataclass(slots=True)
class Columns:
    """Reads pages of versions as the columns of a question; what it learns of one page serves the next."""

    connection: Connection
    tables: Tables
    asked: Question
    columns: Sequence[Column]
    known: dict[tuple[str, str], Read] = field(default_factory=dict)

    def page(self, hits: Sequence[Sequence[Any]]) -> list[Cells]:
        """The cells of the versions in `hits` (v, kind, id, match), column by column, in their order."""
        with collector_held():
            return self._page(hits)

    def _page(self, hits: Sequence[Sequence[Any]]) -> list[Cells]:
        versions, kinds, ids, matches = zip(*hits, strict=True)
        beside = Beside(self, versions, kinds, ids, matches)
        found: dict[str, Cells] = {column.name: beside.of(column.key) for column in self.columns if beside.has(column)}
        own = [column for column in self.columns if column.name not in found]
        for kind in dict.fromkeys(kinds):
            mine = [each == kind for each in kinds]
            kept = Kept(self, beside, self.tables.kinds.by_kind[kind], [*compress(versions, mine)], own)
            places = [*compress(range(len(kinds)), mine)]
            for name, cells in self._of_kind(kept, own):
                _fill(found, name, cells, places, len(kinds))
        return [found.get(column.name) or [None] * len(kinds) for column in self.columns]

    def _of_kind(self, kept: Kept, columns: Sequence[Column]) -> Iterable[tuple[str, Cells]]:
        for key, group in groupby(columns, attrgetter("key")):
            parts, read = [*group], reader(kept.model, key)
            if shown(kept.model, key):
                yield parts[0].name, kept.stored(key)
            elif read is not None:
                known = self.known.setdefault((kept.model.kind, key), Read(parts, read))
                yield from zip((part.name for part in parts), _cells(known, kept.stored(key)), strict=True)


def _cells(known: Read, stored: Cells) -> Iterable[Cells]:
    if stored.count(None) == len(stored):  # most fields of most records
        return [[cell] * len(stored) for cell in known[None]]
    return zip(*map(known.__getitem__, stored), strict=True)


def _fill(found: dict[str, Cells], name: str, cells: Cells, places: Sequence[int], size: int) -> None:
    """Put the cells of one kind where its rows are."""
    if len(places) == size:
        found[name] = cells
    elif cells.count(None) < len(cells):
        whole: Any = found.setdefault(name, [None] * size)
        for place, cell in zip(places, cells, strict=True):
            whole[place] = cell


class Beside:
    """What no table of a kind holds: who an answer is, how it matches, what is disputed, who refers to it."""

    def __init__(
        self, asked: Columns, versions: Sequence[int], kinds: Sequence[str], ids: Sequence[str], matches: Sequence[int]
    ) -> None:
        self.asked = asked
        self.versions = versions
        self.kinds = kinds
        self.ids = ids
        self.matches = matches
        self.keys = {column.key for column in asked.columns}
        self.lists = frozenset(reference_lists(asked.asked.model)) & self.keys

    def has(self, column: Column) -> bool:
        """Whether it is told here."""
        return column.key in ("id", "kind", "match", "disputed") or column.key in self.lists

    def of(self, key: str) -> Cells:
        """The cells of one of these."""
        match key:
            case "id":
                return self.ids
            case "kind":
                return self.kinds
            case "match":
                return [*map(MATCH.__getitem__, self.matches)]
            case "disputed":
                tables, versions = self.asked.tables, dict(zip(self.versions, self.kinds, strict=True))
                against = disputed(self.asked.connection, self.asked.asked, tables, versions)
                return [[*against[v]] if v in against else NOTHING for v in self.versions]
        if not any(key in lists for lists in self.derived.values()):
            return [None] * len(self.ids)
        return [[*self.derived.get(record, {}).get(key, ())] or None for record in self.ids]

    @cached_property
    def derived(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The derived lists of each record that has any."""
        versions = dict(zip(self.ids, self.versions, strict=True))
        return derived_lists(self.asked.connection, self.asked.asked, self.asked.tables, versions)

    @cached_property
    def ties(self) -> dict[str, dict[int, Items]]:
        """Which versions of the page begin after or before others, and which."""
        asked, tables = self.asked, self.asked.tables
        return {name: _rows_of(asked.connection, tables[table], self.versions) for name, table in TIES.items()}


class Kept:
    """What the table of one kind, and those of its lists, hold of some versions."""

    def __init__(
        self, asked: Columns, beside: Beside, model: type[Record], versions: Sequence[int], columns: Sequence[Column]
    ) -> None:
        self.asked = asked
        self.beside = beside
        self.model = model
        self.versions = versions
        keys = {column.key for column in columns}
        wanted = keys | {*BOUNDS} if "duration" in keys else keys
        self.names = [name for name in asked.tables.of(model).columns.keys() if name in wanted]  # noqa: SIM118 - columns, no mapping
        rows = self._rows(self.names)
        self.columns = [*zip(*(rows[v] for v in versions), strict=True)]

    def _rows(self, names: Iterable[str]) -> dict[int, Any]:
        c = self.asked.tables.of(self.model).c
        query = select(c.v, *(c[name] for name in names)).where(among(self.asked.connection, c.v, self.versions))
        return {row[0]: row for row in self.asked.connection.execute(query).all()}

    def stored(self, key: str) -> Cells:
        """What the tables hold of a field, as `stored.reader` reads it."""
        known = fields(self.model).get(key)
        if key in TIES:
            return [*map(self.beside.ties[key].get, self.versions)]
        if known is not None and known.many:
            return self._lists(known)
        if key in TIMES and key != "end":
            return self._capped(self._texts(key))
        return [*zip(*map(self._texts, BOUNDS), strict=True)] if key == "duration" else self._texts(key)

    def _texts(self, name: str) -> Cells:
        return self.columns[self.names.index(name) + 1] if name in self.names else [None] * len(self.versions)

    def _capped(self, texts: Cells) -> Cells:
        """The texts of a start; where it is missing and others cap it, with the days that they allow."""
        if not (None in texts or State.UNKNOWN in texts) or not any(self.beside.ties.values()):
            return texts
        after, before = self.beside.ties["after"], self.beside.ties["before"]
        found = [*texts]
        for n, (text, v) in enumerate(zip(texts, self.versions, strict=True)):
            if text in (None, State.UNKNOWN) and (v in after or v in before):
                _, low, high = self._starts[v]
                found[n] = (text, low if v in after else FIRST, high if v in before else LAST)
        return found

    @cached_property
    def _starts(self) -> dict[int, Any]:
        return self._rows(("start_min", "start_max"))

    def _lists(self, known: Field) -> Cells:
        """What each version has in a list: the rows of its items, the state of the list, or None."""
        states = self._texts(known.name)
        filled = [v for v, state in zip(self.versions, states, strict=True) if state == "some"]
        if not filled:
            return states
        items = _rows_of(self.asked.connection, self.asked.tables.items(self.model, known), filled)
        return [items[v] if state == "some" else state for v, state in zip(self.versions, states, strict=True)]


def _rows_of(connection: Connection, table: Table, versions: Sequence[int]) -> dict[int, Items]:
    """The rows of a list's table by version, in the order of their items."""
    names = [name for name in table.columns.keys() if name not in ("v", "position")]  # noqa: SIM118 - columns, no mapping
    query = select(table.c.v, *(table.c[name] for name in names)).where(among(connection, table.c.v, versions))
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for v, *values in connection.execute(query.order_by(table.c.v, table.c.position)).all():
        found[v].append(tuple(zip(names, values, strict=True)))
    return {v: tuple(rows) for v, rows in found.items()}
