"""A base for the tests of the engines: records in memory, and the same records in a database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert

from conflictkb.query.memory import Memory
from conflictkb.records.kinds import KINDS
from conflictkb.store.rows import Origin, Settled, encode
from conflictkb.tables import CURRENT, Tables, table_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from conflictkb.records.base import Record

TABLES = Tables(KINDS)


def memory(*records: Record, datasets: dict[str, str] | None = None) -> Memory:
    """The records as the reference engine has them."""
    return Memory(records, KINDS, datasets)


def load(connection: Connection, held: Memory, tables: Tables = TABLES) -> dict[str, int]:
    """Write the records as the store does; the key of each."""
    keys = {}
    for v, record in enumerate(held.records.values(), 1):
        keys[record.id] = v
        settled = Settled(held.span(record.id), held.relations(record))
        origin = Origin(dataset=held.datasets.get(record.id))
        for name, rows in encode(record, settled, origin, ("", "")).items():
            if name not in tables.all().tables:
                continue
            before = (v, 1, CURRENT) if name == table_name(type(record)) else (v,)
            columns = tables[name].columns.keys()
            connection.execute(insert(tables[name]), [dict(zip(columns, (*before, *row), strict=True)) for row in rows])
    return keys


def of(kind: str, slug: str, **values: object) -> Record:
    """A record from texts."""
    return KINDS.by_kind[kind](id=slug, **values)


def examples() -> Iterable[Record]:
    """A small base: places by several accounts, actors, a deployment with units and strengths."""
    return ()
