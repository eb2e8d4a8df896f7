"""The known-time condition: the one place where it is written, for every query, list and report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, literal_column

from conflictkb.tables import CURRENT

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement


def held(columns: Any, at: int | None) -> ColumnElement[bool]:  # noqa: ANN401 - a table's columns
    """What the base held after changeset `at`; what it holds now when None.

    The number of what is current stands literally, for only so do the partial indexes serve.
    """
    if at is None:
        return columns.known_to == literal_column(str(CURRENT))  # type: ignore[no-any-return]  # a comparison
    return and_(columns.known_from <= at, columns.known_to > at)
