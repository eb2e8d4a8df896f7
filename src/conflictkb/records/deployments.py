"""Forces in the field: deployments, their strength, who commands them, who belongs to whom, and withdrawals."""

from typing import Annotated, Literal

from conflictkb.records.actors import PersonRef, UnitRef
from conflictkb.records.base import Happening, Spell
from conflictkb.records.dates import Date
from conflictkb.records.estimates import Estimate
from conflictkb.records.parts import ActorRef, Flag, Part, PartyRef, PlaceRef
from conflictkb.records.values import Opt, OptEnd, Refers, Text

DeploymentType = Literal[
    "peacekeeping", "observers", "base", "border_guard", "exercise", "combat", "training", "civilian_mission",
    "humanitarian", "demining", "occupation", "other",
]  # fmt: skip
Portion = Literal["whole", "main", "elements"]
Task = Literal[
    "observation", "checkpoints", "roadblocks", "escort", "patrol", "separation", "demining", "humanitarian",
    "return_of_displaced", "engineering", "protection", "border_control", "monitoring", "other",
]  # fmt: skip
Basis = Literal["authorised", "planned", "arrived", "present", "remaining"]
Counted = Literal[
    "personnel", "troops", "officers", "observers", "police", "civilians", "vehicles", "armoured_vehicles", "aircraft",
    "artillery", "drones", "posts", "patrols", "units", "other",
]  # fmt: skip
Standing = Literal["member", "observer", "associate", "frozen", "left", "subordinate", "allied", "claimed"]
Extent = Literal["whole", "part"]

DeploymentRef = Annotated[str, Refers("deployment")]
BodyRef = Annotated[str, Refers("deployment", "unit", "monitoring-body", "actor")]


class UnitPart(Part):
    """A unit that takes part, and with how much of itself."""

    unit: UnitRef
    portion: Opt[Portion] = None
    start: Opt[Date] = None
    end: OptEnd[Date] = None


class Equipment(Part):
    """A sort of equipment and how much of it."""

    what: Text
    estimate: Opt[Estimate] = None


class Deployment(Spell):
    """Forces that one contributor keeps somewhere for a time: peacekeepers, a base, observers, an exercise.

    How many they were is a `strength`, one record for each observation; who commanded is a `posting`; that they left is
    a `withdrawal`. A mission that watches a ceasefire is a `monitoring-body`, whose people may be deployed too.

    ```yaml
    deployments:
      - id: ru-peacekeepers-nk
        title: Russian peacekeeping contingent in Nagorno-Karabakh
        type: peacekeeping
        contributor: russia
        units:
          - {unit: 15th-motor-rifle-brigade, portion: main}
        tasks: [roadblocks, observation]
        start: 2020-11-10
        end: 2024-06-12
        place: nagorno-karabakh
        citations:
          - source: az-mod-2024-06-12
            says: {end: 2024-06-12}
    ```
    """

    kind = "deployment"
    plural = "deployments"

    type: Opt[DeploymentType] = None
    """What sort of deployment."""
    contributor: Opt[ActorRef] = None
    """Who sends and pays the forces (the troop-contributing country)."""
    units: Opt[tuple[UnitPart, ...]] = ()
    """The units that take part, whole or in elements."""
    host: Opt[ActorRef] = None
    """Who consented to it, or on whose ground it stands by law."""
    mandate: Opt[Text] = None
    """What it rests on and may do, in own words."""
    mandated_by: Opt[Annotated[str, Refers("agreement", "ceasefire", "actor")]] = None
    """The paper or body that the mandate comes from."""
    tasks: Opt[tuple[Task, ...]] = ()
    """What the forces did."""
    equipment: Opt[tuple[Equipment, ...]] = ()
    """What they brought."""
    headquarters: Opt[PlaceRef] = None
    """Where it was led from."""


