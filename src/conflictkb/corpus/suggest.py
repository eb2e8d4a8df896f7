"""The nearest valid name for one that is not: a suggestion at the end of a message, never a decision."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

CLOSE = 0.6


def nearest(name: str, valid: Iterable[str]) -> str | None:
    """The name in `valid` that `name` most likely stands for."""
    forms = {form.lower().replace("-", "_"): form for form in valid}
    plain = name.lower().strip().replace("-", "_").replace(" ", "_")
    close = get_close_matches(plain, forms, n=1, cutoff=CLOSE)
    return forms[close[0]] if close else None


def did_you_mean(name: str, valid: Iterable[str], otherwise: str = "") -> str:
    """The end of a message: the nearest name as a question, else `otherwise`."""
    close = nearest(name, valid)
    return f"; did you mean `{close}`?" if close else otherwise
