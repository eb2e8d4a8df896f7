"""The trees of places, actors and units in SQL: recursive queries from the record that was asked for.

`under` holds the ids below it, and how surely; `reach` those of which it may be so: below, above, or below a record
whose parents are unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import CTE, BigInteger, and_, case, cast, func, literal, select, union

from conflictkb.query.known import held
from conflictkb.query.names import TREES
from conflictkb.query.pairs import YES, Pair
from conflictkb.query.sql_time import held_then
from conflictkb.records.fields import fields
from conflictkb.tables import TEXT

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, FromClause

    from conflictkb.query.expression import Bounds
    from conflictkb.tables import Tables

STATES = ("unknown", "none")


@dataclass(frozen=True, slots=True)
class _Edges:
    """A child, its parent, and how surely it is one."""

    source: FromClause
    child: ColumnElement[str]
    parent: ColumnElement[str]
    truth: Pair
    known: ColumnElement[bool]


class Trees:
    """The trees as they count at the known time and at the time asked; each recursive query is written once."""

    def __init__(self, tables: Tables, known_at: int | None, time: tuple[str, Bounds] | None) -> None:
        self.tables = tables
        self.known_at = known_at
        self.time = time
        self._under: dict[str, CTE] = {}
        self._reach: dict[tuple[str, bool], CTE] = {}
        self._lost: dict[str, CTE] = {}

    def within(self, column: Any, root: str, *, above: bool = True) -> Pair:  # noqa: ANN401 - a column of ids
        """Whether the column holds `root` or an id under it; maybe where it says `unknown`."""
        kind = root.partition("/")[0]
        if kind not in TREES:
            return Pair(*(and_(column.is_not(None), column.in_(ids)) for ids in ([root], [root, "unknown"])))
        under = self.under(root)
        must = column.in_(select(under.c.id).where(under.c.sure == 1).correlate(None))
        may = column.in_(select(self.reach(root, above=above).c.id).correlate(None))
        return Pair(and_(column.is_not(None), must), and_(column.is_not(None), may))

    def under(self, root: str) -> CTE:
        """`root` and every id below it; `sure` is 1 where a chain of parents holds for certain."""
        if root not in self._under:
            start = select(literal(root, TEXT).label("id"), cast(1, BigInteger).label("sure"))
            under = start.cte(f"under_{len(self._under)}", recursive=True)
            edges = self._edges(root.partition("/")[0])
            surely = case((and_(under.c.sure == 1, edges.truth.must), cast(1, BigInteger)), else_=cast(0, BigInteger))
            step = select(edges.child, surely).select_from(edges.source.join(under, edges.parent == under.c.id))
            self._under[root] = under.union(step.where(edges.known, edges.truth.may))
        return self._under[root]

    def reach(self, root: str, *, above: bool) -> CTE:
        """Every id of which it may be so, and `unknown`."""
        if (root, above) not in self._reach:
            parts = [select(self.under(root).c.id), select(self._lost_in(root.partition("/")[0]).c.id)]
            parts += [select(literal("unknown", TEXT))]  # one list of ids, so that an index on the column can serve
            parts += [select(self._above(root).c.id)] if above else []
            found = union(*parts).cte(f"reach_{len(self._reach)}")
            self._reach[root, above] = found
        return self._reach[root, above]

    def _above(self, root: str) -> CTE:
        edges = self._edges(root.partition("/")[0])
        start = select(edges.parent.label("id")).select_from(edges.source)
        above = start.where(edges.child == root, edges.known, edges.truth.may).cte(
            f"above_{len(self._reach)}", recursive=True
        )
        edges = self._edges(root.partition("/")[0])
        step = select(edges.parent).select_from(edges.source.join(above, edges.child == above.c.id))
        return above.union(step.where(edges.known, edges.truth.may))

    def _lost_in(self, kind: str) -> CTE:
        if kind not in self._lost:
            table = self._table(kind)
            start = select(table.c.id.label("id")).where(
                held(table.c, self.known_at), table.c[TREES[kind][0]] == "unknown"
            )
            lost = start.cte(f"lost_{len(self._lost)}", recursive=True)
            edges = self._edges(kind)
            step = select(edges.child).select_from(edges.source.join(lost, edges.parent == lost.c.id))
            self._lost[kind] = lost.union(step.where(edges.known, edges.truth.may))
        return self._lost[kind]

    def _table(self, kind: str) -> Any:  # noqa: ANN401 - an alias
        return self.tables.of(self.tables.kinds.by_kind[kind]).alias()

    def _edges(self, kind: str) -> _Edges:
        table = self._table(kind)
        name, part = TREES[kind]
        known = held(table.c, self.known_at)
        if part is None:
            parent = table.c[name]
            return _Edges(table, table.c.id, parent, YES, and_(known, parent.is_not(None), parent.not_in(STATES)))
        model = self.tables.kinds.by_kind[kind]
        items = self.tables.items(model, fields(model)[name]).alias()
        then = held_then(items.c, self.time)
        common = func.coalesce(items.c.by, "none") == "none"
        truth = Pair(and_(common, then.must), then.may)
        return _Edges(items.join(table, table.c.v == items.c.v), table.c.id, items.c[part], truth, known)
