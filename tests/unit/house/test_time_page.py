"""Every example in docs/time.md, read out of the page and asked."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from conflictkb.query.literals import period
from conflictkb.query.times import so
from conflictkb.records.control import TerritorialChange
from conflictkb.records.dates import Date, iso_day
from conflictkb.records.deployments import Deployment
from conflictkb.records.spans import Span, span_of

PAGE = (Path(__file__).parents[3] / "docs/time.md").read_text(encoding="utf-8")


def rows(header: str) -> list[list[str]]:
    """The cells of the table whose header begins so."""
    _, _, table = PAGE.partition(f"\n| {header}")
    lines = table.split("\n\n")[0].splitlines()[2:]
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines]


def span(written: str) -> Span:
    fields = yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506 - scalars stay texts
    return span_of((TerritorialChange if "when" in fields else Deployment)(id="a", **fields))


@pytest.mark.parametrize(("text", "earliest", "latest"), rows("written"))
def test_a_date_means_these_days(text, earliest, latest):
    parsed = Date.parse(text)
    assert (iso_day(parsed.earliest) or "no bound", iso_day(parsed.latest) or "no bound") == (earliest, latest)


@pytest.mark.parametrize(("written", "option", "answer", "because"), rows("record | option"))
def test_a_record_was_so(written, option, answer, because):
    name, time = option.removeprefix("--").split()
    assert so(name, span(written), period(time)).name.lower() == answer, because


@pytest.mark.parametrize(("written", "duration"), rows("record | duration"))
def test_it_lasted(written, duration):
    assert str(span(written).duration) == duration


def test_the_page_has_examples_of_every_option_and_answer():
    examples = rows("record | option")
    assert {option.split()[0] for _, option, *_ in examples} == {
        f"--{name}" for name in ("on", "during", "throughout", "before", "after")
    }
    assert {answer for _, _, answer, _ in examples} == {"yes", "maybe", "no"}
