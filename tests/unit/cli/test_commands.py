"""Every command: what goes to stdout and stderr, and with which exit code."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conflictkb.store.database import Store
from tests.shell import environment


def test_query_prints_json_through_a_pipe(base):
    ran = base("query", "deployments", "place within nk", "--on", "2022-01-01")
    (row,) = json.loads(ran.out)
    assert (ran.code, row["id"], row["match"], row["disputed"]) == (0, "deployment/camp", "yes", ["end"])
    assert row["duration"] == {"text": "1311 days", "low": 1311, "high": 1311}
    assert "citations" not in row


def test_query_as_a_table_cites_by_number(base):
    ran = base("query", "deployments", "-f", "table", "--cite")
    assert "deployment/camp" in ran.out
    assert "[1] source/one: “One”, actor/tass, 2024-04-17" in ran.out
    assert "deployment/camp#1: paragraph 2; through actor/tass; says duration: 4 years; says end: 2024-04" in ran.out


def test_why_resolves_every_marker_of_a_table(base):
    markers = re.findall(r"deployment/camp#\d+", base("query", "deployments", "-f", "table", "--cite").out)
    assert markers
    for marker in markers:
        (end, *_) = json.loads(base("why", marker, "-f", "json").out)
        assert {f"deployment/camp#{ground['citation']}" for ground in end["grounds"]} == {marker}
    assert base("why", "deployment/camp#9").err == (
        f"conflictkb: deployment/camp has the citations #1 to #{len(set(markers))}, and none #9\n"
    )
    assert base("why", "camp#x").code == 2


def test_csv_keeps_the_bounds_of_dates(base):
    ran = base("query", "deployments", "--columns", "id,start", "-f", "csv")
    assert ran.out.splitlines() == [
        "id,start,start_earliest,start_latest,start_state",
        "deployment/camp,2020-11-10,2020-11-10,2020-11-10,known",
    ]


def test_markdown_and_json_lines(base):
    assert base("query", "deployments", "--columns", "id,place", "-f", "markdown").out.splitlines() == [
        "| id | place |", "| --- | --- |", "| deployment/camp | place/nk |",
    ]  # fmt: skip
    assert json.loads(base("query", "deployments", "--columns", "id", "-f", "jsonl").out) == {"id": "deployment/camp"}


def test_output_goes_to_a_file_in_the_form_of_its_name(base):
    assert base("query", "deployments", "--columns", "id", "-o", "x.csv").out == ""
    assert Path("x.csv").read_text(encoding="utf-8") == "id\ndeployment/camp\n"
    assert [path.name for path in Path().iterdir() if path.name.startswith(".")] == []


def test_an_empty_answer_is_no_failure_and_says_what_the_base_covers(base):
    ran = base("query", "deployments", "contributor = tass")
    assert (ran.code, ran.out) == (0, "[]\n")
    assert "nothing matches; the base covers places: place/nk; years: 2020..2024" in ran.err
    assert base("query", "deployments", "contributor = tass", "--fail-empty").code == 1


def test_what_cannot_be_placed_in_time_is_counted_and_can_be_listed(base):
    ran = base("query", "incidents", "--during", "2020")
    assert (ran.out, "1 more cannot be placed in time; --undated lists them" in ran.err) == ("[]\n", True)
    assert json.loads(base("query", "incidents", "--during", "2020", "--undated").out)[0]["id"] == "incident/accused"


def test_groups_count_rows_and_sum_acts(base):
    (group,) = json.loads(base("query", "incidents", "--group-by", "event").out)
    assert group == {
        "event": "accuse",
        "yes": 1,
        "maybe": 0,
        "acts": {"text": "2..", "low": 2, "best": None, "high": None},
    }


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("query", "deplyments"), "did you mean `deployments`?"),
        (("query", "deployments", "contibutor = x"), "did you mean `contributor`?"),
        (("query", "deployments", "--on", "2020-11"), "write --during 2020-11"),
        (("query", "deployments", "--columns", "star"), "did you mean `start`?"),
        (("query", "deployments", "-f", "xls"), "choose one of table, json, jsonl, csv, tsv, markdown"),
        (("query", "deployments", "--between", "russia"), "--between takes two"),
        (("show", "cmap"), "no record has the id `cmap`"),
        (("show", "camp", "-f", "csv"), "choose text or json"),
        (("query",), "KIND"),
        (("fields", "actorz"), "did you mean `actors`?"),
        (("query", "all", "--db", "mysql://u:secret@h/d"), "`mysql` is no database"),
    ],
)
def test_a_wrong_question_is_a_usage_error_that_says_what_to_write(base, words, message):
    ran = base(*words)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert "Traceback" not in ran.err
    assert "secret" not in ran.err


def test_a_missing_base_says_what_to_type(run):
    ran = run("query", "deployments")
    assert (ran.code, ran.err) == (
        1,
        "conflictkb: conflictkb.db does not exist; type: conflictkb db init --db conflictkb.db\n",
    )


def test_show_marks_what_a_source_says_otherwise(base):
    ran = base("show", "camp")
    assert "  end             2024-06-12  ✗ disputed" in ran.out
    assert "      ✗ says end: 2024-04 (disagrees)" in ran.out
    assert "      says duration: 4 years (less precise)" in ran.out
    assert json.loads(base("show", "deployment/camp", "-f", "json").out)["sources"][0]["id"] == "source/one"


def test_search_finds_names_in_any_spelling(base):
    assert json.loads(base("search", "dagliq").out)[0]["id"] == "place/nk"
    assert json.loads(base("search", "КАМП camp").out) == []
    assert json.loads(base("search", '"*').out) == []


def test_kinds_fields_and_schema_describe_the_records(run):
    assert "monitoring-bodies  " in run("kinds").out
    assert "echelon: choice. Its size by APP-6; echelons compare in order. (team, squad" in run("fields", "units").out
    assert "duration: derived duration" in run("fields", "deployments").out
    assert "deployments" in json.loads(run("schema").out)["properties"]


def test_validate_names_the_line_and_exits_with_3(run):
    Path("bad.yaml").write_text("deployments:\n  - id: x\n    start: 2020-13\n", encoding="utf-8")
    ran = run("validate", "bad.yaml")
    assert ran.code == 3
    assert ran.out.startswith("bad.yaml:3:12: bad-date: `2020-13` is no day of the calendar")
    assert "1 error" in ran.err


def test_apply_needs_yes_without_a_terminal_and_does_nothing_twice(run):
    Path("a.yaml").write_text("sources:\n  - {id: s, title: S}\n", encoding="utf-8")
    assert run("db", "init").code == 0
    assert run("apply", "a.yaml").code == 2
    assert "applied as changeset c1" in run("apply", "a.yaml", "--yes").err
    assert "nothing to do" in run("apply", "a.yaml", "--yes").err
    assert "+ " not in run("plan", "a.yaml").out


def test_the_base_is_named_by_option_environment_project_or_user(run, monkeypatch, tmp_path):
    assert run("config", "show").out.splitlines()[0] == "db: conflictkb.db (from default)"
    user = tmp_path / "xdg" / "conflictkb" / "config.toml"
    user.parent.mkdir(parents=True)
    user.write_text('db = "/base/user.db"\n', encoding="utf-8")
    assert run("config", "show").out.splitlines()[0] == f"db: /base/user.db (from {user})"
    Path("conflictkb.toml").write_text('db = "project.db"\n', encoding="utf-8")
    assert (
        run("config", "show").out.splitlines()[0]
        == f"db: {tmp_path / 'project.db'} (from {tmp_path / 'conflictkb.toml'})"
    )
    monkeypatch.setenv("CONFLICTKB_DB", "postgresql://u:secret@localhost/x")
    assert "secret" not in run("config", "show").out
    assert run("config", "show", "--db", "o.db").out.splitlines()[0] == "db: o.db (from --db)"


def test_a_config_that_is_none_is_a_usage_error(run):
    Path("conflictkb.toml").write_text("dbb = 1\n", encoding="utf-8")
    assert run("query", "deployments").code == 2


def test_db_info_and_check(base):
    assert json.loads(base("db", "info", "-f", "json").out)["records"]["deployments"] == 1
    assert "the base is sound" in base("db", "check").err


def test_data_cannot_steer_the_terminal(run):
    Path("a.yaml").write_text('sources:\n  - {id: s, title: "a \\e[31m red"}\n', encoding="utf-8")
    run("db", "init")
    run("apply", "a.yaml", "--yes")
    for words in (("query", "sources", "-f", "table"), ("show", "s")):
        assert "\x1b[31m" not in run(*words).out


def test_version_and_help_need_no_base(run):
    assert run("--version").out == "conflictkb 0.1.0\n"
    assert "conflictkb apply data/" in run("--help").out


@pytest.mark.parametrize("words", [["query", "all"], ["fields", "deployments"], ["schema"]])
def test_a_closed_pipe_ends_a_command_quietly(tmp_path, words):
    Store.create(str(tmp_path / "conflictkb.db")).close()
    with subprocess.Popen(
        [sys.executable, "-m", "conflictkb", *words],
        cwd=tmp_path,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        program.stdout.close()
        assert program.wait(60) == 0
        assert program.stderr.read().decode() in ("", "nothing matches\n")


def test_a_place_that_the_base_does_not_have_is_named(base):
    ran = base("query", "deployments", "--place", "nkk", "--actor", "rusia")
    assert ran.code == 0
    assert "the base has no place/nkk; did you mean `place/nk`?" in ran.err
    assert "the base has no actor/rusia; did you mean `actor/russia`?" in ran.err


def test_problems_are_placed_as_the_file_is_reached_from_here(base, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.yaml").write_text("actors:\n  - {id: a, titel: A, citations: [{source: b}]}\n")
    ran = base("validate", str(tmp_path / "elsewhere"))
    assert ran.code == 3
    assert "elsewhere/a.yaml:2:13: unknown-field:" in ran.out


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("conflictkb query dep", ["deployments"]),
        ("conflictkb query deployments --sort sta", ["start", "status", "stage"]),
        ("conflictkb query deployments --columns id,cont", ["id,contributor"]),
        ("conflictkb show cam", ["camp"]),
        ("conflictkb show deployment/", ["deployment/camp"]),
        ("conflictkb query deployments --place n", ["nk"]),
        ("conflictkb que", ["query"]),
    ],
)
def test_the_shell_completes_commands_kinds_fields_and_ids(base, tmp_path, line, found):
    assert base("query", "deployments").code == 0
    done = subprocess.run(
        [Path(sys.executable).parent / "conflictkb"],
        cwd=tmp_path,
        env=environment(
            tmp_path, _CONFLICTKB_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(line.split()) - 1)
        ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == found


def test_a_report_cites_below_a_drawing_and_in_a_column_of_json(base):
    drawn = base("timeline", "deployments", "--cite", "-f", "text").out
    assert "\n[1] source/" in drawn
    rows = json.loads(base("timeline", "deployments", "--cite").out)
    assert {citation["source"] for row in rows for citation in row["citations"]} <= {
        source for row in rows for source in row["sources"]
    }
    assert all("citations" not in row for row in json.loads(base("timeline", "deployments").out))
