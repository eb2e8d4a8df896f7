"""CSV: a header, then rows; a date has columns for its bounds, so no interval is lost."""

from __future__ import annotations

import csv
import re
from typing import IO, TYPE_CHECKING, Any

from conflictkb.query.flat import flat

if TYPE_CHECKING:
    from conflictkb.exporters.form import Answers

FORMULA = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


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
    writer.writerows(_harmless(rows, answers.notes) if answers.harmless else rows)


def _harmless(rows: list[dict[str, Any]], notes: list[str]) -> list[dict[str, Any]]:
    """The rows with an apostrophe before what a spreadsheet would take for a formula; numbers stay numbers."""
    changed = 0
    for row in rows:
        for name, value in row.items():
            if isinstance(value, str) and value.startswith(FORMULA) and not NUMBER.fullmatch(value):
                row[name] = f"'{value}"
                changed += 1
    notes.append(
        f"{changed} cell{'s' if changed != 1 else ''} began like a formula and have an apostrophe before it now"
    )
    return rows
