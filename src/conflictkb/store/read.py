"""Reading versions back as records, and what the base keeps of each as a small fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from conflictkb.query.among import among
from conflictkb.query.known import held
from conflictkb.records.fields import fields
from conflictkb.records.spans import Span
from conflictkb.store.ledger import CORPUS_FILE
from conflictkb.store.rows import decode
from conflictkb.tables import table_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Connection, Table

    from conflictkb.records.base import Record
    from conflictkb.tables import Tables

BATCH = 10_000


@dataclass(frozen=True, slots=True)
class Kept:
    """A curated record as the base holds it now: its key, digests, and where its file has it."""

    v: int
    model: type[Record]
    digest: str
    settled: str
    file: str | None
    line: int | None
    lines: str | None
    span: Span


def records(connection: Connection, tables: Tables, model: type[Record], versions: Sequence[int]) -> list[Record]:
    """The records of these versions of one kind, in this order."""
    found: dict[int, Record] = {}
    for part in _parts(versions):
        rows = _by_version(connection, tables.of(model), part)
        lists = {name: _by_version(connection, tables[name], part) for name in list_tables(model)}
        for v, (row,) in rows.items():
            found[v] = decode(model, row, {name: grouped.get(v, ()) for name, grouped in lists.items()})
    return [found[v] for v in versions]


def everything(connection: Connection, tables: Tables, known_at: int | None = None) -> list[Record]:
    """Every curated record that was held, in the order of kinds and ids."""
    found: list[Record] = []
    for model in tables.kinds.types:
        c = tables.of(model).c
        query = select(c.v).where(held(c, known_at), c.dataset.is_(None)).order_by(c.id)
        found += records(connection, tables, model, connection.scalars(query).all())
    return found


def written(connection: Connection, tables: Tables, record: str, known_at: int | None) -> tuple[dict[str, str], int]:
    """Where the fields of a record are written (`file:line` by field, the record's own as `id`), and since when."""
    c = tables[record.partition("/")[0].replace("-", "_")].c
    query = select(c.file, c.line, c.lines, c.known_from).where(c.id == record, held(c, known_at))
    file, line, lines, since = connection.execute(query).one()
    if not file:
        return {}, since
    pairs = (word.rpartition(":") for word in (lines or "").split())
    return {"id": f"{file}:{line}", **{name: f"{file}:{number}" for name, _, number in pairs}}, since


def list_tables(model: type[Record]) -> list[str]:
    """The tables that hold the lists of a kind, and of its citations."""
    names = {table_name(model, field) for field in fields(model).values() if field.many}
    return sorted(names | {"via", "claim"})


def _parts(versions: Sequence[int]) -> Iterator[Sequence[int]]:
    return (versions[n : n + BATCH] for n in range(0, len(versions), BATCH))


def _by_version(connection: Connection, table: Table, versions: Sequence[int]) -> dict[int, list[Mapping[str, Any]]]:
    """Rows of `table` by version, in the order of their keys."""
    query = select(table).where(among(connection, table.c.v, versions)).order_by(*table.primary_key.columns)
    grouped: dict[int, list[Mapping[str, Any]]] = {}
    names = table.columns.keys()
    for values in connection.execute(query):
        row = dict(zip(names, values, strict=True))  # read many times, and quicker than what a cursor gives
        grouped.setdefault(row["v"], []).append(row)
    return grouped


def spans_of(connection: Connection, tables: Tables, model: type[Record], versions: Sequence[int]) -> dict[int, Span]:
    """The settled span of each version of one kind."""
    c = tables.of(model).c
    found: dict[int, Span] = {}
    for part in _parts(versions):
        for v, *bounds in connection.execute(select(c.v, *_bounds(c)).where(among(connection, c.v, part))):
            found[v] = _span(bounds)
    return found


def _bounds(c: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a table's columns
    return c.start_min, c.start_max, c.end_min, c.end_max, c.sure_from, c.sure_to, c.one_day


def _span(bounds: Sequence[int]) -> Span:
    start_min, start_max, end_min, end_max, sure_from, sure_to, one_day = bounds
    return Span(start_min, start_max, end_min, end_max, sure_from, sure_to, one_day=bool(one_day))


def kept(connection: Connection, tables: Tables) -> dict[str, Kept]:
    """Every curated record that the base holds now, by id."""
    found: dict[str, Kept] = {}
    for model in tables.kinds.types:
        c = tables.of(model).c
        query = select(c.id, c.v, c.digest, c.settled, c.file, c.line, c.lines, *_bounds(c)).where(
            held(c, None), c.dataset.is_(None)
        )
        for record, v, digest, settled, file, line, lines, *bounds in connection.execute(query):
            found[record] = Kept(v, model, digest, settled, file, line, lines, _span(bounds))
    return found


def files(connection: Connection) -> dict[str, tuple[str, str]]:
    """The files that the base was made from: name to (digest, fingerprint)."""
    rows = connection.execute(select(CORPUS_FILE.c.path, CORPUS_FILE.c.digest, CORPUS_FILE.c.fingerprint))
    return {path: (digest, fingerprint) for path, digest, fingerprint in rows}
