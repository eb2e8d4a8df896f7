"""A record in its canonical form: the YAML that writes it, as mappings, lists and texts.

Nulls, empty lists and defaults are left out, so a program that knows more fields finds an old record unchanged.
`model(**canonical(record)) == record` for every record.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import Any

from conflictkb.records.base import Record
from conflictkb.records.citations import Hop
from conflictkb.records.fields import fields
from conflictkb.records.parts import ExternalId, Part, Related
from conflictkb.records.values import State, Value

PAIRS: dict[type[Part], tuple[str, str]] = {ExternalId: ("scheme", "value"), Related: ("relation", "to")}


def canonical(record: Record | Part) -> dict[str, Any]:
    """The mapping that writes `record`, in the order in which `fmt` puts it."""
    form: dict[str, Any] = {}
    values = record.__dict__
    for name, field in fields(type(record)).items():
        value = values[name]
        if value is None or value == () or (value == field.default and not field.required):
            continue
        form[name] = value if type(value) is str else _form(value, field.item)
    if isinstance(record, Record):
        form["id"] = record.slug
    return form


def digest(record: Record) -> str:
    """A hash of the canonical form: equal when the content is equal, whatever file and line hold it."""
    text = json.dumps([record.kind, canonical(record)], ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return blake2b(text.encode(), digest_size=16).hexdigest()


def _form(value: object, item: type[Part] | None) -> object:
    if isinstance(value, State | Value):
        return str(value)
    if isinstance(value, Hop) and value.says is None:
        return value.by
    if isinstance(value, Part):
        return canonical(value)
    if isinstance(value, tuple) and item in PAIRS:
        return _mapping(value, *PAIRS[item])
    if isinstance(value, tuple | list):
        return [_form(part, None) for part in value]
    if isinstance(value, dict):
        return {key: _form(part, None) for key, part in value.items()}
    return value


def _mapping(items: tuple[Any, ...], key: str, value: str) -> dict[str, object]:
    grouped: dict[str, list[str]] = {}
    for item in items:
        grouped.setdefault(getattr(item, key), []).append(getattr(item, value))
    if key == "relation":
        return dict(grouped)
    return {name: values[0] if len(values) == 1 else values for name, values in grouped.items()}
