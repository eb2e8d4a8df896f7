"""Making a plan: read the corpus, check it, settle it, and hold it against the base as it stands now."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from conflictkb.corpus.facts import Fact, fact_of
from conflictkb.corpus.files import covered, find, read_bytes
from conflictkb.corpus.positions import UnreadableError
from conflictkb.errors import Place, Severity
from conflictkb.plan.changes import Change, Plan
from conflictkb.plan.gather import Draft, depends, fingerprint, read_corpus, settle, settled_digest
from conflictkb.plan.history import differences
from conflictkb.plan.world import PlanWorld
from conflictkb.records.claims import claims_of
from conflictkb.records.compare import relation
from conflictkb.records.spans import span_of
from conflictkb.store.read import files as base_files
from conflictkb.store.read import kept as base_kept
from conflictkb.store.read import records
from conflictkb.store.rows import Origin, Settled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from conflictkb.corpus.files import CorpusFile
    from conflictkb.plan.gather import Corpus
    from conflictkb.records.base import Record
    from conflictkb.store.database import Store
    from conflictkb.store.read import Kept


def plan(
    store: Store, paths: Sequence[Path], *, progress: Callable[[int, int], None] | None = None, empty: bool = False
) -> Plan:
    """What bringing the base to the files and folders at `paths` would change, and the problems of the corpus.

    `empty`: a folder without a file is a corpus whose records were all deleted, and no mistake.
    """
    files, problems = find(paths)
    problems = [problem for problem in problems if not (empty and problem.code == "no-files")]
    mark = fingerprint(store.kinds)
    with store.read() as connection:
        base = store.changeset(connection)
        known_files = base_files(connection)
        gone = sorted(
            name for name in known_files if covered(name, paths) and name not in {file.name for file in files}
        )
        if not problems and not gone and _unchanged(files, known_files, mark):
            return Plan(base, unchanged=True)
        corpus = read_corpus(files, store.kinds, progress)
        kept = base_kept(connection, store.tables)
        deleted = [
            r
            for r, k in kept.items()
            if r not in corpus.drafts and k.file and (k.file in corpus.files or covered(k.file, paths))
        ]
        staying = {
            record: k for record, k in kept.items() if record not in corpus.drafts and record not in set(deleted)
        }
        facts, dependents = _staying(connection, store, staying)
        found = [*problems, *corpus.gathered.problems(facts, {name: kept[name].file or "" for name in deleted})]
        if any(problem.severity is Severity.ERROR for problem in found):
            return Plan(base, problems=tuple(found))
        own = {record: fact.span for record, fact in facts.items()}
        world = PlanWorld(corpus, staying, own, connection, store.tables)
        _settle_corpus(corpus, world)
        derived = _resettled(dependents, staying, world)
        changes = _changes(connection, store, corpus, kept, derived, deleted)
        scope = store.scope(connection)
    return Plan(
        base,
        tuple(sorted(changes, key=lambda change: change.id)),
        tuple(found),
        existing=len(kept),
        digest=_corpus_digest({**{n: d for n, (d, _) in known_files.items() if n not in gone}, **corpus.files}),
        scope=corpus.scope if corpus.scope is not None else scope,
        scope_changed=corpus.scope is not None and _plain(corpus.scope) != scope,
        drafts={**corpus.drafts, **derived},
        moved=tuple(r for r, draft in corpus.drafts.items() if r in kept and _moved(draft, kept[r])),
        files=corpus.files,
        gone_files=tuple(gone),
        fingerprint=mark,
    )


def _unchanged(files: Sequence[CorpusFile], known: Mapping[str, tuple[str, str]], mark: str) -> bool:
    """Whether every file is one that the base was made from, byte for byte, by these record types."""
    if any(file.name not in known for file in files):
        return False
    try:
        return all(known[file.name] == (sha256(read_bytes(file)).hexdigest(), mark) for file in files)
    except UnreadableError:
        return False


def _corpus_digest(files: Mapping[str, str]) -> str:
    return sha256("".join(f"{name}\0{digest}\n" for name, digest in sorted(files.items())).encode()).hexdigest()


def _plain(scope: Mapping[str, Any]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in scope.items()}


def _staying(connection: Connection, store: Store, staying: Mapping[str, Kept]) -> tuple[dict[str, Fact], list[Record]]:
    """What the checks need of the records that stay in the base, and those of them that take something from others."""
    facts: dict[str, Fact] = {}
    dependents: list[Record] = []
    for model, ids in _by_model(staying).items():
        for record in records(connection, store.tables, model, [staying[name].v for name in ids]):
            k = staying[record.id]
            facts[record.id] = fact_of(record, Place(k.file or "(base)", k.line or 1, 1))
            if depends(record):
                dependents.append(record)
    return facts, dependents


def _by_model(kept: Mapping[str, Kept]) -> dict[type[Record], list[str]]:
    grouped: dict[type[Record], list[str]] = {}
    for record, k in kept.items():
        grouped.setdefault(k.model, []).append(record)
    return grouped


def _settle_corpus(corpus: Corpus, world: PlanWorld) -> None:
    for record, draft in corpus.drafts.items():
        if draft.record is not None:
            settle(draft, _settled(draft.record, world, record))


def _settled(record: Record, world: PlanWorld, name: str) -> Settled:
    not_before, not_after = world.bounds(name)
    span = span_of(record, not_before=not_before, not_after=not_after)
    return Settled(span, tuple(str(relation(claim, record, span, world)) for claim in claims_of(record)))


def _resettled(dependents: Sequence[Record], staying: Mapping[str, Kept], world: PlanWorld) -> dict[str, Draft]:
    """Kept records that say the same but take something else from other records now."""
    drafts: dict[str, Draft] = {}
    for record in dependents:
        k = staying[record.id]
        settled = _settled(record, world, record.id)
        if settled_digest(settled) != k.settled:
            title = record.title if isinstance(record.title, str) else None
            draft = Draft(k.model, k.digest, "", Origin(k.file, k.line, k.lines), k.span, record, b"", title)
            settle(draft, settled)
            drafts[record.id] = draft
    return drafts


def _changes(  # noqa: PLR0913 - the two sides and what was found between them
    connection: Connection,
    store: Store,
    corpus: Corpus,
    kept: Mapping[str, Kept],
    derived: Mapping[str, Draft],
    deleted: Sequence[str],
) -> list[Change]:
    changes = [Change("delete", record, None, f"{kept[record].file}:{kept[record].line}") for record in deleted]
    changes += [Change("derived", record, draft.title, draft.place) for record, draft in derived.items()]
    updated: dict[str, Kept] = {}
    for record, draft in corpus.drafts.items():
        if record not in kept:
            changes.append(Change("create", record, draft.title, draft.place))
        elif kept[record].digest != draft.digest:
            updated[record] = kept[record]
        elif kept[record].settled != draft.settled:
            changes.append(Change("derived", record, draft.title, draft.place))
    for model, ids in _by_model(updated).items():
        for old in records(connection, store.tables, model, [updated[record].v for record in ids]):
            draft = corpus.drafts[old.id]
            changes.append(
                Change(
                    "update",
                    old.id,
                    draft.title,
                    draft.place,
                    differences(old, store.record_of(draft.model, draft.rows)),
                )
            )
    return changes


def _moved(draft: Draft, kept: Kept) -> bool:
    same = draft.digest == kept.digest and draft.settled == kept.settled
    return same and (draft.origin.file, draft.origin.line, draft.origin.lines) != (kept.file, kept.line, kept.lines)
