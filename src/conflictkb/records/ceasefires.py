"""Silence and who watches it: ceasefires, monitoring bodies, violations."""

from typing import Annotated, Literal

from conflictkb.records.base import Happening, Spell
from conflictkb.records.dates import Date, When
from conflictkb.records.estimates import Estimate
from conflictkb.records.parts import ActorRef, Flag, Part, PartyRef, PlaceRef
from conflictkb.records.points import Clock
from conflictkb.records.values import Opt, Refers, Text

CeasefireClass = Literal["cessation_of_hostilities", "preliminary", "definitive"]
Purpose = Literal["humanitarian", "peace_process", "holiday", "election", "other", "unclear"]
Side = Literal["unilateral", "bilateral", "multilateral"]
Written = Literal["yes", "no", "unclear"]
Mechanism = Literal["none", "agreed", "unclear"]
Enforcement = Literal["none", "external", "international_organisation", "unclear"]
HowEnded = Literal[
    "violated", "replaced", "expired", "agreement", "victory", "declared_over", "still_in_force", "unclear"
]
CountOf = Literal[
    "violations", "killed", "wounded", "missing", "captured", "displaced", "casualties", "shots", "vehicles_lost",
    "people_affected", "arrests", "attacks", "other",
]  # fmt: skip
CountWhom = Literal["all", "military", "civilians", "peacekeepers", "police", "combatants", "children", "journalists"]
CountBasis = Literal["verified", "alleged", "reported", "estimated", "claimed"]

BodyType = Literal["joint_centre", "observer_mission", "civilian_mission", "mechanism", "mediation_group", "other"]
CeasefireRef = Annotated[str, Refers("ceasefire")]
BodyRef = Annotated[str, Refers("monitoring-body")]


class Party(Part):
    """Who took part, and on which terms."""

    actor: ActorRef
    role: Opt[Literal["declared", "accepted", "signed", "guarantor", "bound"]] = None


class Count(Part):
    """How many, of what, among whom: as of when, counted by whom, over which period.

    Counts of two counters, or over periods that overlap, are never added.
    """

    what: CountOf
    of: Opt[PartyRef] = None
    whom: Opt[CountWhom] = None
    estimate: Opt[Estimate] = None
    basis: Opt[CountBasis] = None
    by: Opt[Annotated[str, Refers("actor", "person", "source", "monitoring-body", "unit", "deployment")]] = None
    as_of: Opt[Date] = None
    period: Opt[When] = None


class Ceasefire(Spell):
    """The silence itself: `start` is when it took effect, `end` when it no longer held (the ETH/PRIO columns).

    The paper is an `agreement`, and the two link by `related: {implements: …}`. Hours stand beside the days, with their
    offset. What broke it is a `violation`, or a `violent-event` with `violates`.

    ```yaml
    ceasefires:
      - id: november-2020
        title: Ceasefire of November 2020
        parties:
          - {actor: armenia, role: signed}
          - {actor: azerbaijan, role: signed}
        declared: 2020-11-09
        start: 2020-11-10
        start_time: 00:00+03:00
        ceasefire_class: preliminary
        written: "yes"
        mediators: [russia]
        place: nagorno-karabakh
        citations:
          - source: november-2020-statement
    ```
    """

    kind = "ceasefire"
    plural = "ceasefires"

    parties: Opt[tuple[Party, ...]] = ()
    """Who declared, accepted or signed it."""
    side: Opt[Side] = None
    """Of one side, two or more."""
    declared: Opt[Date] = None
    """When it was declared or signed."""
    start_time: Opt[Clock] = None
    """The hour at which it took effect, with its offset."""
    end_time: Opt[Clock] = None
    """The hour at which it ended, with its offset."""
    ceasefire_class: Opt[CeasefireClass] = None
    """Cessation of hostilities, preliminary (with compliance mechanism), or definitive."""
    written: Opt[Written] = None
    """Whether there is a written agreement."""
    partial: Opt[Flag] = None
    """Whether it covers only a part of the parties, ground or acts."""
    purpose: Opt[tuple[Purpose, ...]] = ()
    """What it was for."""
    mediators: Opt[tuple[ActorRef, ...]] = ()
    """Who mediated; `none` when nobody did."""
    mechanism: Opt[Mechanism] = None
    """Whether a monitoring or verification mechanism was agreed."""
    monitored_by: Opt[tuple[Annotated[str, Refers("monitoring-body", "deployment", "actor")], ...]] = ()
    """Who watched it."""
    enforcement: Opt[Enforcement] = None
    """Whether anybody was to enforce it."""
    how_ended: Opt[HowEnded] = None
    """How it ended."""
    ended_by: Opt[ActorRef] = None
    """Whose act ended it; a contested matter, so see the citations."""
    agreement: Opt[Annotated[str, Refers("agreement")]] = None
    """The paper that it rests on."""


class Operator(Part):
    """Who runs a body, and with how many people."""

    actor: ActorRef
    estimate: Opt[Estimate] = None


class MonitoringBody(Spell):
    """A body made to watch a ceasefire or a border: a joint centre, an observer mission, a verification mechanism.

    It may act and count like an actor. Forces that keep a peace are a `deployment`.

    ```yaml
    monitoring-bodies:
      - id: joint-monitoring-centre
        title: Joint Russian-Turkish monitoring centre
        type: joint_centre
        operators:
          - {actor: russia, estimate: ..60}
          - {actor: turkey, estimate: ..60}
        monitors: [november-2020]
        start: 2021-01-30
        end: 2024-04-26
        place: marzili
        citations:
          - source: tass-2020-11-11
    ```
    """

    kind = "monitoring-body"
    plural = "monitoring-bodies"

    type: Opt[BodyType] = None
    """What sort of body."""
    operators: Opt[tuple[Operator, ...]] = ()
    """Who runs it."""
    monitors: Opt[tuple[CeasefireRef, ...]] = ()
    """The ceasefires that it was to watch; `none` where it watches a border or a situation without one."""
    established: Opt[Date] = None
    """When it was decided or signed; `start` is when it began to work."""
    mandate: Opt[Text] = None
    """What it was to do, in own words."""
    host: Opt[ActorRef] = None
    """On whose ground it works, with whose consent."""
    authorised: Opt[Estimate] = None
    """How many people it may have."""
    headquarters: Opt[PlaceRef] = None
    """Where it is led from."""


class Violation(Happening):
    """A breach of a ceasefire: counts over a period, or one alleged breach without arms (a move, a post, a build-up).

    An armed breach with a place and a day is a `violent-event` with `violates`. Every count names its counter.

    ```yaml
    violations:
      - id: november-2020-hundreds
        ceasefire: november-2020
        counts:
          - {what: violations, estimate: hundreds, by: source/atlas-news-2024-04-17, basis: reported}
        when: 2020-11-10/2024-04-17
        citations:
          - source: atlas-news-2024-04-17
    ```
    """

    kind = "violation"
    plural = "violations"

    ceasefire: Opt[CeasefireRef] = None
    """What was violated."""
    actor: Opt[ActorRef] = None
    """Who is said to have violated it."""
    against: Opt[PartyRef] = None
    """Against whom."""
    accused_by: Opt[PartyRef] = None
    """Who says so."""
    basis: Opt[CountBasis] = None
    """Alleged, reported or verified."""
    counts: Opt[tuple[Count, ...]] = ()
    """How many, by whose count."""
