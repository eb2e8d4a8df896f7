"""What must not get out: passwords, escapes for the terminal, and files beyond the folder that was named."""

from __future__ import annotations

import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from conflictkb.cli.output import note
from conflictkb.safe import SafeStream
from conflictkb.store.backup import dump_line
from conflictkb.store.database import Store
from tests.shell import ROOT, conflictkb, environment

ESCAPES = "\x1b[31m\x1b]0;title\x07\x9b31m\x7f\u202e\u2066"
SHOWN = "\\u001b[31m\\u001b]0;title\\u0007\\u009b31m\\u007f\\u202e\\u2066"
URLS = [
    "postgresql://user:s3cret@127.0.0.1:1/base",
    "postgresql://user@127.0.0.1:1/base?password=s3cret",
    "postgresql://user@127.0.0.1:1/base?sslpassword=s3cret;x",
    "postgresql://user@127.0.0.1:1/base?pass%77ord=s3%20cret",
    "postgresql://user@127.0.0.1:1/base?secret=s3cret",
    "postgresql://user@127.0.0.1:1/base?password=s3cret&port=none",
    "postgres://user:s3cret@127.0.0.1:1/base",
    "POSTGRESQL://user:s3cret@127.0.0.1:1/base",
    "postgresql+psycopg://user:s3cret@127.0.0.1:1/base",
    "postgresql+nonsense://user:s3cret@127.0.0.1:1/base",
    "postgresql://user:s3cret@:port/base",
    "postgresql://user:s3@cret@127.0.0.1:1/base",
    "postgresql://user:s3?cret/@127.0.0.1:1/base",
    "postgresql://user:s3cret@127.0.0.1:1,127.0.0.1:2/base",
    "postgresql://user:s3cret%40@127.0.0.1:1/base",
    "postgresql://user:s3\ncret@[::1/base",
    "postgresql://user:s3cret",
    "postgresql://user:s3cret/base",
    "postgresql:/user:s3cret@127.0.0.1/base",
    "postgresql:user:s3cret@127.0.0.1/base",
    "jdbc:postgresql://user:s3cret@127.0.0.1:1/base",
    "user:s3cret@127.0.0.1/base",
    "PGPASSWORD=s3cret postgresql://user@127.0.0.1:1/base",
    "host=127.0.0.1 password='s3 cret' dbname=base",
    "mysql://user:s3cret@127.0.0.1/base",
    "sqlite://user:s3cret@127.0.0.1/none/base.db",
    "sqlite:///none/base.db?password=s3cret",
]
COMMANDS = [
    ("query", "actors"), ("show", "x"), ("search", "x"), ("plan", "a.yaml"), ("apply", "a.yaml", "--yes"), ("log",),
    ("changesets",), ("contradictions",), ("db", "info"), ("db", "check"), ("db", "init"), ("db", "upgrade"),
    ("db", "backup", "copy.db"), ("config", "show"), ("--debug", "query", "actors"),
]  # fmt: skip


@pytest.mark.parametrize("url", URLS)
def test_no_command_tells_a_password(run, monkeypatch, tmp_path, url):
    (tmp_path / "a.yaml").write_text("sources:\n  - {id: s, title: A source}\n", encoding="utf-8")
    monkeypatch.setenv("CONFLICTKB_DB", url)
    for words in COMMANDS:
        ran = run(*words)
        for part in ("s3", "cret"):
            assert part not in (ran.out + ran.err).replace("secret=", "").replace('"secret"', ""), words
        assert ("Traceback" in ran.err) == ("--debug" in words)
        assert "unexpected" not in ran.err
        assert ran.code == (0 if words[0] == "config" else ran.code)
        assert ran.code in (0, 1, 2)


def test_a_password_from_the_environment_is_not_told(tmp_path):
    told = conflictkb(
        "db", "info", "--db", "postgresql://user@127.0.0.1:1/base", folder=tmp_path, env={"PGPASSWORD": "s3cret"}
    )
    assert told.returncode == 1
    assert "s3cret" not in told.stdout + told.stderr


def test_the_debug_traceback_tells_no_password_either(tmp_path):
    told = conflictkb("--debug", "db", "info", "--db", URLS[0], folder=tmp_path)
    assert "Traceback" in told.stderr
    assert "s3cret" not in told.stderr


def test_what_steers_a_terminal_is_shown_and_not_sent(capsys):
    stream = io.StringIO()
    SafeStream(stream).writelines([ESCAPES, "\r\n", "a\tb\n"])
    assert stream.getvalue() == f"{SHOWN}\na\tb\n"
    note(ESCAPES)
    assert capsys.readouterr().err == f"{SHOWN}\n"


