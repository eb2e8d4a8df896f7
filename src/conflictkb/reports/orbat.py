"""The order of battle on a date, as a tree: who sent what, in which units, under whom, how strong, where, by whom told.

A line is an actor, a deployment, or a unit; `depth` says under which line it stands. A unit stands there on the days of
its part in it, and while it exists. What no source tells is said in `gaps`: no commander, no strength, units unknown.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.query.expression import Bounds
from conflictkb.records.kinds import KINDS
from conflictkb.records.spans import span_between
from conflictkb.records.values import State
from conflictkb.reports.commanders import in_role
from conflictkb.reports.extent import cited, rows_of, text
from conflictkb.reports.strength import ages, standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from conflictkb.query.found import Row
    from conflictkb.records.deployments import UnitPart
    from conflictkb.records.spans import Span
    from conflictkb.reports.report import Ask


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the tree; `commanders` are those of the date, `perhaps` those who may have commanded.

    `strength` (of the date, or the last before it) tells how many, of what, on which basis, when and by whose count;
    `strengths` has their ids.
    """

    depth: int
    id: str
    title: str | None
    kind: str
    echelon: str | None = None
    portion: str | None = None
    commanders: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    strength: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    place: str | None = None
    match: str = "yes"
    disputed: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def orbat(ask: Ask, on: str, where: str | None = None, **options: object) -> Iterator[Line]:
    """The deployments of a date by contributor, each with its units and the units under these."""
    return _Tree(ask, on, options).lines(where)


