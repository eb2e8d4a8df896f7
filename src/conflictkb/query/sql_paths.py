"""Following a path in SQL: each list and each reference is an EXISTS, at the known time asked; as in paths.py.

Where every kind asks for a reference that may lead to every kind, that would be 625 of them, which SQLite takes seconds
to read. There, one query finds the ids that fit, and each kind looks its own up in what was found.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, and_, case, cast, false, func, not_, or_, select, union_all

from conflictkb.query.derived import RELATION_OF, SERIES, derived_fields
from conflictkb.query.known import held
from conflictkb.query.names import MANY, leaf, mapped, names_of, single, targets
from conflictkb.query.pairs import NO, YES, Condition, Pair, exist, exists, some, sure
from conflictkb.query.sql_time import happened, so, unplaced
from conflictkb.query.sql_within import Trees
from conflictkb.records.base import Record
from conflictkb.records.fields import fields

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from sqlalchemy import CTE, ColumnElement, FromClause

    from conflictkb.query.expression import Bounds, Path
    from conflictkb.records.fields import Field
    from conflictkb.records.parts import Part
    from conflictkb.tables import Tables


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that a path has reached: versions of a kind, or parts of a list; `field` is the list's name."""

    model: type[Record | Part]
    c: Any
    field: str = ""

    @property
    def is_record(self) -> bool:
        """Whether they are records."""
        return issubclass(self.model, Record)


@dataclass(frozen=True, slots=True)
class Check:
    """What becomes of the column at the end of a path; those of one `node` do the same."""

    node: Hashable
    make: Callable[[Rows, Field, Any], Pair] = dataclasses.field(compare=False)
    whole: str | None = None  # the state that is asked of a list as one

    def __call__(self, at: Rows, field: Field, column: Any) -> Pair:  # noqa: ANN401 - a column
        """The pair."""
        return self.make(at, field, column)


ANY = Check("any", lambda *_: YES)


@dataclass(frozen=True, slots=True)
class Found:
    """Rows that fit, and the column of the ids by which another record finds them."""

    source: FromClause
    id: ColumnElement[str]
    where: Condition
    fits: Pair


def is_state(field: Field, column: Any, state: str) -> Condition:  # noqa: ANN401 - a column
    """Whether the text of an optional field is one of its states."""
    return false() if field.required else and_(column.is_not(None), column == state)


