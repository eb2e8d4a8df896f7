"""The names that a filter may use: the fields of a kind, the parts of their values, and where references lead.

Everything is read off the record types; `all` has the fields that every kind shares, and start, end and place.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from conflictkb.query.derived import derived_fields
from conflictkb.records.base import Record, Spell
from conflictkb.records.dates import Date, When
from conflictkb.records.estimates import Duration, Estimate
from conflictkb.records.fields import Field, fields
from conflictkb.records.parts import INVERSE, ExternalId, Part, Related
from conflictkb.records.points import Point

if TYPE_CHECKING:
    from conflictkb.records.kinds import Kinds
    from conflictkb.records.values import Value

Holder = type[Record] | type[Part] | None

# The tree of each kind that has one: its field, and the part of an item that names the parent.
TREES: dict[str, tuple[str, str | None]] = {
    "place": ("parents", "place"),
    "actor": ("parent", None),
    "unit": ("parent", None),
}
VALUE_PARTS: dict[type[Value], dict[str, str]] = {
    Estimate: {"low": "_low", "best": "_best", "high": "_high"},
    Duration: {"low": "_low", "high": "_high"},
    Point: {"lat": "_lat", "lon": "_lon"},
    Date: {"earliest": "_min", "latest": "_max"},
    When: {"earliest": "_min", "latest": "_max"},
}
TIMES = ("start", "end", "when")
MANY = 5  # kinds: what may be of fewer is asked of each by its index
SEARCHED = {"title": "title_folded", "summary": "summary_folded"}
NOT_ASKED = ("supports", "says", "denies", "via")
ROLE_KINDS = ("actor", "person", "unit", "monitoring-body")


def spelled(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path in full: `sources.country` is short for `citations.source.country`."""
    return ("citations", "source", *path[1:]) if path[0] == "sources" else path


@lru_cache(maxsize=256)
def names_of(holder: Holder) -> dict[str, Field]:
    """The fields that a filter may name on a record of this kind, on a part, or on any record (None)."""
    if holder is None:
        shared = [*fields(Record).items(), *((n, fields(Spell)[n]) for n in ("start", "end", "place"))]
        return {**dict(shared), "id": _id_field(()), **derived_fields(None)}
    if issubclass(holder, Part):
        return {name: field for name, field in fields(holder).items() if name not in NOT_ASKED}
    own = {**fields(holder), "id": _id_field((holder.kind,)), **derived_fields(holder)}
    return own | ({holder.kind: own["id"]} if holder.kind in TREES else {})


def _id_field(kinds: tuple[str, ...]) -> Field:
    return Field("id", str, required=True, refers=kinds)


def mapped(field: Field, name: str) -> tuple[str, str] | None:
    """For `related.contradicts` and `external_ids.wikidata`: the part's field of the key, and that of the value."""
    if field.item is Related and name in INVERSE:
        return "relation", "to"
    if field.item is ExternalId and name not in ("scheme", "value"):
        return "scheme", "value"
    return None


def targets(field: Field, kinds: Kinds) -> list[type[Record]]:
    """The kinds to which a reference may lead."""
    return [model for model in kinds.types if not field.refers or model.kind in field.refers]


def single(field: Field) -> Field:
    """The field of one item of a list of scalars."""
    return replace(field, many=False, required=True)


def leaf(field: Field, rest: tuple[str, ...]) -> Field:
    """The field that a test reads: itself, or the part of its value that `rest` names, as a number or a day."""
    return field if not rest else replace(field, name=f"{field.name}.{rest[0]}")


def places_of(model: type[Record] | None) -> list[str]:
    """What `--place` reads: where the record is; of a place, itself."""
    if model is not None and model.kind == "place":
        return ["id"]
    return ["place"] if "place" in names_of(model) else []


def roles_of(model: type[Record], kind: str) -> list[tuple[str, ...]]:
    """The paths of every role that a record of `kind` may have in one of `model`; a record has one in itself."""
    found: list[tuple[str, ...]] = [("id",)] if model.kind == kind else []
    for name, field in fields(model).items():
        if name in Record.model_fields:
            continue
        if field.refers and kind in field.refers:
            found.append((name,))
        if field.item is not None:
            found += [(name, part) for part, of in fields(field.item).items() if of.refers and kind in of.refers]
    return found
