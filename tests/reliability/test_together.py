"""Readers, writers and copies at once: each sees one state, one writer wins, and the other is told."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from conflictkb.errors import ConflictError, ConflictkbError
from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.store.backup import backup
from conflictkb.store.database import Store
from tests.reliability.state import AFTER, BEFORE, NEW, OLD, TORTURE, begun, database_of, finished, titles, told
from tests.shell import ROOT, environment


def test_readers_see_the_old_or_the_new_state_and_nobody_waits_for_ever(url, corpus):
    begun(url, corpus)
    seen: list[dict[str, str]] = []
    stop = threading.Event()

    def read() -> None:
        with Store.open(url) as store:
            kb = KnowledgeBase(store)
            while not stop.is_set():
                seen.append({record.id: record.title for record in kb.query("actors")})

    readers = [threading.Thread(target=read) for _ in range(16)]
    for reader in readers:
        reader.start()
    finished(url, corpus)
    stop.set()
    for reader in readers:
        reader.join(30)
        assert not reader.is_alive()
    assert all(state in (BEFORE, AFTER) for state in seen)
    assert BEFORE in seen
    told(f"answers to 16 readers during an apply, {database_of(url)}", len(seen))


def test_of_two_applies_at_once_one_wins_and_the_other_is_told(url, corpus):
    begun(url, corpus)
    with Store.open(url, read_only=False) as one, Store.open(url, read_only=False) as other:
        first, second = plan(one, [corpus]), plan(other, [corpus])
        apply(one, first, who="one", force=True)
        with pytest.raises(ConflictError, match="the base has moved from changeset c1 to c2: plan again"):
            apply(other, second, who="two", force=True)
        assert plan(other, [corpus]).empty
    assert titles(url) == AFTER


def test_two_programs_that_apply_at_once_write_once(url, corpus):
    begun(url, corpus)
    words = [sys.executable, "-m", "conflictkb", "apply", str(corpus), "--yes", "--force", "--db", url]
    run = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "env": environment(ROOT)}
    rounds = 20 if TORTURE else 1
    for turn in range(rounds):
        (corpus / "a.yaml").write_text(NEW if turn % 2 == 0 else OLD, encoding="utf-8")
        programs = [subprocess.Popen(words, **run) for _ in range(2)]
        told_by = [program.communicate(timeout=120)[1] for program in programs]
        codes = sorted(program.returncode for program in programs)
        assert codes in ([0, 0], [0, 1])
        if codes == [0, 1]:
            loser = next(err for program, err in zip(programs, told_by, strict=True) if program.returncode)
            assert "plan again" in loser or "is being written by somebody else; wait and try again" in loser
        assert titles(url) == (AFTER if turn % 2 == 0 else BEFORE)
        with Store.open(url) as store:
            assert len(KnowledgeBase(store).changesets()) == turn + 2
    told(f"two programs that apply at once, {database_of(url)}", rounds)


def test_a_backup_made_while_others_write_is_a_whole_base(tmp_path, corpus):
    url = str(tmp_path / "base.db")
    begun(url, corpus)
    stop = threading.Event()

    def write() -> None:
        with Store.open(url, read_only=False) as store:
            for turn in range(100):
                if stop.is_set():
                    return
                (corpus / "a.yaml").write_text((OLD, NEW)[turn % 2], encoding="utf-8")
                apply(store, plan(store, [corpus]), who="writer", force=True)

    copies = 50 if TORTURE else 5
    writer = threading.Thread(target=write)
    writer.start()
    with Store.open(url) as store:
        for turn in range(copies):
            backup(store, tmp_path / f"copy{turn}.db")
    stop.set()
    writer.join()
    assert all(titles(str(tmp_path / f"copy{turn}.db")) in (BEFORE, AFTER) for turn in range(copies))
    with Store.open(url) as store, pytest.raises(ConflictkbError, match="is there already"):
        backup(store, tmp_path / "copy0.db")
    assert sorted(path.name for path in tmp_path.glob(".copy*")) == []
    told("`db backup` while another program writes, SQLite", copies)
