"""What two actors did to each other over time: acts in both directions, by PLOVER's four classes.

Verbal and material, cooperation and conflict: the class follows from the event alone (PLOVER manual, 2024).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.query.groups import acts_of
from conflictkb.reports.extent import Extent, cited, extent, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.query.found import Row
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
    """An incident; `direction` is `A to B`, `B to A`, `both` where each (perhaps) acted on the other, or `together`.

    `acts_low` is how many acts it stands for at least.
    """

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
    """The incidents between two actors, oldest first: one acted on the other, or both together on somebody."""
    a, b = (name if "/" in name else f"actor/{name}" for name in (first, second))
    _apart(ask, a, b)
    ways = {
        f"{first} to {second}": f"(actors within {a} and recipients within {b})",
        f"{second} to {first}": f"(actors within {b} and recipients within {a})",
    }
    all_of_them = {name: value for name, value in options.items() if name not in ("limit", "offset", "sort")}
    asked = {
        way: {row.record.id: row.match for row in _ask(ask, test, where, all_of_them)} for way, test in ways.items()
    }
    together = f"(actors within {a} and actors within {b})"
    for row in _ask(ask, f"({' or '.join(ways.values())} or {together})", where, options):
        found = [way for way, ids in asked.items() if ids.get(row.record.id) == row.match]
        yield _act(row, "both" if len(found) > 1 else found[0] if found else "together")


def _apart(ask: Ask, a: str, b: str) -> None:
    """UsageError where one is the other or a part of it: whatever the part does, the whole does."""
    for part, whole in ((a, b), (b, a)):
        if part == whole or ask("actors", f"id = {part} and id within {whole}", sure=True).rows():
            what = "is named twice" if part == whole else f"is a part of {whole}"
            raise UsageError(f"relations are between two actors, and {part} {what}; name another one")


def _ask(ask: Ask, test: str, where: str | None, options: dict[str, object]) -> Iterator[Row[Any]]:
    yield from ask("incidents", f"({where}) and {test}" if where else test, **options, happened=True).stream()


def _act(row: Row[Any], direction: str) -> Act:
    record = row.record
    acts = acts_of(record.acts)
    return Act(
        **extent(row),
        direction=direction,
        event=text(record.event),
        quad=CLASS_OF.get(text(record.event) or ""),
        modes=_texts(record.modes),
        actors=_texts(record.actors),
        recipients=_texts(record.recipients),
        acts=acts.text,
        acts_low=acts.low or 0,
        sources=cited(record),
    )


def _texts(values: object) -> tuple[str, ...]:
    return tuple(map(str, values)) if isinstance(values, tuple) else ()
