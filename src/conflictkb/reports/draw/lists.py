"""Rows one below the other: an order of battle as a tree, acts by day, accounts by field, and any other report."""

from __future__ import annotations

from dataclasses import fields
from itertools import groupby
from typing import TYPE_CHECKING, Any

from conflictkb.reports.draw.lines import NARROW, NO_NAMES, folded, name_of, named
from conflictkb.reports.names import directed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def tree(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:
    """An order of battle: each line under its superior, with who commands, how strong, and what no source tells."""
    for row in rows:
        lead = "  " * row.depth
        name = f"{row.title or row.id}  ({', '.join(part for part in (row.echelon, row.portion, row.id) if part)})"
        yield from folded(f"{lead}{name}{'  possibly' if row.match == 'maybe' else ''}", width)
        commanders = [_commander(one, names) for one in (*row.commanders, *(f"{one} ?" for one in row.perhaps))]
        places = [names.get(row.place, row.place)] if row.place else []
        told = [
            ("commander", commanders),
            ("strength", [told.replace("_", " ") for told in row.strength]),
            ("at", places),
        ]
        for what, values in told:
            for n, value in enumerate(values):
                yield from folded(f"{lead}    {f'{what} ' if not n or width < NARROW else '':10}{value}", width)
        for gap in row.gaps:
            yield from folded(f"{lead}    ⚠ {gap}", width)


def _commander(told: str, names: Mapping[str, str]) -> str:
    """A commander by name; a question mark stays."""
    record, space, mark = told.partition(" ")
    return f"{named(record, names)}{space}{mark}"


def strip(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:
    """Acts one after another: when, who to whom, what, its class; its title beside them, or below where one is long."""
    ways = [f"{directed(row.direction, names)}{'  possibly' * (row.match == 'maybe')}" for row in rows]
    wide = max(map(len, ways), default=0)
    acts = [(_act(row, f"{way:{wide}}"), name_of(row, names)) for row, way in zip(rows, ways, strict=True)]
    beside = all(len(act) + 1 + len(name) <= width for act, name in acts)
    for act, name in acts:
        if beside:
            yield f"{act} {name}"
        elif width < NARROW:
            yield from folded(f"{' '.join(act.split())}: {name}", width)
        else:
            yield from folded(act, width)
            yield from folded(f"    {name}", width)


def _act(row: Any, who: str) -> str:  # noqa: ANN401 - an Act
    what = f"{row.event or '?'}, {(row.quad or 'of no class').replace('_', ' ')}"
    return f"{row.start or '?':24} {who} {what:32}".rstrip()


def compare(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:  # noqa: ARG001 - as the others
    """One record by account: below each field the reading, then what each says, by which citation."""
    for field, said in groupby(rows, key=lambda row: row.field):
        yield field.replace("_", " ")
        for row in said:
            relation = f" ({row.relation}, citation {row.citation})" if row.relation else ""
            yield from folded(f"  {row.account}: {row.says}{relation}", width)


def plain(rows: Sequence[Any], width: int, names: Mapping[str, str] = NO_NAMES) -> Iterator[str]:  # noqa: ARG001 - as the others
    """Any report: its columns, one after the other."""
    for row in rows:
        values = (str(getattr(row, field.name)) for field in fields(row) if getattr(row, field.name) not in (None, ()))
        yield from folded("  ".join(values), width)
