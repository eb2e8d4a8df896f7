"""Checks of time across records: what sources could not yet know, orders against dates, postings and lives."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from conflictkb.corpus.territory import changes_beside_control
from conflictkb.errors import Problem, Severity
from conflictkb.records.base import NOT_YET
from conflictkb.records.dates import FIRST, LAST, Date, iso_day
from conflictkb.records.settle import caps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conflictkb.corpus.facts import Fact, Facts

SOLE = frozenset(("commander", "head", "chief", "minister", "president", "director", "ambassador", "secretary"))
MANY = frozenset(("deputy", "co-commander", "vice", "assistant", "former"))


def claims_later_than_source(facts: Facts) -> Iterator[Problem]:
    """`later-than-source`: a source is cited for a day more than one day after its publication."""
    for fact in facts.all:
        for source, name, day, place in fact.dated:
            cited = facts.get(source)
            published = cited.values.get("published") if cited else None
            if isinstance(published, Date) and day > published.latest + 1:
                message = (
                    f"`{name}` is {iso_day(day)} at the earliest, but `{source}` was published {published.text}; "
                    "correct a date, or say that it was planned: `stage: announced`"
                )
                yield Problem(place, "later-than-source", message, Severity.WARNING)


def order_against_dates(facts: Facts) -> Iterator[Problem]:
    """`wrong-order`: the record's own dates contradict what its `after` or `before` says."""
    after = {fact.id: tuple(target for target, _ in fact.targets("after")) for fact in facts.all}
    before = {fact.id: tuple(target for target, _ in fact.targets("before")) for fact in facts.all}
    after, before = ({id_: refs for id_, refs in tree.items() if refs} for tree in (after, before))

    for id_, (low, high) in caps(lambda id_: fact.span if (fact := facts.get(id_)) else None, after, before).items():
        found = facts.get(id_)
        if found and found.span.start_max < low:
            yield _order(found, "after", f"started {iso_day(low)} at the earliest")
        elif found and found.span.start_min > high:
            yield _order(found, "before", f"started {iso_day(high)} at the latest")


def _order(fact: Fact, name: str, what: str) -> Problem:
    message = f"`{fact.id}` cannot be {name} what {what}; correct a date, or `{name}`"
    return Problem(fact.at(name), "wrong-order", message)


def postings_outside_lives(facts: Facts) -> Iterator[Problem]:
    """`outside-life`: a posting lies, in part at least, outside the life of its person or of what it was held in."""
    for posting in facts.valid("posting"):
        for name in ("person", "of"):
            life = facts.get(posting.values[name])
            if life is None or posting.stage in NOT_YET or life.stage in NOT_YET:
                continue
            span, bounds = posting.span, life.span
            if span.start_max < bounds.start_min:
                what = (
                    f"begins {iso_day(span.start_max)} at the latest, before `{life.id}` ({iso_day(bounds.start_min)})"
                )
            elif span.end_min > bounds.end_max:
                until = f"until {iso_day(span.end_min)} at least"
                what = f"lasts {until}, after the end of `{life.id}` ({iso_day(bounds.end_max)})"
            else:
                continue
            yield Problem(posting.at(name), "outside-life", f"`{posting.id}` {what}; correct a date", Severity.WARNING)


def two_sole_commanders(facts: Facts) -> Iterator[Problem]:
    """`two-commanders`: two people surely held one sole post for more than one day together."""
    posts: defaultdict[tuple[object, str], list[Fact]] = defaultdict(list)
    for posting in facts.valid("posting"):
        role = posting.values["role"]
        if isinstance(role, str) and _is_sole(posting, role):
            posts[posting.values["of"], " ".join(role.lower().split())].append(posting)
    for holders in posts.values():
        holders.sort(key=lambda holder: (holder.span.sure_from, holder.id))
        for number, first in enumerate(holders):
            for second in holders[number + 1 :]:
                if second.span.sure_from >= first.span.sure_to:
                    break
                people = {first.values["person"], second.values["person"]}
                if len(people) == 2 and None not in people:  # noqa: PLR2004 - two commanders
                    yield from _together(first, second)


def _is_sole(posting: Fact, role: str) -> bool:
    words = set(role.lower().split())
    flags = (posting.values[flag] for flag in ("acting", "deputy", "joint"))
    placed = posting.stage not in NOT_YET and FIRST < posting.span.sure_from <= posting.span.sure_to < LAST
    return bool(placed and posting.values["of"] and words & SOLE and not words & MANY and "yes" not in flags)


def _together(first: Fact, second: Fact) -> Iterator[Problem]:
    begin = max(first.span.sure_from, second.span.sure_from)
    end = min(first.span.sure_to, second.span.sure_to)
    if end > begin:
        message = (
            f"`{first.id}` and `{second.id}` both hold one post from {iso_day(begin)} to {iso_day(end)}; "
            "correct a date, or write `joint: yes`"
        )
        yield Problem(second.place, "two-commanders", message, Severity.WARNING, also=first.place)


def deployments_against_withdrawals(facts: Facts) -> Iterator[Problem]:
    """`end-differs`: the withdrawal of a whole deployment is complete, and its end is not the deployment's."""
    for withdrawal in facts.valid("withdrawal"):
        deployment, end = facts.get(withdrawal.values["of"]), withdrawal.values["end"]
        if (
            deployment is None
            or deployment.kind != "deployment"
            or withdrawal.stage not in (None, "completed")
            or withdrawal.values["extent"] == "part"
            or not isinstance(end, Date)
        ):
            continue
        own = deployment.values["end"]
        if not isinstance(own, Date):
            what = f"has {f'the end `{own}`' if own else 'no end'}"
        elif own.latest < end.earliest or own.earliest > end.latest:
            what = f"ended {own.text}"
        else:
            continue
        message = f"`{deployment.id}` {what}, but `{withdrawal.id}` was complete {end.text}; let them agree"
        yield Problem(deployment.at("end"), "end-differs", message, Severity.WARNING, also=withdrawal.at("end"))


TIMING_CHECKS: tuple[Callable[[Facts], Iterator[Problem]], ...] = (
    claims_later_than_source,
    order_against_dates,
    postings_outside_lives,
    two_sole_commanders,
    deployments_against_withdrawals,
    changes_beside_control,
)
