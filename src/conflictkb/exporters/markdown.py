"""A Markdown table."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from conflictkb.query.flat import cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictkb.exporters.form import Answers


def write_markdown(answers: Answers, stream: IO[str]) -> None:
    """A pipe table; pipes and line breaks in cells are escaped."""
    stream.write(_line(answers.columns) + _line(["---"] * len(answers.columns)))
    for row in answers.rows:
        stream.write(_line(cell(row[name]) for name in answers.columns))


def _line(cells: Iterable[str]) -> str:
    escaped = (text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "<br>") for text in cells)
    return f"| {' | '.join(escaped)} |\n"
