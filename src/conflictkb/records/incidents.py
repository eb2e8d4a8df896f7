"""What happens between parties without arms: diplomatic acts, statements, agreements, cases at law."""

from typing import Annotated, Literal

from conflictkb.records.base import Happening, Spell
from conflictkb.records.dates import Date
from conflictkb.records.estimates import Estimate
from conflictkb.records.parts import ActorRef, AnyRef, Part, PartyRef
from conflictkb.records.values import Opt, Refers, Text

PloverEvent = Literal[
    "agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request", "accuse", "reject", "threaten",
    "protest", "sanction", "mobilize", "coerce", "assault",
]  # fmt: skip
PloverMode = Literal[
    "visit", "third-party", "multilateral", "phone", "withdraw", "release", "disarm", "ceasefire", "access", "resign",
    "assist", "change", "yield", "meet", "disapprove", "investigate", "allege", "restrict", "arrest", "relations",
    "expel", "territory", "violence", "demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize", "convict",
    "discontinue", "troops", "weapons", "police", "militia", "seize", "censor", "curfew", "martial-law", "deport",
    "withhold", "misinformation", "cyber", "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive",
    "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
]  # fmt: skip
PloverContext = Literal[
    "military", "intelligence", "executive", "legislative", "election", "political_institutions", "economic", "legal",
    "reparations", "human_rights", "rights_freedoms", "human_security", "religion_ethnicity", "diplomatic", "territory",
    "peacekeeping", "health", "asylum", "migration", "natural_resource", "environment", "technology", "terrorism",
    "cyber", "misinformation", "crime", "corruption",
]  # fmt: skip
AgreementType = Literal[
    "ceasefire_agreement", "peace_agreement", "joint_statement", "memorandum", "protocol", "treaty", "delimitation",
    "decree", "resolution", "exchange", "other",
]  # fmt: skip
StatementStance = Literal[
    "asserts", "confirms", "denies", "doubts", "declines", "announces", "claims", "corrects", "retracts",
]  # fmt: skip
StepType = Literal[
    "filed", "charged", "arrested", "hearing", "provisional_measures", "order", "verdict", "sentence", "appeal",
    "closed", "ratified",
]  # fmt: skip
PLOVER_MODES: dict[str, tuple[str, ...]] = {
    "consult": ("visit", "third-party", "multilateral", "phone"),
    "retreat": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    "request": ("assist", "change", "yield", "meet"),
    "accuse": ("disapprove", "investigate", "allege"),
    "reject": ("assist", "change", "yield", "meet"),
    "threaten": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    "protest": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    "sanction": ("convict", "expel", "withdraw", "discontinue"),
    "mobilize": ("troops", "weapons", "police", "militia"),
    "coerce": (
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation",
        "cyber",
    ),
    "assault": (
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
    ),
}  # fmt: skip


class Incident(Happening):
    """A diplomatic act of one party towards another, friendly or hostile, typed by PLOVER event and mode.

    An incident *does* something to a recipient: it accuses, asks, bans, visits, expels. A `statement` says something.
    One record may stand for repeated acts: `acts` is 1 when missing, and "repeatedly" is `2..`.

    ```yaml
    incidents:
      - id: armenia-asks-zvartnots
        title: Armenia asks that Russian border guards leave Zvartnots airport
        actors: [actor/armenia]
        recipients: [actor/russia]
        event: request
        modes: [yield]
        when: [..2024-03-06]
        citations:
          - source: news-az-2024-03-06
    ```
    """

    kind = "incident"
    plural = "incidents"

    actors: Opt[tuple[PartyRef, ...]] = ()
    """Who acts (PLOVER's actor)."""
    recipients: Opt[tuple[PartyRef, ...]] = ()
    """To whom (PLOVER's recipient)."""
    event: Opt[PloverEvent] = None
    """PLOVER's event type."""
    modes: Opt[tuple[PloverMode, ...]] = ()
    """PLOVER's modes, of those that the event has."""
    contexts: Opt[tuple[PloverContext, ...]] = ()
    """PLOVER's contexts."""
    acts: Opt[Estimate] = None
    """How many acts the record stands for; 1 when missing."""
    of_what: Opt[Text] = None
    """What the accusation, demand, ban … is about, in own words."""
    concerns: Opt[tuple[AnyRef, ...]] = ()
    """The records that it is about."""


