"""`make migration` on a copy of the tree: it drafts what changed, numbered and named, and nothing where nothing did."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.shell import ROOT, environment

if TYPE_CHECKING:
    from pathlib import Path

LINES = ["upgrade head", "revision --autogenerate -m '$(m)'"]


@pytest.fixture
def tree(tmp_path):
    """The parts of the repository that a migration is drafted from."""
    for name in ("src", "alembic"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def drafted(tree: Path, message: str) -> Path:
    """The new migration, by the commands of the Makefile."""
    before = set((tree / "alembic/versions").iterdir())
    make = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\nmigration:")[2].partition("\n\n")[0]
    recipe = [line.strip().lstrip("@") for line in make.splitlines()[1:]]
    assert [line.rpartition("/alembic ")[2] for line in recipe[2:4]] == LINES
    for line in recipe:
        script = line.replace("$(BIN)/", f"{sys.executable} -m ").replace("$(m)", message)
        done = subprocess.run(
            ["/bin/sh", "-ec", script],
            cwd=tree,
            env=environment(tree, tree / "src"),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    (new,) = {path for path in (tree / "alembic/versions").iterdir() if path.suffix == ".py"} - before
    return new


def test_an_unchanged_tree_gives_an_empty_draft_that_passes_the_linters(tree):
    new = drafted(tree, "change nothing")
    text = new.read_text(encoding="utf-8")
    assert new.name == "0002_change_nothing.py"
    assert 'revision = "0002"\ndown_revision = "0001"\n' in text
    body = text.partition("def upgrade")[2].splitlines()[1:]
    assert [line for line in body if not line.startswith("    # ###")] == ['    """Take the step."""']
    ruff = [sys.executable, "-m", "ruff"]
    for words in (["check"], ["format", "--check"]):
        done = subprocess.run([*ruff, *words, new], cwd=tree, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


def test_a_further_index_is_drafted_for_both_databases(tree):
    tables = tree / "src/conflictkb/tables.py"
    text = tables.read_text(encoding="utf-8")
    line = '    Index(f"ix_{table.name}_place", c.place, c.start_min, **current)\n'
    assert line in text
    tables.write_text(text.replace(line, line + line.replace("_place", "_file").replace("c.place", "c.file")))
    draft = drafted(tree, "index files").read_text(encoding="utf-8")
    made = [line.strip() for line in draft.splitlines() if "create_index" in line]
    assert len(made) == 25
    assert 'sqlite_where=sa.text("known_to = 4611686018427387904")' in draft
    assert 'postgresql_where=sa.text("known_to = 4611686018427387904")' in draft
