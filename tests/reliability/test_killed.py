"""Whatever dies when: the base holds the old or the new state, opens without repair, and the next command completes.

`make torture` tries every statement and more moments, and writes what it saw to docs/reliability.md.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from sqlalchemy import inspect, text

from conflictkb.errors import StoreError
from conflictkb.store.database import Store
from tests.migrations.later import later
from tests.reliability.state import (
    AFTER,
    BEFORE,
    NEW,
    OLD,
    TORTURE,
    begun,
    brought,
    database_of,
    driven,
    driver,
    finished,
    steps,
    titles,
    told,
)

ROUNDS = 200 if TORTURE else 5


def test_an_apply_killed_before_a_statement_leaves_the_old_or_the_new_state(url, corpus):
    begun(url, corpus)
    killed = 0
    for last in steps([1, 5, 20, 40, 60, 80]):
        done = driven(driver("apply", url, last, str(corpus)))
        if done.returncode == 0:
            break
        killed += 1
        assert done.returncode == -signal.SIGKILL, done.stderr
        assert titles(url) in (BEFORE, AFTER), last
    finished(url, corpus)
    told(f"`apply` killed before each statement, {database_of(url)}", killed)


def test_an_apply_killed_at_any_moment_leaves_the_old_or_the_new_state(url, corpus):
    begun(url, corpus)
    moments = random.Random(7)
    seen = []
    for _ in range(ROUNDS):
        whole, half = (AFTER, BEFORE) if "New" in (corpus / "a.yaml").read_text("utf-8") else (BEFORE, AFTER)
        with subprocess.Popen(driver("apply", url, 0, str(corpus)), stderr=subprocess.DEVNULL) as program:
            time.sleep(moments.uniform(0.2, 1.4))
            program.kill()
        seen.append(titles(url))
        assert seen[-1] in (whole, half)
        if seen[-1] == whole:  # there is nothing left to interrupt: go the other way
            (corpus / "a.yaml").write_text(OLD if whole == AFTER else NEW, encoding="utf-8")
    finished(url, corpus)
    told(f"`apply` killed at random moments, {database_of(url)}", ROUNDS)


def test_a_base_killed_while_it_is_made_is_made_by_the_next_init(tmp_path, corpus):
    killed = 0
    for last in steps([1, 2, 30, 300]):
        url = str(tmp_path / f"base{last}.db")
        done = driven(driver("init", url, last))
        if done.returncode == 0:
            break
        killed += 1
        with suppress(StoreError):  # there is none yet, or an empty one
            assert titles(url) == {}
        Store.create(url).close()
        assert titles(url) == {}
        if not TORTURE:
            begun(url, corpus)
            assert titles(url) == BEFORE
        Path(url).unlink()
    told("`db init` killed before each statement, SQLite", killed)


def test_an_upgrade_killed_before_a_statement_leaves_the_old_or_the_new_revision(url, corpus, tmp_path):
    begun(url, corpus)
    release, killed = later(tmp_path / "later"), 0
    for last in steps([1, 3, 8, 12, 16, 20]):
        done = driven(driver("upgrade", url, last), release)
        if done.returncode == 0:
            break
        killed += 1
        assert done.returncode == -signal.SIGKILL, done.stderr
        if revision(url) == "0001":
            assert titles(url) == BEFORE
            assert not tables(url) & {"review"}
    assert driven(driver("upgrade", url, 0), release).returncode == 0
    assert revision(url) == "0002"
    assert tables(url) >= {"review"}
    told(f"`db upgrade` killed before each statement, {database_of(url)}", killed)


def revision(url):
    with Store(url) as store, store.read() as connection:
        return connection.scalar(text("SELECT version_num FROM alembic_version"))


def tables(url):
    with Store(url) as store, store.read() as connection:
        return set(inspect(connection).get_table_names())


def test_fmt_killed_at_any_moment_leaves_the_old_or_the_new_file(tmp_path):
    rough = "actors:\n" + "".join(
        f"  - {{title: An actor, id: a{n}, citations: [{{source: s}}]}}\n" for n in range(400)
    )
    path = tmp_path / "a.yaml"
    path.write_text(rough, encoding="utf-8")
    words = [sys.executable, "-m", "conflictkb", "fmt", str(path)]
    subprocess.run(words, check=True, capture_output=True)
    neat = path.read_text(encoding="utf-8")
    assert neat != rough
    moments = random.Random(11)
    for _ in range(ROUNDS):
        path.write_text(rough, encoding="utf-8")
        with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
            time.sleep(moments.uniform(0.1, 1.0))
            program.kill()
        assert path.read_text(encoding="utf-8") in (rough, neat)
    told("`fmt` killed at random moments", ROUNDS)


def test_a_killed_apply_from_the_shell_is_completed_by_the_next(tmp_path, corpus):
    url = str(tmp_path / "base.db")
    begun(url, corpus)
    words = [sys.executable, "-m", "conflictkb", "apply", str(corpus), "--yes", "--force", "--db", url]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        time.sleep(0.7)
        program.kill()
    brought(url, corpus)
    assert titles(url) == AFTER
