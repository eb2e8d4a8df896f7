"""To which of two actors each party of their acts belongs: to the first (0), the second (1), or neither (left out)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from conflictkb.reports.names import full

if TYPE_CHECKING:
    from conflictkb.reports.report import Report

ABOVE = ("parent", "nationality")  # of an actor or unit, of a person


def sides(report: Report[Any]) -> dict[str, int]:
    """Those that are, or belong to, one of the two actors that a report of acts is between."""
    subjects = [full("actor", each) for each in report.subjects]
    parties = {each for row in report.rows for each in (*row.actors, *row.recipients)}
    found = {subject: n for n, subject in enumerate(subjects)}
    above = _above(report, parties)
    for party in parties:
        seen = {party}
        at = party
        while at not in found and (at := above.get(at, "")) and at not in seen:
            seen.add(at)
        if at in found:
            found[party] = found[at]
    return found


def _above(report: Report[Any], parties: set[str]) -> dict[str, str]:
    """What each of them is directly under, and so on upwards."""
    found: dict[str, str] = {}
    known: set[str] = set()
    while wanted := sorted(parties - known):
        known.update(wanted)
        for record in report.base.look_up(wanted) if report.base else []:
            for field in ABOVE:
                if isinstance(one := getattr(record, field, None), str):
                    found.setdefault(record.id, one)
        parties = {*found.values()}
    return found
