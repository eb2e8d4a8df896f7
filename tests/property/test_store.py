"""Laws of keeping: what is written is read, a plan after an apply is empty, and the way to a state leaves no trace."""

from __future__ import annotations

import json
import shutil
import tempfile
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from conflictkb.errors import Severity
from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.records.canonical import digest
from conflictkb.records.claims import check_claims, claimable, claims_of
from conflictkb.records.fields import fields
from conflictkb.records.kinds import KINDS, TYPES
from conflictkb.records.spans import span_of
from conflictkb.store.check import check
from conflictkb.store.database import Store
from conflictkb.store.read import kept, records, spans_of
from conflictkb.store.rows import Origin, Settled, encode
from conflictkb.store.write import insert_versions
from tests.property.corpora import corpora, histories
from tests.property.test_canonical import SLUGS, mapping, raw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hypothesis.strategies import DrawFn

    from conflictkb.records.base import Record
    from tests.postgres import Server
    from tests.property.corpora import Corpus

NUMBERS = count(1)
FEW = settings(max_examples=max(1, settings().max_examples // 6))  # each makes several bases
New = Any  # a context manager that gives the URL of a new base


@pytest.fixture(scope="module")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], New]:
    """Gives new, empty bases, each a copy of one that the migrations made."""
    folder = tmp_path_factory.mktemp("bases")
    Store.create(str(folder / "empty.db")).close()

    @contextmanager
    def new() -> Iterator[str]:
        with tempfile.TemporaryDirectory(dir=folder) as name:
            yield shutil.copy(folder / "empty.db", name)

    return new