class _Tree:
    def __init__(self, ask: Ask, on: str, options: dict[str, object]) -> None:
        self.ask = ask
        self.on = on
        self.options = options
        self.units = {row.record.id: row for row in ask("units").rows()}
        posted = ask("postings", on=on)
        self.day = int(posted.asked.on.low)  # type: ignore[union-attr]  # it was given
        self.commands = _by(in_role(posted.rows(), "commander"), "of")
        self.below = _by(list(self.units.values()), "parent")
        self.strengths: Mapping[str, list[Row[Any]]] = {}
        self.titles: dict[str, str | None] = {}

    def lines(self, where: str | None) -> Iterator[Line]:
        """The whole tree; a contributor that nobody knows stands last."""
        found = self.ask("deployments", where, on=self.on, **self.options).rows()
        self.strengths = self.counts({row.record.id: row.span for row in (*found, *self.reached(found))})
        by_contributor = _by(list(found), "contributor")
        counters = {str(row.record.by) for rows in self.strengths.values() for row in rows}
        self.titles = self.titled({*by_contributor, *counters})
        for contributor in sorted(by_contributor, key=lambda actor: ("/" not in actor, actor)):
            yield Line(depth=0, id=contributor or "unknown", title=self.titles.get(contributor), kind="actor")
            for row in by_contributor[contributor]:
                yield from self.deployment(row)

    def reached(self, deployments: Sequence[Row[Any]]) -> Iterator[Row[Any]]:
        """The units that these deployments name, and all under them."""
        named = (part.unit for row in deployments if isinstance(row.record.units, tuple) for part in row.record.units)
        waiting, seen = [*named], set[str]()
        while waiting:
            unit = waiting.pop()
            if unit not in seen and (row := self.units.get(unit)):
                seen.add(unit)
                waiting += (under.record.id for under in self.below.get(unit, ()))
                yield row

    def counts(self, spans: Mapping[str, Span]) -> dict[str, list[Row[Any]]]:
        """The strengths of deployments and units observed on the date or held on it, as `strength` tells."""
        now = rows_of(self.ask, "strengths", spans, "of", on=self.on)
        matched = {row.record.id: row.match for row in now}
        every = _by(rows_of(self.ask, "strengths", spans, "of", happened=True), "of")
        time = "on", Bounds(self.on, self.day, self.day)
        held = {of: standing(rows, spans[of], matched, time) for of, rows in every.items()}
        return {of: list({row.record.id: row for row, *_ in found}.values()) for of, found in held.items()}

    def titled(self, ids: set[str]) -> dict[str, str | None]:
        """What records of any kind are called."""
        kinds = {one.partition("/")[0] for one in ids} & KINDS.by_kind.keys()
        asked = (self.ask(KINDS.by_kind[kind].plural, group_by="id,title") for kind in sorted(kinds))
        return {str(group.values[0]): text(group.values[1]) for found in asked for group in found.found.groups}

    def counted(self, row: Row[Any]) -> str:
        """A strength in a few words; `stale` where it was counted on a day before."""
        record, by = row.record, text(row.record.by)
        stale = ", stale" if ages(record) and row.span.end_max < self.day else ""
        parts = (text(record.estimate), text(record.counted), text(record.basis), text(record.when))
        return " ".join(part for part in parts if part) + (f" by {self.titles.get(by) or by}" if by else "") + stale

    def deployment(self, row: Row[Any]) -> Iterator[Line]:
        """A deployment and its units."""
        record = row.record
        units = record.units if isinstance(record.units, tuple) else ()
        gaps = [*self.gaps(record.id), *([] if units else ["no unit is named"])]
        yield Line(depth=1, kind=record.kind, **self.told(row), gaps=tuple(gaps))
        parts = ((part, self.there(_span(part))) for part in units)
        deployed = {part.unit: (part, min(taken, row.match)) for part, taken in parts if taken}  # maybe before yes
        shown = {part.unit for part in units} - deployed.keys()  # not here on this day, though their superior may be
        under = [unit for unit in deployed if self.above(unit) & deployed.keys()]
        for unit in (*(unit for unit in deployed if unit not in under), *under):
            yield from self.unit(unit, 2, deployed, row.match, shown)

    def there(self, span: Span) -> str | None:
        """Whether it was so on the day: yes, maybe, or None; what no date bounds was."""
        if not span.placed or span.sure_from <= self.day <= span.sure_to:
            return "yes"
        return "maybe" if span.start_min <= self.day <= span.end_max and not self.options.get("sure") else None

    def above(self, unit: str) -> set[str]:
        """The units over a unit."""
        found: set[str] = set()
        while (row := self.units.get(unit)) and (unit := str(row.record.parent)) not in found:
            found.add(unit)
        return found

    def unit(
        self, unit: str, depth: int, deployed: Mapping[str, tuple[UnitPart, str]], match: str, shown: set[str]
    ) -> Iterator[Line]:
        """A unit not `shown` yet and those under it; one `deployed` by name tells how much of it, and its gaps."""
        row = self.units.get(unit)
        exists = self.there(row.span) if row else None
        if row is None or exists is None or unit in shown:
            return
        shown.add(unit)
        part, taken = deployed.get(unit, (None, match))
        told = {**self.told(row), "match": min(taken, exists), "echelon": text(row.record.echelon)}
        portion, gaps = (text(part.portion), tuple(self.gaps(unit))) if part else (None, ())
        yield Line(depth=depth, kind="unit", portion=portion, gaps=gaps, **told)
        for under in self.below.get(unit, ()):
            yield from self.unit(under.record.id, depth + 1, deployed, min(taken, exists), shown)

    def told(self, row: Row[Any]) -> dict[str, Any]:
        """What a line tells of a deployment or unit."""
        record = row.record
        return {
            "id": record.id,
            "title": text(record.title),
            "commanders": self.commanders(record.id, "yes"),
            "perhaps": self.commanders(record.id, "maybe"),
            "strength": tuple(map(self.counted, self.strengths.get(record.id, ()))),
            "strengths": tuple(row.record.id for row in self.strengths.get(record.id, ())),
            "place": text(getattr(record, "place", None) or getattr(record, "garrison", None)),
            "match": row.match,
            "disputed": row.disputed,
            "sources": cited(record),
        }

    def commanders(self, of: str, match: str) -> tuple[str, ...]:
        """Who commanded on the date, for certain or perhaps."""
        rows = self.commands.get(of, ()) if match == "yes" or not self.options.get("sure") else ()
        return tuple(text(row.record.person) or "unknown" for row in rows if row.match == match)

    def gaps(self, of: str) -> Iterator[str]:
        """What no source tells of the date."""
        if not self.commands.get(of):
            yield "no commander is sourced"
        if not self.strengths.get(of):
            yield "no strength is sourced"


def _span(part: UnitPart) -> Span:
    """When the unit took part."""
    return span_between(part.start, part.end, [])


def _by(rows: Any, field: str) -> dict[str, list[Row[Any]]]:  # noqa: ANN401 - rows of any kind
    found: defaultdict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        value = getattr(row.record, field)
        found["" if value is None or isinstance(value, State) else value].append(row)
    return found
