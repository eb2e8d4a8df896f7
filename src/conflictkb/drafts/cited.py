"""The citation of a draft: the place and words of the sentence, and every time in it that no date field holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.drafts.collect import Citation
    from conflictkb.drafts.days import Day
    from conflictkb.drafts.scene import Scene


WORDED = ("bound", "not", "part", "about")  # what no field has in full


def citation(scene: Scene, start: int, end: int, where: tuple[str, str], undated: Sequence[Day] = ()) -> Citation:
    """The citation of what stands between two places, by source and relay; `undated` are days that no field holds."""
    source, relay = where
    cited: Citation = {"source": source, "locator": scene.sentence.locator}
    if relay:
        cited["via"] = [relay]
    words = scene.quote(start, end)
    if words:
        cited["words"] = words
    vague = _written([day for day in scene.days if not day.text or day.role in WORDED or day in undated], scene)
    if vague:
        cited["note"] = f"Time in its words: {'; '.join(vague)[:200]}"
    return cited


def _written(days: Sequence[Day], scene: Scene) -> list[str]:
    """Times as the text has them, with all words of theirs; "from … to …" is one."""
    spans = [(day.first, day.last) for day in days]
    whole = [
        (first, last)
        for first, last in dict.fromkeys(spans)
        if not any(low <= first and last <= high and (low, high) != (first, last) for low, high in spans)
    ]
    return [" ".join(scene.between(first, last).split()) for first, last in whole]
