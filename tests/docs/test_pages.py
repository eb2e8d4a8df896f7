"""The pages say what the program does: generated parts are up to date, examples run, the tables are so."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conflictkb.query.match import ask
from conflictkb.query.memory import Memory
from conflictkb.query.question import question
from conflictkb.query.reader import RESERVED
from conflictkb.records.kinds import KINDS
from tools import docs, questions

ROOT = Path(__file__).parents[2]
QUERY = (ROOT / "docs/query.md").read_text(encoding="utf-8")
ASKED = [line for line in re.findall(r"^\$ conflictkb query (.*)$", QUERY, re.MULTILINE) if "contributer" not in line]


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    return questions.build(str(tmp_path_factory.mktemp("pages") / "conflictkb.db"))


def test_every_generated_page_is_up_to_date(base):
    for path, text in docs.written(base).items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name}: run `make docs`"


@pytest.mark.parametrize("line", ASKED)
def test_the_examples_of_the_language_find_something(base, line):
    assert json.loads(questions.run(base, "query", *shlex.split(line), "-f", "json"))


def test_the_error_reads_as_the_page_shows_it(base):
    words = [sys.executable, "-m", "conflictkb", "query", "deployments", "contributer = russia", "--db", base]
    told = subprocess.run(words, capture_output=True, text=True, check=False)
    assert told.returncode == 2
    assert told.stderr in QUERY


def test_every_word_and_sign_of_the_language_is_explained():
    tests = QUERY.partition("| test | holds where |")[2].partition("\n## ")[0]
    for word in (*RESERVED, "unknown", "absent", "none", "open", "=", "!=", ">=", "<", "~", "("):
        assert f"{word}" in tests, word


ROWS = re.findall(r"^\| `(\{.*?\})` \| `(.*?)` \| (yes|maybe|no) \|$", QUERY, re.MULTILINE)


@pytest.mark.parametrize(("record", "test", "answer"), ROWS)
def test_the_table_of_three_values_is_so(record, test, answer):
    fields = {**yaml.load(record, yaml.BaseLoader)}  # noqa: S506 - the loader that makes texts alone
    asked = question("strengths", test, kinds=KINDS)
    found = ask(asked, Memory([asked.model(id="strength/a", of="deployment/b", **fields)], KINDS))
    assert ([row.match for row in found.rows] or ["no"]) == [answer]


def test_every_command_has_its_help():
    for words, command in docs.commands().items():
        assert command.help, words
        assert all(parameter.help for parameter in command.params if parameter.param_type_name == "option"), words


def test_the_python_of_the_readme_runs(base, monkeypatch, capsys):
    code = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    monkeypatch.chdir(Path(base).parent)
    found: dict[str, object] = {}
    exec(code, found)  # noqa: S102 - our own page
    assert "Russian peacekeeping contingent in Nagorno-Karabakh yes ('start', 'end')" in capsys.readouterr().out
    assert len(found["strengths"]) > 10
