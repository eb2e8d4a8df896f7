"""A base and files full of escapes, and every command on a real terminal: nothing arrives that could steer it."""

from __future__ import annotations

import json
import os
import pty
import re
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from conflictkb.cli.app import app
from conflictkb.plan import apply, plan
from conflictkb.records.fields import fields
from conflictkb.records.kinds import KINDS
from conflictkb.store.database import Store
from conflictkb.tables import own_lists, row_fields, table_name
from tests.shell import ROOT, environment

ESCAPES = "\x1b[31m\x1b]0;title\x07\x9b31m\x7f\r\x08\u202e\u2066\x85"
STEERS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\r(?!\n)")
OF = "deployment/ru-peacekeepers-nk"
FORMS = ["table", "markdown", "json", "jsonl", "csv", "tsv", "yaml", "geojson", "kml", "jsonld", "turtle", "ftm"]
FILE = f"a{ESCAPES.replace('/', '')}.yaml"
COMMANDS = [
    *(("query", kind.plural, "-f", "markdown", "--cite", "--limit", "5") for kind in KINDS.types),
    *(("query", "all", "--limit", "60", "-f", form) for form in FORMS),
    *(("query", "actors", *words) for words in [
        ("--cite",), ("--group-by", "names.text"), (f'title = "{ESCAPES}"',), ("--columns", ESCAPES), ("-f", ESCAPES),
        ("--place", ESCAPES), ("--on", ESCAPES), (f"--{ESCAPES}",), ("--limit", ESCAPES), ("-o", f"/none/{ESCAPES}"),
    ]),
    ("show", OF), ("show", OF, "-f", "json"), ("show", "actor/russia"), ("show", ESCAPES), ("search", "russia"),
    ("search", ESCAPES), ("kinds",), ("fields", "actors"), ("fields", ESCAPES), ("schema", ESCAPES),
    ("timeline",), ("orbat",), ("commanders", OF), ("strength", OF), ("ceasefires",), ("withdrawals",),
    ("relations", "russia", "azerbaijan"), ("control", "nagorno-karabakh"), ("map",), ("compare", OF),
    ("contradictions",), ("contradictions", "-f", "markdown"), ("why", OF), ("why", f"{OF}#1"), ("why", ESCAPES),
    ("rests-on", "source/turan-2020-11-10"), ("rests-on", ESCAPES), ("tally", "strengths", "estimate"),
    ("coverage",), ("changesets",), ("log",), ("log", OF), ("diff", "c0", "c1"), ("diff", "c0", "c1", "-f", "markdown"),
    ("diff", ESCAPES, ESCAPES), ("validate", FILE), ("validate", "-f", "json", FILE),
    ("validate", "-f", "github", FILE), ("validate", ESCAPES), ("plan", "good.yaml"),
    ("plan", "good.yaml", "-f", "markdown"), ("plan", "data"),
    ("plan", FILE), ("apply", FILE, "--yes"), ("apply", "good.yaml", "--yes", "--message", ESCAPES), ("log",),
    ("fmt", "--check", FILE), ("draft", "article.txt"), ("draft", ESCAPES), ("report", "build", f"{ESCAPES}.html"),
    ("db", "info"), ("db", "check"), ("db", "init"), ("db", "upgrade"), ("db", "backup", f"/none/{ESCAPES}"),
    ("config", "show"), ("config", "show", "--db", ESCAPES), ("--debug", "show", ESCAPES), (ESCAPES,),
]  # fmt: skip
DRIVER = """
import json, sys
from conflictkb.cli.app import main
for words in json.load(open("commands.json", encoding="utf-8")):
    sys.stdout.write("\\n$ " + ascii(words) + "\\n")
    sys.argv = ["conflictkb", *words]
    try:
        main()
    except SystemExit as stop:
        sys.stdout.flush()
        sys.stderr.write(f"exit {stop.code or 0}\\n")
"""


