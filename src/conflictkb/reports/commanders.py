"""Who commanded: the postings one after another, and the stretches between them that no source fills.

A stretch is `held` where one commander is certain, `maybe` where the sources allow one, `several` where they name more
than one at once, and `nobody` where none is sourced. What was announced and never taken up stands apart. Options choose
the postings that are shown, and cut the stretches to the days asked for; what a stretch is follows from every posting.
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
    from collections.abc import Iterable, Iterator, Sequence

    from conflictkb.query.found import Row
    from conflictkb.query.question import Question
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
    asked = ask("postings", f"of = {of}", **options)
    for row in sorted(
        in_role(asked.rows(), role), key=lambda row: (row.span.start_min, row.span.start_max, row.record.id)
    ):
        yield _posting(row)
    every = ask("postings", f"of = {of}") if options else asked
    held = [row for row in in_role(every.rows(), role) if row.record.stage not in NOT_YET]
    life = [row.span for row in ask(of.partition("/")[0], f"id = {of}").rows()]
    if not (life or held):
        return  # by what was published, it is not there at all
    found = stretches(held, life[0] if life else None, window(asked.asked))
    yield from (each for each in found if each.match == "yes" or not asked.asked.sure)


def in_role(rows: Iterable[Row[Any]], role: str) -> list[Row[Any]]:
    """The postings with this role, however it is capitalised; who is marked as a deputy holds another."""
    wanted = role.casefold()
    return [row for row in rows if (text(row.record.role) or "").casefold() == wanted and row.record.deputy != "yes"]


def window(asked: Question) -> tuple[int, int]:
    """The first and last day that the time options leave."""
    within = [bounds for bounds in (asked.on, asked.during, asked.throughout) if bounds]
    lows = [*(bounds.low for bounds in within), *([asked.after.high + 1] if asked.after else [])]
    highs = [*(bounds.high for bounds in within), *([asked.before.low - 1] if asked.before else [])]
    return int(max(lows, default=FIRST)), int(min(highs, default=LAST))


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


def stretches(rows: Sequence[Row[Any]], life: Span | None, days: tuple[int, int] = (FIRST, LAST)) -> Iterator[Command]:
    """The life of the body on these days, cut where the answer to "who commands?" changes.

    A body that lasts has no last day; one whose first day nobody knows begins when it must have, or with a posting
    before.
    """
    begun = [life.start_max] if life and life.start_max < LAST else []
    known = life.start_min if life and life.start_min > FIRST else FIRST
    first = known or min([*begun, *(row.span.start_min for row in rows)], default=FIRST)
    first, last = max(first, days[0]), min(life.end_max if life else LAST, days[1])
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
