"""What a newcomer tried and should have been told: each of these once did harm, was silent, or spoke of a bug."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import conflictkb
from conflictkb.errors import UsageError
from conflictkb.store.urls import redacted
from tests.shell import ROOT, environment


def test_an_output_never_replaces_a_base_or_a_device(base, tmp_path):
    before = Path("conflictkb.db").read_bytes()
    for name in ("conflictkb.db", "conflictkb.db-wal"):
        ran = base("query", "deployments", "-f", "csv", "-o", name)
        assert (ran.code, ran.err) == (2, f"conflictkb: {name} holds a database; name another file after -o\n")
    assert Path("conflictkb.db").read_bytes() == before
    with closing(sqlite3.connect("conflictkb.db")) as connection:
        assert connection.execute("SELECT count(*) FROM deployment").fetchone()[0] > 0
    os.mkfifo(tmp_path / "pipe")
    words = [sys.executable, "-c", f"print(open({str(tmp_path / 'pipe')!r}).read(), end='')"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as reader:
        assert base("query", "deployments", "--columns", "id", "-f", "csv", "-o", "pipe").code == 0
        assert reader.communicate()[0] == "id\ndeployment/camp\n"
    assert (tmp_path / "pipe").is_fifo()


def test_a_full_output_is_told(base, tmp_path):
    assert base("query", "deployments").code == 0
    words = [sys.executable, "-m", "conflictkb", "query", "deployments"]
    run = {"stderr": subprocess.PIPE, "text": True, "cwd": tmp_path, "env": environment(ROOT), "check": False}
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(words, stdout=full, **run)  # noqa: PLW1510 - `run` says so
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "the output cannot be written (No space left on device)" in done.stderr


def test_numbers_beyond_counting_are_refused(base):
    for words in [("--limit", "9" * 24), ("--offset", "9" * 24), ("--known-at", "2026")]:
        assert base("query", "deployments", *words).code == 2
    assert base("query", "deployments", f"duration.low > {'9' * 26}").code == 2
    assert base("query", "deployments", "--known-at", "9999-12-31").code == 0
    assert base("diff", "c1", "9999-12-31").code == 0


def test_ids_that_nobody_knows_are_named(base):
    for words in [("rests-on", "source/zzz"), ("log", "deployment/nichts"), ("why", "camp#"), ("rests-on", "x#99")]:
        ran = base(*words)
        assert (words, ran.code, ran.out) == (words, 2, "")
    ran = base("query", "deployments", "contributor = atlantis or place within nowhere")
    assert "the base has no actor/atlantis" in ran.err
    assert "the base has no place/nowhere" in ran.err


def test_what_is_asked_of_what_was_published_shows_what_is_only_reported(base):
    (row,) = json.loads(base("query", "deployments", "--published-by", "2024-04-18", "-f", "json").out)
    assert row["as_reported"] == ["end"]
    assert row["status"] is None
    assert (
        base("query", "deployments", "--published-by", "2024-04-18", "--columns", "id,as_reported", "-f", "csv").code
        == 0
    )
    assert base("query", "deployments", "status = accepted", "--published-by", "2024-04-18").code == 2


def test_recorded_is_read_even_where_nothing_changes(base):
    assert base("apply", "corpus", "--yes", "--recorded", "nonsense").code == 2
    assert base("apply", ".", "--yes", "--from-git", "--recorded", "2020-01-01").code == 2


def test_a_message_is_one_line_of_the_list(base):
    Path("b.yaml").write_text("sources:\n  - {id: zz, title: Z}\n", encoding="utf-8")
    assert base("apply", "b.yaml", "--yes", "-m", "evil\nc99  2020 fake").code == 0
    assert len(base("changesets").out.splitlines()) == 2


def test_a_deleted_record_is_found_by_its_bare_slug(base):
    Path("b.yaml").write_text("sources:\n  - {id: zz, title: Z}\n", encoding="utf-8")
    base("apply", "b.yaml", "--yes")
    Path("b.yaml").write_text("sources:\n  - {id: yy, title: Y}\n", encoding="utf-8")
    assert base("apply", "b.yaml", "--yes", "--force").code == 0
    assert "source/zz" in base("log", "zz").out


@pytest.mark.parametrize(
    "url",
    ["postgresql://u:sec@retpw@localhost:1/x", "host=localhost password=retpw", "postgresql://u@h/x?sslpassword=retpw"],
)
def test_no_part_of_a_password_is_shown(url):
    assert "retpw" not in redacted(url)


def test_a_base_in_a_folder_that_cannot_be_written_is_read(base, tmp_path):
    folder = tmp_path / "still"
    folder.mkdir()
    assert base("db", "backup", "still/base.db").code == 0
    for beside in folder.glob("*-*"):
        beside.unlink()
    folder.chmod(0o555)
    code = (
        "import ctypes, os, sys\nfor power in (1, 2): ctypes.CDLL(None).prctl(24, power, 0, 0, 0)\n"
        "os.execv(sys.executable, [sys.executable, '-m', 'conflictkb', *sys.argv[1:]])"
    )
    words = [sys.executable, "-c", code, "query", "deployments", "--columns", "id", "--db", "still/base.db"]
    done = subprocess.run(words, capture_output=True, text=True, cwd=tmp_path, env=environment(ROOT), check=False)
    folder.chmod(0o755)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == [{"id": "deployment/camp"}]


def test_the_library_says_what_it_takes(base, tmp_path):
    assert base("query", "deployments").code == 0
    with conflictkb.open(tmp_path / "conflictkb.db") as kb:
        assert len(kb.query("deployments")) == 1
        for wrong in [{"sure": "no"}, {"limit": 10**30}]:
            with pytest.raises(UsageError):
                kb.query("deployments", **wrong)
        with pytest.raises(UsageError, match="is no kind of this base"):
            kb.query(None)
        for asked in (kb.orbat, kb.commanders, kb.control, kb.draft):
            with pytest.raises(UsageError):
                asked(None)
        with pytest.raises(UsageError, match="held as of c0"):
            kb.at("c0").query("deployments", known_at="c1")
    with pytest.raises(UsageError, match="opened by its path"):
        conflictkb.open(5)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["query", "deployments", "-o", "a.xls"], "a.xls: nothing is written as .xls; choose one of .txt, .json"),
        (["timeline", "-o", "a.pdf"], "nothing is written as .pdf"),
        (["query", "deployments", "-o", "a.png"], "a picture is drawn of a report"),
        (["control", "nosuch"], "no record has the id `place/nosuch`"),
        (["relations", "russia", "russia"], "russia is named twice"),
        (["relations", "russia", "nosuch"], "no record has the id `actor/nosuch`"),
    ],
)
def test_what_would_mislead_is_refused(base, tmp_path, words, told):
    ran = base(*words)
    assert ran.code == 2
    assert told in ran.err
    assert not list(tmp_path.glob("a.*"))


def test_an_empty_report_says_which_id_the_base_does_not_have(base):
    ran = base("timeline", "--place", "nosuch", "-f", "json")
    assert (ran.code, ran.out) == (0, "[]\n")
    assert "nothing matches" in ran.err
    assert "the base has no place/nosuch" in ran.err


def test_a_column_that_is_asked_for_is_shown_though_it_is_empty(base):
    ran = base("query", "deployments", "--columns", "id,tasks,title", "-f", "table")
    assert ran.out.split("\n")[1].split() == ["id", "tasks", "title"]


def test_a_report_in_csv_is_harmless_on_request(base):
    incident = "{id: p, title: '=1+1', event: accuse, when: 2020, citations: [{source: report}]}"
    text = f"sources: [{{id: report, title: A report}}]\nincidents: [{incident}]\n"
    Path("formula.yaml").write_text(text, encoding="utf-8")
    assert base("apply", "formula.yaml", "--yes").code == 0
    for words, told in (((), ",=1+1,"), (("--harmless",), ",'=1+1,")):
        assert told in base("timeline", "incidents", "-f", "csv", *words).out


def test_a_brief_says_of_what_its_report_is(base, tmp_path):
    (tmp_path / "b.yaml").write_text("title: x\nsections:\n  - report: commanders\n", encoding="utf-8")
    ran = base("report", "build", "b.html")
    assert (ran.code, ran.err) == (
        2, "conflictkb: section 1: `report: commanders` needs 1 in `of`, and has 0; write `of: […]`\n",
    )  # fmt: skip


def test_a_page_is_written_to_html_only(base):
    ran = base("report", "build", "b.png")
    assert (ran.code, ran.err) == (2, "conflictkb: b.png: a page is HTML; name a file that ends with .html\n")


def test_an_option_before_its_command_is_shown_its_place(run):
    assert run("--db", "x", "query", "places").err.endswith("Options stand after the command.\n")
    assert "stand after" not in run("query", "places", "--nosuch").err


def test_a_period_may_have_an_open_end(base):
    for period, found in (("2022/..", 1), ("../2019", 0)):
        assert base("query", "deployments", "--during", period, "-f", "csv").out.count("deployment/") == found, period
    for option, period in (("--throughout", "2022/.."), ("--before", "../2022"), ("--during", "../..")):
        assert base("query", "deployments", option, period).code == 2
