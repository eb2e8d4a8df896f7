"""Runs one command on a base in a process of its own, and ends it by kill -9 before the statement that it is told."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.engine import Engine

from conflictkb.plan import apply, plan
from conflictkb.store.database import Store


def main(command: str, url: str, last: int, folder: str = "") -> None:
    """Apply a folder, upgrade or make a base; 0 for `last` lets the process live."""
    seen = 0

    def tick(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == last:
            os.kill(os.getpid(), signal.SIGKILL)

    def connected(raw: object, _: object) -> None:
        if hasattr(raw, "set_trace_callback"):  # SQLite tells of every statement, its own among them
            raw.set_trace_callback(tick)

    event.listen(Engine, "connect", connected)
    if url.startswith("postgresql"):
        event.listen(Engine, "before_cursor_execute", tick)
        event.listen(Engine, "commit", tick)
    if command == "apply":
        with Store.open(url, read_only=False) as store:
            apply(store, plan(store, [Path(folder)]), who="driver", force=True)
    else:
        {"init": Store.create, "upgrade": Store.upgrade}[command](url).close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:])
