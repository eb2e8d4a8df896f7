"""The JSON Schema for editors follows from the record types."""

from __future__ import annotations

import json
import re

import pytest

from conflictkb.corpus.schema import schema
from conflictkb.records.fields import fields
from conflictkb.records.kinds import KINDS, TYPES


def test_a_file_has_every_kind_and_the_scope():
    whole = schema()
    assert set(whole["properties"]) == {"scope", *KINDS.by_plural}
    assert not whole["additionalProperties"]
    assert whole["$schema"].endswith("2020-12/schema")


def test_every_definition_that_is_named_exists():
    whole = schema()
    named = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(whole)))
    assert named == set(whole["$defs"])


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.kind)
def test_every_field_of_a_kind_is_described(model):
    one = schema(model)
    assert list(one["properties"]) == list(fields(model))
    assert one["required"] == [name for name, field in fields(model).items() if field.required]
    for name in model.__annotations__:
        if name not in ("kind", "plural", "base", "cited"):
            assert one["properties"][name]["description"]


def test_choices_references_and_states():
    properties = schema(KINDS.by_kind["deployment"])["properties"]
    assert properties["type"]["anyOf"][0]["enum"][0] == "peacekeeping"
    assert properties["end"]["anyOf"][1]["enum"] == ["unknown", "none", ".."]
    pattern = properties["contributor"]["anyOf"][0]["pattern"]
    assert re.match(pattern, "russia")
    assert re.match(pattern, "actor/russia")
    assert not re.match(pattern, "place/russia")
    relations = properties["related"]["anyOf"][0]["propertyNames"]["enum"]
    assert "announces" in relations
