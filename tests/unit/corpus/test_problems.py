"""Every code is explained, every explanation has a code, and every example has its problem."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import conflictkb
from conflictkb.corpus.problems import CATALOGUE, page
from tests.unit.corpus.helpers import full

ROOT = Path(conflictkb.__file__).parent
PAGE = ROOT.parents[1] / "docs" / "problems.md"
CODE = re.compile(r"[a-z]+(-[a-z]+)+\Z")
NO_CODES = {"co-commander", "territorial-change", "violent-event", "monitoring-body", "legal-case"}


def raised() -> set[str]:
    """The texts that the modules which find problems pass on: the codes among them."""
    paths = [path for path in (ROOT / "corpus").glob("*.py") if not path.name.startswith("explained")]
    found = set()
    for path in [*paths, *(ROOT / "records").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                found |= {a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)}
            if isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == "CODE":
                found.add(ast.literal_eval(node.value))
            if isinstance(node, ast.Tuple | ast.IfExp):
                parts = node.elts if isinstance(node, ast.Tuple) else [node.body, node.orelse]
                found |= {
                    part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)
                }
    return found


def test_every_code_is_explained_and_raised():
    codes = raised()
    assert set(CATALOGUE) <= codes
    unknown = {text for text in codes - set(CATALOGUE) if CODE.match(text)}
    plain = {code for code in unknown if code.split("-")[0] in PREFIXES}
    assert plain - NO_CODES == set()


PREFIXES = {code.split("-")[0] for code in CATALOGUE} - {"control", "second", "format", "link"}


def test_the_page_is_up_to_date():
    assert PAGE.read_text() == page(), "run `make docs`"


@pytest.mark.parametrize("code", [code for code, entry in CATALOGUE.items() if entry.example])
def test_examples_have_their_problem(code):
    found = [problem for problem in full(CATALOGUE[code].example) if problem.code == code]
    assert found
    assert {problem.severity for problem in found} == {CATALOGUE[code].severity}
