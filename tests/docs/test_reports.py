"""The commands that docs/reports.md and README.md show run on the curated data and give something."""

from __future__ import annotations

import io
import re
import shlex
from contextlib import redirect_stderr, redirect_stdout

import pytest

from conflictkb.cli.app import app
from tests.shell import ROOT

PAGES = [ROOT / "docs" / "reports.md", ROOT / "README.md"]
SHOWN = [line for page in PAGES for line in re.findall(r"^\$ conflictkb (.*)$", page.read_text("utf-8"), re.MULTILINE)]
ASKED = [line.partition("#")[0].strip() for line in SHOWN if not line.startswith(("db ", "apply "))]


@pytest.fixture(scope="module")
def base(curated):
    return curated


@pytest.mark.parametrize("line", ASKED)
def test_a_command_that_is_shown_gives_something(base, line, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        app([*shlex.split(line), "--db", base], standalone_mode=False)
    written = [path for path in tmp_path.iterdir() if path.stat().st_size > 100]
    assert written if " -o " in line else len(out.getvalue()) > 3, err.getvalue()


def test_there_are_some():
    assert len(ASKED) >= 14
