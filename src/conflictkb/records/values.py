"""What every value has in common: it is read from text, keeps that text, and adds nothing that the text does not say.

An optional field is empty (None), `unknown` or `none`, or holds its value: three things that are never mixed.
"""

from __future__ import annotations

import re
from enum import StrEnum
from sys import intern
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, TypeVar, Union, get_args

from pydantic_core import PydanticCustomError, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

T = TypeVar("T")

SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,79}\Z")
MAX_TEXT = 20_000
MAX_VALUE = 1_000


class State(StrEnum):
    """What stands in a field instead of a value. `..` is for ends alone: not ended."""

    UNKNOWN = "unknown"
    NONE = "none"
    OPEN = ".."


def problem(code: str, message: str) -> PydanticCustomError:
    """An error of ours that pydantic carries to its place; braces in `message` stay as they are."""
    return PydanticCustomError("conflictkb", "{message}", {"message": message, "code": code})


class Value:
    """A value object: one text, and the columns that are computed from it.

    `SUFFIXES` names the columns after the text's own; `columns` gives their values in that order.
    """

    __slots__ = ()
    SUFFIXES: ClassVar[tuple[str, ...]] = ()
    CODE: ClassVar[str] = "bad-value"
    EXAMPLES: ClassVar[tuple[str, ...]] = ()
    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """The value that `text` writes; ValueError says what is wrong and what may be written."""
        raise NotImplementedError

    def columns(self) -> tuple[int | float | None, ...]:
        """The computed columns, in the order of `SUFFIXES`."""
        return ()

    def to_json(self) -> object:
        """The value as the JSON contract prints it."""
        return self.text

    def __str__(self) -> str:
        return self.text

    @classmethod
    def read(cls, raw: object) -> Self:
        """The value of what stands in YAML or is given in Python; ValueError when it is none."""
        if isinstance(raw, cls):
            return raw
        if isinstance(raw, str) and len(raw) <= MAX_VALUE:
            return cls.parse(raw.strip())
        raise ValueError(f"expected a text such as {cls.EXAMPLES[0]}, found {article(raw)}")

    @classmethod
    def validate(cls, raw: object) -> Self:
        """`read` for pydantic, with our code."""
        try:
            return cls.read(raw)
        except ValueError as error:
            raise problem(cls.CODE, str(error)) from error

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.validate, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "title": cls.__name__, "examples": list(cls.EXAMPLES)}


class _Optional:
    """Lets `unknown` and `none` stand for any value, without a union in the place of an error."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:  # noqa: ANN401 - pydantic's protocol
        kept = tuple(arg for arg in get_args(source) if arg not in (State, type(None)))
        inner = handler.generate_schema(Union[kept])  # noqa: UP007 - built from a tuple

        def state_or_value(raw: object, value: core_schema.ValidatorFunctionWrapHandler) -> object:
            if raw is None:
                return None
            if isinstance(raw, str) and raw in ("unknown", "none"):
                return State(raw)
            return value(raw)

        return core_schema.no_info_wrap_validator_function(
            state_or_value, inner, serialization=core_schema.plain_serializer_function_ser_schema(lambda v: v)
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        inner = handler(schema["schema"])
        return {"anyOf": [inner, {"enum": ["unknown", "none"]}]}


class _OpenEnd(_Optional):
    """An end: a value, `..` for not ended, or `unknown`."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:  # noqa: ANN401 - pydantic's protocol
        inner = super().__get_pydantic_core_schema__(source, handler)
        return core_schema.no_info_wrap_validator_function(
            lambda raw, value: State.OPEN if raw == ".." else value(raw),
            inner,
            serialization=core_schema.plain_serializer_function_ser_schema(lambda v: v),
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        inner = handler(schema["schema"])
        inner["anyOf"][1]["enum"].append("..")
        return inner


Opt = Annotated[T | State | None, _Optional()]
OptEnd = Annotated[T | State | None, _OpenEnd()]


def _clean_text(raw: object) -> str:
    if not isinstance(raw, str):
        raise problem("wrong-type", f"expected a text, found {article(raw)}")
    text = raw.strip()
    if not text:
        raise problem("empty-value", "the value is empty; leave the field out, or write `unknown` or `none`")
    if len(text) > MAX_TEXT:
        raise problem("too-long", f"a text holds at most {MAX_TEXT} characters")
    if "\x00" in text:
        raise problem("bad-character", "a text may not hold a NUL character")
    return text


class _TextSchema:
    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(_clean_text, core_schema.str_schema())


Text = Annotated[str, _TextSchema()]


class Refers:
    """Marks a field as a reference to one of `kinds`; an empty tuple means any kind.

    With one kind the bare slug may be written; what is kept is always `kind/slug`.
    """

    def __init__(self, *kinds: str) -> None:
        self.kinds = kinds

    def read(self, raw: object) -> str:
        """The id that `raw` writes, as `kind/slug`."""
        one = self.kinds[0] if len(self.kinds) == 1 else None
        if not isinstance(raw, str):
            raise problem("wrong-type", f"expected {self._form(one)}, found {article(raw)}")
        kind, slash, slug = raw.rpartition("/")
        if not slash:
            if one is None:
                ways = " or ".join(f"{kind}/{raw}" for kind in self.kinds[:4]) or f"kind/{raw}"
                raise problem("bad-reference", f"`{raw}` needs its kind here; write {ways}")
            kind = one
        if not SLUG.match(slug) or slug in ("unknown", "none"):
            raise problem("bad-reference", f"`{raw}` is no id; write {self._form(one)}")
        if self.kinds and kind not in self.kinds:
            raise problem("wrong-kind", f"`{raw}` cannot stand here; expected {' or '.join(self.kinds)}")
        return intern(f"{kind}/{slug}")  # an id is referred to many times in one corpus

    @staticmethod
    def _form(one: str | None) -> str:
        """What may be written, for messages."""
        if one is None:
            return "an id such as `actor/russia`"
        return f"the id of {'an' if one[0] in 'aeiou' else 'a'} {one} such as `{one}/some-name`"

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(self.read, core_schema.str_schema())

    def __get_pydantic_json_schema__(
        self, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "description": f"id of: {', '.join(self.kinds) or 'any kind'}"}


def article(raw: object) -> str:
    """What a raw value is, for messages."""
    if isinstance(raw, str):
        return f"the text `{raw[:40]}`"
    return {list: "a list", tuple: "a list", dict: "a mapping", type(None): "nothing"}.get(
        type(raw), f"the {type(raw).__name__} {raw!r}"
    )
