"""Answers as data frames: one column for each scalar, bounds of dates and numbers of estimates beside their text.

pyarrow, pandas and polars are extras; without one the error names it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.query.columns import typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from conflictkb.query.columns import Column
    from conflictkb.query.result import Result

EXTRAS = {
    "altair": "viz",
    "vl_convert": "viz",
    "lifelines": "survival",
    "pyarrow": "arrow",
    "openpyxl": "xlsx",
    "rdflib": "rdf",
    "followthemoney": "ftm",
}


def extra(name: str) -> Any:  # noqa: ANN401 - a module
    """The module of an extra."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        wanted = EXTRAS.get(name.partition(".")[0], name)
        raise UsageError(f"this needs {name.partition('.')[0]}: pip install 'conflictkb[{wanted}]'") from error


def schema(result: Result[Any]) -> dict[str, str]:
    """The columns and their types (text, texts, day, int, float), which depend on the kind alone, never on the rows."""
    return {column.name: column.type for column in _typed(result)}


def values(result: Result[Any]) -> dict[str, list[Any]]:
    """The columns' values, in the order of `schema`."""
    found: dict[str, list[Any]] = {column.name: [] for column in _typed(result)}
    for page in result.cells():
        for whole, part in zip(found.values(), page.columns, strict=True):
            whole.extend(part)
    return found


def _typed(result: Result[Any]) -> list[Column]:
    return typed(result.asked, result.columns())


def arrow_schema(columns: Iterable[Column], metadata: Mapping[str, str] | None = None) -> Any:  # noqa: ANN401 - pyarrow.Schema
    """The pyarrow.Schema of typed columns."""
    pa = extra("pyarrow")
    types = {
        "text": pa.string(),
        "texts": pa.list_(pa.string()),
        "day": pa.date32(),
        "int": pa.int64(),
        "float": pa.float64(),
        "bool": pa.bool_(),
    }
    return pa.schema([pa.field(column.name, types[column.type]) for column in columns], metadata=metadata)


def arrow(result: Result[Any]) -> Any:  # noqa: ANN401 - pyarrow.Table
    """A pyarrow.Table whose schema depends on the kind alone."""
    return extra("pyarrow").table(values(result), schema=arrow_schema(_typed(result)))


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