def test_a_name_with_escapes_does_not_reach_the_terminal(tmp_path):
    """Files are named by whoever made them; on a real terminal every byte that arrives is looked at."""
    (tmp_path / "a\x1b[31m.yaml").write_text("actors:\n  - {id: x}\nnonsense: 1\n", encoding="utf-8")
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "conflictkb", "validate", "."]
    with subprocess.Popen(
        words, cwd=tmp_path, env=environment(ROOT), stdout=theirs, stderr=theirs, stdin=theirs
    ) as program:
        os.close(theirs)
        seen = b""
        try:
            while part := os.read(ours, 4096):
                seen += part
        except OSError:  # the terminal was closed with its program
            pass
    os.close(ours)
    assert program.returncode == 3
    assert b"a\\u001b[31m.yaml" in seen
    assert b"\x1b[31m" not in seen


def test_no_command_makes_a_file_whose_name_is_a_password(run, tmp_path):
    for url in ("host=localhost password=s3cret", "postgresql:/user:s3cret@127.0.0.1/base"):
        assert run("db", "init", "--db", url).code == 2
    assert list(tmp_path.iterdir()) == []


def test_the_line_to_type_for_pg_dump_holds_no_password():
    url = "postgresql://user:s3cret@h/base?password=s3cret&sslmode=require&application_name=a b"
    shown = "'postgresql://user@h/base?application_name=a+b&sslmode=require'"
    assert dump_line(url, Path("it's.sql")) == f"pg_dump --format=custom '--file=it'\"'\"'s.sql' {shown}"


@pytest.fixture
def outside(tmp_path):
    secret = tmp_path / "outside" / "secret.yaml"
    secret.parent.mkdir()
    secret.write_text("actors:\n  - {title: Secret, id: secret}\n", encoding="utf-8")
    (tmp_path / "corpus").mkdir()
    return secret


def test_a_link_out_of_the_corpus_is_neither_read_nor_written(outside, tmp_path):
    before = outside.read_bytes()
    (tmp_path / "corpus" / "link.yaml").symlink_to(outside)
    (tmp_path / "corpus" / "folder").symlink_to(outside.parent)
    for command in ("validate", "plan", "fmt"):
        Store.create(str(tmp_path / "base.db")).close()
        told = conflictkb(command, "corpus", folder=tmp_path, env={"CONFLICTKB_DB": "base.db"})
        assert told.returncode == 3, told
        assert "link-outside" in told.stdout + told.stderr
        assert "Secret" not in told.stdout + told.stderr
        assert outside.read_bytes() == before


def test_what_is_named_is_written_even_through_a_link_and_nothing_beside_it(outside, tmp_path):
    Store.create(str(tmp_path / "base.db")).close()
    link = tmp_path / "corpus" / "out.json"
    link.symlink_to(outside)
    before = outside.read_bytes()
    told = conflictkb("query", "actors", "--db", "base.db", "-o", "corpus/../corpus/out.json", folder=tmp_path)
    assert told.returncode == 0, told
    assert link.read_text(encoding="utf-8") == "[]\n"
    assert outside.read_bytes() == before, "the link is replaced, what it led to is not written"
    assert not link.is_symlink()
    assert sorted(path.name for path in Path(tmp_path / "corpus").iterdir()) == ["out.json"]


def test_formulas_in_csv_are_made_harmless_on_request_and_counted(tmp_path):
    titles = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "-5", "plain"]
    lines = "".join(f"  - {{id: a{n}, title: {json.dumps(title)}}}\n" for n, title in enumerate(titles))
    (tmp_path / "a.yaml").write_text(f"sources:\n{lines}", encoding="utf-8")
    run = {"folder": tmp_path, "env": {"CONFLICTKB_DB": "base.db"}}
    assert [conflictkb(*words, **run).returncode for words in [("db", "init"), ("apply", "a.yaml", "--yes")]] == [0, 0]
    ask = ("query", "sources", "--columns", "title", "--sort", "id", "-f", "csv")
    assert conflictkb(*ask, **run).stdout.splitlines()[1:] == titles
    made = conflictkb(*ask, "--harmless", **run)
    assert made.stdout.splitlines()[1:] == ["'=1+1", "'+cmd|' /C calc'!A0", "'-2+3", "'@SUM(A1)", "-5", "plain"]
    assert made.stderr == "4 cells began like a formula and have an apostrophe before it now\n"
