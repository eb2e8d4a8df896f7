"""Every reference that a record makes, with its place: in its fields, lists of parts, citations and what they say."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from conflictkb.corpus.positions import place_of
from conflictkb.errors import Place
from conflictkb.records.citations import Citation, Hop
from conflictkb.records.fields import fields
from conflictkb.records.parts import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.corpus.positions import Document, Mark, Node
    from conflictkb.records.base import Record
    from conflictkb.records.fields import Field
    from conflictkb.records.parts import Part

Ref = tuple[str, str, Place]
SAID = ("says", "denies")
STATES = ("unknown", "none", "..")


def references(document: Document, raw: dict[str, Node], model: type[Record]) -> Iterator[Ref]:
    """The references of the mapping `raw`, which has been read as a `model`: (dotted field, kind/slug, place)."""
    yield from _of_mapping(document, raw, model, "", model)


@lru_cache(maxsize=256)
def _referring(model: type[Record | Part]) -> dict[str, Field]:
    """The fields that hold references, themselves or in their items."""
    return {
        name: field
        for name, field in fields(model).items()
        if field.refers is not None or (field.item and (field.item is Citation or _referring(field.item)))
    }


def _of_mapping(
    document: Document, raw: dict[str, Node], model: type[Record | Part], prefix: str, record: type[Record]
) -> Iterator[Ref]:
    referring, marks = _referring(model), document.marks[id(raw)]
    for at, (name, value) in enumerate(raw.items()):
        field = referring.get(name)
        if field is not None:
            yield from _of_field(document, value, marks[2 * at + 1], field, prefix + name, record)
        elif name in SAID and isinstance(value, dict) and model in (Citation, Hop):
            yield from _of_mapping(document, value, record, f"{prefix}{name}.", record)


def _of_field(  # noqa: PLR0913 - a value, its place, its field, and what they belong to
    document: Document, value: Node, mark: Mark, field: Field, name: str, record: type[Record]
) -> Iterator[Ref]:
    if isinstance(value, str):
        if value not in STATES:
            yield name, _full(value, field), place_of(document.name, mark)
    elif isinstance(value, list):
        for item, item_mark in zip(value, document.marks[id(value)], strict=True):
            yield from _of_field(document, item, item_mark, field, name, record)
    elif isinstance(value, dict) and field.item is Related:
        for relation, ids, ids_mark in _pairs(document, value):
            yield from _of_field(document, ids, ids_mark, fields(Related)["to"], f"{name}.{relation}", record)
    elif isinstance(value, dict) and "only" in value:
        yield from _of_field(document, value["only"], document.marks[id(value)][1], field, name, record)
    elif isinstance(value, dict) and field.item:
        yield from _of_mapping(document, value, field.item, f"{name}.", record)


def _pairs(document: Document, value: dict[str, Node]) -> Iterator[tuple[str, Node, Mark]]:
    for (key, item), mark in zip(value.items(), document.marks[id(value)][1::2], strict=True):
        yield key, item, mark


def _full(value: str, field: Field) -> str:
    if "/" in value:
        return value
    refers = field.refers or (fields(field.item)["by"].refers if field.item is Hop else None) or ()
    return f"{refers[0]}/{value}" if len(refers) == 1 else value
