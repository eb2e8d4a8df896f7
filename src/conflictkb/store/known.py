"""The known-time condition: the one place where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, literal_column

from conflictkb.tables import CURRENT

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement


def current(columns: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a table's columns
    """What holds now; the number stands literally, for only so do the partial indexes serve."""
    return columns.known_to == literal_column(str(CURRENT))  # type: ignore[no-any-return]  # a comparison of columns


def known(columns: Any, at: int | None) -> ColumnElement[bool]:  # noqa: ANN401 - a table's columns
    """What the base held after changeset `at`, or holds now."""
    return current(columns) if at is None else and_(columns.known_from <= at, columns.known_to > at)
