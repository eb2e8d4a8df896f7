"""YAML, JSON-LD, Turtle and followthemoney, each read back by a library that knows the format."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import followthemoney
import pytest
import rdflib
from rdflib.compare import to_isomorphic

from conflictkb.errors import UsageError
from conflictkb.exporters.forms import FORMS, by_suffix, fits
from conflictkb.exporters.ftm import identity, known
from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.records.canonical import digest
from conflictkb.records.dates import Date
from conflictkb.store.database import Store
from tests.shell import ROOT, environment

CKB, PROV = rdflib.Namespace("urn:conflictkb:term:"), rdflib.Namespace("http://www.w3.org/ns/prov#")
CONTINGENT = rdflib.URIRef("urn:conflictkb:deployment/ru-peacekeepers-nk")
XSD_DATE = rdflib.XSD.date


def test_yaml_of_everything_is_a_corpus_that_loads_back_equal(kb, export, tmp_path):
    path = export("yaml", "all")
    before = {record.id: digest(record) for record in kb.query("all")}
    with Store.create(str(tmp_path / "again.db")) as store:
        apply(store, plan(store, [path]), who="one")
        again = {record.id: digest(record) for record in KnowledgeBase(store).query("all")}
    assert again == before
    assert len(again) > 2000


@pytest.fixture(scope="module")
def graphs(kb, tmp_path_factory):
    folder = tmp_path_factory.mktemp("rdf")
    answer = kb.query("deployments")
    for suffix in ("jsonld", "ttl"):
        answer.export(folder / f"out.{suffix}")
    return rdflib.Graph().parse(folder / "out.jsonld", format="json-ld"), rdflib.Graph().parse(folder / "out.ttl")


def test_both_forms_of_linked_data_say_the_same(graphs):
    first, second = graphs
    assert len(first) > 200
    assert to_isomorphic(first) == to_isomorphic(second)


def test_a_record_is_derived_from_what_it_cites(kb, graphs):
    record = kb.get("deployment/ru-peacekeepers-nk")
    for graph in graphs:
        cited = {str(each) for each in graph.objects(CONTINGENT, PROV.wasDerivedFrom)}
        assert cited == {f"urn:conflictkb:{citation.source}" for citation in record.citations}
        first = {str(each) for each in graph.objects(CONTINGENT, PROV.hadPrimarySource)}
        assert "urn:conflictkb:source/primeminister-am-2020-11-10" in first
        assert first < cited
        assert len(list(graph.objects(CONTINGENT, PROV.qualifiedDerivation))) == len(record.citations)
        assert graph.value(CONTINGENT, CKB.start_earliest) == rdflib.Literal("2020-11-10", datatype=XSD_DATE)
        assert graph.value(CONTINGENT, CKB.contributor) == rdflib.URIRef("urn:conflictkb:actor/russia")


def test_the_chain_of_speakers_keeps_its_order(kb, graphs):
    number, citation = next(
        (n, c) for n, c in enumerate(kb.get("deployment/ru-peacekeepers-nk").citations, 1) if len(c.via) > 1
    )
    for graph in graphs:
        chain = graph.value(rdflib.URIRef(f"{CONTINGENT}#{number}"), CKB.via)
        told = [str(item) for item in rdflib.collection.Collection(graph, chain)]
        assert told == [f"urn:conflictkb:{hop.by}" for hop in citation.via]


def test_linked_data_of_every_kind_can_be_read(export):
    graph = rdflib.Graph().parse(export("jsonld", "all"), format="json-ld")
    assert len(set(graph.subjects(rdflib.RDF.type, CKB.Deployment))) == 5
    assert len(set(graph.subjects(rdflib.RDF.type, CKB.Source))) == 831


def test_the_same_answer_is_the_same_turtle():
    """Two processes, each with its own hash seed."""
    code = (
        "import sys; from tools import questions; import conflictkb;"
        "kb = conflictkb.open(questions.build(sys.argv[1] + '/b.db'));"
        "kb.query('postings').export(sys.argv[1] + '/o.ttl')"
    )
    assert _written(code, "1") == _written(code, "2")


def _written(code: str, seed: str) -> bytes:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        seeded = environment(Path(name), PYTHONHASHSEED=seed)
        seeded["PYTHONPATH"] += f":{ROOT}"
        subprocess.run([sys.executable, "-c", code, name], check=True, cwd=ROOT, env=seeded, timeout=120)
        return Path(name, "o.ttl").read_bytes()


def test_entities_are_valid_and_point_at_one_another(kb, export):
    lines = export("ftm", "all").read_text(encoding="utf-8").splitlines()
    entities = {entity.id: entity for entity in map(_entity, lines)}
    assert len(entities) == len(lines) > 900
    assert {"Person", "PublicBody", "Organization", "Event", "Address"} <= {e.schema.name for e in entities.values()}
    involved = {party for entity in entities.values() for party in entity.get("involved", quiet=True)}
    assert "actor.russia" in involved
    assert involved <= set(entities)
    record = kb.get("person/rustam-muradov")
    assert entities[identity(record.id)].first("name") == record.title
    assert "Рустам Мурадов" in entities[identity(record.id)].get("alias")


def _entity(line: str):
    entity = followthemoney.model.get_proxy(json.loads(line), cleaned=False)
    assert entity.to_dict() == {**json.loads(line), "caption": entity.caption} or entity.to_dict() == json.loads(line)
    return entity


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2020-11-10", "2020-11-10"), ("2020-11", "2020-11"), ("2020", "2020"), ("[2020-11-09,2020-11-10]", "2020-11"),
        ("2020-21", "2020"), ("202X", None), ("2020-11~", None), ("[..2020-11]", None), ("2020-24", None),
    ],
)  # fmt: skip
def test_a_date_is_given_as_far_as_its_days_agree(text, told):
    assert known(Date.parse(text)) == told


def test_each_suffix_means_one_form_and_each_extra_is_there():
    import tomllib

    suffixes = [suffix for form in FORMS.values() for suffix in form.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert [by_suffix(f"a.{suffix.upper()}") for suffix in ("ttl", "yml", "xlsx", "tsv")] == [
        "turtle", "yaml", "xlsx", "tsv",
    ]  # fmt: skip
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert {form.needs for form in FORMS.values()} - {None} <= set(extras)


@pytest.mark.parametrize("name", [name for name, form in FORMS.items() if form.whole])
def test_forms_of_whole_records_refuse_columns_and_counts(name):
    with pytest.raises(UsageError, match="leave out --columns"):
        fits(name, grouped=False, chosen=True, digits=None)
    with pytest.raises(UsageError, match="--group-by gives counts"):
        fits(name, grouped=True, chosen=False, digits=None)


def test_a_name_that_says_no_form_is_refused(kb, tmp_path):
    with pytest.raises(UsageError, match="says no format"):
        kb.query("deployments").export(tmp_path / "x")
    with pytest.raises(UsageError, match=r"nothing is written as \.doc; choose one of \.txt, \.json"):
        kb.query("deployments").export(tmp_path / "x.doc")
