"""One day, vaguely known: the part of EDTF (ISO 8601-2) that curators need, with its bounds as day numbers.

    date    = plain hedge? | set
    plain   = year | year "-" month | year "-" month "-" day | year "-" season      any digit may be X
    hedge   = "~" (approximate) | "?" (uncertain) | "%" (both)
    set     = "[" member ("," member)* "]"                                         one of these days
    member  = plain | plain ".." plain | ".." plain | plain ".."
    season  = 21 spring | 22 summer | 23 autumn | 24 winter (December to February)  northern hemisphere

A day number is `datetime.date.toordinal()`; FIRST and LAST stand for "no bound". A hedge never widens a bound: it
makes every day of what it hedges at most a maybe (docs/time.md).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, ClassVar, Self

from conflictkb.records.values import State, Value, article

if TYPE_CHECKING:
    from collections.abc import Iterable

FIRST = 0
LAST = 4_000_000
MAX_RANGES = 400

Range = tuple[int, int]

_PLAIN = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?\Z")
_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 2)}
_HELP = "write a day, month, year or set such as 2020-11-10, 2020-11, 202X or [2020-11-09,2020-11-10]"


@dataclass(frozen=True, slots=True)
class Date(Value):
    """A day known as well as its source knows it; `ranges` are the days it may be, in order and apart.

    >>> vague = Date.parse("2020-11~")
    >>> vague.to_json()
    {'text': '2020-11~', 'earliest': '2020-11-01', 'latest': '2020-11-30', 'state': 'known'}
    """

    SUFFIXES: ClassVar[tuple[str, ...]] = ("_min", "_max", "_hedged")
    CODE: ClassVar[str] = "bad-date"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("2020-11-10", "2020-11~", "2020", "[2020-11-09,2020-11-10]")

    text: str
    ranges: tuple[Range, ...]
    hedge: str = ""

    @property
    def earliest(self) -> int:
        """The first day that it may be, or FIRST."""
        return self.ranges[0][0]

    @property
    def latest(self) -> int:
        """The last day that it may be, or LAST."""
        return self.ranges[-1][1]

    @property
    def hedged(self) -> bool:
        """Whether the source itself calls it approximate or uncertain."""
        return bool(self.hedge)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `text` by the grammar above."""
        return cls(*_parse(text))

    @classmethod
    def read(cls, raw: object) -> Self:
        """As `Value.read`; a flow list in YAML is a set."""
        if isinstance(raw, list | tuple):
            if not all(isinstance(member, str) for member in raw):
                raise ValueError(f"a set of days holds texts, found {article(list(raw))}; {_HELP}")
            raw = f"[{','.join(str(member).strip() for member in raw)}]"
        if isinstance(raw, date):
            raw = raw.isoformat()[:10]
        return super(Date, cls).read(raw)

    def columns(self) -> tuple[int, int, int]:
        """Earliest and latest day number, and whether hedged."""
        return self.earliest, self.latest, int(self.hedged)

    def to_json(self) -> dict[str, str | None]:
        """The date object of the JSON contract."""
        return date_json(self.text, self.earliest, self.latest, "known")


@dataclass(frozen=True, slots=True)
class When(Value):
    """When a happening was: one day, vaguely known, or `a/b` for what lasted.

    >>> When.parse("2020-09-27/2020-11-10").to_json()
    {'text': '2020-09-27/2020-11-10', 'earliest': '2020-09-27', 'latest': '2020-11-10', 'state': 'known'}
    """

    SUFFIXES: ClassVar[tuple[str, ...]] = ("_min", "_max", "_hedged")
    CODE: ClassVar[str] = "bad-date"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("2020-11-10", "2020-09-27/2020-11-10", "2022-12-12/unknown")

    text: str
    start: Date | State
    end: Date | State
    lasted: bool

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a date, or two dates (either may be `unknown`, the second `..`) with a slash between."""
        first, slash, second = text.partition("/")
        if not slash:
            day = Date.parse(text)
            return cls(text, day, day, lasted=False)
        start = State.UNKNOWN if first in ("", "unknown") else Date.parse(first)
        end = State(second or "unknown") if second in ("", "unknown", "..") else Date.parse(second)
        if isinstance(start, Date) and isinstance(end, Date) and start.earliest > end.latest:
            raise ValueError(f"`{text}` ends before it starts")
        return cls(text, start, end, lasted=True)

    @classmethod
    def read(cls, raw: object) -> Self:
        """As `Value.read`; a flow list in YAML is a set of days."""
        if isinstance(raw, list | tuple | date):
            day = Date.read(raw)
            return cls(day.text, day, day, lasted=False)
        return super(When, cls).read(raw)

    @property
    def earliest(self) -> int:
        """The first day of its extent, or FIRST."""
        return self.start.earliest if isinstance(self.start, Date) else FIRST

    @property
    def latest(self) -> int:
        """The last day of its extent, or LAST."""
        return self.end.latest if isinstance(self.end, Date) else LAST

    @property
    def hedged(self) -> bool:
        """Whether the source hedges either bound."""
        return any(isinstance(bound, Date) and bound.hedged for bound in (self.start, self.end))

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The days that it may be, or the whole extent of what lasted."""
        return (
            self.start.ranges if isinstance(self.start, Date) and not self.lasted else ((self.earliest, self.latest),)
        )

    def columns(self) -> tuple[int, int, int]:
        """First and last day number of the extent, and whether hedged."""
        return self.earliest, self.latest, int(self.hedged)

    def to_json(self) -> dict[str, str | None]:
        """The date object of its whole extent."""
        return date_json(self.text, self.earliest, self.latest, "open" if self.end is State.OPEN else "known")


