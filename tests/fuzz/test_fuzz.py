"""A fixed number of broken inputs, and by name each that ever did harm."""

from __future__ import annotations

import resource
import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.fuzz.mutants import SORTS, mutant
from tests.fuzz.run import MEMORY, attempt
from tests.shell import ROOT

NUMBERS = 300


@pytest.mark.parametrize("sort", SORTS)
def test_a_broken_input_is_refused_in_time(sort):
    for number in range(NUMBERS if sort == "yaml" else 10 * NUMBERS):
        attempt(sort, mutant(sort, number))


@pytest.mark.parametrize("sort", SORTS)
@given(text=st.text(max_size=60))
@example("")
@example("\ud800")
def test_any_text_is_refused_in_time(sort, text):
    attempt(sort, text)


def test_memory_stays_within_its_bound():
    words = [sys.executable, "-m", "tests.fuzz.run", "100"]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < MEMORY
