"""Words of the table that mean another thing where they stand: "shelled out", "attacked the plan", "sanctioned it"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.scene import Scene
    from conflictkb.drafts.triggers import Trigger

NEAR = 120
_IDEAS = (
    r"(?:propos(?:al|ition)|plan|idea|statement|polic(?:y|ie)|decision|claim|argument|report|speech|remark|comment"
    r"|law|bill|reform|budget|motion|amendment|resolution|agreement|deal|treaty|accord|concept|notion|theory|view"
    r"|opinion|stance|initiative|draft|suggestion|demand|verdict|ruling|constitution|narrative"
    r"|reputation|credibility|legitimacy|strategy|programme|program|article|book|interview|roadmap"
    r"|declaration|offer|request|announcement|conclusion|criticism|rhetoric|inaction|silence|failure)s?"
)
_DEEDS = (
    r"(?:withdrawal|pull-?out|use|deployment|visit|operation|sale|purchase|transfer|delivery|strike|attack|raid"
    r"|assault|offensive|shelling|ban|move|step|mission|exercise|drill|talk|meeting|negotiation|release|exchange"
    r"|return|departure|redeployment|expulsion|evacuation|practice|arrangement|measure|killing|opening|closure"
    r"|construction|payment|appointment|marriage|action|change|ceasefire|truce|annexation|handover|project)s?"
)
_STEP = (
    r"(?:(?!(?:of|in|on|near|at|for|to|with|from|and|or|by|after|before|during|under|over|against|into|as|while|when"
    r"|that|which|who)\b)[\w’'-]+\s+)"
)
_END = (  # the noun is the last of its kind: not "the plan office"
    r"(?=\W*\Z|[.,;:)”\"]|\s+(?:of|for|to|on|in|by|as|that|which|and|or|at|during|with|from|about|over|made|put|it|he"
    r"|she|they|last|yesterday|this)\b)"
)
_BE = r"(?:was|were|is|are|(?:has|have|had) been|being|be)\s+(?:\w+ly\s+)?\Z"
_SPORT = (
    r"(?:chess|football|soccer|tennis|draughts|checkers|poker|cards|rugby|cricket|hockey|basketball|volleyball|boxing"
    r"|the (?:match|game|final|semi-final|quarter-final|tournament|first half|second half)|a (?:match|friendly|game))"
)
_SPOKEN = (
    r"(?:in|with) (?:an?|his|her|its|their|the) (?:[\w-]+ )?(?:speech|interview|article|tweet|column|op-ed|editorial"
    r"|debate|letter)"
)


def _objects(nouns: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of such a thing behind an act, and as the subject of a passive before it."""
    behind = re.compile(rf"\A\s+(?:(?:on|against|upon|at)\s+)?{_STEP}{{0,5}}?{nouns}{_END}")
    subject = re.compile(rf"\b{nouns}(?:\s+(?:of|by|for|to|on)\s+(?:[\w’'-]+\s+){{1,4}}?|\s+){_BE}")
    return behind, subject


_ON_IDEAS, _IDEAS_WERE = _objects(_IDEAS)
_ON_DEEDS, _DEEDS_WERE = _objects(f"(?:{_IDEAS}|{_DEEDS})")
_OUT = re.compile(r"\A\s+out\b(?! of)")
_WITH_WORDS = re.compile(
    r"\A\s+(?:[\w’'-]+\s+){0,4}?(?:with|by|of)\s+(?:[\w-]+\s+)?(?:questions|calls|messages|requests|letters|e-?mails"
    r"|complaints|criticism|insults|jokes|adverts)\b"
)
_PLAYED = re.compile(rf"\A\s+(?:[\w’'-]+\s+){{0,6}}?(?:(?:at|in)\s+{_SPORT}|{_SPOKEN}){_END}")
_IN_WORDS = re.compile(r"\b(?:verbally|rhetorically|politically)\s+\Z")
_ARTICLED = re.compile(r"\A\s+(?:the|an?|its|their|his|her|this|that|these|those|any|all|[\w-]+['’]s?)\s")


def elsewise(trigger: Trigger, hit: Hit[Trigger], scene: Scene) -> bool:
    """Whether a word that may tell of violence or a sanction tells of neither."""
    at = scene.at(hit.start)
    lead = scene.lead(at, hit.start).lower()[-NEAR:]
    tail = scene.between(hit.end, min(scene.clauses[at].end, hit.end + NEAR)).lower()
    if trigger.kind == "violent-event":
        return _harmless(lead, tail)
    if trigger.slug == "sanctions" and scene.between(hit.start, hit.end).lower() == "sanctioned":
        return bool((_ARTICLED.match(tail) and _ON_DEEDS.match(tail)) or _DEEDS_WERE.search(lead))
    return False


def _harmless(lead: str, tail: str) -> bool:
    behind = (_ON_IDEAS, _OUT, _WITH_WORDS, _PLAYED)
    return any(pattern.match(tail) for pattern in behind) or any(
        pattern.search(lead) for pattern in (_IDEAS_WERE, _IN_WORDS)
    )
