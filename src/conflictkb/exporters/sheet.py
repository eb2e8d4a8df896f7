"""One record in full, for reading: every field, then every citation with what it says and how that stands."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.query.flat import cell
from conflictkb.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from conflictkb.records.base import Record
    from conflictkb.records.citations import Citation

AGAINST = ("disagrees", "denied")
HIDDEN = ("citations", "match", "disputed", "id", "kind", "title")
WIDTH = 16


@dataclass(frozen=True, slots=True)
class Sheet:
    """`row` is the record as the JSON contract has it, with citations; `sources` the cited sources by id, likewise."""

    row: Mapping[str, Any]
    sources: Mapping[str, Mapping[str, Any]]

    def render(self, form: str = "text") -> str:
        """The sheet as text or json."""
        if form == "json":
            return json.dumps({**self.row, "sources": list(self.sources.values())}, ensure_ascii=False, indent=2) + "\n"
        return "\n".join(safe(line) for line in self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        row = self.row
        yield row["id"] + (f"  {row['title']}" if _told(row["title"]) else "")
        for name, value in row.items():
            if name not in HIDDEN and value not in (None, []) and cell(value) not in ("", "?"):
                mark = "  ✗ disputed" if name in row["disputed"] else ""
                yield f"  {name:{WIDTH}}{cell(value)}{mark}"
        if row.get("citations"):
            yield "sources"
        for number, citation in enumerate(row.get("citations") or (), 1):
            yield from self._citation(number, citation)

    def _citation(self, number: int, citation: Mapping[str, Any]) -> Iterator[str]:
        source = self.sources.get(citation["source"], {})
        locator = f", {citation['locator']}" if citation.get("locator") else ""
        yield f"  [{number}] {described(citation['source'], source)}{locator}"
        lead = " " * 6
        if source.get("url"):
            yield f"{lead}{source['url']}"
        if citation.get("via"):
            yield f"{lead}through {' ← '.join(cell(hop['by']) for hop in citation['via'])}"
        if citation.get("stance") not in (None, "asserts"):
            yield f"{lead}{citation['stance']}"
        for claim in citation.get("claims") or ():
            against = "✗ " if claim["relation"] in AGAINST else ""
            said = f": {claim['text']}" if claim["text"] is not None else ""
            verb, relation = (claim[name].replace("_", " ") for name in ("verb", "relation"))
            yield f"{lead}{against}{verb} {claim['field']}{said} ({relation})"
        if citation.get("words"):
            yield f"{lead}“{citation['words']}”"


def described(source_id: str, source: Mapping[str, Any]) -> str:
    """A source in one line: id, title, publisher, day of publication."""
    published = (source.get("published") or {}).get("text") if isinstance(source.get("published"), dict) else None
    title = f"“{source['title']}”" if _told(source.get("title")) else "title unknown"
    dated = published if _told(published) else "undated"
    told = ", ".join(part for part in (title, source.get("publisher"), dated) if part) if source else ""
    return f"{source_id}: {told}" if told else source_id


def _told(text: str | None) -> bool:
    return text not in (None, "unknown", "none")


def said(citation: Citation) -> Iterator[str]:
    """What a citation says, in lines: its place, its chain, and what it supports, says or denies."""
    parts = [citation.locator if isinstance(citation.locator, str) else "the source"]
    if citation.via:
        parts.append(f"through {' ← '.join(hop.by for hop in citation.via)}")
    for name in ("says", "denies"):
        parts += [f"{name} {field}: {cell(raw)}" for field, raw in (getattr(citation, name) or {}).items()]
    if citation.supports:
        parts.append(f"supports {', '.join(citation.supports)}")
    yield "; ".join(parts)


def cited(records: Iterable[Record]) -> list[str]:
    """The sources that records cite, each once, in the order in which they come."""
    return list(dict.fromkeys(citation.source for record in records for citation in record.citations))


def footnotes(records: Sequence[Record], sources: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """The cited sources by number, and what each says of which record, by markers that `conflictkb why` takes."""
    for number, source in enumerate(cited(records), 1):
        yield f"[{number}] {described(source, sources.get(source, {}))}"
        for record in records:
            mine = ((n, citation) for n, citation in enumerate(record.citations, 1) if citation.source == source)
            yield from (f"      {record.id}#{n}: {line}" for n, citation in mine for line in said(citation))
