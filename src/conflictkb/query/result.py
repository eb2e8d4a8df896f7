"""One row of an answer: the record, how surely it matches, what is disputed, and what is derived."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from conflictkb.records.base import Record
from conflictkb.records.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Row(Generic[R]):
    """A record that fits; `derived` holds the ids of each derived list, `span` its settled extent in time."""

    record: R
    match: str = "yes"
    disputed: tuple[str, ...] = ()
    span: Span = Span()
    derived: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
