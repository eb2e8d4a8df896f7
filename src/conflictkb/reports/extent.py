"""When a row's record was so, in plain columns: texts as written, bounds as days, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.query.derived import bound_of
from conflictkb.query.found import batched
from conflictkb.records.values import State
from conflictkb.reports.report import day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from conflictkb.query.found import Row
    from conflictkb.reports.report import Ask

LISTED = 1_000
DOUBTED = ("claimed", "denied")


@dataclass(frozen=True, kw_only=True)
class Extent:
    """A stretch of time: `start` and `end` as written; from `sure_from` to `sure_to` it was so for certain.

    `ending` is `known`, `open` (had not ended), `unknown`, or `day` for what happened on one day.
    """

    id: str
    title: str | None
    start: str | None
    start_earliest: date | None
    start_latest: date | None
    end: str | None
    end_earliest: date | None
    end_latest: date | None
    sure_from: date | None
    sure_to: date | None
    ending: str
    match: str
    disputed: tuple[str, ...]


def extent(row: Row[Any]) -> dict[str, Any]:
    """The columns of Extent for a row of an answer."""
    span = row.span
    sure = span.sure_from <= span.sure_to
    return {
        "id": row.record.id,
        "title": text(row.record.title),
        "start": _written(bound_of(row.record, "start")),
        "start_earliest": day(span.start_min),
        "start_latest": day(span.start_max),
        "end": _written(bound_of(row.record, "end")),
        "end_earliest": day(span.end_min),
        "end_latest": day(span.end_max),
        "sure_from": day(span.sure_from) if sure else None,
        "sure_to": day(span.sure_to) if sure else None,
        "ending": _ending(row),
        "match": row.match,
        "disputed": row.disputed,
    }


def text(value: object) -> str | None:
    """A value as it was written; None where nothing is."""
    if isinstance(value, tuple):
        return "; ".join(map(str, value)) or None
    return None if value is None else str(getattr(value, "text", value))


def texts(record: Any, *names: str) -> dict[str, Any]:  # noqa: ANN401 - a record of any kind
    """Some of its fields, each as it was written."""
    return {name: text(getattr(record, name)) for name in names}


def cited(record: Any) -> tuple[str, ...]:  # noqa: ANN401 - a record of any kind
    """Its sources, each once."""
    return tuple(dict.fromkeys(citation.source for citation in record.citations))


def doubt(row: Any) -> str:  # noqa: ANN401 - a row of any report
    """`claimed` or `denied`, where nobody but one side vouches for an event, or somebody says that it never was."""
    told = getattr(row, "occurrence", None)
    return told if told in DOUBTED else ""


def qualified(name: str, row: Any) -> str:  # noqa: ANN401 - a row of any report
    """A name with what must be told beside it: that somebody was acting; before it, that an event is only claimed."""
    told = f"{doubt(row).capitalize()}: {name}" if doubt(row) else name
    return f"{told}, acting" if getattr(row, "acting", None) == "yes" else told


def days_between(low: int | None, high: int | None) -> str:
    """A number of days by its bounds, in words: `1 to 8 days`, `at least 18 days`; empty where nothing is known."""
    if low is None:
        return ""
    if high is not None and low != high:
        return f"{low:,} to {high:,} days"
    return f"{'at least ' if high is None else ''}{low:,} day{'' if low == 1 else 's'}"


def _written(value: object) -> str | None:
    return ".." if value is State.OPEN else text(value)


def _ending(row: Row[Any]) -> str:
    if row.span.one_day:
        return "day"
    end = bound_of(row.record, "end")
    if end is State.OPEN:
        return "open"
    return "unknown" if end is None or isinstance(end, State) else "known"


def rows_of(ask: Ask, kind: str, ids: Iterable[str], field: str = "id", **options: object) -> list[Row[Any]]:
    """The rows of the records with these ids (or in this field), asked for in lists that a filter may hold."""
    lists = (", ".join(some) for some in batched(ids, LISTED))
    return [row for listed in lists for row in ask(kind, f"{field} in [{listed}]", **options).rows()]
