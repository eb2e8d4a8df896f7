"""What a sentence says of an act that it names: that it is so, that it is not, or that it may be or is meant to be.

Only what is said to be so is a fact. The words that decide (`moods`) stand before the act in its own clause, in the one
that it goes on or that governs it ("denied that …"), or behind it; a condition or a question leaves nothing said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conflictkb.drafts.aims import intended
from conflictkb.drafts.clauses import CONDITIONS, RELATIVES, STOPS, TIMES, asks
from conflictkb.drafts.epithets import epithet
from conflictkb.drafts.generics import ever, habit, whose
from conflictkb.drafts.moods import (
    FACT,
    UNSAID,
    Standing,
    before,
    behind,
    brought,
    denies,
    past,
    perfect,
    spares,
    weakest,
)
from conflictkb.drafts.vouched import Vouched

if TYPE_CHECKING:
    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.scene import Scene
    from conflictkb.drafts.triggers import Trigger

NEAR = 240  # letters before an act in which the words stand that decide on it
WORD = 20  # letters that tell the form of a verb
_ASKED = re.compile(r"\b(?:ask\w*|see|know\w*|question\w*|unclear|wonder\w*|doubt\w*)\W*\Z", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:will|would|shall|can|could|may|might|must|should)\b")
_NOUN = re.compile(r"\b(?:the|an?|this|that|these|those|its|their|his|her|of|['’]s?)\s+(?:[\w-]+\s+){0,2}\Z")
_ANNOUNCED = re.compile(r"\bannounc\w*\W*\Z", re.IGNORECASE)
_THING = re.compile(r"\s*(?:(?:the|an?|its|their|his|her)\s+)?(?:[\w-]+\s+){0,2}")
_ACTING, _PROGRESSIVE = re.compile(r"\w+ing\b"), re.compile(r"\b(?:is|are|was|were|been)\s+(?:\w+ly\s+)?\Z")
_AS = re.compile(r"\b(?:as|even)\s*\Z")
_OWNED = re.compile(r"['’]s?\s+\Z")


class Asserted:
    """A sentence read once from its first clause to its last: what each leaves of what stands at its end."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.vouched = Vouched(scene)
        self._asks = "?" if asks(scene.sentence.text) else ever(scene.sentence.text)
        self._conditions: list[str] = []
        self._led: list[Standing] = []
        self._governed: list[Standing] = []
        for at, clause in enumerate(scene.clauses if scene.hits else ()):
            self._conditions.append(self._condition(at))
            self._led.append(self._leads(at, clause.end))
            self._governed.append(self._governs(at, clause.end))

    def standing(self, hit: Hit[Trigger], kind: str) -> Standing:
        """What the sentence says of the record of a `kind` that `hit` calls for."""
        at = self._scene.at(hit.start)
        condition = self._conditional(at, hit, kind)
        if condition:
            return Standing(UNSAID, condition)
        if kind == "assessment":  # an opinion of what may be or will not be is still one
            return FACT
        found = weakest([self._leads(at, hit.start), self._governs(at, hit.start)])
        if found.stage == UNSAID or kind == "statement":
            return found
        found = weakest([found, self._follows(at, hit), self.vouched.standing(at, hit), self._named(at, hit)])
        if found.stage:
            return found
        return intended(self._scene.lead(at, hit.start), self._scene.between(hit.start, hit.end))

    def _condition(self, at: int) -> str:
        """The condition under which a clause and those behind it stand, up to where a new thought begins."""
        clause = self._scene.clauses[at]
        if clause.opener == "though" and _AS.search(self._scene.between(clause.start - 10, clause.start)):
            return "as though"
        if clause.opener in CONDITIONS and not (at and _ASKED.search(self._scene.lead(at - 1, clause.start))):
            return clause.opener
        return "" if at == 0 or clause.opener in STOPS else self._conditions[at - 1]

    def _conditional(self, at: int, hit: Hit[Trigger], kind: str) -> str:
        """What makes an act conditional, before or behind it; who says so said it all the same."""
        own = self._scene.clauses[at].opener
        if own in CONDITIONS or own == "whether" or (own in TIMES and self._to_come(at, hit)):
            return own
        if self._asks and kind != "assessment":
            return self._asks
        if kind in ("statement", "assessment"):
            return ""
        trails = at + 1 < len(self._conditions) and self._scene.clauses[at + 1].opener in CONDITIONS
        return self._conditions[at] or (self._conditions[at + 1] if trails else "")

    def _to_come(self, at: int, hit: Hit[Trigger]) -> bool:
        """Whether an act after "when" or "before" is still to come: "when troops leave, it will …"."""
        act = self._scene.between(hit.start, hit.end)
        will = _MODAL.search(self._scene.sentence.text)
        return bool(will) and not past(act) and not _NOUN.search(self._scene.lead(at, hit.start))

    def _leads(self, at: int, end: int) -> Standing:
        """What the words before a place in its clause make of it, and those of the clause that it goes on."""
        own = before(self._scene.between(max(self._scene.clauses[at].start, end - NEAR), end))
        goes_on = self._scene.goes_on(at, end)
        if goes_on is None or not self._shares(at, end, goes_on):
            return own
        return weakest([own, self._led[goes_on]])

    def _shares(self, at: int, start: int, goes_on: int) -> bool:
        """Whether the words that decide on the clause before decide here too: not in "did not leave and accused"."""
        joined = self._scene.clauses[at].opener in ("or", "nor")
        if joined or goes_on < at - 1 or not past(self._scene.between(start, start + WORD)):
            return True
        lead = self._scene.lead(goes_on, self._scene.clauses[goes_on].end)
        return denies(lead) or perfect(lead)

    def _governs(self, at: int, start: int) -> Standing:
        """What a clause is worth by those that it depends on: "denied that …", and the "and …" behind it."""
        opener = self._scene.clauses[at].opener
        if at == 0:
            return FACT
        if opener == "that" or opener in RELATIVES:
            found = self._belongs(at, start)
            if found.stage or opener != "that":
                return found
            return self._complement(at, start)
        goes_on = self._scene.goes_on(at, start)
        if goes_on is not None:
            return self._governed[goes_on]
        owned = _OWNED.search(self._scene.between(start - 3, start))
        denied = self._governed[at - 1].stage == UNSAID
        return self._governed[at - 1] if denied and opener in ("and", "or", "nor") and not owned else FACT

    def _belongs(self, at: int, start: int) -> Standing:
        """What a clause is worth by the word that it describes: "not the one who …"; none behind a comma."""
        begin = self._scene.clauses[at].start
        if self._scene.between(begin, begin + 1) == ",":
            return FACT
        tail = self._scene.between(start, self._scene.clauses[-1].end)
        happened = past(tail) or bool(perfect(self._scene.lead(at, start)))
        return whose(self._scene.lead(at - 1, begin).lower(), tail.lower(), happened=happened)

    def _complement(self, at: int, start: int) -> Standing:
        """What is said is worth what the saying is; where that itself is no fact, nothing is said."""
        found = weakest([self._led[at - 1], self._governed[at - 1]])
        if found.stage:
            return Standing(UNSAID, found.words) if self._scene.ends_in_speech(at - 1) else found
        announced = _ANNOUNCED.search(self._scene.lead(at - 1, self._scene.clauses[at].start))
        act = not past(self._scene.between(start, start + WORD)) and _THING.fullmatch(self._scene.lead(at, start))
        return Standing("announced", "announced") if announced and act else FACT

    def _follows(self, at: int, hit: Hit[Trigger]) -> Standing:
        """What the words behind an act make of it: "the withdrawal … has not begun", "the claim that … was denied"."""
        found = behind(self._scene.tail(at, hit.end), verb=past(self._scene.between(hit.start, hit.end)))
        near = self._scene.between(hit.end, hit.end + NEAR)
        verb = past(self._scene.between(hit.start, hit.end))
        return weakest([found, spares(near), FACT if verb else brought(near)])

    def _named(self, at: int, hit: Hit[Trigger]) -> Standing:
        """What the words around a noun make of it, and those before a verb that tells of no one time."""
        lead, words = self._scene.lead(at, hit.start).lower(), self._scene.between(hit.start, hit.end)
        if past(words) or (_ACTING.match(words) and _PROGRESSIVE.search(lead)):
            return FACT
        return weakest([epithet(lead, self._scene.between(hit.end, self._scene.clauses[at].end).lower()), habit(lead)])
