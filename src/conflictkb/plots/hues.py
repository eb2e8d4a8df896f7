"""Which colour a class has: the same in every picture; what has none of its own takes one that is free."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from conflictkb.plots.theme import COLOURS, GREY, UNTOLD, altair

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BLUE, VERMILION, GREEN, PINK, ORANGE, SKY = COLOURS
OWN = {
    "in fact": BLUE, "in law": VERMILION, "claimed": GREEN,
    "begun": BLUE, "completed": GREEN, "announced": SKY, "proposed": PINK, "possible": ORANGE, "cancelled": VERMILION,
    "deployment": BLUE, "ceasefire": GREEN, "violent event": VERMILION, "incident": ORANGE, "control": PINK,
    "agreement": SKY,
}  # fmt: skip


def groups(rows: Sequence[Any], column: str | None) -> dict[str, str]:
    """The class of each row by its id; beyond as many as can be told apart they are "other"."""
    found = {row.id: _plain(getattr(row, column, None)) for row in rows} if column else {}
    kept = [name for name, _ in Counter(found.values()).most_common()][: len(COLOURS)]
    return {record: name if name in kept else "other" for record, name in found.items()}


def hues(names: Sequence[str]) -> Mapping[str, str]:
    """A colour for each class, grey for "other" and "unknown", which come last."""
    told = [name for name in names if name not in UNTOLD]
    own = {name: OWN[name] for name in told if name in OWN}
    free = iter(colour for colour in COLOURS if colour not in own.values())
    found = {name: own.get(name) or next(free, GREY) for name in told}
    return {**found, **{name: GREY for name in names if name in UNTOLD}}


def shade(names: Sequence[str], *, told: bool) -> Any:  # noqa: ANN401 - a channel
    """The channel of the field `group`; with a legend where there are several, or where one must be `told`."""
    alt = altair()
    if not names:
        return alt.value(COLOURS[0])
    found = hues(names)
    legend = alt.Legend(orient="top", title=None, symbolType="square", offset=14)
    scale = alt.Scale(domain=[*found], range=[*found.values()])
    return alt.Color("group:N", scale=scale, legend=legend if told or len(found) > 1 else None)


def _plain(name: object) -> str:
    return str(name or "unknown").replace("_", " ").replace("-", " ")
