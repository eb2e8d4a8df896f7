"""Problems as text for people, as JSON for programs, and as annotations for GitHub's reviews."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from conflictkb.errors import Severity
from conflictkb.safe import safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.errors import Place, Problem

Form = Literal["text", "json", "github"]
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def render(problems: Sequence[Problem], form: Form = "text") -> str:
    """The problems in order, a line each; in JSON a list. Empty text when there are none, `[]` in JSON."""
    if form == "json":
        return json.dumps([_json(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"
    line = _github if form == "github" else _text
    return "".join(line(problem) + "\n" for problem in problems)


def _text(problem: Problem) -> str:
    return safe(str(problem)).replace("\n", "\\n")  # a name of a file may hold any sign


def _json(problem: Problem) -> dict[str, object]:
    return {
        **_place(problem.place),
        "severity": str(problem.severity),
        "code": problem.code,
        "message": problem.message,
        "also": _place(problem.also) if problem.also else None,
    }


def _place(place: Place) -> dict[str, object]:
    return {"file": place.file, "line": place.line, "column": place.column}


def _github(problem: Problem) -> str:
    place = problem.place
    also = f" (also at {problem.also})" if problem.also else ""
    where = f"file={_property(place.file)},line={place.line},col={place.column},title={_property(problem.code)}"
    return f"::{LEVELS[problem.severity]} {where}::{_data(problem.message + also)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
