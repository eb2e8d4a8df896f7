"""JSON values as columns of scalars: what CSV, data frames and tables are made of, so that no interval is lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

Scalar = str | int | float | None


def flat(name: str, value: Any) -> dict[str, Scalar]:  # noqa: ANN401 - any JSON value
    """One field as columns: a date has its bounds and state beside its text, an estimate its numbers."""
    if isinstance(value, dict) and "text" in value:
        return {name: value["text"], **{f"{name}_{key}": part for key, part in value.items() if key != "text"}}
    if isinstance(value, list | dict):
        plain = isinstance(value, list) and not any(isinstance(item, dict) for item in value)
        return {name: "; ".join(value) if plain else json.dumps(value, ensure_ascii=False)}
    return {name: value}


def cell(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """A value in one cell for people: its text as the source gave it, `?` for a time that nobody recorded."""
    if value is None:
        return ""
    if isinstance(value, dict):
        if "text" in value:
            return _bounds(value) if value["text"] is None else str(value["text"])
        return ", ".join(f"{key} {cell(part)}" for key, part in value.items() if part is not None)
    if isinstance(value, list):
        return "; ".join(cell(item) for item in value)
    return str(value)


def _bounds(value: Mapping[str, Any]) -> str:
    """A time without a text: what other records allow, or `?`."""
    low, high = value.get("earliest"), value.get("latest")
    return f"[{low or ''}..{high or ''}]" if low or high else "?"
