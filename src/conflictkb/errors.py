"""What a user may read when something is wrong: one exception family, and problems in data as values with a place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ConflictkbError(Exception):
    """A failure that the user can act on; the message ends with what to do."""

    exit_code = 1


class UsageError(ConflictkbError):
    """The question or the command was put wrongly."""

    exit_code = 2


def plain(text: str, what: str) -> str:
    """The text, if a record could hold it; UsageError for NUL, for halves of signs (no UTF-8), and for None."""
    if not isinstance(text, str):
        raise UsageError(f"{what} is a text, and {text!r} is none")
    wrong = next((sign for sign in text if sign == "\0" or "\ud800" <= sign <= "\udfff"), None)
    if wrong is not None:
        raise UsageError(f"{what} holds U+{ord(wrong):04X}, which no text of a record can hold; remove it")
    return text


class InvalidDataError(ConflictkbError):
    """The corpus, or `what` was read, has errors; `problems` holds every one of them."""

    exit_code = 3

    def __init__(self, problems: tuple[Problem, ...], what: str = "the corpus") -> None:
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        told = "an error; mend it" if errors == 1 else f"{errors} errors; mend them"
        super().__init__(f"{what} has {told} and try again")
        self.problems = problems


class StoreError(ConflictkbError):
    """The base cannot be opened, read or written as it is."""


class ConflictError(ConflictkbError):
    """The base has moved since the plan was made, or another writer holds it."""


class Severity(StrEnum):
    """How much a problem matters: only errors stop an apply."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a value stands: file, and line and column counted from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One root cause in the data, printed as `file:line:column: code: message`."""

    place: Place
    code: str
    message: str
    severity: Severity = Severity.ERROR
    also: Place | None = None

    def __str__(self) -> str:
        level = "" if self.severity is Severity.ERROR else f"{self.severity}: "
        also = f" (also at {self.also})" if self.also else ""
        return f"{self.place}: {level}{self.code}: {self.message}{also}"
