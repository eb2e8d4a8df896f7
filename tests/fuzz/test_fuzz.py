"""A fixed number of broken inputs, and by name each that ever did harm."""

from __future__ import annotations

import resource
import subprocess
import sys
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conflictkb.query.tokens import FilterError
from tests.fuzz.mutants import SORTS, mutant
from tests.fuzz.world import asked as asked_base
from tests.shell import ROOT
from tools.fuzz import MEMORY, SECONDS, attempt

HANG = 5 * SECONDS  # the machine of a test may be a slow one; `make fuzz` is held to SECONDS
NUMBERS = {"yaml": 200, "filter": 300, "date": 3000, "estimate": 3000}  # as many as some ten seconds allow


@pytest.mark.parametrize("sort", SORTS)
def test_a_broken_input_is_refused_in_time(sort):
    for number in range(NUMBERS[sort]):
        attempt(sort, mutant(sort, number), HANG)


@pytest.mark.parametrize("sort", SORTS)
@given(text=st.text(max_size=60))
@example("")
@example("\ud800")
def test_any_text_is_refused_in_time(sort, text):
    attempt(sort, text, HANG)


def test_memory_stays_within_its_bound():
    words = [sys.executable, "-c", f"from tools.fuzz import main; main(400, most={HANG})"]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < MEMORY


@pytest.mark.parametrize("kind", ["all", "deployments"])
@pytest.mark.parametrize("word", ["or", "and", "or not"])
def test_a_filter_of_many_dates_costs_no_more_than_as_many_filters(kind, word):
    """SQLite compares each value that is bound with all before it, unless equal ones are bound once."""
    many = 14 if kind == "all" else 100
    _, one = timed(kind, "start = 1899")
    found, all_of_them = timed(kind, f" {word} ".join(f"start = {1900 + number}" for number in range(many)))
    assert all_of_them < 2 * many * one
    assert found
    assert word != "and" or {row["match"] for row in found} == {"maybe"}  # nothing began in every year, but it may have


def timed(kind, where):
    """What is found, and the seconds of the processor that it takes when the base is at hand."""
    asked_base().query(kind).to_dicts()
    started = time.process_time()
    return asked_base().query(kind, where).to_dicts(), time.process_time() - started


@pytest.mark.parametrize("word", ["or", "and"])
def test_a_filter_that_is_too_long_is_refused(word):
    """`start = 1995 or …`, 20 times on all kinds, once took 6 s; 700 times on one, SQLite refused it."""
    with pytest.raises(FilterError, match="the filter is too long"):  # once 4 s, with a time
        asked_base().query("deployments", f" {word} ".join(["strengths.estimate > 1900"] * 50))
    for kind, many in (("all", 20), ("deployments", 700)):
        with pytest.raises(FilterError, match="ask one kind instead of all"):
            asked_base().query(kind, f" {word} ".join(["start = 1995"] * many))


@pytest.mark.parametrize(
    "where",
    ["announced_by is absent", "announced_by.end = 1995", "announced_by(end = 1995)", "via(start = 1995)"],
)
def test_what_may_be_of_any_kind_is_asked_of_every_kind_in_time(where):
    """A test for each pair of kinds, 625 of them, once took SQLite from 2 s to 139 s."""
    attempt("filter", where, HANG)


@pytest.mark.parametrize("kind", ["all", "deployments"])
@pytest.mark.parametrize("where", ["via(announced_by is absent)", "announced_by.announced_by.announced_by is absent"])
def test_what_may_lead_from_any_kind_to_any_is_refused(kind, where):
    """Once 49 s, or more tables than SQLite can count."""
    with pytest.raises(FilterError, match="could lead to too many kinds of record"):
        asked_base().query(kind, where)


def test_a_long_list_is_one_condition():
    ids = ", ".join(f"deployment/d{number}" for number in range(1_000))
    assert [row["id"] for row in asked_base().query("deployments", f"id in [{ids}, contingent]").to_dicts()] == [
        "deployment/contingent"
    ]
    assert asked_base().query("all", f"id in [{', '.join(f'actor/a{n}' for n in range(200))}]").to_dicts() == []
