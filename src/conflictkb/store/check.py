"""Looking for damage: pages, digests, versions and references; each finding says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, select, text

from conflictkb.query.known import held
from conflictkb.records.canonical import digest
from conflictkb.records.fields import fields
from conflictkb.store.engines import is_sqlite
from conflictkb.store.read import kept, records
from conflictkb.tables import table_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Select

    from conflictkb.records.base import Record
    from conflictkb.store.database import Store
    from conflictkb.store.read import Kept

MEND = "restore a backup, or make a new base with `conflictkb db init` and `apply`"


def check(store: Store) -> list[str]:
    """Every finding, none when the base is sound."""
    with store.read() as connection:
        if is_sqlite(connection):
            pages = [str(line) for line in connection.scalars(text("PRAGMA integrity_check")) if line != "ok"]
            if pages:
                return [f"damaged file: {line}; {MEND}" for line in pages]
        kept_now = kept(connection, store.tables)
        found = [*_digests(connection, store, kept_now), *_versions(connection, store)]
        return [*found, *_dangling(connection, store, set(kept_now))]


def _digests(connection: Connection, store: Store, kept_now: dict[str, Kept]) -> Iterator[str]:
    """Records whose content is not what its digest says."""
    for model in store.kinds.types:
        mine = {name: k for name, k in kept_now.items() if k.model is model}
        for record in records(connection, store.tables, model, [k.v for k in mine.values()]):
            if digest(record) != kept_now[record.id].digest:
                yield f"{record.id}: its content is not what its digest says; {MEND}"


def _versions(connection: Connection, store: Store) -> Iterator[str]:
    """Versions of one record that hold at the same time, or that end before they begin."""
    for model in store.kinds.types:
        table = store.tables.of(model)
        one, other = table.alias(), table.alias()
        meet = and_(
            one.c.id == other.c.id,
            one.c.v < other.c.v,
            one.c.known_to > other.c.known_from,
            other.c.known_to > one.c.known_from,
        )
        for record in connection.scalars(select(one.c.id).join(other, meet).distinct().order_by(one.c.id)):
            yield f"{record}: two of its versions hold at the same time; {MEND}"
        wrong = select(table.c.id).where(table.c.known_from >= table.c.known_to)
        for record in connection.scalars(wrong):
            yield f"{record}: a version ends before it begins; {MEND}"


def _dangling(connection: Connection, store: Store, ids: set[str]) -> Iterator[str]:
    """References of current records to records that do not exist."""
    for model in store.kinds.types:
        for query, field in _references(store, model):
            for record, target in connection.execute(query):
                if target not in ids and target not in ("unknown", "none"):
                    yield f"{record}: `{field}` refers to {target}, which does not exist; apply a corpus that holds it"


def _references(store: Store, model: type[Record]) -> Iterator[tuple[Select[str, str], str]]:
    table = store.tables.of(model)
    for name, field in fields(model).items():
        if name == "id":
            continue
        if field.refers is not None and not field.many:
            yield select(table.c.id, table.c[name]).where(held(table.c, None), table.c[name].is_not(None)), name
        elif field.many and (field.refers is not None or field.item is not None):
            items = store.tables[table_name(model, field)]
            parts = (
                ["value"]
                if field.item is None
                else [n for n, f in fields(field.item).items() if f.refers is not None and not f.many]
            )
            for part in parts:
                joined = select(table.c.id, items.c[part]).join(items, items.c.v == table.c.v)
                yield (
                    joined.where(held(table.c, None), items.c[part].is_not(None)),
                    name if part == "value" else f"{name}.{part}",
                )
