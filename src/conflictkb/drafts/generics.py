"""What is said of no one time or of nobody: habits, whoever does something, and who is not the one that did it."""

from __future__ import annotations

import re

from conflictkb.drafts.moods import FACT, UNSAID, Standing

REACH = 80  # letters before a relative clause in which the word that it belongs to stands
_NOT_ONE = re.compile(  # "was not the one who": behind "not", no participle, which would be an act of its own
    r"\b(?:(?:was|were|is|are|be|been)(?:n['’]t|\s+(?:not|never|hardly|by no means|no longer))|nor (?:was|were|is"
    r"|are) (?:it )?)"
    r"\s*(?!\w+ed\b)(?:[\w’'-]+\s*){0,6}\Z"
)
_ANY = re.compile(
    r"\b(?:(?:no|any|every|each|whichever)\s+(?:[\w-]+\s+){0,2}[\w-]+|(?:any|every)(?:one|body)|nobody|no[ -]one"
    r"|none)\W*\Z"
)
_MANY = re.compile(
    r"(?:\b(?:all|those|he|people|anything|everything)(?:\s+[\w-]+){0,2}"
    r"|\A\W*(?:states|countries|nations|governments|parties|actors|members|groups|armies|powers|soldiers|troops"
    r"|an?\s+(?:[\w-]+\s+)?[\w-]+)(?:\s+that)?)\W*\Z"
)
_THE_ONE = re.compile(r"\b(?:the ones?|those|what|he|she|the (?:country|state|party|side|nation|army))\W*\Z")
_ANOTHER = re.compile(r"\b(?:was|were|is|are)(?:n['’]t|\s+(?:not|never))\s+(?!\w+ed\b)")
_EVER = re.compile(
    r"\A\W*(?:whoever|wherever|whatever|anyone who|everyone who)\b|\b(?:whenever|(?:every|each) time)\b", re.IGNORECASE
)
_HABIT = re.compile(r"\b(?:always|usually|typically|normally|generally|often|rarely|seldom|regularly|sometimes)\s+\Z")


def whose(lead: str, tail: str, *, happened: bool) -> Standing:
    """What a relative clause leaves of its act, by the words before the clause and behind the act."""
    near = lead[-REACH:]
    match = _NOT_ONE.search(near) or _ANY.search(near) or (None if happened else _MANY.search(near))
    if match is None and _THE_ONE.search(near):
        match = _ANOTHER.search(tail)
    return Standing(UNSAID, match[0].strip()) if match else FACT


def ever(text: str) -> str:
    """The word by which a sentence tells what is so at any time, or of anybody; empty for none."""
    match = _EVER.search(text)
    return match[0].strip().lower() if match else ""


def habit(lead: str) -> Standing:
    """What is done time and again is no event."""
    match = _HABIT.search(lead[-20:])
    return Standing(UNSAID, match[0].strip()) if match else FACT
