"""The typed columns of an answer, for forms and frames that hold scalars: they depend on the question, never on rows.

A date has its bounds and its state beside its text, an estimate its numbers, so that no interval is lost.
Types are text, texts (a list of texts), day, int, float and, of reports, bool; what has no columns of its own is text
that holds JSON.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from conflictkb.query.groups import sums_acts
from conflictkb.query.names import VALUE_PARTS, names_of, targets
from conflictkb.records.citations import Citation
from conflictkb.records.dates import Date, When
from conflictkb.records.estimates import Duration, Estimate
from conflictkb.records.fields import Field, fields
from conflictkb.records.kinds import KINDS
from conflictkb.records.parts import Part
from conflictkb.records.points import Point

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from conflictkb.query.question import Question
    from conflictkb.records.base import Record

Scalar = str | int | float | date | list[str] | None
TEXT = Field("", str)
PARTS: tuple[tuple[type, dict[str, str]], ...] = (
    (Date, {"earliest": "day", "latest": "day", "state": "text"}),
    (When, {"earliest": "day", "latest": "day", "state": "text"}),
    (Estimate, {"low": "int", "best": "int", "high": "int"}),
    (Duration, {"low": "int", "high": "int"}),
    (Point, {"lat": "float", "lon": "float"}),
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type, the key of a row that it comes from, and the part of that value."""

    name: str
    type: str
    key: str
    part: str | None = None

    def of(self, row: Mapping[str, Any]) -> Scalar:
        """The value in a row of the JSON contract."""
        value = row[self.key]
        if value is None or (type(value) is str and self.type == "text"):  # most are
            return value if self.part is None else None
        if isinstance(value, dict) and "text" in value and self.part is None:
            value = value["text"]
        elif self.part is not None:
            value = value.get(self.part) if isinstance(value, dict) else None
        return _typed(value, self.type)


def _typed(value: Any, kind: str) -> Scalar:  # noqa: ANN401 - any JSON value
    if value is None or (kind == "texts" and isinstance(value, list)):
        return value
    if kind == "texts":
        return [str(value)]
    if kind == "day":
        return date.fromisoformat(value)
    if kind == "text":
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return value if isinstance(value, int | float) else None


def typed(asked: Question, names: Iterable[str]) -> list[Column]:
    """The columns of the answer's `names`, dotted ones too."""
    return [column for name in names for column in _columns(name, _kind(asked, name))]


def _kind(asked: Question, name: str) -> Field | str:
    if asked.group_by:
        acts = asked.model is not None and name == "acts" and sums_acts(asked)
        return "int" if name in ("yes", "maybe") else names_of(asked.model)["acts"] if acts else TEXT
    return "texts" if name in ("disputed", "as_reported") else _reached(asked.model, name.split("."))


def _columns(name: str, kind: Field | str) -> Iterator[Column]:
    if isinstance(kind, str):
        yield Column(name, kind, name)
        return
    parts = dict(PARTS).get(kind.value, {}) if kind.value and not kind.many else {}
    yield Column(name, "texts" if kind.many and not (kind.item or kind.value) else "text", name)
    for part, of in parts.items():
        yield Column(f"{name}_{part}", of, name, part)


def _reached(model: type[Record] | None, path: list[str]) -> Field | str:
    """What a dotted name leads to; text where the ways of several kinds differ, or a list stands within a list."""
    first, *rest = path
    found = {**names_of(model), "citations": Field("citations", tuple, many=True, item=Citation)}.get(first, TEXT)
    return _within(found, rest)


def _within(field: Field, path: list[str]) -> Field | str:
    if not path:
        return field
    first, *rest = path
    if field.value is not None:
        part = dict(PARTS).get(field.value, {}).get(first, "text")
        return TEXT if field.many or first not in VALUE_PARTS.get(field.value, {}) else part
    ways = [_within(each, rest) for each in _next(field, first)]
    if not ways or field.many or any(way != ways[0] for way in ways):
        return TEXT
    return ways[0]


def _next(field: Field, name: str) -> list[Field]:
    """The fields of that name on what a field holds or refers to."""
    holders: list[type[Record | Part]] = []
    if field.item is not None:
        holders = [field.item]
    elif field.refers is not None:
        holders = list(targets(field, KINDS))
    known = [_known(holder).get(name) for holder in holders]
    return [replace(each, annotation=None, required=False, default=None) for each in known if each is not None]


def _known(holder: type[Record | Part]) -> Mapping[str, Field]:
    return fields(holder) if issubclass(holder, Part) else names_of(holder)
