"""The databases that can hold a base, and the little in which they differ.

A read sees one state from its first statement to its last: SQLite gets an explicit BEGIN (its driver sends none
before a SELECT), PostgreSQL REPEATABLE READ.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, event
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.pool import QueuePool

from conflictkb.errors import ConflictError, StoreError, UsageError
from conflictkb.store.urls import parse_url, redacted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import URL, Connection, Engine

BUSY_SECONDS = 10
MANY = 100  # bound values: fewer cost SQLite less than to number them
STATEMENTS = 32  # kept compiled; one that asks every kind takes megabytes, and 500 of them took 3.7 GB


def engine(url: str, *, read_only: bool = False) -> Engine:
    """An engine for `url`; a base opened for reading cannot be written, by the database's own means."""
    parsed = parse_url(url)
    return (
        _sqlite(parsed, read_only=read_only)
        if parsed.get_backend_name() == "sqlite"
        else _postgresql(parsed, read_only=read_only)
    )


def _sqlite(url: URL, *, read_only: bool) -> Engine:
    path = Path(url.database or "conflictkb.db")

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?{_mode(path, read_only=read_only)}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute("PRAGMA foreign_keys = on")
        connection.execute("PRAGMA cache_size = -65536")
        if not read_only:
            connection.execute("PRAGMA synchronous = full")
        return connection

    pool: dict[str, Any] = {"poolclass": QueuePool, "max_overflow": -1}  # to open a file costs 2 ms
    made = create_engine("sqlite://", creator=connect, query_cache_size=STATEMENTS, **pool)
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
    event.listen(made, "begin", lambda connection: connection.exec_driver_sql(begin))
    event.listen(made, "before_cursor_execute", _shared, retval=True)
    return made


def _shared(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: bool) -> tuple[str, Any]:  # noqa: ANN401, FBT001 - an event of SQLAlchemy
    """Equal values bound once: SQLite compares each with all before it, 1.2 s for 22,000 of them against 0.2 s."""
    pieces = statement.split("?")
    if many or len(values) < MANY or len(pieces) != len(values) + 1:  # a sign within a text is no place of a value
        return statement, values
    names: dict[tuple[type, Any], str] = {}
    places = [names.setdefault((type(value), value), f":v{len(names)}") for value in values]
    shared = "".join(piece + place for piece, place in zip(pieces, [*places, ""], strict=True))
    return shared, {name[1:]: value for (_, value), name in names.items()}


def _mode(path: Path, *, read_only: bool) -> str:
    """How to open the file.

    A reader makes a file beside a base that may be written. Where it cannot, and no writer has left one, nobody is
    writing, and the base is read as it lies there.
    """
    if not read_only:
        return "mode=rw"
    beside = os.access(path.parent, os.W_OK) or Path(f"{path}-wal").exists()
    return "mode=ro" if beside else "mode=ro&immutable=1"


def _postgresql(url: URL, *, read_only: bool) -> Engine:
    try:
        return create_engine(
            url,
            isolation_level="REPEATABLE READ",
            execution_options={"postgresql_readonly": read_only},  # BEGIN READ ONLY; the URL keeps its own `options`
            pool_pre_ping=True,
            query_cache_size=STATEMENTS,
        )
    except ModuleNotFoundError as error:
        raise StoreError("PostgreSQL needs its driver: pip install 'conflictkb[postgres]'") from error
    except ArgumentError:  # its text repeats what stands in the URL
        raise UsageError(f"`{redacted(url.render_as_string())}` has a host or port that is none; mend it") from None


def is_sqlite(connection: Connection) -> bool:
    """Whether the dialect is SQLite's."""
    return connection.dialect.name == "sqlite"


@contextmanager
def failures(url: str) -> Iterator[None]:
    """Turns what a database refuses into an error that says what to do."""
    try:
        yield
    except DBAPIError as error:
        raise _translated(error, redacted(url)) from error
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{redacted(url)}: {error}; see that the file can be read and written there") from error


def _translated(error: DBAPIError, url: str) -> StoreError | ConflictError:
    reason = str(error.orig).strip().splitlines()[0] if error.orig else str(error)
    text = reason.lower()
    if "locked" in text or "could not serialize" in text or "deadlock" in text:
        return ConflictError(f"{url} is being written by somebody else; wait and try again, nothing was changed")
    if "disk is full" in text or "no space" in text:
        return StoreError(f"{url}: the disk is full; make room and try again, the base is as it was")
    if "readonly" in text or "read-only" in text:
        return StoreError(f"{url} cannot be written; see its permissions and those of its folder")
    if "unable to open" in text:
        return StoreError(f"{url} cannot be opened; see that the folder exists and may be read and written")
    if "malformed" in text or "not a database" in text:
        mend = "restore a backup, or make a new one with `conflictkb db init` and `apply`"
        return StoreError(f"{url} is damaged or no base ({reason}); {mend}")
    if isinstance(error.orig, sqlite3.OperationalError):
        return StoreError(f"{url}: {reason}; see that its disk is sound and has room, the base is as it was")
    if isinstance(error, OperationalError):
        return StoreError(
            f"{url} cannot be reached ({reason}); see that the server runs and the URL is right, the base is as it was"
        )
    return StoreError(f"{url} refused the statement ({reason}); run `conflictkb db check`, the base is as it was")
