"""Where the records of an answer lie: a record's own point, else that of its place; never the point of a place above.

A record without a point has none. With `digits` the points of what is marked internal or restricted are rounded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from conflictkb.query.found import batched
from conflictkb.records.points import Point

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from conflictkb.exporters.form import Answers, Row
    from conflictkb.query.found import Row as Found

Json = dict[str, Any]
BATCH = 1_000
HIDDEN = ("internal", "restricted")
FINE = 3  # decimals: a point with fewer is moved by more than 50 metres, and no longer as exact as its `where_prec`


@dataclass(frozen=True, slots=True)
class Spot:
    """One record on a map: its row, its point if it has one, how exact that is, and the place that lent it."""

    id: str
    row: Row
    point: tuple[float, float] | None = None
    where_prec: str | None = None
    located_by: str | None = None
    rounded: bool = False

    @property
    def told(self) -> Json:
        """What the properties must say of the point."""
        return {"where_prec": self.where_prec, "located_by": self.located_by, "rounded": self.rounded}


def spots(answers: Answers) -> Iterator[Spot]:
    """Every record in order; the places are read once for each batch."""
    for pairs in batched(answers.pairs, BATCH):
        wanted = {getattr(found.record, "place", None) for found, _ in pairs}
        places = answers.result.others(sorted(name for name in wanted if isinstance(name, str) and "/" in name))
        for found, row in pairs:
            yield _spot(found, row, places, answers)


def _spot(found: Found[Any], row: Row, places: Mapping[str, Json], answers: Answers) -> Spot:
    record = found.record
    own, place = getattr(record, "point", None), places.get(str(getattr(record, "place", None)), {})
    hidden = record.sensitivity in HIDDEN or place.get("sensitivity") in HIDDEN
    digits = answers.digits if hidden else None
    row = row if digits is None else _without_points(row, answers)
    coarse = digits is not None and digits < FINE
    exact = None if coarse else _text(getattr(record, "where_prec", None))
    bare = Spot(record.id, row, None, exact, rounded=digits is not None)
    if isinstance(own, Point):
        return replace(bare, point=_rounded(own.lat, own.lon, digits))
    lent = place.get("point")
    if not isinstance(lent, dict):
        return bare
    at, prec = _rounded(lent["lat"], lent["lon"], digits), place.get("where_prec")
    return replace(bare, point=at, where_prec=None if coarse else prec, located_by=place["id"])


def _rounded(lat: float, lon: float, digits: int | None) -> tuple[float, float]:
    """Longitude and latitude, as maps order them."""
    return (lon, lat) if digits is None else (round(lon, digits), round(lat, digits))


def _without_points(row: Row, answers: Answers) -> Row:
    """The row without what would tell the point that was rounded; what a source says of it would too."""
    telling = {name for name in answers.columns if {"point", "citations"} & {*name.split(".")}}
    return {name: None if name in telling else value for name, value in row.items()}


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def flat(spot: Spot, answers: Answers) -> Iterator[tuple[str, Any]]:
    """The columns of a spot's row as scalars, then what is told of its point."""
    for column in answers.schema:
        yield column.name, column.of(spot.row)
    yield from spot.told.items()