@pytest.fixture(scope="module")
def postgres(postgres_server: Server) -> Iterator[Callable[[], New]]:
    """The same on PostgreSQL."""
    postgres_server.administer('create database "empty_base" template template0')
    Store.create(postgres_server.database("empty_base")).close()

    @contextmanager
    def new() -> Iterator[str]:
        name = f"law_{next(NUMBERS)}"
        postgres_server.administer(f'create database "{name}" template "empty_base"')
        yield postgres_server.database(name)
        postgres_server.administer(f'drop database "{name}" with (force)')

    yield new
    postgres_server.administer('drop database "empty_base" with (force)')


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def new(request: pytest.FixtureRequest) -> Callable[[], New]:
    """New bases on one of the two."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def one(new: Callable[[], New]) -> Iterator[Store]:
    """One base that every example leaves as it was."""
    with new() as url, Store.open(url, read_only=False) as store:
        yield store


@st.composite
def cited(draw: DrawFn, model: type[Record]) -> Record:
    """Any record that its type accepts, with sources that speak of its fields."""
    values = draw(mapping(fields(model)))
    for citation in values.get("citations", ()):
        for verb in ("says", "denies", "supports"):
            if citation.pop(verb, None):
                citation[verb] = draw(said(model, verb))
    try:
        record = model(id=draw(SLUGS), **values)
    except ValidationError:
        reject()
    assume(not any(list(check_claims(model, citation)) for citation in record.citations))
    return record


@st.composite
def said(draw: DrawFn, model: type[Record], verb: str) -> Any:
    """What stands behind `says`, `denies` or `supports`."""
    known = claimable(model)
    names = draw(st.lists(st.sampled_from(sorted(known)), min_size=1, max_size=3, unique=True))
    if verb == "supports":
        return names
    found = {
        name: draw(st.just("unknown") | raw(known[name]) if name != "duration" else st.just("44 days"))
        for name in names
    }
    return {
        name: {"only": value} if isinstance(value, list) and draw(st.booleans()) else value
        for name, value in found.items()
    }


@settings(max_examples=4 * settings().max_examples)
@given(st.sampled_from(TYPES).flatmap(cited))
def test_a_record_that_was_written_is_read_as_it_was(one, record):
    model, span = type(record), span_of(record)
    settled = Settled(span, ("equal",) * len(claims_of(record)))
    rows = encode(record, settled, Origin("a.yaml", 2), (digest(record), "s"))
    with one.engine.connect() as connection, connection.begin() as transaction:
        assert insert_versions(connection, one.tables, [(model, rows)], 1, 7) == 7
        (found,) = records(connection, one.tables, model, [7])
        (known,) = kept(connection, one.tables).values()
        (kept_span,) = spans_of(connection, one.tables, model, [7]).values()
        transaction.rollback()
    assert found == record
    assert digest(found) == known.digest == digest(record)
    numbers = ("start_min", "start_max", "end_min", "end_max", "sure_from", "sure_to", "one_day")
    assert [[getattr(each, n) for n in numbers] for each in (known.span, kept_span)] == [
        [getattr(span, n) for n in numbers]
    ] * 2


@FEW
@given(corpora())
def test_a_plan_after_an_apply_is_empty_also_when_every_file_is_read_again(new, corpus):
    with new() as url, written(corpus) as folder, Store.open(url, read_only=False) as store:
        assert apply(store, plan(store, [folder]), who="one") == 1
        assert plan(store, [folder]).unchanged
        for path in folder.glob("*.yaml"):
            path.write_text(f"# read again\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
        again = plan(store, [folder])
        assert (again.changes, again.unchanged, again.empty) == ((), False, True)
        assert apply(store, again, who="two") is None
        assert check(store) == []


@FEW
@given(histories())
def test_after_any_history_the_base_answers_as_a_new_one_does(new, states):
    with new() as url, Store.open(url, read_only=False) as store:
        numbers = [bring(store, state) for state in states]
        assert check(store) == []
        for number, state in zip(numbers, states, strict=True):
            with new() as fresh_url, Store.open(fresh_url, read_only=False) as fresh:
                bring(fresh, state)
                expected = answers(fresh)
            assert answers(store, known_at=number) == expected
        assert answers(store) == expected


@FEW
@given(histories(2))
def test_both_databases_answer_with_the_same_bytes(sqlite, postgres, states):
    found = []
    for new in (sqlite, postgres):
        with new() as url, Store.open(url, read_only=False) as store:
            for state in states:
                bring(store, state)
            found.append((answers(store), KnowledgeBase(store).ids("")))
    assert found[0] == found[1]


@FEW
@given(corpora())
def test_a_corpus_that_comes_file_by_file_is_the_same_corpus(new, corpus):
    assume(len(corpus) > 1)
    with new() as url, written(corpus) as folder, Store.open(url, read_only=False) as store:
        first = plan(store, [folder / "sources.yaml"])
        assume(not any(problem.severity is Severity.ERROR for problem in first.problems))  # an owner in the other file
        apply(store, first, who="one")
        apply(store, plan(store, [folder / "rest.yaml"]), who="two")
        assert plan(store, [folder]).empty
        parts = answers(store)
    with new() as url, Store.open(url, read_only=False) as store:
        bring(store, corpus)
        assert answers(store) == parts


@contextmanager
def written(corpus: Corpus) -> Iterator[Path]:
    """A folder with the files of a corpus, each kept by its name there."""
    with tempfile.TemporaryDirectory() as name:
        for file, text in {**corpus, "conflictkb.toml": ""}.items():
            Path(name, file).write_text(text, encoding="utf-8")
        yield Path(name)


def bring(store: Store, corpus: Corpus) -> int:
    """Bring the base to a corpus that stands where the last one stood; the newest changeset."""
    with written(corpus) as folder:
        apply(store, plan(store, [folder]), who="one", force=True)
        assert plan(store, [folder]).unchanged
    with store.read() as connection:
        return store.changeset(connection)


def answers(store: Store, known_at: int | None = None) -> str:
    """The JSON of questions about everything."""
    kb = KnowledgeBase(store)
    asked: list[tuple[str, dict[str, Any]]] = [(plural, {}) for plural in KINDS.by_plural]
    asked += [("all", {}), ("all", {"on": "2020-11-10"}), ("all", {"during": "2020", "sort": "-start"})]
    asked += [("all", {"group_by": "place"}), ("deployments", {"place": "a", "sure": True})]
    found = [
        kb.query(noun, known_at=known_at, **options).to_dicts(cite="group_by" not in options) for noun, options in asked
    ]
    return json.dumps(found, ensure_ascii=False, indent=1)
