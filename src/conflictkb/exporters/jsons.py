"""JSON and JSON Lines: the contract of docs/json.md, one object for each row."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from conflictkb.exporters.form import Answers


def write_json(answers: Answers, stream: IO[str]) -> None:
    """An array with one object a line."""
    separator = "[\n"
    for row in answers.rows:
        stream.write(separator + _object(answers, row))
        separator = ",\n"
    stream.write("[]\n" if separator == "[\n" else "\n]\n")


def write_jsonl(answers: Answers, stream: IO[str]) -> None:
    """One object a line."""
    for row in answers.rows:
        stream.write(_object(answers, row) + "\n")


def _object(answers: Answers, row: object) -> str:
    kept = {name: row[name] for name in answers.columns}  # type: ignore[index]  # rows are mappings
    return json.dumps(kept, ensure_ascii=False)
