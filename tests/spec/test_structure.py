"""Paths, lists, trees, states and the words that join tests."""

from __future__ import annotations

import pytest

YES, MAYBE = "yes", "maybe"

CASES = [
    # through lists and references
    ("deployments", "units.unit = brigade", {"contingent": YES, "patrol": MAYBE}),
    ("deployments", "units.unit.echelon = brigade", {"contingent": YES, "patrol": MAYBE}),
    ("deployments", "units.unit.parent.echelon = corps", {"contingent": YES, "patrol": MAYBE}),
    ("deployments", "units(portion = main and unit.echelon = brigade)", {"contingent": YES, "patrol": MAYBE}),
    ("deployments", "units(portion = main and unit.echelon = battalion)", {"patrol": MAYBE}),
    ("deployments", "units.portion = main and units.unit.echelon = battalion", {"contingent": YES, "patrol": MAYBE}),
    ("deployments", "tasks = patrol", {"contingent": YES}),
    ("strengths", "of.contributor = russia", {"agreed": YES, "told": YES, "seen": YES}),
    ("deployments", "strengths.estimate > 1900", {"contingent": YES, "base": MAYBE}),
    ("deployments", "citations.source = later", {"contingent": YES}),
    # trees
    ("deployments", "contributor within russia", {"contingent": YES, "patrol": YES, "vague": MAYBE}),
    ("deployments", "place within karabakh", {"contingent": YES, "planned": YES, "patrol": YES, "base": MAYBE}),
    (
        "deployments",
        "place within azerbaijan-land",
        {"contingent": MAYBE, "planned": MAYBE, "patrol": MAYBE, "base": YES},
    ),
    ("deployments", "place within hadrut", {"contingent": MAYBE, "planned": YES, "base": MAYBE}),
    ("places", "place within karabakh and type = city", {"hadrut": YES, "shusha": YES, "nowhere": MAYBE}),
    ("deployments", "sources.publisher = agency and sources.published >= 2026-02", {"contingent": YES}),
    # accounts
    ("deployments", "disagrees(end)", {"contingent": YES}),
    ("deployments", "disagrees(end by source = later)", {"contingent": YES}),
    ("deployments", "disagrees(end by source = s)", {}),
    ("deployments", "disagrees(end by source.publisher = agency and credibility is absent)", {"contingent": YES}),
    ("deployments", "disagrees(start)", {}),
    ("deployments", "supported(end)", {"base": YES, "planned": YES}),
    ("deployments", "supported(start by source = s)", {"contingent": YES, "base": YES, "planned": YES}),
    ("deployments", "supported(start by source = later)", {}),
    ("deployments", "supported(start by source.published = 2026-01)", {"contingent": YES, "base": YES, "planned": YES}),
    ("strengths", "of(disagrees(end))", {"agreed": YES, "told": YES, "seen": YES}),
    ("all", "disagrees(end)", {"contingent": YES}),
    ("deployments", "disagrees(duration) or supported(duration)", {}),
    ("all", "disagrees(duration) or supported(summary)", {}),
    # states
    ("deployments", "end is open", {"base": YES}),
    ("deployments", "end is unknown", {"patrol": YES, "vague": YES}),
    ("deployments", "end is absent", {}),
    ("deployments", "units is unknown", {"patrol": YES}),
    ("deployments", "units is absent", {"base": YES, "planned": YES, "vague": YES}),
    ("deployments", "place is not absent", {"contingent": YES, "base": YES, "planned": YES, "patrol": YES}),
    ("deployments", "contributor is unknown", {"vague": YES}),
    ("places", "parents is unknown", {"nowhere": YES}),
    ("actors", "external_ids.iso3 is not absent", {"azerbaijan": YES}),
    ("actors", "external_ids.iso3 is absent and type = state", {"armenia": YES, "russia": YES}),
    ("actors", "external_ids.iso3 is unknown or external_ids.iso3 is none", {}),
    ("all", "external_ids.iso3 is not absent", {"azerbaijan": YES}),
    # and, or, not
    ("strengths", "estimate > 1900 and when = 2022", {"seen": MAYBE, "lost": MAYBE}),
    ("strengths", "estimate > 1900 or when = 2022", {"agreed": YES, "seen": YES, "told": MAYBE, "lost": MAYBE}),
    ("strengths", "not (estimate > 1900 or when = 2022)", {"told": MAYBE, "lost": MAYBE}),
    ("strengths", "not estimate > 1900", {"seen": MAYBE, "told": MAYBE, "lost": MAYBE}),
    ("strengths", "estimate > 1900 and basis = authorised", {"agreed": YES}),
]


@pytest.mark.parametrize(("kind", "where", "expected"), CASES, ids=[f"{kind}: {where}" for kind, where, _ in CASES])
def test_structure(asked, kind, where, expected):
    assert dict(sorted(asked(kind, where).items())) == dict(sorted(expected.items()))


@pytest.mark.parametrize("kind", ["deployments", "strengths", "all"])
@pytest.mark.parametrize("relation", ["implements", "contradicts"])
def test_a_key_is_absent_where_no_item_has_it(asked, kind, relation):
    assert asked(kind, f"related.{relation} is not absent") == asked(kind, f"related(relation = {relation})")
    assert asked(kind, f"related.{relation} is absent") == asked(kind, f"not related(relation = {relation})")
    assert asked("all", "related.implements is not absent") == {"planned": YES}
