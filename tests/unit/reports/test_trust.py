"""By whose account: contradictions, reasons, what rests on whom, and how thinly, in a small world made for it."""

from __future__ import annotations

import pytest

from conflictkb.corpus.files import find
from conflictkb.corpus.read import read_file
from conflictkb.query.memory import Memory
from conflictkb.records.kinds import KINDS
from conflictkb.reports.accounts import account
from conflictkb.reports.contradictions import contradictions
from conflictkb.reports.support import coverage, rests_on
from conflictkb.reports.why import lines, why

WORLD = """
sources:
  - {id: atlas, title: Atlas, publisher: atlas-news, published: 2024-04-17, reliability: C}
  - {id: tass, title: TASS, publisher: tass-agency, country: russia, state_media: "yes", published: 2024-04-17}
  - {id: reprint, title: Reprint, publisher: blog, republishes: [tass], published: 2024-04-18}
  - {id: ministry-az, title: Ministry, publisher: az-mod, country: azerbaijan, published: 2024-06-12}
actors:
  - {id: russia, title: Russia, type: state, citations: [{source: atlas}]}
  - {id: azerbaijan, title: Azerbaijan, type: state, citations: [{source: atlas}]}
  - {id: ru-mod, title: Russian ministry, type: ministry, parent: russia, citations: [{source: atlas}]}
  - {id: az-mod, title: Azerbaijani ministry, type: ministry, parent: azerbaijan, citations: [{source: atlas}]}
  - {id: atlas-news, title: Atlas News, type: outlet, citations: [{source: atlas}]}
  - {id: tass-agency, title: TASS, type: outlet, parent: russia, citations: [{source: atlas}]}
  - {id: blog, title: A blog, type: outlet, citations: [{source: atlas}]}
  - {id: somebody, title: A source who is not named, type: unnamed, citations: [{source: atlas}]}
places:
  - id: city
    title: Khankendi
    names:
      - {text: Khankendi, standing: official, used_by: actor/azerbaijan}
      - {text: Stepanakert, standing: contested}
    citations: [{source: atlas}]
deployments:
  - id: force
    title: The force
    contributor: russia
    start: 2020-11-10
    end: 2024-06-12
    type: peacekeeping
    citations:
      - {source: atlas, locator: paragraph 4, supports: [contributor], says: {duration: 4 years}}
      - {source: ministry-az, says: {end: 2024-06-12}}
      - {source: tass, via: [actor/ru-mod], says: {end: 2024-05-15, start: 2020-11-10}, credibility: 2}
      - {source: reprint, via: [actor/ru-mod], as_of: 2024-04-17, says: {start: 2020-11-10}}
      - {source: atlas, denies: {type: peacekeeping}}
strengths:
  - id: count
    of: deployment/force
    when: unknown
    estimate: unknown
    citations:
      - {source: atlas, says: {estimate: 1960}}
      - {source: tass, says: {estimate: 2000}}
statements:
  - id: told
    speaker: actor/ru-mod
    when: 2024-04-17
    citations:
      - source: atlas
        says: {when: 2024-04-17}
        via: [{by: actor/tass-agency, says: {when: 2024-04-16}}, actor/ru-mod]
"""


@pytest.fixture(scope="module")
def memory(tmp_path_factory):
    folder = tmp_path_factory.mktemp("trust")
    (folder / "world.yaml").write_text(WORLD, encoding="utf-8")
    contents = [read_file(file, KINDS) for file in find([folder])[0]]
    assert [str(problem) for content in contents for problem in content.problems] == []
    return Memory([entry.record for content in contents for entry in content.entries], KINDS)


def shown(memory, record):
    found = contradictions(memory, [memory.records[record]])
    return [
        (each.field, each.sort, [(side.says, side.relation, side.accounts) for side in each.sides]) for each in found
    ]


def test_an_account_is_a_speech_act(memory):
    force = memory.records["deployment/force"]
    assert [str(account(citation, force, memory)) for citation in force.citations] == [
        "actor/atlas-news (2024-04-17)",
        "actor/az-mod (2024-06-12)",
        "actor/ru-mod (2024-04-17)",
        "actor/ru-mod (2024-04-17)",  # the reprint adds none
        "actor/atlas-news (2024-04-17)",
    ]


def test_every_side_of_a_contradiction_is_named(memory):
    found = {name: (sort, sides) for name, sort, sides in shown(memory, "deployment/force")}
    assert found["end"] == (
        "reading",
        [
            ("2024-06-12", "reading", ("actor/az-mod (2024-06-12)",)),
            ("2024-05-15", "disagrees", ("actor/ru-mod (2024-04-17)",)),
        ],
    )
    assert found["type"] == (
        "reading",
        [("peacekeeping", "reading", ()), ("not peacekeeping", "denied", ("actor/atlas-news (2024-04-17)",))],
    )
    assert "duration" not in found  # four years are 3.5 to 4.5
    assert "start" not in found


def test_citations_that_differ_where_the_reading_is_silent(memory):
    assert shown(memory, "strength/count") == [
        (
            "estimate",
            "citations",
            [
                ("1960", "cannot_tell", ("actor/atlas-news (2024-04-17)",)),
                ("2000", "cannot_tell", ("actor/tass-agency (2024-04-17)",)),
            ],
        )
    ]


def test_a_contested_name_and_a_relay_that_drifts(memory):
    ((field, sort, sides),) = shown(memory, "place/city")
    assert (field, sort, [says for says, _, _ in sides]) == ("names", "name", ["Khankendi", "Stepanakert"])
    ((field, sort, sides),) = shown(memory, "statement/told")
    assert (field, sort) == ("when", "relay")
    assert sides == [
        ("2024-04-17", "relayed", ("source/atlas",)),
        ("2024-04-16", "relayed", ("actor/tass-agency",)),
    ]


def test_what_would_fall_with_a_source_a_speaker_or_an_outlet(memory):
    def resting(who):
        return {row.record: (row.whole, row.fields) for row in rests_on(memory, who) if row.record.startswith("d")}

    assert resting("source/atlas") == {"deployment/force": (False, ("contributor",))}
    assert resting("actor/az-mod") == {"deployment/force": (False, ("end",))}
    assert resting("actor/ru-mod") == {"deployment/force": (False, ("start",))}
    assert resting("source/tass") == {"deployment/force": (False, ("start",))}  # the reprint falls with it
    assert resting("source/reprint") == {}
    assert {row.record for row in rests_on(memory, "actor/atlas-news") if row.whole} >= {"actor/russia", "place/city"}


def test_coverage_finds_what_is_thin(memory):
    found = {(each.finding, each.field) for each in coverage(memory, [memory.records["deployment/force"]])}
    assert ("uncited", "type") in found
    assert ("one_account", "start") in found
    assert ("one_text", "start") in found
    assert ("one_state_media", "start") in found
    assert ("one_party", "start") in found  # the Russian ministry speaks of Russia's force
    assert ("one_party", "end") not in found
    assert ("one_publisher", "end") in found


def test_a_reason_leads_from_the_value_to_the_line(memory):
    (reason,) = why(memory, memory.records["deployment/force"], "end", {"end": "data/a.yaml:7"}, "c3")
    told = "\n".join(lines([reason]))
    assert told.splitlines()[:3] == [
        "deployment/force  end = 2024-06-12",
        "  written at data/a.yaml:7, c3",
        "  [2] 2024-06-12 (says, equal)",
    ]
    assert "      through actor/ru-mod\n      credibility 2" in told
