"""Answering a question from the base: one snapshot, the versions that fit, then the records of those rows alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select, text

from conflictkb.query.match import Memory, ask
from conflictkb.query.result import Found, Row
from conflictkb.records.folding import fold
from conflictkb.store.engines import is_sqlite
from conflictkb.store.known import current
from conflictkb.store.ledger import SEARCH
from conflictkb.store.read import kept, records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from conflictkb.query.question import Question
    from conflictkb.records.base import Record
    from conflictkb.store.database import Store

Json = dict[str, Any]


def answer(store: Store, asked: Question) -> Found[Any]:
    """Everything that the question finds."""
    with store.read() as connection:
        held = kept(connection, store.tables)
        found: list[Record] = []
        for model in store.kinds.types:
            found += records(connection, store.tables, model, [k.v for k in held.values() if k.model is model])
    memory = Memory(found, store.kinds)
    answers = ask(asked, memory)
    rows = (
        Row(a.record, a.match, a.disputed, memory.span(a.record.id), memory.all_derived(a.record)) for a in answers.rows
    )
    return Found(tuple(rows), answers.undated)


def search(store: Store, words: str, limit: int | None) -> list[str]:
    """The ids of the records that hold every word in their names, title or summary, newest first.

    Every version is indexed by its key; those that no longer hold are dropped after, so search obeys known time.
    """
    folded = [word for word in fold(words).split() if any(sign.isalnum() for sign in word)]
    if not folded:
        return []
    with store.read() as connection:
        hits = connection.execute(text(_search_sql(connection)), {"words": _search_words(connection, folded)}).all()
        standing = _standing(connection, store, {(kind, v) for v, kind, _ in hits})
    found = [record for v, _, record in hits if v in standing]
    return found if limit is None else found[:limit]


def _search_sql(connection: Connection) -> str:
    if is_sqlite(connection):
        return "SELECT v, kind, id FROM search WHERE v IN (SELECT rowid FROM search_fts WHERE search_fts MATCH :words) ORDER BY v DESC"
    return "SELECT v, kind, id FROM search WHERE words @@ to_tsquery('simple', :words) ORDER BY v DESC"


def _search_words(connection: Connection, words: Sequence[str]) -> str:
    """Each word as a prefix, quoted so that no sign in it is an operator."""
    if is_sqlite(connection):
        return " ".join('"' + word.replace('"', '""') + '"*' for word in words)
    return " & ".join("'" + word.replace("\\", "\\\\").replace("'", "''") + "':*" for word in words)


def _standing(connection: Connection, store: Store, versions: set[tuple[str, int]]) -> set[int]:
    found: set[int] = set()
    for model in store.kinds.types:
        mine = [v for kind, v in versions if kind == model.kind]
        c = store.tables.of(model).c
        if mine:
            found.update(connection.scalars(select(c.v).where(c.v.in_(mine), current(c))))
    return found


def ids(store: Store, prefix: str, limit: int | None) -> list[str]:
    """The ids that begin with `prefix`, as `kind/slug` or by their slug alone, in order."""
    found: list[str] = []
    with store.read() as connection:
        for model in store.kinds.types:
            start = prefix if "/" in prefix else f"{model.kind}/{prefix}"
            c = store.tables.of(model).c
            if start.startswith(f"{model.kind}/"):
                below = select(c.id).where(current(c), c.id >= start, c.id < start + "\U0010ffff").order_by(c.id)
                found += connection.scalars(below.limit(limit))
    return found if limit is None else found[:limit]


def one(store: Store, record: str) -> tuple[Row[Any], list[Json]]:
    """A record by its id with what is derived, and the claims of its citations; LookupError when there is none."""
    model = store.kinds.by_kind.get(record.partition("/")[0])
    if model is None:
        raise LookupError(record)
    from conflictkb.query.question import question  # noqa: PLC0415

    found = answer(store, question(model, f"id = {record}", kinds=store.kinds))
    if not found.rows:
        raise LookupError(record)
    with store.read() as connection:
        c = store.tables.of(model).c
        v = connection.scalar(select(c.v).where(c.id == record, current(c)))
        claim = store.tables["claim"]
        rows = connection.execute(select(claim).where(claim.c.v == v).order_by(claim.c.position)).mappings()
        claims = [{name: row[name] for name in ("citation", "verb", "field", "text", "relation")} for row in rows]
    return found.rows[0], claims


def by_ids(store: Store, wanted: Sequence[str]) -> list[Record]:
    """The records with these ids, those that exist, in this order."""
    found: dict[str, Record] = {}
    with store.read() as connection:
        for model in store.kinds.types:
            mine = [record for record in wanted if record.startswith(f"{model.kind}/")]
            c = store.tables.of(model).c
            if mine:
                versions = connection.scalars(select(c.v).where(c.id.in_(mine), current(c))).all()
                found |= {record.id: record for record in records(connection, store.tables, model, versions)}
    return [found[record] for record in wanted if record in found]
