"""One sentence with what was found in it, and who does what to whom there.

Only the nearest name decides: when it stands for no record, or for several, that may stand in the field, the field
stays empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.drafts.clauses import JOINS, RELATIVES
from conflictkb.records.citations import MAX_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.drafts.clauses import Clause
    from conflictkb.drafts.triggers import Trigger

    from conflictkb.drafts.article import Sentence
    from conflictkb.drafts.days import Day
    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.numbers import Number

LEAD = 6  # of the words quoted, how many stand before the one that called for the record
REACH = 100  # letters between a verb and the name that belongs to it
MAX_QUOTE = 400
BESIDE = JOINS | {"not"}  # "in 2023, not in 2022"
_WRITTEN = re.compile(r"\S+")
_PASSIVE = re.compile(r"\b(?:been|was|were|is|are|be|being)\s+(?:\w+ly\s+)?\Z")
_AGENT = re.compile(r"\bby\s+(?:the\s+)?\Z")
_AT = re.compile(r"\b(?:in|at|from|near|around|inside|within|into|over|across|of|leave|leaving|left)\s+(?:the\s+)?\Z")
_BREAK = re.compile(
    r"[,;:]|\b(?:and|or|but|which|who|that|if|unless|whether|because|although|though|while|where|when|until|after"
    r"|before|since|than|as)\b"
)
_WHERE = re.compile(
    r"\b(?:in|at|on|near|inside|within|into|over|across|against|to|towards?|with|for|about|between|around|under|amid"
    r"|than|during|outside)\s+(?:the\s+)?\Z"
)
_NOUN = re.compile(r"\b(?:the|an?|any|no|this|that|these|those|its|their|his|her|some|such|of|for|on|about)\s+")
_LIGHT = re.compile(  # verbs that do no more than to bring about what the noun behind them names
    r"\s+(?:(?:has|have|had|will|would|jointly|also|then|later)\s+)*(?:impos|launch|issu|declar|ma[dk]|introduc|order|beg[aiu]n"
    r"|start|carr(?:y|ied) out|conduct|h[eo]ld|sign|complet|plac|put|g[ai]ve|continu|maintain)\w*\s+"
    r"(?:(?:the|an?|this|its|their|his|her|such)\s+)?(?:[\w-]+\s+){0,2}\Z"
)
_STEPS = re.compile(  # between "and" and a verb that goes on with the same subject
    r"\W*(?:(?:and|or|nor|but|the|an?|any|its|their|his|her|then|also|later|to|from|of|has|have|had|was|were|been|be"
    r"|further|new|\w+ly)\s+)*"
)
_ADJUNCT = re.compile(
    r"\W*(?:(?:and|or)\s+)?(?:on|in|at|near|from|since|until|during|around|over|by|not)\b", re.IGNORECASE
)
_OWNS = re.compile(r"['’]s?\b")
_VOICE = re.compile(r"(?:['’]s)?\s+(?:\w+\s+)?spokes(?:man|woman|person)\b")


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, the names, times and counts in it, its folded words, its clauses and what calls for a record there."""

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
        return next((n for n, each in enumerate(self.clauses) if position < each.end), len(self.clauses) - 1)

    def lead(self, at: int, end: int) -> str:
        """The words of a clause up to a place in it."""
        return self.between(self.clauses[at].start, end)

    def tail(self, at: int, start: int) -> str:
        """What is said behind a place up to the next that calls for a record, relative clauses included."""
        end = next((hit.start for hit in self.hits if hit.start >= start), self.clauses[-1].end)
        for clause in self.clauses[at + 1 :]:
            if clause.opener not in RELATIVES and clause.opener != "that":
                return self.between(start, min(end, clause.start))
        return self.between(start, end)

    def ends_in_speech(self, at: int) -> bool:
        """Whether the last that a clause calls a record for is something said: what follows is what is said."""
        clause = self.clauses[at]
        last = [hit for hit in self.hits if clause.start <= hit.start < clause.end][-1:]
        return any(each.kind == "statement" for hit in last for each in hit.found)

    def goes_on(self, at: int, start: int) -> int | None:
        """The clause that another goes on, by "and", a comma or behind an aside; none where a new one begins."""
        opener, before = self.clauses[at].opener, at - 1
        if opener not in JOINS:
            return None
        while opener == "," and before > 0 and (self.clauses[before].aside or self._inserted(before)):
            before -= 1
        if before < 0 or self.clauses[before].aside:
            return None
        direct = before < at - 1 or _STEPS.fullmatch(self.lead(at, start))
        return before if direct and not self._named(self.clauses[at].start, start) else None

    def region(self, position: int) -> tuple[int, int]:
        """The clause of a place with the adjuncts set off beside it: "On 3 May, …, in Baku"."""
        low = high = self.at(position)
        while low > 0 and self.clauses[low].opener in JOINS and self._adjunct(low - 1):
            low -= 1
        while high + 1 < len(self.clauses) and self.clauses[high + 1].opener in BESIDE and self._adjunct(high + 1):
            high += 1
        return self.clauses[low].start, self.clauses[high].end

    def doer(self, start: int, end: int) -> Hit[str] | None:
        """Who does what the words between `start` and `end` say: the name after "by", else the subject."""
        passive = self._passive(start)
        agent = self._agent(end, passive=passive)
        return agent if agent or passive else self._subject(start)

    def target(self, start: int, end: int) -> Hit[str] | None:
        """To whom it is done: in the passive the subject, else the first name behind."""
        passive = self._passive(start)
        if passive or self._agent(end, passive=False) is not None:
            return self._subject(start)
        found = self.behind(end)
        return None if found and self._called(end, found.start) else found

    def behind(self, end: int, reach: int = REACH) -> Hit[str] | None:
        """The first name behind a place, in the same clause and not as an owner ("Armenia's …")."""
        hit = next((hit for hit in self.mentions if 0 <= hit.start - end <= reach), None)
        if hit is None or _BREAK.search(self.between(end, hit.start)):
            return None
        return None if _OWNS.match(self.between(hit.end, hit.end + 3)) else hit

    def inverted(self, hit: Hit[Trigger]) -> bool:
        """Whether who speaks stands behind the verb: "“…,” said Peskov", "according to TASS"."""
        lead = self.lead(self.at(hit.start), hit.start)
        return self.between(hit.start, hit.end).endswith("to") or not any(letter.isalnum() for letter in lead)

    def place(self, start: int, parties: Sequence[Hit[str]], *, bare: bool) -> Hit[str] | None:
        """The nearest place after a preposition, at best not `of`, and no party; `bare` takes what is a place alone."""
        low, high = self.region(start)
        near = (hit for hit in self.mentions if low <= hit.start < high and hit not in parties)
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

    def _subject(self, start: int) -> Hit[str] | None:
        """The name that a verb has as its subject, or a noun as its owner, in the clause or in the one it goes on."""
        at = self.at(start)
        clause = self.clauses[at]
        own = self._named(clause.start, start)
        if own:
            return own[-1] if self._acts(own[-1], start) else None
        if clause.opener in RELATIVES:
            return next(
                (
                    hit
                    for hit in self.mentions
                    if not self.between(hit.end, clause.start).strip()
                    and hit.end <= clause.start
                    and clause.start - hit.end <= 1
                ),
                None,
            )
        before = self._shared(at, start)
        return None if before is None else self._subject_of(before)

    def _shared(self, at: int, start: int) -> int | None:
        if self.clauses[at].opener == "but":
            return at - 1 if _STEPS.fullmatch(self.lead(at, start)) else None
        return self.goes_on(at, start)

    def _subject_of(self, at: int) -> Hit[str] | None:
        clause = self.clauses[at]
        first = next((hit.start for hit in self.hits if clause.start <= hit.start < clause.end), None)
        if first is not None:
            return self._subject(first)
        named = self._named(clause.start, clause.end)
        return named[0] if len(named) == 1 and not self._placed(named[0]) else None

    def _acts(self, hit: Hit[str], start: int) -> bool:
        """Whether a name before an act is whose act it is: not "Turkey welcomed the ban", nor "in Armenia"."""
        between = self.between(hit.end, start)
        if start - hit.end > REACH or self._placed(hit):
            return False
        if self._called(hit.end, start):
            return bool(re.search(r"\bto\s+(?:\w+ly\s+)?\Z", between))
        verb = self.between(start, start + 30).split()[0].endswith("ed")
        return verb or not _NOUN.search(between) or bool(_LIGHT.fullmatch(between))

    def _named(self, start: int, end: int) -> list[Hit[str]]:
        return [hit for hit in self.mentions if start <= hit.start and hit.end <= end]

    def _called(self, start: int, end: int) -> bool:
        """Whether something else between two places calls for a record."""
        return any(start <= hit.start < end for hit in self.hits)

    def _placed(self, hit: Hit[str]) -> bool:
        return bool(_WHERE.search(self.between(hit.start - 20, hit.start)))

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
        return bool(begins) and not self._called(clause.start, clause.end)

    def _passive(self, start: int) -> bool:
        return bool(_PASSIVE.search(self.between(start - 40, start)))

    def _agent(self, end: int, *, passive: bool) -> Hit[str] | None:
        for hit in self.mentions:
            if 0 <= hit.start - end <= REACH and _AGENT.search(self.between(hit.start - 10, hit.start)):
                other = _BREAK.search(self.between(end, hit.start)) or (not passive and self._called(end, hit.start))
                return None if other else hit
        return None


def only(hit: Hit[str] | None, kinds: Sequence[str]) -> str:
    """The one record of these kinds that a name stands for; empty for none or several. No kinds are all."""
    fit = [record for record in (hit.found if hit else ()) if not kinds or record.partition("/")[0] in kinds]
    return fit[0] if len(fit) == 1 else ""
