"""The names of a base's records as phrases: titles, `names`, and what people and states are called for short.

Short forms follow from the base alone: the last word of a person's title, the slug of an actor that is one word
(`tass`), and the parts of a title that ` / ` or brackets set apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.drafts.lexicon import WORD, Lexicon
from conflictkb.records.folding import fold
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflictkb.records.base import Record

NAMED = ("actor", "person", "unit", "place", "conflict", "ceasefire", "monitoring-body", "agreement")
MIN_SHORT = 3
_BRACKETS = re.compile(r"\s*\(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class Known:
    """What a base knows: the phrases for its records, all their ids, and the titles of its sources."""

    names: Lexicon[str]
    ids: frozenset[str]
    sources: dict[str, tuple[str, ...]]


def known(records: Iterable[Record], ids: Iterable[str]) -> Known:
    """What a base with these records and ids knows."""
    held = list(records)
    sources: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for record in held:
        if record.kind == "source" and _plain(record.title):
            sources[fold(_plain(record.title))] += (record.id,)
    return Known(lexicon(held), frozenset(ids), dict(sources))


def phrases(record: Record) -> Iterator[str]:
    """What `record` may be called in a text."""
    names = () if isinstance(record.names, State) or record.names is None else record.names
    written = [record.title, *(name.text for name in names)]
    for text in filter(None, map(_plain, written)):
        yield from _parts(text)
    title = _plain(record.title)
    if record.kind == "person" and title and len(title.split()) > 1 and len(title.split()[-1]) > MIN_SHORT:
        yield title.split()[-1]
    if record.kind == "actor" and len(record.slug) >= MIN_SHORT and record.slug.isalpha():
        yield record.slug.capitalize()


def _parts(text: str) -> Iterator[str]:
    yield _bare(text)
    inner = _BRACKETS.findall(text)
    for part in [*_BRACKETS.sub("", text).split(" / "), *inner]:
        if part != text and _is_name(part):
            yield _bare(part)


def _bare(text: str) -> str:
    """Without its article, where two words or more are left."""
    rest = text.removeprefix("The ")
    return rest if len(rest.split()) > 1 else text


def _is_name(part: str) -> bool:
    """Whether a part of a title is a name by itself: it begins with a capital and holds no comma."""
    words = WORD.findall(part)
    return bool(words) and words[0][0].isupper() and "," not in part


def _plain(text: object) -> str:
    return "" if text is None or isinstance(text, State) else str(text)


def lexicon(records: Iterable[Record]) -> Lexicon[str]:
    """The phrases of all records of the kinds that have names."""
    found: Lexicon[str] = Lexicon()
    for record in (record for record in records if record.kind in NAMED):
        for phrase in phrases(record):
            if any(letter.isalpha() for letter in phrase) and len(phrase) > 1:
                found.add(phrase, record.id)
    return found
