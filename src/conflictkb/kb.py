"""The base as notebooks, the command line and pages use it: open it, ask it, look at one record.

A KnowledgeBase only reads. Each question gets one snapshot on a connection of its own, so threads may share it.
`at` gives the same base as it stood at a past time; everything asked of that answers from what was held then.
"""

from __future__ import annotations

from functools import partial
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any, Self, TypeVar, overload

from conflictkb.accounting import Accounting
from conflictkb.errors import UsageError, plain
from conflictkb.query.expression import paths
from conflictkb.query.found import Found, Row
from conflictkb.query.json import row_json
from conflictkb.query.match import ask
from conflictkb.query.memory import Memory
from conflictkb.query.published import Published
from conflictkb.query.question import day, question
from conflictkb.query.result import Result
from conflictkb.query.suggest import nearest
from conflictkb.records.base import Record
from conflictkb.records.compare import AGAINST
from conflictkb.records.kinds import KINDS
from conflictkb.reporting import Reporting
from conflictkb.store.answer import Reading, by_ids, ever, ids, one, search
from conflictkb.store.changesets import changesets, number_at
from conflictkb.store.database import Store
from conflictkb.store.read import everything

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conflictkb.exporters.sheet import Sheet
    from conflictkb.plan.history import Difference, Entry
    from conflictkb.query.question import Question
    from conflictkb.records.kinds import Kinds
    from conflictkb.reports.report import Report
    from conflictkb.store.changesets import Changeset

R = TypeVar("R", bound=Record)
Json = dict[str, Any]


def open(url: str | PathLike[str] = "conflictkb.db", *, kinds: Kinds = KINDS) -> KnowledgeBase:
    """Open a base for reading: a path, `sqlite:///…` or `postgresql://…`; StoreError says what to type."""
    if not isinstance(url, str | PathLike):
        raise UsageError(f"a base is opened by its path or URL, not by {url!r}")
    return KnowledgeBase(Store.open(fspath(url), kinds, read_only=True))


