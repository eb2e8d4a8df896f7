"""Any record that its type accepts is written and read again as the same record."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from conflictkb.records.canonical import canonical, digest
from conflictkb.records.dates import Date, When
from conflictkb.records.estimates import Estimate
from conflictkb.records.fields import Field, fields
from conflictkb.records.kinds import KINDS, TYPES
from conflictkb.records.parts import ExternalId, Related
from conflictkb.records.points import Clock, Point

SLUGS = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True).filter(lambda slug: slug not in ("unknown", "none"))
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).filter(str.strip)
VALUES: dict[type[Any], list[str]] = {
    Date: ["2020-11-10", "2020-11~", "202X", "[2020-11-09,2020-11-12]", "[..2020]", "2020-24"],
    When: ["2020-11-10", "2020-09-27/2020-11-10", "2022-12-12/..", "unknown/2023"],
    Estimate: ["1960", "~1960", "200..999", "100..", "..500", "hundreds"],
    Point: ["39.815, 46.752"],
    Clock: ["13:00+04:00", "09:00Z"],
}
STATES = st.sampled_from(["unknown", "none"])


def raw(field: Field) -> st.SearchStrategy[Any]:
    """What may be written in a field, states apart."""
    if field.item in (ExternalId, Related):
        kinds = ["replaces", "part_of"] if field.item is Related else ["gwno", "cow"]
        ids = SLUGS.map("actor/{}".format) if field.item is Related else TEXTS
        return st.dictionaries(st.sampled_from(kinds), st.lists(ids, min_size=1, max_size=2), min_size=1)
    if field.item:
        return st.lists(mapping(fields(field.item)), min_size=1, max_size=2)
    one = _one(field)
    return st.lists(one, min_size=1, max_size=3) if field.many else one


def _one(field: Field) -> st.SearchStrategy[Any]:
    if field.value:
        return st.sampled_from(VALUES[field.value])
    if field.choices:
        return st.sampled_from(field.choices)
    if field.refers is not None:
        return st.builds("{}/{}".format, st.sampled_from(field.refers or tuple(KINDS.by_kind)), SLUGS)
    if field.name in ("says", "denies"):
        return st.dictionaries(st.sampled_from(["title", "end"]), TEXTS, min_size=1)
    return TEXTS.map(lambda text: f"https://{text.strip()}") if field.name in ("url", "archived") else TEXTS


def mapping(known: dict[str, Field]) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping with the required fields and some of the others."""
    forms = {name: raw(field) for name, field in known.items() if name not in ("id", "kind")}
    optional = {
        name: form if "State" not in str(known[name].annotation) else form | STATES for name, form in forms.items()
    }
    required = {name: forms[name] for name in forms if known[name].required}
    return st.fixed_dictionaries(required, optional={k: v for k, v in optional.items() if k not in required})


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.kind)
@settings(max_examples=settings().max_examples // 6)  # 25 types, and large records
@given(data=st.data())
def test_the_canonical_form_reads_back(model, data):
    try:
        record = model(id=data.draw(SLUGS), **data.draw(mapping(fields(model))))
    except ValidationError:
        reject()
    form = canonical(record)
    again = model(**form)
    assert again == record
    assert canonical(again) == form
    assert digest(again) == digest(record)
    assert None not in form.values()
