"""A further record type: one class and its line, one table, one YAML file; everything else derives.

The class is added before the program is imported, as its line in records/kinds.py would; the table is made as its
migration would.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.shell import environment

ADDED = """
from conflictkb.records import kinds
from conflictkb.records.actors import ActorRef
from conflictkb.records.base import Thing
from conflictkb.records.estimates import Estimate
from conflictkb.records.values import Opt

class Vessel(Thing):
    '''A ship or boat, by its hull rather than its flag.'''

    kind = "vessel"
    plural = "vessels"

    operator: Opt[ActorRef] = None
    '''Who sails it.'''
    tonnage: Opt[Estimate] = None
    '''How much water it displaces, in tonnes.'''

kinds.TYPES = (*kinds.TYPES, Vessel)
kinds.KINDS = kinds.Kinds(kinds.TYPES)
"""
RUN = "import vessels\nfrom conflictkb.cli.app import main\nmain()\n"
MIGRATE = """
import sys
import vessels
from conflictkb.store.database import Store
with Store.open(sys.argv[1], read_only=False) as store:
    store.tables.all().create_all(store.engine)
"""
VESSELS = """
actors:
  - {id: russian-navy, title: Russian Navy, citations: [{source: report}]}
sources:
  - {id: report, title: Sea trials, url: "https://example.org/trials", publisher: russian-navy, published: 2018-06-20}
vessels:
  - id: ivan-gren
    title: Ivan Gren
    operator: russian-navy
    tonnage: 5000
    start: 2018-06-20
    citations:
      - {source: report, says: {tonnage: 6600}}
"""


@pytest.fixture
def program(tmp_path):
    """Runs code in a program that knows vessels: (exit code, stdout, stderr)."""
    (tmp_path / "vessels.py").write_text(ADDED, encoding="utf-8")
    (tmp_path / "vessels.yaml").write_text(VESSELS, encoding="utf-8")

    def run(*words: str, code: str = RUN, exits: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-c", code, *words],
            cwd=tmp_path,
            env=environment(tmp_path),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == exits, done.stdout + done.stderr
        return done.stdout

    return run


def test_a_new_type_is_kept_and_found(program, url):
    program("db", "init", "--db", url)
    program(url, code=MIGRATE)
    program("apply", "vessels.yaml", "--yes", "--db", url)
    told = program("query", "vessels", "operator = russian-navy and tonnage > 4000", "-f", "json", "--db", url)
    (row,) = json.loads(told)
    assert (row["id"], row["match"], row["operator"]) == ("vessel/ivan-gren", "yes", "actor/russian-navy")
    assert row["tonnage"]["best"] == 5000
    assert row["disputed"] == ["tonnage"]
    everything = json.loads(program("query", "all", "--on", "2020-01-01", "-f", "json", "--db", url))
    assert "vessel/ivan-gren" in [row["id"] for row in everything]
    assert "vessel/ivan-gren" in program("search", "gren", "-f", "json", "--db", url)
    assert "vessel/ivan-gren  Ivan Gren" in program("show", "ivan-gren", "--db", url)
    assert json.loads(program("plan", "vessels.yaml", "--format", "json", "--db", url))["changes"] == []


def test_its_noun_its_fields_and_its_schema(program, tmp_path):
    assert "vessels" in program("kinds")
    assert "How much water it displaces, in tonnes." in program("fields", "vessels")
    schema = json.loads(program("schema", "vessels"))
    assert set(schema["properties"]) >= {"id", "operator", "tonnage", "start", "citations"}
    (tmp_path / "wrong.yaml").write_text(VESSELS.replace("tonnage: 5000", "tonage: 5"), encoding="utf-8")
    assert "did you mean `tonnage`?" in program("validate", "wrong.yaml", exits=3)
