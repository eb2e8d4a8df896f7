"""What pydantic found wrong in a mapping, as problems at their places in the file.

One root cause is one message: a misspelt field is not missing too, and what the YAML reader has already reported
(an empty value) is not reported again as a wrong one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from conflictkb.corpus.suggest import did_you_mean, nearest
from conflictkb.errors import Place, Problem
from conflictkb.records.fields import fields
from conflictkb.records.values import article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from conflictkb.corpus.positions import Document, Step
    from conflictkb.records.base import Record
    from conflictkb.records.parts import Part

Loc = tuple[int | str, ...]


def problems_of(
    error: ValidationError, document: Document, path: tuple[Step, ...], model: type[Record | Part]
) -> Iterator[Problem]:
    """The problems of the mapping at `path`, which should have been a `model`."""
    found = error.errors(include_url=False)
    misspelt = {meant for detail in found if (meant := _meant(detail, model))}
    reported = {problem.place for problem in document.problems}
    told: set[Problem] = set()
    for detail in found:
        loc = detail["loc"]
        if detail["type"] == "missing" and loc in misspelt:
            continue
        place = document.place((*path, *loc), key=detail["type"] == "extra_forbidden")
        problem = problem_of(detail, place, model)
        if place not in reported and problem not in told:  # one misspelt relation of many ids is one mistake
            told.add(problem)
            yield problem


def wrong_type(place: Place, expected: str, found: object) -> Problem:
    """A value of another form than its field's."""
    return Problem(place, "wrong-type", f"expected {expected}, found {article(found)}")


def model_at(model: type[Record | Part], loc: Sequence[int | str]) -> type[Record | Part] | None:
    """The type of the mapping that stands at `loc` of a `model`, if it is one of ours."""
    for step in loc:
        if isinstance(step, str):
            field = fields(model).get(step)
            if field is None or field.item is None:
                return None
            model = field.item
    return model


def problem_of(detail: ErrorDetails, place: Place, model: type[Record | Part]) -> Problem:
    """One thing that pydantic found wrong in a `model`, in our words."""
    loc, raw = detail["loc"], detail["input"]
    context: dict[str, Any] = detail.get("ctx") or {}
    name = str(next((step for step in reversed(loc) if isinstance(step, str)), "record"))
    inner = model_at(model, loc[:-1])
    match detail["type"]:
        case "conflictkb":
            return Problem(place, str(context["code"]), str(context["message"]))
        case "extra_forbidden":
            known = list(fields(inner)) if inner else []
            hint = did_you_mean(name, known, f"; it may have {_some(known)}")
            return Problem(place, "unknown-field", f"{_title(inner, loc)} has no field `{name}`{hint}")
        case "missing":
            return Problem(place, "missing-field", f"{_title(inner, loc)} needs the field `{name}`; add it")
        case "literal_error":
            choices = re.findall(r"'([^']*)'", str(context["expected"]))
            return _bad_choice(place, name, raw, choices)
        case "tuple_type" | "list_type":
            return wrong_type(place, f"a list for `{name}`, such as `{name}: [{_short(raw)}]`", raw)
        case "model_type" | "dict_type":
            part = model_at(model, loc)
            need = [key for key, field in fields(part).items() if field.required] if part else []
            return wrong_type(place, f"a mapping such as `{{{need[0] if need else name}: …}}`", raw)
    return Problem(place, "wrong-type", f"`{name}`: {detail['msg']}; found {article(raw)}")


def _bad_choice(place: Place, name: str, raw: object, choices: list[str]) -> Problem:
    if not isinstance(raw, str):
        return wrong_type(place, f"one of {_some(choices)} for `{name}`", raw)
    hint = did_you_mean(raw, choices, f"; write {', '.join(choices)}")
    return Problem(place, "bad-choice", f"`{raw[:80]}` is no choice of `{name}`{hint}")


def _meant(detail: ErrorDetails, model: type[Record | Part]) -> Loc | None:
    """Where a misspelt field should have stood."""
    if detail["type"] != "extra_forbidden":
        return None
    *above, name = detail["loc"]
    inner = model_at(model, above)
    close = nearest(str(name), fields(inner)) if inner else None
    return (*above, close) if close else None


def _title(model: type[Record | Part] | None, loc: Loc) -> str:
    kind = getattr(model, "kind", None)
    above = [str(step) for step in loc[:-1] if isinstance(step, str)]
    return f"the kind {kind}" if kind else f"an item of `{above[-1]}`" if above else "it"


def _some(names: list[str]) -> str:
    return ", ".join(names)


def _short(raw: object) -> str:
    return raw if isinstance(raw, str) and len(raw) < 40 else "…"  # noqa: PLR2004 - fits a line
