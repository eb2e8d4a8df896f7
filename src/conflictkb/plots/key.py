"""The key of a picture: each mark as it is drawn, and beside it what it means; only those that the picture has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictkb.plots.theme import COLOURS, INK, PALE, WIDTH, altair

if TYPE_CHECKING:
    from collections.abc import Iterable

LETTER, SWATCH, GAP, LINE = 5.9, 26, 14, 18
GREY = "#5c5c5c"
POINTS = {
    "day": "diamond", "open": "triangle-right", "number": "circle", "range": "diamond",
    "least": "triangle-up", "most": "triangle-down", "announced": "triangle-down",
}  # fmt: skip


def key(entries: Iterable[tuple[str, str]], wide: int = WIDTH) -> Any:  # noqa: ANN401 - a chart
    """A line (or more) of marks with their meanings; a mark is one of those below, or POINTS; `arrow 2` is 2 wide."""
    alt = altair()
    data = _placed(entries, wide)
    if not data:  # a picture of lanes alone, which their names explain
        return None
    lines = max(datum["line"] for datum in data) + 1
    base = alt.Chart(alt.InlineData(values=data)).encode(
        x=alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, wide], nice=False)),
        y=alt.Y("line:Q", axis=None, scale=alt.Scale(domain=[lines - 0.5, -0.5], nice=False)),
    )

    def only(*marks: str) -> Any:  # noqa: ANN401 - a chart
        return base.transform_filter(alt.FieldOneOfPredicate(field="mark", oneOf=list(marks)))

    layers = [
        only("pale", "hatch").mark_bar(height=10, opacity=PALE, color=GREY).encode(x2="end:Q"),
        only("dark").mark_bar(height=10, color=GREY).encode(x2="end:Q"),
        only("hatch").mark_rule(strokeDash=[2, 3], strokeWidth=8, opacity=0.7, color=GREY).encode(x2="end:Q"),
        only("dash").mark_rule(strokeDash=[4, 3], strokeWidth=1.5, color=GREY).encode(x2="end:Q"),
        only("arrow").mark_rule(color=GREY).encode(x2="end:Q", size=alt.Size("wide:Q", scale=None, legend=None)),
        only("digit").mark_text(text="2", fontSize=9, color=INK, dx=SWATCH // 2),
        only("thick").mark_rule(strokeWidth=4, color=GREY).encode(x2="end:Q"),
        only("line").mark_rule(strokeWidth=2.5, color=COLOURS[0]).encode(x2="end:Q"),
        only("band").mark_bar(height=10, opacity=0.2, color=COLOURS[0]).encode(x2="end:Q"),
        only("tick").mark_tick(thickness=2, height=12, color=INK, xOffset=SWATCH // 2),
        only("cell").mark_bar(height=14, opacity=0.7, color=GREY).encode(x2="end:Q"),
        only("thin").mark_bar(height=3, opacity=0.7, color=GREY).encode(x2="end:Q"),
        only("disc").mark_point(filled=True, size=160, opacity=0.3, color=GREY, xOffset=SWATCH // 2),
        only("circle").mark_point(size=170, strokeWidth=1.2, color=GREY, xOffset=SWATCH // 2),
        only("ring").mark_point(size=90, color=GREY, xOffset=SWATCH // 2),
        only("hollow").mark_point(shape="diamond", size=80, opacity=1, color=GREY, xOffset=SWATCH // 2),
        only("perhaps").mark_point(
            shape="diamond", filled=True, size=80, opacity=1, fillOpacity=PALE, color=GREY, strokeWidth=1, xOffset=13
        ),
        only("about").mark_bar(height=2, yOffset=3, color=INK).encode(x2="end:Q"),
        only("about").mark_point(
            shape="triangle-down", size=50, opacity=1, color=INK, fill="white", xOffset=13, yOffset=-1
        ),
        *(
            only(mark).mark_point(
                shape=shape, filled=True, size=80, opacity=1, color=INK if mark == "announced" else GREY, xOffset=13
            )
            for mark, shape in POINTS.items()
        ),
        base.mark_text(align="left", dx=SWATCH + 5, fontSize=10, color=INK).encode(text="told:N"),
    ]
    used = {datum["mark"] for datum in data}
    kept = [layer for layer in layers[:-1] if used & _marks(layer)]
    return alt.layer(*kept, layers[-1]).properties(width=wide, height=LINE * lines, view=alt.ViewConfig(stroke=None))


def _marks(layer: Any) -> set[str]:  # noqa: ANN401 - a chart
    return set(layer.transform[0].filter.oneOf)


def _placed(entries: Iterable[tuple[str, str]], wide: int) -> list[dict[str, Any]]:
    """Each entry after the one before, on the next line where this one is full."""
    x, line = 0.0, 0
    found = []
    for mark, told in entries:
        width = SWATCH + 5 + len(told) * LETTER
        if x and x + width > wide:
            x, line = 0.0, line + 1
        name, _, thick = mark.partition(" ")
        datum = {"mark": name, "told": told, "x": x, "end": x + SWATCH, "line": line}
        found.append({**datum, "wide": float(thick)} if thick else datum)
        x += width + GAP
    return found
