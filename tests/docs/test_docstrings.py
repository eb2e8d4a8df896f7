"""The examples in docstrings run on the curated data, where `kb` is the open base, and print what they say."""

from __future__ import annotations

import doctest
import importlib

import pytest

import conflictkb

MODULES = [
    "conflictkb.kb", "conflictkb.accounting", "conflictkb.reporting", "conflictkb.query.result",
    "conflictkb.query.question", "conflictkb.records.dates", "conflictkb.records.estimates",
    "conflictkb.reports.report",
]  # fmt: skip
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name, curated):
    with conflictkb.open(curated) as kb:
        found = doctest.testmod(importlib.import_module(name), extraglobs={"kb": kb}, optionflags=FLAGS)
    assert found.attempted > 0
    assert found.failed == 0


def test_every_report_has_an_example():
    documented = [getattr(conflictkb.KnowledgeBase, name).__doc__ for name in REPORTS]
    assert all(">>> " in text and "kb." in text for text in documented)


REPORTS = (
    "timeline", "orbat", "commanders", "strength", "ceasefires", "survival", "withdrawals", "relations", "map",
    "control", "compare", "query", "at", "why", "contradictions", "tally", "get", "search", "coverage", "rests_on",
)  # fmt: skip
