"""CSV: a header, then rows; a date has columns for its bounds, so no interval is lost."""

from __future__ import annotations

import csv
from typing import IO, TYPE_CHECKING, Any

from conflictkb.query.flat import flat

if TYPE_CHECKING:
    from conflictkb.exporters.form import Answers


def write_csv(answers: Answers, stream: IO[str]) -> None:
    """RFC 4180 with a header; the header holds every column that any row needs."""
    rows: list[dict[str, Any]] = []
    header: dict[str, dict[str, None]] = {name: {name: None} for name in answers.columns}
    for row in answers.rows:
        flattened: dict[str, Any] = {}
        for name in answers.columns:
            columns = flat(name, row[name])
            header[name].update(dict.fromkeys(columns))
            flattened |= columns
        rows.append(flattened)
    writer = csv.DictWriter(
        stream, [column for columns in header.values() for column in columns], lineterminator="\r\n"
    )
    writer.writeheader()
    writer.writerows(rows)
