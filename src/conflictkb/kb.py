"""The base as notebooks, the command line and pages use it: open it, ask it, look at one record.

A KnowledgeBase only reads. Each question is answered in one snapshot on a connection of its own, so that threads may share it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar, overload

from conflictkb.errors import UsageError
from conflictkb.query.question import question
from conflictkb.query.result import Result, Row
from conflictkb.records.base import Record
from conflictkb.records.kinds import KINDS
from conflictkb.store.answer import answer, find, found_ids, one
from conflictkb.store.database import Store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conflictkb.exporters.sheet import Sheet
    from conflictkb.records.kinds import Kinds

R = TypeVar("R", bound=Record)


def open(url: str = "conflictkb.db", *, kinds: Kinds = KINDS) -> KnowledgeBase:  # noqa: A001 - conflictkb.open reads well
    """Open a base for reading: a path, `sqlite:///…` or `postgresql://…`; StoreError says what to type when it cannot be."""
    return KnowledgeBase(Store.open(url, kinds=kinds, read_only=True))


class KnowledgeBase:
    """An open base; close it, or use it as a context manager."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @overload
    def query(self, kind: type[R], where: str | None = None, **options: Any) -> Result[R]: ...  # noqa: ANN401 - see below

    @overload
    def query(self, kind: str, where: str | None = None, **options: Any) -> Result[Record]: ...  # noqa: ANN401 - see below

    def query(self, kind: type[R] | str, where: str | None = None, **options: Any) -> Result[Any]:
        """Ask for records of a kind (a type, its plural, or `all`), with the options of `conflictkb query` as keywords.

        `on` is a day; `during`, `throughout`, `before`, `after` are periods; `place`, `actor` are ids, `between` two;
        `sure`, `undated`, `limit`, `offset`, `sort` ("start,-title"), `group_by`, `dataset`, `known_at` are as there.
        UsageError says what is wrong with the question; nothing is read before the answer is looked at.
        """
        asked = question(kind, where, kinds=self.store.kinds, **self._full_ids(options))
        return Result(asked, lambda: answer(self.store, asked), self._sources)

    def get(self, record: str) -> Record:
        """The record with this id; UsageError names the nearest when there is none."""
        return self.row(record).record

    def row(self, record: str) -> Row[Record]:
        """The record with this id, with what is disputed and derived."""
        return one(self.store, self.full_id(record))

    def sheet(self, record: str) -> Sheet:
        """One record in full: every field, every citation with what it says, disagreements marked."""
        from conflictkb.exporters.sheet import Sheet  # noqa: PLC0415 - only for one record in full

        row = self.row(record)
        return Sheet(row, self._sources(row.record.citations))

    def search(self, text: str, *, limit: int | None = 50) -> Result[Record]:
        """The records whose names, title or summary hold every word of `text`, in any script, newest first."""
        asked = question("all", None, kinds=self.store.kinds, limit=limit)
        return Result(asked, lambda: find(self.store, text, limit), self._sources)

    def ids(self, prefix: str = "", *, limit: int | None = None) -> list[str]:
        """The ids that begin with `prefix`, as `kind/slug` or by their slug alone."""
        return found_ids(self.store, prefix, limit)

    def full_id(self, record: str) -> str:
        """`kind/slug` for an id or for a bare slug that one kind has."""
        if "/" in record:
            return record
        found = [identity for identity in self.ids(record) if identity.partition("/")[2] == record]
        if len(found) > 1:
            raise UsageError(f"`{record}` is an id of several kinds; write {' or '.join(found)}")
        if not found:
            raise UsageError(f"no record has the id `{record}`; `conflictkb search {record}` looks in names and titles")
        return found[0]

    def scope_text(self) -> str:
        """What the base covers, in one line; empty where the corpus does not say."""
        scope: Mapping[str, Any] = self.store.info().get("scope") or {}
        parts = [f"{name}: {', '.join(map(str, v)) if isinstance(v, list) else v}" for name, v in scope.items()]
        return f"the base covers {'; '.join(parts)}" if parts else ""

    def close(self) -> None:
        """Give the connections back."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _full_ids(self, options: dict[str, Any]) -> dict[str, Any]:
        return options

    def _sources(self, citations: Any) -> dict[str, Record]:  # noqa: ANN401 - citations
        from conflictkb.store.answer import sources  # noqa: PLC0415 - only with --cite

        return sources(self.store, sorted({citation.source for citation in citations}))
