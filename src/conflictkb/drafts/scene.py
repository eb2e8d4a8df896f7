"""One sentence with what was found in it, and who does what to whom there.

Only the nearest name decides: when it stands for no record, or for several, that may stand in the field, the field
stays empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.records.citations import MAX_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.drafts.article import Sentence
    from conflictkb.drafts.days import Day
    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.numbers import Number

LEAD = 6  # of the words quoted, how many stand before the one that called for the record
REACH = 100  # letters between a verb and the name that belongs to it
FAR = 2 * REACH  # and between it and the place
MAX_QUOTE = 400
_WRITTEN = re.compile(r"\S+")
_PASSIVE = re.compile(r"\b(?:been|was|were|is|are|be|being)\s+(?:\w+ly\s+)?\Z")
_AGENT = re.compile(r"\bby\s+(?:the\s+)?\Z")
_AT = re.compile(r"\b(?:in|at|from|near|around|inside|within|into|over|across|of|leave|leaving|left)\s+(?:the\s+)?\Z")
_BREAK = re.compile(r"[,;:]| (?:and|but|which|who|while|after|before|since) ")
_OWNS = re.compile(r"['’]s?\b")
_DENIED = re.compile(r"(?:\b(?:not|never|no)|n['’]t)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_VOICE = re.compile(r"(?:['’]s)?\s+(?:\w+\s+)?spokes(?:man|woman|person)\b")


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, the names, times and counts in it, and its folded words."""

    sentence: Sentence
    mentions: tuple[Hit[str], ...]
    days: tuple[Day, ...]
    numbers: tuple[Number, ...]
    words: frozenset[str]

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

    def doer(self, start: int, end: int) -> Hit[str] | None:
        """Who does what the words between `start` and `end` say: the name after "by", else the last one before."""
        agent = self._agent(end)
        return agent if agent or self._passive(start) else self._before(start)

    def target(self, start: int, end: int) -> Hit[str] | None:
        """To whom it is done: in the passive the last name before, else the first one behind."""
        passive = self._passive(start) or self._agent(end) is not None
        return self._before(start) if passive else self.behind(end)

    def behind(self, end: int, reach: int = REACH) -> Hit[str] | None:
        """The first name behind a place, in the same clause and not as an owner ("Armenia's …")."""
        hit = next((hit for hit in self.mentions if 0 <= hit.start - end <= reach), None)
        if hit is None or _BREAK.search(self.between(end, hit.start)):
            return None
        return None if _OWNS.match(self.between(hit.end, hit.end + 3)) else hit

    def denied(self, start: int) -> bool:
        """Whether the words before a place say that it is not so: "will not withdraw"."""
        return bool(_DENIED.search(self.between(start - 30, start)))

    def place(self, start: int, parties: Sequence[Hit[str]], *, bare: bool) -> Hit[str] | None:
        """The nearest place after a preposition, at best not `of`, and no party; `bare` takes what is a place alone."""
        near = (hit for hit in self.mentions if abs(hit.start - start) <= FAR and hit not in parties)
        fit = [hit for hit in near if self._is_place(hit, bare=bare)]
        return min(fit, key=lambda hit: (self._owned(hit), abs(hit.start - start)), default=None)

    def speaks_for(self, hit: Hit[str]) -> bool:
        """Whether the name is of whom somebody speaks for: "the Kremlin spokesman"."""
        return bool(_VOICE.match(self.between(hit.end, hit.end + 40)))

    def _is_place(self, hit: Hit[str], *, bare: bool) -> bool:
        kinds = {record.partition("/")[0] for record in hit.found}
        if "place" not in kinds:
            return False
        return (bare and kinds == {"place"}) or bool(_AT.search(self.between(hit.start - 20, hit.start)))

    def _owned(self, hit: Hit[str]) -> bool:
        """Whether it is said whose something is, which is where it stands only if no other word tells."""
        return bool(re.search(r"\bof\s+(?:the\s+)?\Z", self.between(hit.start - 10, hit.start)))

    def _before(self, start: int) -> Hit[str] | None:
        return next((hit for hit in reversed(self.mentions) if 0 <= start - hit.end <= REACH), None)

    def _passive(self, start: int) -> bool:
        return bool(_PASSIVE.search(self.between(start - 40, start)))

    def _agent(self, end: int) -> Hit[str] | None:
        for hit in self.mentions:
            if 0 <= hit.start - end <= REACH and _AGENT.search(self.between(hit.start - 10, hit.start)):
                return None if _BREAK.search(self.between(end, hit.start)) else hit
        return None


def only(hit: Hit[str] | None, kinds: Sequence[str]) -> str:
    """The one record of these kinds that a name stands for; empty for none or several. No kinds are all."""
    fit = [record for record in (hit.found if hit else ()) if not kinds or record.partition("/")[0] in kinds]
    return fit[0] if len(fit) == 1 else ""
