"""What every form is given: the columns asked for, and rows as the JSON contract has them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Answers:
    """Columns in order, and rows that have at least those keys.

    `harmless`: no cell may be a formula where a spreadsheet opens it. A writer leaves in `notes` what must be told.
    """

    columns: Sequence[str]
    rows: Iterable[Mapping[str, Any]]
    harmless: bool = False
    notes: list[str] = field(default_factory=list)


class Form(Protocol):
    """Writes answers to a text stream."""

    def __call__(self, answers: Answers, stream: IO[str]) -> None:
        """Write every row; nothing else goes to `stream`."""
