"""What versions have at the keys that are counted by, in SQL: counted.py over tables."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Select, and_, case, cast, literal, null, select, union_all

from conflictkb.query.counted import by_source, relation
from conflictkb.query.groups import Counted, acts_of, has_acts
from conflictkb.query.keys import KIND, Raw
from conflictkb.query.names import TIMES, names_of
from conflictkb.query.sql import Arm
from conflictkb.query.sql_leaves import BOUNDS
from conflictkb.query.truth import Truth
from conflictkb.records.dates import FIRST, LAST
from conflictkb.records.estimates import Estimate
from conflictkb.records.fields import fields
from conflictkb.tables import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictkb.query.keys import Key
    from conflictkb.query.question import Question
    from conflictkb.records.fields import Field
    from conflictkb.tables import Tables

STATES = ("unknown", "none")


def select_counted(asked: Question, tables: Tables) -> Select[Any]:
    """A row for each version that fits and each way that the keys may be: id, match, three columns a key, its acts."""
    rows = union_all(*(_versions(arm) for arm in Arm.all(asked, tables))).subquery("answers")
    return select(rows).order_by(rows.c.id)


def counted(asked: Question, rows: Iterable[Any]) -> Iterator[Counted]:
    """The records of those rows."""
    width, acts = len(asked.group_by), has_acts(asked.model)
    for record, mine in groupby(rows, key=lambda row: row.id):
        ways = list(mine)
        raws = {tuple(_raw(*row[2 + 3 * n : 5 + 3 * n]) for n in range(width)) for row in ways}
        yield Counted(record, Truth(ways[0].match), raws, _acts(ways[0][-4:]) if acts else acts_of(None))


def _raw(text: str | None, low: int | None, high: int | None) -> Raw:
    return Raw(text, FIRST if low is None else low, LAST if high is None else high)


def _acts(columns: Any) -> Estimate:  # noqa: ANN401 - a row
    text, low, best, high = columns
    return acts_of(text if text is None or text in STATES else Estimate(text, low, best, high))


def _versions(arm: Arm) -> Select[Any]:
    found, c = arm.truth(), arm.table.c
    source, values = _values(arm)
    acts = [c.acts, c.acts_low, c.acts_best, c.acts_high] if has_acts(arm.asked.model) else []
    columns = [
        column.label(f"key_{n}")
        for n, column in enumerate(column for key in arm.asked.group_by for column in values[key])
    ]
    return select(c.id, arm.match(found), *columns, *acts).select_from(source).where(arm.chosen(found)).distinct()


def _values(arm: Arm) -> tuple[Any, dict[Key, tuple[Any, Any, Any]]]:
    """The table joined with the lists that keys are read from, and the text and days of each key."""
    source: Any = arm.table
    found: dict[Key, tuple[Any, Any, Any]] = {}
    for (name, of), keys in by_source(arm.asked.group_by, arm.model).items():
        field, c = names_of(arm.model).get(name), arm.table.c
        if field is None:
            told = literal(arm.model.kind, TEXT) if name == KIND else cast(null(), TEXT)
            found |= dict.fromkeys(keys, (told, cast(null(), BigInteger), cast(null(), BigInteger)))
        elif not field.many:
            found |= {key: (c[field.name], *_days(key, field, c, BOUNDS.get(name))) for key in keys}
        else:
            items = arm.tables.items(arm.model, field).alias()
            on = and_(items.c.v == c.v, *([items.c[relation(field, keys[0])[1]] == of] if of else []))
            source = source.outerjoin(items, on)
            found |= {key: _item(key, field, items.c, c) for key in keys}
    return source, found


def _item(key: Key, field: Field, items: Any, c: Any) -> tuple[Any, Any, Any]:  # noqa: ANN401 - columns
    """The value of an item; the state of the list where it has one."""
    if field.item is None:
        part, days = items.value, (cast(null(), BigInteger),) * 2
    else:
        of = fields(field.item)[relation(field, key)[2]]
        part, days = items[of.name], _days(key, of, items, None)
    state = c.get(field.name)
    return (part if state is None else case((state.in_(STATES), state), else_=part), *days)


def _days(key: Key, field: Field, c: Any, settled: tuple[str, str] | None) -> tuple[Any, Any]:  # noqa: ANN401 - columns
    if not key.timed or key.beyond:
        return (cast(null(), BigInteger),) * 2
    low, high = settled if settled and field.name in TIMES else (f"{field.name}_min", f"{field.name}_max")
    return c[low], c[high]
