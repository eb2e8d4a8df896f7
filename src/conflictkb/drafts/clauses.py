"""A sentence cut into clauses, as its marks and joining words tell; each begins where the one before it ends.

`opener` is the word or mark that a clause begins with, in lower case: "" for the first, "that" also where a verb of
saying stands without it ("said the troops left"). A cut too many costs a field; one too few lends a clause the actor,
date or count of another.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.drafts.speech import adjective

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictkb.drafts.days import Day
    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.triggers import Trigger

CONDITIONS = frozenset((
    "if", "unless", "provided that", "providing that", "lest", "in case", "in the event", "on condition", "as long as",
    "had", "were", "should",
))  # fmt: skip
RELATIVES = frozenset(("which", "who", "whom", "whose"))
TIMES = frozenset(("once", "when", "until", "before", "after", "as soon as"))
ASIDES = frozenset(("which", "who", "whom", "whose", "where", "when", "as", "while", "after", "before", "although",
                    "though", "because", "since", "not", "rather than", "instead of", "according"))  # fmt: skip
JOINS = frozenset((",", "and", "or", "nor"))
STOPS = frozenset((";", ":", "—", "–", "but", "while", "whereas", "although", "though"))
_WORDS = (
    r"that|which|who|whom|whose|where|when|while|whereas|although|though|because|but|if|unless|whether|until"
    r"|(?<!never )(?<!not )(?<!at )once"
    r"|after|before|since|as soon as|as long as|provided that|providing that|lest|in case|in the event|on condition"
    r"|or|nor|and"
)
_ASIDE = r"as|not|rather than|instead of|according"
_MARK = re.compile(
    rf"(?:,[\"”’]?\s+|[;:]\s*)?\b(?:(?:and|or|but)\s+|(?:(?:in|of|for|to|from|by)\s+)(?=wh))?(?P<word>(?i:{_WORDS}))\b"
    rf"|\A\W*(?P<first>Had|Were|Should)\b|,\s+(?P<inverted>had|were|should)(?= (?:the )?[A-Z])"
    rf"|,\s+(?P<aside>{_ASIDE})\b"
    r"|(?P<stop>[;:—]|\s–\s)|(?P<comma>,)(?=[\s\"”’])"
)
_COMPLEMENT = re.compile(r"\s+(?!(?:that|to|by|on|in|at|of|and|or|as|whether|if|with|for)\b)[\w“\"‘]")
_DATING = re.compile(r"(?i:after|before|since|until)\s+(?:(?:early|mid|late|the|about|around)[\s-]+)*")
_QUESTION = re.compile(r"\?[\"”’')\]]*\Z")


@dataclass(frozen=True, slots=True)
class Clause:
    """Where it stands in the whole text, and what opens it."""

    start: int
    end: int
    opener: str

    @property
    def aside(self) -> bool:
        """Whether the clause around it goes on behind the comma that ends it: "Russia, which …, withdrew"."""
        return self.opener in ASIDES


def clauses(text: str, offset: int, days: Sequence[Day], hits: Sequence[Hit[Trigger]]) -> tuple[Clause, ...]:
    """The clauses of a sentence that begins at `offset`."""
    found = ((offset, ""), *_marked(text, offset, days), *_untold(text, offset, days, hits))
    marks = {at: opener for at, opener in found if not _within(at, hits)}
    starts = sorted(marks)
    ends = [*starts[1:], offset + len(text)]
    return tuple(Clause(start, end, marks[start]) for start, end in zip(starts, ends, strict=True))


def _within(at: int, hits: Sequence[Hit[Trigger]]) -> bool:
    """Whether a place is inside a phrase: "ruled that" is one."""
    near = bisect_left(hits, at, key=lambda hit: hit.end)
    return near < len(hits) and hits[near].start < at < hits[near].end


def asks(text: str) -> bool:
    """Whether a sentence is a question."""
    return bool(_QUESTION.search(text.rstrip()))


def _marked(text: str, offset: int, days: Sequence[Day]) -> Iterator[tuple[int, str]]:
    for match in _MARK.finditer(text):
        opener = next(match[group] for group in ("word", "first", "inverted", "aside", "stop", "comma") if match[group])
        word = match.start(match.lastgroup or 0) + offset
        if not _dates(text, word - offset, next((day for day in days if word < day.last), None), offset):
            yield match.start() + offset, opener.strip().lower()


def _dates(text: str, word: int, day: Day | None, offset: int) -> bool:
    """Whether the word belongs to a time: "before 2025", "since early May 2020", "after four years"."""
    first = day.first - offset if day else None
    return first is not None and (first <= word or bool(_DATING.fullmatch(text, word, first)))


def _untold(text: str, offset: int, days: Sequence[Day], hits: Sequence[Hit[Trigger]]) -> Iterator[tuple[int, str]]:
    """Where what is said begins without "that", behind the verb and the day on which it was said."""
    for hit in hits:
        if any(trigger.kind == "statement" for trigger in hit.found) and not _tells_nothing(text, offset, hit):
            end = next((day.end for day in days if 0 < day.start - hit.end <= len(" on the ")), hit.end)
            if _COMPLEMENT.match(text, end - offset):
                yield end, "that"


def _tells_nothing(text: str, offset: int, hit: Hit[Trigger]) -> bool:
    """Whether what follows is not what is said: "according to Turkey", "the reported attack"."""
    start, end = hit.start - offset, hit.end - offset
    return text[start:end].lower().endswith("to") or adjective(text, start, end)
