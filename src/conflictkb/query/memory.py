"""Records held in memory, with what follows from one another: the data of the reference engine.

Spans are settled through `after` and `before`, and claims are compared, as they are when a corpus is applied.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from conflictkb.query.derived import HAVE_STRENGTHS, RELATION_OF, SERIES, reference_lists, via_of
from conflictkb.query.times import so
from conflictkb.query.tree import Tree
from conflictkb.query.truth import Truth
from conflictkb.records.base import NOT_YET
from conflictkb.records.claims import claims_of
from conflictkb.records.compare import AGAINST, relation
from conflictkb.records.dates import FIRST, LAST, Date
from conflictkb.records.settle import caps
from conflictkb.records.spans import Span, span_of
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from conflictkb.query.expression import Bounds
    from conflictkb.records.base import Record
    from conflictkb.records.compare import Relation
    from conflictkb.records.kinds import Kinds

Time = tuple[str, "Bounds"] | None


class Memory:
    """A base in memory; `datasets` names the dataset of each imported record."""

    def __init__(self, records: Iterable[Record], kinds: Kinds, datasets: Mapping[str, str] | None = None) -> None:
        self.records = {record.id: record for record in records}
        self.kinds = kinds
        self.datasets = datasets or {}

    def get(self, record: str) -> Record | None:
        """The record with this id."""
        return self.records.get(record)

    def of(self, model: type[Record] | None) -> list[Record]:
        """The records of a kind, or of all."""
        return [record for record in self.records.values() if model is None or type(record) is model]

    @cached_property
    def spans(self) -> dict[str, Span]:
        """The settled span of each record, by id."""
        own = {record.id: span_of(record) for record in self.records.values()}
        after, before = (
            {r.id: getattr(r, name) for r in self.records.values() if getattr(r, name)} for name in ("after", "before")
        )
        bounds = caps(own.get, after, before)
        found = {}
        for record in self.records.values():
            low, high = bounds.get(record.id, (FIRST, LAST))
            found[record.id] = span_of(record, not_before=low, not_after=high)
        return found

    def span(self, record: str) -> Span:
        """The settled span of a record."""
        return self.spans[record]

    def relations(self, record: Record) -> tuple[Relation, ...]:
        """How each claim of its citations stands to the reading, in their order."""
        return tuple(relation(claim, record, self.span(record.id), self) for claim in claims_of(record))

    def disputed(self, record: Record) -> set[str]:
        """The fields on which a cited account disagrees with or denies the reading."""
        return {
            claim.field
            for claim, found in zip(claims_of(record), self.relations(record), strict=True)
            if found in AGAINST
        }

    def is_under(self, child: str, ancestor: str) -> bool:
        """Whether `child` lies under `ancestor`, by anybody's account."""
        return child != ancestor and ancestor in Tree(self.get, None).reach(child)

    def published(self, source: str) -> Date | None:
        """When a source was published."""
        found = getattr(self.get(source), "published", None)
        return found if isinstance(found, Date) else None

    def derived(self, record: Record, name: str, time: Time) -> tuple[str, ...]:
        """The ids of the records in a derived list: an inverse relation, or the strengths."""
        if name == "via":
            return via_of(record)
        return (
            self.strengths(record.id, time)
            if name == "strengths"
            else tuple(sorted(self.inverse[record.id][RELATION_OF[name]]))
        )

    def all_derived(self, record: Record, time: Time = None) -> dict[str, tuple[str, ...]]:
        """Every derived list of a record, by name."""
        return {name: self.derived(record, name, time) for name in reference_lists(type(record))}

    @cached_property
    def inverse(self) -> Mapping[str, Mapping[str, set[str]]]:
        """Who refers to a record by which relation."""
        found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for record in self.records.values():
            for tie in record.related if isinstance(record.related, tuple) else ():
                found[tie.to][tie.relation].add(record.id)
        return found

    def strengths(self, record: str, time: Time) -> tuple[str, ...]:
        """Its strengths at the time asked, else the last before it of each series; all where no time is asked."""
        if record.partition("/")[0] not in HAVE_STRENGTHS:
            return ()
        model = self.kinds.by_kind["strength"]
        found = [item for item in self.of(model) if getattr(item, "of") == record]  # noqa: B009 - a field of that kind alone
        if time is not None:
            found = [item for series in self._series(found).values() for item in self._then(series, *time)]
        return tuple(item.id for item in sorted(found, key=lambda item: (*self._order(item), item.id)))

    def _series(self, strengths: list[Record]) -> Mapping[tuple[object, ...], list[Record]]:
        found: defaultdict[tuple[object, ...], list[Record]] = defaultdict(list)
        for item in strengths:
            if item.stage not in NOT_YET:
                found[tuple(_series_value(getattr(item, name)) for name in SERIES)].append(item)
        return found

    def _then(self, series: list[Record], option: str, asked: Bounds) -> list[Record]:
        now = [
            item
            for item in series
            if self.span(item.id).placed and so(option, self.span(item.id), asked) is not Truth.NO
        ]
        before = [item for item in series if self.span(item.id).end_max < asked.low]
        return now or sorted(before, key=lambda item: (*self._order(item), item.id))[-1:]

    def _order(self, record: Record) -> tuple[int, int]:
        return self.span(record.id).start_min, self.span(record.id).start_max


def _series_value(value: object) -> object:
    return value.value if isinstance(value, State) else value
