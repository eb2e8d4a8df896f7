"""What every report gives: rows that are plain, and the ways to look at them.

A row is a frozen dataclass of texts, numbers and days, so it is at once an object of JSON and a line of a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast, get_type_hints, overload

from conflictkb.errors import UsageError
from conflictkb.query.columns import Column
from conflictkb.query.found import Row
from conflictkb.query.frames import arrow_schema, extra
from conflictkb.query.json import row_json, value_json
from conflictkb.records.dates import FIRST, LAST
from conflictkb.safe import one_line, safe

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from pathlib import Path

    from conflictkb.query.result import Result
    from conflictkb.records.base import Record

    Ask = Callable[..., Result[Any]]

    class Base(Protocol):
        """The base that a report was made from, as far as the report needs it."""

        def changeset(self) -> str | None:
            """The newest changeset that it knows."""

        def made(self) -> str | None:
            """The newest changeset that it knows, and the day that it was made."""

        def look_up(self, ids: list[str]) -> list[Record]:
            """The records with these ids."""

        def export(self, result: Any, path: str | Path, form: str | None) -> None:  # noqa: ANN401 - a report
            """Write it to a file."""


T = TypeVar("T")
TYPES = {str: "text", bool: "bool", int: "int", float: "float", date: "day"}


class Report(Sequence[T], Generic[T]):
    """The rows of a report, in order; `row` is their class, `name` the report's, `subject` what it is of.

    `asked` holds the options of its question, `cites` the sources of rows that name none, `subjects` the ids that it
    is of, `undated` how many records it leaves out because nothing places them in time.
    """

    def __init__(  # noqa: PLR0913 - what it tells, and what it came of
        self,
        name: str,
        row: type[T],
        rows: Iterable[T],
        subject: str = "",
        base: Base | None = None,
        asked: dict[str, Any] | None = None,
    ) -> None:
        self.name = name
        self.row = row
        self.undated = 0
        self.rows = tuple(self._read(rows))
        self.subject = subject
        self.subjects: tuple[str, ...] = ()
        self.asked = asked or {}
        self.cites: tuple[str, ...] = ()
        self.base = base

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return self.rows[index]

    @property
    def columns(self) -> list[str]:
        """The names of the columns, which depend on the report alone."""
        assert is_dataclass(self.row)  # noqa: S101 - every row is
        return [field.name for field in fields(self.row)]

    def drawn(self) -> tuple[T, ...]:
        """The rows for a drawing: each text on one line, and with nothing that turns the order of its letters."""
        return tuple(map(_drawn, self.rows))

    def _read(self, rows: Iterable[T]) -> Iterator[T]:
        """The rows; what their generator returns is how many records had no time, and so no row."""
        self.undated = (yield from cast("Generator[T, None, int | None]", iter(rows))) or 0

    def to_dicts(self, *, cite: bool = False) -> list[dict[str, Any]]:
        """The rows as JSON has them: days as texts, lists as lists, null where nothing is; `cite` adds citations."""
        found = [{name: _plain(getattr(row, name)) for name in self.columns} for row in self.rows]
        if cite:
            cited = {record.id: value_json(record.citations, None) for record in self.records()}
            return [{**row, "citations": cited.get(row.get("id", ""))} for row in found]
        return found

    def records(self) -> list[Record]:
        """The records that the rows are of, each once; UsageError where a row is of many."""
        if "id" not in self.columns:
            raise UsageError(f"a row of {self.name} is of no single record, and has no citations of its own")
        ids = list(dict.fromkeys(str(getattr(row, "id", "")) for row in self.rows))
        return self.base.look_up(ids) if self.base else []

    @property
    def kind(self) -> str:
        """What is told with exported rows: the report's name."""
        return self.name

    def schema(self, names: Iterable[str]) -> list[Column]:
        """Columns by the types of the row's class; citations are text that holds JSON."""
        types = {**self._types(), "citations": str}
        return [Column(name, TYPES.get(types[name], "texts"), name) for name in names]

    def changeset(self) -> str | None:
        """The newest changeset that the report knows, as `c12`."""
        return self.base.changeset() if self.base else None

    def made(self) -> str | None:
        """The same with its day, as `c12 of 2026-11-23`."""
        return self.base.made() if self.base else None

    def titles(self, ids: Iterable[str]) -> dict[str, str]:
        """The titles of records, those that have one."""
        found = self.base.look_up(list(dict.fromkeys(ids))) if self.base else []
        return {record.id: one_line(record.title) for record in found if isinstance(record.title, str)}

    def publishers(self, sources: Iterable[str]) -> dict[str, str]:
        """Who published each source, by name."""
        found = self.base.look_up(list(sources)) if self.base else []
        known = {each.id: str(getattr(each, "publisher", None) or "") for each in found}
        names = self.titles(name for name in known.values() if "/" in name)
        return {source: names.get(name, name) for source, name in known.items()}

    def sources(self) -> dict[str, Any]:
        """The sources of its rows by id, as rows of JSON."""
        ids = sorted({source for row in self.rows for source in getattr(row, "sources", ())})
        return {found.id: row_json(Row(found)) for found in self.base.look_up(ids)} if self.base else {}

    def credits(self) -> Iterable[tuple[str, Any]]:
        """What `sources` has, one after the other."""
        return self.sources().items()

    def to_arrow(self) -> Any:  # noqa: ANN401 - pyarrow.Table, of an extra
        """A pyarrow.Table, typed by the row's class."""
        columns, rows = self.schema(self.columns), self.to_dicts()
        values = {column.name: [column.of(row) for row in rows] for column in columns}
        return extra("pyarrow").table(values, schema=arrow_schema(columns))

    def to_pandas(self) -> Any:  # noqa: ANN401 - pandas.DataFrame, of an extra
        """A pandas.DataFrame with nullable types; days are dates.

        >>> kb.withdrawals().to_pandas().announced.dtype
        string[python]
        """
        pd = extra("pandas")
        names = {str: "string", int: "Int64", float: "Float64", bool: "boolean"}
        values = {name: [getattr(row, name) for row in self.rows] for name in self.columns}
        frame = pd.DataFrame(values, columns=self.columns)
        return frame.astype({name: names[kind] for name, kind in self._types().items() if kind in names})

    def to_polars(self) -> Any:  # noqa: ANN401 - polars.DataFrame, of an extra
        """A polars.DataFrame, typed by the row's class."""
        return extra("polars").from_arrow(self.to_arrow())

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The rows for any reader of Arrow; needs the extra `arrow`."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def export(self, path: str | Path, form: str | None = None) -> None:
        """Write the rows to a file, whole or not at all, in the form that its suffix or `form` says."""
        assert self.base is not None  # noqa: S101 - what a base reports has it
        self.base.export(self, path, form)

    def plot(self, title: str | None = None) -> Any:  # noqa: ANN401 - an Altair chart, of an extra
        """The picture of the report, which a notebook shows and `.save("x.png")` writes; needs the extra `viz`."""
        from importlib import import_module  # noqa: PLC0415 - pictures stand above reports, and are an extra

        return import_module("conflictkb.plots").chart(self, title)

    def __repr__(self) -> str:
        of = f" of {self.subject}" if self.subject else ""
        return f"<{self.name}{of}: {len(self)} rows>"

    def _repr_html_(self) -> str:
        from html import escape  # noqa: PLC0415 - notebooks only

        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        lines = ("".join(f"<td>{escape(safe(_cell(value)))}</td>" for value in row.values()) for row in self.to_dicts())
        return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(f'<tr>{x}</tr>' for x in lines)}</tbody></table>"

    def _types(self) -> dict[str, Any]:
        """The type of each column; of `X | None`, X; a tuple stands for a list of texts."""
        hints = get_type_hints(self.row, localns={"date": date})
        return {name: _bare(hints[name]) for name in self.columns}


def _drawn(row: Any) -> Any:  # noqa: ANN401 - a row
    texts = {each.name: getattr(row, each.name) for each in fields(row)}
    mended = {name: one_line(text) for name, text in texts.items() if isinstance(text, str) and one_line(text) != text}
    return replace(row, **mended) if mended else row


def _bare(hint: Any) -> Any:  # noqa: ANN401 - an annotation
    parts = [part for part in getattr(hint, "__args__", (hint,)) if part is not type(None)]
    return parts[0] if len(parts) == 1 and parts[0] in (str, int, float, bool, date) else tuple


def _plain(value: Any) -> Any:  # noqa: ANN401 - a cell
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _cell(value: object) -> str:
    if value is None:
        return ""
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def day(number: int) -> date | None:
    """A day number as a date; None where there is no bound."""
    return date.fromordinal(number) if FIRST < number < LAST else None
