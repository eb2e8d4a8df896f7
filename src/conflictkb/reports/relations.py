"""What two actors did to each other over time: acts in both directions, by PLOVER's four classes.

Verbal and material, cooperation and conflict: the class follows from the event alone (PLOVER manual, 2024).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.records.estimates import Estimate
from conflictkb.reports.extent import Extent, cited, extent, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.reports.report import Ask

CLASSES = {
    "verbal_cooperation": ("agree", "consult", "support", "concede"),
    "material_cooperation": ("cooperate", "aid", "retreat"),
    "verbal_conflict": ("request", "accuse", "reject", "threaten"),
    "material_conflict": ("protest", "sanction", "mobilize", "coerce", "assault"),
}
CLASS_OF = {event: quad for quad, events in CLASSES.items() for event in events}


@dataclass(frozen=True, kw_only=True)
class Act(Extent):
    """An incident; `direction` is `A to B`, `B to A` or `both`."""

    direction: str
    event: str | None
    quad: str | None
    modes: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    acts: str
    acts_low: int
    sources: tuple[str, ...]


def relations(ask: Ask, first: str, second: str, where: str | None = None, **options: object) -> Iterator[Act]:
    """The incidents between two actors, in both directions, oldest first."""
    forth, back = (_ids(ask, *pair, where, options) for pair in ((first, second), (second, first)))
    for row in ask("incidents", where, between=f"{first},{second}", **options).rows():
        record = row.record
        ways = [
            f"{a} to {b}" for (a, b), ids in (((first, second), forth), ((second, first), back)) if record.id in ids
        ]
        acts = record.acts if isinstance(record.acts, Estimate) else None
        yield Act(
            **extent(row),
            direction=ways[0] if len(ways) == 1 else "both",
            event=text(record.event),
            quad=CLASS_OF.get(text(record.event) or ""),
            modes=_texts(record.modes),
            actors=_texts(record.actors),
            recipients=_texts(record.recipients),
            acts=text(record.acts) or "1",
            acts_low=1 if record.acts is None else (acts.low or 1) if acts else 1,
            sources=cited(record),
        )


def _ids(ask: Ask, actor: str, recipient: str, where: str | None, options: dict[str, object]) -> set[str]:
    """The incidents in which one, or who is under it, did something to the other."""
    one, other = (name if "/" in name else f"actor/{name}" for name in (actor, recipient))
    asked = f"actors within {one} and recipients within {other}"
    return {record.id for record in ask("incidents", f"({where}) and {asked}" if where else asked, **options)}


def _texts(values: object) -> tuple[str, ...]:
    return tuple(map(str, values)) if isinstance(values, tuple) else ()
