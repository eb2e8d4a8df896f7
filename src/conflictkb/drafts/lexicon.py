"""Phrases found in a text in one pass: a trie over folded words, the longest phrase first.

Words compare in ASCII and lower case. A word that the phrase begins with a capital must begin with one in the text,
and a short one in capitals must stand in capitals, so that the outlet APA is not found in "apa".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from conflictkb.records.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

P = TypeVar("P")
WORD = re.compile(r"[^\W_]+")
GAP = re.compile(r"[ \t\xa0]{0,3}\n?[ \t\xa0]{0,3}| ?[-‐‑–—/&][ \n]?|['’.]")
ABBREVIATION = 4
MIN_PLURAL = 4


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text, folded, and where it stands."""

    start: int
    end: int
    folded: str


@dataclass(frozen=True, slots=True)
class Hit(Generic[P]):
    """A phrase in the text, and what it stands for: more than one thing where several share it."""

    start: int
    end: int
    found: tuple[P, ...]


class _Node(Generic[P]):
    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node[P]] = {}
        self.ends: list[tuple[str, P]] = []


class Lexicon(Generic[P]):
    """Phrases with what each stands for."""

    def __init__(self) -> None:
        self._root: _Node[P] = _Node()

    def add(self, phrase: str, stands_for: P) -> None:
        """Know `phrase`; nothing happens where it holds no word."""
        node, words = self._root, tokens(phrase)
        for token in words:
            node = node.next.setdefault(token.folded, _Node())
        if words and (phrase, stands_for) not in node.ends:
            node.ends.append((phrase, stands_for))

    def hits(self, text: str, words: Sequence[Token]) -> Iterator[Hit[P]]:
        """Every phrase in `text`, in order, none within another; `words` are the text's tokens."""
        at, first = 0, self._root.next
        while at < len(words):
            found = (
                self._longest(text, words, at) if words[at].folded in first or words[at].folded[-1:] == "s" else None
            )
            if found is None:
                at += 1
            else:
                yield found[0]
                at = found[1]

    def _longest(self, text: str, words: Sequence[Token], at: int) -> tuple[Hit[P], int] | None:
        best, node, start = None, self._root, at
        while at < len(words) and (at == start or GAP.fullmatch(text, words[at - 1].end, words[at].start)):
            for last in _forms(words[at].folded):
                ending = node.next.get(last)
                things = _meant(text, words[start : at + 1], ending.ends) if ending else ()
                if things:
                    best = Hit(words[start].start, words[at].end, things), at + 1
                    break
            step = node.next.get(words[at].folded)
            if step is None:
                break
            node, at = step, at + 1
        return best


def tokens(text: str) -> list[Token]:
    """The words of a text; each different word is folded once."""
    folded: dict[str, str] = {}
    found = []
    for match in WORD.finditer(text):
        word = match[0]
        if word not in folded:
            folded[word] = word.lower() if word.isascii() else fold(word).replace(" ", "")
        found.append(Token(match.start(), match.end(), folded[word]))
    return found


def _forms(word: str) -> tuple[str, ...]:
    """A word as it stands, then as the plural that it may be."""
    return (word, word[:-1]) if word.endswith("s") and len(word) > MIN_PLURAL else (word,)


def _meant(text: str, words: Sequence[Token], ends: Sequence[tuple[str, P]]) -> tuple[P, ...]:
    written = [text[word.start : word.end] for word in words]
    kept = (thing for phrase, thing in ends if _same_case(WORD.findall(phrase), written))
    return tuple(dict.fromkeys(kept))


def _same_case(phrase: list[str], written: list[str]) -> bool:
    if len(phrase) == 1 and phrase[0].isupper() and len(phrase[0]) <= ABBREVIATION:
        return written[0].isupper()
    return all(there[0].isupper() for here, there in zip(phrase, written, strict=True) if here[0].isupper())
