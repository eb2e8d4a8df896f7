"""A base of another revision: each command that opens it says what to type, and `db upgrade` mends an older one.

The next release is a copy of this one with one migration more.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from conflictkb.plan import apply, plan
from conflictkb.store.database import Store
from conflictkb.store.urls import redacted
from tests.migrations.later import later
from tests.shell import conflictkb

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = "sources:\n  - {id: s, title: A source, names: [{text: Xankəndi}]}\n"
OPENS = [
    ("query", "sources"), ("show", "s"), ("search", "source"), ("plan", "a.yaml"), ("apply", "a.yaml", "--yes"),
    ("db", "check"), ("db", "info"), ("db", "init"),
]  # fmt: skip


@pytest.fixture(scope="module")
def next_release(tmp_path_factory) -> Path:
    return later(tmp_path_factory.mktemp("next"))


@pytest.fixture
def base(url, tmp_path) -> str:
    """A base of this release with one record."""
    (tmp_path / "a.yaml").write_text(SOURCES, encoding="utf-8")
    Store.create(url).close()
    with Store.open(url, read_only=False) as store:
        apply(store, plan(store, [tmp_path / "a.yaml"]), who="tester")
    return url


def test_an_older_base_is_refused_by_every_command_and_mended_by_upgrade(base, next_release, tmp_path):
    run, shown = {"folder": tmp_path, "source": next_release, "env": {"CONFLICTKB_DB": base}}, redacted(base)
    for words in OPENS:
        refused = conflictkb(*words, **run)
        told = f"{shown} has revision 0001, this program 0002; type: conflictkb db upgrade --db {shown}"
        assert (words, refused.returncode, refused.stdout) == (words, 1, "")
        assert refused.stderr == f"conflictkb: {told}\n"
    typed = told.rpartition("type: conflictkb ")[2].split()
    upgraded = conflictkb(*typed, **run)
    assert (upgraded.returncode, upgraded.stderr) == (0, "the base is at revision 0002\n")
    assert json.loads(conflictkb("query", "sources", "--columns", "id", **run).stdout) == [{"id": "source/s"}]
    assert json.loads(conflictkb("search", "xankendi", **run).stdout)[0]["id"] == "source/s"
    assert conflictkb("db", "check", **run).stderr == "the base is sound\n"
    assert conflictkb("plan", "a.yaml", **run).returncode == 0
    assert conflictkb("db", "upgrade", **run).stderr == "the base is at revision 0002\n"
    newer = conflictkb("query", "sources", folder=tmp_path, env={"CONFLICTKB_DB": base})
    assert newer.returncode == 1
    assert newer.stderr == (
        f"conflictkb: {shown} has revision 0002, which this program (0001) does not know; install a newer conflictkb\n"
    )


def test_a_newer_base_is_refused_by_every_command_and_stays_as_it_is(run, base):
    set_revision(base, "0099")
    for words in [*OPENS, ("db", "upgrade")]:
        refused = run(*words, "--db", base)
        assert (words, refused.code, refused.out) == (words, 1, "")
        assert "has revision 0099, which this program (0001) does not know; install a newer conflictkb" in refused.err
    set_revision(base, "0001")
    assert run("query", "sources", "--db", base).code == 0


def test_a_database_that_holds_something_else_is_no_base(run, tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table mine (x int)")
    for words in [*(opens for opens in OPENS if opens != ("db", "init")), ("db", "upgrade")]:
        refused = run(*words, "--db", str(path))
        assert (words, refused.code, refused.out) == (words, 1, "")
        assert f"{path} holds no base yet; type: conflictkb db init --db {path}" in refused.err


def test_a_base_that_does_not_exist_is_not_made_by_asking(run, tmp_path):
    for words in [*(opens for opens in OPENS if opens != ("db", "init")), ("db", "upgrade")]:
        refused = run(*words, "--db", "none.db")
        assert (words, refused.code, refused.out) == (words, 1, "")
        assert "none.db does not exist; type: conflictkb db init --db none.db" in refused.err
    assert not (tmp_path / "none.db").exists()


def set_revision(url: str, revision: str) -> None:
    """Write another revision where the program looks for it."""
    with Store(url, read_only=False) as store, store.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
