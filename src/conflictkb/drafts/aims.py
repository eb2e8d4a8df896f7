"""What somebody has the means, the right or the wish to do is possible; what he managed to do is done."""

from __future__ import annotations

import re

from conflictkb.drafts.moods import FACT, Standing

TO_REACH = 80  # letters before an act in which "to" and the verb before it stand
VERBS = frozenset((
    "withdraw", "pull out", "pull back", "leave", "depart", "deploy", "annex", "attack", "assault", "ambush", "raid",
    "clash", "accuse", "condemn", "threaten", "ban", "blockade", "control",
))  # fmt: skip
_TO = re.compile(
    r"\bto\s+(?:\w+ly\s+)?(?P<light>(?:launch|carry out|impose|conduct|mount|stage|start|begin|order|sign|hold|make"
    r"|issue|reach|declare)"
    r"\s+(?:(?:an?|its|their|further|new|another|more|joint)\s+)?(?:[\w-]+\s+)?|\w+\s+(?:an?|any)\s+(?:[\w-]+\s+)?)?\Z"
)
_CAME_TO_IT = re.compile(  # verbs and words behind which "to …" is done
    r"\b(?:manag|beg[aiu]n|start|continu|went on|go on|proceed|dare|help|c[oa]me|return|rush|hasten|forc|compell"
    r"|the first|the last|the only|quick|happen|refus)\w*(?:\s+[\w’'-]+){0,4}\s+\Z"
)


def intended(lead: str, act: str) -> Standing:
    """What "to" before a verb makes of it, where no word said that it came to it: "has the troops to attack"."""
    lead = lead.lower()
    match = _TO.search(lead[-TO_REACH:])
    if match and not match["light"] and act.lower() not in VERBS:  # "detailed to roadblock duty"
        match = None
    if match is None or _CAME_TO_IT.search(lead[-TO_REACH : match.start() - len(lead[-TO_REACH:]) or None]):
        return FACT
    return Standing("possible", " ".join(match[0].split()))
