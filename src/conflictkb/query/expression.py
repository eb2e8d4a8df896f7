"""The tree of a filter: frozen nodes, in the terms of the language and not of any engine.

A value is a text (a choice, an id, a plain text), or `Bounds` where the field is ordered: a period of days, a range of
numbers. A path names fields as the language does; `names.py` knows what they are.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a date or number in a filter stands for: everything from `low` to `high`, both included."""

    text: str
    low: float
    high: float

    def __str__(self) -> str:
        return self.text


Path = tuple[str, ...]
Literal = str | Bounds
OPERATORS = {
    "=": "is, or lies inside",
    "!=": "is not; the same as `not x = v`",
    "<": "lies before, or below",
    "<=": "lies before it or in it",
    ">": "lies after, or above",
    ">=": "lies in it or after it",
}
STATES = {
    "unknown": "`unknown` is written there; a missing start, end or when is unknown too",
    "absent": "nothing was recorded",
    "none": "`none` is written there: there is none",
    "open": "an end is `..`: it had not ended",
}
STANCES = {
    "disagrees": "some citation disagrees with the reading of the field, or denies it",
    "supported": "some citation supports it: by name, by saying the same, or silently where none names the field",
}


@dataclass(frozen=True, slots=True)
class And:
    """All of them: as true as the least true."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """One of them: as true as the truest."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Swaps yes and no, and keeps maybe."""

    part: Expression


@dataclass(frozen=True, slots=True)
class Compare:
    """`path = value` and its kin."""

    path: Path
    operator: str
    value: Literal


@dataclass(frozen=True, slots=True)
class In:
    """`path in [a, b]`: equal to one of them."""

    path: Path
    values: tuple[Literal, ...]


@dataclass(frozen=True, slots=True)
class Contains:
    """`path ~ text`: the folded text stands in it."""

    path: Path
    text: str


@dataclass(frozen=True, slots=True)
class Within:
    """`path within id`: it is the record with this id, or under it in the tree of its kind."""

    path: Path
    root: str


@dataclass(frozen=True, slots=True)
class Is:
    """`path is unknown`: what stands there instead of a value. Two-valued."""

    path: Path
    state: str


@dataclass(frozen=True, slots=True)
class Some:
    """`path(condition)`: one item of a list, or the record referred to, fits the whole condition."""

    path: Path
    condition: Expression


@dataclass(frozen=True, slots=True)
class Accounts:
    """`disagrees(end by source.country = russia)`: a citation stands so to the field, and fits the condition."""

    stance: str
    field: str
    condition: Expression | None = None

    @property
    def path(self) -> Path:
        """The field."""
        return (self.field,)


Expression = And | Or | Not | Compare | In | Contains | Within | Is | Some | Accounts
Test = Compare | In | Contains | Within | Is | Some | Accounts


def paths(expression: Expression | None) -> list[Path]:
    """The paths that start at the record itself, in order."""
    if expression is None:
        return []
    if isinstance(expression, And | Or):
        return [path for part in expression.parts for path in paths(part)]
    return paths(expression.part) if isinstance(expression, Not) else [expression.path]


def ids_in(expression: Expression | None) -> list[str]:
    """The values that look like ids, in order."""
    match expression:
        case And(parts) | Or(parts):
            return [found for part in parts for found in ids_in(part)]
        case Not(part) | Some(_, part) | Accounts(_, _, part):
            return ids_in(part)
        case Compare(_, _, value):
            return [value] if isinstance(value, str) and "/" in value else []
        case In(_, values):
            return [value for value in values if isinstance(value, str) and "/" in value]
        case Within(_, root):
            return [root]
    return []
