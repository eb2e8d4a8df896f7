"""Inputs made by breaking good ones, and what each sort may do with them: answer, or refuse with an error of its own.

`python -m tests.fuzz.run` tries many; the tests of this folder try some, and every one that ever did harm.
"""

from __future__ import annotations

import random
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from conflictkb.corpus.read import read_content
from conflictkb.corpus.validate import Gathered
from conflictkb.corpus.write import format_text
from conflictkb.errors import ConflictkbError
from conflictkb.query.language import parse
from conflictkb.query.literals import period
from conflictkb.records.dates import Date, When
from conflictkb.records.estimates import Duration, Estimate
from conflictkb.records.kinds import KINDS
from conflictkb.records.points import Clock, Point

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
FILTERS = [
    'place within nagorno-karabakh and not (type = base or contributor in [russia, "a b"])',
    "units(portion = main and unit.echelon = brigade) or end is not unknown",
    "estimate >= 1000 and when < 2020-11~ and title ~ 'x'",
    "disagrees(end by source.country = russia)", "external_ids.ucdp = 1",
]  # fmt: skip
DATES = [
    "2020-11-10", "2020-11", "2020", "2020-21", "2020-11~", "202X", "2020-1X", "2020-XX-10", "[2020-11-09,2020-11-10]",
    "[2023-10-17..2024-04-17]", "[..2020-11]", "2020?-11", "%2020-06", "2020-11-10/..",
    "unknown/2021", "-0500", "Y170000002",
]  # fmt: skip
ESTIMATES = [
    "1960", "~1960", "200..999", "100..", "..500", "dozens", "thousands", "4 years", "1,960", "13:00+04:00",
    "39.8, 46.7",
]  # fmt: skip
SIGNS = [
    "\0", "\ud800", "\u202e", "é", "\u0663", "\U0001d7d7", "\n", "\t", " ", "'", '"', ":", "-", "#", "[", "]", "{", "}",
    "(", ")", "&a", "*a", "!", "|", ">", "%", "@", "`", "~", "..", "/", "X", "9" * 30, "unknown", "none", "null",
    "not ", "and ", "9999", "0", "-1", "1e9",
]  # fmt: skip


@lru_cache(maxsize=1)
def files() -> list[str]:
    """The files of the curated data, cut into pieces of some records."""
    pieces = []
    for path in sorted((ROOT / "data").rglob("*.yaml")):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        pieces += ["".join([lines[0], *lines[at : at + 60]]) for at in range(1, len(lines), 60)]
    return pieces


def seeds(sort: str) -> list[str]:
    """The good inputs of a sort."""
    return {"yaml": files, "filter": lambda: FILTERS, "date": lambda: DATES, "estimate": lambda: ESTIMATES}[sort]()


def mutant(sort: str, seed: int) -> str:
    """The mutant of this number: some pieces of a good input are cut, doubled, moved or replaced."""
    chance = random.Random(f"{sort}{seed}")
    text = chance.choice(seeds(sort))
    for _ in range(chance.choice([1, 1, 2, 3, 8])):
        start = chance.randrange(len(text) + 1)
        stop = min(len(text), start + chance.choice([0, 1, 1, 2, 5, 40]))
        piece = text[start:stop]
        new = chance.choice(
            ["", piece * 2, piece * 50, piece[::-1], chance.choice(SIGNS), chance.choice(seeds(sort))[:80]]
        )
        text = text[:start] + new + text[stop:]
    return text


def read_yaml(text: str) -> None:
    """Read, check and format a file."""
    data = text.encode("utf-8", "surrogatepass")
    gathered = Gathered(KINDS)
    gathered.add(read_content(data, "a.yaml", KINDS))
    for problem in gathered.problems():
        assert problem.place.line >= 1
        assert problem.message
    try:
        written = format_text(text, KINDS)
    except ConflictkbError:
        return
    assert format_text(written, KINDS) == written


def read_filter(text: str) -> None:
    """Read a filter on each of two kinds, and on all."""
    for model in (KINDS.by_kind["deployment"], KINDS.by_kind["strength"], None):
        try:
            parse(text, model, KINDS)
        except ConflictkbError as error:
            told(error)


def told(error: Exception) -> None:
    """An error says something."""
    assert str(error)


def read_values(*readers: Callable[[str], object]) -> Callable[[str], None]:
    """Read a text as each of some values; what is read is read again from its own text."""

    def read(text: str) -> None:
        for reader in readers:
            try:
                found = reader(text)
            except ValueError as error:  # what the type of a field raises, and pydantic tells at its place
                told(error)
            else:
                assert reader(str(getattr(found, "text", text))) == found

    return read


SORTS: dict[str, Callable[[str], None]] = {
    "yaml": read_yaml,
    "filter": read_filter,
    "date": read_values(Date.parse, When.parse, period),
    "estimate": read_values(Estimate.parse, Duration.parse, Clock.parse, Point.parse),
}
