"""Whether a phrase of the table calls for its record where it stands: its words may mean something else there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from conflictkb.drafts.aspects import LIFTABLE, over_words
from conflictkb.drafts.senses import elsewise
from conflictkb.drafts.speech import adjective, says

if TYPE_CHECKING:
    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.scene import Scene
    from conflictkb.drafts.triggers import Trigger

OUTSIDE = frozenset(("ceasefire", "monitoring-body", "agreement", "conflict"))  # named outright, by base or text
BESIDE = 12  # letters between two words for one act
_APPOSED = re.compile(r"\A,\s+an?\s+(?:\w+\s+)?\Z")  # ", an accusation that Turkey rejects": whose, nobody says
_OF_WHICH = re.compile(r"\s+(?:that|which)\b")
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are)\s+\Z")


def holds(trigger: Trigger, hit: Hit[Trigger], scene: Scene) -> bool:
    """Whether the words around a phrase let it call for its record."""
    if (trigger.needs and not scene.words & trigger.needs) or scene.words & trigger.lacks:
        return False
    if trigger.near and not scene.tells_of(trigger.near, hit.start):
        return False
    if trigger.kind == "statement":
        return says(trigger, hit, scene)
    if elsewise(trigger, hit, scene):
        return False
    if trigger.kind == "incident" and _mere(trigger, hit, scene):
        return False
    met = (record for mention in scene.mentions if meet(mention, hit) for record in mention.found)
    return trigger.kind not in OUTSIDE or not any(record.startswith(f"{trigger.kind}/") for record in met)


def _mere(trigger: Trigger, hit: Hit[Trigger], scene: Scene) -> bool:
    """Whether an incident is but a word for something else: "the alleged attack", "lifted the ban"."""
    first, clause = scene.sentence.start, scene.clauses[scene.at(hit.start)]
    if adjective(scene.sentence.text, hit.start - first, hit.end - first):
        return True
    if _APPOSED.search(scene.between(clause.start, hit.start)) and _OF_WHICH.match(scene.between(hit.end, hit.end + 9)):
        return True
    if trigger.slug == "meeting" and _PASSIVE.search(scene.between(hit.start - 20, hit.start)):
        return True  # "was met with criticism"
    return trigger.slug in LIFTABLE and bool(over_words(trigger, hit, scene))


def beside(trigger: Trigger, hit: Hit[Trigger], scene: Scene) -> bool:
    """Whether the words just before called for the same already: "seeks increased … alignment"."""
    before = next((other for other in scene.hits if 0 <= hit.start - other.end <= BESIDE), None)
    if before is None or trigger.kind == "statement" or trigger not in before.found:
        return False
    return not any(before.end <= number.start < hit.start for number in scene.numbers)


def meet(first: Any, second: Any) -> bool:  # noqa: ANN401 - anything that has a start and an end
    """Whether two things in the text share a letter."""
    return bool(first.start < second.end and second.start < first.end)
