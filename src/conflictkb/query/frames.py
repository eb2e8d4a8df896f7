"""Answers as data frames: one column for each scalar, bounds of dates and numbers of estimates beside their text.

pyarrow, pandas and polars are extras; without one the error names it.
"""

from __future__ import annotations

import json
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.query.derived import derived_fields
from conflictkb.query.names import names_of
from conflictkb.records.dates import Date, When
from conflictkb.records.estimates import Duration, Estimate
from conflictkb.records.points import Point

if TYPE_CHECKING:
    from conflictkb.query.result import Result
    from conflictkb.records.fields import Field

Columns = dict[str, str]


def extra(name: str) -> Any:  # noqa: ANN401 - a module
    """The module of an extra."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        wanted = "arrow" if name == "pyarrow" else name
        raise UsageError(f"this needs {name}: pip install 'conflictkb[{wanted}]'") from error


def schema(result: Result[Any]) -> Columns:
    """The columns and their types (text, texts, day, int, float), which depend on the kind alone, never on the rows."""
    if result.asked.group_by:
        return {"value": "text", "yes": "int", "maybe": "int", **_estimate("acts", result)}
    known = {**names_of(result.asked.model), **derived_fields(result.asked.model)}
    found: Columns = {}
    for name in result.columns():
        found |= {"disputed": "texts"} if name == "disputed" else _columns(name, known.get(name))
    return found


def _estimate(name: str, result: Result[Any]) -> Columns:
    return _columns(name, names_of(result.asked.model)[name]) if name in result.columns() else {}


def _columns(name: str, field: Field | None) -> Columns:
    if field is None or field.item is not None:
        return {name: "text"}
    if field.many:
        return {name: "texts"}
    if field.value in (Date, When):
        return {name: "text", f"{name}_earliest": "day", f"{name}_latest": "day", f"{name}_state": "text"}
    if field.value is Estimate or field.value is Duration:
        parts = ("low", "best", "high") if field.value is Estimate else ("low", "high")
        return {name: "text", **{f"{name}_{part}": "int" for part in parts}}
    return {name: "text", f"{name}_lat": "float", f"{name}_lon": "float"} if field.value is Point else {name: "text"}


def values(result: Result[Any]) -> dict[str, list[Any]]:
    """The columns' values, in the order of `schema`."""
    typed = schema(result)
    found: dict[str, list[Any]] = {name: [] for name in typed}
    for row in result.to_dicts():
        for name, kind in typed.items():
            found[name].append(_value(row, name, kind))
    return found


def _value(row: dict[str, Any], name: str, kind: str) -> Any:  # noqa: ANN401 - a scalar
    if name in row:
        value = row[name]
        if isinstance(value, dict) and "text" in value:
            return value["text"]
        if kind == "texts" or value is None or isinstance(value, int):
            return [value] if kind == "texts" and isinstance(value, str) else value
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    field, _, part = name.rpartition("_")
    value = row[field].get(part) if isinstance(row[field], dict) else None
    return date.fromisoformat(value) if kind == "day" and value else value


def arrow(result: Result[Any]) -> Any:  # noqa: ANN401 - pyarrow.Table
    """A pyarrow.Table whose schema depends on the kind alone."""
    pa = extra("pyarrow")
    types = {
        "text": pa.string(),
        "texts": pa.list_(pa.string()),
        "day": pa.date32(),
        "int": pa.int64(),
        "float": pa.float64(),
    }
    fields = [pa.field(name, types[kind]) for name, kind in schema(result).items()]
    return pa.table(values(result), schema=pa.schema(fields))


def pandas(result: Result[Any]) -> Any:  # noqa: ANN401 - pandas.DataFrame
    """A pandas.DataFrame; numbers are nullable, days are dates."""
    pd = extra("pandas")
    types = {"text": "string", "int": "Int64", "float": "Float64"}
    frame = pd.DataFrame(values(result), columns=list(schema(result)))
    return frame.astype({name: types[kind] for name, kind in schema(result).items() if kind in types})


def polars(result: Result[Any]) -> Any:  # noqa: ANN401 - polars.DataFrame
    """A polars.DataFrame."""
    pl = extra("polars")
    types = {"text": pl.String, "texts": pl.List(pl.String), "day": pl.Date, "int": pl.Int64, "float": pl.Float64}
    return pl.DataFrame(values(result), schema={name: types[kind] for name, kind in schema(result).items()})
