"""Whatever dies when: the base holds the old or the new state, opens without repair, and the next apply completes.

`make torture` tries every statement and more moments, and writes what it saw to docs/reliability.md.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from conflictkb.errors import ConflictError, ConflictkbError
from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.store.check import check
from conflictkb.store.database import Store

TORTURE = bool(os.environ.get("CONFLICTKB_TORTURE"))
DRIVER = Path(__file__).parent / "driver.py"
SOURCES = "sources:\n  - {id: s, title: A source, published: 2024-04-17}\n"
OLD = f"{SOURCES}actors:\n" + "".join(
    f"  - id: a{n}\n    title: Old\n    citations: [{{source: s}}]\n" for n in range(5)
)
NEW = OLD.replace("title: Old", "title: New").replace("- id: a4", "- id: a5")


def titles(url):
    with Store.open(url) as store:
        assert check(store) == []
        return {record.id: record.title for record in KnowledgeBase(store).query("actors")}


BEFORE = {f"actor/a{n}": "Old" for n in range(5)}
AFTER = {f"actor/a{n}": "New" for n in (0, 1, 2, 3, 5)}


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "conflictkb.toml").touch()
    return folder


def begun(url, corpus):
    """A base that holds the old state, and a corpus with the new one."""
    (corpus / "a.yaml").write_text(OLD, encoding="utf-8")
    Store.create(url).close()
    with Store.open(url, read_only=False) as store:
        apply(store, plan(store, [corpus]), who="one")
    (corpus / "a.yaml").write_text(NEW, encoding="utf-8")


def driven(url, corpus, last):
    return subprocess.run(
        [sys.executable, DRIVER, url, str(corpus), str(last)], capture_output=True, text=True, check=False
    )


def finished(url, corpus):
    with Store.open(url, read_only=False) as store:
        apply(store, plan(store, [corpus]), who="next", force=True)
    assert titles(url) == AFTER


def told(what: str, tried: int) -> None:
    """Keep a figure for docs/reliability.md."""
    if TORTURE:
        with Path(os.environ["CONFLICTKB_TORTURE"]).open("a", encoding="utf-8") as stream:
            stream.write(json.dumps([what, tried, 0]) + "\n")


def test_an_apply_killed_before_a_statement_leaves_the_old_or_the_new_state(url, corpus):
    begun(url, corpus)
    statements = 0
    first = [*range(1, 400)] if TORTURE else [1, 5, 20, 40, 60, 80]
    for last in first:
        done = driven(url, corpus, last)
        statements += 1
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
        assert titles(url) in (BEFORE, AFTER), last
    finished(url, corpus)
    told(f"apply killed before each statement ({'SQLite' if url.endswith('.db') else 'PostgreSQL'})", statements)


def test_an_apply_killed_at_any_moment_leaves_the_old_or_the_new_state(url, corpus):
    begun(url, corpus)
    moments = random.Random(7)
    rounds = 200 if TORTURE else 5
    for _ in range(rounds):
        words = [sys.executable, DRIVER, url, str(corpus), "0"]
        with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
            time.sleep(moments.uniform(0.2, 1.2))
            program.kill()
        assert titles(url) in (BEFORE, AFTER)
    finished(url, corpus)
    told(f"apply killed at random moments ({'SQLite' if url.endswith('.db') else 'PostgreSQL'})", rounds)


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
    rounds = 200 if TORTURE else 5
    for _ in range(rounds):
        path.write_text(rough, encoding="utf-8")
        with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
            time.sleep(moments.uniform(0.1, 1.0))
            program.kill()
        assert path.read_text(encoding="utf-8") in (rough, neat)
    told("fmt killed at random moments", rounds)


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
    told(f"answers to 16 readers during an apply ({'SQLite' if url.endswith('.db') else 'PostgreSQL'})", len(seen))


def test_of_two_applies_at_once_one_wins_and_the_other_is_told(url, corpus):
    begun(url, corpus)
    with Store.open(url, read_only=False) as one, Store.open(url, read_only=False) as other:
        first, second = plan(one, [corpus]), plan(other, [corpus])
        apply(one, first, who="one", force=True)
        with pytest.raises(ConflictError, match="the base has moved from changeset c1 to c2: plan again"):
            apply(other, second, who="two", force=True)
        assert plan(other, [corpus]).empty
    assert titles(url) == AFTER


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
from conflictkb.__main__ import main
main()
"""


def test_a_full_disk_is_told_and_the_old_state_stays(tmp_path, corpus):
    url = str(tmp_path / "base.db")
    begun(url, corpus)
    size = Path(url).stat().st_size
    many = "".join(f"  - {{id: b{n}, title: {'x' * 400}, citations: [{{source: s}}]}}\n" for n in range(4000))
    (corpus / "a.yaml").write_text(NEW + many, encoding="utf-8")
    words = ["-c", LIMITED, str(size + 200_000), "apply", str(corpus), "--yes", "--force", "--db", url]
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "conflictkb: " in done.stderr
    assert titles(url) == BEFORE


def test_a_base_that_may_not_be_written_is_told(tmp_path, corpus):
    url = str(tmp_path / "base.db")
    begun(url, corpus)
    with Store.open(url) as store, pytest.raises(ConflictkbError, match="open for reading only"):
        apply(store, plan(store, [corpus]), who="one", force=True)
    assert titles(url) == BEFORE


def test_a_damaged_page_is_found(tmp_path, corpus):
    url = str(tmp_path / "base.db")
    begun(url, corpus)
    data = bytearray(Path(url).read_bytes())
    for at in range(len(data) // 2, len(data) // 2 + 40_000):
        data[at] = 0xA5
    Path(url).write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-m", "conflictkb", "db", "check", "--db", url], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "damaged" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_a_backup_made_while_others_write_is_a_whole_base(tmp_path, corpus):
    from conflictkb.store.backup import backup

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

    writer = threading.Thread(target=write)
    writer.start()
    with Store.open(url) as store:
        for turn in range(5):
            backup(store, tmp_path / f"copy{turn}.db")
    stop.set()
    writer.join()
    assert all(titles(str(tmp_path / f"copy{turn}.db")) in (BEFORE, AFTER) for turn in range(5))
    with Store.open(url) as store, pytest.raises(ConflictkbError, match="is there already"):
        backup(store, tmp_path / "copy0.db")
    assert sorted(path.name for path in tmp_path.glob(".copy*")) == []
