"""Answering a question from the base: one snapshot, the versions that fit, then their records, a page at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import func, select, text

from conflictkb.query.among import among
from conflictkb.query.beside import derived_lists, disputed
from conflictkb.query.expression import paths
from conflictkb.query.found import PAGE, Cells, Credit, Found, Row
from conflictkb.query.groups import grouped
from conflictkb.query.known import held
from conflictkb.query.question import question
from conflictkb.query.sql import count_undated, select_versions
from conflictkb.query.sql_groups import counted, select_counted
from conflictkb.records.folding import fold
from conflictkb.store.cells import Columns
from conflictkb.store.engines import is_sqlite
from conflictkb.store.read import BATCH, records, spans_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

    from conflictkb.query.columns import Column
    from conflictkb.query.question import Question
    from conflictkb.records.base import Record
    from conflictkb.records.spans import Span
    from conflictkb.store.database import Store

Json = dict[str, Any]
YES = 2
LONG = 8  # conditions: a statement with more is hardly asked twice, and its compiled form takes megabytes


class Reading:
    """Reads the answer to a question in pages; each time from the changeset at which it was first read.

    A page holds a transaction open until the next is asked for, or the reading is closed.
    """

    def __init__(self, store: Store, asked: Question) -> None:
        self.store = store
        self.asked = asked

    def __call__(self) -> Iterator[Found[Any]]:
        """The pages, at least one; each has what is told of the whole."""
        with self.store.read() as connection:
            yield from pages(connection, self.store, self._then(connection))

    def cells(self, columns: Sequence[Column]) -> Iterator[Cells]:
        """The same pages as columns of scalars, made of no records; of a question without groups."""
        with self.store.read() as connection:
            asked = self._then(connection)
            made = Columns(connection, self.store.tables, asked, columns)
            for hits, undated, _ in _hits(connection, self.store, asked, BATCH):
                yield Cells(made.page(hits) if hits else [[] for _ in columns], len(hits), undated)

    def cited(self) -> list[Credit]:
        """The sources that the records of the answer cite, in order of their ids."""
        source = self.store.tables["source"].c
        with self.store.read() as connection:
            asked, citation = self._then(connection), self.store.tables["citation"].c
            versions = select(select_versions(asked, self.store.tables).subquery("answers").c.v)
            sources = select(citation.source).where(citation.v.in_(versions))
            query = select(source.id, source.title, source.publisher, source.published)
            found = query.where(source.id.in_(sources), held(source, asked.known_at)).order_by(source.id)
            return [] if asked.group_by else [Credit(*row) for row in connection.execute(found)]

    def _then(self, connection: Connection) -> Question:
        """The question, of the changeset at which it was first read."""
        newest = self.store.changeset(connection)
        first = vars(self).setdefault("first", newest)  # at once, whichever thread comes first
        moved = self.asked.known_at is None and newest != first
        return replace(self.asked, known_at=first) if moved else self.asked


def pages(connection: Connection, store: Store, asked: Question) -> Iterator[Found[Any]]:
    """Everything that the question finds, from one snapshot, never more than a page of records at a time."""
    if asked.group_by:
        undated = _undated(connection, store, asked)
        read = connection.execute(select_counted(asked, store.tables), execution_options=_kept(asked))
        groups = grouped(asked, counted(asked, read), Referred(connection, store, asked).get)
        yield Found(undated=undated, groups=tuple(groups))
        return
    for hits, undated, more in _hits(connection, store, asked, PAGE):
        yield Found(tuple(_rows(connection, store, asked, [Hit(*hit) for hit in hits])), undated, more=more)


def _hits(
    connection: Connection, store: Store, asked: Question, page: int
) -> Iterator[tuple[Sequence[Any], int, bool]]:
    """Pages of the versions that answer, at least one; how many more are undated, and whether a page may follow."""
    undated, more = _undated(connection, store, asked), True
    options = {"yield_per": page, **_kept(asked)}
    with connection.execute(select_versions(asked, store.tables), execution_options=options) as versions:
        while more:
            hits = versions.fetchmany(page)
            more = len(hits) == page
            yield hits, undated, more


def _undated(connection: Connection, store: Store, asked: Question) -> int:
    lost = count_undated(asked, store.tables) if asked.timed else None
    return 0 if lost is None else int(connection.scalar(lost, execution_options=_kept(asked)) or 0)


def _kept(asked: Question) -> Json:
    """Whether the compiled statement is kept for the next question of this shape."""
    return {"compiled_cache": None} if len(paths(asked.where)) > LONG else {}


class Referred:
    """The records that keys of groups lead to, a kind at a time, as the base stood at the time asked."""

    def __init__(self, connection: Connection, store: Store, asked: Question) -> None:
        self.connection = connection
        self.store = store
        self.known_at = asked.known_at
        self.kinds: dict[str, dict[str, Record]] = {}

    def get(self, record: str) -> Record | None:
        """The record with this id."""
        kind = record.partition("/")[0]
        if kind not in self.kinds:
            self.kinds[kind] = {found.id: found for found in self._all(kind)}
        return self.kinds[kind].get(record)

    def _all(self, kind: str) -> list[Record]:
        model = self.store.kinds.by_kind.get(kind)
        if model is None:
            return []
        c = self.store.tables.of(model).c
        versions = self.connection.scalars(select(c.v).where(held(c, self.known_at))).all()
        return list(records(self.connection, self.store.tables, model, versions))


class Hit(NamedTuple):
    """A version that answers; `match` is 2 for yes, 1 for maybe."""

    v: int
    kind: str
    id: str
    match: int


def _rows(connection: Connection, store: Store, asked: Question, hits: Sequence[Hit]) -> Iterator[Row[Any]]:
    if not hits:
        return
    found: dict[int, tuple[Record, Span]] = {}
    for kind in dict.fromkeys(hit.kind for hit in hits):
        model = store.kinds.by_kind[kind]
        versions = [hit.v for hit in hits if hit.kind == kind]
        spans = spans_of(connection, store.tables, model, versions)
        read = zip(versions, records(connection, store.tables, model, versions), strict=True)
        found |= {v: (record, spans[v]) for v, record in read}
    against = disputed(connection, asked, store.tables, {hit.v: hit.kind for hit in hits})
    derived = derived_lists(connection, asked, store.tables, {hit.id: hit.v for hit in hits})
    for hit in hits:
        record, span = found[hit.v]
        yield Row(record, "yes" if hit.match == YES else "maybe", against.get(hit.v, ()), span, derived.get(hit.id, {}))


def count(store: Store, asked: Question) -> tuple[int, int]:
    """How many records fit for certain, and how many perhaps."""
    rows = select_versions(replace(asked, limit=None, offset=0), store.tables).order_by(None).subquery("answers")
    counted = select(func.count(), func.coalesce(func.sum(rows.c.match), 0))  # a yes adds 2, a maybe 1: no sorting
    with store.read() as connection:
        number, added = connection.execute(counted).one()
    return int(added) - number, 2 * number - int(added)


def search(store: Store, words: str, limit: int | None, known_at: int | None = None) -> list[str]:
    """The ids of the records that hold every word in their names, title or summary, newest first.

    Every version is indexed by its key; those that no longer hold are dropped after, so search obeys known time.
    """
    folded = [word for word in fold(words).split() if any(sign.isalnum() for sign in word)]
    if not folded:
        return []
    with store.read() as connection:
        hits = connection.execute(text(_search_sql(connection)), {"words": _search_words(connection, folded)}).all()
        standing = _standing(connection, store, {(kind, v) for v, kind, _ in hits}, known_at)
    found = [record for v, _, record in hits if v in standing]
    return found if limit is None else found[:limit]


def _search_sql(connection: Connection) -> str:
    if is_sqlite(connection):
        hits = "SELECT rowid FROM search_fts WHERE search_fts MATCH :words"
        return f"SELECT v, kind, id FROM search WHERE v IN ({hits}) ORDER BY v DESC"  # noqa: S608 - our own text
    return "SELECT v, kind, id FROM search WHERE words @@ to_tsquery('simple', :words) ORDER BY v DESC"


def _search_words(connection: Connection, words: Sequence[str]) -> str:
    """Each word as a prefix, quoted so that no sign in it is an operator."""
    if is_sqlite(connection):
        return " ".join('"' + word.replace('"', '""') + '"*' for word in words)
    return " & ".join("'" + word.replace("\\", "\\\\").replace("'", "''") + "':*" for word in words)


def _standing(connection: Connection, store: Store, versions: set[tuple[str, int]], known_at: int | None) -> set[int]:
    found: set[int] = set()
    for model in store.kinds.types:
        mine = [v for kind, v in versions if kind == model.kind]
        c = store.tables.of(model).c
        if mine:
            found.update(connection.scalars(select(c.v).where(among(connection, c.v, mine), held(c, known_at))))
    return found


def ids(store: Store, prefix: str, limit: int | None, known_at: int | None = None) -> list[str]:
    """The ids that begin with `prefix`, as `kind/slug` or by their slug alone, in order."""
    found: list[str] = []
    with store.read() as connection:
        for model in store.kinds.types:
            start = prefix if "/" in prefix else f"{model.kind}/{prefix}"
            c = store.tables.of(model).c
            if start.startswith(f"{model.kind}/"):
                below = select(c.id).where(held(c, known_at), c.id >= start, c.id < start + "\U0010ffff").order_by(c.id)
                found += connection.scalars(below.limit(limit))
    return found if limit is None else found[:limit]


def ever(store: Store, slug: str) -> list[str]:
    """The ids with this slug that the base holds or ever held."""
    with store.read() as connection:
        found = [
            connection.scalar(select(c.id).where(c.id == f"{model.kind}/{slug}").limit(1))
            for model in store.kinds.types
            for c in (store.tables.of(model).c,)
        ]
    return [record for record in found if record is not None]


def one(store: Store, record: str, known_at: int | None = None) -> tuple[Row[Any], list[Json]]:
    """A record by its id with what is derived, and the claims of its citations; LookupError when there is none."""
    model = store.kinds.by_kind.get(record.partition("/")[0])
    if model is None:
        raise LookupError(record)
    with store.read() as connection:
        found = next(pages(connection, store, question(model, f"id = {record}", kinds=store.kinds, known_at=known_at)))
        if not found.rows:
            raise LookupError(record)
        c = store.tables.of(model).c
        v = connection.scalar(select(c.v).where(c.id == record, held(c, known_at)))
        claim = store.tables["claim"]
        rows = connection.execute(select(claim).where(claim.c.v == v).order_by(claim.c.position)).mappings()
        claims = [{name: row[name] for name in ("citation", "verb", "field", "text", "relation")} for row in rows]
    return found.rows[0], claims


def by_ids(store: Store, wanted: Sequence[str], known_at: int | None = None) -> list[Record]:
    """The records with these ids, those that exist, in this order."""
    found: dict[str, Record] = {}
    with store.read() as connection:
        for model in store.kinds.types:
            mine = [record for record in wanted if record.startswith(f"{model.kind}/")]
            c = store.tables.of(model).c
            if mine:
                versions = connection.scalars(select(c.v).where(among(connection, c.id, mine), held(c, known_at))).all()
                found |= {record.id: record for record in records(connection, store.tables, model, versions)}
    return [found[record] for record in wanted if record in found]
