"""One sentence with what was found in it, and how its clauses hang together.

Places are those of the whole text; a clause goes by its number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.drafts.clauses import JOINS, RELATIVES
from conflictkb.records.citations import MAX_WORDS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from conflictkb.drafts.article import Sentence
    from conflictkb.drafts.clauses import Clause
    from conflictkb.drafts.days import Day
    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.numbers import Number
    from conflictkb.drafts.triggers import Trigger

LEAD = 6  # of the words quoted, how many stand before the one that called for the record
MAX_QUOTE = 400
BESIDE = JOINS | {"not"}  # "in 2023, not in 2022"
_DOING = re.compile(r",\s+(?:(?:\w+ly\s+)?\w+ing|like|unlike|alongside|along with|together with)\b")
_WRITTEN = re.compile(r"\S+")
_STEPS = re.compile(  # between "and" and a verb that goes on with the same subject
    r"\W*(?:(?:and|or|nor|but|the|an?|any|its|their|his|her|then|also|later|to|from|of|has|have|had|was|were|been|be"
    r"|further|new|\w+ly)\s+)*"
)
_ADJUNCT = re.compile(
    r"\W*(?:(?:and|or)\s+)?(?:on|in|at|near|from|since|until|during|around|over|by|not)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, the names, times and counts in it, its folded words, its clauses and what calls for a record."""

    sentence: Sentence
    mentions: tuple[Hit[str], ...]
    days: tuple[Day, ...]
    numbers: tuple[Number, ...]
    words: frozenset[str]
    clauses: tuple[Clause, ...]
    hits: tuple[Hit[Trigger], ...]

    def between(self, start: int, end: int) -> str:
        """A piece of the sentence by positions in the whole text."""
        return self.sentence.text[max(0, start - self.sentence.start) : max(0, end - self.sentence.start)]

    def quote(self, start: int, end: int) -> str:
        """At most fifteen words of the sentence around a place in it; empty where they are no words one would quote."""
        low, high = start - self.sentence.start - MAX_QUOTE, end - self.sentence.start + MAX_QUOTE
        spans = [match.span() for match in _WRITTEN.finditer(self.sentence.text, max(low, 0), max(high, 0))]
        spans = spans[low > 0 :]  # the first may be a part of a word
        first = next((n for n, span in enumerate(spans) if span[1] + self.sentence.start > start), 0)
        last = next((n for n, span in enumerate(spans) if span[1] + self.sentence.start >= end), first)
        begin = max(0, min(first - LEAD, len(spans) - MAX_WORDS), last - MAX_WORDS + 1)
        words = " ".join(self.sentence.text[slice(*span)] for span in spans[begin : begin + MAX_WORDS])
        return words if len(words) <= MAX_QUOTE and words.isprintable() else ""

    def at(self, position: int) -> int:
        """The number of the clause in which a place is."""
        return max(bisect_right(self.clauses, position, key=lambda clause: clause.start) - 1, 0)

    def lead(self, at: int, end: int) -> str:
        """The words of a clause up to a place in it."""
        return self.between(self.clauses[at].start, end)

    def tail(self, at: int, start: int) -> str:
        """What is said behind a place, relative clauses included, up to what calls for a record and is no denial."""
        further = (hit for hit in self.hits if hit.start >= start)
        end = next((hit.start for hit in further if not _denies(hit)), self.clauses[-1].end)
        for clause in self.clauses[at + 1 :]:
            if clause.opener not in RELATIVES and clause.opener != "that":
                return self.between(start, min(end, clause.start))
        return self.between(start, end)

    def tells_of(self, words: AbstractSet[str], start: int) -> bool:
        """Whether one of these words stands in the clause of a place, or in the one that it goes on."""
        at = self.at(start)
        relative = at > 0 and self.clauses[at].opener in (*RELATIVES, "that")
        before = at - 1 if relative else self.goes_on(at, start)
        told = [self.clauses[at], *([] if before is None else [self.clauses[before]])]
        return any(not words.isdisjoint(self.between(each.start, each.end).lower().split()) for each in told)

    def ends_in_speech(self, at: int) -> bool:
        """Whether the last that a clause calls a record for is something said: what follows is what is said."""
        clause = self.clauses[at]
        last = [hit for hit in self.hits if clause.start <= hit.start < clause.end][-1:]
        return any(each.kind == "statement" for hit in last for each in hit.found)

    def leads_on(self, at: int, start: int) -> bool:
        """Whether a clause begins with a verb, of the same subject: "and later banned"."""
        return bool(_STEPS.fullmatch(self.lead(at, start)))

    def goes_on(self, at: int, start: int) -> int | None:
        """The clause that another goes on, by "and", a comma or behind an aside; none where a new one begins."""
        opener, before = self.clauses[at].opener, at - 1
        if opener not in JOINS:
            return None
        while opener == "," and before > 0 and self._set_off(before):
            before = self._root(before) - 1
        if before < 0 or self.clauses[before].aside:
            return None
        direct = before < at - 1 or self.leads_on(at, start)
        return before if direct and not self.named(self.clauses[at].start, start) else None

    def region(self, position: int) -> tuple[int, int]:
        """The clause of a place with the adjuncts set off beside it: "On 3 May, …, in Baku"."""
        low = high = self.at(position)
        while low > 0 and self.clauses[low].opener in JOINS and self._adjunct(low - 1):
            low -= 1
        while high + 1 < len(self.clauses) and self.clauses[high + 1].opener in BESIDE and self._adjunct(high + 1):
            high += 1
        return self.clauses[low].start, self.clauses[high].end

    def named(self, start: int, end: int) -> list[Hit[str]]:
        """The names between two places."""
        return [hit for hit in self.mentions if start <= hit.start and hit.end <= end]

    def called(self, start: int, end: int) -> bool:
        """Whether something between two places calls for a record."""
        return any(start <= hit.start < end for hit in self.hits)

    def _root(self, at: int) -> int:
        """The clause that a "that …" belongs to: an aside ends where what is said in it does."""
        while at > 0 and self.clauses[at].opener == "that":
            at -= 1
        return at

    def _set_off(self, at: int) -> bool:
        """Whether the clause before goes on behind this one: "TASS, citing Turkey, said"."""
        clause = self.clauses[at]
        doing = clause.opener == "," and _DOING.match(self.between(clause.start, clause.start + 20))
        return bool(doing) or self.clauses[self._root(at)].aside or self._inserted(at)

    def _inserted(self, at: int) -> bool:
        """Whether a clause only says who says so: "Russia, Turkey said, withdrew"."""
        clause = self.clauses[at]
        spoken = (hit for hit in self.hits if clause.start <= hit.start < clause.end)
        return clause.opener == "," and any(each.kind == "statement" for hit in spoken for each in hit.found)

    def _adjunct(self, at: int) -> bool:
        clause = self.clauses[at]
        if clause.opener and clause.opener not in BESIDE:
            return False
        dated = any(0 <= day.start - clause.start <= len(", and ") for day in self.days)
        begins = dated or _ADJUNCT.match(self.between(clause.start, clause.end))
        return bool(begins) and not self.called(clause.start, clause.end)


def _denies(hit: Hit[Trigger]) -> bool:
    return any(trigger.slug == "denies" for trigger in hit.found)
