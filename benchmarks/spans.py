"""A base whose deployments are made-up spans, written as the bulk path writes them; each may have several versions."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

from conflictkb.records.deployments import Deployment
from conflictkb.records.spans import Span
from conflictkb.store.database import Store
from conflictkb.store.ledger import CHANGESET
from conflictkb.store.rows import Origin, Settled, encode
from conflictkb.store.write import bulk_insert
from conflictkb.tables import CURRENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

COUNTRIES = 200
BATCH = 50_000


class Version(NamedTuple):
    """One version of deployment number `record`: from which changeset to which, over which days, where."""

    record: int
    known_from: int
    known_to: int
    first: int
    last: int
    place: str


def spans(count: int, seed: int = 7) -> list[tuple[int, int, str]]:
    """(first day, last day, place) of deployments, most of them short."""
    random.seed(seed)
    return [_span() for _ in range(count)]


def _span() -> tuple[int, int, str]:
    start = 730_000 + random.randint(0, 12_000)
    return start, start + int(random.expovariate(1 / 90)), f"place/c-{random.randint(1, COUNTRIES)}"


def plain(rows: list[tuple[int, int, str]]) -> Iterator[Version]:
    """Spans that never changed."""
    return (Version(n, 1, CURRENT, *row) for n, row in enumerate(rows, 1))


def histories(rows: list[tuple[int, int, str]], versions: int) -> Iterator[Version]:
    """Spans that each changeset moves by some days; the last version is the span itself."""
    random.seed(11)
    for number in range(1, versions + 1):
        last = number == versions
        for n, (first, end, place) in enumerate(rows, 1):
            moved = 0 if last else random.randint(-200, 200)
            yield Version(n, number, CURRENT if last else number + 1, first + moved, end + moved, place)


def build(path: Path, versions: Iterable[Version], changesets: int = 1) -> None:
    """A base with these versions of deployments."""
    Store.create(str(path)).close()
    with Store.open(str(path), read_only=False) as store, store.write() as connection:
        table = store.tables["deployment"]
        batch: list[tuple[Any, ...]] = []
        for row in _rows([column.name for column in table.columns], versions):
            batch.append(row)
            if len(batch) == BATCH:
                bulk_insert(connection, table, batch)
                batch.clear()
        bulk_insert(connection, table, batch)
        ledger = {"who": "bench", "message": "", "digest": "", "program": "", "last_v": 0}
        for number in range(1, changesets + 1):
            at = f"2026-01-{number:02}T00:00:00.000000Z"
            connection.execute(CHANGESET.insert().values(number=number, at=at, **ledger))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ANALYZE")
        connection.commit()


def _rows(names: list[str], versions: Iterable[Version]) -> Iterator[tuple[Any, ...]]:
    record = Deployment(id="x", title="A deployment")
    template = encode(record, Settled(Span(), ()), Origin(), ("", ""))["deployment"][0]
    row: dict[str, Any] = dict(zip(names, [0, 1, CURRENT, *template], strict=True))
    for v, (number, since, until, first, last, place) in enumerate(versions, 1):
        span = Span(first, first, last, last, first, last)
        row |= {"v": v, "known_from": since, "known_to": until, "id": f"deployment/d-{number}", "place": place}
        row |= {"start_min": first, "start_max": first, "end_min": last, "end_max": last, "one_day": 0}
        row |= {"sure_from": span.sure_from, "sure_to": span.sure_to, "duration_class": span.duration_class}
        row |= {"start": "2020", "end": "2020"}
        yield tuple(row.values())
