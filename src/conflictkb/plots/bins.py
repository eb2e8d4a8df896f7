"""Time in equal parts for counting: months, or where they would be too narrow for a number quarters, years or more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from conflictkb.plots.theme import WIDTH

if TYPE_CHECKING:
    from conflictkb.plots.caption import Window

FIT = 16  # pixels that a number needs
YEAR = 12
STEPS = {1: "month", 3: "quarter", 12: "year", 60: "five years", 120: "ten years", 600: "fifty years", 1200: "century"}


@dataclass(frozen=True, slots=True)
class Bins:
    """Parts of so many months, counted from the year 0."""

    step: int

    @classmethod
    def fitting(cls, window: Window) -> Bins:
        """The finest parts that are wide enough for a number."""
        for step in STEPS:
            bins = cls(step)
            if (bins.of(window[1]) - bins.of(window[0]) + 1) * FIT <= WIDTH:
                break
        return bins

    @property
    def name(self) -> str:
        """What a part is called."""
        return STEPS[self.step]

    def of(self, day: date) -> int:
        """The part in which a day lies."""
        return (day.year * YEAR + day.month - 1) // self.step

    def start(self, part: int) -> date:
        """Its first day; that of the calendar where it began before."""
        year, month = divmod(part * self.step, YEAR)
        if year > date.max.year:
            return date.max
        return date(year, month + 1, 1) if year else date.min

    def around(self, first: date, last: date) -> Window:
        """Whole parts, from that of the first day to that of the last."""
        end = self.start(self.of(last) + 1)
        return self.start(self.of(first)), end - timedelta(days=1) if end < date.max else end
