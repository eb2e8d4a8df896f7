"""Armed events and those who flee them."""

from typing import Annotated, Literal

from conflictkb.records.base import Happening
from conflictkb.records.ceasefires import CeasefireRef, Count
from conflictkb.records.estimates import Estimate
from conflictkb.records.parts import ActorRef, Part, PartyRef, PlaceRef
from conflictkb.records.places import WherePrec
from conflictkb.records.points import Point
from conflictkb.records.values import Opt, Refers, Text

UcdpViolence = Literal["state_based", "non_state", "one_sided"]
AcledEvent = Literal[
    "battles", "explosions_remote_violence", "protests", "riots", "strategic_developments",
    "violence_against_civilians",
]  # fmt: skip
AcledSubEvent = Literal[
    "armed_clash", "government_regains_territory", "non_state_actor_overtakes_territory", "chemical_weapon",
    "air_drone_strike", "suicide_bomb", "shelling_artillery_missile_attack", "remote_explosive_landmine_ied", "grenade",
    "peaceful_protest", "protest_with_intervention", "excessive_force_against_protesters", "violent_demonstration",
    "mob_violence", "agreement", "arrests", "change_to_group_activity", "disrupted_weapons_use",
    "headquarters_or_base_established", "looting_property_destruction", "non_violent_transfer_of_territory", "other",
    "sexual_violence", "attack", "abduction_forced_disappearance",
]  # fmt: skip
Occurrence = Literal["claimed", "reported", "confirmed", "denied"]


class Participant(Part):
    """Who took part, on which side: A and B as UCDP has them, or struck and hit by."""

    actor: PartyRef
    side: Opt[Literal["a", "b", "attacker", "target", "third"]] = None


class ViolentEvent(Happening):
    """A fight, strike, explosion or killing, from one shot to an operation of days.

    `occurrence` says how sure it is that it happened at all; claimed by is not attributed to. Counts name
    their counter.

    ```yaml
    violent-events:
      - id: saraya-al-ashtar-drone-claim
        title: Claimed drone attack on Israel
        participants:
          - {actor: actor/saraya-al-ashtar, side: attacker}
          - {actor: actor/israel, side: target}
        occurrence: claimed
        claimed_by: [actor/saraya-al-ashtar]
        acled_event: explosions_remote_violence
        acled_sub_event: air_drone_strike
        when: 2024-04-27
        citations:
          - source: atlas-news-2024-05-02
    ```
    """

    kind = "violent-event"
    plural = "violent-events"

    participants: Opt[tuple[Participant, ...]] = ()
    """Who took part, on which side."""
    occurrence: Opt[Occurrence] = None
    """Claimed, reported, confirmed or denied."""
    claimed_by: Opt[tuple[PartyRef, ...]] = ()
    """Who claims to have done it."""
    attributed_to: Opt[tuple[PartyRef, ...]] = ()
    """To whom others ascribe it."""
    type_of_violence: Opt[UcdpViolence] = None
    """UCDP's type of violence."""
    acled_event: Opt[AcledEvent] = None
    """ACLED's event type."""
    acled_sub_event: Opt[AcledSubEvent] = None
    """ACLED's sub-event type."""
    weapons: Opt[tuple[Text, ...]] = ()
    """Weapons and means, as sources name them."""
    counts: Opt[tuple[Count, ...]] = ()
    """Losses and other counts, each with its counter."""
    violates: Opt[CeasefireRef] = None
    """The ceasefire that it broke."""
    part_of: Opt[Annotated[str, Refers("conflict", "violent-event")]] = None
    """The conflict, episode or larger operation that it belongs to."""
    outcome: Opt[Text] = None
    """What came of it, in own words."""
    point: Opt[Point] = None
    """Where exactly, when it is not the point of `place`."""
    where_prec: Opt[WherePrec] = None
    """How exact the point is, by UCDP's scale."""
    date_prec: Opt[Literal["1", "2", "3", "4", "5"]] = None
    """UCDP's date precision, for rows that come from there."""
    event_clarity: Opt[Literal["1", "2"]] = None
    """UCDP's clarity: 1 one incident, 2 an aggregate."""
    deaths_a: Opt[Estimate] = None
    """UCDP's deaths of side A."""
    deaths_b: Opt[Estimate] = None
    """UCDP's deaths of side B."""
    deaths_civilians: Opt[Estimate] = None
    """UCDP's civilian deaths."""
    deaths: Opt[Estimate] = None
    """UCDP's total: low, best and high."""


class Displacement(Happening):
    """That people flee or are driven out, return or are resettled: who, from where to where, how many by whose count.

    ```yaml
    displacements:
      - id: exodus-2023
        title: Flight of the Armenians of Nagorno-Karabakh
        who: armenians-of-nagorno-karabakh
        manner: flight
        origin: nagorno-karabakh
        destination: armenia
        counts:
          - {what: displaced, estimate: 100417, by: actor/armenia, as_of: 2023-09-30}
        when: 2023-09-24/2023-09
        citations:
          - source: tbs-2023-09-30
    ```
    """

    kind = "displacement"
    plural = "displacements"

    who: Opt[ActorRef] = None
    """The people."""
    manner: Opt[Literal["flight", "expulsion", "evacuation", "return", "resettlement"]] = None
    """How; a contested word stays with who uses it (`says`)."""
    origin: Opt[PlaceRef] = None
    """From where."""
    destination: Opt[PlaceRef] = None
    """To where."""
    caused_by: Opt[
        tuple[Annotated[str, Refers("violent-event", "restriction", "agreement", "territorial-change")], ...]
    ] = ()
    """What they fled from, as sources have it."""
    counts: Opt[tuple[Count, ...]] = ()
    """How many, each with its counter."""
