"""The time options in SQL: times.py, condition by condition, over the six bounds that every row has.

A span can reach a day only from a start no further back than its duration class allows; `in_reach` says so to the
database, which then reads a few stretches of an index where it would else read every span that began before the day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, and_, func, not_, or_, text, true

from conflictkb.query.pairs import YES, Condition, Pair, every, exists
from conflictkb.records.base import NOT_YET, Happening
from conflictkb.records.dates import FIRST, LAST
from conflictkb.records.spans import OPEN_CLASS

if TYPE_CHECKING:
    from sqlalchemy import CTE

    from conflictkb.query.expression import Bounds
    from conflictkb.query.question import Question
    from conflictkb.records.base import Record
    from conflictkb.tables import Tables

UNPLACED = {
    "duration_class": OPEN_CLASS,
    "start_min": FIRST,
    "end_max": LAST,
    "sure_from": LAST,
    "sure_to": FIRST,
}


def classes(asked: Question) -> CTE | None:
    """Each duration class with the earliest start that reaches the time asked; None where it would not help."""
    within = next((bounds for name in ("on", "during", "throughout") if (bounds := getattr(asked, name))), None)
    latest = asked.limit is not None and asked.sort[:1] == (("start", True),)
    if within is None or asked.undated or latest:  # the newest few are read backwards from the index on the start
        return None
    rows = ", ".join(f"({number}, :day - {2**number})" for number in range(2, OPEN_CLASS + 1))
    listed = text(f"SELECT 1 AS number, :day - 2 AS lowest UNION ALL VALUES {rows}").bindparams(
        day=int(within.low)
    )  # a text, for the statement stays cacheable so
    return listed.columns(number=BigInteger, lowest=BigInteger).cte("classes")


def in_reach(c: Any, reach: CTE | None) -> Condition:  # noqa: ANN401 - a table's columns
    """Whether the span began late enough to reach the time asked: true of all that `at_time` keeps."""
    return true() if reach is None else and_(c.duration_class == reach.c.number, c.start_min >= reach.c.lowest)


def unplaced(c: Any) -> Condition:  # noqa: ANN401 - a table's columns
    """Whether nothing places the record in time (these five say it of all eight, and stand in the index)."""
    return and_(*(c[name] == value for name, value in UNPLACED.items()))


def happened(c: Any) -> Condition:  # noqa: ANN401 - a table's columns
    """Whether it is not merely possible, proposed, announced or cancelled."""
    return or_(c.stage.is_(None), c.stage.not_in(NOT_YET))


def so(option: str, model: type[Record], c: Any, asked: Bounds, tables: Tables) -> Pair:  # noqa: ANN401 - a table's columns
    """Whether what has these bounds was so at the time asked."""
    first, last = int(asked.low), int(asked.high)
    if option == "before":
        return Pair(c.end_max < first, c.end_min < first)
    if option == "after":
        return Pair(c.start_min > last, c.start_max > last)
    if option == "throughout":
        may = [c.start_min <= first, c.end_max >= last, *([c.one_day == 0] if first < last else [])]
        must = [c.sure_from <= first, c.sure_to >= last]
    else:
        may = [c.start_min <= last, c.end_max >= first]
        must = [c.sure_from <= last, c.sure_to >= first]
    if issubclass(model, Happening):
        may.append(no_hole(c, first, last, tables))
    return Pair(and_(*may, *must), and_(*may))


def no_hole(c: Any, first: int, last: int, tables: Tables) -> Condition:  # noqa: ANN401 - a table's columns
    """Whether the days asked do not fall into a hole of `when`."""
    holes, here = (tables["date_range"].alias() for _ in range(2))
    inside = and_(here.c.v == c.v, here.c.field == "when", here.c.low <= last, here.c.high >= first)
    return or_(not_(exists(holes, and_(holes.c.v == c.v, holes.c.field == "when"))), exists(here, inside))


def at_time(asked: Question, model: type[Record], c: Any, tables: Tables) -> Pair:  # noqa: ANN401 - a table's columns
    """Whether a record fits every time option."""
    options = ("on", "during", "throughout", "before", "after")
    return every(so(name, model, c, bounds, tables) for name in options if (bounds := getattr(asked, name)) is not None)


def held_then(c: Any, time: tuple[str, Bounds] | None) -> Pair:  # noqa: ANN401 - a part's columns
    """Whether a dated part counts at the time asked; always where none is asked, or it has no dates."""
    if time is None:
        return YES
    option, first, last = time[0], int(time[1].low), int(time[1].high)
    begin, end = (first, last) if option == "throughout" else (last, first)  # the start must lie before, the end after
    s1, s2, e1, e2 = (
        func.coalesce(c[name], bound)
        for name, bound in (("start_min", FIRST), ("start_max", LAST), ("end_min", FIRST), ("end_max", LAST))
    )
    s_hedged, e_hedged = (func.coalesce(c[name], 0) for name in ("start_hedged", "end_hedged"))
    begun = and_(or_(s2 <= begin, e2 <= begin), or_(s_hedged == 0, s2 + 1 <= begin))
    lasting = and_(or_(e1 >= end, s1 >= end), or_(e_hedged == 0, e1 - 1 >= end))
    may = and_(s1 <= begin, e2 >= end)
    undated = and_(func.coalesce(c.start, "none") == "none", func.coalesce(c.end, "none") == "none")
    return Pair(or_(undated, and_(begun, lasting, may)), or_(undated, may))
