"""How every picture looks: one font, colours that the colour-blind tell apart (Okabe and Ito), sources at its head.

`finished` gives a chart its title, its key, and below the title what it is of, who says so, and what it was made from.
"""

from __future__ import annotations

from datetime import date, timedelta
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from conflictkb.query.frames import extra

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.plots.caption import Caption

FONT = "DejaVu Sans, Verdana, sans-serif"  # Verdana is as wide, where the first is not installed
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
GREY = "#7A7A7A"  # of what is other, or of no group; black, paled, would look the same
UNTOLD = ("other", "unknown")
INK = "#222222"
PALE = 0.35
WIDTH = 720
LETTER = 5.9  # pixels, of the lines below the title
MAX_DAY = date.max - timedelta(days=2)


def altair() -> Any:  # noqa: ANN401 - the module
    """Altair; UsageError names the extra where it is missing."""
    return extra("altair")


def finished(chart: Any, caption: Caption, note: str = "", key: Any = None, wide: int = WIDTH) -> Any:  # noqa: ANN401 - charts
    """The chart with its title and key above, and between them what it is of and what it rests on."""
    alt = altair()
    told = (caption.told, note, caption.credit, caption.made)
    below = [line for each in told for line in wrap(each, int(wide / LETTER), break_on_hyphens=False)]
    title = alt.TitleParams(
        wrap(caption.title, int(wide / LETTER / 1.6)) or "",
        subtitle=below, anchor="start", fontSize=15, subtitleFontSize=10, subtitleColor="#555555",
        subtitlePadding=5, offset=10,
    )  # fmt: skip
    whole = chart if key is None else alt.vconcat(key, chart, spacing=8).resolve_scale(color="independent")
    styled = whole.properties(title=title, padding=10).configure(font=FONT, background="white")
    styled = styled.configure_view(stroke=None).configure_legend(symbolOpacity=1, labelLimit=400)
    return styled.configure_axis(labelColor=INK, titleColor=INK, gridColor="#e4e4e4", labelLimit=400)


def shades(names: Sequence[str]) -> Any:  # noqa: ANN401 - a scale
    """A colour for each name; "other" and "unknown" are grey."""
    told = [name for name in names if name not in UNTOLD]
    range_ = [COLOURS[told.index(name) % len(COLOURS)] if name in told else GREY for name in names]
    return altair().Scale(domain=list(names), range=range_)


def span_of(rows: Sequence[Any], more: Sequence[date] = ()) -> tuple[date, date] | None:
    """The first and last day that an axis shows: all that is known, and a little more; None where nothing is."""
    known = [day for r in rows for day in (r.start_earliest, r.start_latest, r.end_earliest, r.end_latest) if day]
    known += more
    if not known:
        return None
    first, last = min(known), max(known)
    days = max((last - first).days // 20, 3)
    early = timedelta(days=min(days, (first - date.min).days))
    return first - early, min(last, MAX_DAY - timedelta(days=days)) + timedelta(days=days)


def after(day: date | None) -> str | None:
    """The day after, for the right end of a bar: the last day counts whole."""
    return None if day is None else (min(day, MAX_DAY) + timedelta(days=1)).isoformat()
