"""As-of over a million spans: ours on SQLite beside DuckDB, hand-written SQL and PostgreSQL on the same rows."""

from __future__ import annotations

import random
import sqlite3
import time
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SPANS = 1_000_000
COUNTRIES = 200
DAY = "2020-06-01"


def spans(count: int = SPANS, seed: int = 7) -> list[tuple[int, int, str]]:
    """(first day, last day, place) of deployments, most of them short."""
    random.seed(seed)
    first = 730_000
    return [
        (
            start := first + random.randint(0, 12_000),
            start + int(random.expovariate(1 / 90)),
            f"place/c-{random.randint(1, COUNTRIES)}",
        )
        for _ in range(count)
    ]


def build(path: Path, rows: list[tuple[int, int, str]]) -> None:
    """A base whose deployments are these spans, written as the bulk path writes them."""
    from conflictkb.records.deployments import Deployment
    from conflictkb.records.spans import Span
    from conflictkb.store.database import Store
    from conflictkb.store.rows import Origin, Settled, encode
    from conflictkb.store.write import bulk_insert, replace_files
    from conflictkb.tables import CURRENT

    Store.create(str(path)).close()
    record = Deployment(id="x", title="A deployment")
    with Store.open(str(path), read_only=False) as store, store.write() as connection:
        table = store.tables["deployment"]
        names = [column.name for column in table.columns]
        template = [0, 1, CURRENT, *encode(record, Settled(Span(), ()), Origin(), ("", ""))["deployment"][0]]
        at = {
            name: names.index(name)
            for name in (
                "v",
                "id",
                "start_min",
                "start_max",
                "end_min",
                "end_max",
                "sure_from",
                "sure_to",
                "one_day",
                "duration_class",
                "place",
                "start",
                "end",
            )
        }
        batch: list[tuple[Any, ...]] = []
        for v, (first, last, place) in enumerate(rows, 1):
            row = template.copy()
            span = Span(first, first, last, last, first, last)
            for name in ("start_min", "start_max", "end_min", "end_max", "sure_from", "sure_to", "duration_class"):
                row[at[name]] = getattr(span, name)
            row[at["v"]], row[at["id"]], row[at["place"]], row[at["one_day"]] = v, f"deployment/d-{v}", place, 0
            row[at["start"]] = row[at["end"]] = "2020"
            batch.append(tuple(row))
            if len(batch) == 50_000:
                bulk_insert(connection, table, batch)
                batch.clear()
        bulk_insert(connection, table, batch)
        replace_files(connection, (), {}, "")
    connection = sqlite3.connect(path)
    connection.execute("ANALYZE")
    connection.commit()
    connection.close()


def timed(function: Callable[[], Any], runs: int = 7) -> tuple[float, Any]:
    """The median time of some runs in milliseconds, and what the last gave."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        result = function()
        times.append((time.perf_counter() - started) * 1000)
    return median(times), result
