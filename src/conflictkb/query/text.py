"""A filter as text: the inverse of `language.parse`, which reads it as the same tree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conflictkb.query.expression import Accounts, And, Bounds, Compare, Contains, In, Is, Not, Or, Some, Within
from conflictkb.query.reader import RESERVED

if TYPE_CHECKING:
    from conflictkb.query.expression import Expression, Literal

_PLAIN = re.compile(r"(?!')[^\s\"()\[\],=!<>~]+\Z")


def format(expression: Expression) -> str:  # noqa: A001, C901, PLR0911 - the inverse of `parse`, one case a node
    """The text of a filter."""
    match expression:
        case And(parts):
            return " and ".join(_inner(part, And | Or) for part in parts)
        case Or(parts):
            return " or ".join(_inner(part, Or) for part in parts)
        case Not(part):
            return f"not {_inner(part, And | Or)}"
        case Compare(path, operator, value):
            return f"{'.'.join(path)} {operator} {_quote(value)}"
        case In(path, values):
            return f"{'.'.join(path)} in [{', '.join(map(_quote, values))}]"
        case Contains(path, text):
            return f"{'.'.join(path)} ~ {_quote(text)}"
        case Within(path, root):
            return f"{'.'.join(path)} within {root}"
        case Is(path, state):
            return f"{'.'.join(path)} is {state}"
        case Some(path, condition):
            return f"{'.'.join(path)}({format(condition)})"
        case Accounts(stance, field, condition):
            return f"{stance}({field}{f' by {format(condition)}' if condition else ''})"


def _inner(part: Expression, looser: object) -> str:
    text = format(part)
    return f"({text})" if isinstance(part, looser) else text  # type: ignore[arg-type]  # a type or a union of types


def _quote(value: Literal) -> str:
    text = value.text if isinstance(value, Bounds) else value
    if _PLAIN.match(text) and text not in RESERVED:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
