"""A corpus against a base: what is created, updated, derived, deleted; and that a plan after an apply is empty."""

from __future__ import annotations

import json

import pytest

from conflictkb.errors import ConflictError, ConflictkbError, InvalidDataError
from conflictkb.plan import apply, plan
from conflictkb.store.database import Store
from conflictkb.store.read import kept, records

SOURCES = "sources:\n  - {id: s, title: A source, published: 2024-04-17}\n"
ACTOR = "actors:\n  - id: russia\n    title: Russia\n    citations: [{source: s}]\n"
CAMP = "deployments:\n  - id: camp\n    contributor: russia\n    start: 2020-11-10\n    citations: [{source: s}]\n"
WAR = "violent-events:\n  - id: war\n    when: 2020-09-27\n    citations: [{source: s}]\n"
SAID = "statements:\n  - id: said\n    after: [violent-event/war]\n    citations: [{source: s}]\n"


def test_what_is_new_is_created_and_then_there_is_nothing_to_do(base):
    base.write("a.yaml", SOURCES + ACTOR)
    assert base.actions() == [("create", "actor/russia"), ("create", "source/s")]
    assert base.apply() == 1
    assert base.plan().empty
    assert base.apply() is None


def test_an_update_names_each_field_with_its_old_and_new_value(base):
    base.write("a.yaml", SOURCES + ACTOR)
    base.apply()
    base.write("a.yaml", SOURCES + ACTOR.replace("title: Russia", "title: Russian Federation\n    type: state"))
    (change,) = base.plan().changes
    assert (change.action, change.id) == ("update", "actor/russia")
    assert [(f.field, f.old, f.new) for f in change.fields] == [
        ("title", "Russia", "Russian Federation"),
        ("type", None, "state"),
    ]
    text = base.plan().render("text")
    assert "    title: Russia → Russian Federation\n    type: (nothing) → state\n" in text
    assert json.loads(base.plan().render("json"))["changes"][0]["fields"][1] == {
        "field": "type",
        "old": None,
        "new": "state",
    }
    assert "- update `actor/russia` Russian Federation" in base.plan().render("markdown")


def test_comments_and_line_numbers_alone_change_nothing_but_the_place(base):
    base.write("a.yaml", SOURCES + ACTOR)
    base.apply()
    base.write("a.yaml", "# a comment\n\n" + SOURCES + ACTOR)
    assert base.plan().empty
    assert base.apply() is None
    with base.store.read() as connection:
        assert kept(connection, base.store.tables)["actor/russia"].line == 6


def test_a_record_that_moves_to_another_file_is_no_change(base):
    base.write("a.yaml", SOURCES + ACTOR)
    base.apply()
    base.write("a.yaml", SOURCES)
    base.write("b.yaml", ACTOR)
    assert base.plan().empty


def test_a_record_is_deleted_only_when_its_file_lies_under_the_paths_given(base):
    base.write("one/a.yaml", SOURCES + ACTOR)
    base.write("two/b.yaml", CAMP)
    base.apply()
    base.write("one/a.yaml", SOURCES + ACTOR)
    (base.folder / "two/b.yaml").unlink()
    base.write("two/c.yaml", WAR)
    assert base.actions("one") == []
    assert base.actions("two") == [("delete", "deployment/camp"), ("create", "violent-event/war")]
    assert base.actions("two/c.yaml") == [("create", "violent-event/war")]


def test_references_are_met_by_what_the_base_keeps(base):
    base.write("one/a.yaml", SOURCES + ACTOR)
    base.write("two/b.yaml", CAMP)
    assert [problem.code for problem in base.plan("two").problems] == ["unknown-reference", "unknown-reference"]
    base.apply("one")
    assert base.apply("two") == 2


def test_a_corpus_with_errors_is_not_applied(base):
    base.write("a.yaml", CAMP)
    with pytest.raises(InvalidDataError):
        base.apply()
    with base.store.read() as connection:
        assert base.store.changeset(connection) == 0


def test_a_plan_made_against_an_older_changeset_is_refused(base):
    base.write("a.yaml", SOURCES)
    old = base.plan()
    base.write("b.yaml", ACTOR)
    base.apply()
    with pytest.raises(ConflictError, match="the base has moved from changeset c0 to c1: plan again"):
        apply(base.store, old, who="tester")


