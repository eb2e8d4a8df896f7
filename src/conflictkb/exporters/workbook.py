"""XLSX: one sheet of typed cells, one of the cited sources, one about the file. No cell is ever a formula.

Excel holds no day before 1 March 1900 as a day, so older days are texts, and a cell holds at most 32,767 characters.
"""

from __future__ import annotations

import re
from datetime import date
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.exporters.delimited import FORMULA, Cell, plain
from conflictkb.query.frames import extra

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictkb.exporters.form import Answers
    from conflictkb.query.columns import Scalar

ROWS = 1_048_576
CHARACTERS = 32_767
OLDEST = date(1900, 3, 1)
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
SOURCE = ("id", "title", "publisher", "published", "type", "language", "url", "licence")


def write_xlsx(answers: Answers, stream: IO[bytes]) -> None:
    """The workbook; rows go to a temporary file one after the other, so that memory does not grow."""
    book = extra("openpyxl").Workbook(write_only=True)
    answers.notes.extend(_rows(book.create_sheet("records"), answers))
    sources = ([_told(source.get(name)) for name in SOURCE] for source in answers.sources.values())
    _table(book.create_sheet("sources"), SOURCE, sources)
    _table(book.create_sheet("about"), ("what", "told"), answers.about.items())
    with TemporaryFile() as whole:  # an archive that a closed pipe cuts off complains when it is collected
        book.save(whole)
        whole.seek(0)
        copyfileobj(whole, stream)


def _rows(sheet: Any, answers: Answers) -> list[str]:  # noqa: ANN401 - a sheet of an extra
    columns = answers.schema
    lines = ([column.of(row) for column in columns] for row in answers.rows)
    cut = _table(sheet, [column.name for column in columns], lines)
    return [f"{cut} texts were longer than a cell may be, and are cut; json has them whole"] if cut else []


def _table(sheet: Any, header: Iterable[str], lines: Iterable[Iterable[Scalar]]) -> int:  # noqa: ANN401
    """Write header and lines; how many texts were cut."""
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, name) for name in header])
    cut = 0
    for number, line in enumerate(lines, 2):
        if number > ROWS:
            raise UsageError(
                f"a sheet holds {ROWS - 1:,} records, and these are more; choose csv or parquet, or --limit"
            )
        values = list(line)
        cut += sum(isinstance(value, str) and len(value) > CHARACTERS for value in values)
        sheet.append([_cell(sheet, value) for value in values])
    return cut


def _cell(sheet: Any, value: Scalar) -> Any:  # noqa: ANN401 - a cell of an extra
    """A number, a day or a text; a text that begins like a formula is marked so that editing makes it none either."""
    if isinstance(value, date) and value >= OLDEST:
        return value
    value = plain(value)
    if not isinstance(value, str):
        return value
    cell = extra("openpyxl.cell").WriteOnlyCell(sheet)
    cell.value = FORBIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", value)[:CHARACTERS]
    cell.data_type = "s"  # else = makes a formula, and #N/A an error
    if value.startswith(FORMULA):
        cell.quotePrefix = True
    return cell


def _told(value: Any) -> Cell:  # noqa: ANN401 - any JSON value
    return value["text"] if isinstance(value, dict) else plain(value)
