"""The SQL engine: a question as one `select()` of versions, each node of its filter a pair of conditions (must, may).

The same statement serves SQLite and PostgreSQL; values are always bound. `match` is 2 for yes and 1 for maybe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, case, func, literal, literal_column, not_, select, union_all

from conflictkb.query.expression import Accounts, And, Compare, Contains, Expression, In, Is, Not, Or, Some, Within
from conflictkb.query.known import held
from conflictkb.query.names import places_of, roles_of
from conflictkb.query.pairs import YES, Condition, Pair, every, some
from conflictkb.query.sql_accounts import stands
from conflictkb.query.sql_leaves import compare_leaf, contains_leaf, in_leaf, is_leaf
from conflictkb.query.sql_order import order_keys, ordered
from conflictkb.query.sql_paths import Check, Paths, Rows
from conflictkb.query.sql_time import at_time, classes, happened, in_reach, unplaced
from conflictkb.records.base import Thing

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from sqlalchemy import CTE

    from conflictkb.query.expression import Path
    from conflictkb.query.question import Question
    from conflictkb.records.base import Record
    from conflictkb.records.fields import Field
    from conflictkb.tables import Tables


def select_versions(asked: Question, tables: Tables) -> Select[Any]:
    """The versions that answer: columns `v`, `kind`, `id`, `match` (1 maybe, 2 yes), in order, limited."""
    arms = [arm.versions() for arm in Arm.all(asked, tables)]
    query = arms[0] if len(arms) == 1 else _together(asked, arms)
    if asked.limit is not None:
        query = query.limit(asked.limit)
    elif asked.offset:
        query = query.limit(2**62)  # SQLite takes no offset without a limit
    return query.offset(asked.offset) if asked.offset else query


def _together(asked: Question, arms: list[Select[Any]]) -> Select[Any]:
    rows = union_all(*arms).subquery("answers")
    keys = [rows.c[name] for name in rows.c.keys() if name.startswith("key_")]  # noqa: SIM118 - columns, no mapping
    return select(rows.c.v, rows.c.kind, rows.c.id, rows.c.match).order_by(*ordered(asked, keys), rows.c.id)


def count_undated(asked: Question, tables: Tables) -> Select[Any]:
    """How many fit but for their time, and cannot be placed in time: one row, one column."""
    counts = [
        select(func.count().label("undated")).select_from(arm.table).where(arm.lost()) for arm in Arm.all(asked, tables)
    ]
    rows = union_all(*counts).subquery("counts")
    return select(func.coalesce(func.sum(rows.c.undated), 0))


class Arm:
    """The part of a question that one kind answers."""

    def __init__(self, asked: Question, tables: Tables, model: type[Record], paths: Paths, reach: CTE | None) -> None:
        self.asked = asked
        self.tables = tables
        self.model = model
        self.paths = paths
        self.reach = reach
        self.table = tables.of(model).alias("t")
        self.rows = Rows(model, self.table.c)

    @classmethod
    def all(cls, asked: Question, tables: Tables) -> list[Arm]:
        """One arm, or one for each kind."""
        paths = Paths(tables, asked.known_at, asked.time_asked, every_kind=asked.model is None)
        reach = classes(asked)
        models = [asked.model] if asked.model else tables.kinds.types
        return [cls(asked, tables, model, paths, reach) for model in models]

    def versions(self) -> Select[Any]:
        """The versions of the kind; where several kinds answer, with what they are ordered by."""
        found = self.truth()
        columns = [self.table.c.v, literal(self.model.kind).label("kind"), self.table.c.id, self.match(found)]
        keys = order_keys(self.asked, self.rows)
        if self.asked.model is None:
            columns += [key.label(f"key_{n}") for n, key in enumerate(keys)]
        query = select(*columns).where(self.chosen(found))
        return query if self.asked.model is None else query.order_by(*ordered(self.asked, keys), self.table.c.id)

    def match(self, found: Pair) -> Any:  # noqa: ANN401 - an expression
        """2 for yes, 1 for maybe."""
        return case((found.must, literal_column("2")), else_=literal_column("1")).label("match")

    def chosen(self, found: Pair) -> Condition:
        """The versions of the answer."""
        return and_(in_reach(self.table.c, self.reach), self.candidates(), self.answering(found))

    def answering(self, found: Pair) -> Condition:
        """What the question keeps."""
        return found.must if self.asked.sure else found.may

    def candidates(self) -> Condition:
        """The versions held at the known time, of the dataset asked for, of the stages that are asked for."""
        c = self.table.c
        of = c.dataset.is_(None) if self.asked.dataset is None else c.dataset == self.asked.dataset
        stages = [happened(c)] if self.asked.leaves_out else []
        return and_(held(c, self.asked.known_at), of, *stages)

    def truth(self) -> Pair:
        """The whole question."""
        if self.asked.undated:
            return self.fits().when(self.unplaced())
        if not self.asked.timed:
            return self.fits()
        c = self.table.c
        return every([at_time(self.asked, self.model, c, self.tables), self.fits()]).when(not_(unplaced(c)))

    def unplaced(self) -> Condition:
        """Whether it is a spell or happening that nothing places in time."""
        return literal_column("1") == 0 if issubclass(self.model, Thing) else unplaced(self.table.c)

    def lost(self) -> Condition:
        """What the time options leave out for want of a time."""
        if not self.asked.timed or self.asked.undated:
            return literal_column("1") == 0
        return and_(self.candidates(), self.unplaced(), self.answering(self.fits()))

    def fits(self) -> Pair:
        """The condition, the place and the actors."""
        found = [self.test(self.asked.where, self.rows)] if self.asked.where else []
        if self.asked.place:
            found.append(some(self.within(self.rows, (name,), self.asked.place) for name in places_of(self.model)))
        for actor in self.asked.actors:
            paths = roles_of(self.model, actor.partition("/")[0])
            found.append(some(self.within(self.rows, path, actor, above=False) for path in paths))
        return every(found)

    def test(self, node: Expression, rows: Rows) -> Pair:  # noqa: C901, PLR0911 - one case a node
        """The pair of a node, over records or over parts."""
        match node:
            case And(parts):
                return every(self.test(part, rows) for part in parts)
            case Or(parts):
                return some(self.test(part, rows) for part in parts)
            case Not(part):
                return ~self.test(part, rows)
            case Compare(path, "!=", value):
                return ~self.test(Compare(path, "=", value), rows)
            case In(path, values):
                return self.check(
                    rows, path, node, lambda at, field, column: in_leaf(at, field, column, values, self.tables)
                )
            case Within(path, root):
                return self.within(rows, path, root)
            case Some(path, condition):
                return self.inside(rows, path, condition)
            case Accounts(stance, name, condition):
                fits = (lambda citation: self.test(condition, citation)) if condition else (lambda _: YES)
                return stands(rows, stance, name, self.paths.told(rows, name), fits, self.tables)
            case Is(path, state):
                return self.check(
                    rows, path, node, lambda at, field, column: is_leaf(at, field, column, state), whole=state
                )
            case Contains(path, text):
                return self.check(rows, path, node, lambda at, field, column: contains_leaf(at, field, column, text))
            case Compare(path, operator, value):
                return self.check(
                    rows,
                    path,
                    node,
                    lambda at, field, column: compare_leaf(at, field, column, operator, value, self.tables),
                )

    def check(
        self, rows: Rows, path: Path, node: Hashable, make: Callable[..., Pair], *, whole: str | None = None
    ) -> Pair:
        """What a test makes of the end of its path."""
        return self.paths.follow(rows, path, Check(node, make, whole))

    def within(self, rows: Rows, path: Path, root: str, *, above: bool = True) -> Pair:
        """Whether what the path refers to is `root` or under it."""

        def below(_at: Rows, _field: Field, column: Any) -> Pair:  # noqa: ANN401 - a column
            return self.paths.trees.within(column, root, above=above)

        return self.check(rows, path, (root, above), below)

    def inside(self, rows: Rows, path: Path, condition: Expression) -> Pair:
        """Whether one item, or the record referred to, fits the whole condition."""
        fits = Check(condition, lambda there, *_: self.test(condition, there))

        def fit(at: Rows, field: Field, column: Any) -> Pair:  # noqa: ANN401 - a column
            there = column is None or column is at.c.get("id")  # an item of a list, or one who refers to us
            return self.test(condition, at) if there else self.paths.referred(field, column, fits)

        return self.check(rows, path, Some(path, condition), fit)
