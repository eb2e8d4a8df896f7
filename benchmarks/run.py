"""The table of figures: ours, the limit or the peer, and the ratio of medians, each pair measured in turn in one run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from asof import AsOf
from generate import corpus
from known import Known

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent


def process(*words: str) -> tuple[float, float]:
    """The wall time in seconds of a whole process, and its largest memory in MB."""
    started = time.perf_counter()
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - ours
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"failed: {' '.join(words)}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def job(name: str, *arguments: str) -> tuple[float, float]:
    """One of jobs.py."""
    return process(sys.executable, str(HERE / "jobs.py"), name, *arguments)


def row(what: str, ours: float, other: float, against: str, goal: float) -> None:
    """Print one line of the table."""
    ratio = ours / other
    verdict = "met" if ratio <= goal else "missed"
    print(
        f"{what:44} {ours * 1000:10.1f} ms  {against:28} {other * 1000:10.1f} ms  {ratio:7.2f}  goal {goal:5.2f}  {verdict}"
    )


def applies(folder: Path, files: int) -> None:
    """Curated apply, unchanged, positions."""
    data = folder / "yaml"
    corpus(data, files)
    ours, memory = job("apply_yaml", str(data), str(folder / "a.db"))
    limit, _ = job("apply_jsonl", str(folder / "corpus.jsonl"), str(folder / "b.db"))
    naive, _ = job("apply_naive", str(data), str(folder / "c.db"))
    row(f"apply of {files * 100} records ({memory:.0f} MB)", ours, limit, "the same from JSON lines", 3.5)
    row("", ours, naive, "CSafeLoader and the ORM", 0.2)
    again = median(job("apply_yaml", str(data), str(folder / "a.db"))[0] for _ in range(3))
    row("the same again, unchanged", again, ours, "a full apply", 0.06)
    pairs = [(job("positions", str(data))[0], job("no_positions", str(data))[0]) for _ in range(3)]
    row("positions of every value", median(a for a, _ in pairs), median(b for _, b in pairs), "values alone", 1.11)


def starts(folder: Path) -> None:
    """Whole-process query and help."""
    base = str(folder / "a.db")
    ask = (str(BIN / "conflictkb"), "query", "deployments", "--limit", "20", "--db", base)
    pairs = [(process(*ask)[0], job("query_floor", base)[0]) for _ in range(7)]
    row(
        "query, 20 rows, whole process",
        median(a for a, _ in pairs),
        median(b for _, b in pairs),
        "typer + SQLAlchemy",
        1.15,
    )
    pairs = [(process(str(BIN / "conflictkb"), "--help")[0], job("help_floor")[0]) for _ in range(7)]
    row("--help", median(a for a, _ in pairs), median(b for _, b in pairs), "a bare typer program", 1.15)


def as_of(folder: Path, count: int) -> None:
    """Active on a date over many spans, everywhere and in one place; the newest 50 of a place."""
    with AsOf(folder / "asof.db", count) as spans:
        row(f"active on a date, {count} spans", *spans.everywhere(), "DuckDB", 1.5)
        row("the same, asked of the library", *spans.asked(), "its statement alone", 3)
        row("active on a date in one place", *spans.in_place(), "PostgreSQL", 1)
        row("newest 50 of a place and a span of time", *spans.newest(), "hand-written SQL", 2)


def known(folder: Path, records: int) -> None:
    """Asking of the past, and of a base that has one."""
    with Known(folder, records) as bases:
        print(f"known time: {records} records of ten versions")
        for what, ours, other, against in bases.figures():
            row(f"  {what}", ours, other, against, 2)


def main() -> None:
    """Everything; a number of files and spans may be given for a quick look."""
    files, count = (int(word) for word in (*sys.argv[1:], "1000", "1000000")[:2])
    print(f"{'':44} {'ours':>13}  {'against':28} {'':>13}  {'ratio':>7}")
    with tempfile.TemporaryDirectory() as name:
        applies(Path(name), files)
        starts(Path(name))
        as_of(Path(name), count)
        known(Path(name), count // 10)


if __name__ == "__main__":
    main()
