"""A filter in words, for what stands below a title: as it was asked, with titles for ids."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conflictkb.reports.names import ID, full, titled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

QUOTED = re.compile(r"""("[^"]*"|'[^']*')""")
SIGN = re.compile(r"\s*(!=|>=|<=|=|~|>|<)\s*")
WORDS = {"=": "is", "!=": "is not", "~": "has", ">=": "at least", "<=": "at most", ">": "above", "<": "below"}
REFERENCE = re.compile(r"([a-z_]+)(\s*!?=\s*|\s+within\s+)([a-z0-9-]+)(?![\w/-])")
ACTORS = ("actors", "recipients", "holder", "contributor", "by", "speaker", "publisher", "host", "party")


def condition(where: str, titles: Mapping[str, str]) -> str:
    """A filter in words; what stands in quotes stays as it is."""
    return "".join(part if n % 2 else _unquoted(part, titles) for n, part in enumerate(QUOTED.split(where)))


def references(where: str) -> Iterator[str]:
    """The ids that a filter may mean, by whole or by their slugs."""
    for part in QUOTED.split(where)[::2]:
        yield from ID.findall(part)
        yield from (_meant(found[1], found[3]) for found in REFERENCE.finditer(part))


def _unquoted(part: str, titles: Mapping[str, str]) -> str:
    told = REFERENCE.sub(lambda found: f"{found[1]}{found[2]}{titles.get(_meant(found[1], found[3]), found[3])}", part)
    told = SIGN.sub(lambda found: f" {WORDS[found[1]]} ", titled(told, titles))
    return re.sub(r"\bid is\b", "record is", told).replace("_", " ")


def _meant(field: str, slug: str) -> str:
    """The id that a slug beside a field stands for."""
    return full("actor" if field in ACTORS else field, slug)
