"""JSON values in one cell each, for people: tables, Markdown and messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


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
