"""The citation of a draft: the place and words of the sentence, and every time in it that no date field holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.drafts.collect import Citation
    from conflictkb.drafts.days import Day
    from conflictkb.drafts.scene import Scene

_BOUND = re.compile(r"\b(?:before|after|by)\s+(?:(?:early|mid|late|the)[\s-]+)*\Z", re.IGNORECASE)


def citation(scene: Scene, start: int, end: int, where: tuple[str, str], undated: Sequence[Day] = ()) -> Citation:
    """The citation of what stands between two places, by source and relay; `undated` are days that no field holds."""
    source, relay = where
    cited: Citation = {"source": source, "locator": scene.sentence.locator}
    if relay:
        cited["via"] = [relay]
    words = scene.quote(start, end)
    if words:
        cited["words"] = words
    vague = [_written(day, scene) for day in scene.days if not day.text or day.role == "bound" or day in undated]
    if vague:
        cited["note"] = f"Time in its words: {'; '.join(vague)[:200]}"
    return cited


def _written(day: Day, scene: Scene) -> str:
    """A time as the text has it, with the word that makes it a bound."""
    bound = _BOUND.search(scene.between(day.start - 30, day.start)) if day.role == "bound" else None
    return " ".join(f"{bound[0] if bound else ''}{scene.between(day.start, day.end)}".split())
