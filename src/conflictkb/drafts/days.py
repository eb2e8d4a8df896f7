"""Days, months and years written in English, as EDTF no sharper than they are written; the rest stays words.

`text` is empty where the words give no date that a base could hold: "in the last six months", "on 17 April".
"""

from __future__ import annotations

import re
from calendar import month_name
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTHS = {name[:3]: number for number, name in enumerate(month_name) if name}
SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23"}
HEDGES = frozenset(("about", "around", "approximately", "circa", "c"))
STARTS, ENDS = frozenset(("since", "from")), frozenset(("until", "till", "through"))
BOUNDS = frozenset(("before", "after", "by"))  # a limit, not the day itself

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_NUMBER = r"(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|many)"
_UNIT = r"(?:hour|day|week|month|year|decade)s?"
_DATE = re.compile(
    rf"(?<![\w,.$-])(?:"
    rf"(?P<iso>\d{{4}}-\d\d-\d\d)"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? (?P<m1>{_MONTH}),? (?P<y1>\d{{4}})"
    rf"|(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>\d{{4}})"
    rf"|(?P<m3>{_MONTH}),? (?P<y3>\d{{4}})"
    rf"|(?P<s4>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all)(?: of)? (?P<y4>\d{{4}})"
    rf"|(?P<decade>(?:19|20)\d)0s"
    rf"|(?P<y5>(?:19|20)\d\d)(?![\d,.]\d|%|-\d)"
    rf"|(?P<vague>\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?![\d,]*\d)"
    rf"|(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Aa]fter|[Ww]ithin)\ )?(?:the\ )?(?:last|past|previous|next)"
    rf"\ (?:{_NUMBER}\ )?{_UNIT}"
    rf"|(?:[Aa]fter|[Ff]or|[Ww]ithin|[Oo]ver)\ (?:[a-z]+\ )?(?i:{_NUMBER})\ (?i:{_UNIT})"
    rf"|(?i:{_NUMBER})\ (?:hours|days|weeks|months|years)\ (?:ago|earlier|later)"
    rf"|[Yy]esterday|[Tt]oday|[Ll]ast night|[Rr]ecently|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))(?!\w)"
)
_BEFORE = re.compile(r"(\w+)\.?\s+(?:(?:early|mid|late|the)[\s-]+)*\Z")


@dataclass(frozen=True, slots=True)
class Day:
    """A time in the text: `text` is EDTF or empty, `role` start, end, bound or name where words around it say so."""

    start: int
    end: int
    text: str
    role: str = ""


def days(text: str) -> Iterator[Day]:
    """Every time that `text` names, in order."""
    for match in _DATE.finditer(text):
        before = _BEFORE.search(text, max(0, match.start() - 30), match.start())
        lead = before[1].lower() if before else ""
        edtf = _edtf(match)
        hedge = "~" if edtf and lead in HEDGES else ""
        yield Day(match.start(), match.end(), edtf + hedge, _role(match, lead, text))


def _role(match: re.Match[str], lead: str, text: str) -> str:
    if match["y5"] and re.match(r" (?:[A-Z][\w’'-]+ )+", text[match.end() : match.end() + 60] + " "):
        return "name"  # "the 2020 Nagorno-Karabakh War" names a war and dates nothing else
    for role, words in (("start", STARTS), ("end", ENDS), ("bound", BOUNDS)):
        if lead in words:
            return role
    return ""


def _edtf(match: re.Match[str]) -> str:
    if match["vague"]:
        return ""
    if match["decade"]:
        return f"{match['decade']}X"
    if match["s4"]:
        return f"{match['y4']}-{SEASONS[match['s4'].lower()]}"
    year = match["y1"] or match["y2"] or match["y3"] or match["y5"]
    month, day = match["m1"] or match["m2"] or match["m3"], match["d1"] or match["d2"]
    if year is None:
        return _checked(match["iso"])
    parts = [year, *([f"{MONTHS[month[:3]]:02}"] if month else []), *([f"{int(day):02}"] if day else [])]
    return _checked("-".join(parts))


def _checked(edtf: str) -> str:
    """The date, or nothing where no calendar has it."""
    try:
        date.fromisoformat((edtf + "-01-01")[:10])
    except ValueError:
        return ""
    return edtf
