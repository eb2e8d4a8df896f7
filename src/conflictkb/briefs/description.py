"""What a brief shall hold: a title, and sections of text, reports and questions, as YAML.

title: The peacekeeping contingent
sections:
  - heading: Who commanded
    text: Seven names are sourced [source/kremlin-2020-11-20].
    report: commanders
    of: [ru-peacekeepers-nk]
    show: picture
  - query: withdrawals
    where: of = deployment/ru-peacekeepers-nk
    columns: [title, announced, start, end]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from conflictkb.corpus.positions import UnreadableError, parse
from conflictkb.errors import InvalidDataError, Problem, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from conflictkb.errors import Place


class Section(BaseModel):
    """One section; `report` names a report of `of`, `query` a kind; `options` are those of a question."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    heading: str | None = None
    text: str | None = None
    report: str | None = None
    query: str | None = None
    of: list[str] = []
    where: str | None = None
    options: dict[str, str] = {}
    show: Literal["table", "picture"] = "table"
    columns: list[str] = []
    caption: str | None = None


class Brief(BaseModel):
    """The whole description."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    subtitle: str | None = None
    author: str | None = None
    sections: list[Section]


def read_brief(path: Path) -> Brief:
    """The description in a file; InvalidDataError names the line of each mistake."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: the description cannot be read ({error}); name one with --from") from error
    try:
        document = parse(text, path.name)
    except UnreadableError as error:
        raise InvalidDataError((error.problem,)) from error
    if document.problems:
        raise InvalidDataError(document.problems)
    try:
        return Brief.model_validate(document.value)
    except ValidationError as error:
        problems = [
            _problem(document.place(tuple(found["loc"])), found["loc"], found["msg"]) for found in error.errors()
        ]
        raise InvalidDataError(tuple(problems)) from error


def _problem(place: Place, path: tuple[int | str, ...], message: str) -> Problem:
    name = ".".join(str(step) for step in path)
    return Problem(place, "bad-description", f"`{name}`: {message[:1].lower()}{message[1:]}")