class Statement(Happening):
    """That somebody said something, to whomever: one speech act, with its speaker and what it was about.

    Where the words do something to a recipient (accuse, demand, threaten) the deed is an `incident`. How the words came
    to us is the chain `via` of the citation.

    ```yaml
    statements:
      - id: peskov-confirms-withdrawal
        speaker: person/dmitry-peskov
        on_behalf_of: actor/russia
        stance: confirms
        about: [withdrawal/ru-peacekeepers-nk-withdrawal]
        when: 2024-04-17
        citations:
          - source: atlas-news-2024-04-17
            via: [actor/tass, person/dmitry-peskov]
    ```
    """

    kind = "statement"
    plural = "statements"

    speaker: Opt[PartyRef] = None
    """Who spoke; an unnamed speaker is an actor of type `unnamed`."""
    on_behalf_of: Opt[PartyRef] = None
    """For whom."""
    audience: Opt[tuple[PartyRef, ...]] = ()
    """To whom."""
    stance: Opt[StatementStance] = None
    """What the words do to what they are about."""
    about: Opt[tuple[AnyRef, ...]] = ()
    """The records that they are about."""
    content: Opt[Text] = None
    """What was said, in own words."""


class Provision(Part):
    """One thing that was agreed: what, by whom, by when, and whether it was kept."""

    what: Text
    obliges: Opt[PartyRef] = None
    due: Opt[Date] = None
    kept: Opt[Literal["yes", "no", "partly", "late", "disputed", "pending"]] = None


class Signatory(Part):
    """Who signed, through whom."""

    actor: PartyRef
    person: Opt[Annotated[str, Refers("person")]] = None
    role: Opt[Literal["party", "witness", "mediator", "guarantor"]] = None


class Agreement(Spell):
    """A paper or an accord between parties, in force from `start` to `end`, with its provisions.

    The silence that it brings is a `ceasefire`; the force that it sends is a `deployment`.

    ```yaml
    agreements:
      - id: november-2020-statement
        title: Trilateral statement of 9/10 November 2020
        type: ceasefire_agreement
        signatories:
          - {actor: actor/armenia, person: nikol-pashinyan}
        signed: "[2020-11-09,2020-11-10]"
        start: 2020-11-10
        provisions:
          - {what: Kelbajar district is returned, obliges: actor/armenia, due: 2020-11-15, kept: late}
        citations:
          - source: kremlin-2020-11-10
    ```
    """

    kind = "agreement"
    plural = "agreements"

    type: Opt[AgreementType] = None
    """What sort of paper."""
    signatories: Opt[tuple[Signatory, ...]] = ()
    """Who signed or issued it."""
    signed: Opt[Date] = None
    """When it was signed or issued; `start` is when it took effect."""
    mediators: Opt[tuple[ActorRef, ...]] = ()
    """Who mediated."""
    provisions: Opt[tuple[Provision, ...]] = ()
    """What was agreed, and how it went."""


class Step(Part):
    """One step of a case: a filing, hearing, order, verdict."""

    when: Opt[Date] = None
    type: StepType
    what: Opt[Text] = None
    outcome: Opt[Text] = None


class Charge(Part):
    """What somebody is charged with or was found to have done, and how much of it."""

    what: Text
    estimate: Opt[Estimate] = None


class LegalCase(Spell):
    """A case before a court, from its filing to its close, with its steps; sentences too.

    A law or ratification without a court is an `agreement`; an arrest without a case is an `incident`.

    ```yaml
    legal-cases:
      - id: vasinskyi-revil
        title: Sentence of a member of REvil
        court: us-district-court-northern-texas
        defendants: [person/yaroslav-vasinskyi]
        sentence: 13 years and seven months
        charges:
          - {what: ransomware attacks, estimate: 2500..}
        citations:
          - source: atlas-news-2024-05-02
    ```
    """

    kind = "legal-case"
    plural = "legal-cases"

    court: Opt[ActorRef] = None
    """Before whom."""
    applicants: Opt[tuple[PartyRef, ...]] = ()
    """Who brought it."""
    defendants: Opt[tuple[PartyRef, ...]] = ()
    """Against whom."""
    instrument: Opt[Text] = None
    """The treaty or law that it rests on."""
    charges: Opt[tuple[Charge, ...]] = ()
    """What it is about, with numbers where sources give them."""
    steps: Opt[tuple[Step, ...]] = ()
    """What was done, when."""
    sentence: Opt[Text] = None
    """The sentence, in own words."""
