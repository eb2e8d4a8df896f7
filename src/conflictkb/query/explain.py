"""How a count came about: what was counted by what rule, the filter, the options, and the ids behind each number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictkb.query.groups import sums_acts
from conflictkb.query.names import names_of
from conflictkb.query.question import TIME_OPTIONS
from conflictkb.query.text import format as text_of
from conflictkb.records.dates import iso_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.query.question import Question
    from conflictkb.query.result import Result

CERTAIN = "yes: so for every value within the bounds of what is recorded; maybe: so for some of them"
PERIOD = "a vague date counts in the shortest period that holds all of its days"
LEVEL = "what lies in a place, actor or unit by somebody's account alone, or perhaps at that time, is a maybe"
SEVERAL = "a record with several values counts once in the row of each, so the rows do not add up"
ACTS = "acts: a yes adds its acts, one where none are recorded; a maybe adds to the highest alone"


@dataclass(frozen=True, slots=True)
class Number:
    """One row: its values by key (none where nothing is grouped), the ids behind it, and the sum of acts as text."""

    of: dict[str, str | None]
    yes: tuple[str, ...]
    maybe: tuple[str, ...]
    acts: str | None = None

    def matches(self) -> dict[str, str]:
        """The ids with `yes` or `maybe`."""
        return {**dict.fromkeys(self.yes, "yes"), **dict.fromkeys(self.maybe, "maybe")}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the numbers are what they are; `changeset` is the newest that was looked at."""

    definition: str
    rules: tuple[str, ...]
    filter: str | None
    options: dict[str, str]
    changeset: str | None
    numbers: tuple[Number, ...]

    def to_json(self) -> dict[str, Any]:
        """As JSON."""
        told = {name: getattr(self, name) for name in ("definition", "filter", "options", "changeset")}
        return {**told, "rules": [*self.rules], "numbers": [_json(number) for number in self.numbers]}

    def lines(self) -> Iterator[str]:
        """As text."""
        yield self.definition + (f", as of {self.changeset}" if self.changeset else "")
        yield f"filter: {self.filter or 'none'}"
        yield from (f"--{name} {value}".rstrip() for name, value in self.options.items())
        yield from self.rules
        for number in self.numbers:
            yield ""
            yield _head(number)
            yield from (f"  yes    {record}" for record in number.yes)
            yield from (f"  maybe  {record}" for record in number.maybe)


def explain(result: Result[Any], changeset: str | None) -> Explanation:
    """How the counts of an answer came about."""
    asked = result.asked
    counted = asked.model.plural if asked.model else "records of every kind"
    by = f", counted by {' and '.join(key.name for key in asked.group_by)}" if asked.group_by else ""
    where = text_of(asked.where) if asked.where else None
    options = {**_options(asked), **({"published-by": str(iso_day(result.published))} if result.published else {})}
    return Explanation(f"{counted} that fit{by}", _rules(asked), where, options, changeset, _numbers(result))


def _numbers(result: Result[Any]) -> tuple[Number, ...]:
    names = [key.name for key in result.asked.group_by]
    if names:
        return tuple(
            Number(dict(zip(names, g.values, strict=True)), g.yes, g.maybe, g.acts.text if g.acts else None)
            for g in result.found.groups
        )
    ids = {match: tuple(row.record.id for row in result.rows() if row.match == match) for match in ("yes", "maybe")}
    return (Number({}, ids["yes"], ids["maybe"]),)


def _rules(asked: Question) -> tuple[str, ...]:
    keys = asked.group_by
    several = any((field := names_of(asked.model).get(key.path[0])) is not None and field.many for key in keys)
    level = any(key.level and not key.timed for key in keys)
    told = (
        (True, CERTAIN), (any(key.timed for key in keys), PERIOD), (level, LEVEL), (several or level, SEVERAL),
        (bool(keys) and sums_acts(asked), ACTS),
    )  # fmt: skip
    return tuple(rule for holds, rule in told if holds)


def _options(asked: Question) -> dict[str, str]:
    """The options that were given, as they would be written."""
    found = {name: str(getattr(asked, name)) for name in TIME_OPTIONS if getattr(asked, name) is not None}
    found |= {name: value for name in ("place", "actor", "dataset") if (value := getattr(asked, name))}
    found |= {"between": ",".join(asked.between)} if asked.between else {}
    found |= {name: "" for name in ("sure", "undated") if getattr(asked, name)}
    found |= {name: str(value) for name in ("limit", "offset") if (value := getattr(asked, name))}
    return found


def _head(number: Number) -> str:
    counts = f"{len(number.yes)} yes, {len(number.maybe)} maybe" + (f", {number.acts} acts" if number.acts else "")
    values = ", ".join(value or "(none)" for value in number.of.values())
    return f"{values}: {counts}" if values else counts


def _json(number: Number) -> dict[str, Any]:
    ids = {"yes": [*number.yes], "maybe": [*number.maybe]}
    return {
        "of": number.of,
        "count": {name: len(found) for name, found in ids.items()},
        "acts": number.acts,
        "ids": ids,
    }
