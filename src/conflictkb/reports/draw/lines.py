"""The signs of drawings, and lines that are no wider than the terminal."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any

from conflictkb.reports.extent import qualified

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SURE, MAYBE, ONE_DAY, OPEN, UNKNOWN, POINT, DISPUTED = "█", "░", "◆", "→", "?", "●", "✗"
SOME_DAY, ENDED = "·", "┤"
DASH = " \u2013 "
LEAST = 22  # characters in which a text can be read
BAR = 24
NARROW = 80  # columns, below which a bar has no room beside words
MEANING = {
    SURE: "certain", MAYBE: "possible", ONE_DAY: "one day", SOME_DAY: "on some day of these", OPEN: "had not ended",
    ENDED: "ended, nobody tells when", UNKNOWN: "nobody tells", DISPUTED: "sources differ",
}  # fmt: skip
NO_NAMES: Mapping[str, str] = {}


def folded(text: str, width: int) -> Iterator[str]:
    """The text in as many lines as it takes; the further ones stand in a little more than the first.

    Ids are not broken at their hyphens, so that they can be copied.
    """
    lead = " " * (len(text) - len(text.lstrip()))
    yield from wrap(
        text.strip(), max(width, LEAST), initial_indent=lead, subsequent_indent=f"{lead}  ", break_on_hyphens=False
    )


def meaning(used: str, width: int) -> Iterator[str]:
    """What the signs mean, those that were used."""
    line = ""
    for sign, told in MEANING.items():
        if sign in used:
            part = f"{sign} {told}"
            if line and len(line) + len(part) + 3 > width:
                yield line
                line = ""
            line = f"{line}   {part}" if line else part
    yield line


def named(record: str, names: Mapping[str, str]) -> str:
    """What a record is called, else its slug."""
    return names.get(record) or record.partition("/")[2] or record


def name_of(row: Any, names: Mapping[str, str]) -> str:  # noqa: ANN401 - a row with an Extent
    """What a row is called: by its person, its title, its slug."""
    person = getattr(row, "person", None)
    name = names.get(person or "") or row.title or names.get(row.id) or (person or row.id).partition("/")[2] or row.what
    return qualified(name, row)
