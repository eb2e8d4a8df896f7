"""Counts added up as far as they may be: one line for each counter, never across counters.

Within one counter the counts of periods that do not overlap are added; where periods overlap or are unknown nobody
knows what is counted twice, and the largest of them stands for all ("at least"). A later toll of one record supersedes
an earlier one. A violation without counts is one breach by the word of whoever alleges it. How many terms were unknown
is said, and which records it came from. A record that only may fit the question adds nothing to the low; what was
only possible, announced or cancelled adds nothing unless the filter names `stage`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.records.ceasefires import Violation
from conflictkb.records.dates import FIRST, LAST, Date, When
from conflictkb.records.estimates import Estimate
from conflictkb.records.fields import fields
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from conflictkb.query.explain import Number
    from conflictkb.query.found import Row
    from conflictkb.records.base import Record
    from conflictkb.records.kinds import Kinds
    from conflictkb.reports.report import Ask

KEY = ("counter", "what", "side", "of", "whom", "basis")


@dataclass(frozen=True, slots=True)
class Term:
    """One count: how many, over which days, of which record, as of when."""

    estimate: Estimate | None
    period: tuple[int, int]
    record: str
    as_of: int = FIRST


@dataclass(frozen=True, slots=True)
class Tally:
    """One line: who counted what, the sum, of how many terms, how many of them unknown, and the records.

    `side` is who is said to have done it, `of` whose people or things were counted.
    """

    counter: str | None
    what: str
    side: str | None
    of: str | None
    whom: str | None
    basis: str | None
    total: Estimate
    terms: int
    unknown: int
    ids: tuple[str, ...]
    group: tuple[tuple[str, str | None], ...] = ()

    def __str__(self) -> str:
        parts = (self.of and f"of {self.of}", self.whom, self.side and f"by {self.side}", self.basis)
        of = ", ".join(part for part in parts if part)
        return f"{self.counter or 'nobody named'} counts {self.total.text} {self.what}{f' ({of})' if of else ''}"

    def to_json(self) -> dict[str, Any]:
        """The line as JSON."""
        named = {name: getattr(self, name) for name in KEY}
        return {
            **({"group": dict(self.group)} if self.group else {}),
            **named,
            "total": self.total.to_json(),
            "terms": self.terms,
            "unknown": self.unknown,
            "ids": [*self.ids],
        }


def tally_of(ask: Ask, kinds: Kinds, kind: str, where: str | None = None, **options: Any) -> list[Tally]:  # noqa: ANN401 - as in query
    """The sums over what a question finds, for each of its groups where it has some; UsageError where none count."""
    found = ask(kind, where, **{**options, "group_by": None}, happened=True)
    if found.asked.model is None or not has_counts(found.asked.model):
        counting = ", ".join(model.plural for model in kinds.types if has_counts(model))
        raise UsageError(f"{kind} carry no counts; ask one of {counting}")
    if not options.get("group_by"):
        return tally(found.stream())
    of = {row.record.id: row for row in found.stream()}
    numbers = ask(kind, where, **options, happened=True).explain().numbers
    return [line for number in numbers for line in tally(_behind(number, of), tuple(number.of.items()))]


def _behind(number: Number, of: Mapping[str, Row[Any]]) -> list[Row[Any]]:
    """The rows behind a number, as far as the question has them, each as sure as it is part of that number."""
    return [replace(of[record], match=match) for record, match in number.matches().items() if record in of]


def tally(rows: Iterable[Row[Any]], group: tuple[tuple[str, str | None], ...] = ()) -> list[Tally]:
    """The sums over the counts of the records of these rows; the largest counter first."""
    grouped: defaultdict[tuple[Any, ...], list[Term]] = defaultdict(list)
    for row in rows:
        for key, term in _terms(row):
            grouped[key].append(term if row.match == "yes" else replace(term, estimate=_perhaps(term.estimate)))
    found = [replace(_line(key, _newest(terms)), group=group) for key, terms in grouped.items()]
    return sorted(found, key=lambda line: (-(line.total.low or 0), *(str(getattr(line, name)) for name in KEY)))


def _perhaps(estimate: Estimate | None) -> Estimate | None:
    """The count of a record that may be no part of the answer."""
    return estimate and Estimate.total(0, None, estimate.high)


def _terms(row: Row[Any]) -> Iterator[tuple[tuple[Any, ...], Term]]:
    record, whole = row.record, (row.span.start_min, row.span.end_max)
    counts = getattr(record, "counts", ())
    side = getattr(record, "actor", None)
    for count in counts if isinstance(counts, tuple) else ():
        known = count.estimate if isinstance(count.estimate, Estimate) and count.estimate.text != "unknown" else None
        period = _days(count.period) if isinstance(count.period, When) else whole
        as_of = count.as_of.latest if isinstance(count.as_of, Date) else FIRST
        counter = count.by or getattr(record, "accused_by", None)
        key = (counter, count.what, side, count.of, count.whom, count.basis)
        yield tuple(map(_plain, key)), Term(known, period, record.id, as_of)
    if isinstance(record, Violation) and not counts:
        key = (record.accused_by, "violations", side, None, None, record.basis)
        yield tuple(map(_plain, key)), Term(Estimate.parse("1"), whole, record.id)


def _plain(value: object) -> str | None:
    return None if value is None or isinstance(value, State) else str(value)


def _days(when: When) -> tuple[int, int]:
    start, end = when.start, when.end
    return start.earliest if isinstance(start, Date) else FIRST, end.latest if isinstance(end, Date) else LAST


def _newest(terms: list[Term]) -> list[Term]:
    """The terms without the tolls that a later one of the same record supersedes."""
    return [
        t for t in terms if not any(o.record == t.record and o.period == t.period and o.as_of > t.as_of for o in terms)
    ]


def _line(key: tuple[Any, ...], terms: list[Term]) -> Tally:
    low, best, high = 0, 0, 0
    best_known = high_known = True
    for cluster in _clusters([term for term in terms if term.estimate is not None]):
        lows = [term.estimate.low or 0 for term in cluster if term.estimate]
        low += max(lows)
        (one,) = cluster if len(cluster) == 1 else (None,)
        found = one.estimate if one else None
        best_known &= found is not None and found.best is not None
        high_known &= found is not None and found.high is not None
        best += (found.best if found else None) or 0
        high += (found.high if found else None) or 0
    unknown = sum(term.estimate is None for term in terms)
    total = Estimate.total(
        low, best if best_known and not unknown else None, high if high_known and not unknown else None
    )
    ids = tuple(sorted({term.record for term in terms}))
    counter, what, side, of, whom, basis = key
    return Tally(counter, what, side, of, whom, basis, total, len(terms), unknown, ids)


def _clusters(terms: list[Term]) -> Iterator[list[Term]]:
    """The terms in groups that overlap in time with each other, directly or through others."""
    cluster: list[Term] = []
    last = FIRST - 1
    for term in sorted(terms, key=lambda t: (t.period, t.record)):
        if cluster and term.period[0] > last:
            yield cluster
            cluster = []
        cluster.append(term)
        last = max(last, term.period[1]) if len(cluster) > 1 else term.period[1]
    if cluster:
        yield cluster


def has_counts(model: type[Record]) -> bool:
    """Whether records of the kind carry counts."""
    return "counts" in fields(model)
