"""A plan: creates, updates field by field, derived changes and deletes, in the order of kind and id."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from conflictkb.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from conflictkb.errors import Problem
    from conflictkb.plan.gather import Draft

Action = Literal["create", "update", "derived", "delete"]
SIGNS: dict[str, str] = {"create": "+", "update": "~", "derived": "≈", "delete": "-"}
LARGE_SHARE, LARGE_COUNT = 0.3, 10


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field, and what stood and will stand in it; None where nothing did or will."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Change:
    """What happens to one record."""

    action: Action
    id: str
    title: str | None
    place: str | None
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True)
class Plan:
    """What an apply would do to the base as it stood after changeset `base`."""

    base: int
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    existing: int = 0
    digest: str = ""
    scope: Mapping[str, Any] | None = None
    scope_changed: bool = False
    drafts: Mapping[str, Draft] = field(default_factory=dict, repr=False)
    moved: tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict, repr=False)
    gone_files: tuple[str, ...] = ()
    fingerprint: str = ""
    unchanged: bool = False

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do."""
        return not self.changes and not self.scope_changed

    @property
    def too_large(self) -> bool:
        """Whether it changes or deletes more than 30 % and more than ten of the curated records that exist."""
        touched = self.count("update") + self.count("delete")
        return touched > LARGE_COUNT and touched > LARGE_SHARE * self.existing

    def count(self, action: Action) -> int:
        """How many changes are of this sort."""
        return sum(change.action == action for change in self.changes)

    @property
    def summary(self) -> str:
        """One line of numbers."""
        if self.empty:
            return "nothing to do: the base holds what the files say"
        counts = counted(self.changes, ("to create", "to update", "derived", "to delete"))
        return ", ".join([*([counts] if counts else []), *(["the scope changes"] if self.scope_changed else [])])

    def render(self, form: str = "text") -> str:
        """The plan as text, json, markdown, or one line (summary)."""
        if form not in _FORMS:
            raise UsageError(f"`{form}` is no format of a plan; choose text, json or markdown")
        return _FORMS[form](self)


def counted(changes: Sequence[Change], words: Sequence[str]) -> str:
    """How many of each sort, by the words for creates, updates, derived changes and deletes."""
    found = Counter(change.action for change in changes)
    pairs = zip(SIGNS, words, strict=True)
    return ", ".join(f"{found[action]} {word}" for action, word in pairs if found[action])  # type: ignore[index]  # SIGNS names every action


def told(changes: Sequence[Change], summary: str) -> str:
    """Changes as text, a line each and one for each field; the summary last."""
    lines = [line for change in changes for line in _change_lines(change)]
    return "\n".join([*lines, summary]) + "\n"


def _change_lines(change: Change) -> Iterator[str]:
    place = f"  ({change.place})" if change.place else ""
    note = "  derived from other records" if change.action == "derived" else ""
    yield f"{SIGNS[change.action]} {change.id}  {change.title or ''}{place}{note}".rstrip()
    for item in change.fields:
        yield f"    {item.field}: {shown(item.old)} → {shown(item.new)}"


def shown(value: object) -> str:
    """A value of the canonical form on one line."""
    if value is None:
        return "(nothing)"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _json(plan: Plan) -> str:
    changes = [asdict(change) for change in plan.changes]
    form = {"base": plan.base, "changes": changes, "scope_changed": plan.scope_changed, "summary": plan.summary}
    return json.dumps(form, ensure_ascii=False, indent=2) + "\n"


def marked(changes: Sequence[Change], summary: str) -> str:
    """Changes as Markdown, for a review."""
    lines = [f"**{summary}**", ""]
    for change in changes:
        lines.append(f"- {change.action} `{change.id}` {change.title or ''}".rstrip())
        lines += [f"  - {item.field}: {_quoted(item.old)} → {_quoted(item.new)}" for item in change.fields]
    return "\n".join(lines) + "\n"


def _quoted(value: object) -> str:
    return "*(nothing)*" if value is None else f"`{shown(value).replace('`', chr(39))}`"


_FORMS: dict[str, Callable[[Plan], str]] = {
    "text": lambda plan: told(plan.changes, plan.summary),
    "json": _json,
    "markdown": lambda plan: marked(plan.changes, plan.summary),
    "summary": lambda plan: plan.summary + "\n",
}
