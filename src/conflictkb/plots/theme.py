"""How every picture looks: one font, colours that the colour-blind tell apart (Okabe and Ito), sources below.

`finished` gives a chart its title and its last line; `days` turns the days of a report into what an axis of time takes.
"""

from __future__ import annotations

from datetime import date, timedelta
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from conflictkb.query.frames import extra

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FONT = "DejaVu Sans"
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7A7A7A", "#000000")
INK = "#222222"
PALE = 0.35
WIDTH = 720
MOST_SOURCES = 6


def altair() -> Any:  # noqa: ANN401 - the module
    """Altair; UsageError names the extra where it is missing."""
    return extra("altair")


def finished(chart: Any, title: str, sources: Iterable[str] = (), note: str = "") -> Any:  # noqa: ANN401 - a chart
    """The chart with its title above, and below it what it rests on."""
    alt = altair()
    below = [line for told in (note, credit(sources)) for line in wrap(told, 118)]
    told = alt.TitleParams(
        title, subtitle=below, anchor="start", fontSize=15, subtitleFontSize=10, subtitleColor="#555555"
    )
    styled = chart.properties(title=told).configure(font=FONT).configure_view(stroke=None)
    return styled.configure_axis(labelColor=INK, titleColor=INK, gridColor="#e4e4e4", labelLimit=320)


def credit(sources: Iterable[str]) -> str:
    """The sources in one line: a few by name, the rest counted."""
    names = [source.partition("/")[2] for source in dict.fromkeys(sources)]
    if not names:
        return ""
    more = f" and {len(names) - MOST_SOURCES} more" if len(names) > MOST_SOURCES else ""
    return f"Sources: {', '.join(names[:MOST_SOURCES])}{more}"


def cited(rows: Sequence[Any]) -> list[str]:
    """The sources of rows, each once."""
    return list(dict.fromkeys(source for row in rows for source in row.sources))


def span_of(rows: Sequence[Any]) -> tuple[date, date]:
    """The first and last day that an axis shows: all that is known, and a little more where something is open."""
    known = [day for r in rows for day in (r.start_earliest, r.start_latest, r.end_earliest, r.end_latest) if day]
    if not known:
        known = [date(2000, 1, 1), date(2000, 12, 31)]
    first, last = min(known), max(known)
    margin = timedelta(days=max((last - first).days // 20, 3))
    return first - margin, last + margin


def after(day: date | None) -> str | None:
    """The day after, for the right end of a bar: the last day counts whole."""
    return None if day is None else (day + timedelta(days=1)).isoformat()