def test_a_large_change_needs_force(base):
    def sources(title: str, count: int) -> str:
        return "sources:\n" + "".join(f"  - {{id: s-{n}, title: {title}}}\n" for n in range(count))

    base.write("a.yaml", sources("old", 20))
    base.apply()
    base.write("a.yaml", sources("new", 10) + "".join(f"  - {{id: s-{n}, title: old}}\n" for n in range(10, 20)))
    assert not base.plan().too_large
    base.write("a.yaml", sources("new", 20))
    with pytest.raises(ConflictkbError, match="20 of 20 records would be changed or deleted"):
        base.apply()
    assert base.apply(force=True) == 2


def test_an_id_that_returns_after_a_deletion_is_the_same_record_with_a_new_version(base):
    base.write("a.yaml", SOURCES)
    base.write("b.yaml", ACTOR)
    base.apply()
    base.write("b.yaml", "actors: []\n")
    assert base.apply() == 2
    base.write("b.yaml", ACTOR)
    assert base.apply() == 3
    table = base.store.tables["actor"]
    with base.store.read() as connection:
        rows = connection.execute(table.select().order_by(table.c.v)).all()
    assert [(row.id, row.known_from, row.known_to) for row in rows] == [
        ("actor/russia", 1, 2),
        ("actor/russia", 3, 2**62),
    ]


def test_bounds_that_follow_another_record_are_a_derived_change(base):
    base.write("a.yaml", SOURCES)
    base.write("war.yaml", WAR)
    base.write("said.yaml", SAID)
    base.apply()
    base.write("war.yaml", WAR.replace("2020-09-27", "2020-07-16"))
    assert base.actions() == [("derived", "statement/said"), ("update", "violent-event/war")]
    assert base.actions("war.yaml") == [("derived", "statement/said"), ("update", "violent-event/war")]
    base.apply("war.yaml")
    table = base.store.tables["statement"]
    with base.store.read() as connection:
        newest = connection.execute(table.select().order_by(table.c.v.desc())).first()
    assert newest is not None
    assert newest.start_min == 737622  # 2020-07-16
    assert base.plan().empty


def test_a_cap_that_follows_the_publication_of_a_source_is_a_derived_change(base):
    said = CAMP.replace("[{source: s}]", "[{source: s, says: {start: 2024-04}}]").replace("2020-11-10", "2024-04-20")
    base.write("a.yaml", SOURCES)
    base.write("b.yaml", ACTOR + said)
    base.apply()
    base.write("a.yaml", SOURCES.replace("2024-04-17", "2024-04-25"))
    assert base.actions() == [("derived", "deployment/camp"), ("update", "source/s")]


def test_the_scope_of_the_corpus_is_kept_with_the_changeset(base):
    base.write("a.yaml", "scope:\n  years: [2020..2024]\n" + SOURCES)
    base.apply()
    assert base.store.info()["scope"]["years"] == ["2020..2024"]
    base.write("a.yaml", "scope:\n  years: [2020..2025]\n" + SOURCES)
    assert base.plan().scope_changed
    assert base.apply() == 2


def test_everything_that_was_written_reads_back_equal(base):
    base.write("a.yaml", SOURCES + ACTOR + CAMP + WAR + SAID)
    base.apply()
    with base.store.read() as connection:
        held = kept(connection, base.store.tables)
        found = {name: records(connection, base.store.tables, k.model, [k.v])[0] for name, k in held.items()}
    assert set(found) == {"source/s", "actor/russia", "deployment/camp", "violent-event/war", "statement/said"}
    assert found["statement/said"].after == ("violent-event/war",)


def test_a_second_writer_is_told_and_loses_nothing(base, url):
    base.write("a.yaml", SOURCES)
    base.write("b.yaml", ACTOR)
    first, second = base.plan(), base.plan()
    assert apply(base.store, first, who="one") == 1
    with Store.open(url, read_only=False) as other, pytest.raises(ConflictError):
        apply(other, second, who="two")
    with Store.open(url) as reader:
        assert plan(reader, [base.folder]).empty


def test_a_reference_into_a_corpus_that_would_be_deleted_says_so(base, tmp_path):
    for name, text in (("one", SOURCES + ACTOR), ("two", CAMP)):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.yaml").write_text(text, encoding="utf-8")
    apply(base.store, plan(base.store, [tmp_path / "one"]), who="tester")
    told = {problem.message for problem in plan(base.store, [tmp_path / "two"]).problems}
    end = "if it is of another corpus, put a conflictkb.toml at the head of each, so that their files have other names"
    assert f"`contributor` refers to `actor/russia`, which would be deleted, for one.yaml is gone; {end}" in told
