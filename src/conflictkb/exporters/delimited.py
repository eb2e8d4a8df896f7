"""CSV and TSV: a header, then rows; a date has columns for its bounds, so no interval is lost.

The header follows from the question alone, so rows are written as they come. Lists of texts are joined by `; `.
"""

from __future__ import annotations

import csv
import re
from datetime import date
from itertools import chain
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from conflictkb.exporters.form import Answers
    from conflictkb.query.columns import Column, Scalar

FORMULA = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
Cell = str | int | float | None


def write_csv(answers: Answers, stream: IO[str]) -> None:
    """RFC 4180 with a header."""
    _write(answers, csv.writer(stream, lineterminator="\r\n"))


def write_tsv(answers: Answers, stream: IO[str]) -> None:
    """The same with tabs: a cell with a tab, a line break or a quote is quoted, as in CSV."""
    _write(answers, csv.writer(stream, delimiter="\t", lineterminator="\n"))


def _write(answers: Answers, table: Any) -> None:  # noqa: ANN401 - csv.writer's type has no name
    table.writerow([column.name for column in answers.schema])
    pages = (zip(*map(_plain, page.columns, answers.schema), strict=True) for page in answers.cells)
    lines = chain.from_iterable(pages)
    table.writerows(_harmless(lines, answers.notes) if answers.harmless else lines)


def _plain(cells: Sequence[Scalar], column: Column) -> Iterable[Any]:
    """The cells of a column as the writer of csv takes them: it writes numbers and days by itself."""
    return [plain(cell) if cell else None for cell in cells] if column.type == "texts" else cells


def plain(value: Scalar) -> Cell:
    """A scalar as a cell has it."""
    if value is None or type(value) is str:  # most are
        return value
    if isinstance(value, list):
        return "; ".join("" if item is None else item for item in value)
    return value.isoformat() if isinstance(value, date) else value


def _harmless(lines: Iterable[Sequence[Cell]], notes: list[str]) -> Iterator[list[Cell]]:
    """The lines with an apostrophe before what a spreadsheet would take for a formula; numbers stay numbers."""
    changed = 0
    for line in lines:
        risky = [isinstance(cell, str) and cell.startswith(FORMULA) and not NUMBER.fullmatch(cell) for cell in line]
        changed += sum(risky)
        yield [f"'{cell}" if risk else cell for cell, risk in zip(line, risky, strict=True)]
    cells = f"{changed} cell{'s' if changed != 1 else ''}"
    notes.append(f"{cells} began like a formula and have an apostrophe before it now")
