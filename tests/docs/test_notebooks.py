"""Every notebook runs from end to end on the curated data."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.shell import ROOT, environment

FOLDER = ROOT / "docs" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.py"))


@pytest.fixture(scope="module")
def base(curated):
    return curated


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_says_something(base, path, tmp_path):
    env = environment(tmp_path, CONFLICTKB_DB=base)
    done = subprocess.run(
        [sys.executable, path], capture_output=True, text=True, check=False, cwd=tmp_path, env=env, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 5


def test_every_notebook_is_listed_and_is_made_of_cells():
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert len(NOTEBOOKS) == 4
    for path in NOTEBOOKS:
        text = path.read_text(encoding="utf-8")
        assert f"[{path.name}]({path.name})" in page
        assert len(re.findall(r"^# %% \[markdown\]$", text, re.MULTILINE)) >= 3
        assert len(re.findall(r"^# %%$", text, re.MULTILINE)) >= 4
