"""Changes of territory against the spells of control beside them: who held the place before and after."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from conflictkb.errors import Problem, Severity
from conflictkb.records.base import NOT_YET
from conflictkb.records.dates import iso_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.corpus.facts import Fact, Facts


def changes_beside_control(facts: Facts) -> Iterator[Problem]:
    """`control-differs`: the holder before a change still held the place after it, or the one after already before it.

    Parts of places, and control that is shared, contested or only claimed, contradict nothing.
    """
    controls: defaultdict[object, list[Fact]] = defaultdict(list)
    for control in facts.valid("control"):
        if _is_whole(control) and control.values["basis"] in (None, "in_fact"):
            controls[control.values["place"]].append(control)
    for change in facts.valid("territorial-change"):
        if change.stage in NOT_YET:
            continue
        yield from _named(facts, change)
        if change.values["extent"] in (None, "whole"):
            for place in _places(change):
                for control in controls[place]:
                    yield from _held(change, control)


def _is_whole(control: Fact) -> bool:
    values = control.values
    return control.stage not in NOT_YET and values["level"] in (None, "full") and values["extent"] in (None, "whole")


def _places(change: Fact) -> list[object]:
    named = change.values["named_places"]
    return list(named) if isinstance(named, tuple) and named else [change.values["place"]]


def _held(change: Fact, control: Fact) -> Iterator[Problem]:
    """A day of handover belongs to both."""
    holder = control.values["holder"]
    before, after = change.span.start_min, change.span.end_max
    if holder is None:
        return
    if holder == change.values["from_holder"] and control.span.sure_to > after and control.span.sure_from <= before:
        yield _problem(change, control, f"still held the place on {iso_day(control.span.sure_to)}")
    elif holder == change.values["to_holder"] and control.span.sure_from < before and control.span.sure_to >= after:
        yield _problem(change, control, f"already held the place on {iso_day(control.span.sure_from)}")


def _named(facts: Facts, change: Fact) -> Iterator[Problem]:
    """The spells of control that the change itself names."""
    for name, holder, ends in (("ends_control", "from_holder", True), ("begins_control", "to_holder", False)):
        control = facts.get(change.values[name])
        if control is None:
            continue
        if change.values[holder] and control.values["holder"] and control.values["holder"] != change.values[holder]:
            yield _problem(
                change, control, f"is held by `{control.values['holder']}`, not by `{change.values[holder]}`", name
            )
        elif ends and (control.span.end_min > change.span.end_max or control.span.end_max < change.span.start_min):
            yield _problem(change, control, "does not end with this change", name)
        elif not ends and (
            control.span.start_min > change.span.end_max or control.span.start_max < change.span.start_min
        ):
            yield _problem(change, control, "does not begin with this change", name)


def _problem(change: Fact, control: Fact, what: str, name: str = "when") -> Problem:
    message = f"`{change.id}`: `{control.id}` {what}; correct a date or a holder"
    return Problem(change.at(name), "control-differs", message, Severity.WARNING, also=control.place)
