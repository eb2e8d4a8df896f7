"""A text as its title and sentences, each with its place: `title`, `paragraph 3`, or the heading above one.

Paragraphs are counted without headings, from 1. A heading is a short piece that ends without a mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG_LINE = 120  # a longer line is a paragraph of its own: no text is wrapped so wide
MAX_HEADING = 15
MAX_TITLE = 300
MAX_SENTENCE = 1_000  # a text without marks is looked through in pieces, so that its length costs no more than once
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_END = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[^\W\d_])")
_SHORT = frozenset((
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "adm", "brig", "st", "no", "vs",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx", "est", "inc",
    "co",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, where it begins and ends in the text, and its locator."""

    start: int
    end: int
    locator: str
    text: str
    relayed: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """The text with its title (the first line) and its sentences in order."""

    text: str
    title: str
    sentences: tuple[Sentence, ...]


def read_article(raw: str) -> Article:
    """`raw` cut into sentences; newlines become one sort."""
    text = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    passages = list(_passages(text))
    title = " ".join(text[slice(*passages[0])].split())[:MAX_TITLE].strip() if passages else ""
    return Article(text, title, tuple(_sentences(text, passages)))


def _sentences(text: str, passages: list[tuple[int, int]]) -> Iterator[Sentence]:
    number, quoted = 0, False
    for at, (start, end) in enumerate(passages):
        whole = text[start:end]
        heading = _is_heading(whole)
        number += not heading and at > 0
        locator = "title" if at == 0 else f"heading above paragraph {number + 1}" if heading else f"paragraph {number}"
        quoted = quoted and whole[0] in '“"«„'
        for first, last in (piece for cut in _cuts(whole) for piece in _bounded(whole, *cut)):
            yield Sentence(start + first, start + last, locator, whole[first:last], quoted)
        quoted = quoted or whole.endswith(":")


def _passages(text: str) -> Iterator[tuple[int, int]]:
    """Where the title and each paragraph or heading begin and end, without the space around them."""
    at, titled = 0, False
    for block in [*(match.span() for match in _BLANK.finditer(text)), (len(text), len(text))]:
        for start, end in _lines(text, at, block[0], first=not titled):
            trimmed = start + len(text[start:end]) - len(text[start:end].lstrip())
            last = start + len(text[start:end].rstrip())
            if trimmed < last:
                titled = True
                yield trimmed, last
        at = block[1]


def _lines(text: str, start: int, end: int, *, first: bool) -> Iterator[tuple[int, int]]:
    """A block as one piece, but for a line that is the title or too long to be wrapped."""
    begin = at = start
    for line in text[start:end].splitlines(keepends=True):
        at += len(line)
        if (first and line.strip()) or len(line) > LONG_LINE:
            if begin < at - len(line):
                yield begin, at - len(line)
            yield at - len(line), at
            begin, first = at, False
    if begin < end:
        yield begin, end


def _is_heading(passage: str) -> bool:
    return len(passage) <= MAX_TITLE and len(passage.split()) <= MAX_HEADING and passage[-1] not in ".!?:;,…”\"’'»"


def _cuts(passage: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(passage):
        word = re.search(r"[\w.]*\Z", passage[max(start, match.start() - 20) : match.start()])
        before = word[0].lower() if word else ""
        if passage[match.start()] == "." and (before in _SHORT or len(before) == 1 or "." in before):
            continue
        yield start, match.start() + len(match[0].rstrip())
        start = match.end()
    if start < len(passage):
        yield start, len(passage)


def _bounded(passage: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in pieces of a bounded length, cut at spaces where there are any."""
    while end - start > MAX_SENTENCE:
        cut = passage.rfind(" ", start + 1, start + MAX_SENTENCE)
        cut = cut if cut > 0 else start + MAX_SENTENCE
        yield start, cut
        start = cut
    yield start, end
