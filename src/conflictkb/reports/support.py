"""What rests on whom: the support of each field, what would fall with a source or speaker, and how thin it all is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.query.names import ROLE_KINDS
from conflictkb.query.standing import stands, told
from conflictkb.records.base import Record
from conflictkb.records.fields import fields
from conflictkb.reports.accounts import account, origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictkb.query.memory import Memory
    from conflictkb.records.citations import Citation

WORDS = {
    "uncited": "no citation supports it",
    "by_default": "supported only by citations that name no field",
    "one_account": "rests on one account",
    "one_publisher": "rests on one publisher",
    "one_state_media": "rests on one country's state media",
    "one_text": "rests on copies of one text",
    "one_party": "rests on the word of one party to the record",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One sort of thin support of one field of a kind, with the records where it is so."""

    finding: str
    kind: str
    field: str
    count: int
    ids: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """The finding as JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Resting:
    """A record of which something rests on a source, speaker or outlet alone; `whole`: the record itself does."""

    record: str
    title: str | None
    fields: tuple[str, ...]
    whole: bool

    def to_json(self) -> dict[str, Any]:
        """The record as JSON."""
        return asdict(self)


def supporters(record: Record, memory: Memory) -> dict[str, list[Citation]]:
    """The citations that support each field that the record tells; an empty list where none does."""
    found = stands(record, memory)
    return {
        name: [record.citations[n] for n in dict.fromkeys(s.citation for s in found.get(name, ()) if s.supports)]
        for name in told(record)
    }


def rests_on(memory: Memory, who: str, records: Sequence[Record] | None = None) -> list[Resting]:
    """What would lose its support if `who` (a source, speaker or outlet) were retracted, in the order of ids."""
    found = []
    for record in sorted(records if records is not None else memory.records.values(), key=lambda r: r.id):
        asserting = [c for c in record.citations if c.stance not in ("denies", "doubts", "declines")]
        whole = bool(asserting) and all(depends(citation, record, who, memory) for citation in asserting)
        lost = [
            n
            for n, cited in supporters(record, memory).items()
            if cited and all(depends(c, record, who, memory) for c in cited)
        ]
        if whole or lost:
            title = record.title if isinstance(record.title, str) else None
            found.append(Resting(record.id, title, tuple(lost), whole))
    return found


def depends(citation: Citation, record: Record, who: str, memory: Memory) -> bool:
    """Whether a citation says nothing without `who`: its source or the original of it, its publisher, or a hop."""
    root = origin(citation, record, memory)
    source = memory.get(root)
    return who in {citation.source, root, getattr(source, "publisher", None), *(hop.by for hop in citation.via)}


def coverage(memory: Memory, records: Sequence[Record]) -> list[Finding]:
    """How thinly the fields of the records are supported: by kind, field and sort of finding, with ids."""
    found: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for record in records:
        if not type(record).cited:
            continue
        by_name = {s for s, at in stands(record, memory).items() if any(a.supports and a.verb != "silent" for a in at)}
        for name, cited in supporters(record, memory).items():
            for finding in _findings(record, cited, memory, named=name in by_name):
                found[finding, record.kind, name].append(record.id)
    order = list(WORDS)
    keys = sorted(found, key=lambda key: (order.index(key[0]), key[1:]))
    return [Finding(*key, len(found[key]), tuple(sorted(found[key]))) for key in keys]


def _findings(record: Record, cited: list[Citation], memory: Memory, *, named: bool) -> Iterator[str]:
    if not cited:
        yield "uncited"
        return
    if not named:
        yield "by_default"
    if len({account(citation, record, memory) for citation in cited}) == 1:
        yield "one_account"
    sources = [memory.get(origin(citation, record, memory)) for citation in cited]
    if len({getattr(source, "publisher", None) for source in sources}) == 1:
        yield "one_publisher"
    if len({(getattr(s, "state_media", None), getattr(s, "country", None)) for s in sources}) == 1 and (
        getattr(sources[0], "state_media", None) == "yes"
    ):
        yield "one_state_media"
    if len({citation.source for citation in cited}) > len({origin(c, record, memory) for c in cited}) == 1:
        yield "one_text"
    if any(all(_by(citation, record, party, memory) for citation in cited) for party in parties(record)):
        yield "one_party"


def _by(citation: Citation, record: Record, party: str, memory: Memory) -> bool:
    speaker = account(citation, record, memory).speaker
    return speaker == party or memory.is_under(speaker, party)


def parties(record: Record) -> set[str]:
    """Those who have a role in the record."""
    found: set[str] = set()
    for name, field in fields(type(record)).items():
        if name in Record.model_fields:
            continue
        value = getattr(record, name)
        items = value if isinstance(value, tuple) else (value,)
        for item in items:
            texts = [item] if field.item is None else [getattr(item, part) for part in fields(field.item)]
            found.update(t for t in texts if isinstance(t, str) and t.partition("/")[0] in ROLE_KINDS and "/" in t)
    return found
