"""No room, no permission, no server, no whole file: a clear message, and the old state."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event, text

from conflictkb.errors import ConflictkbError, StoreError
from conflictkb.plan import apply, plan
from conflictkb.store.check import check
from conflictkb.store.database import Store
from tests.postgres import start
from tests.reliability.state import AFTER, BEFORE, NEW, TORTURE, begun, brought, finished, titles, told
from tests.shell import ROOT, environment

LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
from conflictkb.__main__ import main
main()
"""
OBEDIENT = """
import ctypes, os, sys
for power in (1, 2):  # root overrides permissions by CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH; others have neither
    ctypes.CDLL(None).prctl(24, power, 0, 0, 0)
os.execv(sys.executable, [sys.executable, "-m", "conflictkb", *sys.argv[1:]])
"""


def shell(*words: str, code: str | None = None) -> subprocess.CompletedProcess[str]:
    program = ["-c", code] if code else ["-m", "conflictkb"]
    return subprocess.run(
        [sys.executable, *program, *words], capture_output=True, text=True, check=False, env=environment(ROOT)
    )


def test_a_full_disk_is_told_and_the_old_state_stays(tmp_path, corpus):
    url = str(tmp_path / "base.db")
    begun(url, corpus)
    size = Path(url).stat().st_size
    many = "".join(f"  - {{id: b{n}, title: {'x' * 400}, citations: [{{source: s}}]}}\n" for n in range(4000))
    (corpus / "a.yaml").write_text(NEW + many, encoding="utf-8")
    rooms = range(0, 4_000_000, 100_000) if TORTURE else [0, 200_000, 2_000_000]
    for room in rooms:
        words = ("apply", str(corpus), "--yes", "--force", "--db", url)
        done = shell(str(size + room), *words, code=LIMITED)
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert f"conflictkb: {url}" in done.stderr
        assert "room" in done.stderr
        assert "the base is as it was" in done.stderr
        assert titles(url) == BEFORE
    told("disk full during `apply` (a limit on the file's size), SQLite", len(rooms))


@pytest.mark.parametrize("case", ["the file", "the folder", "no reading"])
def test_a_base_without_permission_is_told_and_stays(tmp_path, corpus, case):
    url = str(tmp_path / "bases" / "base.db")
    Path(url).parent.mkdir()
    begun(url, corpus)
    Path(url).chmod(0o000 if case == "no reading" else 0o444)
    Path(url).parent.chmod(0o755 if case == "the file" else 0o555)
    for words in [("apply", str(corpus), "--yes", "--force"), *([("query", "actors")] if case == "no reading" else [])]:
        done = shell(*words, "--db", url, code=OBEDIENT)
        assert (done.returncode, "Traceback" in done.stderr) == (1, False), done.stderr
        assert "cannot be" in done.stderr
        assert "permissions" in done.stderr or "may be read and written" in done.stderr
    Path(url).parent.chmod(0o755)
    Path(url).chmod(0o644)
    assert titles(url) == BEFORE
    told(f"`apply` without permission: {case}", 1)


def test_a_corpus_that_may_not_be_read_is_told_and_nothing_is_deleted(tmp_path, corpus):
    url = str(tmp_path / "base.db")
    begun(url, corpus)
    (corpus / "a.yaml").chmod(0o000)
    done = shell("apply", str(corpus), "--yes", "--force", "--db", url, code=OBEDIENT)
    assert (done.returncode, "Traceback" in done.stderr) == (3, False), done.stderr
    assert "a.yaml" in done.stderr
    assert titles(url) == BEFORE


def test_a_base_open_for_reading_is_not_written(tmp_path, corpus):
    url = str(tmp_path / "base.db")
    begun(url, corpus)
    with Store.open(url) as store, pytest.raises(ConflictkbError, match="open for reading only"):
        apply(store, plan(store, [corpus]), who="one", force=True)
    assert titles(url) == BEFORE


def test_the_database_itself_refuses_to_write_a_base_open_for_reading(url, corpus):
    begun(url, corpus)
    with Store.open(url) as store, pytest.raises(StoreError, match="cannot be written"), store.read() as connection:
        connection.execute(text("DELETE FROM changeset"))
    assert titles(url) == BEFORE


