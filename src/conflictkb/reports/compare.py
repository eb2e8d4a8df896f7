"""One record by account, side by side: each field as the curator reads it, and as each account tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.query.flat import cell
from conflictkb.query.json import value_json
from conflictkb.query.standing import stands
from conflictkb.records.claims import claimable
from conflictkb.reports.accounts import account

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.query.memory import Memory
    from conflictkb.records.base import Record


@dataclass(frozen=True, kw_only=True)
class Said:
    """What one account says of one field of the record; `account` is `reading` for the curator's own."""

    id: str
    field: str
    account: str
    citation: int | None
    source: str | None
    says: str
    relation: str


def compare(memory: Memory, record: Record) -> Iterator[Said]:
    """Field by field: the reading, then each citation that speaks of it."""
    found = stands(record, memory)
    for name, field in claimable(type(record)).items():
        if name not in found:
            continue
        value = memory.span(record.id).duration if name == "duration" else getattr(record, name)
        reading = cell(value_json(value, field))
        yield Said(id=record.id, field=name, account="reading", citation=None, source=None, says=reading, relation="")
        for stand in found[name]:
            citation = record.citations[stand.citation]
            verb = "not " if stand.verb.startswith("denies") else ""
            yield Said(
                id=record.id,
                field=name,
                account=str(account(citation, record, memory)),
                citation=stand.citation + 1,
                source=citation.source,
                says=verb + (reading if stand.text is None else stand.text),
                relation="by default" if stand.verb == "silent" else str(stand.relation),
            )
