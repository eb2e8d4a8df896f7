"""The order of answers in SQL: order.py, key by key; what is unknown is null, and nulls come last either way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Float, and_, case, cast, func, null

from conflictkb.query.names import TIMES, leaf, names_of
from conflictkb.query.order import DEFAULT
from conflictkb.query.sql_leaves import BOUNDS, duration, number_of, present
from conflictkb.query.sql_time import unplaced
from conflictkb.records.dates import FIRST, LAST, Date, When
from conflictkb.records.estimates import Duration, Estimate
from conflictkb.records.points import Clock, Point
from conflictkb.tables import TEXT

if TYPE_CHECKING:
    from conflictkb.query.question import Question
    from conflictkb.query.sql_paths import Rows
    from conflictkb.records.fields import Field


def order_keys(asked: Question, rows: Rows) -> list[Any]:
    """What the answers are ordered by: one or two expressions for each field of `sort`."""
    return [key for name, descending in asked.sort or DEFAULT for key in _keys(asked, rows, name, descending)]


def ordered(asked: Question, keys: list[Any]) -> list[Any]:
    """The keys with their directions."""
    directions = [descending for name, descending in asked.sort or DEFAULT for _ in range(_width(asked, name))]
    pairs = zip(keys, directions, strict=True)
    return [(key.desc() if descending else key.asc()).nulls_last() for key, descending in pairs]


def _width(asked: Question, name: str) -> int:
    return 2 if "." not in name and names_of(asked.model)[name].value in (Date, When, Duration) else 1


def _keys(asked: Question, rows: Rows, name: str, descending: bool) -> list[Any]:  # noqa: FBT001 - read from a pair
    first, _, rest = name.partition(".")
    field = names_of(rows.model).get(first)
    if field is None:
        return _nothing(asked, name)
    if rest:
        return [number_of(rows, leaf(field, (rest,)))]
    if first in TIMES:
        low, high = (rows.c[bound] for bound in BOUNDS[first])  # never null, and FIRST and LAST sort last by themselves
        return [low, func.nullif(high, LAST)] if descending else [func.nullif(low, FIRST), high]
    if field.value in (Date, When):
        return [func.nullif(rows.c[f"{first}_min"], FIRST), func.nullif(rows.c[f"{first}_max"], LAST)]
    return _values(rows, field)


def _values(rows: Rows, field: Field) -> list[Any]:
    name = field.name
    if field.value is Duration and name not in rows.c:
        return [case((~unplaced(rows.c), length)) for length in duration(rows.c)]
    if field.value is Duration:
        return [rows.c[f"{name}_low"], rows.c[f"{name}_high"]]
    if field.value is Estimate:
        return [func.coalesce(*(rows.c[f"{name}_{part}"] for part in ("best", "low", "high")))]
    if field.value is Clock:
        return [rows.c[f"{name}_utc"]]
    column = rows.c[name]
    if field.choices:
        return [case({choice: n for n, choice in enumerate(field.choices)}, value=column)]
    return [column if field.required else case((and_(present(field, column)), column))]


def _nothing(asked: Question, name: str) -> list[Any]:
    """Typed nulls in the place of a field that a kind does not have."""
    first, _, rest = name.partition(".")
    field = names_of(asked.model)[first]
    kind = Float() if field.value is Point else BigInteger() if rest or field.value or field.choices else TEXT
    return [cast(null(), kind)] * _width(asked, name)
