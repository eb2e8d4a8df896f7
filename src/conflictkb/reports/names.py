"""What the records of a report are called: their titles, else their fields, as in `Markus Ritter, head, EU mission`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from conflictkb.reports.extent import text
from conflictkb.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from conflictkb.reports.report import Report

ID = re.compile(r"(?<![\w/-])[a-z-]+/[a-z0-9-]+(?![\w/-])")
# What names a record of a kind, in order; the fields of one group stand together.
FIELDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "posting": (("person",), ("role",), ("of",)),
    "strength": (("estimate", "counted", "basis"), ("of",)),
    "control": (("holder",), ("basis",), ("place",)),
    "affiliation": (("member",), ("type", "standing"), ("of",)),
    "violation": (("actor",), ("against",), ("ceasefire",)),
    "link": (("first",), ("verdict",), ("second",)),
}
ANY = ("type", "event", "actor", "actors", "speaker", "author", "who", "recipients", "of", "about", "place")
MOST = 3  # of those, beside the kind
UNNAMED = ("id", "title", "start", "end", "sources", "disputed")


def names_of(report: Report[Any], more: Iterable[str] = ()) -> dict[str, str]:
    """What to call the records that a report's rows are of or name, and `more`, where their slug would say less."""
    untitled = list(dict.fromkeys(row.id for row in report.rows if getattr(row, "title", "") is None and row.id))
    records = report.base.look_up(untitled) if report.base else []
    referred = (found for record in records for found in references(record))
    titles = report.titles([*_named(report), *referred, *more])
    return {**{record.id: composed(record, titles) for record in records}, **titles}


def directed(told: str, names: Mapping[str, str]) -> str:
    """Who acted on whom, `a to b`, by their titles; any other direction as it is."""
    actor, to, recipient = told.partition(" to ")
    return f"{called(actor, names)} to {called(recipient, names)}" if to else told


def called(actor: str, names: Mapping[str, str]) -> str:
    """What an actor is called whose id may lack its kind; its slug where it has no title."""
    record = full("actor", actor)
    return names.get(record) or record.partition("/")[2]


def full(kind: str, record: str) -> str:
    """An id with its kind."""
    return record if "/" in record else f"{kind}/{record}"


def _named(report: Report[Any]) -> Iterator[str]:
    """The records that the rows name in their columns."""
    for row in report.rows:
        for name in report.columns:
            if name not in UNNAMED and (value := getattr(row, name)):
                for each in value if isinstance(value, tuple) else (value,):
                    yield from ID.findall(each) if isinstance(each, str) else ()
        direction = getattr(row, "direction", "")
        yield from (full("actor", each) for each in direction.split(" to ") if " to " in direction)


def composed(record: Any, titles: Mapping[str, str]) -> str:  # noqa: ANN401 - a record of any kind
    """A name made of its fields; its slug where they tell nothing."""
    groups = FIELDS.get(record.kind)
    told = [" ".join(_told(record, group, titles)) for group in groups or ()]
    if groups is None:
        told = [*_told(record, ANY, titles)][:MOST]
    found = ", ".join(part for part in told if part)
    kind = record.kind.replace("-", " ")
    if not found:
        return f"{kind} {record.slug.replace('-', ' ')}"
    return one_line(found if groups else f"{kind}: {found}")


def references(record: Any) -> list[str]:  # noqa: ANN401 - a record of any kind
    """The records that its name names."""
    fields = [field for group in FIELDS.get(record.kind, (ANY,)) for field in group]
    return [found for field in fields for found in ID.findall(text(getattr(record, field, None)) or "")]


def titled(told: str, titles: Mapping[str, str]) -> str:
    """A text with the title of each record that it names by id, where it has one."""
    return ID.sub(lambda found: titles.get(found[0], found[0]), told)


def _told(record: Any, fields: tuple[str, ...], titles: Mapping[str, str]) -> Iterator[str]:  # noqa: ANN401 - a record of any kind
    for field in fields:
        if told := text(getattr(record, field, None)):
            ids = bool(ID.search(told))
            yield titled(told, titles).replace("; ", " and ") if ids else told.replace("_", " ")