def texts():
    """Every column that holds a text as somebody wrote it, by its table."""
    for model in KINDS.types:
        for field in row_fields(model):
            if field.type == "text" and not field.many:
                yield table_name(model), field.name
        for field in own_lists(model):
            if field.item is None and field.type == "text":
                yield table_name(model, field), "value"
            for name, part in fields(field.item).items() if field.item else ():
                if part.type == "text" and not part.many:
                    yield table_name(model, field), name
    yield from [("name", "text"), ("tag", "value"), ("citation", "locator"), ("citation", "words")]
    yield from [("external_id", "value"), ("changeset", "who"), ("changeset", "message"), ("changeset", "scope")]


@pytest.fixture
def folder(tmp_path):
    """The curated data in a base, and then every text in it with escapes behind it; files with escapes everywhere."""
    with Store.create(str(tmp_path / "conflictkb.db")) as store:
        apply(store, plan(store, [ROOT / "data"]), who="curators", message="all")
    changed = 0
    with closing(sqlite3.connect(tmp_path / "conflictkb.db")) as base, base:
        for table, column in dict.fromkeys(texts()):
            told = json.dumps(ESCAPES)[1:-1] if column == "scope" else ESCAPES
            here = f'UPDATE "{table}" SET "{column}" = '
            if column == "scope":
                base.execute(f"{here} replace(scope, '\"]', ? || '\"]')", [told])
            elif column in {row[1] for row in base.execute(f'PRAGMA table_info("{table}")')}:
                where = f"""WHERE "{column}" NOT IN ('', 'unknown', 'none')"""
                changed += base.execute(f'{here} "{column}" || ? {where}', [told]).rowcount
    assert changed > 5_000
    (tmp_path / "data").symlink_to(ROOT / "data")
    quoted = json.dumps(ESCAPES)[1:-1]
    cited = '"citations": [{"source": "turan-2020-11-10"}]'
    lines = [f'{{"id": "x", "title": "X{quoted}", "type": "{quoted}", "summary": "{quoted}", "{quoted}": 1, {cited}}}',
             f'{{"id": "{quoted}", "title": "X", {cited}}}', f'{{"id": "y", "title": "Y", "parent": "{quoted}"}}',
             f'{{"id": "z", "title": "Z", "start": "{quoted}", "tags": "{quoted}", {cited}}}']  # fmt: skip
    actors = "".join(f"  - {line}\n" for line in lines)
    (tmp_path / FILE).write_text(f'actors:\n{actors}"{quoted}": []\n', encoding="utf-8")
    good = f'{{"id": "x", "title": "X\u202e\u2066", "summary": "a\\tb", "type": "state", {cited}}}'
    (tmp_path / "good.yaml").write_text(f"actors:\n  - {good}\n", encoding="utf-8")
    (tmp_path / "article.txt").write_text(f"Russia{ESCAPES} sent 100 soldiers in May 2020.\n", encoding="utf-8")
    (tmp_path / "commands.json").write_text(json.dumps(COMMANDS), encoding="utf-8")
    return tmp_path


def seen(folder):
    """All that arrives on a terminal on which the commands are run."""
    ours, theirs = pty.openpty()
    given = environment(ROOT, TERM="dumb", COLUMNS="200")
    with subprocess.Popen([sys.executable, "-c", DRIVER], cwd=folder, env=given, stdout=theirs, stderr=theirs) as ran:
        os.close(theirs)
        parts = []
        try:
            while part := os.read(ours, 1 << 16):
                parts.append(part)
        except OSError:  # the terminal was closed with its program
            pass
    os.close(ours)
    assert ran.returncode == 0
    return b"".join(parts).decode("utf-8", "replace").replace("\r\n", "\n")


def test_no_command_lets_data_or_words_steer_the_terminal(folder):
    told = seen(folder)
    for answer in told.split("\n$ "):
        assert not STEERS.search(answer), answer[max(0, STEERS.search(answer).start() - 300) :][:400]
    assert told.count("\n$ ") == len(COMMANDS)
    assert told.count("\\u001b[31m\\u001b]0;title\\u0007\\u009b31m\\u007f") > 1_000, "they are shown instead"
    assert told.count("\nexit 0\n") > 60
    assert "unexpected" not in told
    assert told.count("Traceback") == 1, "the one of --debug"


def test_every_command_is_tried():
    from typer.main import get_command

    tried = {words[0] for words in COMMANDS}
    assert set(get_command(app).commands) <= tried
