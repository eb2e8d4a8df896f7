"""What the words directly around a noun make of it: "a suspected attack", "every attack", "the ban is an attack on …".

A thing of which all or any are spoken is no event, and neither is what something else is called or likened to.
"""

from __future__ import annotations

import re

from conflictkb.drafts.moods import ALLEGED, FACT, REPORTED, UNSAID, Standing

REACH = 70  # letters before a noun in which its epithets stand
_STEP = r"\s+(?:[\w-]+\s+){0,2}\Z"
_AS = (
    r"considered|regarded as|treated as|viewed as|seen as|described as|tantamount to|equivalent to|akin to|like"
    r"|amount\w* to|counts? as"
)
_BEFORE = (
    (UNSAID, re.compile(  # nothing of the sort happened
        r"\b(?:fake|faked|bogus|false|fabricated|invented|non-?existent|imagin(?:ary|ed)|fictional|fictitious|fictive"
        rf"|hypothetical|simulated|mock|failed|abortive|unsuccessful|botched|thwarted|foiled){_STEP}",
    )),
    (UNSAID, re.compile(  # nobody was harmed by it
        r"\b(?:verbal|personal|charm|diplomatic|rhetorical|media|panic|legal|political|propaganda|heart|online|twitter"
        r"|scathing|economic|pr|publicity|police|drug)\s+\Z",
    )),
    (UNSAID, re.compile(r"\b(?:every|any|each|whatever|whichever)\s+(?:[\w-]+\s+){0,3}\Z")),
    (UNSAID, re.compile(
        rf"(?<!\bthere )(?<!\bhere )\b(?:is|are|isn['’]t|constitut\w+|means?|meant|equals?|{_AS})"
        r"\s+(?:(?:an?|another|as|not|no|nothing but|also|itself|in itself)\s+){0,3}\Z",
    )),
    (UNSAID, re.compile(  # what a treaty, a law or a drill provides for
        r"\b(?:treat|regard|view|consider|defin|cover|prohibit|forbid|ban|outlaw|train\w* for|prepar\w* for|rehears"
        r"|practis"
        r"|simulat|guard\w* against|protect\w* (?:from|against)|insur\w* against)\w*\s+(?:an?|any)\s+(?:[\w-]+\s+)?\Z",
    )),
    (UNSAID, re.compile(r"(?<!\bthere )(?<!\bit )(?<!\bthis )(?<!\bthat )\b(?:was|were)\s+an?\s+\Z")),
    (UNSAID, re.compile(
        r"\b(?:call|brand|label|term|dub|consider)\w*\s+(?!for\b|on\b|upon\b|off\b)(?:[\w’'-]+\s+){1,5}an?\s+\Z"
        r"|\b(?!comes?\b|came\b)\w+\s+(?:[\w’'-]+\s+){0,5}as\s+(?:being\s+)?an?\s+\Z",
    )),
    (REPORTED, re.compile(
        rf"\b(?:suspected|supposed|presumed|so-called|apparent|reported|rumou?red|unconfirmed|unverified){_STEP}",
    )),
    (ALLEGED, re.compile(rf"\b(?:alleged|claimed|purported){_STEP}")),
    ("announced", re.compile(r"\b(?:announced|promised|pledged)\s+(?:[\w-]+\s+)?\Z")),
)  # fmt: skip
_KIND = re.compile(
    r"\W*(?:that\s+)?(?:(?:an?|all|most|many|such)\s+)?(?:[\w-]+\s+)?\Z"
)  # the noun begins its clause, as a kind
_OF_A_KIND = re.compile(
    r"\b(?:is|are)\s+(?:not\s+|also\s+)?(?:an?\b|never|always|usually|often|rarely|(?:war )?crimes|acts|attacks"
    r"|(?:un)?lawful|illegal|wrong|forbidden|prohibited|justified)|\b(?:means?|constitutes?|requires?|(?:never|always"
    r"|usually|often|rarely|normally|generally|typically|seldom)\s+\w+s?|takes? time|costs? lives|lasts?|leads? to)\b",
)


def epithet(lead: str, tail: str) -> Standing:
    """What is said of the noun between `lead` and `tail`, both in lower case and of its clause."""
    near = lead[-REACH:]
    for stage, pattern in _BEFORE:
        match = pattern.search(near)
        if match:
            return Standing(stage, " ".join(match[0].split()))
    general = _OF_A_KIND.search(tail[:REACH]) if _KIND.fullmatch(lead) else None
    return Standing(UNSAID, general[0]) if general else FACT
