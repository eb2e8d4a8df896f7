"""Writing versions: rows through the driver's own bulk path; a version is closed by the changeset that ended it.

A version holds for `known_from` ≤ n < `known_to`. Everything here runs in the one transaction of `Store.write`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select, update

from conflictkb.store.engines import is_sqlite
from conflictkb.store.ledger import CHANGESET, CORPUS_FILE, SEARCH
from conflictkb.tables import CURRENT, table_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Table

    from conflictkb.records.base import Record
    from conflictkb.store.rows import Row, Rows
    from conflictkb.tables import Tables

BATCH = 20_000


def close_versions(
    connection: Connection, tables: Tables, ids: Mapping[type[Record], Sequence[str]], number: int
) -> None:
    """End the current version of each record."""
    for model, found in ids.items():
        table = tables.of(model)
        ended = (
            update(table).where(table.c.id == bindparam("record"), table.c.known_to == CURRENT).values(known_to=number)
        )
        if found:
            connection.execute(ended, [{"record": record} for record in found])


def insert_versions(
    connection: Connection, tables: Tables, versions: Iterable[tuple[type[Record], Rows]], number: int, first: int
) -> int:
    """Add versions known from changeset `number` on; their keys begin with `first`, and the last is returned."""
    pending: dict[str, list[Row]] = {}
    held, v = 0, first - 1
    for v, (model, rows) in enumerate(versions, first):
        own = table_name(model)
        for name, found in rows.items():
            lead = (v, number, CURRENT) if name == own else (v,)
            pending.setdefault(name, []).extend([(*lead, *row) for row in found])
            held += len(found)
        if held >= BATCH:
            _flush(connection, tables, pending)
            held = 0
    _flush(connection, tables, pending)
    return v


def _flush(connection: Connection, tables: Tables, pending: dict[str, list[Row]]) -> None:
    for name, rows in pending.items():
        bulk_insert(connection, SEARCH if name == "search" else tables[name], rows)
    pending.clear()


def bulk_insert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows given in the order of the table's columns: executemany on SQLite, COPY on PostgreSQL."""
    quote = connection.dialect.identifier_preparer.quote
    columns = ", ".join(quote(column.name) for column in table.columns)
    cursor: Any = connection.connection.cursor()
    if is_sqlite(connection):
        marks = ", ".join("?" * len(table.columns))
        insert = f"INSERT INTO {quote(table.name)} ({columns}) VALUES ({marks})"  # noqa: S608 - our own names
        cursor.executemany(insert, rows)
        return
    with cursor.copy(f"COPY {quote(table.name)} ({columns}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def last_key(connection: Connection) -> int:
    """The last key `v` that was used."""
    return int(connection.scalar(select(func.coalesce(func.max(CHANGESET.c.last_v), 0))) or 0)


def add_changeset(connection: Connection, values: Mapping[str, Any]) -> None:
    """Keep the changeset; its scope is a mapping or None."""
    scope = values["scope"]
    text = None if scope is None else json.dumps(scope, ensure_ascii=False, default=list)
    connection.execute(CHANGESET.insert().values(**{**values, "scope": text}))


def replace_files(connection: Connection, gone: Iterable[str], found: Mapping[str, str], fingerprint: str) -> None:
    """Remember which files, with which contents, the base was made from."""
    names = [{"name": name} for name in {*gone, *found}]
    if names:
        connection.execute(CORPUS_FILE.delete().where(CORPUS_FILE.c.path == bindparam("name")), names)
    rows = [{"path": name, "digest": digest, "fingerprint": fingerprint} for name, digest in sorted(found.items())]
    if rows:
        connection.execute(CORPUS_FILE.insert(), rows)


def move(connection: Connection, tables: Tables, model: type[Record], places: Sequence[Mapping[str, Any]]) -> None:
    """Keep where records stand now that stand elsewhere in the files but say the same."""
    c = tables.of(model).c
    names: dict[str, Any] = {name: bindparam(f"new_{name}") for name in ("file", "line", "lines")}
    connection.execute(
        update(tables.of(model)).where(c.id == bindparam("record"), c.known_to == CURRENT).values(**names), places
    )
