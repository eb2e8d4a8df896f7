"""What every form is given (answers), and what it declares of itself: a new form reads Answers and writes a stream."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import IO, TYPE_CHECKING, Any, Protocol

from conflictkb.exporters.sheet import described
from conflictkb.query.result import Result, cells_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from conflictkb.query.columns import Column
    from conflictkb.query.found import Cells
    from conflictkb.query.found import Row as Found

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Answers:
    """Columns in order, and rows that have at least those keys; a form goes once through `rows`, or through `cells`.

    `harmless`: no cell may be a formula where a spreadsheet opens it. `digits`: points of sensitive records have at
    most so many decimals. `chosen`: the columns were asked for by name. A writer leaves in `notes` what must be told.
    What follows is computed when a form asks.
    """

    columns: Sequence[str]
    rows: Iterable[Row]
    result: Any
    harmless: bool = False
    digits: int | None = None
    chosen: bool = False
    notes: list[str] = field(default_factory=list)

    @cached_property
    def schema(self) -> list[Column]:
        """The columns as typed columns of scalars, intervals beside their texts; no row is read for it."""
        found: list[Column] = self.result.schema(self.columns)
        return found

    @property
    def cells(self) -> Iterator[Cells]:
        """What `rows` has as columns of scalars, those of `schema`, a page at a time."""
        if not isinstance(self.result, Result):
            return cells_of(self.rows, self.schema)
        return self.result.cells(self.columns if self.chosen else None, cite="citations" in self.columns)

    @property
    def pairs(self) -> Iterator[tuple[Found[Any], Row]]:
        """Each row with the record that it tells of; it goes through `rows`."""
        return zip(self.result.stream(), self.rows, strict=True)

    @cached_property
    def sources(self) -> dict[str, dict[str, Any]]:
        """The cited sources by id, as rows of JSON."""
        found: dict[str, dict[str, Any]] = self.result.sources()
        return found

    @property
    def attribution(self) -> str:
        """Whom to credit: every cited source on a line."""
        return "\n".join(described(name, source) for name, source in self.result.credits())

    @property
    def about(self) -> dict[str, str]:
        """What a file should say of itself: the kind, the changeset that it knows, and whom to credit."""
        told = {"kind": self.result.kind, "changeset": self.result.changeset()}
        return {name: text for name, text in {**told, "attribution": self.attribution}.items() if text}


class Writer(Protocol):
    """Writes answers to a stream: of bytes where the form is binary, else of text."""

    def __call__(self, answers: Answers, stream: IO[Any]) -> None:
        """Write every row; nothing else goes to `stream`."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form as the list of forms has it.

    `write` names module and function; `suffixes` the endings of file names that ask for it; `needs` the extra that it
    takes. `whole` forms write whole records, so columns cannot be chosen; `points` are those that put records on a map.
    """

    write: str
    suffixes: tuple[str, ...] = ()
    binary: bool = False
    needs: str | None = None
    whole: bool = False
    points: bool = False
