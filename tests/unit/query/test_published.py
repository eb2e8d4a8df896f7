"""What was published by a day: the table of docs/time.md."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from conflictkb.query.match import ask
from conflictkb.query.memory import Memory
from conflictkb.query.published import Published
from conflictkb.query.question import question
from conflictkb.records.assessments import Assessment
from conflictkb.records.deployments import Deployment
from conflictkb.records.kinds import KINDS
from conflictkb.records.sources import Source
from conflictkb.records.values import State

PAGE = (Path(__file__).parents[3] / "docs/time.md").read_text(encoding="utf-8").partition("published by then")[2]
ROWS = re.findall(r"^\| `(\[.*?\])` \| (\d{4}-\d\d-\d\d) \| (.*?) \| (.*?) \|$", PAGE, re.MULTILINE)
SOURCES = [
    Source(id="april", published="2024-04-17"),
    Source(id="may", published="2024-05-15"),
    Source(id="june", published="2024-06-12"),
    Source(id="later", published="2024-07", retracts=["june"]),
    Source(id="undated"),
]


def published(citations, day, **fields: object):
    camp = Deployment(id="camp", title="A camp", contributor="russia", **fields, citations=citations)
    view = Assessment(id="view", content="So it is", citations=[{"source": "april"}])
    return Published(Memory([*SOURCES, camp, view], KINDS), date.fromisoformat(day).toordinal())


@pytest.mark.parametrize(("citations", "day", "end", "how"), ROWS)
def test_the_table_is_so(citations, day, end, how):
    cited = yaml.load(citations, yaml.BaseLoader)  # noqa: S506 - the loader that makes texts alone
    memory = published(cited, day, end="2024-06-12")
    found = memory.get("deployment/camp")
    if end == "no record":
        assert found is None
        return
    assert found is not None
    assert str(found.end.value if isinstance(found.end, State) else found.end) == end
    assert ("end" in memory.reported.get(found.id, ())) == (how == "reported")
    assert ("end" in memory.disputed(found)) == (how in ("differing", "read, disputed"))


def test_the_table_was_read():
    assert len(ROWS) == 13


def test_hindsight_is_left_out():
    memory = published([{"source": "april"}], "2024-05-01", summary="Written later", tags=["a"], status="conflict")
    found = memory.get("deployment/camp")
    assert (found.title, found.summary, found.tags, found.status) == (None, None, (), "accepted")
    assert memory.get("assessment/view") is None
    assert [record.id for record in memory.of(Source)] == ["source/april"]


def test_a_question_of_time_obeys_it():
    cited = [
        {"source": "april", "supports": ["contributor"], "says": {"start": "2020"}},
        {"source": "june", "says": {"end": "2024-06-12"}},
    ]
    asked = question("deployments", None, kinds=KINDS, on="2024-09-01")
    for day, expected in (("2024-05-01", ["maybe"]), ("2024-06-12", [])):
        memory = published(cited, day, start="2020", end="2024-06-12")
        assert [row.match for row in ask(asked, memory).rows] == expected


def test_the_citations_that_remain_are_those_that_count():
    memory = published([{"source": "april"}, {"source": "june", "says": {"end": "2024-06-12"}}], "2024-05-01")
    assert [citation.source for citation in memory.get("deployment/camp").citations] == ["source/april"]
    assert published([{"source": "undated"}], "2024-05-01").undated == 1
