"""Dates in words for people who do not read EDTF; as vague as they are written, never sharper.

2020-11-10  10 November 2020        [2021-09-06..2021-09-09]  between 6 and 9 September 2021
2020-11~    about November 2020     [2023-04-24,2023-04-25]   24 or 25 April 2023
202X        the 2020s               [..2020-11]               November 2020 or before
"""

from __future__ import annotations

import re
from calendar import month_name

from conflictkb.records.dates import Date, When
from conflictkb.records.values import State

SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
HEDGES = {"~": "about {}", "?": "{} (uncertain)", "%": "about {} (uncertain)"}
STATES = {State.OPEN: "not ended", State.UNKNOWN: "not known", State.NONE: "none"}
PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")
DECADE = re.compile(r"(\d{3})X\Z")


def in_words(text: str) -> str:
    """A date or `when` as EDTF writes it, in words; what has no short words (`2020-1X`), or is no date, as it is.

    >>> in_words("2020-09-27/2020-11-10")
    '27 September to 10 November 2020'
    """
    if text in STATES:
        return STATES[State(text)]
    try:
        value = When.parse(text)
    except ValueError:
        return text
    if not value.lasted:
        return _day(text)
    start, end = (_day(bound.text) if isinstance(bound, Date) else "" for bound in (value.start, value.end))
    if not start:
        return f"until {end}" if end else text
    if not end:
        return f"since {start}" if value.end is State.OPEN else f"from {start}, until when is not known"
    return _joined("{} to {}", start, end)


def _day(text: str) -> str:
    if text.startswith("["):
        return _one_of(text[1:-1].split(","))
    plain, hedge = (text[:-1], text[-1]) if text[-1] in HEDGES else (text, "")
    if decade := DECADE.match(plain):
        return HEDGES.get(hedge, "{}").format(f"the {decade[1]}0s")
    found = PLAIN.match(plain)
    return HEDGES.get(hedge, "{}").format(_plain(*found.groups())) if found else text


def _plain(year: str, month: str | None, day: str | None) -> str:
    if month is None:
        return year
    if month in SEASONS:
        return f"{SEASONS[month]} {year}"
    return f"{int(day)} {month_name[int(month)]} {year}" if day else f"{month_name[int(month)]} {year}"


def _one_of(members: list[str]) -> str:
    if len(members) > 1:
        *others, last = (_one_of([member]) for member in members)
        return _joined("{} or {}", others[0], last) if len(others) == 1 else f"{', '.join(others)} or {last}"
    first_day, dots, last_day = members[0].partition("..")
    if not dots:
        return _day(first_day)
    if not first_day or not last_day:
        return f"{_day(last_day)} or before" if last_day else f"{_day(first_day)} or after"
    hull = Date.parse(f"[{members[0]}]")
    form = "{} or {}" if hull.latest == hull.earliest + 1 else "between {} and {}"
    return _joined(form, _day(first_day), _day(last_day))


def _joined(form: str, start: str, end: str) -> str:
    """Two days; a month and year that days, or a year that months have in common is said once."""
    first, last = start.split(), end.split()
    if start == end:
        return start
    hedged = any(told.startswith("about") or told.endswith(")") for told in (start, end))
    if len(first) == len(last) and start[0].isdigit() == end[0].isdigit() and not hedged:
        while first[-1] == last[-1]:
            first.pop()
            last.pop()
    return form.format(" ".join(first), end)
