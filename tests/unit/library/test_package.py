"""The package: what it exports, and what it does not import before it must."""

from __future__ import annotations

import subprocess
import sys

import pytest

import conflictkb


@pytest.mark.parametrize("name", conflictkb.__all__)
def test_every_exported_name_is_there_and_says_what_it_is(name):
    assert (getattr(conflictkb, name).__doc__ or "").strip(), name
    assert name in dir(conflictkb)


def test_what_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = conflictkb.nothing


def loaded(code: str, *names: str) -> set[str]:
    """Which of the modules a new interpreter has after running the code."""
    told = f"{code}\nimport sys\nprint(*[name for name in {names!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    return set(done.stdout.split("\n")[-2].split())


HEAVY = ("sqlalchemy", "alembic", "pydantic", "rich", "pandas", "pyarrow", "polars", "ruamel", "psycopg")
RUN = """
import sys
from conflictkb.cli.app import main
sys.argv = ["conflictkb", {words}]
try: main()
except SystemExit: pass
"""


def test_importing_the_package_imports_nothing_heavy():
    assert loaded("import conflictkb", *HEAVY) == set()


@pytest.mark.parametrize("words", ['"--version"', '"--help"', '"query", "--help"'])
def test_version_and_help_import_no_database(words):
    assert loaded(RUN.format(words=words), *HEAVY) <= {"rich", "pydantic"}  # with pydantic typer reads numbers


def test_validate_imports_no_database(tmp_path):
    (tmp_path / "a.yaml").write_text("actors: []\n", encoding="utf-8")
    found = loaded(RUN.format(words=f'"validate", {str(tmp_path)!r}'), *HEAVY)
    assert "pydantic" in found
    assert not found & {"sqlalchemy", "alembic", "psycopg", "pandas"}


def test_a_query_imports_no_data_frames(tmp_path):
    from conflictkb.store.database import Store

    base = tmp_path / "a.db"
    Store.create(str(base)).close()
    found = loaded(RUN.format(words=f'"query", "actors", "-f", "json", "--db", {str(base)!r}'), *HEAVY)
    assert "sqlalchemy" in found
    assert not found & {"alembic", "pandas", "pyarrow", "polars", "psycopg", "ruamel"}