class Paths:
    """Paths over the tables of a base, at the known time and the time asked."""

    def __init__(
        self, tables: Tables, known_at: int | None, time: tuple[str, Bounds] | None, *, every_kind: bool = False
    ) -> None:
        self.tables = tables
        self.known_at = known_at
        self.time = time
        self.trees = Trees(tables, known_at, time)
        self.every_kind = every_kind
        self._found: dict[Hashable, CTE] = {}

    def follow(self, rows: Rows, path: Path, check: Check) -> Pair:
        """What `check` makes of the columns at the end of the path."""
        field = names_of(rows.model).get(path[0])
        if field is None:
            return NO
        if not field.many:
            column = rows.c.get(field.name, None)
            return self.step(rows, field, column, path[1:], check)
        if check.whole and len(path) == 1:
            return sure(self.list_is(rows, field, check.whole))
        found = self.items(rows, field, path[1:], check)
        return found.unless(self.list_is(rows, field, "unknown"))

    def list_is(self, rows: Rows, field: Field, state: str) -> Condition:
        """Whether a list is in this state; lists that nobody can call unknown have no column for it."""
        if field.name in rows.c:
            column = rows.c[field.name]
            return column.is_(None) if state == "absent" else and_(column.is_not(None), column == state)
        if state != "absent":
            return false()
        return not_(self.items(rows, field, (), ANY).may)

    def told(self, rows: Rows, name: str) -> Condition:
        """Whether something is written in a field, be it a state."""
        field = names_of(rows.model).get(name)
        if field is None or not (field.many or name in rows.c):  # a derived duration is written nowhere
            return false()
        return rows.c[name].is_not(None) if name in rows.c else not_(self.list_is(rows, field, "absent"))

    def step(self, rows: Rows, field: Field, column: Any, rest: Path, check: Check) -> Pair:  # noqa: ANN401 - a column
        """One value: the end of the path, a part of it, or the record that it refers to."""
        if not rest or field.value is not None:
            return check(rows, leaf(field, rest), column)
        ahead = Check((rest, check), lambda there, *_: self.follow(there, rest, check))
        return self.referred(field, column, ahead, rest[0])

    def referred(self, field: Field, column: Any, check: Check, name: str | None = None) -> Pair:  # noqa: ANN401 - a column
        """What `check` makes of the record that a column refers to, in each kind that has the field `name`."""
        ahead = targets(field, self.tables.kinds) if field.refers is not None else []
        models = tuple(model for model in ahead if name is None or name in names_of(model))

        def find(model: type[Record]) -> Found:
            table = self.tables.of(model).alias()
            fits = check(Rows(model, table.c), field, table.c.id)
            return Found(table, table.c.id, held(table.c, self.known_at), fits)

        return self.some_of(column, models, find, (models, check)).unless(is_state(field, column, "unknown"))

    def some_of(
        self,
        column: Any,  # noqa: ANN401 - a column
        models: Sequence[type[Record]],
        find: Callable[[type[Record]], Found],
        key: Hashable,
    ) -> Pair:
        """Whether the column holds one of the ids found in some kinds; what has the same key is looked for once."""
        if not self.every_kind or len(models) < MANY:
            found = [find(model) for model in models]
            return some(exist(one.source, and_(one.id == column, one.where), one.fits) for one in found)
        if key not in self._found:
            parts = [_ids(find(model)) for model in models]
            self._found[key] = union_all(*parts).cte(f"found_{len(self._found)}")
        ids = self._found[key].c
        may, must = select(ids.id).correlate(None), select(ids.id).where(ids.sure == 1).correlate(None)
        return Pair(column.in_(must), column.in_(may)).when(column.is_not(None))

    def items(self, rows: Rows, field: Field, rest: Path, check: Check) -> Pair:
        """Whether some item of a list fits."""
        if rows.is_record and field.name in derived_fields(rows.model):
            return self.derived(rows, field, rest, check)
        table = self.tables.items(rows.model, field).alias()  # type: ignore[arg-type]  # only records have lists
        where = table.c.v == rows.c.v
        here = Rows(field.item or rows.model, table.c, field.name)
        if field.item is None:
            return exist(table, where, self.step(here, single(field), table.c.value, rest, check))
        keys = mapped(field, rest[0]) if rest and rest[0] not in names_of(field.item) else None
        if keys is None:
            return exist(table, where, self.follow(here, rest, check) if rest else check(here, field, None))
        part = fields(field.item)[keys[1]]
        keyed = and_(where, table.c[keys[0]] == rest[0])
        found = exist(table, keyed, self.step(here, part, table.c[keys[1]], rest[1:], check))
        bare = check.whole == "absent" and not rest[1:]  # a key that no item has is a field with nothing in it
        return some([found, sure(not_(exists(table, keyed)))]) if bare else found

    def derived(self, rows: Rows, field: Field, rest: Path, check: Check) -> Pair:
        """Whether some record that refers to this one, or through whom it reaches us, fits."""
        if field.name == "via":
            hop = self.tables["via"].alias()
            found_by = self.step(Rows(rows.model, hop.c, field.name), single(field), hop.c.by, rest, check)
            return exist(hop, hop.c.v == rows.c.v, found_by)
        models = [model for model in targets(field, self.tables.kinds) if not rest or rest[0] in names_of(model)]

        def find(model: type[Record]) -> Found:
            table = self.tables.of(model).alias()
            there = Rows(model, table.c)
            fits = self.follow(there, rest, check) if rest else check(there, single(field), table.c.id)
            if field.name == "strengths":
                return Found(table, table.c.of, self.counts(table.c), fits)
            tie = self.tables["related"].alias()
            where = and_(tie.c.relation == RELATION_OF[field.name], held(table.c, self.known_at))
            return Found(tie.join(table, table.c.v == tie.c.v), tie.c.to, where, fits)

        return self.some_of(rows.c.id, models, find, (field.name, rest, check))

    def counts(self, c: Any) -> Condition:  # noqa: ANN401 - columns
        """Whether a strength is of the time asked, or the last before it of its series."""
        known = held(c, self.known_at)
        if self.time is None:
            return known
        now, later = (self.tables.of(self.tables.kinds.by_kind["strength"]).alias() for _ in range(2))
        first = int(self.time[1].low)
        after = or_(
            later.c.start_min > c.start_min,
            and_(later.c.start_min == c.start_min, later.c.start_max > c.start_max),
            and_(later.c.start_min == c.start_min, later.c.start_max == c.start_max, later.c.id > c.id),
        )
        last = and_(
            c.end_max < first,
            not_(exists(now, and_(self.series(now.c, c), self.then(now.c)))),
            not_(exists(later, and_(self.series(later.c, c), later.c.end_max < first, after))),
        )
        return and_(known, happened(c), or_(self.then(c), last))

    def then(self, c: Any) -> Condition:  # noqa: ANN401 - columns
        """Whether a strength may be of the time asked."""
        option, asked = self.time  # type: ignore[misc]  # asked only with a time
        may = so(option, self.tables.kinds.by_kind["strength"], c, asked, self.tables).may
        return and_(not_(unplaced(c)), may)

    def series(self, other: Any, c: Any) -> Condition:  # noqa: ANN401 - columns
        """Whether two strengths count the same, on the same basis, by the same counter."""
        same = (func.coalesce(other[name], "") == func.coalesce(c[name], "") for name in SERIES)
        return and_(other.of == c.of, held(other, self.known_at), happened(other), *same)


def _ids(found: Found) -> Any:  # noqa: ANN401 - a select
    sure_of_it = case((found.fits.must, cast(1, BigInteger)), else_=cast(0, BigInteger)).label("sure")
    columns = found.id.label("id"), sure_of_it
    return select(*columns).select_from(found.source).where(found.where, found.fits.may)
