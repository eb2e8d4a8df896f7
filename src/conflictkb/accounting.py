"""By whose account, as methods of a base: where accounts differ, what a value rests on, what would fall with whom."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

from conflictkb.errors import UsageError
from conflictkb.query.suggest import nearest
from conflictkb.records.claims import claimable
from conflictkb.store.read import written

if TYPE_CHECKING:
    from conflictkb.query.memory import Memory
    from conflictkb.query.result import Result
    from conflictkb.records.base import Record
    from conflictkb.reports.contradictions import Contradiction
    from conflictkb.reports.support import Finding, Resting
    from conflictkb.reports.tally import Tally
    from conflictkb.reports.why import Reason
    from conflictkb.store.database import Store


class Accounting(ABC):
    """What a base can tell of the accounts that it rests on."""

    store: Store
    known_at: int | None

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
    def full_id(self, record: str) -> str:
        """The id that is meant."""

    @abstractmethod
    def missing(self, record: str) -> UsageError:
        """What is said of an id that no record has."""

    def contradictions(self, of: str | None = None) -> list[Contradiction]:
        """Every field on which accounts differ, of all records, of a kind, or of one record.

        >>> sorted(found.field for found in kb.contradictions("ru-peacekeepers-nk"))
        ['duration', 'end', 'headquarters', 'start']
        """
        from conflictkb.reports.contradictions import contradictions  # noqa: PLC0415 - a question needs none of it

        memory = self.memory()
        return contradictions(memory, self._chosen(memory, of))

    def why(self, record: str, field: str | None = None) -> list[Reason]:
        """From each value of a record, or one, to its citations, their chains and places, and the line of YAML.

        `record` may end with the marker of one citation, as in `deployment/ru-peacekeepers-nk#2`.

        >>> kb.why("ru-peacekeepers-nk-authorised", "estimate")[0].grounds[0].account
        'actor/prime-minister-of-armenia (2020-11-10)'
        """
        from conflictkb.reports.why import marked, why  # noqa: PLC0415 - a question needs none of it

        record, sign, marker = record.partition("#")
        found = self.get(record)
        if field is not None and field not in claimable(type(found)):
            near = nearest(field, claimable(type(found)))
            raise UsageError(f"`{field}` is no field of {type(found).plural} that a source could speak of{near}")
        with self.store.read() as connection:
            places, since = written(connection, self.store.tables, found.id, self.known_at)
        reasons = why(self.memory(), found, field, places, f"c{since}")
        return marked(reasons, found, marker) if sign else reasons

    def rests_on(self, who: str) -> list[Resting]:
        """What would lose its support if this source, speaker or outlet were retracted.

        >>> [found.record for found in kb.rests_on("source/atlas-news-2024-04-17") if found.whole][:1]
        ['actor/atlas-news']
        """
        from conflictkb.reports.support import rests_on  # noqa: PLC0415 - a question needs none of it

        memory, who = self.memory(), self.full_id(who)
        if who not in memory.records:
            raise self.missing(who)
        return rests_on(memory, who)

    def coverage(self, of: str | None = None) -> list[Finding]:
        """How thinly the fields are supported: uncited, on one account, one publisher, one party …, with ids.

        >>> kb.coverage("strengths")[0].kind
        'strength'
        """
        from conflictkb.reports.support import coverage  # noqa: PLC0415 - a question needs none of it

        memory = self.memory()
        return coverage(memory, self._chosen(memory, of))

    def tally(self, kind: str, where: str | None = None, **options: Any) -> list[Tally]:  # noqa: ANN401 - as in query
        """The counts of the records that a question finds, added as far as they may be: one line for each counter.

        With `group_by` there are such lines for each group, whose values stand in `group`.

        >>> kb.tally("violations", "ceasefire = november-2020")[0].total.text
        '200..'
        """
        from conflictkb.reports.tally import tally_of  # noqa: PLC0415 - a question needs none of it

        return tally_of(self.query, self.store.kinds, kind, where, **options)

    def _chosen(self, memory: Memory, of: str | None) -> list[Record]:
        """All records, those of a kind, or the one with this id."""
        if of is None or of == "all" or of in self.store.kinds.by_plural:
            model = self.store.kinds.by_plural.get(of or "")
            return memory.of(model)
        record = self.full_id(of)
        if record not in memory.records:
            raise self.missing(record)
        return [memory.records[record]]
