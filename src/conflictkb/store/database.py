"""An open base: which revision it has, one snapshot to read from, one lock to write under."""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import func, inspect, select, text

from conflictkb.errors import ConflictError, StoreError
from conflictkb.query.known import held
from conflictkb.records.kinds import KINDS
from conflictkb.store.engines import engine, failures, is_sqlite
from conflictkb.store.ledger import CHANGESET
from conflictkb.store.revision import head, migrate, older
from conflictkb.store.rows import decode
from conflictkb.store.urls import parse_url, redacted
from conflictkb.tables import Tables, table_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from conflictkb.records.base import Record
    from conflictkb.records.kinds import Kinds
    from conflictkb.store.rows import Rows


class Store:
    """A base that exists and has this program's revision."""

    def __init__(self, url: str, kinds: Kinds = KINDS, *, read_only: bool = True) -> None:
        self.url = url
        self.kinds = kinds
        self.read_only = read_only
        self.tables = Tables(kinds)
        self.engine = engine(url, read_only=read_only)

    @classmethod
    def open(cls, url: str, kinds: Kinds = KINDS, *, read_only: bool = True) -> Self:
        """Open a base; StoreError says what to type when there is none, or when its revision is another."""
        _refuse_missing(url)
        store = cls(url, kinds, read_only=read_only)
        try:
            with store.read() as connection:
                _check_revision(_revision(connection), url)
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def create(cls, url: str, kinds: Kinds = KINDS) -> Self:
        """Make an empty base; one that exists must have this program's revision and stays as it is."""
        path = _sqlite_path(url)
        if path is not None and not path.exists():
            _new_file(path, url)
        store = cls(url, kinds, read_only=False)
        try:
            with failures(url), store.engine.begin() as connection:
                found = _revision(connection)
                if found is None:
                    migrate(connection)
                else:
                    _check_revision(found, url)
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def upgrade(cls, url: str, kinds: Kinds = KINDS) -> Self:
        """Bring an older base to this program's revision, in one transaction."""
        _refuse_missing(url)
        store = cls(url, kinds, read_only=False)
        try:
            with failures(url), store.engine.begin() as connection:
                found = _revision(connection)
                if found is None or not older(found):
                    _check_revision(found, url)
                migrate(connection)
        except BaseException:
            store.close()
            raise
        return store

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the base; what is fetched from it must be fetched before it ends."""
        with failures(self.url), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection that alone may write; everything done with it is kept, or nothing is."""
        if self.read_only:
            raise StoreError(f"{redacted(self.url)} is open for reading only")
        with failures(self.url), self.engine.begin() as connection:
            if not is_sqlite(connection) and not connection.scalar(text("SELECT pg_try_advisory_xact_lock(7201)")):
                raise ConflictError(f"{redacted(self.url)} is being written by somebody else; wait and try again")
            yield connection

    def changeset(self, connection: Connection) -> int:
        """The number of the newest changeset, 0 in an empty base."""
        return int(connection.scalar(text("SELECT coalesce(max(number), 0) FROM changeset")) or 0)

    def scope(self, connection: Connection, known_at: int | None = None) -> dict[str, Any] | None:
        """What the corpus says that it covers, as of the newest changeset or a past one."""
        query = select(CHANGESET.c.scope).order_by(CHANGESET.c.number.desc()).limit(1)
        found = connection.scalar(query if known_at is None else query.where(CHANGESET.c.number <= known_at))
        return json.loads(found) if found else None

    def record_of(self, model: type[Record], rows: Rows) -> Record:
        """The record that encoded rows write, before they have a key."""
        lists = {}
        for name, found in rows.items():
            names = [column.name for column in self.tables[name].columns] if name != "search" else []
            skipped = 3 if name == table_name(model) else 1
            lists[name] = [dict(zip(names[skipped:], row, strict=True)) for row in found] if names else []
        return decode(model, lists.pop(table_name(model))[0], lists)

    def info(self) -> dict[str, Any]:
        """What the base holds, for people: revision, newest changeset, records of each kind, and what they cover."""
        with self.read() as connection:
            c = CHANGESET.c
            newest = connection.execute(CHANGESET.select().order_by(c.number.desc()).limit(1)).mappings().first()
            counts = {model.plural: self._count(connection, model) for model in self.kinds.types}
            revision = _revision(connection)
        last = {name: newest[name] for name in ("number", "at", "who", "message", "digest")} if newest else None
        return {
            "base": redacted(self.url),
            "revision": revision,
            "changeset": last,
            "records": {plural: count for plural, count in counts.items() if count},
            "scope": json.loads(newest["scope"]) if newest and newest["scope"] else None,
        }

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _count(self, connection: Connection, model: Any) -> int:  # noqa: ANN401 - a record type
        table = self.tables.of(model)
        return int(connection.scalar(select(func.count()).select_from(table).where(held(table.c, None))) or 0)


def _sqlite_path(url: str) -> Path | None:
    parsed = parse_url(url)
    return Path(parsed.database or "conflictkb.db") if parsed.get_backend_name() == "sqlite" else None


def _refuse_missing(url: str) -> None:
    path = _sqlite_path(url)
    if path is not None and not path.is_file():
        if path.is_dir():
            raise StoreError(f"{path} is a folder; name a file in it: --db {path}/conflictkb.db")
        raise StoreError(f"{redacted(str(path))} does not exist; type: conflictkb db init --db {redacted(url)}")


def _new_file(path: Path, url: str) -> None:
    """An empty SQLite file in WAL mode: readers and the writer do not wait for each other."""
    with failures(url):
        connection = sqlite3.connect(path)
        try:
            connection.execute("PRAGMA journal_mode = wal")
        finally:
            connection.close()


def _revision(connection: Connection) -> str | None:
    """The base's revision: read straight from its table, for importing Alembic costs more than most questions."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return None if found is None else str(found)


def _check_revision(found: str | None, url: str) -> None:
    needed = head()
    if found == needed:
        return
    shown = redacted(url)
    if found is None:
        raise StoreError(f"{shown} holds no base yet; type: conflictkb db init --db {shown}")
    if older(found):
        raise StoreError(
            f"{shown} has revision {found}, this program {needed}; type: conflictkb db upgrade --db {shown}"
        )
    raise StoreError(
        f"{shown} has revision {found}, which this program ({needed}) does not know; install a newer conflictkb"
    )
