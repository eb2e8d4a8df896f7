"""Withdrawals: announced against carried out, and how many days lay between; some began before they were announced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.records.dates import FIRST, LAST, Date
from conflictkb.reports.extent import Extent, cited, extent, text, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.query.result import Row
    from conflictkb.reports.report import Ask


@dataclass(frozen=True, kw_only=True)
class Departure(Extent):
    """A withdrawal; `days_low` to `days_high` lie from announcement to beginning, below 0 where it began first."""

    of: str | None
    actor: str | None
    extent: str | None
    stage: str
    announced: str | None
    announcer: str | None
    days_low: int | None
    days_high: int | None
    sources: tuple[str, ...]


def withdrawals(ask: Ask, where: str | None = None, **options: object) -> Iterator[Departure]:
    """The withdrawals that a question finds; what was only announced has its stage."""
    for row in ask("withdrawals", where, **options).rows():
        record, span = row.record, row.span
        said = record.announced if isinstance(record.announced, Date) else None
        began = span.start_min > FIRST and span.start_max < LAST and said is not None
        bounded = began and said is not None and said.earliest > FIRST and said.latest < LAST
        told = extent(row)
        yield Departure(
            **told,
            **texts(record, "of", "actor", "extent", "announced", "announcer"),
            stage=text(record.stage) or _stage(row, told["ending"]),
            days_low=span.start_min - said.latest if said and bounded else None,
            days_high=span.start_max - said.earliest if said and bounded else None,
            sources=cited(record),
        )


def _stage(row: Row[Any], ending: str) -> str:
    """What follows from its dates where nobody wrote a stage."""
    if not row.span.placed:
        return "unknown"
    return "completed" if ending == "known" else "begun"
