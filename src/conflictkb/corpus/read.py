"""A file of the corpus as records with their places; reading never stops at the first problem.

A file that cannot be parsed is one problem. The ids that it seems to declare are kept all the same, so that references
into it do not become further problems.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from pydantic import ValidationError

from conflictkb.collector import collector_held
from conflictkb.corpus.files import CorpusFile, decode, find, read_bytes
from conflictkb.corpus.messages import problems_of, wrong_type
from conflictkb.corpus.positions import DRAFT, UnreadableError, parse
from conflictkb.corpus.references import references
from conflictkb.corpus.scope import Scope
from conflictkb.corpus.singles import single_problems
from conflictkb.corpus.suggest import did_you_mean
from conflictkb.errors import Place, Problem
from conflictkb.records.values import SLUG

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from conflictkb.corpus.positions import Document, Node, Step
    from conflictkb.corpus.references import Ref
    from conflictkb.records.base import Record
    from conflictkb.records.kinds import Kinds

__all__ = ["CorpusFile", "Entry", "FileContent", "find", "read_content", "read_file"]

SCOPE = "scope"
_TOP = re.compile(r"""['"]?([a-z][a-z-]*)['"]?\s*:""")
_ID = re.compile(r"""(?:^|[\s{,-])['"]?id['"]?\s*:\s*['"]?([a-z0-9-]+/)?([a-z0-9][a-z0-9-]*)""")


@dataclass(frozen=True, slots=True)
class Entry:
    """A record and where it stands: its own place, the line of each field and citation, the place of each reference."""

    record: Record
    place: Place
    lines: dict[str, int]
    citation_lines: tuple[int, ...]
    refs: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class FileContent:
    """What a file holds. `ids` has every id that it declares, `failed` those of records that are not valid.

    `unread`: not even its ids are known.
    """

    name: str
    digest: str = ""
    entries: tuple[Entry, ...] = ()
    scope: Mapping[str, tuple[str, ...]] | None = None
    problems: tuple[Problem, ...] = ()
    ids: frozenset[str] = frozenset()
    failed: tuple[tuple[str, Place], ...] = ()
    scope_place: Place | None = None
    scope_refs: tuple[Ref, ...] = ()
    unread: bool = False


@dataclass(slots=True)
class _Found:
    """What is gathered while a file is read."""

    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    failed: list[tuple[str, Place]] = field(default_factory=list)
    scope: Scope | None = None
    scope_refs: tuple[Ref, ...] = ()


def read_file(file: CorpusFile, kinds: Kinds) -> FileContent:
    """Read and check `file`, each record for itself."""
    try:
        data = read_bytes(file)
    except UnreadableError as error:
        return FileContent(file.name, problems=(error.problem,), unread=True)
    return read_content(data, file.name, kinds)


def read_content(data: bytes, name: str, kinds: Kinds) -> FileContent:
    """Read and check what a file named `name` holds."""
    digest = sha256(data).hexdigest()
    try:
        with collector_held():
            return _read(parse(decode(data, name), name), digest, kinds)
    except UnreadableError as error:
        ids = frozenset(_scan(data.decode("utf-8", "replace"), kinds))
        return FileContent(name, digest, problems=(error.problem,), ids=ids)


def _read(document: Document, digest: str, kinds: Kinds) -> FileContent:
    found = _Found(problems=list(document.problems))
    if not isinstance(document.value, dict):
        if document.value is not None:
            place = document.place(())
            found.problems.append(wrong_type(place, "a mapping such as `deployments: [...]`", document.value))
    else:
        for key, value in document.value.items():
            _read_key(document, key, value, kinds, found)
    ids = {entry.record.id for entry in found.entries} | {id_ for id_, _ in found.failed}
    return FileContent(
        document.name,
        digest,
        tuple(found.entries),
        None if found.scope is None else {name: getattr(found.scope, name) for name in Scope.model_fields},
        tuple(sorted(found.problems)),
        frozenset(ids),
        tuple(found.failed),
        None if found.scope is None else document.place((SCOPE,), key=True),
        found.scope_refs,
    )


