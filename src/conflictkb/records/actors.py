"""Who: actors, people and units."""

from typing import Annotated, Literal

from conflictkb.records.base import Thing
from conflictkb.records.parts import ActorRef, PlaceRef
from conflictkb.records.values import Opt, Refers, Text

ActorType = Literal[
    "state", "de_facto_state", "international_organisation", "alliance", "ministry", "armed_forces", "armed_group",
    "party", "outlet", "company", "ngo", "court", "community", "criminal_group", "unnamed", "other",
]  # fmt: skip
UcdpActorType = Literal["government", "nonstate_formally_organised", "nonstate_informally_organised"]
AcledActorType = Literal[
    "state_forces", "rebel_groups", "political_militias", "identity_militias", "rioters", "protesters", "civilians",
    "external_forces",
]  # fmt: skip
Echelon = Literal[
    "team", "squad", "section", "platoon", "company", "battalion", "regiment", "brigade", "division", "corps", "army",
    "army_group", "theater", "command",
]  # fmt: skip
Branch = Literal[
    "army", "navy", "air_force", "airborne", "naval_infantry", "national_guard", "border_guard", "interior_troops",
    "police", "special_forces", "intelligence", "civilian_mission", "other",
]  # fmt: skip

UnitRef = Annotated[str, Refers("unit")]
PersonRef = Annotated[str, Refers("person")]


class Actor(Thing):
    """Whoever acts or is acted upon as a body: a state, an organisation, an armed group, an outlet, a community.

    A single human being is a `person`; a formation of armed forces is a `unit`; a body made to watch a ceasefire is a
    `monitoring-body`. Speakers whom a source does not name are actors of type `unnamed`. `parent` is the lasting
    superior (a ministry under its state); what changes or is disputed is an `affiliation`.

    ```yaml
    actors:
      - id: russia
        title: Russian Federation
        type: state
        names:
          - {text: Российская Федерация, language: ru, standing: official}
        external_ids: {iso3: RUS, gwno: 365, cow: 365}
        citations:
          - source: un-member-states
    ```
    """

    kind = "actor"
    plural = "actors"

    type: Opt[ActorType] = None
    """What sort of body it is."""
    parent: Opt[ActorRef] = None
    """The lasting superior; `within` follows it."""
    country: Opt[ActorRef] = None
    """The state that it belongs to or sits in."""
    seat: Opt[PlaceRef] = None
    """Where it has its seat."""
    ucdp_type: Opt[UcdpActorType] = None
    """UCDP's actor type."""
    acled_type: Opt[AcledActorType] = None
    """ACLED's actor type."""


class Person(Thing):
    """One human being; `start` and `end` are birth and death. What they did are `posting`, `affiliation`, `statement`.

    ```yaml
    people:
      - id: rustam-muradov
        title: Rustam Muradov
        names:
          - {text: Рустам Усманович Мурадов, language: ru}
        nationality: russia
        citations:
          - source: kremlin-2020-11-20
    ```
    """

    kind = "person"
    plural = "people"

    nationality: Opt[ActorRef] = None
    """The state or community that sources count the person to."""
    gender: Opt[Literal["female", "male", "other"]] = None
    """As sources have it."""
    born_in: Opt[PlaceRef] = None
    """Place of birth."""
    rank: Opt[Text] = None
    """The last rank or title that sources give; a rank held in a post stands in the `posting`."""


class Unit(Thing):
    """A formation of armed or police forces, from a team to a command (SFM's unit, APP-6 echelons).

    A whole service or army of a state is an `actor`; that a unit stood somewhere is a `deployment`.

    ```yaml
    units:
      - id: 15th-motor-rifle-brigade
        title: 15th Separate Motor Rifle Brigade
        actor: russian-armed-forces
        echelon: brigade
        branch: army
        citations:
          - source: pism-2021
    ```
    """

    kind = "unit"
    plural = "units"

    actor: Opt[ActorRef] = None
    """Whose unit it is."""
    parent: Opt[UnitRef] = None
    """The lasting superior unit; `within` follows it."""
    echelon: Opt[Echelon] = None
    """Its size by APP-6; echelons compare in order."""
    branch: Opt[Branch] = None
    """The service that it belongs to."""
    designation: Opt[Text] = None
    """Number and honours as the force writes them."""
    garrison: Opt[PlaceRef] = None
    """Where it is stationed at home (SFM's site)."""