def test_a_connection_lost_during_apply_is_told_and_the_old_state_stays(postgres_url, postgres_server, corpus):
    begun(postgres_url, corpus)

    def cut(connection) -> None:
        own = connection.connection.driver_connection.info.backend_pid
        with psycopg.connect(postgres_server.url, autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s)", [own])

    lost = interrupted(postgres_url, corpus, cut)
    finished(postgres_url, corpus)
    told("connection lost before each statement of `apply`, PostgreSQL", lost)


def test_a_server_that_restarts_during_apply_is_told_and_the_old_state_stays(corpus):
    with ExitStack() as stack:
        server = start(stack)
        if server.name == "from CONFLICTKB_TEST_POSTGRES":
            pytest.skip("a server of somebody else's is not ours to restart")
        server.administer("create database restarted template template0")
        url = server.database("restarted")
        begun(url, corpus)
        restarted: list[subprocess.Popen[bytes]] = []
        stack.callback(lambda: [stopped(process) for process in restarted])
        lost = interrupted(url, corpus, lambda _: restarted.append(restart(server)), moments=[1, 12, 30])
        finished(url, corpus)
        told("server restarted during `apply`, PostgreSQL", lost)


def interrupted(url, corpus, interrupt, moments=None):
    """How often an apply was interrupted before a statement: each time it says so, and the old state stays."""
    lost = 0
    for last in moments or (range(1, 1000) if TORTURE else [1, 5, 20, 40, 60]):
        seen = 0

        def tick(connection, *_: object, last=last) -> None:
            nonlocal seen
            seen += 1
            if seen == last:
                interrupt(connection)

        with Store.open(url, read_only=False) as store:
            event.listen(store.engine, "before_cursor_execute", tick)
            try:
                apply(store, plan(store, [corpus]), who="cut", force=True)
            except StoreError as error:
                assert "cannot be reached" in str(error)  # noqa: PT017 - which of them fail is not known before
                assert "the base is as it was" in str(error)  # noqa: PT017
        if seen < last:
            break
        lost += 1
        if titles(url) == AFTER:  # a read was cut, and read again
            return lost
        assert titles(url) == BEFORE
    return lost


def restart(server):
    """End the server at once, as a crash would, and start it again as it was."""
    folder = Path(server.administer("show data_directory"))
    pid = int((folder / "postmaster.pid").read_text().split()[0])
    server.administer("checkpoint")  # the server of the tests does not wait for its disk
    words = Path(f"/proc/{pid}/cmdline").read_bytes().rstrip(b"\0").split(b"\0")
    owner, here = Path(f"/proc/{pid}").stat().st_uid, Path(f"/proc/{pid}/cwd").resolve()
    os.kill(pid, signal.SIGQUIT)
    end = time.monotonic() + 30
    while (folder / "postmaster.pid").exists() and time.monotonic() < end:
        time.sleep(0.05)
    process = subprocess.Popen(words, cwd=here, user=owner, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while time.monotonic() < end:
        try:
            psycopg.connect(server.url).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return process
    raise AssertionError("the server did not come back")


def stopped(process):
    process.send_signal(signal.SIGINT)
    process.wait(30)


def test_a_damaged_page_is_found(tmp_path, corpus):
    url = str(tmp_path / "base.db")
    begun(url, corpus)
    data = bytearray(Path(url).read_bytes())
    for at in range(len(data) // 2, len(data) // 2 + 40_000):
        data[at] = 0xA5
    Path(url).write_bytes(data)
    done = shell("db", "check", "--db", url)
    assert done.returncode == 1
    assert "damaged" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        (
            "UPDATE actor SET title = 'Forged' WHERE id = 'actor/a1'",
            "actor/a1: its content is not what its digest says; ",
        ),
        ("DELETE FROM source", "actor/a0: `citations.source` refers to source/s, which does not exist; apply a corpus"),
        ("UPDATE actor SET known_to = known_from WHERE id = 'actor/a2'", "actor/a2: a version ends before it begins; "),
    ],
)
def test_what_was_changed_behind_its_back_is_found(url, corpus, statement, finding):
    begun(url, corpus)
    with Store(url, read_only=False) as store, store.write() as connection:
        connection.execute(text(statement))
    with Store.open(url) as store:
        assert any(line.startswith(finding) for line in check(store))
    done = shell("db", "check", "--db", url)
    assert done.returncode == 1
    assert finding in done.stdout + done.stderr


def test_a_sound_base_is_said_to_be_sound(url, corpus):
    begun(url, corpus)
    brought(url, corpus)
    done = shell("db", "check", "--db", url)
    assert (done.returncode, done.stderr) == (0, "the base is sound\n")
