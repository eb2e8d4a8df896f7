"""Pictures of reports, with Altair (the extra `viz`): functions from rows to charts, which never ask the base."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.plots.bars import never
from conflictkb.plots.caption import caption
from conflictkb.plots.gantt import gantt
from conflictkb.plots.maps import event_map
from conflictkb.plots.network import network
from conflictkb.plots.relations import strip
from conflictkb.plots.strength import strength
from conflictkb.plots.survival import survival
from conflictkb.query.frames import extra

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from conflictkb.plots.caption import Caption
    from conflictkb.reports.report import Report

SUFFIXES = (".png", ".svg", ".html", ".json")
NAMES: dict[str, tuple[str, Callable[[Any, Caption], Any]]] = {
    "timeline": ("Timeline", lambda rows, told: gantt(rows, told, "kind")),
    "commanders": ("Commanders", lambda rows, told: gantt(_held_first(rows), told)),
    "strength": ("Strength", strength),
    "ceasefires": ("Ceasefires", gantt),
    "survival": ("Survival of ceasefires", survival),
    "withdrawals": ("Withdrawals", lambda rows, told: gantt(rows, told, "stage")),
    "relations": ("Acts", strip),
    "network": ("Acts between actors", network),
    "map": ("Map", event_map),
    "control": ("Control", lambda rows, told: gantt(rows, told, "basis")),
}


class _Script(json.JSONEncoder):
    """JSON that may stand in a script of a page: no text in it can end the script."""

    def encode(self, o: Any) -> str:  # noqa: ANN401 - any value
        return super().encode(o).replace("<", "\\u003c")


OPTIONS: dict[str, dict[str, Any]] = {
    ".png": {"scale_factor": 2},
    # A menu that saves the picture, without the entries that lead to a page on the network.
    ".html": {
        "inline": True,
        "embed_options": {"actions": {"export": True, "source": False, "editor": False}},
        "json_kwds": {"cls": _Script},
    },
}
ROWED = ("timeline", "commanders", "ceasefires", "withdrawals", "control")  # a line of the picture for each row
MOST = 300  # such lines: two metres of paper
KIND = {"map": "violent-events"}  # what these show where no kind is asked


def chart(report: Report[Any], title: str | None = None) -> Any:  # noqa: ANN401 - an Altair chart
    """The picture of a report; UsageError for one that has none, or without rows."""
    if report.name not in NAMES:
        raise UsageError(f"{report.name} has no picture; choose one of {', '.join(NAMES)}")
    if not report:
        raise UsageError("there is nothing to draw: the report has no rows")
    if report.name in ROWED and len(report) > MOST:
        raise UsageError(
            f"{len(report)} lines are more than a picture can show ({MOST}); ask a kind, a time or a place"
        )
    name, draw = NAMES[report.name]
    kind = str(report.asked.get("kind") or KIND.get(report.name, "all")).replace("-", " ")
    name = f"{name} of {kind}" if kind != "all" else name
    return draw(report.drawn(), caption(report, title or (f"{name}: {report.subject}" if report.subject else name)))


def _held_first(rows: Sequence[Any]) -> list[Any]:
    """The postings, then those that are not known to have been taken up, then the stretches."""
    return sorted(rows, key=lambda row: (not row.id, never(row)))


def save(chart: Any, path: str | Path) -> None:  # noqa: ANN401 - an Altair chart
    """Write a chart as PNG (twice as fine), SVG, self-contained HTML, or its specification as JSON."""
    target = Path(path)
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"{target} is no picture; end its name in {', '.join(SUFFIXES)}")
    extra("vl_convert")
    chart.save(str(target), **OPTIONS.get(suffix, {}))
