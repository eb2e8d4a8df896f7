"""The order of battle on a date, as a tree: who sent what, in which units, under whom, how strong, where, by whom told.

A line is an actor, a deployment, or a unit; `depth` says under which line it stands. What no source tells is said in
`gaps`: no commander, no strength, units unknown.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.records.values import State
from conflictkb.reports.extent import cited, rows_of, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.query.result import Row
    from conflictkb.reports.report import Ask


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the tree; `commanders` and `strength` are those of the date, or the last known before it."""

    depth: int
    id: str
    title: str | None
    kind: str
    echelon: str | None
    portion: str | None
    commanders: tuple[str, ...]
    strength: tuple[str, ...]
    place: str | None
    match: str
    disputed: tuple[str, ...]
    gaps: tuple[str, ...]
    sources: tuple[str, ...]


def orbat(ask: Ask, on: str, where: str | None = None, **options: object) -> Iterator[Line]:
    """The deployments of a date by contributor, each with its units and the units under these."""
    return _Tree(ask, on, options).lines(where)


class _Tree:
    def __init__(self, ask: Ask, on: str, options: dict[str, object]) -> None:
        self.ask = ask
        self.on = on
        self.options = options
        self.units = {row.record.id: row for row in ask("units").rows()}
        self.commands = _by(ask("postings", "role = commander", on=on).rows(), "of")
        self.below = _by(list(self.units.values()), "parent")
        self.strengths: defaultdict[str, list[str]] = defaultdict(list)
        self.titles: dict[str, str | None] = {}

    def lines(self, where: str | None) -> Iterator[Line]:
        """The whole tree; a contributor that nobody knows stands last."""
        found = self.ask("deployments", where, on=self.on, **self.options).rows()
        wanted = sorted({one for row in found for one in row.derived.get("strengths", ())})
        for row in rows_of(self.ask, "strengths", wanted):
            self.strengths[str(row.record.of)].append(_counted(row.record))
        by_contributor = _by(list(found), "contributor")
        ids = [actor for actor in by_contributor if "/" in actor]
        actors = rows_of(self.ask, "actors", ids)
        self.titles = {row.record.id: text(row.record.title) for row in actors}
        for contributor in sorted(by_contributor, key=lambda actor: ("/" not in actor, actor)):
            yield _line(0, contributor or "unknown", self.titles.get(contributor), "actor")
            for row in by_contributor[contributor]:
                yield from self.deployment(row)

    def deployment(self, row: Row[Any]) -> Iterator[Line]:
        """A deployment and its units."""
        record = row.record
        units = record.units if isinstance(record.units, tuple) else ()
        gaps = [*self.gaps(record.id), *([] if units else ["no unit is named"])]
        yield _line(1, record.id, text(record.title), record.kind, **self.told(row), gaps=tuple(gaps))
        for part in units:
            yield from self.unit(part.unit, 2, text(part.portion), frozenset())

    def unit(self, unit: str, depth: int, portion: str | None, above: frozenset[str]) -> Iterator[Line]:
        """A unit and those under it."""
        row = self.units.get(unit)
        if row is None or unit in above:
            return
        told = {**self.told(row), "echelon": text(row.record.echelon)}
        gaps = tuple(self.gaps(unit)) if portion or depth == 2 else ()  # noqa: PLR2004 - what was deployed itself
        yield _line(depth, unit, text(row.record.title), "unit", **told, portion=portion, gaps=gaps)
        for under in self.below.get(unit, ()):
            yield from self.unit(under.record.id, depth + 1, None, above | {unit})

    def told(self, row: Row[Any]) -> dict[str, Any]:
        """What a line tells of a deployment or unit."""
        record = row.record
        return {
            "commanders": self.commanders(record.id),
            "strength": tuple(self.strengths.get(record.id, ())),
            "place": text(getattr(record, "place", None) or getattr(record, "garrison", None)),
            "match": row.match,
            "disputed": row.disputed,
            "sources": cited(record),
        }

    def commanders(self, of: str) -> tuple[str, ...]:
        """The commanders of the date; `?` marks those who may have been."""
        rows = self.commands.get(of, ())
        return tuple(f"{text(row.record.person) or 'unknown'}{'' if row.match == 'yes' else ' ?'}" for row in rows)

    def gaps(self, of: str) -> Iterator[str]:
        """What no source tells of the date."""
        if not self.commands.get(of):
            yield "no commander is sourced"
        if not self.strengths.get(of):
            yield "no strength is sourced"


def _by(rows: Any, field: str) -> dict[str, list[Row[Any]]]:  # noqa: ANN401 - rows of any kind
    found: defaultdict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        value = getattr(row.record, field)
        found["" if value is None or isinstance(value, State) else value].append(row)
    return found


def _counted(record: Any) -> str:  # noqa: ANN401 - a Strength
    parts = (text(record.estimate), text(record.counted), text(record.basis), text(record.when))
    return " ".join(part for part in parts if part)


def _line(depth: int, record: str, title: str | None, kind: str, **told: Any) -> Line:  # noqa: ANN401 - fields of Line
    empty = {
        "echelon": None, "portion": None, "commanders": (), "strength": (), "place": None, "match": "yes",
        "disputed": (), "gaps": (), "sources": (),
    }  # fmt: skip
    return Line(depth=depth, id=record, title=title, kind=kind, **{**empty, **told})
