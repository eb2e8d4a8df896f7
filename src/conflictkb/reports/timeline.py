"""Everything on one line of time: spells as stretches, happenings as days; open and unknown ends told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.records.base import Thing
from conflictkb.reports.extent import Extent, cited, extent, text

if TYPE_CHECKING:
    from collections.abc import Generator

    from conflictkb.reports.report import Ask


@dataclass(frozen=True, kw_only=True)
class Bar(Extent):
    """One record on the line."""

    kind: str
    place: str | None
    occurrence: str | None
    sources: tuple[str, ...]


def timeline(
    ask: Ask, kind: str | None = None, where: str | None = None, **options: object
) -> Generator[Bar, None, int]:
    """The records of a kind (of all: those of every kind) that can be placed in time, oldest first; how many cannot.

    A thing without dates, such as an actor, is no gap in a line of everything.
    """
    found, undated = ask(kind or "all", where, **options, happened=True), 0
    for row in found.stream():
        if row.span.placed:
            place, occurrence = (text(getattr(row.record, name, None)) for name in ("place", "occurrence"))
            yield Bar(
                **extent(row),
                kind=row.record.kind,
                place=place,
                occurrence=occurrence,
                sources=cited(row.record),
            )
        elif found.asked.model or not isinstance(row.record, Thing):
            undated += 1
    return undated + found.undated
