"""What settling needs of other records, in the corpus and in the base beside it: trees, publications, spans.

The corpus comes first: a record that it holds hides the one that the base keeps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from conflictkb.query.known import held
from conflictkb.records.dates import FIRST, LAST, Date
from conflictkb.records.settle import caps
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from conflictkb.plan.gather import Corpus
    from conflictkb.records.spans import Span
    from conflictkb.store.read import Kept
    from conflictkb.store.rows import Rows
    from conflictkb.tables import Tables

Trees = dict[str, tuple[str, ...]]


class PlanWorld:
    """The records as they will stand after the apply; `World` of records/compare.py."""

    def __init__(
        self,
        corpus: Corpus,
        staying: Mapping[str, Kept],
        own: Mapping[str, Span],
        connection: Connection,
        tables: Tables,
    ) -> None:
        self.corpus = corpus
        self.staying = staying
        self.own = own
        self.tables = tables
        self.parents: Trees = {}
        self.after: Trees = {}
        self.before: Trees = {}
        self.publications: dict[str, str] = {}
        if staying:
            self._read_base(connection)
        self._read_corpus()
        self.caps = caps(self.own_span, self.after, self.before)

    def own_span(self, record: str) -> Span | None:
        """The span of a record by its own text, in the corpus or in the base beside it."""
        draft = self.corpus.drafts.get(record)
        return draft.span if draft else self.own.get(record)

    def bounds(self, record: str) -> tuple[int, int]:
        """Between which days `after` and `before` let it start."""
        return self.caps.get(record, (FIRST, LAST))

    def is_under(self, child: str, ancestor: str) -> bool:
        """Whether `child` lies under `ancestor`, by anybody's account."""
        seen, waiting = {child}, list(self.parents.get(child, ()))
        while waiting:
            node = waiting.pop()
            if node == ancestor:
                return True
            if node not in seen:
                seen.add(node)
                waiting.extend(self.parents.get(node, ()))
        return False

    def published(self, source: str) -> Date | None:
        """When the source was published, where that is known."""
        text = self.publications.get(source)
        return Date.parse(text) if text and text not in tuple(State) else None

    def _read_base(self, connection: Connection) -> None:
        tables = self.tables
        keys = {kept.v: record for record, kept in self.staying.items()}
        for name, tree in (("after_ref", self.after), ("before_ref", self.before)):
            for v, value in connection.execute(select(tables[name].c.v, tables[name].c.value)):
                if v in keys:
                    tree[keys[v]] = (*tree.get(keys[v], ()), value)
        for kind in ("actor", "unit"):
            c = tables[kind].c
            rows = connection.execute(select(c.id, c.parent).where(held(c, None), c.parent.is_not(None)))
            self.parents |= {record: (parent,) for record, parent in rows if record in self.staying}
        places = tables["place_parents"].c
        for v, place in connection.execute(select(places.v, places.place)):
            if v in keys:
                self.parents[keys[v]] = (*self.parents.get(keys[v], ()), place)
        c = tables["source"].c
        rows = connection.execute(select(c.id, c.published).where(held(c, None), c.published.is_not(None)))
        self.publications |= {record: published for record, published in rows if record in self.staying}

    def _read_corpus(self) -> None:
        for record, draft in self.corpus.drafts.items():
            if draft.record is not None:
                if draft.record.after:
                    self.after[record] = draft.record.after
                if draft.record.before:
                    self.before[record] = draft.record.before
            kind = draft.model.kind
            if kind in ("actor", "unit", "place", "source"):
                self._read_draft(record, kind, self._values(record))

    def _read_draft(self, record: str, kind: str, values: tuple[str, ...]) -> None:
        if kind == "source" and values:
            self.publications[record] = values[0]
        elif values:
            self.parents[record] = values

    def _values(self, record: str) -> tuple[str, ...]:
        """The parents of an actor, unit or place, or the publication of a source, from its record or its rows."""
        draft = self.corpus.drafts[record]
        kind = draft.model.kind
        if draft.record is not None:
            if kind == "place":
                parents = getattr(draft.record, "parents", ())
                return tuple(parent.place for parent in parents) if isinstance(parents, tuple) else ()
            value = getattr(draft.record, "published" if kind == "source" else "parent")
            return (str(value),) if value is not None else ()
        return self._row_values(kind, draft.rows)

    def _row_values(self, kind: str, rows: Rows) -> tuple[str, ...]:
        if kind == "place":
            return tuple(row[1] for row in rows.get("place_parents", ()))
        columns = [column.name for column in self.tables[kind].columns][3:]  # rows come without v and known time
        value = rows[kind][0][columns.index("published" if kind == "source" else "parent")]
        return (value,) if value is not None else ()
