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
from conflictkb.query.suggest import nearest

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic_core import ErrorDetails

    from conflictkb.corpus.positions import Document


class Options(BaseModel):
    """The options of a question, as in `KnowledgeBase.query`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    on: str | None = None
    during: str | None = None
    throughout: str | None = None
    before: str | None = None
    after: str | None = None
    place: str | None = None
    actor: str | None = None
    sure: bool = False
    dataset: str | None = None
    published_by: str | None = None
    known_at: str | None = None
    sort: str | None = None
    limit: int | None = None

    def given(self) -> dict[str, str | int]:
        """Those that are written, for the question."""
        return self.model_dump(exclude_unset=True)


class Section(BaseModel):
    """One section; `report` names a report of `of`, `query` a kind; `options` are those of a question."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    heading: str | None = None
    text: str | None = None
    report: str | None = None
    query: str | None = None
    of: list[str] = []
    where: str | None = None
    options: Options = Options()
    show: Literal["table", "picture"] = "table"
    columns: list[str] = []
    caption: str | None = None


class Brief(BaseModel):
    """The whole description; `licence` is a line on what may be done with the page, which nobody else can know."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    subtitle: str | None = None
    author: str | None = None
    licence: str | None = None
    sections: list[Section]


KNOWN: tuple[type[BaseModel], ...] = (Brief, Section, Section, Options)  # by how deep a key stands
WHAT = "the description"


def read_brief(path: Path) -> Brief:
    """The description in a file; InvalidDataError names the line of each mistake."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: the description cannot be read ({error}); name one with --from") from error
    try:
        document = parse(text, path.name)
    except UnreadableError as error:
        raise InvalidDataError((error.problem,), WHAT) from error
    if document.problems:
        raise InvalidDataError(document.problems, WHAT)
    try:
        return Brief.model_validate(document.value)
    except ValidationError as error:
        problems = [_problem(document, found) for found in error.errors()]
        raise InvalidDataError(tuple(problems), WHAT) from error


def _problem(document: Document, found: ErrorDetails) -> Problem:
    place = document.place(tuple(found["loc"]), key=found["type"] == "extra_forbidden")
    name, message = ".".join(str(step) for step in found["loc"]), found["msg"]
    told = f"`{name}`: {message[:1].lower()}{message[1:]}"
    if found["type"] == "extra_forbidden":
        known, last = KNOWN[min(len(found["loc"]), len(KNOWN)) - 1], str(found["loc"][-1])
        below = f"; write `options: {{{last}: …}}`" if known is Section and last in Options.model_fields else ""
        told = f"`{name}` is unknown{below or nearest(last, known.model_fields)}"
    return Problem(place, "bad-description", told)
