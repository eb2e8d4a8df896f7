"""Checks of one valid record by itself: its citations, its time, what its sources say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from conflictkb.corpus.messages import problem_of
from conflictkb.errors import Place, Problem
from conflictkb.records.claims import check_claims, claimable
from conflictkb.records.dates import Date
from conflictkb.records.incidents import PLOVER_MODES, Incident
from conflictkb.records.points import Clock
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conflictkb.corpus.positions import Document, Step
    from conflictkb.records.base import Record
    from conflictkb.records.citations import Citation

Loc = tuple[int | str, ...]
Found = tuple[Loc, str, str]


def single_problems(record: Record, document: Document, path: tuple[Step, ...]) -> Iterator[Problem]:
    """The problems of one record, at the places of the values that have them."""
    for check in SINGLE_CHECKS:
        for loc, code, message in check(record):
            yield Problem(document.place((*path, *loc), key=code == "unknown-field"), code, message)


def citation_missing(record: Record) -> Iterator[Found]:
    """`no-citation`: every kind but `source` and `link` needs one."""
    if record.cited and not record.citations:
        yield (), "no-citation", f"`{record.id}` has no citation; add `citations: [{{source: …}}]`"


def time_runs_backwards(record: Record) -> Iterator[Found]:
    """`end-before-start`: an end that lies wholly before the start, or a sighting wholly outside both."""
    dates = {name: value for name in TIMES if isinstance(value := getattr(record, name, None), Date)}
    for early, late in ORDERED:
        if early in dates and late in dates and dates[late].latest < dates[early].earliest:
            message = f"`{late}` {dates[late].text} lies before `{early}` {dates[early].text}; correct one of them"
            yield (late,), "end-before-start", message
            return


def clock_runs_backwards(record: Record) -> Iterator[Found]:
    """`end-before-start`: the end lies before the start by the clock, on whichever of their days these were."""
    start, end, began, ended = (getattr(record, name, None) for name in ("start", "end", "start_time", "end_time"))
    if not (
        isinstance(start, Date) and isinstance(end, Date) and isinstance(began, Clock) and isinstance(ended, Clock)
    ):
        return
    if start.earliest <= end.latest and ended.on(end.latest) < began.on(start.earliest):
        message = f"`end_time` {ended.text} lies before `start_time` {began.text} of that day; correct one of them"
        yield ("end_time",), "end-before-start", message


def modes_of_other_event(record: Record) -> Iterator[Found]:
    """`wrong-mode`: PLOVER's modes belong to one event type each."""
    if not isinstance(record, Incident) or isinstance(record.event, State | None) or isinstance(record.modes, State):
        return
    allowed = PLOVER_MODES.get(record.event, ())
    for number, mode in enumerate(record.modes or ()):
        if mode not in allowed:
            hint = f"it has {', '.join(allowed)}" if allowed else "it has none"
            yield ("modes", number), "wrong-mode", f"`{mode}` is no mode of `{record.event}`; {hint}"


def said_wrongly(record: Record) -> Iterator[Found]:
    """What a citation, or a hop of its chain, says of a field that does not exist or cannot hold it."""
    model = type(record)
    for number, citation in enumerate(record.citations):
        if citation.supports or citation.says or citation.denies:
            yield from _of_claims(model, citation, ("citations", number))
        for at, hop in enumerate(citation.via):
            if hop.says:
                drift = citation.model_copy(update={"says": hop.says, "denies": None, "supports": ()})
                yield from _of_claims(model, drift, ("citations", number, "via", at))


def _of_claims(model: type[Record], citation: Citation, above: Loc) -> Iterator[Found]:
    for loc, code, message in check_claims(model, citation):
        found = (loc, code, message) if code != "bad-value" else _in_our_words(model, citation, loc)
        yield ((*above, *found[0]), *found[1:])


def _in_our_words(model: type[Record], citation: Citation, loc: Loc) -> Found:
    """What pydantic has against a said value, as of a value of the record itself."""
    verb, name = str(loc[0]), str(loc[1])
    said = getattr(citation, verb)[name]
    try:
        claimable(model)[name].read(said["only"] if isinstance(said, dict) and set(said) == {"only"} else said)
    except ValidationError as error:
        details = error.errors(include_url=False)
        detail = next((detail for detail in details if detail["type"] == "extra_forbidden"), details[0])
        detail["loc"] = (name, *detail["loc"])
        problem = problem_of(detail, Place("", 0, 0), model)
        return (verb, *detail["loc"]), problem.code, problem.message
    return loc, "wrong-type", f"`{verb}` cannot say this of `{name}`; write it as the field itself is written"


TIMES = ("start", "end", "first_seen", "last_seen")
ORDERED = (("start", "end"), ("start", "last_seen"), ("first_seen", "end"), ("first_seen", "last_seen"))
SINGLE_CHECKS: tuple[Callable[[Record], Iterator[Found]], ...] = (
    citation_missing,
    time_runs_backwards,
    clock_runs_backwards,
    modes_of_other_event,
    said_wrongly,
)