class KnowledgeBase(Reporting, Accounting):
    """An open base; close it, or use it as a context manager."""

    def __init__(self, store: Store, known_at: int | None = None) -> None:
        self.store = store
        self.known_at = known_at

    def at(self, when: str | int) -> KnowledgeBase:
        """The base as it stood at a day (its end, UTC), a time, or a changeset (`c12`); UsageError for none.

        >>> kb.at("c0").query("deployments")
        <Result: 0 deployments>
        """
        with self.store.read() as connection:
            number = number_at(connection, when)
        if self.known_at is not None and number > self.known_at:
            raise UsageError(
                f"this base is held as of c{self.known_at}, and knows nothing of c{number}; ask the base of now"
            )
        return KnowledgeBase(self.store, number)

    def changesets(self) -> list[Changeset]:
        """Every changeset, oldest first."""
        with self.store.read() as connection:
            found = changesets(connection)
        return [each for each in found if self.known_at is None or each.number <= self.known_at]

    def changeset(self) -> str | None:
        """The newest changeset that counts here, as `c12`; None before the first."""
        found = self.changesets()
        return found[-1].name if found else None

    def made(self) -> str | None:
        """The same with the day on which it was made, as `c12 of 2026-11-23`."""
        found = self.changesets()
        return f"{found[-1].name} of {found[-1].at[:10]}" if found else None

    def export(self, result: Result[Any] | Report[Any], path: str | Path, form: str | None = None) -> None:
        """Write an answer or a report to a file, whole or not at all, in the form that its suffix or `form` says."""
        from conflictkb.exporters.files import export  # noqa: PLC0415 - a question needs none of it
        from conflictkb.exporters.form import Answers  # noqa: PLC0415
        from conflictkb.exporters.forms import fits, rows_only  # noqa: PLC0415

        if isinstance(result, Result):
            check = partial(fits, grouped=bool(result.asked.group_by), chosen=False, digits=None)
            export(Answers(result.columns(), result.each(), result), path, form, check)
        else:
            export(Answers(result.columns, result.to_dicts(), result), path, form, rows_only)

    def log(self, record: str | None = None) -> list[Entry]:
        """Every changeset that changed the record, or any, newest first, with what it changed."""
        from conflictkb.plan.history import log  # noqa: PLC0415 - a question needs none of it

        found = log(self.store, self._full_id_ever(record) if record else None)
        if record and not found:
            raise self.missing(record)
        return [each for each in found if self.known_at is None or each.changeset.number <= self.known_at]

    def diff(self, first: str | int, last: str | int) -> Difference:
        """What leads from the state of one time or changeset to that of another."""
        from conflictkb.plan.history import diff  # noqa: PLC0415 - a question needs none of it

        return diff(self.store, *(self.at(when).known_at or 0 for when in (first, last)))

    def memory(self) -> Memory:
        """Every curated record, for the reports that are functions over records."""
        with self.store.read() as connection:
            return Memory(everything(connection, self.store.tables, self.known_at), self.store.kinds)

    @overload
    def query(self, kind: type[R], where: str | None = None, **options: Any) -> Result[R]: ...  # noqa: ANN401

    @overload
    def query(self, kind: str, where: str | None = None, **options: Any) -> Result[Record]: ...  # noqa: ANN401

    def query(self, kind: type[Record] | str, where: str | None = None, **options: Any) -> Result[Any]:
        """Ask for records of a kind (a type, its plural, or `all`), with the options of `conflictkb query` as keywords.

        `on` is a day; `during`, `throughout`, `before`, `after` are periods; `place`, `actor` are ids, `between` two;
        `sure`, `undated`, `limit`, `offset`, `sort` ("start,-title"), `group_by`, `dataset`, `known_at` are as there;
        `happened` leaves out what was only possible, proposed, announced or cancelled unless the filter names `stage`.
        UsageError says what is wrong with the question; nothing is read before the answer is looked at.

        >>> rows = kb.query("deployments", place="nagorno-karabakh", on="2022-01-01").rows()
        >>> [(row.record.id, row.match) for row in rows]
        [('deployment/ru-peacekeepers-nk', 'yes'), ('deployment/ru-peacekeepers-dadivank', 'maybe')]
        """
        if options.get("known_at") is not None:
            return self.at(options.pop("known_at")).query(kind, where, **options)
        until = options.pop("published_by", None)
        asked = question(kind, where, kinds=self.store.kinds, **{**options, "known_at": self.known_at})
        if until is not None:
            if any(path[0] == "status" for path in (*paths(asked.where), *(key.path for key in asked.group_by))):
                raise UsageError("`status` is the curator's, and of today; leave it out with --published-by")
            last = day(until)
            return Result(asked, lambda: iter([self._published(asked, last)]), self._sources, self, published=last)
        reading = Reading(self.store, asked)
        return Result(asked, reading, self._sources, self, direct=reading)

    def _published(self, asked: Question, until: int) -> Found[Any]:
        """The answer of the plain engine from what was published until a day."""
        memory = Published(self.memory(), until)
        answers = ask(asked, memory)
        rows = []
        for found in answers.rows:
            derived = memory.all_derived(found.record, asked.time_asked)
            reported = memory.reported.get(found.record.id, ())
            span = memory.span(found.record.id)
            rows.append(Row(found.record, found.match, found.disputed, span, {**derived, "as_reported": reported}))
        return Found(tuple(rows), answers.undated, memory.undated, answers.groups)

    def get(self, record: str) -> Record:
        """The record with this id (a bare slug will do where one kind has it); UsageError when there is none.

        >>> kb.get("ru-peacekeepers-nk-authorised").estimate.best
        1960
        """
        found = by_ids(self.store, [self.full_id(record)], self.known_at)
        if not found:
            raise self.missing(record)
        return found[0]

    def sheet(self, record: str) -> Sheet:
        """One record in full: every field, every citation with what it says, disagreements marked."""
        from conflictkb.exporters.sheet import Sheet  # noqa: PLC0415 - only for one record in full

        try:
            row, claims = one(self.store, self.full_id(record), self.known_at)
        except LookupError as error:
            raise self.missing(record) from error
        whole = row_json(row, cite=True)
        for number, citation in enumerate(whole["citations"] or []):
            mine = [claim for claim in claims if claim["citation"] == number]
            citation["claims"] = [
                {name: value for name, value in claim.items() if name != "citation"} for claim in mine
            ]
        whole["disputed"] = list(dict.fromkeys(claim["field"] for claim in claims if claim["relation"] in AGAINST))
        return Sheet(whole, self._sources(sorted({citation.source for citation in row.record.citations})))

    def search(self, words: str, *, limit: int | None = 50) -> Result[Record]:
        """The records whose names, title or summary hold every one of `words`, in any script, newest first.

        >>> [record.id for record in kb.search("Nikol Pashinyan", limit=1)]
        ['source/caucasuswatch-2023-11-csto']
        """
        asked = question("all", None, kinds=self.store.kinds)
        plain(words, "the text")

        def read() -> Iterator[Found[Record]]:
            found = by_ids(self.store, search(self.store, words, limit, self.known_at), self.known_at)
            yield Found(tuple(Row(record) for record in found))

        return Result(asked, read, self._sources, self)

    def draft(self, text: str) -> str:
        """YAML that proposes records from a plain text, by the names that the base has; docs/draft.md tells how.

        Every record in it is marked `draft: true`, which no corpus takes before a person has removed it.
        """
        from conflictkb.drafts.names import NAMED, known  # noqa: PLC0415 - a question needs none of it
        from conflictkb.drafts.page import page  # noqa: PLC0415
        from conflictkb.drafts.propose import propose  # noqa: PLC0415

        plain(text, "the article")
        kinds = [self.store.kinds.by_kind[kind].plural for kind in (*NAMED, "source")]
        records = [record for kind in kinds for record in self.query(kind)]
        return page(propose(text, known(records, self.ids())))

    def ids(self, prefix: str = "", *, limit: int | None = None) -> list[str]:
        """The ids that begin with `prefix`, as `kind/slug` or by their slug alone."""
        return ids(self.store, prefix, limit, self.known_at)

    def full_id(self, record: str) -> str:
        """`kind/slug` for an id or for a bare slug that one kind has."""
        plain(record, "the id")
        if "/" in record:
            if record.partition("/")[0] not in self.store.kinds.by_kind:
                raise self.missing(record)
            return record
        found = [identity for identity in self.ids(record) if identity.partition("/")[2] == record]
        if len(found) > 1:
            raise UsageError(f"`{record}` is an id of several kinds; write {' or '.join(found)}")
        if not found:
            raise self.missing(record)
        return found[0]

    def _full_id_ever(self, record: str) -> str:
        """The id of a record that is there now or was there once."""
        plain(record, "the id")
        if "/" in record:
            return self.full_id(record)
        found = ever(self.store, record)
        if len(found) > 1:
            raise UsageError(f"`{record}` was an id of several kinds; write {' or '.join(found)}")
        return found[0] if found else self.full_id(record)

    def scope(self) -> dict[str, Any]:
        """What the corpus says that it covers: `places`, `years`, `kinds` and a note; empty where it does not say."""
        with self.store.read() as connection:
            return self.store.scope(connection, self.known_at) or {}

    def scope_text(self) -> str:
        """The same in one line."""
        told = self.scope().items()
        parts = [f"{name}: {', '.join(map(str, v)) if isinstance(v, list) else v}" for name, v in told if v]
        return f"the base covers {'; '.join(parts)}" if parts else ""

    def close(self) -> None:
        """Give the connections back."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def look_up(self, ids: list[str]) -> list[Record]:
        """The records with these ids, those that exist, in this order."""
        return by_ids(self.store, ids, self.known_at)

    def _sources(self, wanted: list[str]) -> dict[str, Json]:
        return {record.id: row_json(Row(record)) for record in self.look_up(wanted)}

    def near(self, record: str) -> str:
        """A hint at the id that is meant by one that no record has; empty where none is like it."""
        kind, slash, slug = record.rpartition("/")
        known = self.ids(f"{kind}/" if slash else "")
        return nearest(record, known) if slash else nearest(slug, [known_id.partition("/")[2] for known_id in known])

    def missing(self, record: str) -> UsageError:
        """What is said of an id that no record has."""
        told = f"no record has the id `{record}`{self.near(record)}"
        return UsageError(f"{told}; `conflictkb search TEXT` looks in names and titles")
