"""Runs one apply in a process of its own, and ends it by kill -9 before the statement that it is told."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from sqlalchemy import event

from conflictkb.plan import apply, plan
from conflictkb.store.database import Store


def main(url: str, folder: str, last: int) -> None:
    """Apply a folder; 0 for `last` lets the process live."""
    seen = 0

    def tick(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == last:
            os.kill(os.getpid(), signal.SIGKILL)

    with Store.open(url, read_only=False) as store:
        if store.engine.dialect.name == "sqlite":
            event.listen(store.engine, "connect", lambda raw, _: raw.set_trace_callback(tick))
            store.engine.dispose()
        else:
            event.listen(store.engine, "before_cursor_execute", tick)
            event.listen(store.engine, "commit", tick)
        apply(store, plan(store, [Path(folder)]), who="driver", force=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
