"""The relation of what is said to the reading: every row of docs/claims.md, and the rules below its table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from conflictkb.records.claims import claims_of
from conflictkb.records.compare import Relation, relation
from conflictkb.records.dates import Date
from conflictkb.records.deployments import Deployment
from conflictkb.records.spans import span_of
from conflictkb.records.violence import ViolentEvent

PAGE = Path(__file__).parents[3] / "docs" / "claims.md"
TREE = {"place/stepanakert": "place/nagorno-karabakh"}


class World:
    """Two places, one source with a date."""

    def is_under(self, child: str, ancestor: str) -> bool:
        """By the little tree above."""
        return TREE.get(child) == ancestor

    def published(self, source: str) -> Date | None:
        """Only one source is dated."""
        return Date.parse("2024-04-17") if source == "source/dated" else None


def relations(record: Any) -> list[Relation]:
    """The relation of each of its claims."""
    return [relation(claim, record, span_of(record), World()) for claim in claims_of(record)]


def deployment(*citations: dict[str, Any], **reading: Any) -> list[Relation]:
    """The relations of a deployment with this reading and these citations."""
    cited = [{"source": "any", **citation} for citation in citations]
    return relations(Deployment(id="x", citations=cited, **reading))


def rows() -> list[list[str]]:
    """The table of the page."""
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    return [[part.strip() for part in line.strip("|").split("|")] for line in lines[2:]]


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row[0]} {row[1]} said {row[2]}")
def test_every_row_of_the_page_is_so(row: list[str]) -> None:
    field, reading, said, expected, _ = row
    span = {"start": "2020-11-10", "end": "2024-06-12"} if field == "duration" else {field: reading}
    assert deployment({"says": {field: said}}, **span) == [Relation(expected)]


def test_an_open_end_is_held_against_the_day_of_which_the_source_speaks() -> None:
    said = {"source": "dated", "says": {"end": ".."}}
    assert deployment(said, end="2024-06-12") == [Relation.LESS_PRECISE]
    assert deployment(said, end="2023-12-31") == [Relation.DISAGREES]
    assert deployment({**said, "as_of": "2023-01-01"}, end="2023-12-31") == [Relation.LESS_PRECISE]
    assert deployment({"says": {"end": ".."}}, end="2023-12-31") == [Relation.CANNOT_TELL]
    assert deployment(said, end="..") == [Relation.EQUAL]


def test_trees_make_references_more_or_less_precise() -> None:
    assert deployment({"says": {"place": "nagorno-karabakh"}}, place="stepanakert") == [Relation.LESS_PRECISE]
    assert deployment({"says": {"place": "stepanakert"}}, place="nagorno-karabakh") == [Relation.MORE_PRECISE]


def test_a_list_says_at_least_these_and_only_says_exactly_these() -> None:
    units = [{"unit": "a", "portion": "main"}, {"unit": "b"}]
    assert deployment({"says": {"units": [{"unit": "a"}]}}, units=units) == [Relation.EQUAL]
    assert deployment({"says": {"units": [{"unit": "a", "portion": "whole"}]}}, units=units) == [Relation.DISAGREES]
    assert deployment({"says": {"units": [{"unit": "c"}]}}, units=units) == [Relation.CANNOT_TELL]
    assert deployment({"says": {"units": {"only": [{"unit": "a"}]}}}, units=units) == [Relation.DISAGREES]
    both = {"only": [{"unit": "a"}, {"unit": "b"}]}
    assert deployment({"says": {"units": both}}, units=units) == [Relation.EQUAL, Relation.EQUAL]


def test_counts_compare_only_with_the_same_counter_and_time() -> None:
    reading = {"what": "killed", "by": "actor/armenia", "as_of": "2023-09-20", "estimate": "200"}
    said = [
        {**reading, "estimate": "223"},
        {**reading, "as_of": "2023-10-20", "estimate": "223"},
        {**reading, "by": "actor/azerbaijan"},
    ]
    event = ViolentEvent(id="x", counts=[reading], citations=[{"source": "any", "says": {"counts": said}}])
    assert relations(event) == [Relation.DISAGREES, Relation.CANNOT_TELL, Relation.CANNOT_TELL]


def test_a_denial_of_the_reading_is_denied() -> None:
    assert deployment({"denies": {"place": "nagorno-karabakh"}}, place="nagorno-karabakh") == [Relation.DENIED]
    assert deployment({"denies": {"place": "stepanakert"}}, place="nagorno-karabakh") == [Relation.CANNOT_TELL]


def test_a_misprint_is_kept_and_takes_no_side() -> None:
    assert deployment({"sic": True, "says": {"end": "2014-06-12"}}, end="2024-06-12") == [Relation.SIC]


def test_a_month_that_holds_its_sources_publication_is_capped_there() -> None:
    said = {"source": "dated", "says": {"start": "2024-04"}}
    assert deployment(said, start="[2024-04-10..2024-04-17]") == [Relation.LESS_PRECISE]
    assert deployment(said, start="2024-04-20") == [Relation.DISAGREES]
    assert deployment({**said, "source": "undated"}, start="2024-04-20") == [Relation.LESS_PRECISE]
    assert deployment(said, start="2024-04") == [Relation.EQUAL]
