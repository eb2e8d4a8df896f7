"""How each citation of a record stands to each of its fields: for the reading, against it, or beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.query.flat import cell
from conflictkb.records.claims import claimable, claims_of
from conflictkb.records.compare import AGAINST, Relation

if TYPE_CHECKING:
    from conflictkb.query.memory import Memory
    from conflictkb.records.base import Record
    from conflictkb.records.citations import Citation

OWN_WORDS = ("title", "summary", "duration", "conflict")


@dataclass(frozen=True, slots=True)
class Stand:
    """How one citation stands to one field: `text` is what it says of its own, None where it says the same."""

    citation: int
    verb: str
    relation: Relation
    text: str | None
    value: Any = None

    @property
    def against(self) -> bool:
        """Whether it disagrees with or denies the reading."""
        return self.relation in AGAINST

    @property
    def supports(self) -> bool:
        """Whether the reading rests on it."""
        return self.relation is Relation.EQUAL and not self.verb.startswith("denies")


def stands(record: Record, memory: Memory) -> dict[str, list[Stand]]:
    """Every field of which some citation speaks or that the silent ones support, with how each stands to it."""
    found: dict[str, list[Stand]] = {}
    for claim, relation in zip(claims_of(record), memory.relations(record), strict=True):
        text = None if claim.verb == "supports" else str(getattr(claim.value, "text", None) or cell(claim.raw))
        stand = Stand(claim.citation, claim.verb, relation, text, claim.value)
        found.setdefault(claim.field, []).append(stand)
    silent = [n for n, citation in enumerate(record.citations) if citation.silent]
    for name in told(record):
        if name not in found and silent:
            found[name] = [Stand(n, "silent", Relation.EQUAL, None) for n in silent]
    return found


def told(record: Record) -> list[str]:
    """The fields that the record tells and a source could speak of; titles and summaries are the curator's own."""
    names = (name for name in claimable(type(record)) if name not in OWN_WORDS)
    return [name for name in names if getattr(record, name) not in (None, ())]


def that(stance: str, field: str, record: Record, memory: Memory) -> list[Citation]:
    """The citations that stand so to a field: `disagrees` or `supported`."""
    found = stands(record, memory).get(field, ())
    chosen = [stand.citation for stand in found if (stand.against if stance == "disagrees" else stand.supports)]
    return [record.citations[n] for n in dict.fromkeys(chosen)]
