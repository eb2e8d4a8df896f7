"""A copy of a base while others read and write it: SQLite's own online backup; for PostgreSQL the line to type."""

from __future__ import annotations

import os
import shlex
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL

from conflictkb.errors import StoreError, UsageError
from conflictkb.store.engines import failures
from conflictkb.store.urls import HARMLESS, parse_url, redacted

if TYPE_CHECKING:
    from conflictkb.store.database import Store


def backup(store: Store, target: Path) -> None:
    """Copy the base to a new file, whole or not at all; UsageError where the file is there already."""
    parsed = parse_url(store.url)
    if parsed.get_backend_name() != "sqlite":
        raise UsageError(f"{redacted(store.url)} is no file; type: {dump_line(store.url, target)}")
    if target.exists():
        raise UsageError(f"{target} is there already; name a new file")
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise StoreError(f"{target} cannot be written ({error.strerror}); name another place") from error
    os.close(handle)
    temporary = Path(name)
    try:
        with store.read() as connection, failures(name), closing(sqlite3.connect(name)) as copy:
            source = connection.connection.driver_connection
            if source is None:
                raise StoreError(f"{redacted(store.url)} has no connection; open it again")
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = wal")
        temporary.replace(target)
    finally:
        for leftover in (temporary, Path(f"{name}-wal"), Path(f"{name}-shm")):
            leftover.unlink(missing_ok=True)


def dump_line(url: str, target: Path) -> str:
    """What to type for a base on PostgreSQL; pg_dump asks for the password itself."""
    named = parse_url(url)
    kept = {key: value for key, value in named.query.items() if key in HARMLESS}
    shown = URL.create("postgresql", named.username, None, named.host, named.port, named.database, kept)
    return shlex.join(["pg_dump", "--format=custom", f"--file={target}", str(shown)])
