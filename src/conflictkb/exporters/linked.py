"""Linked data: each record a node, its sources by PROV; JSON-LD one node a line, and Turtle made of the same nodes.

Records are `urn:conflictkb:` and their id, terms `urn:conflictkb:term:` and the field's name. A value keeps its text;
the bounds of a date, the numbers of an estimate and of a point stand beside it, as in the columns of CSV.
A record `prov:wasDerivedFrom` every source that it cites, and `prov:hadPrimarySource` those that speak for themselves.
Each citation is a `prov:Derivation` with its locator, stance, chain of speakers, and what it says.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any

from conflictkb.query.columns import typed
from conflictkb.query.found import batched
from conflictkb.query.frames import extra
from conflictkb.query.json import columns as names
from conflictkb.query.json import row_json, value_json
from conflictkb.records.fields import fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from conflictkb.exporters.form import Answers
    from conflictkb.query.columns import Column
    from conflictkb.records.base import Record
    from conflictkb.records.citations import Citation

Json = dict[str, Any]
URN = "urn:conflictkb:"
XSD = "http://www.w3.org/2001/XMLSchema#"
PREFIXES = {
    "ckb": f"{URN}term:",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": XSD,
}
CONTEXT: Json = {**PREFIXES, "id": "@id", "type": "@type"}
FIRST_HAND = ("official_statement", "treaty", "court_document", "resolution", "transcript", "photo", "video")
REMADE = ("republishes", "copies")
BATCH = 200  # nodes in one graph: rdflib sorts and nests what it prints, so it needs some at a time, not all
SKIPPED = ("id", "kind", "title", "summary", "match", "disputed", "citations", "names", "external_ids")


def write_jsonld(answers: Answers, stream: IO[str]) -> None:
    """A document with `@context` and `@graph`."""
    stream.write(f'{{"@context": {_json(CONTEXT)}, "@graph": [')
    separator = "\n"
    for node in nodes(answers):
        stream.write(separator + _json(node))
        separator = ",\n"
    stream.write("\n]}\n")


def write_turtle(answers: Answers, stream: IO[str]) -> None:
    """The prefixes once, then the nodes, some at a time."""
    stream.writelines(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    for batch in batched(nodes(answers), BATCH):
        graph = extra("rdflib").Graph(bind_namespaces="none")
        graph.parse(data=_json({"@context": CONTEXT, "@graph": batch}), format="json-ld")
        lines = graph.serialize(format="turtle").splitlines(keepends=True)
        stream.writelines(line for line in lines if not line.startswith("@prefix "))


def nodes(answers: Answers) -> Iterator[Json]:
    """What is told of the export, then of each record, then of each cited source."""
    about = answers.about
    yield {
        "type": "prov:Collection",
        "dcterms:title": about["kind"],
        **({"ckb:changeset": about["changeset"]} if "changeset" in about else {}),
        **({"dcterms:bibliographicCitation": about["attribution"]} if "attribution" in about else {}),
    }
    told: set[str] = set()
    columns: dict[type[Record], list[Column]] = {}
    for found in answers.result.stream():
        model = type(found.record)
        columns[model] = columns.get(model) or typed(replace(answers.result.asked, model=model), names(model))
        told.add(found.record.id)
        yield _record(found.record, row_json(found), columns[model], answers.sources)
    for name, source in answers.sources.items():
        if name not in told:
            yield _source(name, source)


def _record(record: Record, row: Json, columns: list[Column], sources: Mapping[str, Json]) -> Json:
    node: Json = {"id": URN + record.id, "type": ["prov:Entity", f"ckb:{type(record).__name__}"]}
    node |= {"ckb:match": row["match"]} if row["match"] != "yes" else {}
    node |= _named(row)
    known = fields(type(record))
    for column in columns:
        if column.key not in SKIPPED and row[column.key] is not None:
            references = column.key not in known or known[column.key].refers is not None
            node |= _value(column, row, references=references)
    if record.kind == "source":
        node |= _of_source(row)
    return node | _cited(record, sources)


def _named(row: Mapping[str, Any]) -> Json:
    names = row["names"] if isinstance(row["names"], list) else []
    ids = row["external_ids"] if isinstance(row["external_ids"], list) else []
    told = {
        "rdfs:label": row["title"],
        "dcterms:description": row["summary"],
        "ckb:name": [_language(name) for name in names],
        "dcterms:identifier": [f"{each['scheme']}:{each['value']}" for each in ids],
    }
    return {name: value for name, value in told.items() if value}


def _language(name: Mapping[str, Any]) -> object:
    code = name["language"]
    plain = isinstance(code, str) and code.isascii() and code.isalpha() and len(code) in (2, 3)
    return {"@value": name["text"], "@language": code} if plain else name["text"]


def _value(column: Column, row: Mapping[str, Any], *, references: bool) -> Json:
    """One scalar column as a property; references are links."""
    value = column.of(row)
    if value is None:
        return {}
    of: Any = value
    if column.type == "day":
        of = {"@value": str(value), "@type": "xsd:date"}
    elif column.type == "float":
        of = {"@value": repr(value), "@type": "xsd:decimal"}
    elif references and column.part is None:
        of = [_link(item) for item in (value if isinstance(value, list) else [value])]
    return {f"ckb:{column.name}": of}


def _link(value: Any) -> object:  # noqa: ANN401 - a reference, or unknown or none
    return {"id": URN + value} if isinstance(value, str) and "/" in value else value


def _cited(record: Record, sources: Mapping[str, Json]) -> Json:
    if not record.citations:
        return {}
    cited = dict.fromkeys(citation.source for citation in record.citations)
    own = {c.source for c in record.citations if not c.via and sources.get(c.source, {}).get("type") in FIRST_HAND}
    said = [_derivation(f"{URN}{record.id}#{n}", citation) for n, citation in enumerate(record.citations, 1)]
    node = {
        "prov:wasDerivedFrom": [_link(name) for name in cited],
        "prov:hadPrimarySource": [_link(name) for name in cited if name in own],
        "prov:qualifiedDerivation": said,
    }
    return {name: values for name, values in node.items() if values}


def _derivation(name: str, citation: Citation) -> Json:
    """A citation in full, by the marker that `why` takes; what it says is JSON, for it may be of any field."""
    told = {
        "ckb:locator": value_json(citation.locator, None),
        "ckb:stance": citation.stance,
        "ckb:supports": list(citation.supports),
        "ckb:via": {"@list": [_link(hop.by) for hop in citation.via]} if citation.via else None,
        "ckb:words": value_json(citation.words, None),
        **{f"ckb:{name}": _json(value_json(getattr(citation, name), None)) for name in ("says", "denies")},
    }
    kept = {name: value for name, value in told.items() if value not in (None, [], "null")}
    return {"id": name, "type": "prov:Derivation", "prov:entity": _link(citation.source), **kept}


def _source(name: str, source: Mapping[str, Any]) -> Json:
    named = {"rdfs:label": source["title"]} if source["title"] else {}
    return {"id": URN + name, "type": ["prov:Entity", "ckb:Source"], **named, **_of_source(source)}


def _of_source(source: Mapping[str, Any]) -> Json:
    published = source["published"]
    told = {
        "dcterms:publisher": source["publisher"] and _link(source["publisher"]),
        "prov:wasAttributedTo": source["publisher"] and _link(source["publisher"]),
        "dcterms:issued": published["text"] if isinstance(published, dict) else None,
        "dcterms:source": source["url"],
        "dcterms:license": source["licence"],
        "prov:wasDerivedFrom": [_link(other) for name in REMADE for other in _list(source[name])],
    }
    return {name: value for name, value in told.items() if value}


def _list(value: Any) -> list[Any]:  # noqa: ANN401 - a list, unknown or nothing
    return value if isinstance(value, list) else []


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
