"""The reports: one line each. The library's methods, the commands and `report build` find them here.

A report's function takes `ask` and then its subjects; `options` names those of a question that it passes on.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

TIME = ("on", "during", "throughout", "before", "after")
COMMON = (*TIME, "place", "actor", "sure", "sort", "limit")


@dataclass(frozen=True, slots=True)
class Spec:
    """A report: its module (and function), the class of its rows, its subjects, and its help."""

    module: str
    row: str
    subjects: tuple[str, ...]
    help: str
    draw: str | None = None

    def load(self, name: str) -> tuple[Callable[..., Any], type]:
        """The function and the class of the rows."""
        found = import_module(f"conflictkb.reports.{self.module}")
        return getattr(found, name), getattr(found, self.row)


REPORTS = {
    "timeline": Spec("timeline", "Bar", (), "Everything on one line of time.", "gantt"),
    "orbat": Spec("orbat", "Line", ("on",), "The order of battle on a date, as a tree.", "tree"),
    "commanders": Spec("commanders", "Command", ("of",), "Who commanded, with gaps and overlaps.", "succession"),
    "strength": Spec("strength", "Level", ("of",), "How strong something was, as a series.", "levels"),
    "ceasefires": Spec("ceasefires", "Silence", (), "How long each ceasefire lasted, and how it ended.", "gantt"),
    "withdrawals": Spec("withdrawals", "Departure", (), "Withdrawals, announced against carried out.", "gantt"),
    "relations": Spec("relations", "Act", ("first", "second"), "What two actors did to each other.", "strip"),
    "map": Spec("map", "Spot", (), "Records on the ground, as exactly as their sources place them.", "plain"),
    "control": Spec("control", "Hold", ("of_place",), "Who held a place, in fact, in law and by claim.", "gantt"),
}
