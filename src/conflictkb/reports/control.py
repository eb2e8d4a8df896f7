"""Who held a place, whole and in parts: in fact, in law, and as claimed by whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.reports.extent import Extent, cited, extent, text, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.reports.report import Ask

FIELDS = ("place", "basis", "holder", "by", "level", "extent")


@dataclass(frozen=True, kw_only=True)
class Hold(Extent):
    """That someone held a place; `part` is yes for a place that lies within the one asked for."""

    place: str | None
    part: str
    basis: str | None
    holder: str | None
    by: str | None
    level: str | None
    extent: str | None
    sources: tuple[str, ...]


def control(ask: Ask, place: str, where: str | None = None, **options: object) -> Iterator[Hold]:
    """The controls of a place and of those within it, the place itself first, then by basis and time."""
    whole = place if "/" in place else f"place/{place}"
    found = [
        Hold(
            **extent(row),
            **texts(row.record, *FIELDS),
            part="no" if text(row.record.place) == whole else "yes",
            sources=cited(row.record),
        )
        for row in ask("controls", where, place=place, **options, happened=True).stream()
    ]
    return iter(sorted(found, key=lambda hold: (hold.part, hold.place or "", hold.basis or "")))
