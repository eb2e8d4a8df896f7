"""The nearest valid name for one that is not: a suggestion at the end of a message, never a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(name: str, valid: Iterable[str], otherwise: str = "") -> str:
    """The end of a message: the nearest valid name as a question, else `otherwise`."""
    from difflib import get_close_matches  # noqa: PLC0415 - paid for a mistake only

    forms = {form.lower().replace("-", "_"): form for form in valid}
    close = get_close_matches(name.lower().replace("-", "_"), forms, n=1)
    return f"; did you mean `{forms[close[0]]}`?" if close else otherwise
