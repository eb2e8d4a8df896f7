"""Days, months and years written in English, as EDTF no sharper than they are written; the rest stays words.

`text` is empty where the words give no date that a base could hold: "in the last six months", "on 17 April".
"""

from __future__ import annotations

import re
from calendar import month_name
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from conflictkb.drafts.spans import HEDGES, MONTH, with_preposition, words_before, words_behind

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTHS = {name[:3]: number for number, name in enumerate(month_name) if name}
SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23"}
_NUMBER = r"(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|many)"
_UNIT = r"(?:hour|day|week|month|year|decade)s?"
_DATE = re.compile(
    rf"(?<![\w,.$-])(?:"
    rf"(?P<iso>\d{{4}}-\d\d-\d\d)"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? (?P<m1>{MONTH}),? (?P<y1>\d{{4}})"
    rf"|(?P<m2>{MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>\d{{4}})"
    rf"|(?P<m3>{MONTH}),? (?P<y3>\d{{4}})"
    rf"|(?P<s4>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all)(?: of)? (?P<y4>\d{{4}})"
    rf"|(?P<decade>(?:19|20)\d)0s"
    rf"|(?P<y5>(?:19|20)\d\d)(?![\d,.]\d|%|-\d)"
    rf"|(?P<vague>\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?![\d,]*\d)"
    rf"|(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Aa]fter|[Ww]ithin)\ )?(?:the\ )?(?:last|past|previous|next)"
    rf"\ (?:{_NUMBER}\ )?{_UNIT}"
    rf"|(?:[Aa]fter|[Ff]or|[Ww]ithin|[Oo]ver)\ (?:[a-z]+\ )?(?i:{_NUMBER})\ (?i:{_UNIT})"
    rf"|(?i:{_NUMBER})\ (?:hours|days|weeks|months|years)\ (?:ago|earlier|later)"
    rf"|[Yy]esterday|[Tt]oday|[Ll]ast night|[Rr]ecently|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))(?!\w)"
)
_BEFORE = re.compile(r"(\w+)\.?\s+(?:(?:early|mid|late|the)[\s-]+)*\Z")


@dataclass(frozen=True, slots=True)
class Day:
    """A time in the text: `text` is EDTF or empty, `role` (see `spans`, or name) is what the words around it say.

    `first` and `last` are where these words begin and end: "every day until 8 June".
    """

    start: int
    end: int
    text: str
    role: str
    first: int
    last: int


def days(text: str) -> Iterator[Day]:
    """Every time that `text` names, in order."""
    for match in _DATE.finditer(text):
        before = _BEFORE.search(text, max(0, match.start() - 30), match.start())
        edtf = _edtf(match)
        first, role = words_before(text, match.start())
        last, limit = words_behind(text, match.end())
        about = role == "about" or (before is not None and before[1].lower() in HEDGES)
        name = match["y5"] and re.match(r" (?:[A-Z][\w’'-]+ )+", text[match.end() : match.end() + 60] + " ")
        if name:  # "the 2020 Nagorno-Karabakh War" names a war and dates nothing else
            first, last, role = match.start(), match.end(), "name"
        else:
            first = with_preposition(text, first)
            role = limit if limit and role in ("", "about", "part") else role
        yield Day(match.start(), match.end(), edtf + ("~" if edtf and about else ""), role, first, last)


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
