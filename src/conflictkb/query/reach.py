"""The value at a dotted name in rows of JSON, as in `contributor.names.text`: what a column of an answer reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Json = dict[str, Any]


def reach(rows: Sequence[Json], name: str, read: Callable[[list[str]], dict[str, Json]]) -> list[Any]:
    """The value of each row at a dotted name: through the parts of a value, the items of a list, and references.

    `read` gives the records of ids, as rows of JSON; it is called once for each reference in the name.
    """
    first, *rest = name.split(".")
    values: list[Any] = [row.get(first) for row in rows]
    for step in rest:
        referred = sorted({item for value in values for item in _items(value) if isinstance(item, str) and "/" in item})
        known = read(referred) if referred else {}
        values = [_step(value, step, known) for value in values]
    return values


def _items(value: Any) -> list[Any]:  # noqa: ANN401 - any JSON value
    return [part for item in value for part in _items(item)] if isinstance(value, list) else [value]


def _step(value: Any, step: str, known: Mapping[str, Json]) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, list):
        return [_step(item, step, known) for item in value]
    if isinstance(value, str):
        value = known.get(value)
    return value.get(step) if isinstance(value, dict) else None
