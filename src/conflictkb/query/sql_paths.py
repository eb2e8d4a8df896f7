"""Following a path in SQL: each list and each reference is an EXISTS, at the known time asked; as in paths.py."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, false, func, not_, or_

from conflictkb.query.derived import RELATION_OF, SERIES, derived_fields
from conflictkb.query.known import held
from conflictkb.query.names import leaf, mapped, names_of, single, targets
from conflictkb.query.pairs import NO, YES, Condition, Pair, exist, exists, some, sure
from conflictkb.query.sql_time import happened, so, unplaced
from conflictkb.query.sql_within import Trees
from conflictkb.records.base import Record
from conflictkb.records.fields import fields

if TYPE_CHECKING:
    from collections.abc import Callable

    from conflictkb.query.expression import Bounds, Path
    from conflictkb.records.fields import Field
    from conflictkb.records.parts import Part
    from conflictkb.tables import Tables

    Check = Callable[["Rows", Field, Any], Pair]


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


def is_state(field: Field, column: Any, state: str) -> Condition:  # noqa: ANN401 - a column
    """Whether the text of an optional field is one of its states."""
    return false() if field.required else and_(column.is_not(None), column == state)


class Paths:
    """Paths over the tables of a base, at the known time and the time asked."""

    def __init__(self, tables: Tables, known_at: int | None, time: tuple[str, Bounds] | None) -> None:
        self.tables = tables
        self.known_at = known_at
        self.time = time
        self.trees = Trees(tables, known_at, time)

    def follow(self, rows: Rows, path: Path, check: Check, *, whole: str | None = None) -> Pair:
        """What `check` makes of the columns at the end of the path; `whole`: the state asked of a list as one."""
        field = names_of(rows.model).get(path[0])
        if field is None:
            return NO
        if not field.many:
            column = rows.c.get(field.name, None)
            return self.step(rows, field, column, path[1:], check, whole=whole)
        if whole and len(path) == 1:
            return sure(self.list_is(rows, field, whole))
        found = self.items(rows, field, path[1:], check, whole=whole)
        return found.unless(self.list_is(rows, field, "unknown"))

    def list_is(self, rows: Rows, field: Field, state: str) -> Condition:
        """Whether a list is in this state; lists that nobody can call unknown have no column for it."""
        if field.name in rows.c:
            column = rows.c[field.name]
            return column.is_(None) if state == "absent" else and_(column.is_not(None), column == state)
        if state != "absent":
            return false()
        return not_(self.items(rows, field, (), lambda *_: YES, whole=None).may)

    def told(self, rows: Rows, name: str) -> Condition:
        """Whether something is written in a field, be it a state."""
        field = names_of(rows.model).get(name)
        if field is None or not (field.many or name in rows.c):  # a derived duration is written nowhere
            return false()
        return rows.c[name].is_not(None) if name in rows.c else not_(self.list_is(rows, field, "absent"))

    def step(self, rows: Rows, field: Field, column: Any, rest: Path, check: Check, *, whole: str | None) -> Pair:  # noqa: ANN401, PLR0913 - a column
        """One value: the end of the path, a part of it, or the record that it refers to."""
        if not rest or field.value is not None:
            return check(rows, leaf(field, rest), column)
        return self.referred(field, column, lambda there: self.follow(there, rest, check, whole=whole), rest[0])

    def referred(self, field: Field, column: Any, build: Callable[[Rows], Pair], name: str | None = None) -> Pair:  # noqa: ANN401 - a column
        """What `build` makes of the record that a column refers to, in each kind that has the field `name`."""
        found = []
        for model in targets(field, self.tables.kinds) if field.refers is not None else ():
            if name is None or name in names_of(model):
                table = self.tables.of(model).alias()
                where = and_(table.c.id == column, held(table.c, self.known_at))
                found.append(exist(table, where, build(Rows(model, table.c))))
        return some(found).unless(is_state(field, column, "unknown"))

    def items(self, rows: Rows, field: Field, rest: Path, check: Check, *, whole: str | None) -> Pair:
        """Whether some item of a list fits."""
        if rows.is_record and field.name in derived_fields(rows.model):
            return self.derived(rows, field, rest, check, whole=whole)
        table = self.tables.items(rows.model, field).alias()  # type: ignore[arg-type]  # only records have lists
        where = table.c.v == rows.c.v
        here = Rows(field.item or rows.model, table.c, field.name)
        if field.item is None:
            return exist(table, where, self.step(here, single(field), table.c.value, rest, check, whole=whole))
        keys = mapped(field, rest[0]) if rest and rest[0] not in names_of(field.item) else None
        if keys is None:
            return exist(
                table, where, self.follow(here, rest, check, whole=whole) if rest else check(here, field, None)
            )
        part = fields(field.item)[keys[1]]
        found = self.step(here, part, table.c[keys[1]], rest[1:], check, whole=whole)
        return exist(table, and_(where, table.c[keys[0]] == rest[0]), found)

    def derived(self, rows: Rows, field: Field, rest: Path, check: Check, *, whole: str | None) -> Pair:
        """Whether some record that refers to this one, or through whom it reaches us, fits."""
        if field.name == "via":
            hop = self.tables["via"].alias()
            found_by = self.step(Rows(rows.model, hop.c, field.name), single(field), hop.c.by, rest, check, whole=whole)
            return exist(hop, hop.c.v == rows.c.v, found_by)
        found = []
        for model in targets(field, self.tables.kinds):
            if rest and rest[0] not in names_of(model):
                continue
            table = self.tables.of(model).alias()
            there = Rows(model, table.c)
            pair = self.follow(there, rest, check, whole=whole) if rest else check(there, single(field), table.c.id)
            if field.name == "strengths":
                found.append(exist(table, self.strength_of(table.c, rows.c.id), pair))
                continue
            tie = self.tables["related"].alias()
            ties = and_(tie.c.to == rows.c.id, tie.c.relation == RELATION_OF[field.name], held(table.c, self.known_at))
            found.append(exist(tie.join(table, table.c.v == tie.c.v), ties, pair))
        return some(found)

    def strength_of(self, c: Any, record: Any) -> Condition:  # noqa: ANN401 - columns
        """Whether a strength is one of the record's, at the time asked or the last before it of its series."""
        own = and_(c.of == record, held(c, self.known_at))
        if self.time is None:
            return own
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
        return and_(own, happened(c), or_(self.then(c), last))

    def then(self, c: Any) -> Condition:  # noqa: ANN401 - columns
        """Whether a strength may be of the time asked."""
        option, asked = self.time  # type: ignore[misc]  # asked only with a time
        may = so(option, self.tables.kinds.by_kind["strength"], c, asked, self.tables).may
        return and_(not_(unplaced(c)), may)

    def series(self, other: Any, c: Any) -> Condition:  # noqa: ANN401 - columns
        """Whether two strengths count the same, on the same basis, by the same counter."""
        same = (func.coalesce(other[name], "") == func.coalesce(c[name], "") for name in SERIES)
        return and_(other.of == c.of, held(other, self.known_at), happened(other), *same)
