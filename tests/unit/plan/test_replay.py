"""An older corpus, dated; and the history of one that is kept in git, a changeset for each commit."""

from __future__ import annotations

import os
import subprocess

import pytest

from conflictkb.errors import ConflictkbError, UsageError
from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.plan.replay import replay
from conflictkb.store.changesets import changesets

SOURCES = "sources:\n  - {id: s, title: A source, published: 2024-04-17}\n"
RUSSIA = "actors:\n  - id: russia\n    title: Russia\n    citations: [{source: s}]\n"
CAMP = "deployments:\n  - id: camp\n    contributor: russia\n    start: 2020\n    citations: [{source: s}]\n"


def stamps(base):
    with base.store.read() as connection:
        return [(made.name, made.at, made.who, made.message) for made in changesets(connection)]


def test_a_changeset_can_be_dated_but_never_before_the_last(base):
    base.write("a.yaml", SOURCES)
    assert apply(base.store, base.plan(), who="one", recorded="2024-04-20") == 1
    base.write("a.yaml", SOURCES + RUSSIA)
    with pytest.raises(UsageError, match=r"before c1 of 2024-04-20T23:59:59.999999Z; give a later day"):
        apply(base.store, base.plan(), who="one", recorded="2024-04-19")
    with pytest.raises(UsageError, match="has not come yet"):
        apply(base.store, base.plan(), who="one", recorded="2999-01-01")
    assert apply(base.store, base.plan(), who="one", recorded="2024-06-13T10:00") == 2
    assert [at for _, at, _, _ in stamps(base)] == ["2024-04-20T23:59:59.999999Z", "2024-06-13T10:00:00.000000Z"]
    kb = KnowledgeBase(base.store)
    assert [len(kb.query("actors", known_at=day)) for day in ("2024-04-19", "2024-06-12", "2024-06-13")] == [0, 0, 1]


@pytest.fixture
def repository(tmp_path):
    folder = tmp_path / "history"
    (folder / "data").mkdir(parents=True)

    def git(*words: str, at: str = "2024-01-01T00:00:00Z") -> None:
        who = {"GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": at}
        by = {"GIT_COMMITTER_NAME": "Bob", "GIT_COMMITTER_EMAIL": "b@example.org", "GIT_COMMITTER_DATE": at}
        env = {**os.environ, **who, **by}
        subprocess.run(["git", "-C", folder, *words], check=True, capture_output=True, env=env)

    def commit(text: str, subject: str, at: str) -> None:
        (folder / "data" / "a.yaml").write_text(text, encoding="utf-8")
        git("add", "-A")
        git("commit", "-m", subject, "--allow-empty", at=at)

    git("init", "-b", "main")
    commit(SOURCES + RUSSIA, "Begin", "2024-04-20T10:00:00+02:00")
    commit(SOURCES + RUSSIA + CAMP, "Add the camp", "2024-04-18T10:00:00Z")  # a clock that went wrong
    commit(SOURCES + "actors: 7\n", "Break it", "2024-05-01T10:00:00Z")
    commit(SOURCES + RUSSIA, "Close the camp", "2024-06-13T10:00:00Z")
    return folder, commit


def test_every_commit_becomes_a_changeset_and_broken_ones_are_left(base, repository):
    folder, _ = repository
    done = list(replay(base.store, folder / "data"))
    assert [(each.commit.subject, each.changeset) for each in done] == [
        ("Begin", 1),
        ("Add the camp", 2),
        ("Break it", None),
        ("Close the camp", 3),
    ]
    assert "the corpus has an error" in done[2].problem
    assert stamps(base) == [
        ("c1", "2024-04-20T08:00:00.000000Z", "Ada", "Begin"),
        ("c2", "2024-04-20T08:00:00.000000Z", "Ada", "Add the camp"),
        ("c3", "2024-06-13T10:00:00.000000Z", "Ada", "Close the camp"),
    ]
    kb = KnowledgeBase(base.store)
    assert [len(kb.query("deployments", known_at=at)) for at in ("c1", "c2", "2024-05-02", "c3")] == [0, 1, 1, 0]


def test_a_second_run_goes_on_where_the_first_stopped(base, repository):
    folder, commit = repository
    list(replay(base.store, folder / "data"))
    assert list(replay(base.store, folder / "data")) == []
    commit(SOURCES + RUSSIA + CAMP, "Open it again", "2024-07-01T10:00:00Z")
    assert [each.changeset for each in replay(base.store, folder / "data")] == [4]
    assert plan(base.store, [folder / "data"]).unchanged  # the working tree is what the last commit left


def test_a_folder_without_git_is_told(base, tmp_path):
    with pytest.raises(ConflictkbError, match="give a path in a git repository"):
        list(replay(base.store, tmp_path))
