"""The corpus as drafts: rows ready to be written, models dropped after each file.

A draft whose rows take something from other records (times through `after` and `before`, what a source says) keeps its
record until everything is read; the others keep their rows alone, which is what lets 100,000 records fit.
"""

from __future__ import annotations

import json
import marshal
import zlib
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from conflictkb.collector import collector_held
from conflictkb.corpus.read import read_file
from conflictkb.corpus.validate import Gathered
from conflictkb.records.canonical import digest
from conflictkb.records.claims import claims_of
from conflictkb.records.fields import fields
from conflictkb.records.spans import span_of
from conflictkb.store.rows import Origin, Settled, encode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from conflictkb.corpus.files import CorpusFile
    from conflictkb.corpus.read import Entry
    from conflictkb.records.base import Record
    from conflictkb.records.kinds import Kinds
    from conflictkb.records.spans import Span
    from conflictkb.store.rows import Rows


@dataclass(slots=True)
class Draft:
    """A record of the corpus on its way into the base. `record` is dropped once `rows` say everything."""

    model: type[Record]
    digest: str
    settled: str
    origin: Origin
    span: Span
    record: Record | None
    packed: bytes
    title: str | None = None

    @property
    def rows(self) -> Rows:
        """Its rows, once they are made; kept packed, for a fifth of the memory."""
        rows: Rows = marshal.loads(zlib.decompress(self.packed))  # noqa: S302 - what settle packed
        return rows

    @property
    def place(self) -> str:
        """Where it stands, for people."""
        return f"{self.origin.file}:{self.origin.line}"


@dataclass(slots=True)
class Corpus:
    """Everything that was read: drafts by id, and what the checks and the settling need of them."""

    gathered: Gathered
    drafts: dict[str, Draft]
    files: dict[str, str]
    scope: Mapping[str, Any] | None = None


def read_corpus(
    files: Sequence[CorpusFile], kinds: Kinds, progress: Callable[[int, int], None] | None = None
) -> Corpus:
    """Read every file; `progress` is told how many of how many are done."""
    corpus = Corpus(Gathered(kinds), {}, {})
    with collector_held():
        for number, file in enumerate(files, 1):
            content = read_file(file, kinds)
            corpus.gathered.add(content)
            corpus.files[content.name] = content.digest
            corpus.scope = content.scope or corpus.scope
            for entry in content.entries:
                corpus.drafts.setdefault(entry.record.id, _draft(entry))
            if progress:
                progress(number, len(files))
    return corpus


def _draft(entry: Entry) -> Draft:
    record = entry.record
    lines = " ".join([f"{name}:{line}" for name, line in entry.lines.items()]) or None
    origin = Origin(entry.place.file, entry.place.line, lines, entry.citation_lines)
    title = record.title if isinstance(record.title, str) else None
    draft = Draft(type(record), digest(record), "", origin, span_of(record), record, b"", title)
    if not depends(record):
        settle(draft, Settled(draft.span, ("equal",) * len(claims_of(record))))
    return draft


def depends(record: Record) -> bool:
    """Whether its rows take something from other records."""
    return bool(record.after or record.before) or any(c.says or c.denies for c in record.citations)


def settle(draft: Draft, settled: Settled) -> None:
    """Make the draft's rows; its record is no longer needed."""
    if draft.record is None:
        raise ValueError("the draft is settled already")
    draft.settled = settled_digest(settled)
    draft.span = settled.span
    rows = encode(draft.record, settled, draft.origin, (draft.digest, draft.settled))
    draft.packed = zlib.compress(marshal.dumps(rows), 1)
    draft.record = None


def settled_digest(settled: Settled) -> str:
    """A hash of what a record takes from others."""
    span = settled.span
    numbers = (span.start_min, span.start_max, span.end_min, span.end_max, span.sure_from, span.sure_to)
    return blake2b(json.dumps([numbers, settled.relations]).encode(), digest_size=8).hexdigest()


def fingerprint(kinds: Kinds) -> str:
    """A hash of the record types: another one means that unchanged files may read differently."""
    shape = [
        [model.kind, model.plural, [[f.name, f.type, f.many, f.choices, f.refers] for f in fields(model).values()]]
        for model in kinds.types
    ]
    return blake2b(json.dumps(shape).encode(), digest_size=8).hexdigest()
