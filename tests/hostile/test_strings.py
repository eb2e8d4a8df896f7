"""Every hostile text arrives as data, or is refused with a place and a reason; nothing else happens."""

from __future__ import annotations

import json

import pytest

from conflictkb.corpus.validate import validate
from conflictkb.corpus.write import dump
from conflictkb.errors import ConflictkbError, UsageError
from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.records.actors import Actor
from conflictkb.records.sources import Source
from conflictkb.store.check import check
from conflictkb.store.database import Store
from tests.hostile.strings import ALL, STEP, steers

# A text of blanks alone is no text, and these two words are what an optional field says instead of a value.
DATA = [text for text in ALL if not steers(text) and text.strip() and text.strip() not in ("unknown", "none")]
CITED = [{"source": "source/s", "locator": "page 1"}]
OPTIONS = (
    "where", "on", "during", "throughout", "before", "after", "place", "actor", "between", "dataset", "sort", "limit",
    "group_by", "known_at", "published_by",
)  # fmt: skip


@pytest.fixture
def base(url, tmp_path):
    """A base whose actors carry the texts, and the texts as they were kept."""
    actors = []
    for n, text in enumerate(DATA):
        citation = {"source": "source/s", "locator": text, "words": text if len(text.split()) <= 15 else "many"}
        names = [{"text": text}]
        actors.append(Actor(id=f"a{n}", title=text, summary=text, names=names, tags=[text], citations=[citation]))
    (tmp_path / "conflictkb.toml").touch()
    (tmp_path / "a.yaml").write_text(dump([Source(id="s", title="A source"), *actors]), encoding="utf-8")
    Store.create(url).close()
    with Store.open(url, read_only=False) as store:
        made = plan(store, [tmp_path / "a.yaml"])
        assert [str(problem) for problem in made.problems if problem.severity.name == "ERROR"] == []
        apply(store, made, who=DATA[-1])
    with Store.open(url) as store:
        yield KnowledgeBase(store), {actor.id: actor for actor in actors}


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def test_every_text_of_a_record_comes_back_as_it_was_written(base):
    kb, actors = base
    found = {record.id: record for record in kb.query("actors")}
    assert found == actors
    assert len(found) > 500
    assert check(kb.store) == []


def test_every_text_is_found_by_a_filter_and_finds_nothing_else(base):
    kb, actors = base
    for record, actor in list(actors.items())[::STEP]:
        if len(actor.title) < 2000:
            same = {other.id for other in actors.values() if other.title == actor.title}
            assert {row.id for row in kb.query("actors", f"title = {quoted(actor.title)}")} == same, record
            assert record in {row.id for row in kb.query("actors", f"summary ~ {quoted(actor.title)}")}


@pytest.fixture
def small(url, tmp_path):
    (tmp_path / "a.yaml").write_text(dump([Source(id="s", title="A source")]), encoding="utf-8")
    Store.create(url).close()
    with Store.open(url, read_only=False) as store:
        apply(store, plan(store, [tmp_path / "a.yaml"]), who="one")
    with Store.open(url) as store:
        yield KnowledgeBase(store)


def test_every_option_takes_a_text_as_data_or_refuses_it(small):
    kb = small
    before = kb.query("all").to_dicts()
    refused = 0
    for n, text in enumerate(ALL):
        for option in OPTIONS[n % STEP :: STEP]:
            given = {"where": text} if option == "where" else {option: text}
            try:
                kb.query("actors", given.pop("where", None), **given).to_dicts()
            except ConflictkbError as error:
                refused += bool(str(error))
        for ask in (kb.get, kb.log, kb.why, kb.at, kb.sheet)[n % STEP :: STEP]:
            try:
                ask(text)
            except ConflictkbError as error:
                refused += bool(str(error))
        try:
            _ = n % STEP or len(kb.search(text))
        except ConflictkbError as error:
            refused += bool(str(error))
    assert refused > len(ALL)
    assert kb.query("all").to_dicts() == before


@pytest.mark.parametrize("text", [text for text in ALL if steers(text)], ids=repr)
def test_what_no_file_may_hold_is_refused_at_its_place(tmp_path, text):
    path = tmp_path / "a.yaml"
    raw = f"actors:\n  - id: a\n    title: {json.dumps(text)}\n"
    path.write_text(raw, encoding="utf-8")
    problems = validate([path])
    assert any(problem.code in ("bad-character", "bad-yaml") and problem.place.line == 3 for problem in problems), (
        problems
    )
    path.write_bytes(f'actors:\n  - id: a\n    title: "{text}"\n'.encode("utf-8", "surrogatepass"))
    problems = validate([path])
    assert any(problem.code in ("bad-character", "bad-encoding", "bad-yaml") for problem in problems), problems


@pytest.mark.parametrize("text", ALL[:: 8 * STEP], ids=lambda text: repr(text[:20]))
def test_the_command_line_refuses_or_answers(run, tmp_path, text):
    if "\x00" in text or any(0xD800 <= ord(sign) < 0xE000 for sign in text):
        pytest.skip("no shell can pass it")
    Store.create(str(tmp_path / "conflictkb.db")).close()
    for words in [
        ("query", text), ("query", "actors", "--", text), ("query", "actors", "--on", text),
        ("query", "all", "--columns", text), ("show", "--", text), ("search", "--", text), ("why", "--", text),
        ("log", "--", text),
        ("diff", "--", text, text),
        ("query", "actors", "-f", text), ("query", "actors", "--known-at", text), ("rests-on", "--", text),
    ]:  # fmt: skip
        ran = run(*words)
        assert ran.code in (0, 1, 2), (words, ran)
        assert "Traceback" not in ran.err
        assert "\x1b" not in ran.err + ran.out
        assert ran.code == 0 or "conflictkb: " in ran.err or "Usage" in ran.err or "rror" in ran.err


def test_no_keyword_is_taken_for_another(base):
    kb, _ = base
    with pytest.raises(UsageError, match="is no option of a query"):
        kb.query("actors", **{"where; drop table actor": "x"})
