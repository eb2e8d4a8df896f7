"""Records on the ground: each with its own point, or its place's, and how exact that is; none where nobody knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.records.points import Point
from conflictkb.reports.extent import Extent, cited, extent, rows_of, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.query.found import Row
    from conflictkb.reports.report import Ask


@dataclass(frozen=True, kw_only=True)
class Spot(Extent):
    """A record; `where_prec` is UCDP's scale, `located_by` the record whose point it is. Degrees, WGS 84."""

    kind: str
    place: str | None
    lat: float | None
    lon: float | None
    where_prec: str | None
    located_by: str | None
    occurrence: str | None
    sources: tuple[str, ...]


def map(ask: Ask, kind: str | None = None, where: str | None = None, **options: object) -> Iterator[Spot]:  # noqa: A001 - what people call it
    """The records of a kind, placed as far as they can be."""
    rows = ask(kind or "violent-events", where, **options, happened=True).rows()
    wanted = sorted({place for row in rows if (place := _place(row))})
    known = {row.record.id: row.record for row in rows_of(ask, "places", wanted)}
    for row in rows:
        own = isinstance(getattr(row.record, "point", None), Point)
        holder: Any = row.record if own else known.get(_place(row) or "")
        point = getattr(holder, "point", None)
        found = isinstance(point, Point)
        yield Spot(
            **extent(row),
            kind=row.record.kind,
            place=_place(row),
            lat=point.lat if isinstance(point, Point) else None,
            lon=point.lon if isinstance(point, Point) else None,
            where_prec=text(holder.where_prec) if found else None,
            located_by=holder.id if found else None,
            occurrence=text(getattr(row.record, "occurrence", None)),
            sources=cited(row.record),
        )


def _place(row: Row[Any]) -> str | None:
    place = getattr(row.record, "place", None)
    return place if isinstance(place, str) and "/" in place else None
