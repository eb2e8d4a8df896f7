"""Counting by a field in SQL: groups.py over versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, case, cast, func, literal_column, null, select, union_all

from conflictkb.query.groups import Group, has_acts, in_order, total
from conflictkb.query.names import mapped, names_of
from conflictkb.query.sql import Arm
from conflictkb.records.fields import fields
from conflictkb.tables import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictkb.query.question import Question
    from conflictkb.tables import Tables


def select_groups(asked: Question, tables: Tables) -> Select[Any]:
    """One row for each value: value, yes, maybe, and the parts of the sum of acts where the kind has them."""
    rows = union_all(*(_values(arm) for arm in Arm.all(asked, tables))).subquery("answers")
    c = rows.c
    columns = [c.value, _count(c.match == 2).label("yes"), _count(c.match == 1).label("maybe")]  # noqa: PLR2004 - yes
    if has_acts(asked.model):
        columns += [
            func.sum(c.low).label("low"),
            case((_count(c.best.is_(None)) == 0, func.sum(c.best))).label("best"),
            case((_count(c.high.is_(None)) == 0, func.sum(c.high))).label("high"),
        ]
    return select(*columns).group_by(c.value)


def groups_of(asked: Question, rows: Iterable[Any]) -> list[Group]:
    """The groups that `select_groups` found, in order."""
    counted = has_acts(asked.model)
    return in_order(
        Group(row.value, int(row.yes), int(row.maybe), total(*(_whole(n) for n in row[3:6])) if counted else None)  # type: ignore[arg-type]  # low is a number
        for row in rows
    )


def _whole(number: Any) -> int | None:  # noqa: ANN401 - PostgreSQL sums into Decimal
    return None if number is None else int(number)


def _count(condition: Any) -> Any:  # noqa: ANN401 - expressions
    return func.sum(case((condition, literal_column("1")), else_=literal_column("0")))


def _values(arm: Arm) -> Select[Any]:
    """Each version that fits with each value that it has there, once."""
    found, c = arm.truth(), arm.table.c
    source, value = _value(arm)
    columns = [c.v, value.label("value"), arm.match(found)]
    if has_acts(arm.asked.model):
        columns += _acts(c, found.must)
    return select(*columns).select_from(source).where(arm.chosen(found)).distinct()


def _acts(c: Any, must: Any) -> list[Any]:  # noqa: ANN401 - columns
    one, none = c.acts.is_(None), c.acts == "none"
    low, best, high = (
        case((one, literal_column("1")), (none, literal_column("0")), else_=c[f"acts_{part}"])
        for part in ("low", "best", "high")
    )
    return [
        case((must, func.coalesce(low, 0)), else_=0).label("low"),
        case((must, best)).label("best"),
        high.label("high"),
    ]


def _value(arm: Arm) -> tuple[Any, Any]:
    """Where the value stands: a column of the kind, or of one of its lists."""
    path, table = arm.asked.group_by or (), arm.table
    field = names_of(arm.model).get(path[0])
    if field is None:
        return table, cast(null(), TEXT)
    if not field.many:
        return table, table.c[field.name]
    items = arm.tables.items(arm.model, field).alias()
    on = items.c.v == table.c.v
    column = "value"
    if field.item is not None:
        keys = mapped(field, path[1]) if path[1] not in names_of(field.item) else None
        column = keys[1] if keys else path[1]
        on = and_(on, items.c[keys[0]] == path[1]) if keys else on
        column = fields(field.item)[column].name
    value: Any = items.c[column]
    if field.name in table.c:
        state = table.c[field.name]
        value = case((state.in_(("unknown", "none")), state), else_=value)
    return table.outerjoin(items, on), value
