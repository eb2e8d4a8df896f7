"""What every record type must have: names, an example that validates, and a canonical form that reads back."""

from __future__ import annotations

import inspect
import re

import pytest
import yaml

from conflictkb.records.base import Happening, Spell, Thing
from conflictkb.records.canonical import canonical, digest
from conflictkb.records.claims import check_claims
from conflictkb.records.fields import field_docs, fields, own_fields
from conflictkb.records.kinds import KINDS, TYPES


def example(model):
    """The mapping in the docstring of `model`, every scalar as text, which is how the corpus reads YAML."""
    (block,) = re.findall(r"```yaml\n(.*?)```", inspect.getdoc(model), re.DOTALL)
    ((plural, (record,)),) = yaml.load(block, Loader=yaml.BaseLoader).items()  # noqa: S506 - scalars stay texts
    assert plural == model.plural
    return record


every_type = pytest.mark.parametrize("model", TYPES, ids=lambda model: model.kind)


@every_type
def test_the_example_in_the_docstring_is_a_valid_record(model):
    record = model(**example(model))
    assert record.id == f"{model.kind}/{example(model)['id']}"
    assert record.citations or not model.cited
    for citation in record.citations:
        assert list(check_claims(model, citation)) == []


@every_type
def test_the_canonical_form_reads_back_as_the_same_record(model):
    record = model(**example(model))
    again = model(**canonical(record))
    assert again == record
    assert canonical(again) == canonical(record)
    assert digest(again) == digest(record)


@every_type
def test_names_follow_one_form(model):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", model.kind)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", model.plural)
    assert KINDS.by_kind[model.kind] is KINDS.by_plural[model.plural] is model
    assert issubclass(model, Thing | Spell | Happening)
    assert model.base in ("thing", "spell", "happening")


@every_type
def test_no_field_has_the_name_of_something_else(model):
    assert not {"kind", "match", "disputed"} & set(fields(model))


@every_type
def test_every_own_field_says_what_it_is(model):
    docs = field_docs(model)
    assert [name for name in own_fields(model) if not docs.get(name, "").endswith((".", "…"))] == []


@every_type
def test_every_field_holds_one_thing(model):
    for field in fields(model).values():
        held = [field.value, field.item, field.choices or None, field.refers]
        assert sum(what is not None for what in held) <= 1, field.name


def test_the_digest_is_of_the_content_alone():
    model = KINDS.by_kind["deployment"]
    record = model(id="a", title="A", start="2020-11-10", units=[])
    assert digest(record) == digest(model(start="2020-11-10", title="A", id="deployment/a", status="accepted"))
    assert digest(record) != digest(model(id="a", title="A", start="2020-11-10", end=".."))
    assert digest(record) != digest(KINDS.by_kind["posting"](id="a", title="A", start="2020-11-10"))
