"""followthemoney entities, one a line: people, bodies, places and events, for OpenAleph, OpenSanctions and their kin.

Kinds that no schema fits, and what was only planned or possible, are left out and counted. An id has a dot for its
slash, which that format does not allow. A date is given as far as all its days agree (2020-11 for the 9th or 10th of
November 2020), for that format knows no intervals; none where it is hedged, or not even the year is known.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from typing import IO, TYPE_CHECKING, Any

from conflictkb.query.derived import bound_of
from conflictkb.query.frames import extra
from conflictkb.records.base import NOT_YET
from conflictkb.records.dates import FIRST, LAST, Date
from conflictkb.records.kinds import KINDS
from conflictkb.records.points import Point

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from conflictkb.exporters.form import Answers
    from conflictkb.records.base import Record

BODIES = {
    "company": "Company", "state": "PublicBody", "de_facto_state": "PublicBody", "ministry": "PublicBody",
    "armed_forces": "PublicBody", "court": "PublicBody",
}  # fmt: skip
SCHEMAS = {
    "person": "Person", "unit": "Organization", "monitoring-body": "Organization", "place": "Address",
    "incident": "Event", "violent-event": "Event", "statement": "Event", "displacement": "Event",
    "territorial-change": "Event", "withdrawal": "Event", "violation": "Event",
}  # fmt: skip
TIMES = {"Person": ("birthDate", "deathDate"), "Event": ("startDate", "endDate")}
BODY_TIMES = ("incorporationDate", "dissolutionDate")
INVOLVED = ("actors", "recipients", "actor", "speaker", "claimed_by", "attributed_to", "participants", "by", "of")
PARTIES = ("actor", "person", "unit", "monitoring-body")
TOLD = ("occurrence", "stage", "status")
CUTS = (10, 7, 4)


def write_ftm(answers: Answers, stream: IO[str]) -> None:
    """One entity a line."""
    model = extra("followthemoney").model
    left: Counter[str] = Counter()
    for record in answers.result:
        schema = schema_of(record)
        if schema is None:
            left[KINDS.by_kind[record.kind].plural] += 1
        else:
            entity = _entity(model, schema, record, answers)
            stream.write(json.dumps(entity.to_dict(), ensure_ascii=False, sort_keys=True) + "\n")
    if left:
        told = ", ".join(f"{count} {plural}" for plural, count in left.items())
        answers.notes.append(f"left out, for no schema of followthemoney fits: {told}")


def identity(record: str) -> str:
    """An id as followthemoney takes it."""
    return record.replace("/", ".")


def schema_of(record: Record) -> str | None:
    """The schema that fits the record, if one does: an event must have happened, an actor may be any LegalEntity."""
    if record.kind == "actor":
        of = getattr(record, "type", None)
        return BODIES.get(str(of), "Organization" if of not in (None, "unnamed", "unknown", "none") else "LegalEntity")
    schema = SCHEMAS.get(record.kind)
    return None if schema == "Event" and record.stage in NOT_YET else schema


def _entity(model: Any, schema: str, record: Record, answers: Answers) -> Any:  # noqa: ANN401 - of an extra
    entity = model.make_entity(schema)
    entity.id = identity(record.id)
    for name, value in _values(schema, record, answers.sources):
        entity.add(name, value, cleaned=name in ("name", "alias", "summary", "full", "involved"))
    return entity


def _values(schema: str, record: Record, sources: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    title = record.title if record.title is not None else record.slug
    yield "name", str(title)
    yield ("full", str(title)) if schema == "Address" else ("alias", [name.text for name in _items(record.names)])
    if isinstance(record.summary, str):
        yield "summary", str(record.summary)
    for each in _items(record.external_ids):
        if each.scheme == "wikidata":
            yield "wikidataId", each.value
    if schema != "Address":
        yield from zip(TIMES.get(schema, BODY_TIMES), _dates(record), strict=True)
    if schema == "Event":
        yield "notes", [f"{n}: {v}" for n in TOLD if (v := getattr(record, n, None)) not in (None, "accepted")]
        yield "involved", [identity(party) for party in dict.fromkeys(_involved(record))]
    point = getattr(record, "point", None)
    if schema == "Address" and isinstance(point, Point):
        yield "latitude", str(point.lat)
        yield "longitude", str(point.lon)
    yield "sourceUrl", [url for c in record.citations if (url := sources.get(c.source, {}).get("url"))]


def _dates(record: Record) -> tuple[str | None, str | None]:
    return known(bound_of(record, "start")), known(bound_of(record, "end"))


def known(value: object) -> str | None:
    """The year, month or day on which all days agree that a date may be; None where they agree on none."""
    if not isinstance(value, Date) or value.hedge or value.earliest == FIRST or value.latest == LAST:
        return None
    first, last = (date.fromordinal(day).isoformat() for day in (value.earliest, value.latest))
    return next((first[:cut] for cut in CUTS if first[:cut] == last[:cut]), None)


def _involved(record: Record) -> Iterator[str]:
    for name in INVOLVED:
        for item in _items(getattr(record, name, ())):
            party = getattr(item, "actor", item)
            if isinstance(party, str) and party.partition("/")[0] in PARTIES:
                yield party


def _items(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a list, one item, a state or nothing
    return value if isinstance(value, tuple) else () if value is None else (value,) if "/" in str(value) else ()
