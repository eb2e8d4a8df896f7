"""The reports as methods of a base: each asks questions, and gives plain rows that show themselves."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import partial
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError, plain
from conflictkb.query.suggest import nearest
from conflictkb.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from conflictkb.query.memory import Memory
    from conflictkb.query.result import Result
    from conflictkb.records.base import Record
    from conflictkb.reports.ceasefires import Silence, Survivors
    from conflictkb.reports.commanders import Command
    from conflictkb.reports.compare import Said
    from conflictkb.reports.control import Hold
    from conflictkb.reports.map import Spot
    from conflictkb.reports.orbat import Line
    from conflictkb.reports.relations import Act
    from conflictkb.reports.report import Report
    from conflictkb.reports.strength import Level
    from conflictkb.reports.timeline import Bar
    from conflictkb.reports.withdrawals import Departure


class Plots:
    """The pictures of a base: `kb.plot.commanders(…)` draws what `kb.commanders(…)` tells; needs the extra `viz`."""

    def __init__(self, base: Reporting) -> None:
        self._base = base

    def __dir__(self) -> list[str]:
        from conflictkb.plots import NAMES  # noqa: PLC0415 - a question needs none of it

        return [*NAMES]

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name not in dir(self):
            raise AttributeError(f"there is no picture `{name}`{nearest(name, dir(self))}")
        return partial(self._draw, name)

    def _draw(self, name: str, *subjects: str, title: str | None = None, **options: Any) -> Any:  # noqa: ANN401 - an Altair chart
        report = getattr(self._base, "relations" if name == "network" else name)(*subjects, **options)
        report.name = name
        return report.plot(title)


class Reporting(ABC):
    """What a base that can be asked can report."""

    @abstractmethod
    def at(self, when: str | int) -> Reporting:
        """The base as it stood at a time or changeset."""

    @abstractmethod
    def query(self, kind: Any, where: str | None = None, **options: Any) -> Result[Any]:  # noqa: ANN401 - as in KnowledgeBase
        """Ask it."""

    @abstractmethod
    def get(self, record: str) -> Record:
        """One record."""

    @abstractmethod
    def memory(self) -> Memory:
        """Every record."""

    @abstractmethod
    def changeset(self) -> str | None:
        """The newest changeset."""

    @abstractmethod
    def made(self) -> str | None:
        """The newest changeset and its day."""

    @abstractmethod
    def look_up(self, ids: list[str]) -> list[Record]:
        """The records with these ids, those that exist, in this order."""

    @abstractmethod
    def export(self, result: Any, path: str | Path, form: str | None = None) -> None:  # noqa: ANN401 - an answer or a report
        """Write it to a file."""

    def report(self, name: str, *subjects: str, **options: Any) -> Report[Any]:  # noqa: ANN401 - as in query
        """The report of this name; each has a method of its own too. Options are those of `query`."""
        from conflictkb.reports.catalogue import REPORTS  # noqa: PLC0415 - a question needs none of it
        from conflictkb.reports.report import Report  # noqa: PLC0415 - a question needs none of it

        if name not in REPORTS:
            hint = nearest(name, REPORTS, f"; choose one of {', '.join(REPORTS)}")
            raise UsageError(f"`{name}` is no report{hint}")
        base = self.at(options.pop("known_at")) if options.get("known_at") is not None else self
        until = options.pop("published_by", None)

        def ask(kind: str, where: str | None = None, **asked: Any) -> Result[Any]:  # noqa: ANN401 - as in query
            return base.query(kind, where, **asked, published_by=until)

        function, row = REPORTS[name].load(name)
        given = {option: value for option, value in options.items() if value is not None and value is not False}
        asked = {**given, **({} if until is None else {"published_by": until})}
        report = Report(name, row, function(ask, *subjects, **given), " and ".join(subjects), base, asked)
        report.subjects = subjects
        return report

    @property
    def plot(self) -> Plots:
        """The reports as pictures: `plot.strength("ru-peacekeepers-nk")` is an Altair chart."""
        return Plots(self)

    def reports(self) -> list[str]:
        """The names of the reports; each is a method."""
        from conflictkb.reports.catalogue import REPORTS  # noqa: PLC0415 - a question needs none of it

        return [*REPORTS, "survival", "compare"]

    def _of(self, name: str, record: str, options: dict[str, Any]) -> Report[Any]:
        """The report of one record, which it calls by its title."""
        found = self.get(record)
        report = self.report(name, found.id, **options)
        report.subject = one_line(found.title) if isinstance(found.title, str) else found.id
        return report

    def _between(self, name: str, kind: str, *subjects: str, **options: Any) -> Report[Any]:  # noqa: ANN401 - as in query
        """The report of some places or actors, which calls them by their titles."""
        found = [
            self.get(subject if "/" in plain(subject, f"the {kind}") else f"{kind}/{subject}") for subject in subjects
        ]
        report = self.report(name, *subjects, **options)
        report.subject = " and ".join(
            one_line(each.title) if isinstance(each.title, str) else each.id for each in found
        )
        return report

    def timeline(self, kind: str | None = None, where: str | None = None, **options: Any) -> Report[Bar]:  # noqa: ANN401
        """Everything on one line of time: spells as stretches, happenings as days, oldest first.

        >>> kb.timeline("deployments", place="nagorno-karabakh")[0].start
        '2020-11-10'
        """
        return self.report("timeline", kind=kind, where=where, **options)

    def orbat(self, on: str | date, where: str | None = None, **options: Any) -> Report[Line]:  # noqa: ANN401
        """The order of battle on a day, as a tree of contributors, deployments and units; gaps are told.

        >>> [line.id for line in kb.orbat("2022-01-01", place="nagorno-karabakh")][:2]
        ['actor/russia', 'deployment/ru-peacekeepers-nk']
        """
        if on is None:
            raise UsageError("the order of battle is that of a day; give one, such as 2022-01-01")
        return self.report("orbat", str(on), where=where, **options)

    def commanders(self, of: str, **options: Any) -> Report[Command]:  # noqa: ANN401
        """The commanders of a deployment, unit or body, then the stretches in which one, several or none is sourced.

        >>> stretches = [row for row in kb.commanders("ru-peacekeepers-nk") if not row.id]
        >>> stretches[-1].what, stretches[-1].holders
        ('maybe', ('person/kirill-kulakov',))
        """
        return self._of("commanders", of, options)

    def strength(self, of: str, **options: Any) -> Report[Level]:  # noqa: ANN401
        """The strength of a deployment, unit, body or actor as series of observations; stale between them.

        >>> levels = kb.strength("ru-peacekeepers-nk", during="2020-11")
        >>> [(level.basis, level.low, level.high) for level in levels if level.id.endswith("nk-authorised")][0]
        ('authorised', 1960, 1960)
        """
        return self._of("strength", of, options)

    def ceasefires(self, where: str | None = None, **options: Any) -> Report[Silence]:  # noqa: ANN401
        """How long each ceasefire lasted, in days, in hours where they are known, and how it ended.

        >>> may, *_ = kb.ceasefires("id = may-1994")
        >>> may.start, may.end, may.days_low, may.days_high
        ('1994-05-12', '2020-09-27', 9636, 9636)
        """
        return self.report("ceasefires", where=where, **options)

    def survival(self, where: str | None = None, **options: Any) -> Report[Survivors]:  # noqa: ANN401
        """Kaplan and Meier's estimate of the share of ceasefires still in force after so many days; needs lifelines.

        >>> kb.survival()[0].share
        1.0
        """
        from conflictkb.reports.ceasefires import Survivors, survival  # noqa: PLC0415 - a question needs none of it
        from conflictkb.reports.report import Report  # noqa: PLC0415 - a question needs none of it

        silences = self.ceasefires(where, **options)
        report = Report("survival", Survivors, survival(silences), base=silences.base, asked=silences.asked)
        report.cites = tuple(dict.fromkeys(source for silence in silences for source in silence.sources))
        return report

    def withdrawals(self, where: str | None = None, **options: Any) -> Report[Departure]:  # noqa: ANN401
        """Withdrawals, announced against carried out, with the days between.

        >>> [row.announced for row in kb.withdrawals("of = deployment/ru-peacekeepers-nk") if row.announced][:1]
        ['2024-04-17']
        """
        return self.report("withdrawals", where=where, **options)

    def relations(self, first: str, second: str, where: str | None = None, **options: Any) -> Report[Act]:  # noqa: ANN401
        """What two actors did to each other, by PLOVER's classes of cooperation and conflict.

        >>> sorted({act.quad for act in kb.relations("armenia", "russia", during="2023-10")})
        ['verbal_conflict', 'verbal_cooperation']
        """
        return self._between("relations", "actor", first, second, where=where, **options)

    def map(self, kind: str | None = None, where: str | None = None, **options: Any) -> Report[Spot]:  # noqa: ANN401
        """The records of a kind (violent events, if none is named) with their points, as exact as their sources are.

        >>> kb.map("places", "id = stepanakert")[0].lat
        39.81528
        """
        return self.report("map", kind=kind, where=where, **options)

    def control(self, place: str, where: str | None = None, **options: Any) -> Report[Hold]:  # noqa: ANN401
        """Who held a place and its parts: in fact, in law, as claimed.

        >>> [hold.holder for hold in kb.control("shusha", "id = azerbaijan-shusha", on="2021-06-01")]
        ['actor/azerbaijan']
        """
        return self._between("control", "place", place, where=where, **options)

    def compare(self, record: str, **options: Any) -> Report[Said]:  # noqa: ANN401
        """One record by account, side by side: each field as read, and as each citation tells it.

        With options, no rows where the record does not fit them; by what was published, as it could be read then.

        >>> [said.says for said in kb.compare("ru-peacekeepers-nk") if said.field == "end"][:2]
        ['2024-06-12', '2024-06-12']
        """
        from conflictkb.reports.compare import Said, compare  # noqa: PLC0415 - a question needs none of it
        from conflictkb.reports.report import Report  # noqa: PLC0415 - a question needs none of it

        found = self.get(record)
        known_at = options.pop("known_at", None)
        base = self if known_at is None else self.at(known_at)
        rows = base.query(type(found), f"id = {found.id}", **options).rows()
        said = [told for row in rows for told in compare(base.memory(), row.record)]
        report = Report("compare", Said, said, found.id, base, options)
        report.cites = tuple(dict.fromkeys(citation.source for row in rows for citation in row.record.citations))
        return report
