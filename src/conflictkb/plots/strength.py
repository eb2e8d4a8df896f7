"""Strength over time as step lines: a panel for each basis, so that what was planned never runs into what was there.

An observation is a mark with its number and its counter, a band from the lowest to the highest number, and dashed what
is held since. What is told as "at least" or "at most" is an arrow, never a bar to nought.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.plots import labels
from conflictkb.plots.geometry import Disc, Rect
from conflictkb.plots.key import key
from conflictkb.plots.levels import BASES, data, numbered, span, steps, thing
from conflictkb.plots.place import Label, Mark, place
from conflictkb.plots.theme import COLOURS, INK, PALE, WIDTH, altair, finished, shades
from conflictkb.plots.ticks import time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.plots.caption import Caption, Window
    from conflictkb.reports.strength import Level

SIGNS = {"about": ("circle", 0), "between": ("diamond", 0), "least": ("triangle-up", -5), "most": ("triangle-down", 5)}
KEY = {
    "about": ("number", "the number told"),
    "between": ("range", "the lowest of a range"),
    "bounded": ("pale", "from the lowest to the highest"),
    "least": ("least", "at least"),
    "most": ("most", "at most"),
    "long": ("thick", "on some day of this time"),
    "held": ("dash", "held since then"),
    "asked": ("tick", "the day asked"),
}
LEAST, EACH, MOST, ROOM = 44, 20, 360, 1.25  # how high a panel is, for so many lines of labels
NAMED = 80  # marks of a panel: more have no room for names, and to find that takes minutes
Marks = list[dict[str, Any]]


def strength(rows: Sequence[Level], caption: Caption) -> Any:  # noqa: ANN401 - a chart
    """The levels of people, or where none were counted, of what was; without a day or a number they are only told."""
    fit = [row for row in rows if thing(row) == "people" and numbered(row)] or [row for row in rows if numbered(row)]
    if not fit:
        raise UsageError("there is nothing to draw: no source gives a number and a day; -f table lists all")
    window = caption.window or span(fit)
    marks = data(fit, window, caption)
    found = sorted({(mark["thing"], mark["basis"]) for mark in marks}, key=lambda each: (each[0], BASES.index(each[1])))
    panels = [
        _Panel([mark for mark in marks if (mark["thing"], mark["basis"]) == each], window, caption) for each in found
    ]
    names = list(dict.fromkeys(mark["group"] for mark in marks))
    names.sort(key=lambda name: name in ("other", "unknown"))
    drawn = [panel.chart(_shade(names), last=panel is panels[-1]) for panel in panels]
    placed = [label for panel in panels for label in panel.labels]
    return finished(
        altair().vconcat(*drawn, spacing=12), caption, _note(rows, fit, placed), key(_key(marks, caption)), WIDTH + 40
    )


def _shade(names: Sequence[str]) -> Any:  # noqa: ANN401 - a channel
    """A colour for each counter."""
    alt = altair()
    if len(names) == 1:
        return alt.value(COLOURS[0])
    columns = max(WIDTH // (max(map(len, names)) * 6 + 40), 1)
    legend = alt.Legend(orient="top", title=None, symbolType="square", offset=2, columns=columns)
    return alt.Color("group:N", scale=shades(names), legend=legend)


def _key(marks: Marks, caption: Caption) -> list[tuple[str, str]]:
    seen = [mark for mark in marks if not mark["held"]]
    used = {mark["sign"] for mark in seen} | {name for name in ("held", "long", "bounded") if _any(marks, name)}
    used |= {"asked"} if caption.day else set()
    return [KEY[name] for name in KEY if name in used]


def _any(marks: Marks, name: str) -> bool:
    return any(mark[name] for mark in marks)


def _note(rows: Sequence[Level], fit: Sequence[Level], placed: Sequence[Label | None]) -> str:
    """What the picture leaves out."""
    drawn = {thing(row) for row in fit}
    lost = len({row.id for row in rows if thing(row) in drawn} - {row.id for row in fit})
    things = sorted({thing(row) for row in rows} - drawn)
    parts = [f"{lost} without a day or a number not shown"] if lost else []
    parts += [f"{', '.join(things)} not shown"] if things else []
    parts += [left] if (left := labels.left_off(placed, "label")) else []
    return "; ".join(("Beside each mark its number and who counted", *parts))


class _Panel:
    """What was counted on one basis, on a scale of its own."""

    def __init__(self, marks: Marks, window: Window, caption: Caption) -> None:
        self.marks, self.window, self.caption = marks, window, caption
        self.steps = steps(marks)
        self.named = [mark for mark in marks if mark["lines"]]
        self.high = min(LEAST + EACH * sum(len(mark["lines"]) for mark in self.named), MOST)
        self.most = max(max(mark["level"], mark["high"] or 0) for mark in marks) * ROOM or 1
        self.title = f"{marks[0]['basis']}, {marks[0]['thing']}"
        self.labels = self._labels()

    def chart(self, shade: Any, *, last: bool) -> Any:  # noqa: ANN401 - charts
        """Bands, then lines, then marks on a white edge, then what they tell."""
        alt = altair()
        base = alt.Chart(alt.InlineData(values=[*self.marks, *self.steps])).encode(
            color=shade, tooltip=["id:N", "when:N", "estimate:N", "by:N"]
        )
        x = time("start", *self.window) if last else time("start", *self.window, labels=False, ticks=False)
        layers = [*self._lines(base, x), *self._points(base)]
        if self.caption.day:
            asked = alt.Chart(alt.InlineData(values=[{}])).mark_rule(color=INK, strokeWidth=1.5)
            layers.append(asked.encode(x=alt.value(self._across(self.caption.day.toordinal()))))
        layers += labels.layers([label for label in self.labels if label], "white")
        return alt.layer(*layers).properties(width=WIDTH, height=self.high)

    def _y(self, field: str) -> Any:  # noqa: ANN401 - a channel
        alt = altair()
        axis = alt.Axis(tickCount=4, tickMinStep=1, format=",d", titleFontWeight="normal")
        return alt.Y(f"{field}:Q", title=self.title, scale=alt.Scale(domain=[0, self.most], nice=False), axis=axis)

    def _lines(self, base: Any, x: Any) -> list[Any]:  # noqa: ANN401 - charts
        dashed = {"opacity": 0.7, "strokeWidth": 1.5, "strokeDash": [4, 3], "clip": True}
        low = {"x2": "end:T", "y": self._y("low"), "y2": "high:Q"}
        seen, held = (base.transform_filter(test) for test in ("datum.held === false", "datum.held === true"))
        return [
            held.mark_rule(**dashed).encode(x=x, x2="end:T", y=self._y("level")),
            held.mark_rect(opacity=0.15, clip=True).encode(x="start:T", **low).transform_filter("datum.bounded"),
            seen.mark_rect(opacity=PALE, clip=True).encode(x="start:T", **low).transform_filter("datum.bounded"),
            seen.mark_rule(strokeWidth=7, opacity=PALE, clip=True)  # of one day the band is too thin to be seen
            .encode(x="middle:T", y=self._y("low"), y2="high:Q")
            .transform_filter("datum.bounded"),
            seen.mark_rule(strokeWidth=4, clip=True)
            .encode(x="start:T", x2="end:T", y=self._y("level"))
            .transform_filter("datum.long"),
            base.mark_rule(**dashed)
            .encode(x="step:T", y=self._y("foot"), y2="head:Q")
            .transform_filter("isValid(datum.step)"),
        ]

    def _points(self, base: Any) -> list[Any]:  # noqa: ANN401 - charts
        found = []
        for sign, (shape, lift) in SIGNS.items():
            mark = base.mark_point(
                shape=shape, filled=True, size=70, opacity=1, yOffset=lift, stroke="white", strokeWidth=1
            )
            there = mark.encode(x="middle:T", y=self._y("level"))
            found.append(there.transform_filter(f"datum.held === false && datum.sign == '{sign}'"))
        return found

    def _labels(self) -> list[Label | None]:
        """Beside the marks, and on no line."""
        taken = [
            Rect(self._across(mark["from"]), y - 3, self._across(mark["to"]), y + 3)
            for mark in self.marks
            for y in (self._down(mark["level"]),)
        ]
        taken += [self._upright(step["x"], step["foot"], step["head"]) for step in self.steps]
        taken += [self._upright(mark["x"], mark["low"], mark["high"]) for mark in self.marks if mark["bounded"]]
        if len(self.named) > NAMED:
            return [None] * len(self.named)
        marks = [Mark(self._disc(mark), mark["lines"]) for mark in self.named]
        return place(marks, Rect(0, 0, WIDTH + 40, self.high), taken)

    def _disc(self, mark: dict[str, Any]) -> Disc:
        lift = 0 if mark["held"] else SIGNS[mark["sign"]][1]
        return Disc(self._across(mark["x"]), self._down(mark["level"]) + lift, 1.0 if mark["held"] else 5.0)

    def _upright(self, day: int, foot: float, head: float) -> Rect:
        ends = self._down(foot), self._down(head)
        return Rect(self._across(day) - 2, min(ends), self._across(day) + 2, max(ends))

    def _across(self, day: int) -> float:
        first, last = self.window
        return (day - first.toordinal()) / ((last - first).days + 1) * WIDTH

    def _down(self, level: float) -> float:
        return self.high * (1 - level / self.most)
