"""Labels as layers of a picture: where `place` put them, with lines that lead to their marks and a pale edge."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any

from conflictkb.plots.place import TALL
from conflictkb.plots.theme import INK, altair

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictkb.plots.place import Label

WIDE, MOST = 30, 2  # letters of a line, and lines
LEADER = "#8a8a8a"


def lines(name: str, wide: int = WIDE, most: int = MOST) -> tuple[str, ...]:
    """A name in a line or two, of which the last ends in … where there is more."""
    found = wrap(name, wide, break_on_hyphens=False)
    if len(found) > most:
        found = [*found[: most - 1], f"{found[most - 1][: wide - 1].rstrip(' ,;(')}…"]
    return tuple(found)


def layers(labels: Sequence[Label], ground: str) -> list[Any]:
    """Leaders, then the texts on an edge in the colour of the ground; an axis is not touched."""
    alt = altair()
    found = []
    if led := [label.leader._asdict() for label in labels if label.leader]:
        base = at(led, "x1", "y1").encode(x2=alt.X2("x2:Q"), y2=alt.Y2("y2:Q"))
        found.append(base.mark_rule(strokeWidth=0.8, color=LEADER))
    texts = [text for label in labels for text in _texts(label)]
    for align in dict.fromkeys(text["align"] for text in texts):
        base = at([text for text in texts if text["align"] == align], "x", "y").encode(text="told:N")
        look = {"align": align, "baseline": "middle", "fontSize": 9}
        found.append(base.mark_text(**look, stroke=ground, strokeWidth=2.5, strokeJoin="round", color=ground))
        found.append(base.mark_text(**look, color=INK))
    return found


def left_off(labels: Sequence[Label | None], what: str) -> str:
    """How many found no room, in words."""
    number = sum(label is None for label in labels)
    return f"{number} {what}{'' if number == 1 else 's'} left off, for want of room" if number else ""


def at(data: list[dict[str, Any]], x: str, y: str) -> Any:  # noqa: ANN401 - a chart
    """A chart whose data are pixels already."""
    alt = altair()
    return alt.Chart(alt.InlineData(values=data)).encode(
        x=alt.X(f"{x}:Q", scale=None, axis=None), y=alt.Y(f"{y}:Q", scale=None, axis=None)
    )


def _texts(label: Label) -> Iterator[dict[str, Any]]:
    left, top, right, _ = label.rect
    x = {"left": left, "right": right, "center": (left + right) / 2}[label.align]
    for n, told in enumerate(label.lines):
        yield {"x": round(x, 1), "y": round(top + (n + 0.5) * TALL, 1), "told": told, "align": label.align}
