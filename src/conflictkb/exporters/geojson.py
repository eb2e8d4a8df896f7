"""GeoJSON (RFC 7946): a FeatureCollection, longitude before latitude; what has no point has the geometry null."""

from __future__ import annotations

import json
from datetime import date
from typing import IO, TYPE_CHECKING, Any

from conflictkb.exporters.maps import flat, spots

if TYPE_CHECKING:
    from conflictkb.exporters.form import Answers
    from conflictkb.exporters.maps import Spot


def write_geojson(answers: Answers, stream: IO[str]) -> None:
    """One feature a line. Properties are the columns of CSV, for few programs read objects within them."""
    about = ", ".join(f'"{name}": {_json(text)}' for name, text in answers.about.items())
    stream.write(f'{{"type": "FeatureCollection", {about}, "features": [')
    separator = "\n"
    for spot in spots(answers):
        stream.write(separator + _json(_feature(spot, answers)))
        separator = ",\n"
    stream.write("\n]}\n")


def _feature(spot: Spot, answers: Answers) -> dict[str, Any]:
    geometry = {"type": "Point", "coordinates": spot.point} if spot.point else None
    return {"type": "Feature", "id": spot.id, "geometry": geometry, "properties": dict(flat(spot, answers))}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=date.isoformat)
