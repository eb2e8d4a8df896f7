"""The marks of bars of time, from back to front, and what each means in the key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictkb.plots.bars import NEVER
from conflictkb.plots.theme import GREY, INK, PALE, altair
from conflictkb.plots.ticks import time

if TYPE_CHECKING:
    from conflictkb.plots.caption import Window

KEY = {
    "sure": ("dark", "so for certain"),
    "pale": ("pale", "may have been so"),
    "one": ("day", "for certain, a day or too short for a bar"),
    "perhaps": ("perhaps", "perhaps, too short for a bar"),
    "some": ("thin", "on some day of this time"),
    "open": ("open", "had not ended"),
    "ended": ("pale", "to ? ended, nobody tells when"),
    "lost": ("hatch", "to ? nobody tells whether it ended"),
    "before": ("hatch", "from ? nobody tells when it began"),
    "said": ("announced", "announced"),
    "about": ("about", "announced on some day of the line below"),
    "hollow": ("hollow", NEVER),
}
BAR = {"height": 11, "clip": True}
TAIL = {"strokeDash": [2, 3], "strokeWidth": 8, "opacity": 0.7, "clip": True}
POINT = {"filled": True, "size": 90, "opacity": 1}
SIGN = {"text": "?", "fontSize": 12, "fontWeight": "bold"}


def marks(base: Any, window: Window, *, above: bool) -> list[Any]:  # noqa: ANN401 - charts
    """The first has the axis of days, the second has it above where `above`."""
    top = {"x": time("low", *window, orient="top")} if above else {}
    white = altair().value("white")
    return [
        # White below what is pale, so that no line of the grid shows through it.
        _of(base.mark_bar(**BAR), "bar", "low", "high", x=time("low", *window), color=white),
        _of(base.mark_bar(opacity=PALE, **BAR), "bar", "low", "high", **top),
        _of(base.mark_bar(**BAR), "sure", "sure_from", "sure_to"),
        _of(base.mark_bar(height=4, clip=True), "some", "low", "high"),
        _of(base.mark_bar(height=7, clip=True), "lane", "sure_from", "sure_to", color=altair().value(GREY)),
        _of(base.mark_rule(**TAIL), "lost", "tail", "high"),
        _of(base.mark_rule(**TAIL), "before", "low", "head"),
        _of(base.mark_point(shape="diamond", clip=True, stroke="white", strokeWidth=1, **POINT), "one", "at"),
        _of(base.mark_point(shape="diamond", clip=True, **POINT), "perhaps", "at", color=white),
        _of(base.mark_point(shape="diamond", clip=True, fillOpacity=PALE, strokeWidth=1, **POINT), "perhaps", "at"),
        _of(base.mark_point(shape="triangle-right", xOffset=4, **POINT), "open", "high"),
        *_announced(base),
        *_signs(base, "lost", "high", 8),
        *_signs(base, "ended", "high", 8),
        *_signs(base, "before", "low", 7),
    ]


def _announced(base: Any) -> list[Any]:  # noqa: ANN401 - charts
    """A black triangle on the day; a hollow one over a line for all the time in which the day lies."""
    ink = altair().value(INK)
    line = base.mark_bar(height=2, yOffset=-8, clip=True)
    hollow = base.mark_point(shape="triangle-down", yOffset=-11, clip=True, size=60, opacity=1, fill="white")
    return [
        _of(line, "about", "said_from", "said_to", color=ink),
        _of(hollow, "about", "said_at", color=ink),
        _of(base.mark_point(shape="triangle-down", yOffset=-8, clip=True, **POINT), "said", "said_at", color=ink),
    ]


def _signs(base: Any, only: str, at: str, dx: int) -> list[Any]:  # noqa: ANN401 - charts
    """A question mark that white keeps apart from what lies below it."""
    halo = base.mark_text(dx=dx, stroke="white", strokeWidth=4, **SIGN)
    return [_of(each, only, at, color=altair().value(INK)) for each in (halo, base.mark_text(dx=dx, **SIGN))]


def _of(mark: Any, only: str, start: str, end: str | None = None, **more: Any) -> Any:  # noqa: ANN401 - charts
    places = {"x": altair().X(f"{start}:T", axis=None), **({"x2": f"{end}:T"} if end else {}), **more}
    return mark.encode(**places).transform_filter(f"datum.{only}")


def never_taken_up(base: Any) -> list[Any]:  # noqa: ANN401 - charts
    """An open diamond on the day that was told, and words beside it; without a day the words alone."""
    alt = altair()
    at = alt.X("low:T", axis=None)

    def words(test: str, x: Any, **place: Any) -> Any:  # noqa: ANN401 - charts
        mark = base.mark_text(fontSize=10, fontStyle="italic", clip=True, **place)
        return mark.encode(x=x, text="told:N", color=alt.value(INK)).transform_filter(f"datum.hollow === {test}")

    mark = base.mark_point(shape="diamond", clip=True, size=90, opacity=1)
    return [
        mark.encode(x=at).transform_filter("datum.hollow === true"),
        words("true && !datum.late", at, align="left", dx=9),
        words("true && datum.late", at, align="right", dx=-9),
        words("false", alt.value(0), align="left", dx=9),
    ]
