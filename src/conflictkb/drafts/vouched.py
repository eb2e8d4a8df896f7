"""Who stands for what a sentence says: nobody ("reportedly"), one who is contradicted, or one who tells a tale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictkb.drafts.clauses import STOPS
from conflictkb.drafts.hearsay import SIGNS, governs, hearsay
from conflictkb.drafts.moods import FACT, REPORTED, UNSAID, Standing, weakest
from conflictkb.drafts.refuted import disputed, fiction, refuted, tale

if TYPE_CHECKING:
    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.scene import Scene
    from conflictkb.drafts.triggers import Trigger

SAYING = ("statement", "assessment")


class Vouched:
    """A sentence looked through once for such words."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        written = scene.sentence.text.lower()
        if len(written) != len(scene.sentence.text):  # a letter that is two in lower case would move the places
            written = scene.sentence.text
        self._written = written
        self._hearsay = hearsay(written) if scene.hits and not scene.words.isdisjoint(SIGNS) else []
        self._disputed = disputed(written) if scene.hits else None
        self._fiction = fiction(written) if scene.hits else ""

    def standing(self, at: int, hit: Hit[Trigger]) -> Standing:
        """What that makes of an act in the clause `at`."""
        if self._fiction:
            return Standing(UNSAID, self._fiction)
        return weakest([self._passed_on(at, hit), self._contradicted(hit), self._told(at, hit)])

    def passes_on(self, hit: Hit[Trigger]) -> bool:
        """Whether a word of saying is one of these: nobody says what "is said to" be so."""
        start = hit.start - self._scene.sentence.start
        return any(first <= start < last for first, last, _ in self._hearsay)

    def _passed_on(self, at: int, hit: Hit[Trigger]) -> Standing:
        for first, last, words in self._hearsay:
            if first > hit.start - self._scene.sentence.start and governs(self._written, last, words):
                continue
            there = self._scene.at(first + self._scene.sentence.start)
            if there == at or (self._bare(there) and not self._stopped(*sorted((there, at)))):
                return Standing(REPORTED, words)
        return FACT

    def _bare(self, at: int) -> bool:
        """Whether a clause calls for no act of its own."""
        clause = self._scene.clauses[at]
        here = (hit for hit in self._scene.hits if clause.start <= hit.start < clause.end)
        return all(trigger.kind in SAYING for hit in here for trigger in hit.found)

    def _stopped(self, first: int, last: int) -> bool:
        return any(clause.opener in STOPS for clause in self._scene.clauses[first + 1 : last + 1])

    def _contradicted(self, hit: Hit[Trigger]) -> Standing:
        if self._disputed and hit.start - self._scene.sentence.start < self._disputed[0]:
            return Standing(REPORTED, self._disputed[1])
        return FACT

    def _told(self, at: int, hit: Hit[Trigger]) -> Standing:
        root = at
        while root > 0 and self._scene.clauses[root].opener not in ("that", *STOPS):
            root -= 1
        that = root > 0 and self._scene.clauses[root].opener == "that"
        lead = self._scene.lead(root - 1, self._scene.clauses[root].start) if that else ""
        rest = self._written[hit.end - self._scene.sentence.start :]
        if self._written.startswith("that ") and refuted(rest):  # "That Turkey attacked is not true."
            return Standing(UNSAID, "that")
        return tale(lead.lower(), self._scene.lead(at, hit.start).lower(), rest)
