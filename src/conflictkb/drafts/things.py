"""Things that a text names outright and that the base may lack: numbered units, officers, wars, watching bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from conflictkb.records.actors import Echelon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ECHELONS = frozenset(get_args(Echelon))
RANK = (
    r"(?:(?:Lieutenant|Major|Colonel|Brigadier|Army|Lt\.?|Maj\.?|Col\.?|Brig\.?)[ -])?(?:General|Gen\.)"
    r"|Lieutenant Colonel|Lt\.? Col\.|Colonel|Col\.|Major|Captain|Admiral|Rear Admiral|Vice Admiral"
)
_WORD = r"[A-Z][\w’'-]*"
_NAME = r"[A-Z][\w’'-]+"
_SIZE = "|".join(sorted(echelon.title() for echelon in ECHELONS))
_BODY = r"(?:Monitoring|Observer|Verification) (?:Center|Centre|Mission|Mechanism|Commission)"
_THING = re.compile(
    rf"\b(?:(?P<unit>\d{{1,4}}(?:st|nd|rd|th)(?: {_WORD}){{0,6}}? (?P<echelon>{_SIZE}))"
    rf"|(?P<rank>{RANK}) (?P<person>{_NAME}(?: {_NAME}){{1,2}})"
    rf"|(?P<conflict>(?:\d{{4}} )?(?:{_WORD} ){{1,4}}(?:War|Conflict))"
    rf"|(?P<body>(?:{_WORD} (?:and (?={_WORD}))?){{0,5}}{_BODY})"
    rf"|(?P<agreement>(?:{_WORD} ){{1,5}}(?:Agreement|Protocol|Treaty|Accord|Memorandum)))\b"
)
_KINDS = {
    "unit": "unit", "person": "person", "conflict": "conflict", "body": "monitoring-body", "agreement": "agreement",
}  # fmt: skip
_CAPITALS = re.compile(rf"\b{_NAME}(?: (?:of |of the |al-|the )?{_NAME})+")
ARTICLES = re.compile(r"(?:The|A|An|In|On|After|Before|During|Since|By|For|At|Of) ")


@dataclass(frozen=True, slots=True)
class Thing:
    """A name in the text, the kind of record that it is of, and the fields that the words around it fill."""

    start: int
    end: int
    kind: str
    fields: Mapping[str, str]


def things(text: str) -> Iterator[Thing]:
    """Every such name in `text`."""
    for match in _THING.finditer(text):
        group = next(name for name in _KINDS if match[name])
        article = ARTICLES.match(match[group])
        start = match.start(group) + (article.end() if article else 0)
        fields = {"title": text[start : match.end(group)]}
        if match["echelon"]:
            fields["echelon"] = match["echelon"].lower()
        if match["rank"]:
            fields["rank"] = match["rank"].lower()
        yield Thing(start, match.end(group), _KINDS[group], fields)


def capitalised(text: str) -> Iterator[tuple[int, int]]:
    """Where two or more words with capitals follow each other: names, as far as English writing tells."""
    for match in _CAPITALS.finditer(text):
        article = ARTICLES.match(match[0])
        start = match.start() + (article.end() if article else 0)
        if " " in text[start : match.end()]:
            yield start, match.end()
