"""What stands around a picture: of what and of when it is, who says so, and what it was made from.

A picture's rows name records by id; `Caption.name` gives the title that a reader knows.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from conflictkb.plots.conditions import condition, references
from conflictkb.records.dates import FIRST, LAST, When
from conflictkb.records.wording import in_words
from conflictkb.reports.names import full, names_of
from conflictkb.reports.report import day
from conflictkb.reports.sides import sides

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from conflictkb.reports.report import Report

MOST = 6
PERIODS = ("on", "during", "throughout", "before", "after")
Window = tuple[date, date]


@dataclass(frozen=True)
class Caption:
    """`told` says what was asked, `window` is the period asked, `day` the day; `undated` counts what has no date."""

    title: str
    told: str = ""
    credit: str = ""
    made: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    window: Window | None = None
    day: date | None = None
    undated: int = 0
    sides: Mapping[str, int] = field(default_factory=dict)

    def name(self, record: str) -> str:
        """The title of a record; its slug where it has none."""
        return self.names.get(record) or record.partition("/")[2].replace("-", " ") or record


def caption(report: Report[Any], title: str) -> Caption:
    """The caption of a report's picture."""
    names = names_of(report, _asked_ids(report))
    periods = [_days(report.asked.get(option)) for option in ("during", "throughout")]
    on = _days(report.asked.get("on"))
    return Caption(
        title=title + _scope(report, names),
        told=_asked(report, names),
        credit=credit(report),
        made=f"Made from changeset {report.made()}" if report.made() else "",
        names=names,
        window=next((found for found in periods if found), None),
        day=on[0] if on and on[0] == on[1] else None,
        undated=report.undated,
        sides=sides(report) if report.name == "network" else {},
    )


def credit(report: Report[Any]) -> str:
    """Who says so, in one line: those most often cited by name, the rest counted."""
    cited = Counter(source for row in report.rows for source in dict.fromkeys(getattr(row, "sources", ())))
    cited.update(report.cites)
    if not cited:
        return ""
    known = report.publishers(list(cited))
    publishers: Counter[str] = Counter()
    for source, times in cited.items():
        publishers[known.get(source) or source.partition("/")[2]] += times
    names = [name for name, _ in publishers.most_common()]
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    count = f" ({len(cited)} documents)" if len(cited) > 1 else ""
    return f"Sources: {', '.join(names[:MOST])}{more}{count}"


def _scope(report: Report[Any], names: Mapping[str, str]) -> str:
    """Where and when, for a title: a place that was asked, a day or period."""
    place = report.asked.get("place")
    when = next(
        (in_words(str(report.asked[option])) for option in ("on", "during", "throughout") if report.asked.get(option)),
        "",
    )
    parts = [str(names.get(full("place", str(place)), place)) if place else "", when]
    told = ", ".join(part for part in parts if part)
    return told and f"{', ' if report.subject else ': '}{told}"


def _asked(report: Report[Any], names: Mapping[str, str]) -> str:
    """What was asked, in words that an option has."""
    asked = {option: str(value) for option, value in report.asked.items()}
    parts = [_plain(asked["kind"])] if "kind" in asked else []
    for option, words in (("place", "in"), ("actor", "with")):
        if option in asked:
            parts.append(f"{words} {names.get(full(option, asked[option]), asked[option])}")
    parts += [f"{option} {in_words(asked[option])}" for option in PERIODS if option in asked]
    parts += [f"where {condition(' '.join(asked['where'].split()), names)}"] if "where" in asked else []
    parts += ["only what is certain"] if "sure" in asked else []
    parts += [f"as published by {asked['published_by']}"] if "published_by" in asked else []
    return f"Shown: {'; '.join(parts)}" if parts else ""


def _plain(kind: object) -> str:
    return str(kind).replace("-", " ") if kind != "all" else "records of every kind"


def _asked_ids(report: Report[Any]) -> Iterator[str]:
    for option in ("place", "actor"):
        if isinstance(found := report.asked.get(option), str):
            yield full(option, found)
    yield from references(str(report.asked.get("where") or ""))


def _days(asked: object) -> Window | None:
    """The first and last day of a period as it was asked; none where it has no bound, or is no period."""
    if asked is None:
        return None
    try:
        when = When.parse(str(asked))
        bounds = when.start, when.end
        first, last = day(max(getattr(bounds[0], "earliest", FIRST), FIRST)), day(getattr(bounds[1], "latest", LAST))
    except ValueError:
        return None
    return (first, last) if first and last else None