def date_json(text: str | None, earliest: int, latest: int, state: str) -> dict[str, str | None]:
    """A date of the JSON contract: bounds are ISO days, null where there are none."""
    return {"text": text, "earliest": iso_day(earliest), "latest": iso_day(latest), "state": state}


def iso_day(day: int) -> str | None:
    """The ISO form of a day number; None for FIRST and LAST."""
    return None if day <= FIRST or day >= LAST else date.fromordinal(day).isoformat()


@lru_cache(maxsize=65_536)
def _parse(text: str) -> tuple[str, tuple[Range, ...], str]:
    if text.startswith("[") and text.endswith("]"):
        members = [member.strip() for member in text[1:-1].split(",")]
        return f"[{','.join(members)}]", _merge(days for member in members for days in _member(member)), ""
    plain, hedge = (text[:-1], text[-1]) if text[-1:] in ("~", "?", "%") else (text, "")
    return text, _plain(plain), hedge


def _member(text: str) -> tuple[Range, ...]:
    first, dots, second = text.partition("..")
    if not dots:
        return _plain(text)
    if not first and not second:
        raise ValueError(f"`..` alone is every day; {_HELP}")
    start = _plain(first)[0][0] if first else FIRST
    end = _plain(second)[-1][1] if second else LAST
    if start > end:
        raise ValueError(f"`{text}` runs backwards")
    return ((start, end),)


@lru_cache(maxsize=4096)
def _plain(text: str) -> tuple[Range, ...]:
    match = _PLAIN.match(text)
    if not match:
        raise ValueError(f"`{text}` is no date{_hint(text)}")
    year, month, day = match.groups()
    years = _matching(year, 1, 9999)
    ranges: tuple[Range, ...] = ()
    if len(years) > MAX_RANGES and not (month in (None, "XX") and day in (None, "XX")):
        # Part of any year at all: the hull is honest, and thousands of holes are worth nobody's time.
        first, last = (next(filter(None, (_in_year(y, month, day) for y in ys)), ()) for ys in (years, years[::-1]))
        if first and last:
            ranges = ((first[0][0], last[-1][1]),)
    else:
        ranges = _merge(days for y in years for days in _in_year(y, month, day))
    if not ranges:
        raise ValueError(f"`{text}` is no day of the calendar")
    return ranges


def _in_year(year: int, month: str | None, day: str | None) -> tuple[Range, ...]:
    """The days of one year that the masks allow."""
    if day is None and month in _SEASONS:
        return (_season(year, month),)
    if month in (None, "XX") and day in (None, "XX"):
        return ((date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()),)
    return tuple(days for m in _matching(month or "XX", 1, 12) for days in _in_month(year, m, day or "XX"))


def _season(year: int, code: str) -> Range:
    first, last = _SEASONS[code]
    ending = year + (last < first)
    if ending > date.max.year:
        return date(year, first, 1).toordinal(), date.max.toordinal()
    return date(year, first, 1).toordinal(), date(ending, last, monthrange(ending, last)[1]).toordinal()


def _in_month(year: int, month: int, mask: str) -> tuple[Range, ...]:
    eve = date(year, month, 1).toordinal() - 1
    last = monthrange(year, month)[1]
    if mask == "XX":
        return ((eve + 1, eve + last),)
    return tuple((eve + day, eve + day) for day in _matching(mask, 1, last))


def _matching(mask: str, low: int, high: int) -> list[int]:
    """The numbers from `low` to `high` that `mask` writes, where X is any digit."""
    digits = product(*("0123456789" if digit == "X" else digit for digit in mask))
    return [number for number in map(int, map("".join, digits)) if low <= number <= high]


def _merge(ranges: Iterable[Range]) -> tuple[Range, ...]:
    merged: list[Range] = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    if len(merged) > MAX_RANGES:
        return ((merged[0][0], merged[-1][1]),)
    return tuple(merged)


def _hint(text: str) -> str:
    dmy = re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", text)
    if dmy:
        day, month, year = dmy.groups()
        return f"; is it {year}-{month.zfill(2)}-{day.zfill(2)} or {year}-{day.zfill(2)}-{month.zfill(2)}?"
    if "/" in text:
        return "; a span is two fields, `start` and `end`"
    if "T" in text or ":" in text:
        return "; a date has no time of day: give the day, and `start_time` or `end_time` where the kind has them"
    return f"; {_HELP}"
