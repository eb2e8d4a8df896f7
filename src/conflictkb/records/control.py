"""Who holds what: conflicts, control over places, restrictions on movement and trade, changes of territory."""

from typing import Annotated, Literal

from conflictkb.records.base import Happening, Spell
from conflictkb.records.dates import Date
from conflictkb.records.parts import ActorRef, Part, PartyRef, PlaceRef
from conflictkb.records.values import Opt, Refers, Text

Intensity = Literal["minor", "war"]
ConflictType = Literal["interstate", "intrastate", "internationalised", "non_state", "one_sided", "extrasystemic"]
Outcome = Literal[
    "victory_side_a", "victory_side_b", "ceasefire", "peace_agreement", "low_activity", "ongoing", "other"
]
Incompatibility = Literal["territory", "government", "both", "other"]
ControlBasis = Literal["in_fact", "in_law", "claimed"]
Level = Literal["full", "shared", "contested", "security_only"]
Extent = Literal["whole", "most", "part"]
RestrictionType = Literal[
    "blockade", "closure", "checkpoint", "ban", "suspension", "embargo", "sanctions", "frozen_membership", "other",
]  # fmt: skip
HeldBack = Literal[
    "people", "goods", "food", "medicine", "fuel", "gas", "electricity", "broadcasting", "arms", "trade", "travel",
    "finance", "aid", "communications", "membership",
]  # fmt: skip
ChangeManner = Literal[
    "capture", "handover", "delimitation", "withdrawal", "annexation", "secession", "dissolution", "other",
]  # fmt: skip

ControlRef = Annotated[str, Refers("control")]


class Belligerent(Part):
    """A party to a conflict and its side: A and B as UCDP has them."""

    actor: ActorRef
    side: Opt[Literal["a", "b", "other"]] = None
    role: Opt[Literal["primary", "secondary", "supporting"]] = None


class Conflict(Spell):
    """A conflict or an episode of one, with its sides. Single fights are `violent-event`s.

    Counts follow the field `conflict` of other records, so what has none stays out of them. An episode of a longer
    conflict names it in `conflict`.

    ```yaml
    conflicts:
      - id: nagorno-karabakh
        title: Conflict over Nagorno-Karabakh
        type: internationalised
        incompatibility: territory
        belligerents:
          - {actor: azerbaijan, side: a}
          - {actor: armenia, side: b}
        external_ids: {ucdp_conflict: 388}
        citations:
          - source: ucdp-prio-acd-211
    ```
    """

    kind = "conflict"
    plural = "conflicts"

    type: Opt[ConflictType] = None
    """UCDP's type of conflict."""
    intensity: Opt[Intensity] = None
    """UCDP's intensity: minor from 25, war from 1,000 battle-related deaths in a year."""
    incompatibility: Opt[Incompatibility] = None
    """What it is about."""
    belligerents: Opt[tuple[Belligerent, ...]] = ()
    """Who fights, on which side."""
    outcome: Opt[Outcome] = None
    """How the episode ended, by UCDP's terms."""
    outcome_note: Opt[Text] = None
    """The outcome in own words."""


class Control(Spell):
    """Who holds a place, and on what basis: in fact, in law, or claimed; the last two `by` somebody's account.

    One record for each holder, place and basis. The moment of change is a `territorial-change`.

    ```yaml
    controls:
      - id: azerbaijan-nagorno-karabakh-in-fact
        holder: azerbaijan
        basis: in_fact
        level: full
        extent: whole
        start: 2023-09-20
        end: ".."
        place: nagorno-karabakh
        citations:
          - source: atlas-news-2024-04-17
    ```
    """

    kind = "control"
    plural = "controls"

    holder: Opt[ActorRef] = None
    """Who holds or claims the place."""
    basis: Opt[ControlBasis] = None
    """In fact, in law, or claimed."""
    by: Opt[tuple[PartyRef, ...]] = ()
    """By whose account, for what is in law or claimed."""
    level: Opt[Level] = None
    """Full, shared, contested, or of security only."""
    extent: Opt[Extent] = None
    """The whole place, most of it, or a part."""


class Restriction(Spell):
    """That movement, trade, speech or membership is held back for a time: a blockade, checkpoint, ban, sanctions.

    The act of imposing it is an `incident`; a frozen membership is an `affiliation` unless others impose it.

    ```yaml
    restrictions:
      - id: lachin-corridor
        type: blockade
        imposed_by: [azerbaijan]
        on: [actor/armenians-of-nagorno-karabakh]
        of: [people, goods]
        degree: partial
        start: 2022-12-12
        place: lachin-corridor
        citations:
          - source: urdupoint-2023-02-25
    ```
    """

    kind = "restriction"
    plural = "restrictions"

    type: Opt[RestrictionType] = None
    """What sort of restriction; a contested word stays with who uses it (`says`)."""
    imposed_by: Opt[tuple[ActorRef, ...]] = ()
    """Who imposed it."""
    on: Opt[tuple[PartyRef, ...]] = ()
    """Whom it touches."""
    of: Opt[tuple[HeldBack, ...]] = ()
    """What is held back."""
    degree: Opt[Literal["total", "partial", "intermittent", "nominal"]] = None
    """How far."""
    legal_basis: Opt[Text] = None
    """The law, order or licence that it rests on."""


class TerritorialChange(Happening):
    """That a place passes from one holder to another, between two spells of `control`.

    ```yaml
    territorial-changes:
      - id: kelbajar-handover
        from_holder: armenian-forces
        to_holder: azerbaijan
        manner: handover
        when: 2020-11-25
        place: kelbajar-district
        citations:
          - source: jamnews-2020-11-15
    ```
    """

    kind = "territorial-change"
    plural = "territorial-changes"

    from_holder: Opt[ActorRef] = None
    """Who held it before."""
    to_holder: Opt[ActorRef] = None
    """Who held it after."""
    manner: Opt[ChangeManner] = None
    """How it changed hands."""
    extent: Opt[Extent] = None
    """The whole place, most of it, or a part."""
    scheduled: Opt[Date] = None
    """The day that was agreed for it, where it differs from `when`."""
    ends_control: Opt[ControlRef] = None
    """The spell of control that it ends."""
    begins_control: Opt[ControlRef] = None
    """The spell of control that it begins."""
    named_places: Opt[tuple[PlaceRef, ...]] = ()
    """The places that changed hands, where they are several."""
