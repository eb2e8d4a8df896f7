"""Comparisons of values: what is known vaguely answers maybe."""

from __future__ import annotations

import pytest

YES, MAYBE = "yes", "maybe"

CASES = [
    # text, choices and references
    ("deployments", "type = base", {"base": YES}),
    ("deployments", "type != base", {"contingent": YES, "planned": YES, "patrol": YES, "vague": YES}),
    ("deployments", "type in [base, observers]", {"base": YES, "patrol": YES}),
    ("deployments", "type not in [base, observers]", {"contingent": YES, "planned": YES, "vague": YES}),
    ("deployments", "contributor = russia", {"contingent": YES, "vague": MAYBE}),
    ("deployments", "not contributor = russia", {"base": YES, "planned": YES, "patrol": YES, "vague": MAYBE}),
    ("units", "echelon >= brigade", {"brigade": YES, "corps": YES}),
    # estimates
    ("strengths", "estimate = 1960", {"agreed": YES, "told": MAYBE, "seen": MAYBE, "lost": MAYBE}),
    ("strengths", "estimate > 1400", {"agreed": YES, "told": MAYBE, "seen": YES, "lost": MAYBE}),
    ("strengths", "estimate >= 2000", {"told": MAYBE, "seen": MAYBE, "lost": MAYBE}),
    ("strengths", "estimate < 200", {"lost": MAYBE}),
    ("strengths", "estimate.low >= 1500", {"agreed": YES, "seen": YES, "lost": MAYBE}),
    ("strengths", "estimate.best is unknown", {"told": YES, "seen": YES, "lost": YES}),
    # dates
    ("strengths", "when < 2021", {"agreed": YES, "told": YES, "lost": MAYBE}),
    ("strengths", "when = 2020-11", {"agreed": YES, "told": MAYBE, "lost": MAYBE}),
    ("strengths", "when = 2022-05", {"seen": MAYBE, "lost": MAYBE}),
    ("strengths", "when = 2022", {"seen": YES, "lost": MAYBE}),
    ("incidents", "when >= 2024-01-01", {"request": MAYBE}),
    ("deployments", "end < 2025", {"contingent": YES, "base": MAYBE, "planned": YES, "patrol": MAYBE, "vague": MAYBE}),
    ("deployments", "start = 1995-06-01", {"base": MAYBE, "patrol": MAYBE, "vague": MAYBE}),
    # durations and points
    ("deployments", "duration > 1290", {"contingent": YES, "base": MAYBE, "patrol": MAYBE, "vague": MAYBE}),
    ("places", "point.lat > 39.6", {"azerbaijan-land": YES, "shusha": YES}),
    # text
    ("actors", "names ~ россия", {"russia": YES}),
    ("actors", "names ~ rossiya", {"russia": YES}),
    ("deployments", 'title ~ "THE b"', {"base": YES}),
    ("actors", "external_ids.iso3 = AZE", {"azerbaijan": YES}),
]


@pytest.mark.parametrize(("kind", "where", "expected"), CASES, ids=[f"{kind}: {where}" for kind, where, _ in CASES])
def test_values(asked, kind, where, expected):
    assert dict(sorted(asked(kind, where).items())) == dict(sorted(expected.items()))
