"""Where and at what hour: a point with the digits that its source gave, and a time of day with its offset."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from conflictkb.records.values import Value

_POINT = re.compile(r"(-?\d{1,2}(?:\.\d{1,7})?),\s*(-?\d{1,3}(?:\.\d{1,7})?)\Z", re.ASCII)
MINUTES = 24 * 60  # of a day
_CLOCK = re.compile(r"([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Point(Value):
    """Latitude and longitude in degrees, WGS 84; how exact it is stands in `where_prec`."""

    SUFFIXES: ClassVar[tuple[str, ...]] = ("_lat", "_lon")
    CODE: ClassVar[str] = "bad-point"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("39.815, 46.752",)

    text: str
    lat: float
    lon: float

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `latitude, longitude`."""
        match = _POINT.match(text)
        if not match or abs(float(match[1])) > 90 or abs(float(match[2])) > 180:  # noqa: PLR2004 - the globe
            raise ValueError(f"`{text}` is no point; write latitude, longitude in degrees: 39.815, 46.752")
        return cls(f"{match[1]}, {match[2]}", float(match[1]), float(match[2]))

    def columns(self) -> tuple[float, float]:
        """Latitude and longitude."""
        return self.lat, self.lon

    def to_json(self) -> dict[str, str | float]:
        """Text and both numbers."""
        return {"text": self.text, "lat": self.lat, "lon": self.lon}


@dataclass(frozen=True, slots=True)
class Clock(Value):
    """A time of day with its offset from UTC; the day stands in the date field beside it."""

    SUFFIXES: ClassVar[tuple[str, ...]] = ("_utc",)
    CODE: ClassVar[str] = "bad-time"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("13:00+04:00", "21:00Z")

    text: str
    utc: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `hh:mm` and an offset; `utc` is minutes after midnight UTC of that day, below 0 for the day before."""
        match = _CLOCK.match(text)
        if not match or (match[1] == "24" and (match[2], match[3] or "00") != ("00", "00")):
            raise ValueError(f"`{text}` is no time with its offset; write 13:00+04:00 or 09:00Z")
        offset = match[4]
        minutes = 0 if offset == "Z" else int(offset[1:3]) * 60 + int(offset[4:])
        return cls(text, int(match[1]) * 60 + int(match[2]) - (-minutes if offset[0] == "-" else minutes))

    @property
    def east(self) -> int:
        """By how many minutes its place is ahead of UTC."""
        return int(self.text[:2]) * 60 + int(self.text[3:5]) - self.utc

    def on(self, day: int) -> int:
        """The minute at which it strikes on a day, of those that began when the days began to be numbered."""
        return day * MINUTES + self.utc

    def columns(self) -> tuple[int]:
        """Minutes after midnight UTC."""
        return (self.utc,)
