"""How long silences lasted: each ceasefire with its duration, in hours where both hours are known, and how it ended.

A ceasefire whose end nobody has told is *censored*: it lasted at least as long as is known. `survival` is Kaplan and
Meier's estimate of the share still in force after so many days (lifelines, the extra `survival`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.query.frames import extra
from conflictkb.records.points import Clock
from conflictkb.reports.extent import Extent, cited, extent, text, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictkb.query.result import Row
    from conflictkb.reports.report import Ask

DAY = 24


@dataclass(frozen=True, kw_only=True)
class Silence(Extent):
    """A ceasefire; `days_low` to `days_high` and `hours` are its length, `ended` is yes, or no where it is censored."""

    declared: str | None
    ceasefire_class: str | None
    place: str | None
    days_low: int | None
    days_high: int | None
    hours: float | None
    ended: str
    how_ended: str | None
    monitored_by: tuple[str, ...]
    violations: int
    sources: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Survivors:
    """A step of the curve: after `days`, `share` of the ceasefires were in force (95 % between `low` and `high`)."""

    days: float
    at_risk: int
    ended: int
    censored: int
    share: float
    low: float
    high: float


def ceasefires(ask: Ask, where: str | None = None, **options: object) -> Iterator[Silence]:
    """The ceasefires that a question finds, oldest first, with how many records of violations each has."""
    found = ask("ceasefires", where, **options)
    breaches: dict[str, int] = {}
    for row in ask("violations").rows():
        of = text(row.record.ceasefire)
        breaches[of or ""] = breaches.get(of or "", 0) + 1
    for row in found.rows():
        yield _silence(row, breaches.get(row.record.id, 0))


def _silence(row: Row[Any], violations: int) -> Silence:
    record, length, told = row.record, row.span.duration, extent(row)
    monitors = record.monitored_by if isinstance(record.monitored_by, tuple) else ()
    return Silence(
        **told,
        **texts(record, "declared", "ceasefire_class", "place", "how_ended"),
        days_low=length.low if length else None,
        days_high=length.high if length else None,
        hours=hours(row),
        ended="yes" if told["ending"] == "known" else "no",
        monitored_by=monitors,
        violations=violations,
        sources=cited(record),
    )


def hours(row: Row[Any]) -> float | None:
    """How many hours passed between two hours that are both known, each on a day that is known."""
    record, span = row.record, row.span
    first, last = record.start_time, record.end_time
    exact = span.start_min == span.start_max and span.end_min == span.end_max
    if not (exact and isinstance(first, Clock) and isinstance(last, Clock)):
        return None
    return round((span.end_min - span.start_min) * DAY + (last.utc - first.utc) / 60, 2)


def survival(silences: Sequence[Silence]) -> Iterator[Survivors]:
    """The curve over those whose length is known: the middle of its bounds, and of the censored the least."""
    lifelines = extra("lifelines")
    known = [silence for silence in silences if silence.days_low is not None]
    if not known:
        return
    lengths = [_length(silence) for silence in known]
    ends = [silence.ended == "yes" for silence in known]
    fitted = lifelines.KaplanMeierFitter().fit(lengths, ends)
    bounds = fitted.confidence_interval_
    for at, line in fitted.event_table.iterrows():
        low, high = (float(value) for value in bounds.loc[at])
        yield Survivors(
            days=float(at), at_risk=int(line["at_risk"]), ended=int(line["observed"]), censored=int(line["censored"]),
            share=float(fitted.predict(at)), low=low, high=high,
        )  # fmt: skip


def _length(silence: Silence) -> float:
    if silence.hours is not None:
        return silence.hours / DAY
    low = silence.days_low or 0
    return float(low) if silence.ended == "no" or silence.days_high is None else (low + silence.days_high) / 2
