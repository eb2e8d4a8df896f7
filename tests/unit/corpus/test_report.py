"""Problems as people, programs and GitHub read them."""

from __future__ import annotations

import json

from conflictkb.corpus.report import render
from conflictkb.errors import Place, Problem, Severity

FIRST = Problem(Place("data/a,b.yaml", 3, 5), "bad-date", "100% `x` is\nno date")
SECOND = Problem(Place("b\x1b.yaml", 4, 1), "outside-life", "late", Severity.WARNING, also=Place("c.yaml", 1, 2))


def test_text_has_a_line_each_and_no_control_characters():
    assert render([FIRST, SECOND]) == (
        "data/a,b.yaml:3:5: bad-date: 100% `x` is\\nno date\n"
        "b\\u001b.yaml:4:1: warning: outside-life: late (also at c.yaml:1:2)\n"
    )
    assert render([]) == ""


def test_json():
    assert json.loads(render([SECOND], "json")) == [
        {
            "file": "b\x1b.yaml",
            "line": 4,
            "column": 1,
            "severity": "warning",
            "code": "outside-life",
            "message": "late",
            "also": {"file": "c.yaml", "line": 1, "column": 2},
        }
    ]
    assert json.loads(render([], "json")) == []


def test_github_annotations_are_escaped():
    assert render([FIRST, SECOND], "github").splitlines() == [
        "::error file=data/a%2Cb.yaml,line=3,col=5,title=bad-date::100%25 `x` is%0Ano date",
        "::warning file=b\x1b.yaml,line=4,col=1,title=outside-life::late (also at c.yaml:1:2)",
    ]
