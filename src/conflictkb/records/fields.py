"""A record type's fields, read off its annotations: what tables, YAML, JSON Schema, queries and docs derive from."""

from __future__ import annotations

import ast
import inspect
import textwrap
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import TypeAdapter
from pydantic_core import PydanticUndefined

from conflictkb.records.base import Happening, Record
from conflictkb.records.parts import Part
from conflictkb.records.values import Refers, State, Value

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record type or of a part.

    Exactly one of `value`, `item`, `choices` or `refers` says what it holds; with none of them it is text. A list has
    `many`; its items are of the type that the other attributes describe.
    """

    name: str
    annotation: Any
    many: bool = False
    required: bool = False
    value: type[Value] | None = None
    item: type[Part] | None = None
    choices: tuple[str, ...] = ()
    refers: tuple[str, ...] | None = None
    open_end: bool = False
    default: object = None

    @property
    def type(self) -> str:
        """The type's name in docs and messages."""
        if self.value:
            return self.value.__name__.lower()
        if self.item:
            return self.item.__name__
        return "choice" if self.choices else "text" if self.refers is None else "reference"

    def read(self, raw: object) -> Any:  # noqa: ANN401 - the field's own type
        """The typed value of `raw`; pydantic's ValidationError when it is none."""
        return _adapter(self.annotation).validate_python(raw)


@lru_cache(maxsize=4096)
def _adapter(annotation: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - any annotation
    return TypeAdapter(annotation)


@lru_cache(maxsize=256)
def fields(model: type[Record | Part]) -> dict[str, Field]:
    """Every field of `model` in declared order, those of its bases as `field_order` puts them."""
    found = {}
    for name in field_order(model):
        info = model.model_fields[name]
        annotation = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
        found[name] = _field(name, annotation, required=info.is_required(), default=info.default)
    return found


def field_order(model: type[Record | Part]) -> list[str]:
    """The canonical order: id and title, the type's own fields between its time and the shared rest, citations last."""
    names = list(model.model_fields)
    if not issubclass(model, Record):
        return names
    shared = list(Record.model_fields)
    time = [name for name in ("when", "start", "end", "first_seen", "last_seen", "place") if name in names]
    own = [name for name in names if name not in shared and name not in time]
    first = ["id", "title"]
    return [*first, *own, *time, *(name for name in shared if name not in first)]


def own_fields(model: type[Record]) -> list[str]:
    """The names of the fields that `model` adds to its base."""
    return [name for name in field_order(model) if name not in model.__mro__[1].model_fields]  # type: ignore[attr-defined]  # its base is a model


def _field(name: str, annotation: object, *, required: bool, default: object) -> Field:
    facts: dict[str, Any] = {}
    for part in _unwrap(annotation, facts):
        if isinstance(part, type) and issubclass(part, Value):
            facts["value"] = part
        elif isinstance(part, type) and issubclass(part, Part):
            facts["item"] = part
        elif get_origin(part) is Literal:
            facts["choices"] = get_args(part)
    default = () if facts.get("many") and default in (PydanticUndefined, None) else default
    return Field(name, annotation, required=required, default=None if required else default, **facts)


def _unwrap(annotation: object, facts: dict[str, Any]) -> Iterator[object]:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        for mark in args[1:]:
            if isinstance(mark, Refers):
                facts["refers"] = mark.kinds
            elif type(mark).__name__ == "_OpenEnd":
                facts["open_end"] = True
        yield from _unwrap(args[0], facts)
    elif origin in (Union, UnionType):
        for arg in args:
            if arg not in (State, NoneType):
                yield from _unwrap(arg, facts)
    elif origin is tuple:
        facts["many"] = True
        yield from _unwrap(args[0], facts)
    else:
        yield annotation


@lru_cache(maxsize=256)
def field_docs(model: type[Record | Part]) -> dict[str, str]:
    """The docstring under each field, read from the source; for `fields KIND` and the reference pages."""
    docs: dict[str, str] = {}
    for base in reversed([base for base in model.__mro__ if issubclass(base, Record | Part)]):
        body = ast.parse(textwrap.dedent(inspect.getsource(base))).body[0]
        statements = body.body if isinstance(body, ast.ClassDef) else []
        for statement, following in pairwise(statements):
            if (
                isinstance(statement, ast.AnnAssign)
                and isinstance(statement.target, ast.Name)
                and isinstance(following, ast.Expr)
                and isinstance(following.value, ast.Constant)
            ):
                docs[statement.target.id] = inspect.cleandoc(str(following.value.value))
    return docs


def is_happening(model: type[Record]) -> bool:
    """Whether the type happens at a time instead of holding from `start` to `end`."""
    return issubclass(model, Happening)
