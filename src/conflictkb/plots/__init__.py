"""Pictures of reports, with Altair (the extra `viz`): functions from rows to charts, which never ask the base."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.plots.gantt import gantt
from conflictkb.plots.maps import event_map
from conflictkb.plots.relations import network, strip
from conflictkb.plots.strength import strength
from conflictkb.plots.survival import survival
from conflictkb.query.frames import extra

if TYPE_CHECKING:
    from collections.abc import Callable

    from conflictkb.reports.report import Report

SUFFIXES = (".png", ".svg", ".html", ".json")
NAMES: dict[str, tuple[str, Callable[[Any, str], Any]]] = {
    "timeline": ("Timeline", lambda rows, title: gantt(rows, title, "kind")),
    "commanders": ("Commanders", lambda rows, title: gantt([row for row in rows if row.what == "posting"], title)),
    "strength": ("Strength", strength),
    "ceasefires": ("Ceasefires", gantt),
    "survival": ("Survival of ceasefires", survival),
    "withdrawals": ("Withdrawals", lambda rows, title: gantt(rows, title, "stage")),
    "relations": ("Acts", strip),
    "network": ("Acts between actors", network),
    "map": ("Map", event_map),
    "control": ("Control", lambda rows, title: gantt(rows, title, "basis")),
}


def chart(report: Report[Any], title: str | None = None) -> Any:  # noqa: ANN401 - an Altair chart
    """The picture of a report; UsageError for one that has none, or without rows."""
    if report.name not in NAMES:
        raise UsageError(f"{report.name} has no picture; choose one of {', '.join(NAMES)}")
    if not report:
        raise UsageError("there is nothing to draw: the report has no rows")
    name, draw = NAMES[report.name]
    subject = report.subject
    return draw(report.rows, title or (f"{name}: {subject}" if subject else name))


def save(chart: Any, path: str | Path) -> None:  # noqa: ANN401 - an Altair chart
    """Write a chart as PNG (twice as fine), SVG, self-contained HTML, or its specification as JSON."""
    target = Path(path)
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"{target} is no picture; end its name in {', '.join(SUFFIXES)}")
    extra("vl_convert")
    options: dict[str, Any] = {"scale_factor": 2} if suffix == ".png" else {"inline": True} if suffix == ".html" else {}
    chart.save(str(target), **options)
