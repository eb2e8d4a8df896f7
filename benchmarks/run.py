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
from generate import PER_FILE, corpus
from known import Known
from reports import Reports

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
LAUNCHER = """
import os, sys
_, status, usage = os.wait4(os.spawnv(os.P_NOWAIT, sys.argv[1], sys.argv[1:]), 0)
print(usage.ru_maxrss)
sys.exit(status != 0)
"""


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


def memory(name: str, *arguments: str) -> float:
    """The largest memory in MB of one of jobs.py, started by a small process: a child's peak counts its parent's size."""
    words = (sys.executable, str(HERE / "jobs.py"), name, *arguments)
    found = subprocess.run((sys.executable, "-S", "-c", LAUNCHER, *words), capture_output=True, check=True)  # noqa: S603 - ours
    return int(found.stdout) / 1024


def row(what: str, ours: float, other: float, against: str, goal: float, unit: str = "ms") -> None:  # noqa: PLR0913 - a line
    """Print one line of the table; seconds are shown as ms."""
    scale = 1_000 if unit == "ms" else 1
    ratio = ours / other
    verdict = "met" if ratio <= goal else "missed"
    print(
        f"{what:44} {ours * scale:10.1f} {unit}  {against:28} {other * scale:10.1f} {unit}  {ratio:7.2f}  goal {goal:5.2f}  {verdict}"
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


def reports(folder: Path, records: int) -> None:
    """Reports and exports of every curated record; how memory grows from a tenth of them to all."""
    base = folder / "a.db"
    with Reports(base) as asked:
        for name, ours, other, against, goal in asked.figures():
            row(f"{name}, {records} records", ours, other, against, goal)
    for form in ("csv", "parquet"):
        idle, tenth, all_ = (
            memory("export", str(base), str(folder / f"out.{form}"), str(count))
            for count in (0, records // 10, records)
        )
        told = f"memory to {form} beyond {idle:.0f} MB idle"
        row(told, all_ - idle, tenth - idle, f"a tenth of {records} rows", 1.2, "MB")


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
        reports(Path(name), files * PER_FILE)
        starts(Path(name))
        as_of(Path(name), count)
        known(Path(name), count // 10)


if __name__ == "__main__":
    main()
