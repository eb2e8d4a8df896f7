"""Inputs made by breaking good ones, and what each sort may do with them: answer, or refuse with an error of its own.

`python -m tools.fuzz` tries many; the tests of this folder try some, and every one that ever did harm.
"""

from __future__ import annotations

import json
import random
import zlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

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
from tests.fuzz.world import WORLD, ask, keep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
FILTERS = [
    'place within nagorno-karabakh and not (type = base or contributor in [russia, "a b"])',
    "units(portion = main and unit.echelon = brigade) or end is not unknown",
    "estimate >= 1000 and when < 2020-11~ and title ~ 'x'", "type not in [base, observers]",
    "disagrees(end by source.publisher = agency and credibility is absent)", "supported(start by source = later)",
    "external_ids.iso3 = AZE", "place within karabakh", "contributor within russia", "names ~ россия", "end is open",
    "units.unit.parent.echelon = corps", "strengths.estimate > 1900", "duration > 1290", "echelon >= brigade",
    "point.lat > 39.6", "sources.published >= 2026-02", "estimate.best is unknown", "tasks = patrol", "start = 1995",
    "stage = proposed", "tags = x", "id in [contingent, base]", "citations.source = later", "status != accepted",
    "duration >= '4 years'", "when = [2020-11-09,2020-11-10]", "related.implements is absent", "summary ~ 'a*b%_'",
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
    return files() if sort == "yaml" else {"filter": FILTERS, "date": DATES, "estimate": ESTIMATES}[sort]


def mutant(sort: str, seed: int) -> str:
    """The mutant of this number: parts of it exchanged, or pieces of its text cut, doubled, moved or replaced."""
    chance = random.Random(f"{sort}{seed}")
    if sort == "yaml" and seed % 2:
        return reshaped(chance)
    text = joined(chance, 3) if sort == "filter" else chance.choice(seeds(sort))
    whole = sort == "filter" and seed % 2
    return text if whole else cut(chance, sort, text)


def cut(chance: random.Random, sort: str, text: str) -> str:
    """The text after some strokes of a blind editor."""
    for _ in range(chance.choice([1, 1, 2, 3, 8])):
        start = chance.randrange(len(text) + 1)
        stop = min(len(text), start + chance.choice([0, 1, 1, 2, 5, 40]))
        piece = text[start:stop]
        new = chance.choice(
            ["", piece * 2, piece * 50, piece[::-1], chance.choice(SIGNS), chance.choice(seeds(sort))[:80]]
        )
        text = text[:start] + new + text[stop:]
    return text


def joined(chance: random.Random, depth: int) -> str:
    """A filter of filters, some of whose words come from others."""
    shape = chance.choice(["plain", "swapped", "not", "and", "or", "many"]) if depth else "plain"
    inner = [joined(chance, depth - 1) for _ in range(2)] if shape in ("not", "and", "or") else []
    if shape == "not":
        return f"not ({inner[0]})"
    if inner:
        return f"({inner[0]}) {shape} {inner[1]}"
    words = chance.choice(FILTERS).split(" ")
    if shape == "swapped":
        others = [*SIGNS, *DATES, *ESTIMATES, *chance.choice(FILTERS).split()]
        words[chance.randrange(len(words))] = chance.choice(others)
    text = " ".join(words)
    return chance.choice([" and ", " or "]).join([text] * chance.choice([20, 100])) if shape == "many" else text


@lru_cache(maxsize=1)
def world() -> dict[str, list[dict[str, object]]]:
    """The records of a small world as mappings of texts."""
    return dict(yaml.load(WORLD.read_text(encoding="utf-8"), yaml.BaseLoader))  # noqa: S506 - it makes texts alone


def reshaped(chance: random.Random) -> str:
    """A file with the records of the world, some of whose values are other values, or keys other keys."""
    records = json.loads(json.dumps(world()))
    for _ in range(chance.choice([1, 1, 2, 4])):
        spots = list(_spots(records))
        inside, key = chance.choice(spots)
        if isinstance(inside, dict) and chance.random() < 0.2:
            inside[chance.choice([str(other) for _, other in spots if isinstance(other, str)])] = inside.pop(key)
        else:
            inside[key] = _value(chance, spots, inside[key])
    lines = [
        f"{plural}:\n" + "".join(f"  - {json.dumps(one, ensure_ascii=False)}\n" for one in listed)
        if isinstance(listed, list)
        else f"{plural}: {json.dumps(listed, ensure_ascii=False)}\n"
        for plural, listed in records.items()
    ]
    return "".join(lines)


def _spots(node: Any) -> Iterator[tuple[Any, Any]]:
    for key in [*(node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ())]:
        yield node, key
        yield from _spots(node[key])


def _value(chance: random.Random, spots: list[tuple[Any, Any]], old: object) -> object:
    inside, key = chance.choice(spots)
    text = chance.choice([*DATES, *ESTIMATES, *SIGNS])
    texts = (text, str(old) + text, "x" * 5000, cut(chance, "date", text))
    ways: tuple[object, ...] = (*texts, [old, old], [old], {"a": old}, {}, [], inside[key])
    return json.loads(json.dumps(chance.choice(ways)))


def read_yaml(text: str) -> None:
    """Read, check and format a file, and apply some."""
    data = text.encode("utf-8", "surrogatepass")
    gathered = Gathered(KINDS)
    gathered.add(read_content(data, "a.yaml", KINDS))
    for problem in gathered.problems():
        assert problem.place.line >= 1
        assert problem.message
    if zlib.crc32(data) % 16 == 0:
        keep(text)
    try:
        written = format_text(text, KINDS)
    except ConflictkbError:
        return
    assert format_text(written, KINDS) == written


def read_filter(text: str) -> None:
    """Read a filter on each of two kinds, and on all, and ask a base by it."""
    for model in (KINDS.by_kind["deployment"], KINDS.by_kind["strength"], None):
        try:
            parse(text, model, KINDS)
            ask(model.plural if model else "all", text, zlib.crc32(text.encode("utf-8", "surrogatepass")))
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
