"""Parquet and Arrow files: typed columns, written batch by batch, so that memory does not grow with the rows.

The schema follows from the question alone. Its metadata say what the file knows: kind, changeset, whom to credit.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from conflictkb.query.frames import arrow_schema, extra

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.exporters.form import Answers

ROWS = 10_000  # in one row group


def write_parquet(answers: Answers, stream: IO[bytes]) -> None:
    """Parquet with Zstandard, which every reader of today knows."""
    schema = _schema(answers)
    with extra("pyarrow.parquet").ParquetWriter(stream, schema, compression="zstd") as file:
        for batches in _groups(_batches(answers, schema)):
            file.write_table(extra("pyarrow").Table.from_batches(batches), row_group_size=ROWS)


def write_arrow(answers: Answers, stream: IO[bytes]) -> None:
    """The Arrow file format (Feather, version 2), to be mapped into memory as it is."""
    schema = _schema(answers)
    with extra("pyarrow.ipc").new_file(stream, schema) as file:
        for batch in _batches(answers, schema):
            file.write_batch(batch)


def _groups(batches: Iterator[Any]) -> Iterator[list[Any]]:
    """Batches together until a group has its rows: pages differ in size by the way in which they are read."""
    waiting: list[Any] = []
    for batch in batches:
        waiting.append(batch)
        if sum(each.num_rows for each in waiting) >= ROWS:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _schema(answers: Answers) -> Any:  # noqa: ANN401 - pyarrow.Schema
    return arrow_schema(answers.schema, {f"conflictkb.{name}": text for name, text in answers.about.items()})


def _batches(answers: Answers, schema: Any) -> Iterator[Any]:  # noqa: ANN401 - pyarrow.Schema
    pa = extra("pyarrow")
    for page in answers.cells:
        yield pa.record_batch([pa.array(v, f.type) for v, f in zip(page.columns, schema, strict=True)], schema=schema)
