"""JSON Schema (2020-12) of a corpus file or of one kind, for editors that check YAML while it is typed.

It is derived from the record types. Editors read `2020` as a number and `NO` as false where we read text, so every text
may be one of those too; `conflictkb validate` has the last word.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from conflictkb.corpus.read import SCOPE
from conflictkb.corpus.scope import Scope
from conflictkb.records.citations import Citation, Hop
from conflictkb.records.fields import field_docs, fields
from conflictkb.records.kinds import KINDS
from conflictkb.records.parts import ExternalId, Related

if TYPE_CHECKING:
    from conflictkb.records.base import Record
    from conflictkb.records.fields import Field
    from conflictkb.records.kinds import Kinds
    from conflictkb.records.parts import Part

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SLUG = "[a-z0-9][a-z0-9-]{0,79}"
STATES = ["unknown", "none"]
TEXT = {"type": ["string", "number", "boolean"]}
SAID = {"says", "denies"}

Schema = dict[str, Any]


def schema(model: type[Record] | None = None, kinds: Kinds = KINDS) -> Schema:
    """The schema of a whole corpus file, or of one record of `model`."""
    if model is not None:
        definitions: dict[str, Schema] = {}
        body = _mapping(model, definitions)
        return {"$schema": DIALECT, "title": model.kind, **body, "$defs": definitions}
    definitions = {}
    properties: dict[str, Schema] = {SCOPE: _reference(Scope, definitions)}
    for record in kinds.types:
        items = _reference(record, definitions)
        properties[record.plural] = {"type": "array", "items": items, "description": _summary(record)}
    body = {"type": "object", "properties": properties, "additionalProperties": False, "$defs": definitions}
    return {"$schema": DIALECT, "title": "conflictkb corpus file", **body}


def _reference(model: type[Record | Part], definitions: dict[str, Schema]) -> Schema:
    name = model.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _mapping(model, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _mapping(model: type[Record | Part], definitions: dict[str, Schema]) -> Schema:
    docs = field_docs(model)
    properties = {}
    for name, field in fields(model).items():
        described = {"description": docs[name]} if name in docs else {}
        properties[name] = {**described, **_field(model, field, definitions)}
    required = [name for name, field in fields(model).items() if field.required]
    return {
        "type": "object",
        "description": _summary(model),
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _field(model: type[Record | Part], field: Field, definitions: dict[str, Schema]) -> Schema:
    if field.name == "id":
        return {"type": "string", "pattern": f"^({getattr(model, 'kind', '')}/)?{SLUG}$"}
    if model in (Citation, Hop) and field.name in SAID:
        return {"type": "object"}
    states = [*STATES, ".."] if field.open_end else STATES
    if field.many:
        return {"anyOf": [_list(field, definitions), {"enum": states}]}
    item = _item(field, definitions)
    return item if field.required else {"anyOf": [item, {"enum": states}]}


def _list(field: Field, definitions: dict[str, Schema]) -> Schema:
    if field.item in (Related, ExternalId):
        value = _item(fields(Related)["to"], definitions) if field.item is Related else TEXT
        names = {"enum": list(fields(Related)["relation"].choices)} if field.item is Related else {"type": "string"}
        either = {"anyOf": [value, {"type": "array", "items": value}]}
        return {"type": "object", "propertyNames": names, "additionalProperties": either}
    return {"type": "array", "items": _item(field, definitions)}


def _item(field: Field, definitions: dict[str, Schema]) -> Schema:
    if field.item is Hop:
        return {"anyOf": [_reference(Hop, definitions), _item(fields(Hop)["by"], definitions)]}
    if field.item:
        return _reference(field.item, definitions)
    if field.choices:
        return {"enum": _choices(field.choices)}
    if field.refers is not None:
        return {"type": "string", "pattern": _pattern(field.refers)}
    if field.value:
        lists = [{"type": "array", "items": TEXT}] if field.value.CODE == "bad-date" else []
        return {"anyOf": [{**TEXT, "examples": list(field.value.EXAMPLES)}, *lists]} if lists else {**TEXT}
    return dict(TEXT)


def _choices(choices: tuple[str, ...]) -> list[str | int | bool]:
    """The choices, and what an editor makes of them."""
    seen = {"yes": True, "no": False}
    return [*choices, *(int(c) if c.isdigit() else seen[c] for c in choices if c.isdigit() or c in seen)]


def _pattern(kinds: tuple[str, ...]) -> str:
    if not kinds:
        return f"^[a-z-]+/{SLUG}$"
    kind = f"({'|'.join(kinds)})/"
    return f"^({kind})?{SLUG}$" if len(kinds) == 1 else f"^{kind}{SLUG}$"


def _summary(model: type[Record | Part]) -> str:
    return (inspect.getdoc(model) or model.__name__).split("\n\n")[0].replace("\n", " ")
