"""Numbers as vague as their source: low, best and high, any of which may be unknown, and the text itself.

estimate = number | "~" number | number ".." number | number ".." | ".." number | word
duration = ["~"] number unit | number ".." [number] " days"       rounding decides: "4 years" is 3.5 to 4.5 years
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor
from typing import ClassVar, Self

from conflictkb.records.values import Value

BIGGEST = 10**15

WORDS = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "millions": 2_000_000,
}

_DAYS = {
    "hour": Decimal(1) / 24,
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.436875"),
    "year": Decimal("365.2425"),
}
_DURATION = re.compile(r"(~?)([0-9]{1,7}(?:\.[0-9]{1,3})?) (hour|day|week|month|year)s?\Z")
_BETWEEN = re.compile(r"([0-9]{1,7})\.\.([0-9]{1,7})? days\Z")
_RANGE = re.compile(r"([0-9]{1,15})?\.\.([0-9]{1,15})?\Z")
_HELP = "write 1960, ~1960, 200..999, 100.., ..500 or one of the words " + ", ".join(WORDS)


@dataclass(frozen=True, slots=True)
class Estimate(Value):
    """A count as its source gives it; an unknown bound is None, never 0.

    >>> Estimate.parse("hundreds")
    Estimate(text='hundreds', low=200, best=None, high=None)
    >>> Estimate.parse("1500..2000").best is None
    True
    """

    SUFFIXES: ClassVar[tuple[str, ...]] = ("_low", "_best", "_high")
    CODE: ClassVar[str] = "bad-estimate"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("1960", "~1960", "200..999", "hundreds")

    text: str
    low: int | None
    best: int | None
    high: int | None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `text` by the grammar above."""
        if text in WORDS:
            return cls(text, WORDS[text], None, None)
        if re.fullmatch(r"[0-9]{1,15}", text):
            return cls(text, int(text), int(text), int(text))
        if re.fullmatch(r"~[0-9]{1,15}", text):
            return cls(text, None, int(text[1:]), None)
        span = _RANGE.match(text)
        if not span or text == "..":
            raise ValueError(f"`{text}` is no estimate{_hint(text)}")
        low, high = (int(part) if part else None for part in span.groups())
        if low is not None and high is not None and low > high:
            raise ValueError(f"`{text}` runs backwards; write {high}..{low}")
        return cls(text, low, low if low == high else None, high)

    @classmethod
    def total(cls, low: int, best: int | None, high: int | None) -> Self:
        """A sum with its text: its best figure where every term has one, else its bounds.

        >>> [Estimate.total(*sums).text for sums in ((12, 12, 12), (8, 15, None), (3, None, 7), (3, None, None))]
        ['12', '~15', '3..7', '3..']
        """
        if low == high:
            return cls(str(low), low, low, high)
        return cls(f"{low}..{'' if high is None else high}" if best is None else f"~{best}", low, best, high)

    @classmethod
    def read(cls, raw: object) -> Self:
        """As `Value.read`; whole numbers may be given from Python."""
        return super(Estimate, cls).read(str(raw) if isinstance(raw, int) and not isinstance(raw, bool) else raw)

    @property
    def earliest(self) -> int:
        """The least that it may be: 0 where the source gives no lower bound."""
        return 0 if self.low is None else self.low

    @property
    def latest(self) -> int:
        """The most that it may be: BIGGEST where the source gives no upper bound."""
        return BIGGEST if self.high is None else self.high

    def columns(self) -> tuple[int | None, int | None, int | None]:
        """Low, best and high."""
        return self.low, self.best, self.high

    def to_json(self) -> dict[str, str | int | None]:
        """The estimate object of the JSON contract."""
        return {"text": self.text, "low": self.low, "best": self.best, "high": self.high}


@dataclass(frozen=True, slots=True)
class Duration(Value):
    """A length of time in days, from what somebody says or from the bounds of a span; `high` is None when open.

    >>> Duration.parse("4 years")
    Duration(text='4 years', low=1279, high=1643)
    """

    SUFFIXES: ClassVar[tuple[str, ...]] = ("_low", "_high")
    CODE: ClassVar[str] = "bad-duration"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("4 years", "3.5 years", "44 days")

    text: str
    low: int
    high: int | None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `4 years` as 3.5 to 4.5 years, `3.5 years` as 3.45 to 3.55; days are exact; a `~` doubles the room."""
        if match := _BETWEEN.match(text):
            low, high = int(match[1]), int(match[2]) if match[2] else None
            if high is not None and low > high:
                raise ValueError(f"`{text}` runs backwards; write {high}..{low} days")
            return cls(text, low, high)
        match = _DURATION.match(text)
        if not match:
            raise ValueError(
                f"`{text}` is no duration; write a number and hours, days, weeks, months or years: `4 years`"
            )
        about, number, unit = match.groups()
        half = Decimal(10) ** -(len(number.partition(".")[2])) / 2
        room = half * (2 if about else 0 if unit == "day" else 1)
        least, most = (max(Decimal(0), Decimal(number) + sign * room) * _DAYS[unit] for sign in (-1, 1))
        if unit == "hour" or ceil(least) > floor(most):  # no whole number of days lies between: those around it
            return cls(text, floor(least), ceil(most))
        return cls(text, ceil(least), floor(most))

    @classmethod
    def between(cls, shortest: int, longest: int | None) -> Self:
        """The length of a span, both ends counted, from its shortest and longest."""
        if shortest == longest:
            return cls(f"{shortest} day{'' if shortest == 1 else 's'}", shortest, longest)
        return cls(f"{shortest}..{'' if longest is None else longest} days", shortest, longest)

    @property
    def earliest(self) -> int:
        """The fewest days that it may be."""
        return self.low

    @property
    def latest(self) -> int:
        """The most days that it may be: BIGGEST when there is no bound."""
        return BIGGEST if self.high is None else self.high

    def columns(self) -> tuple[int | None, int | None]:
        """Shortest and longest in days."""
        return self.low, self.high

    def to_json(self) -> dict[str, str | int | None]:
        """Text, and the bounds in days."""
        return {"text": self.text, "low": self.low, "high": self.high}


def _hint(text: str) -> str:
    plain = text.replace(",", "").replace(" ", "").replace("_", "")
    if re.fullmatch(r"[0-9]{1,15}", plain):
        return f"; write {plain}"
    if re.fullmatch(r"[0-9]+-[0-9]+", plain):
        return f"; write {plain.replace('-', '..')}"
    if re.fullmatch(r"[<>]=?[0-9]+", plain):
        return f"; write {plain.lstrip('<>=')}.. or ..{plain.lstrip('<>=')}"
    return f"; {_HELP}"
