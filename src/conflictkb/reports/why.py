"""Why the base says what it says: from a value to its citations, their chains, the line of YAML, the changeset."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.query.flat import cell
from conflictkb.query.json import value_json
from conflictkb.query.standing import stands, told
from conflictkb.records.claims import claimable
from conflictkb.reports.accounts import account

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.query.memory import Memory
    from conflictkb.records.base import Record


@dataclass(frozen=True, slots=True)
class Ground:
    """One citation's part in a field: what it says, who speaks through whom, where, and how good it was found."""

    citation: int
    relation: str
    says: str | None
    source: str
    title: str | None
    url: str | None
    locator: str | None
    via: tuple[str, ...]
    account: str
    words: str | None
    reliability: str | None
    credibility: str | None


@dataclass(frozen=True, slots=True)
class Reason:
    """One field of a record: its value, where it is written, and the citations that speak of it."""

    record: str
    field: str
    value: str
    place: str | None
    changeset: str | None
    grounds: tuple[Ground, ...]

    def to_json(self) -> dict[str, Any]:
        """The reason as JSON."""
        return asdict(self)


def why(
    memory: Memory, record: Record, field: str | None, places: dict[str, str], changeset: str | None
) -> list[Reason]:
    """The grounds of one field, or of each that the record tells; `places` has file:line by field."""
    found = stands(record, memory)
    names = [field] if field else [name for name in claimable(type(record)) if name in found or name in told(record)]
    reasons = []
    for name in names:
        value = memory.span(record.id).duration if name == "duration" else getattr(record, name)
        shown = cell(value_json(value, claimable(type(record)).get(name)))
        grounds = tuple(_ground(record, stand, memory) for stand in found.get(name, ()))
        reasons.append(Reason(record.id, name, shown, places.get(name) or places.get("id"), changeset, grounds))
    return reasons


def marked(reasons: list[Reason], record: Record, marker: str) -> list[Reason]:
    """The fields of which one citation speaks, and that citation alone; UsageError for one that there is not."""
    if not marker.isdecimal() or not 1 <= int(marker) <= len(record.citations):
        raise UsageError(f"{record.id} has the citations #1 to #{len(record.citations)}, and none #{marker}")
    found = (replace(r, grounds=tuple(g for g in r.grounds if g.citation == int(marker))) for r in reasons)
    return [reason for reason in found if reason.grounds]


def _ground(record: Record, stand: Any, memory: Memory) -> Ground:  # noqa: ANN401 - a Stand
    citation = record.citations[stand.citation]
    source = memory.get(citation.source)

    def text(value: object) -> str | None:
        return value if isinstance(value, str) else None if value is None else str(value)

    return Ground(
        stand.citation + 1,
        "supports by default" if stand.verb == "silent" else f"{stand.verb.replace('_', ' ')}, {stand.relation}",
        stand.text,
        citation.source,
        text(getattr(source, "title", None)),
        text(getattr(source, "url", None)),
        text(citation.locator),
        tuple(hop.by for hop in citation.via),
        str(account(citation, record, memory)),
        text(citation.words),
        text(getattr(source, "reliability", None)),
        text(citation.credibility),
    )


def lines(reasons: list[Reason]) -> Iterator[str]:
    """The reasons for reading."""
    for reason in reasons:
        yield f"{reason.record}  {reason.field} = {reason.value or '(nothing)'}"
        at = ", ".join(part for part in (reason.place, reason.changeset) if part)
        yield f"  written at {at}" if at else "  not written by a file"
        for ground in reason.grounds:
            said = f" {ground.says}" if ground.says is not None else ""
            yield f"  [{ground.citation}]{said} ({ground.relation})"
            place = f", {ground.locator}" if ground.locator else ""
            title = f"“{ground.title}”" if ground.title not in (None, "unknown") else "title unknown"
            yield f"      {ground.source}: {title}{place}"
            if ground.url:
                yield f"      {ground.url}"
            if ground.via:
                yield f"      through {' ← '.join(ground.via)}"
            for name in ("reliability", "credibility"):
                if grade := getattr(ground, name):
                    yield f"      {name} {grade}"
            if ground.words:
                yield f"      “{ground.words}”"
        if not reason.grounds:
            yield "  no citation speaks of it"