class Strength(Happening):
    """One observation of how strong a deployment, unit or body was: what was counted, when, on which basis, by whom.

    Planned and present are two bases, never one series. Losses are counts on events, not strengths.

    ```yaml
    strengths:
      - id: ru-peacekeepers-nk-planned
        of: deployment/ru-peacekeepers-nk
        counted: personnel
        basis: authorised
        estimate: 1960
        when: 2020-11-10
        citations:
          - source: november-2020-statement
    ```
    """

    kind = "strength"
    plural = "strengths"

    of: Opt[BodyRef] = None
    """The deployment, unit or body that was counted."""
    counted: Opt[Counted] = None
    """What was counted."""
    basis: Opt[Basis] = None
    """Authorised, planned, arrived, present or remaining."""
    estimate: Opt[Estimate] = None
    """How many."""
    by: Opt[PartyRef] = None
    """Who counted."""


class Posting(Spell):
    """That a person held a role in a unit, deployment, body or state for a time: commander, minister, head of mission.

    Membership without a role is an `affiliation`. `appointed`, `assumed` and `presented` are three dates; `start` is
    when the role was in fact taken up. A name that a source gives for one day is a sighting: `first_seen`, `last_seen`.

    ```yaml
    postings:
      - id: muradov-ru-peacekeepers
        person: rustam-muradov
        role: commander
        of: deployment/ru-peacekeepers-nk
        rank: lieutenant general
        first_seen: 2020-11-11
        citations:
          - source: kremlin-2020-11-20
    ```
    """

    kind = "posting"
    plural = "postings"

    person: Opt[PersonRef] = None
    """Who held the role."""
    role: Opt[Text] = None
    """The role: commander, deputy commander, chief of staff, minister of defence, head of mission …"""
    of: Opt[BodyRef] = None
    """Where the role was held."""
    rank: Opt[Text] = None
    """The rank held in the post."""
    acting: Opt[Flag] = None
    """Whether only acting."""
    deputy: Opt[Flag] = None
    """Whether a deputy's post."""
    joint: Opt[Flag] = None
    """Whether the role was shared, so that two holders at once are no contradiction."""
    appointed: Opt[Date] = None
    """When the appointment was made."""
    assumed: Opt[Date] = None
    """When the duties were taken up."""
    presented: Opt[Date] = None
    """When the holder was presented or credentials were handed over."""
    replaces: Opt[PersonRef] = None
    """Whom the holder followed."""


class Affiliation(Spell):
    """That one body stood under or in another for a time, where that changes or is disputed (SFM's relation).

    The lasting superior is the field `parent` of unit and actor; trees follow `parent` alone.

    ```yaml
    affiliations:
      - id: armenia-csto
        member: actor/armenia
        of: actor/csto
        type: membership
        standing: frozen
        first_seen: 2024-02-22
        citations:
          - source: france24-2024-02-22
    ```
    """

    kind = "affiliation"
    plural = "affiliations"

    member: Opt[PartyRef] = None
    """Who belongs."""
    of: Opt[Annotated[str, Refers("actor", "unit", "monitoring-body", "deployment")]] = None
    """To what."""
    type: Opt[Literal["membership", "subordination", "alliance", "support", "recognition"]] = None
    """What sort of tie."""
    standing: Opt[Standing] = None
    """The member's standing."""


class Withdrawal(Spell):
    """That forces leave: begun at `start`, finished at `end`; `announced` is a date of its own.

    Withdrawing from an organisation is an `affiliation` with standing `left`; a retreat under fire is a `violent-event`
    with its outcome. What was only announced has the stage `announced`.

    ```yaml
    withdrawals:
      - id: ru-peacekeepers-nk-withdrawal
        of: deployment/ru-peacekeepers-nk
        actor: russia
        extent: whole
        announced: 2024-04-17
        start: 2024-04
        end: 2024-06-12
        citations:
          - source: atlas-news-2024-04-17
    ```
    """

    kind = "withdrawal"
    plural = "withdrawals"

    of: Opt[Annotated[str, Refers("deployment", "unit", "actor", "monitoring-body")]] = None
    """What leaves."""
    actor: Opt[ActorRef] = None
    """Whose forces they are."""
    extent: Opt[Extent] = None
    """All of it, or a part."""
    announced: Opt[Date] = None
    """When it was announced."""
    announcer: Opt[PartyRef] = None
    """Who announced it first, as far as sources say."""
    requested_by: Opt[ActorRef] = None
    """Who had asked for it."""
    destination: Opt[PlaceRef] = None
    """Where the forces went."""
