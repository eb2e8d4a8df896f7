"""What a base gives of an answer: its rows page by page, the same as columns of scalars, and whom it cites."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

from conflictkb.records.base import Record
from conflictkb.records.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from conflictkb.query.columns import Column, Scalar
    from conflictkb.query.groups import Group
    from conflictkb.query.result import Result

R = TypeVar("R", bound=Record)
T = TypeVar("T")
NOWHEN = Span()
PAGE = 1_000  # rows read and made at a time: what they refer to is read once for each page


@dataclass(frozen=True, slots=True)
class Row(Generic[R]):
    """A record that fits; `derived` holds the ids of each derived list, `span` its settled extent in time."""

    record: R
    match: str = "yes"
    disputed: tuple[str, ...] = ()
    span: Span = NOWHEN
    derived: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found(Generic[R]):
    """What a question found: rows in order, groups where it asked for them, and how many lack a time.

    It is the whole answer, or a page of it: `more` says whether another may follow, and all but rows is of the whole.
    """

    rows: tuple[Row[R], ...] = ()
    undated: int = 0
    left_out: int = 0
    groups: tuple[Group, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Cells:
    """A page of an answer as columns of scalars, each of as many cells as there are rows."""

    columns: Sequence[Sequence[Scalar]]
    rows: int
    undated: int = 0


class Credit(NamedTuple):
    """A cited source, as far as it must be named: its id, and the texts of title, publisher and day of publication."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None


class Direct(Protocol):
    """What a base tells of an answer without making its records."""

    def cells(self, columns: Sequence[Column]) -> Iterator[Cells]:
        """The pages of the answer, at least one, as columns that name a field of the record, no dotted ones."""

    def cited(self) -> list[Credit]:
        """The sources that the records of the answer cite, in order of their ids."""


class Home(Protocol):
    """The base that gave an answer, as far as the answer needs it."""

    def changeset(self) -> str | None:
        """The newest changeset that it knows."""

    def export(self, result: Result[Any], path: str | Path, form: str | None = None) -> None:
        """Write an answer to a file."""


def batched(items: Iterable[T], most: int) -> Iterator[list[T]]:
    """Lists of at most so many of the items, in order."""
    waiting = iter(items)
    while batch := list(islice(waiting, most)):
        yield batch
