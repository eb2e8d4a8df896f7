"""What a citation may say at all: fields that a source can speak of, and never nothing."""

from __future__ import annotations

import pytest

from conflictkb.corpus.read import read_content
from conflictkb.records.kinds import KINDS

CAMP = "deployments:\n  - id: camp\n    contributor: russia\n    citations:\n      - source: report\n        says: "


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (
            "{external_ids: {cow: 365}}",
            "a.yaml:6:16: unknown-field: deployments have no field `external_ids` that a source could speak of",
        ),
        ("{units: []}", "a.yaml:6:23: wrong-type: `units` is empty; say its items, none or unknown"),
        ("{units: {only: []}}", "a.yaml:6:23: wrong-type: `units` is empty; say its items, none or unknown"),
    ],
)
def test_what_could_not_be_kept_is_refused_at_its_place(said, problem):
    content = read_content((CAMP + said + "\n").encode(), "a.yaml", KINDS)
    assert [str(found) for found in content.problems] == [problem]


@pytest.mark.parametrize("said", ["{units: none}", "{units: unknown}", "{units: {only: [{unit: a}]}}"])
def test_none_unknown_and_items_may_be_said(said):
    assert read_content((CAMP + said + "\n").encode(), "a.yaml", KINDS).problems == ()
