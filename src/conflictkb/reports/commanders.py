"""Who commanded: the postings one after another, and the stretches between them that no source fills.

A stretch is `held` where one commander is certain, `maybe` where the sources allow one, `several` where they name more
than one at once, and `nobody` where none is sourced. What was announced and never taken up stands apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from conflictkb.records.base import NOT_YET
from conflictkb.records.dates import FIRST, LAST
from conflictkb.reports.extent import Extent, cited, extent, text
from conflictkb.reports.report import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictkb.query.found import Row
    from conflictkb.records.spans import Span
    from conflictkb.reports.report import Ask


@dataclass(frozen=True, kw_only=True)
class Command(Extent):
    """A posting (`what` is posting, or its stage) or a stretch (held, maybe, several, nobody) with its holders."""

    what: str
    person: str | None
    role: str | None
    rank: str | None
    acting: str | None
    first_seen: str | None
    last_seen: str | None
    holders: tuple[str, ...]
    sources: tuple[str, ...]


def commanders(ask: Ask, of: str, role: str = "commander", **options: object) -> Iterator[Command]:
    """The postings with this role in a deployment, unit or body, then the stretches of its life, oldest first."""
    asked = ask("postings", f'of = {of} and role = "{role}"', **options)
    rows = sorted(asked.rows(), key=lambda row: (row.span.start_min, row.span.start_max, row.record.id))
    for row in rows:
        yield _posting(row)
    held = [row for row in rows if row.record.stage not in NOT_YET]
    life = [row.span for row in ask(of.partition("/")[0], f"id = {of}").rows()]
    yield from stretches(held, life[0] if life else None)


def _posting(row: Row[Any]) -> Command:
    record = row.record
    announced = record.stage in NOT_YET
    return Command(
        **extent(row),
        what=str(record.stage) if announced else "posting",
        person=text(record.person),
        role=text(record.role),
        rank=text(record.rank),
        acting=text(record.acting),
        first_seen=text(record.first_seen),
        last_seen=text(record.last_seen),
        holders=(text(record.person) or "unknown",),
        sources=cited(record),
    )


def stretches(rows: Sequence[Row[Any]], life: Span | None) -> Iterator[Command]:
    """The life of the body cut where the answer to "who commands?" changes; a body that lasts has no last day."""
    first = life.start_min if life and life.start_min > FIRST else min((r.span.start_min for r in rows), default=FIRST)
    last = life.end_max if life else LAST
    cuts = {first, last + 1}
    for row in rows:
        span = row.span
        cuts |= {span.start_min, span.end_max + 1}
        cuts |= {span.sure_from, span.sure_to + 1} if span.sure_from <= span.sure_to else set()
    edges = sorted(cut for cut in cuts if first <= cut <= last + 1)
    previous: tuple[int, int, str, tuple[str, ...]] | None = None
    for start, after in pairwise(edges):
        state, holders = _state(rows, start)
        if previous and previous[2:] == (state, holders):
            previous = (previous[0], after - 1, state, holders)
            continue
        if previous:
            yield _stretch(*previous)
        previous = (start, after - 1, state, holders)
    if previous:
        yield _stretch(*previous)


def _state(rows: Sequence[Row[Any]], on: int) -> tuple[str, tuple[str, ...]]:
    sure = [row for row in rows if row.span.sure_from <= on <= row.span.sure_to]
    may = [row for row in rows if row.span.start_min <= on <= row.span.end_max]
    names = tuple(sorted({text(row.record.person) or "unknown" for row in (sure or may)}))
    if len({row.record.person for row in sure if text(row.record.joint) != "yes"}) > 1:
        return "several", names
    return ("held" if sure else "maybe" if may else "nobody"), names


def _stretch(start: int, end: int, state: str, holders: tuple[str, ...]) -> Command:
    first, last = day(start), day(end)
    nothing: dict[str, Any] = dict.fromkeys(("title", "person", "role", "rank", "acting", "first_seen", "last_seen"))
    return Command(
        **nothing,
        id="",
        what=state,
        start=str(first) if first else None,
        start_earliest=first,
        start_latest=first,
        end=str(last) if last else None,
        end_earliest=last,
        end_latest=last,
        sure_from=first,
        sure_to=last,
        ending="known" if last else "open",
        match="yes" if state in ("held", "nobody", "several") else "maybe",
        disputed=(),
        holders=holders,
        sources=(),
    )
