"""Reports beside the reading of what they are made from, and exports beside DuckDB's writer of the same rows."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Self

import duckdb
from asof import both_ways
from generate import COUNTED

import conflictkb

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DAY = "2016-06-01"
RUNS = 3  # of a report
ONCE = 1  # what takes half a minute, and is not near its goal
COPIES = {"csv": ("HEADER", 3.0), "parquet": ("COMPRESSION zstd", 2.0)}
Figure = tuple[str, float, float, str, float]


class Reports:
    """A base of curated records, and the folder that it lies in; figures are medians in seconds."""

    def __init__(self, base: Path) -> None:
        self.base = base
        self.stack = ExitStack()

    def __enter__(self) -> Self:
        self.kb = self.stack.enter_context(conflictkb.open(str(self.base)))
        self.duck = self.stack.enter_context(duckdb.connect())
        return self

    def __exit__(self, *_: object) -> None:
        self.stack.close()

    def figures(self) -> Iterator[Figure]:
        """What was made, ours and the other in seconds, what the other is, and the goal."""
        yield self.report("timeline", self.kb.timeline, self.reads("all"), ONCE)
        read = (self.reads("deployments", on=DAY), self.reads("units"), self.reads("strengths"))
        yield self.report("orbat", lambda: self.kb.orbat(DAY), lambda: [each() for each in read])
        told = self.reads("strengths", f"of = {COUNTED}")
        yield self.report("strength", lambda: self.kb.strength(COUNTED), told)
        rows = self.kb.query("all").to_arrow()  # named below in SQL
        self.duck.execute("CREATE TABLE given AS SELECT * FROM rows")
        del rows
        for form in COPIES:
            yield self.export(form)

    def reads(self, kind: str, where: str | None = None, **options: Any) -> Callable[[], int]:
        """The reading of records, none of which is kept."""
        return lambda: sum(1 for _ in self.kb.query(kind, where, **options))

    def report(self, name: str, make: Callable[[], object], read: Callable[[], object], runs: int = RUNS) -> Figure:
        """A report beside the reading of its records, which nothing that asks the base can go without."""
        return name, *both_ways(make, read, runs), "the reading of its records", 1.5

    def export(self, form: str) -> Figure:
        """Every record to a file, beside a COPY of the same rows from a table of DuckDB."""
        ours, theirs = (self.base.with_name(f"{name}.{form}") for name in ("ours", "theirs"))
        how, goal = COPIES[form]
        copy = f"COPY given TO '{theirs}' (FORMAT {form}, {how})"
        pair = both_ways(lambda: self.kb.query("all").export(ours), lambda: self.duck.execute(copy), ONCE)
        return f"export to {form}", *pair, "DuckDB's COPY", goal
