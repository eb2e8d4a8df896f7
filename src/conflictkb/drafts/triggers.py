"""The words of the field that call for a record, and which one: the one table of the drafts.

PLOVER's events and modes stand in the fields as records have them (`records/incidents.py`). A phrase matches in any
case and also in the plural. `doer` and `target` name the fields for who acts and who is acted upon; they are filled
only by records of the base that can stand in them. A trigger that `needs` words holds only where one of them stands in
the same sentence (or `near`: the same clause), one that `lacks` words only where none does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

FORCES = frozenset((
    "troops", "forces", "force", "soldiers", "servicemen", "peacekeepers", "guards", "personnel", "contingent",
    "military", "units", "army", "observers", "mission", "base",
))  # fmt: skip
LEAVING = frozenset(["leave", "withdraw", "withdrawal", "departure"])
REQUESTS = "request that, requested that, asked that, demanded that, demand that, demanded the, urged, called on"
COMPUTERS = frozenset(["ransomware", "cyber", "hacker", "hackers", "malware", "phishing", "heart"])


@dataclass(frozen=True, slots=True)
class Trigger:
    """Phrases, comma-separated, and the record that they call for."""

    kind: str
    slug: str
    phrases: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    doer: str = ""
    target: str = ""
    needs: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()

    def __hash__(self) -> int:
        return hash((self.kind, self.slug, self.phrases))


def _says(stance: str, phrases: str) -> Trigger:
    return Trigger("statement", stance, phrases, {"stance": stance}, doer="speaker")


def _incident(slug: str, phrases: str, event: str, *modes: str, **more: Any) -> Trigger:  # noqa: ANN401 - further fields
    held = {"event": event, **({"modes": list(modes)} if modes else {}), **more.pop("fields", {})}
    return Trigger("incident", slug, phrases, held, doer="actors", target="recipients", **more)


def _restriction(type_: str, phrases: str, **more: Any) -> Trigger:  # noqa: ANN401 - further fields
    return Trigger("restriction", type_, phrases, {"type": type_}, doer="imposed_by", target="on", **more)


def _opinion(type_: str, phrases: str) -> Trigger:
    return Trigger("assessment", type_, phrases, {"type": type_})


TRIGGERS: tuple[Trigger, ...] = (
    Trigger("withdrawal", "withdrawal",
            "withdraw, withdrawing, withdrew, withdrawn, withdrawal, pull out, pulled out, pulling out, pullout, "
            "pull back, pulled back", doer="actor", needs=FORCES),
    Trigger("withdrawal", "withdrawal", "leave, leaving, left, departure, depart, departed", near=FORCES, doer="actor",
            lacks=frozenset(("request", "requested", "asked", "demanded"))),
    Trigger("deployment", "deployment",
            "deploy, deployed, deploying, deployment, redeployed, stationed, maintained a force, maintains a force, "
            "sent troops, garrisoned", doer="contributor", needs=FORCES),
    Trigger("deployment", "roadblocks", "roadblock, roadblock duty", {"tasks": ["roadblocks"]}, needs=FORCES),
    Trigger("deployment", "checkpoints", "manned checkpoints, man checkpoints", {"tasks": ["checkpoints"]}),
    Trigger("deployment", "patrols", "patrolled, patrolling", {"tasks": ["patrol"]}, needs=FORCES),
    Trigger("deployment", "demining", "demining, cleared mines", {"tasks": ["demining"]}, needs=FORCES),
    Trigger("posting", "commander", "commander, commanded, commands the, commanding", {"role": "commander"},
            doer="person"),
    Trigger("posting", "leads", "has led, have led, led by, headed by, is headed by, was appointed, took command",
            doer="person"),
    Trigger("ceasefire", "ceasefire",
            "ceasefire, cease-fire, truce, armistice, cessation of hostilities, ceasefire established"),
    Trigger("violation", "ceasefire-violations",
            "ceasefire violation, violation of the ceasefire, violated the ceasefire, breach of the ceasefire, "
            "breached the ceasefire, violated the truce, broke the ceasefire", doer="actor"),
    Trigger("monitoring-body", "monitoring-body",
            "monitoring center, monitoring centre, monitoring mission, observer mission, verification mission, "
            "monitoring mechanism, verification mechanism"),
    Trigger("control", "control", "control, controlled, controls", doer="holder",
            needs=frozenset(("under", "firmly", "full", "took", "retains", "controlled"))),
    Trigger("territorial-change", "annexation", "annex, annexed, annexing, annexation", {"manner": "annexation"},
            doer="to_holder"),
    Trigger("territorial-change", "capture", "seizure of, seized, captured, capturing, retook, recaptured, overran",
            {"manner": "capture"}, doer="to_holder"),
    Trigger("territorial-change", "handover", "handed over, handover, returned to the control, ceded",
            {"manner": "handover"}),
    Trigger("violent-event", "incursion", "incursion, offensive, invasion, invaded, stormed"),
    Trigger("violent-event", "drone-attack", "drone attack, drone strike",
            {"acled_event": "explosions_remote_violence", "acled_sub_event": "air_drone_strike"}, target=""),
    Trigger("violent-event", "attack", "attack, attacked, assault, raid, ambush, ambushed", lacks=COMPUTERS),
    Trigger("violent-event", "shelling", "shelled, shelling, bombardment, bombarded, airstrike, air strike, missile "
            "strike, rocket fire, mortar fire"),
    Trigger("violent-event", "clash", "clash, clashed, skirmish, firefight, exchange of fire, opened fire, fighting",
            {"acled_event": "battles", "acled_sub_event": "armed_clash"}),
    Trigger("violent-event", "killing", "killed, killing, wounded", lacks=COMPUTERS),
    Trigger("displacement", "displacement", "fled, fleeing, displaced, refugee, exodus, evacuated, expelled from"),
    Trigger("agreement", "agreement", "signed an agreement, signed a treaty, signed a memorandum, peace treaty, "
            "peace agreement, ceasefire agreement, trilateral statement, joint statement"),
    Trigger("legal-case", "case", "sentenced, convicted, indicted, charged with, on trial, lawsuit, ruled that, "
            "pleaded guilty"),
    Trigger("affiliation", "membership", "froze its membership, suspended its membership, joined the, left the bloc",
            {"type": "membership"}, doer="member", target="of", needs=frozenset(("membership", "bloc", "alliance"))),

    _incident("accusation", "accuse, accused, accusing, accusation, blamed, alleged", "accuse", "allege"),
    _incident("condemnation", "condemn, condemned, condemnation, denounced, criticised, criticized", "accuse",
              "disapprove"),
    _incident("request", REQUESTS, "request", lacks=LEAVING),
    _incident("request-to-leave", REQUESTS, "request", "yield", needs=LEAVING),
    _incident("refusal", "rejected, refused, refusal", "reject"),
    _incident("threat", "threaten, threatened, threatening, ultimatum", "threaten"),
    _incident("forced-corridor", "forced land corridor, forced corridor", "threaten", "territory"),
    _incident("protest", "protested, note of protest, summoned the ambassador, lodged a protest", "protest"),
    _incident("ban", "ban, banned, banning", "coerce", "restrict"),
    _incident("expulsion", "expelled, expulsion, persona non grata", "sanction", "expel"),
    _incident("sanctions", "imposed sanctions, sanctioned", "sanction"),
    _incident("cooperation", "closer ties, seeks increased, alignment, rapprochement, cooperation with, closer "
              "cooperation", "cooperate"),
    _incident("support", "pledged support, expressed support", "support"),
    _incident("aid", "sent aid, humanitarian aid, supplied weapons", "aid"),
    _incident("meeting", "met with, held talks, visited, phone call, summit", "consult"),
    _incident("mobilization", "mobilised, mobilized, build-up, buildup, massed troops", "mobilize", "troops"),

    _restriction("ban", "ban, banned, banning"),
    _restriction("blockade", "blockade, blockaded, blocked the road"),
    _restriction("closure", "closed its airspace, closed the border, closed the road"),
    _restriction("suspension", "suspended the licence, suspended the license, suspended broadcasting"),
    _restriction("embargo", "embargo, arms embargo"),
    _restriction("sanctions", "imposed sanctions, sanctions against"),

    _says("confirms", "confirmed, confirms, confirm, confirmed that, confirming"),
    _says("denies", "denied, denies, deny, denied that, rejected the claim"),
    _says("announces", "announced, announces, announced that"),
    _says("claims", "claimed, claims, claim, claimed that, has claimed"),
    _says("doubts", "doubted, questioned whether"),
    _says("declines", "declined to comment, refused to comment"),
    _says("asserts", "said, says, told, stated, states that, noted, noted that, replied, added that, reported, reports "
          "that, according to, wrote, argued that, insisted, warned"),

    _opinion("judgement", "one can argue, one can also argue, ultimately failed, has failed, failed to, failure to, "
             "unsuccessful, no reason to, arguably, heavy blow, growing tension, tensions are, it seems, cutting its "
             "losses"),
    _opinion("motive", "it appears that, dissatisfaction with, seeking to, in order to, in an effort to"),
    _opinion("forecast", "is likely to, are likely to, is expected to, are expected to, will likely, could lead to"),
    _opinion("possibility", "a possible, may be, might be, possibly, perhaps"),
)  # fmt: skip
QUOTED = Trigger("statement", "quoted", "", doer="speaker")  # speech in quotation marks without a verb of saying
TASKS = {
    "roadblock": "roadblocks", "roadblocks": "roadblocks", "checkpoints": "checkpoints", "patrols": "patrol",
    "escort": "escort", "escorted": "escort", "demining": "demining", "observation": "observation",
}  # fmt: skip
