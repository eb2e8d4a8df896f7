"""The words around a day that are of the same time: "between 24 and …", "every day until …", "a day other than …".

What they say of the day is its role: `start`, `end`, `bound` (a limit, or one of several days), `not` (every day but
this one), `part` (an hour of it), or nothing. A day beside such words alone would be sharper than the text.
"""

from __future__ import annotations

import re

REACH = 90  # letters before a day in which such words stand
HEDGES = frozenset(("about", "around", "approximately", "circa", "c"))
STARTS, ENDS = frozenset(("since", "from")), frozenset(("until", "till", "through"))
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_PART = r"(?:(?:(?i:early|mid|late|the|about|around|at least|approximately|on|in|around)[\s-]+)*)"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_FULL = rf"(?:{_NTH} {MONTH},? \d{{4}}|{MONTH} {_NTH},? \d{{4}}|{MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d)"
_YEARLESS = rf"(?:{_NTH} {MONTH}|{MONTH} {_NTH}|{MONTH}|{_NTH})"
_ANY = rf"(?:{_FULL}|{_YEARLESS}|(?:19|20)\d\d)"
_UNIT = r"(?:days?|dates?|nights?|mornings?|afternoons?|evenings?|weeks?|weekends?|months?|years?|hours?|eve|time)"
_ALL = r"(?:a|an|any|some|every|each|the|all|no|one|two|three|four|five|six|seven|several|few|many|\d{1,3})"
_HOURS = r"(?:day|date|night|morning|afternoon|evening|hours)"
_PREP = r"(?:(?:on|in|at|during|over|for|within)\s+)?"
_OF_UNIT = rf"{_PREP}(?:the\s+)?(?:{_ALL}\s+)?(?:(?:early|late|very|same|few|first|next)\s+)*{_UNIT}"
_NOT = (
    rf"(?:{_OF_UNIT}\s+)?(?:other than|except(?:ing)?(?: for)?|apart from|aside from|excluding|besides|save for"
    rf"|rather than|instead of|not)|{_OF_UNIT}\s+but"
)
_LIMIT = (
    rf"(?:(?:{_OF_UNIT}|daily|nightly|sometime|some time|shortly|soon|long|right|just|well|immediately|only|not|up"
    r"|at the latest|ever|on or|continuously|constantly|repeatedly)\s+)?"
    r"(?P<word>before|after|by|until|till|through|since|from|following|prior to|up to|as of|as from|ahead of"
    r"|(?:no|not) (?:later|earlier) than|later than|earlier than)"
)
_OPENS = rf"(?i:(?:(?:{_OF_UNIT}|daily|nightly|sometime|somewhere)\s+)?(?:between|from|since|of))"
_BEFORE = tuple(
    (role, re.compile(rf"(?<![\w’'-])(?:{words})\s*(?<![\w]){_PART}\Z"))
    for role, words in (
        ("bound", rf"{_OPENS}\s+{_PART}{_ANY}\s*(?:,|and|to|until|till|through|or|–|-)"),
        ("bound", rf"(?:(?i:on|in|either)\s+)*{_YEARLESS}\s*(?:and|to|until|till|through|or|–)"),
        ("bound", rf"(?:(?i:on|in|either)\s+)*{_FULL}\s*(?:to|until|till|through|or|–)"),
        ("bound", rf"(?i:(?:(?:{_OF_UNIT}|sometime|somewhere)\s+)?between)"),
        ("not", rf"(?i:{_NOT})"),
        ("", rf"(?i:{_LIMIT})"),
        ("bound", rf"(?i:{_OF_UNIT}\s+(?:leading\s+)?(?:up\s+)?to)"),
        ("part", rf"(?i:{_PREP}(?:the\s+)?(?:(?:early|late|very|same)\s+)*{_HOURS}\s+of)"),
        ("bound", rf"(?i:{_OF_UNIT}\s+of)"),
        ("about", r"(?i:(?:on|in) or (?:about|around))"),
    )
)  # fmt: skip
_COUNT, _YEAR = re.compile(r"\d{1,2}\s+[a-z]+\s*\Z"), re.compile(r"\d{4}\b(?!-)")  # "lost 24 and 2023 was …"
_EARLY = re.compile(r"(?<![\w-])(?:(?i:early|mid|late|about|around|approximately|circa)[\s-]+)+\Z")
_ON = re.compile(r"\b(?:[Oo]n|[Ii]n)\s\Z")
_BEHIND = re.compile(
    rf"\s*(?:to|until|till|through|or|–)\s*{_PART}{_FULL}|(?P<own>\s+or (?:later|earlier|before|after|thereabouts)"
    r"|\s+at the (?:latest|earliest)|\s+onwards?)\b"
)


def words_before(text: str, start: int) -> tuple[int, str]:
    """Where the words of a time that ends in the day at `start` begin, and the role that they give it."""
    near = text[max(0, start - REACH) : start]
    for role, pattern in _BEFORE:
        match = pattern.search(near)
        if match and not (_COUNT.match(match[0]) and _YEAR.match(text, start)):
            return start - len(near) + match.start(), role or _limit(match)
    early = _EARLY.search(near)
    return (start - len(near) + early.start() if early else start), ""


def words_behind(text: str, end: int) -> tuple[int, str]:
    """Where those behind a day end, and the role that they give it."""
    match = _BEHIND.match(text, end, end + REACH)
    return (end, "") if match is None else (match.end() if match["own"] else end, "bound")


def with_preposition(text: str, first: int) -> int:
    """Where "on" or "in" before a time begins, or the time itself."""
    match = _ON.search(text, max(0, first - 4), first)
    return match.start() if match else first


def _limit(match: re.Match[str]) -> str:
    word = match["word"].lower()
    if match[0].lower().startswith(word):
        return "start" if word in STARTS else "end" if word in ENDS else "bound"
    plain = match[0].lower().startswith(("every", "each", "daily", "nightly"))
    return "end" if word in ENDS and plain else "bound"
