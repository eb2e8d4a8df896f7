"""The condition that a column is one of many values, which are bound as one.

A thousand places in a statement cost more to write, and to compare, than the rows that they find.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import ARRAY, bindparam, func, select

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection


def among(connection: Connection, column: Any, values: Sequence[int] | Sequence[str]) -> ColumnElement[bool]:  # noqa: ANN401 - a column
    """Whether `column` is one of `values`, on the database of `connection`."""
    if connection.dialect.name == "sqlite":
        listed = func.json_each(json.dumps(values)).table_valued("value")
        return column.in_(select(listed.c.value))  # type: ignore[no-any-return]  # a comparison
    return column == func.any(bindparam(None, list(values), type_=ARRAY(column.type)))  # type: ignore[no-any-return]