def _read_key(document: Document, key: str, value: Node, kinds: Kinds, found: _Found) -> None:
    model = kinds.by_plural.get(key)
    if key == SCOPE:
        _read_scope(document, value, kinds, found)
    elif model is None:
        found.problems.append(_unknown_kind(document.place((key,), key=True), key, kinds))
    elif isinstance(value, list):
        for number, raw in enumerate(value):
            _read_record(document, (key, number), raw, model, found)
    elif value is not None:
        expected = f"a list of records below `{key}:`, each after `- `"
        found.problems.append(wrong_type(document.place((key,)), expected, value))


def _read_record(document: Document, path: tuple[Step, ...], raw: Node, model: type[Record], found: _Found) -> None:
    if not isinstance(raw, dict):
        if raw is not None:
            found.problems.append(wrong_type(document.place(path), "a record that begins with `id: …`", raw))
        return
    place, before = document.place(path), len(found.problems)
    told = raw
    if DRAFT in raw:
        found.problems.append(_still_a_draft(document.place((*path, DRAFT), key=True)))
        told = {name: value for name, value in raw.items() if name != DRAFT}
    try:
        record = model.model_validate(told)
    except ValidationError as error:
        found.problems += problems_of(error, document, path, model)
    else:
        marks = document.marks[id(raw)]
        lines = {name: marks[2 * at].line + 1 for at, name in enumerate(raw)}
        cited = document.marks[id(raw["citations"])] if raw.get("citations") else []
        citation_lines = tuple(mark.line + 1 for mark in cited)
        entry = Entry(record, place, lines, citation_lines, tuple(references(document, raw, model)))
        found.problems += single_problems(record, document, path)
        if not any(problem.severity == "error" for problem in found.problems[before:]):
            found.entries.append(entry)
            return
    slug = str(raw.get("id")).rpartition("/")[2]
    if SLUG.match(slug):
        found.failed.append((f"{model.kind}/{slug}", place))


def _still_a_draft(place: Place) -> Problem:
    message = f"a program proposed this record; compare it with its source, mend it, then remove the key `{DRAFT}`"
    return Problem(place, "still-a-draft", message)


def _read_scope(document: Document, raw: Node, kinds: Kinds, found: _Found) -> None:
    try:
        scope = Scope.model_validate(raw)
    except ValidationError as error:
        found.problems += problems_of(error, document, (SCOPE,), Scope)
        return
    for number, kind in enumerate(scope.kinds):
        if kind not in kinds.by_kind:
            message = f"`{kind}` is no kind{did_you_mean(kind, kinds.by_kind, _all(kinds.by_kind))}"
            found.problems.append(Problem(document.place((SCOPE, "kinds", number)), "unknown-kind", message))
    found.scope = scope
    found.scope_refs = tuple(
        ("scope.places", place, document.place((SCOPE, "places", number))) for number, place in enumerate(scope.places)
    )


def _unknown_kind(place: Place, key: str, kinds: Kinds) -> Problem:
    model = kinds.by_kind.get(key.replace("_", "-"))
    hint = f"; write `{model.plural}`" if model else did_you_mean(key, [*kinds.by_plural, SCOPE], _all(kinds.by_plural))
    return Problem(place, "unknown-kind", f"`{key[:80]}` is no kind of record{hint}")


def _all(names: Mapping[str, object]) -> str:
    return f"; there are {', '.join(names)}"


def _scan(text: str, kinds: Kinds) -> Iterator[str]:
    """The ids that a file seems to declare, line by line, when it cannot be parsed."""
    model: type[Record] | None = None
    for line in text.splitlines():
        top = _TOP.match(line)
        if top:
            model = kinds.by_plural.get(top[1])
        for match in _ID.finditer(line) if model else ():
            yield f"{model.kind}/{match[2]}" if model else ""
