"""Withdrawals: announced against carried out, and how many days lay between; some began before they were announced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.query.derived import bound_of
from conflictkb.records.base import NOT_YET
from conflictkb.records.dates import FIRST, LAST, Date
from conflictkb.reports.extent import Extent, cited, days_between, extent, rows_of, text, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictkb.query.found import Row
    from conflictkb.reports.report import Ask

WHO = ("speaker", "actors", "actor")


@dataclass(frozen=True, kw_only=True)
class Departure(Extent):
    """A withdrawal; `days_low` to `days_high` lie from announcement to beginning, below 0 where it began first.

    `announced` and `announcer` are its own, or those of the first record that `announces` it.
    """

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
    rows = ask("withdrawals", where, **options).rows()
    announcing = _announcing(ask, rows)
    for row in rows:
        record, span, told = row.record, row.span, extent(row)
        said, by = _announcement(record, announcing.get(record.id))
        began = span.start_min > FIRST and span.start_max < LAST and text(record.stage) not in NOT_YET
        bounded = began and said is not None and said.earliest > FIRST and said.latest < LAST
        yield Departure(
            **told,
            **texts(record, "of", "actor", "extent"),
            announced=text(said or record.announced),
            announcer=by,
            stage=text(record.stage) or _stage(row, told["ending"]),
            days_low=span.start_min - said.latest if said and bounded else None,
            days_high=span.start_max - said.earliest if said and bounded else None,
            sources=cited(record),
        )


def delay(departure: Departure) -> str:
    """How many days after its announcement it began, in words, or before (below 0), or that nobody knows it to."""
    if departure.stage in NOT_YET:
        return "cancelled" if departure.stage == "cancelled" else "not known to have begun"
    low, high = departure.days_low, departure.days_high
    if low is None or high is None:
        return ""
    if low == high == 0:
        return "begun the same day"
    if low >= 0:
        return f"begun {days_between(low, high)} after"
    if high <= 0:
        return f"begun {days_between(-high, -low)} before"
    return f"begun between {days_between(-low, -low)} before and {days_between(high, high)} after"


def _announcing(ask: Ask, rows: Sequence[Row[Any]]) -> dict[str, Row[Any]]:
    """The first record that announces each."""
    found = rows_of(ask, "all", (row.record.id for row in rows), "related.announces", happened=True)
    latest_first = sorted(found, key=lambda row: row.span.start_min, reverse=True)
    return {link.to: row for row in latest_first for link in row.record.related if link.relation == "announces"}


def _announcement(record: Any, announcing: Row[Any] | None) -> tuple[Date | None, str | None]:  # noqa: ANN401 - a record of any kind
    """When it was announced and by whom: as the record says, or else as what announces it does."""
    own = record.announced if isinstance(record.announced, Date) else None
    if own or announcing is None:
        return own, text(record.announcer)
    when = bound_of(announcing.record, "start")
    by = record.announcer or next((who for name in WHO if (who := getattr(announcing.record, name, None))), None)
    return when if isinstance(when, Date) else None, text(by)


def _stage(row: Row[Any], ending: str) -> str:
    """What follows from its dates where nobody wrote a stage."""
    if not row.span.placed:
        return "unknown"
    return "completed" if ending == "known" else "begun"
