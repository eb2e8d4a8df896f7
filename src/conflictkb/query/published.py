"""What could be known from what was published until a day: each record as the sources of that time tell it.

A source counts from the last day of its publication on, and until a source that retracts it counts; undated ones never
do. A record exists if a counting citation asserts it. A field has the reading's value where a counting citation
supports it; else the one value that the counting citations agree on (as reported); else it is unknown, and disputed
where they differ. Titles, summaries, tags, status and assessments are the curator's hindsight and are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictkb.query.memory import Memory
from conflictkb.records.assessments import Assessment, Link
from conflictkb.records.claims import claims_of
from conflictkb.records.compare import Relation
from conflictkb.records.fields import fields
from conflictkb.records.sources import Source
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictkb.records.base import Record
    from conflictkb.records.citations import Citation
    from conflictkb.records.claims import Claim

HINDSIGHT = (Assessment, Link)
LEFT_OUT: dict[str, Any] = {"title": None, "summary": None, "tags": (), "status": "accepted"}
KEPT = ("id", "citations", "conflict", "stage", "related", "external_ids", "sensitivity", *LEFT_OUT)
ASSERTS = ("asserts", "confirms", "corrects")


class Published(Memory):
    """The records of a base as published until the day number `until`; `differing` and `reported` name fields by id."""

    def __init__(self, base: Memory, until: int) -> None:
        self.base = base
        self.until = until
        self.differing: dict[str, set[str]] = {}
        self.reported: dict[str, tuple[str, ...]] = {}
        self.counting = _counting(base, until)
        found = (self._record(record) for record in base.records.values())
        super().__init__([record for record in found if record is not None], base.kinds, base.datasets)

    @property
    def undated(self) -> int:
        """How many citations are left out because nobody knows when their source was published."""
        cited = (citation for record in self.base.records.values() for citation in record.citations)
        return sum(self.base.published(citation.source) is None for citation in cited)

    def disputed(self, record: Record) -> set[str]:
        """Those on which a cited account disagrees with what is left, and those that the citations leave open."""
        return super().disputed(record) | self.differing.get(record.id, set())

    def _record(self, record: Record) -> Record | None:
        found, differing, reported = as_published(record, self.counting, self.base)
        if found is not None and differing:
            self.differing[record.id] = differing
        if found is not None and reported:
            self.reported[record.id] = reported
        return found


def _counting(base: Memory, until: int) -> set[str]:
    """The sources that count: published until then, and not retracted by one that was."""

    def out(record: Record) -> bool:
        published = base.published(record.id)
        return published is not None and published.latest <= until

    known = {record.id: record for record in base.of(Source) if out(record)}
    retracted = {
        gone
        for record in known.values()
        if isinstance(withdrawn := getattr(record, "retracts", ()), tuple)
        for gone in withdrawn
    }
    return known.keys() - retracted


def as_published(record: Record, counting: set[str], base: Memory) -> tuple[Record | None, set[str], tuple[str, ...]]:
    """The record as the counting sources tell it, or None; the fields that they leave open; those as reported."""
    if isinstance(record, HINDSIGHT):
        return None, set(), ()
    if isinstance(record, Source):
        return (record if record.id in counting else None), set(), ()
    cited = [n for n, citation in enumerate(record.citations) if citation.source in counting]
    if not any(record.citations[n].stance in ASSERTS for n in cited):
        return None, set(), ()
    claims = [
        (claim, relation)
        for claim, relation in zip(claims_of(record), base.relations(record), strict=True)
        if claim.citation in cited
    ]
    silent = [n for n in cited if record.citations[n].silent]
    named = {name for citation in record.citations for name in _named(citation)}
    values: dict[str, Any] = {name: value for name, value in LEFT_OUT.items() if name in fields(type(record))}
    differing: set[str] = set()
    reported: list[str] = []
    for name, field in fields(type(record)).items():
        reading = getattr(record, name)
        if name in KEPT or _supported(name, claims) or (silent and name not in named):
            continue
        said = [claim for claim, relation in claims if claim.field == name and _tells(claim, relation)]
        if field.many:
            values[name] = tuple(dict.fromkeys(claim.value for claim in said)) or (() if not reading else State.UNKNOWN)
            reported += [name] if said else []
        elif len({str(claim.value) for claim in said}) == 1:
            values[name] = said[0].value
            reported.append(name)
        elif said:
            values[name] = State.UNKNOWN
            differing.add(name)
        elif reading is not None and not field.required:
            values[name] = State.UNKNOWN
    citations = tuple(record.citations[n] for n in cited)
    return record.model_copy(update={**values, "citations": citations}), differing, tuple(reported)


def _named(citation: Citation) -> Iterable[str]:
    return {*citation.supports, *(citation.says or {}), *(citation.denies or {})}


def _supported(name: str, claims: list[tuple[Claim, Relation]]) -> bool:
    return any(
        claim.field == name and relation is Relation.EQUAL and not claim.verb.startswith("denies")
        for claim, relation in claims
    )


def _tells(claim: Claim, relation: Relation) -> bool:
    """Whether the claim gives a value of its own."""
    return claim.verb.startswith("says") and relation not in (Relation.DECLINED, Relation.SIC)
