"""Accounts: who speaks in a citation, counted as speech acts.

One account is one speech act: the statement in the chain, else the last of the chain, or the publisher where there is
none, at the time that it speaks of. Copies and reprints add none, a confirmation is a new one, and an unnamed speaker
is not independent of the outlet that quotes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.records.values import State

if TYPE_CHECKING:
    from conflictkb.query.memory import Memory
    from conflictkb.records.base import Record
    from conflictkb.records.citations import Citation


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """One speech act: who spoke, and of or at what time; `confirms` names the source where it is a confirmation."""

    speaker: str
    as_of: str = ""
    confirms: str = ""

    def __str__(self) -> str:
        return f"{self.speaker} ({self.as_of})" if self.as_of else self.speaker


def account(citation: Citation, record: Record, memory: Memory) -> Account:
    """The speech act behind a citation of the record."""
    root = origin(citation, record, memory)
    source = memory.get(root)
    published = getattr(source, "published", None)
    as_of = citation.as_of if citation.as_of is not None and not isinstance(citation.as_of, State) else published
    confirms = citation.source if citation.stance == "confirms" else ""
    statement = next((hop.by for hop in citation.via if hop.by.startswith("statement/")), None)
    if statement:
        return Account(statement, "", confirms)
    named = [hop.by for hop in citation.via if getattr(memory.get(hop.by), "type", None) != "unnamed"]
    publisher = getattr(source, "publisher", None)
    speaker = named[-1] if named else publisher if isinstance(publisher, str) and "/" in publisher else root
    return Account(speaker, "" if as_of is None or isinstance(as_of, State) else str(as_of), confirms)


def origin(citation: Citation, record: Record, memory: Memory) -> str:
    """The source that what is cited goes back to: through reprints always, through borrowed wording where it is plain.

    A source that `copies` another has words of its own too; it counts as the other where both are cited for one field.
    """
    source, seen = citation.source, {citation.source}
    while True:
        found = memory.get(source)
        borrowed = [one for one in _sources(found, "copies") if _speaks_too(one, citation, record)]
        first = next((one for one in (*_sources(found, "republishes"), *borrowed) if one not in seen), None)
        if first is None:
            return source
        seen.add(first)
        source = first


def _sources(record: Record | None, name: str) -> tuple[str, ...]:
    found = getattr(record, name, ())
    return found if isinstance(found, tuple) else ()


def _speaks_too(source: str, citation: Citation, record: Record) -> bool:
    mine = named(citation)
    return any(other.source == source and mine & named(other) for other in record.citations)


def named(citation: Citation) -> set[str]:
    """The fields that a citation names."""
    return {*citation.supports, *(citation.says or {}), *(citation.denies or {})}
