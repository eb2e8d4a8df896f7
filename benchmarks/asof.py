"""As-of over a million spans: ours on SQLite beside DuckDB, PostgreSQL and hand-written SQL over the same rows."""

from __future__ import annotations

import sqlite3
import sys
import time
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Self

import duckdb
import psycopg
import pyarrow as pa
from spans import build, plain, spans
from sqlalchemy import func, select

import conflictkb
from conflictkb.query.question import question
from conflictkb.query.sql import select_versions
from conflictkb.store.answer import count

sys.path.append(str(Path(__file__).parents[1] / "tests"))
from postgres import start

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = "2020-06-01"


class AsOf:
    """The same spans in a base of ours, in DuckDB and in PostgreSQL; each question gives two medians in seconds."""

    def __init__(self, path: Path, count: int) -> None:
        self.path = path
        self.day = date.fromisoformat(DAY).toordinal()
        self.rows = spans(count)
        self.stack = ExitStack()

    def __enter__(self) -> Self:
        build(self.path, plain(self.rows))
        self.kb = self.stack.enter_context(conflictkb.open(str(self.path)))
        return self

    def __exit__(self, *_: object) -> None:
        self.stack.close()

    def everywhere(self) -> tuple[float, float]:
        """How many hold on a day, beside DuckDB."""
        first, last, place = zip(*self.rows, strict=True)
        duck = self.stack.enter_context(duckdb.connect())
        duck.register("given", pa.table({"first": first, "last": last, "place": place}))
        duck.execute("CREATE TABLE spans AS SELECT * FROM given")
        sql = "SELECT count(*) FROM spans WHERE first <= ? AND last >= ?"
        ours = self.counted(None, on=DAY)
        return both(lambda: ours()[0][0], lambda: duck.execute(sql, [self.day, self.day]).fetchone()[0])

    def in_place(self) -> tuple[float, float]:
        """How many hold on a day in one place, beside PostgreSQL with an index on place and days."""
        server = start(self.stack)
        postgres = self.stack.enter_context(psycopg.connect(server.url))
        postgres.execute("CREATE TABLE spans (first int, last int, place text)")
        with postgres.cursor().copy("COPY spans FROM STDIN") as copy:
            for line in self.rows:
                copy.write_row(line)
        postgres.execute("CREATE INDEX ON spans (place, first, last)")
        postgres.execute("ANALYZE spans")
        sql = "SELECT count(*) FROM spans WHERE place = %s AND first <= %s AND last >= %s"
        values = ("place/c-7", self.day, self.day)
        ours = self.counted("place = c-7", on=DAY)
        return both(lambda: ours()[0][0], lambda: postgres.execute(sql, values).fetchone()[0])

    def newest(self) -> tuple[float, float]:
        """The ids of the newest 50 of a place and three years, beside the same by hand on the same table."""
        plain = self.stack.enter_context(closing(sqlite3.connect(self.path)))
        sql = (
            "SELECT id FROM deployment WHERE known_to = 4611686018427387904 AND place = ?"
            " AND start_min <= ? AND end_max >= ? ORDER BY start_min DESC, start_max DESC, id LIMIT 50"
        )
        bounds = [date(year, month, day).toordinal() for year, month, day in ((2020, 12, 31), (2018, 1, 1))]
        asked = question(
            "deployments",
            "place = c-7",
            kinds=self.kb.store.kinds,
            during="2018/2020",
            sort="-start",
            limit=50,
            sure=True,
        )
        ours = self.driver(select_versions(asked, self.kb.store.tables))
        return both(
            lambda: [line[2] for line in ours()],
            lambda: [line[0] for line in plain.execute(sql, ["place/c-7", *bounds])],
        )

    def asked(self) -> tuple[float, float]:
        """The count on a day as the library gives it, its statement built anew, beside the statement alone."""
        whole = question("deployments", None, kinds=self.kb.store.kinds, on=DAY)
        ours = self.counted(None, on=DAY)
        return both(lambda: count(self.kb.store, whole)[0], lambda: ours()[0][0])

    def counted(self, where: str | None, **options: Any) -> Callable[[], list[Any]]:
        """The statement of `store.answer.count`, as the driver runs it."""
        found = select_versions(
            question("deployments", where, kinds=self.kb.store.kinds, **options), self.kb.store.tables
        )
        rows = found.order_by(None).subquery("answers")
        return self.driver(select(func.count(), func.sum(rows.c.match)))

    def driver(self, statement: Any) -> Callable[[], list[Any]]:
        """A statement of ours as its driver runs it: every peer is measured so."""
        connection = self.stack.enter_context(self.kb.store.read())
        compiled = statement.compile(connection.engine, compile_kwargs={"render_postcompile": True})
        values = [compiled.params[name] for name in compiled.positiontup]
        driver = connection.connection.driver_connection
        return lambda: driver.execute(str(compiled), values).fetchall()


def both(ours: Callable[[], Any], theirs: Callable[[], Any], runs: int = 15) -> tuple[float, float]:
    """The median times in seconds of two ways to one answer, taken in turn."""
    return both_ways(ours, theirs, runs, equal=True)


def both_ways(
    ours: Callable[[], Any], theirs: Callable[[], Any], runs: int = 15, *, equal: bool = False
) -> tuple[float, float]:
    """The same of two questions, whose answers must be equal only where it is said."""
    times: list[tuple[float, float]] = []
    for _ in range(runs):
        begun = time.perf_counter()
        found = ours()
        between = time.perf_counter()
        expected = theirs()
        times.append((between - begun, time.perf_counter() - between))
        if equal and found != expected:
            raise SystemExit(f"the answers differ: {found} and {expected}")
    return median(a for a, _ in times), median(b for _, b in times)
