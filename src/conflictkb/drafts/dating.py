"""Which act of a clause a day belongs to: none where its words may be of either.

"accused … of shelling … on 7 July" leaves open what was on that day; "on 7 July … accused" does not. An act that is
only named ("the victims of the attack were buried on 5 May") has the day only where no other verb can have it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conflictkb.drafts.moods import past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.drafts.days import Day
    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.scene import Scene
    from conflictkb.drafts.triggers import Trigger

ONE_EVENT = frozenset(("violent-event", "displacement"))  # "killed in an attack on 5 May" is one thing on one day
_OF = re.compile(r"\s+(?:(?:on|in|at|against|by|near)\s+(?:[\w’'-]+\s+){1,3})?(?:of|from|dated)\s+(?:the\s+)?\Z")
OF_SOMETHING = frozenset((
    "accusation", "condemnation", "request", "request-to-leave", "refusal", "threat", "protest", "case",
))  # fmt: skip
_FROM = re.compile(r"\bfrom\s+\Z")
_AGENT = re.compile(r"\bby\s+(?:the\s+)?")
_WHAT = re.compile(r"\b(?:of|for|over|about|that|to|the|an?|any|against|(?:its|their|his|her)(?! (?:on|in|at)\b))\b")
_HELPS = re.compile(r"(?:\b(?:was|were|is|are|has|have|had|been|being|be)\s+(?:\w+ly\s+)?)+\Z")
_BRINGS = re.compile(  # verbs that do no more than to say that what they have as object or subject was
    r"\b(?:there (?:was|were|is|are|has been|have been|had been)|impos\w*|launch\w*|issu\w*|declar\w*|ma(?:de|kes?"
    r"|king)(?= an?\b)|introduc\w*"
    r"|order\w*|beg[aiu]n\w*|start\w*|carr(?:y|ied) out|conduct\w*|mount\w*|stag\w*|unleash\w*|perpetrat\w*|commit\w*"
    r"|came under|saw|witness\w*|suffer\w*|experienc\w*|t(?:ook|akes?|aken) place|occurr?\w*|happen\w*|broke out"
    r"|erupt\w*"
    r"|sign\w*|reach\w*|agree\w*|enter\w* into|put in place|led|intensified|escalated|(?:died|dies|perished) in)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|had|have|been|will|"
    r"(?!(?:united|armed|unidentified|disputed|occupied|displaced|wounded|combined|allied|masked|uniformed|hundred"
    r"|indeed|so-called|speed|feed|seed|need)\b)[a-z]+ed"
    r"|held|met|made|took|gave|saw|spoke|said|told|wrote|led|left|paid|laid|sent|brought|built|began|came|fell|shown"
    r"|drew"
    r"|rose|went|kept|lost|won|found|got|sought|stood|sat|read|put|set|cast|broke|spent|taught|thought|forgot"
    r"|remember\w*"
    r"|mark(?:s|ing)|mourn\w*|honou?r\w*)\b"
)
_REMEMBERED = re.compile(
    r"\b(?:anniversar|commemorat|memorial|remembr|mourn|honou?r|tribute|vigil|funeral|exhibition|film|documentary|novel"
    r"|monument"
    r"|museum|book|trial|inquiry|investigation|report|debate|hearing|article|study|ceremony|victims|survivors|suspect"
    r"|talks|minute of silence|minute['’]s silence)\w*\b",
)


def owner(scene: Scene, day: Day, low: int, high: int) -> Hit[Trigger] | None:
    """The act between two places that a day there belongs to."""
    acts = [hit for hit in scene.hits if low <= hit.start < high and any(t.kind != "assessment" for t in hit.found)]
    before = [hit for hit in acts if hit.end <= day.start]
    if before:
        return _of_those_before(scene, low, before, day)
    return _of_those_behind(scene, acts, day, high)


def _of_those_before(scene: Scene, low: int, before: Sequence[Hit[Trigger]], day: Day) -> Hit[Trigger] | None:
    last, lead = before[-1], scene.between(low, before[0].start)
    since = scene.between(last.end, day.start)
    if _OF.fullmatch(since):
        return last
    if _told(scene, last) or _from_doing(scene, before):
        return None if _remembers(lead) or (_says_what(last) and _WHAT.search(_AGENT.sub(" ", since))) else last
    if _said(scene, last) and not _BRINGS.search(since):
        return None
    if len(before) > 1 and not all(_violent(hit) for hit in before):
        return None
    named = _HELPS.sub(" ", lead) if _told(scene, before[0]) else lead
    free = not _acts(named) and not _acts(since) and not _remembers(lead)
    return last if free else None


def _of_those_behind(scene: Scene, acts: Sequence[Hit[Trigger]], day: Day, high: int) -> Hit[Trigger] | None:
    told = [hit for hit in acts if _told(scene, hit)]
    if told and not _remembers(scene.between(day.end, told[0].start)):
        return told[0]
    if not acts or not all(_violent(hit) for hit in acts[1:]):
        return None
    lead, tail = scene.between(day.end, acts[0].start), scene.between(acts[-1].end, high)
    return None if _acts(lead) or _acts(tail) or _remembers(lead) else acts[0]


def same_event(first: Hit[Trigger], second: Hit[Trigger] | None) -> bool:
    """Whether two words stand for one event, as far as its day goes."""
    return second is not None and (first == second or (_violent(first) and _violent(second)))


def _violent(hit: Hit[Trigger]) -> bool:
    return any(trigger.kind in ONE_EVENT for trigger in hit.found)


def _told(scene: Scene, hit: Hit[Trigger]) -> bool:
    """Whether a verb of the sentence says it, rather than a noun in it."""
    words = scene.between(hit.start, hit.end)
    return past(words) or words.lower().endswith("to") or any(trigger.kind == "statement" for trigger in hit.found)


def _from_doing(scene: Scene, before: Sequence[Hit[Trigger]]) -> bool:
    """Whether the last is what somebody was kept from, or could not be: "from annexing the region in 2023"."""
    last = before[-1]
    doing = scene.between(last.start, last.end).endswith("ing") and _FROM.search(
        scene.between(last.start - 10, last.start)
    )
    return bool(doing) and not any(_told(scene, hit) for hit in before)


def _says_what(hit: Hit[Trigger]) -> bool:
    return any(trigger.kind == "statement" or trigger.slug in OF_SOMETHING for trigger in hit.found)


def _said(scene: Scene, hit: Hit[Trigger]) -> bool:
    """Whether an act is named as what somebody reports, whose day it then may be: "reported an attack on …"."""
    clause = scene.clauses[scene.at(hit.start)]
    return clause.opener == "that" and not scene.between(clause.start, clause.end).lower().strip(", ").startswith(
        "that"
    )


def _acts(text: str) -> bool:
    return bool(_VERB.search(_BRINGS.sub(" ", text)))


def _remembers(text: str) -> bool:
    return bool(_REMEMBERED.search(text.lower()))
