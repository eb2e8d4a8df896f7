"""Words of saying that tell of nothing said: "said nothing", "told Russia to leave", "the said agreement"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conflictkb.drafts.refuted import refuted

if TYPE_CHECKING:
    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.scene import Scene
    from conflictkb.drafts.triggers import Trigger

NEAR = 60
_NOTHING = (
    r"(?:nothing|nobody|none|no[ -]one|not (?:a|one|much|a single)|no (?:word|more|such|comment)|little|goodbye"
    r"|hello|farewell"
    r"|thank\w*|sorry|jokes?|lies|as much|it all|so much)\b"
)
_EMPTY = re.compile(rf"\s+(?:(?!that\b)[\w’'-]+\s+){{0,2}}[“\"‘']?{_NOTHING}")
_NONE = re.compile(
    r"\s+(?:no|neither)\s+\w"
)  # who announces no withdrawal announces none; who reports no losses says so
_ORDER = re.compile(r"\s+(?:(?:the\s+|its\s+|their\s+)?[\w’'-]+\s+){0,3}to\s+[a-z]")
_BEFORE = re.compile(
    r"(?:\b(?:the|an?|this|these|its|their|his|her|any|some|no|such|previously|all)|['’]s)\s+(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b(?:the|an?|this|that|these|those|any|such|false|baseless)\s+\Z", re.IGNORECASE)
_OWNED = re.compile(r"(?:['’]s?|\b(?:its|their|his|her))\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_REPORTS = re.compile(  # a noun: "confirmed reports that", but "TASS reports that"
    r"(?:\b(?:\w+ed|confirms?|by|to|of|about|media|news|press|some|the|these|those|such|many|no|any)\s+|\A\W*)\Z"
)
_NAMING = re.compile(r"\s+(?:that|of|about|by)\b")
ADJECTIVES = frozenset(("said", "told", "stated", "noted", "reported", "claimed", "confirmed", "announced", "alleged"))
NOUNS = frozenset(("claim", "claims"))
DECLARING = frozenset(("announces", "confirms"))


def says(trigger: Trigger, hit: Hit[Trigger], scene: Scene) -> bool:
    """Whether a word of saying tells of something that somebody says."""
    word = scene.between(hit.start, hit.end).lower()
    tail = scene.between(hit.end, hit.end + NEAR)
    if _EMPTY.match(tail) or (trigger.slug in DECLARING and _NONE.match(tail)):
        return False
    if word == "told" and _ORDER.match(tail):
        return False
    first = scene.sentence.start
    if adjective(scene.sentence.text, hit.start - first, hit.end - first):
        return False
    if word == "states that" and not scene.between(first, hit.start).strip(" \"“‘'"):  # "States that attack …"
        return False
    if word == "reports that" and _REPORTS.search(scene.between(hit.start - 30, hit.start)):
        return False
    return not (word in NOUNS and _nobodys(hit, scene, tail))


def adjective(text: str, start: int, end: int) -> bool:
    """Whether the verb between two places stands before a noun as what it is called: "the alleged attack"."""
    before, after = text[max(0, start - 30) : start], text[end : end + 2]
    if text[start:end].lower() not in ADJECTIVES or not _BEFORE.search(before):
        return False
    return (after[:1] == " " and after[1:].isalpha()) or before.lower().endswith("all ")


def _nobodys(hit: Hit[Trigger], scene: Scene, tail: str) -> bool:
    """Whether a claim is nobody's ("the claim that …", "Claims of …"), or is only told to be false."""
    lead = scene.lead(scene.at(hit.start), hit.start)[-NEAR:]
    if _OWNED.search(lead):
        return refuted(scene.sentence.text[hit.end - scene.sentence.start :].lower())
    return bool(_TITLE.search(lead)) or (not lead.strip() and bool(_NAMING.match(tail)))
