"""What each test is worth at the end of a path, in SQL: judge.py, test by test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, and_, case, false, func, literal_column, not_, or_, select, true

from conflictkb.query.expression import Bounds
from conflictkb.query.names import SEARCHED, TIMES, VALUE_PARTS
from conflictkb.query.pairs import NO, Condition, Pair, compared, exists, some, sure
from conflictkb.query.sql_paths import Rows, is_state
from conflictkb.query.sql_time import unplaced
from conflictkb.query.truth import Truth, compare
from conflictkb.records.base import Happening
from conflictkb.records.dates import FIRST, LAST, Date, When
from conflictkb.records.estimates import BIGGEST, Duration, Estimate
from conflictkb.records.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictkb.query.expression import Literal
    from conflictkb.records.fields import Field
    from conflictkb.tables import Tables

BOUNDS = {"start": ("start_min", "start_max"), "end": ("end_min", "end_max"), "when": ("start_min", "end_max")}
HEDGES = ("~", "?", "%")
ZERO, ONE, TWO = (literal_column(number, BigInteger) for number in "012")  # ours, and bound values cost time


def settled(rows: Rows, field: Field) -> bool:
    """Whether the field is a time of the record itself, which is asked by its settled bounds."""
    return rows.is_record and field.name.partition(".")[0] in TIMES


def compare_leaf(rows: Rows, field: Field, column: Any, operator: str, asked: Literal, tables: Tables) -> Pair:  # noqa: ANN401, PLR0913 - a column
    """How a column stands to what was asked; the operator is not `!=`."""
    if not isinstance(asked, Bounds):
        return NO if field.value is not None else _named(field, column, operator, asked)
    if field.value is None:
        return NO
    if "." in field.name:
        return _number(rows, field, column, operator, asked)
    if settled(rows, field):
        return _settled(rows, field, column, operator, asked, tables)
    if field.value in (Date, When):
        return _date(rows, field, column, operator, asked, tables)
    return _value(rows, field, column, operator, asked)


def in_leaf(rows: Rows, field: Field, column: Any, values: Iterable[Literal], tables: Tables) -> Pair:  # noqa: ANN401 - a column
    """Whether a column is one of the values; ids, choices and texts together, ordered values one by one."""
    found = [compare_leaf(rows, field, column, "=", value, tables) for value in values if isinstance(value, Bounds)]
    named = [value for value in values if not isinstance(value, Bounds)]
    return some([*found, *([_named(field, column, "=", *named)] if named and field.value is None else [])])


def _named(field: Field, column: Any, operator: str, *asked: str) -> Pair:  # noqa: ANN401 - a column
    """A choice stands where it was declared; ids and texts are equal or not."""
    fits = [choice for one in asked for choice in _choices(field, operator, one)] if field.choices else [*asked]
    if not fits and not any(one in field.choices for one in asked):
        return NO
    may = fits if field.required else [*fits, "unknown"]
    return Pair(_among(field, column, fits), _among(field, column, may))


def _choices(field: Field, operator: str, asked: str) -> list[str]:
    """The choices that stand so to the one asked; none where it is no choice of this field."""
    there = field.choices.index(asked) if asked in field.choices else -1
    bounds = Bounds(asked, there, there)
    return [c for n, c in enumerate(field.choices) if there >= 0 and compare(((n, n),), operator, bounds) is Truth.YES]


def _among(field: Field, column: Any, values: list[str]) -> Condition:  # noqa: ANN401 - a column
    found = column == values[0] if len(values) == 1 else column.in_(values)
    return found if field.required else and_(column.is_not(None), found) if values else false()


def present(field: Field, column: Any) -> Condition:  # noqa: ANN401 - a column
    """Whether a value is written, and no state."""
    return true() if field.required else and_(column.is_not(None), column.not_in(("unknown", "none", "..")))


def uncertain(field: Field, column: Any) -> Condition:  # noqa: ANN401 - a column
    """Whether no value is known: unknown, open, or a missing time."""
    found = [is_state(field, column, "unknown")]
    if field.open_end:
        found.append(is_state(field, column, ".."))
    if field.name.partition(".")[0] in TIMES:
        found.append(column.is_(None))
    return or_(*found)


def _value(rows: Rows, field: Field, column: Any, operator: str, asked: Bounds) -> Pair:  # noqa: ANN401 - a column
    """An estimate, a duration or an hour."""
    if field.value is Duration and column is None:
        low, high = duration(rows.c)
        return (
            compared(low, func.coalesce(high, BIGGEST), operator, asked)
            .when(not_(unplaced(rows.c)))
            .unless(unplaced(rows.c))
        )
    name = field.name
    if field.value is Estimate:
        low, high = func.coalesce(rows.c[f"{name}_low"], 0), func.coalesce(rows.c[f"{name}_high"], BIGGEST)
    elif field.value is Duration:
        low, high = rows.c[f"{name}_low"], func.coalesce(rows.c[f"{name}_high"], BIGGEST)
    else:
        low = high = rows.c[f"{name}_utc"]
    return compared(low, high, operator, asked).when(present(field, column)).unless(uncertain(field, column))


def duration(c: Any) -> tuple[Any, Any]:  # noqa: ANN401 - columns
    """Span.duration in SQL: the shortest and longest length in days; the longest null where there is no bound."""
    least = case((c.end_min >= c.start_max, c.end_min - c.start_max + 1), else_=1)
    most = case((and_(c.start_min > FIRST, c.end_max < LAST), c.end_max - c.start_min + 1))
    return case((c.one_day == 1, 1), else_=least), case((c.one_day == 1, 1), else_=most)


def _date(rows: Rows, field: Field, column: Any, operator: str, asked: Bounds, tables: Tables) -> Pair:  # noqa: ANN401, PLR0913 - a column
    """A date by its own bounds; with holes, `=` asks its ranges."""
    low, high = rows.c[f"{field.name}_min"], rows.c[f"{field.name}_max"]
    found = compared(low, high, operator, asked)
    if operator == "=":
        key, position = (f"{rows.field}.{field.name}", rows.c.position) if rows.field else (field.name, 0)
        met = _ranges(rows, key, position, asked, tables)
        may = and_(found.may, met)
        found = Pair(and_(found.must, rows.c[f"{field.name}_hedged"] == 0), may)
    return found.when(present(field, column)).unless(uncertain(field, column))


def _ranges(rows: Rows, key: str, position: Any, asked: Bounds, tables: Tables) -> Condition:  # noqa: ANN401 - a column
    holes, here = (tables["date_range"].alias() for _ in range(2))
    of = [and_(r.c.v == rows.c.v, r.c.field == key, r.c.position == position) for r in (holes, here)]
    return or_(
        not_(exists(holes, of[0])), exists(here, and_(of[1], here.c.low <= asked.high, here.c.high >= asked.low))
    )


def _settled(rows: Rows, field: Field, column: Any, operator: str, asked: Bounds, tables: Tables) -> Pair:  # noqa: ANN401, PLR0913 - a column
    """The start, end or when of a record by its settled bounds."""
    low, high = (rows.c[name] for name in BOUNDS[field.name])
    written = func.coalesce(column, "")
    if operator != "=":
        return compared(low, high, operator, asked).when(written != "none")
    found = _inside(rows, field, (low, high), asked, tables)
    hedged = func.coalesce(rows.c.when_hedged, ZERO) == ONE if field.name == "when" else _ends_hedged(written)
    return Pair(and_(found.must, not_(hedged)), found.may).when(written != "none")


def _ends_hedged(text: Any) -> Condition:  # noqa: ANN401 - an expression
    return func.rtrim(text, "".join(HEDGES)) != text  # type: ignore[no-any-return]  # a function's type is any


def _inside(rows: Rows, field: Field, bounds: tuple[Any, Any], asked: Bounds, tables: Tables) -> Pair:
    """Whether all or some of the days that it may be lie in the period, ranges clipped to the settled bounds.

    A date with holes has ranges: ONE where some are met and none lies outside; without ranges the hull decides.
    """
    low, high = bounds
    hull, part = compared(low, high, "=", asked), tables["date_range"]
    c, key = part.c, "when" if issubclass(rows.model, Happening) else field.name
    clipped = and_(c.low <= high, c.high >= low)
    met = case((and_(clipped, c.low <= asked.high, c.high >= asked.low), ONE), else_=ZERO)
    out = or_(and_(c.low < asked.low, low < asked.low), and_(c.high > asked.high, high > asked.high))
    lies = case((not_(clipped), ZERO), (out, TWO), else_=ONE)
    may = func.coalesce(_most(rows, key, part, met), ONE) == ONE
    must = func.coalesce(_most(rows, key, part, lies), case((hull.must, ONE), else_=ZERO)) == ONE
    return Pair(must, may).when(hull.may)  # a start after its end has bounds that cross: the hull alone is no must


def _most(rows: Rows, key: str, part: Any, worth: Any) -> Any:  # noqa: ANN401 - a table and expressions
    """The largest worth of the ranges of a date of the record itself; null where it has none."""
    of = and_(part.c.v == rows.c.v, part.c.field == key, part.c.position == ZERO)
    return select(func.max(worth)).where(of).correlate_except(part).scalar_subquery()


def _number(rows: Rows, field: Field, column: Any, operator: str, asked: Bounds) -> Pair:  # noqa: ANN401 - a column
    """One number of a value, or one bound of a date."""
    number = number_of(rows, field)
    found = compared(number, number, operator, asked).when(number.is_not(None))
    if settled(rows, field):
        return found.unless(number.is_(None)).when(func.coalesce(column, "") != "none")
    if column is None:
        return found.when(not_(unplaced(rows.c))).unless(or_(unplaced(rows.c), number.is_(None)))
    here = present(field, column)
    return found.when(here).unless(or_(uncertain(field, column), and_(here, number.is_(None))))


def number_of(rows: Rows, field: Field) -> Any:  # noqa: ANN401 - an expression
    """The number or day that `estimate.high` or `end.latest` names; null where it is unknown."""
    name, _, part = field.name.partition(".")
    if part in ("earliest", "latest"):
        if settled(rows, field):
            day = rows.c[BOUNDS[name][part == "latest"]]
        else:
            day = rows.c[f"{name}_{'min' if part == 'earliest' else 'max'}"]
        return case((and_(day > FIRST, day < LAST), day))
    if field.value is Duration and name not in rows.c:
        return duration(rows.c)[part == "high"]
    return rows.c[f"{name}{VALUE_PARTS[field.value or Estimate][part]}"]


def is_leaf(rows: Rows, field: Field, column: Any, state: str) -> Pair:  # noqa: ANN401 - a column
    """Whether a column is in this state; yes or no."""
    name = field.name.partition(".")[0]
    if column is None:  # the derived duration
        lost = unplaced(rows.c)
        if "." in field.name:
            lost = or_(lost, number_of(rows, field).is_(None))
        return sure(lost) if state == "unknown" else NO
    if "." in field.name and settled(rows, field) and state != "none":
        lost = and_(number_of(rows, field).is_(None), func.coalesce(column, "") != "none")
        return sure(lost) if state == "unknown" else NO
    if state == "absent":
        return NO if name in TIMES or field.required else sure(column.is_(None))
    if state in ("none", "open"):
        known = state == "none" or field.open_end
        return sure(is_state(field, column, ".." if state == "open" else "none")) if known else NO
    lost = or_(is_state(field, column, "unknown"), column.is_(None) if name in TIMES else false())
    if "." in field.name:
        lost = or_(lost, and_(present(field, column), number_of(rows, field).is_(None)))
    return sure(lost)


def contains_leaf(rows: Rows, field: Field, column: Any, text: str) -> Pair:  # noqa: ANN401 - a column
    """Whether the folded text stands in the folded column."""
    folded = rows.c[SEARCHED[field.name] if rows.is_record else "text_folded"]
    found = and_(folded.is_not(None), folded.contains(fold(text), autoescape=True))
    return sure(found).unless(is_state(field, column, "unknown"))
