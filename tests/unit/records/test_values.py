"""Empty, unknown, none and not ended are four things; references and citations are read in every form of theirs."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from conflictkb.records.actors import Actor
from conflictkb.records.canonical import canonical
from conflictkb.records.ceasefires import Ceasefire
from conflictkb.records.dates import Date
from conflictkb.records.deployments import Deployment, Posting
from conflictkb.records.estimates import Estimate
from conflictkb.records.incidents import Incident
from conflictkb.records.places import Place
from conflictkb.records.values import State


def code_of(error: ValidationError) -> list[tuple[tuple[str | int, ...], str]]:
    return [(e["loc"], e.get("ctx", {}).get("code", e["type"])) for e in error.errors(include_url=False)]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ({}, None),
        ({"end": "unknown"}, State.UNKNOWN),
        ({"end": "none"}, State.NONE),
        ({"end": ".."}, State.OPEN),
        ({"end": "2024-06-12"}, Date.parse("2024-06-12")),
    ],
)
def test_the_states_of_an_end_stay_apart(written, kept):
    record = Deployment(id="a", **written)
    assert record.end == kept
    assert canonical(record) == {"id": "a", **written}


@pytest.mark.parametrize(
    "field", ["start", "contributor", "units", "tasks", "mandate", "external_ids", "names", "stage"]
)
@pytest.mark.parametrize("state", [State.UNKNOWN, State.NONE])
def test_every_optional_field_may_be_unknown_or_none(field, state):
    record = Deployment(id="a", **{field: str(state)})
    assert getattr(record, field) is state
    assert canonical(record) == {"id": "a", field: str(state)}


def test_only_an_end_may_be_open():
    with pytest.raises(ValidationError) as caught:
        Deployment(id="a", start="..")
    assert code_of(caught.value) == [(("start",), "bad-date")]


@pytest.mark.parametrize(
    ("model", "written", "at", "code"),
    [
        (Deployment, {"contributor": "actor/Russia"}, ("contributor",), "bad-reference"),
        (Deployment, {"contributor": "place/russia"}, ("contributor",), "wrong-kind"),
        (Deployment, {"contributor": ["russia"]}, ("contributor",), "wrong-type"),
        (Incident, {"actors": ["russia"]}, ("actors", 0), "bad-reference"),
        (Deployment, {"units": [{"unit": "a", "portion": "most"}]}, ("units", 0, "portion"), "literal_error"),
        (Deployment, {"units": [{"portion": "main"}]}, ("units", 0, "unit"), "missing"),
        (Deployment, {"strenght": "1960"}, ("strenght",), "extra_forbidden"),
        (Deployment, {"title": "  "}, ("title",), "empty-value"),
        (Deployment, {"title": "a\0b"}, ("title",), "bad-character"),
        (Deployment, {"title": "a" * 20_001}, ("title",), "too-long"),
        (Place, {"point": "39.815"}, ("point",), "bad-point"),
        (Ceasefire, {"start_time": "13:00"}, ("start_time",), "bad-time"),
        (Incident, {"acts": "several"}, ("acts",), "bad-estimate"),
    ],
)
def test_what_is_wrong_is_named_at_its_place(model, written, at, code):
    with pytest.raises(ValidationError) as caught:
        model(id="a", **written)
    assert code_of(caught.value) == [(at, code)]


@pytest.mark.parametrize("slug", ["", "A", "a b", "unknown", "none", "-a", "a" * 81, "actor/a", "а"])
def test_an_id_is_a_slug_of_its_own_kind(slug):
    with pytest.raises(ValidationError) as caught:
        Deployment(id=slug)
    assert code_of(caught.value) == [(("id",), "bad-id")]


def test_a_bare_slug_is_enough_where_one_kind_can_stand():
    assert Deployment(id="a", contributor="russia") == Deployment(id="deployment/a", contributor="actor/russia")
    assert Posting(id="a", of="deployment/b").of == "deployment/b"


def test_keys_in_other_bases_and_ties_are_written_as_mappings():
    record = Actor(
        id="russia", external_ids={"gwno": "365", "cow": ["365", "366"]}, related={"replaces": ["actor/ussr"]}
    )
    assert [(key.scheme, key.value) for key in record.external_ids] == [("gwno", "365"), ("cow", "365"), ("cow", "366")]
    assert [(tie.relation, tie.to) for tie in record.related] == [("replaces", "actor/ussr")]
    assert canonical(record) == {
        "id": "russia",
        "external_ids": {"gwno": "365", "cow": ["365", "366"]},
        "related": {"replaces": ["actor/ussr"]},
    }


CITED = {
    "source": "atlas-news-2024-04-17",
    "locator": "paragraph 4",
    "supports": ["contributor", "place"],
    "says": {"end": "2024-06"},
    "via": ["actor/tass", {"by": "person/dmitry-peskov", "says": {"end": "2024"}}],
    "as_of": "2024-04-17",
    "words": "after four years",
    "credibility": "3",
}


def test_a_citation_keeps_what_its_source_says_and_through_whom():
    (citation,) = Deployment(id="a", citations=[CITED]).citations
    assert citation.source == "source/atlas-news-2024-04-17"
    assert citation.supports == ("contributor", "place")
    assert citation.says == {"end": "2024-06"}
    assert [(hop.by, hop.says) for hop in citation.via] == [
        ("actor/tass", None),
        ("person/dmitry-peskov", {"end": "2024"}),
    ]
    assert (citation.stance, citation.sic, citation.denies) == ("asserts", "no", None)
    assert canonical(citation) == CITED | {"source": "source/atlas-news-2024-04-17"}


@pytest.mark.parametrize(
    ("wrong", "at", "code"),
    [
        ({"says": {}}, ("says",), "wrong-type"),
        ({"says": "2024"}, ("says",), "wrong-type"),
        ({"words": "word " * 16}, ("words",), "too-long"),
        ({"credibility": "7"}, ("credibility",), "literal_error"),
        ({"via": ["tass"]}, ("via", 0, "by"), "bad-reference"),
        ({"stance": "agrees"}, ("stance",), "literal_error"),
    ],
)
def test_a_citation_is_checked_at_its_place(wrong, at, code):
    with pytest.raises(ValidationError) as caught:
        Deployment(id="a", citations=[{"source": "b", **wrong}])
    assert code_of(caught.value) == [(("citations", 0, *at), code)]


def test_records_are_frozen():
    with pytest.raises(ValidationError):
        Deployment(id="a").title = "b"
    with pytest.raises(AttributeError):
        Estimate.parse("1").low = 2  # type: ignore[misc]
