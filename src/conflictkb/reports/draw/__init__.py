"""Reports in a terminal, with characters alone: bars of time, a tree, a succession.

Each drawing is a function from rows to lines, none wider than the terminal; what finds no room on a line stands on the
next, and nothing is cut. Each ends with what its signs mean.
"""

from __future__ import annotations

from conflictkb.reports.draw.lists import compare, plain, strip, tree
from conflictkb.reports.draw.series import levels, survival
from conflictkb.reports.draw.spans import gantt, succession

__all__ = ["compare", "gantt", "levels", "plain", "strip", "succession", "survival", "tree"]
