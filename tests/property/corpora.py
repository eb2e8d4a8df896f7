"""Random corpora without errors: what random records refer to is there, if only by its name."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from hypothesis import assume
from hypothesis import strategies as st

from conflictkb.corpus.read import read_content
from conflictkb.corpus.validate import Gathered
from conflictkb.corpus.write import dump
from conflictkb.errors import Severity
from conflictkb.records.canonical import canonical
from conflictkb.records.fields import fields
from conflictkb.records.kinds import KINDS
from tests.property.questions import SLUGS, VALUES, records

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

    from conflictkb.records.base import Record
    from conflictkb.records.fields import Field

Corpus = dict[str, str]  # the text of each file by its name
REFERENCE = re.compile(rf'"({"|".join(KINDS.by_kind)})/({"|".join(SLUGS)})"')
SOURCE = KINDS.by_kind["source"](id="a", title="A source")


@st.composite
def corpora(draw: DrawFn) -> Corpus:
    """A corpus that may be applied: two files, of up to a dozen random records and the bare ones that they need."""
    chosen = {record.id: record for record in draw(records())}
    for _ in range(6):
        texts = _texts(_whole(chosen))
        wrong = _wrong(texts)
        if not wrong:
            return texts
        chosen = {name: record for name, record in chosen.items() if name not in wrong}
    assume(False)  # noqa: FBT003 - hypothesis has it so
    return {}


def histories(most: int = 3) -> st.SearchStrategy[list[Corpus]]:
    """Corpora that follow one another; their few ids come, change and go."""
    return st.lists(corpora(), min_size=2, max_size=most)


def _whole(chosen: dict[str, Record]) -> list[Record]:
    """The records, each cited by a source, and a bare one for each id that they name and that is not among them."""
    whole: dict[str, Record] = {}
    waiting = [SOURCE, *(_cited(record) for record in chosen.values())]
    while waiting:
        record = waiting.pop()
        if record.id in whole:
            continue
        whole[record.id] = record
        named = REFERENCE.findall(json.dumps(canonical(record)))
        waiting += [_bare(kind, slug) for kind, slug in named if f"{kind}/{slug}" not in {*whole, *chosen}]
    return [whole[name] for name in sorted(whole)]


def _cited(record: Record) -> Record:
    if record.citations or not type(record).cited:
        return record
    return type(record)(**{**canonical(record), "citations": [{"source": "a"}]})


def _bare(kind: str, slug: str) -> Record:
    model = KINDS.by_kind[kind]
    needed = {name: _some(field) for name, field in fields(model).items() if field.required and name != "id"}
    return _cited(model(id=slug, **needed))


def _some(field: Field) -> object:
    """A value for a field that must have one."""
    if field.item is not None:
        parts = fields(field.item)
        return [{name: _some(part) for name, part in parts.items() if part.required}]
    if field.value is not None:
        one: object = VALUES[field.value][0]
    elif field.choices:
        one = field.choices[0]
    elif field.refers is not None:
        one = f"{(field.refers or ('actor',))[0]}/a"
    else:
        one = "https://x.org/a" if field.name == "url" else "Alpha"
    return [one] if field.many else one


def _texts(whole: list[Record]) -> Corpus:
    files = {
        "sources.yaml": [r for r in whole if r.kind == "source"],
        "rest.yaml": [r for r in whole if r.kind != "source"],
    }
    return {name: dump(found) for name, found in files.items() if found}


def _wrong(texts: Corpus) -> set[str]:
    """The ids of the records with errors."""
    gathered = Gathered(KINDS)
    starts: list[tuple[str, int, str]] = []
    for name, text in texts.items():
        content = read_content(text.encode(), name, KINDS)
        gathered.add(content)
        starts += [(name, entry.place.line, entry.record.id) for entry in content.entries]
        starts += [(name, place.line, id_) for id_, place in content.failed if id_]
    errors = [problem.place for problem in gathered.problems() if problem.severity is Severity.ERROR]
    return {
        max((line, id_) for name, line, id_ in starts if name == place.file and line <= place.line)[1]
        for place in errors
    }
