"""What the base held when: past states, what lies between two of them, and the life of one record."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from conflictkb.errors import UsageError
from conflictkb.kb import KnowledgeBase
from conflictkb.store.changesets import number_at, until

SOURCES = "sources:\n  - {id: s, title: A source, published: 2024-04-17}\n"
RUSSIA = "actors:\n  - id: russia\n    title: Russia\n    names: [{text: Россия}]\n    citations: [{source: s}]\n"
CAMP = "deployments:\n  - id: camp\n    contributor: russia\n    start: 2020\n    citations: [{source: s}]\n"


@pytest.fixture
def told(base):
    """Four states: Russia; a camp of hers; the camp ends and she is renamed; the camp is gone."""
    for text in (
        SOURCES + RUSSIA,
        SOURCES + RUSSIA + CAMP,
        SOURCES + RUSSIA.replace("Россия", "Rossiya") + CAMP.replace("start: 2020", "start: 2020\n    end: 2024"),
        SOURCES + RUSSIA,
    ):
        base.write("a.yaml", text)
        base.apply(force=True)
    return KnowledgeBase(base.store)


def test_a_question_is_answered_from_what_was_held(told):
    def camps(at: str | int) -> list[str]:
        return [row["end"]["text"] or "?" for row in told.query("deployments", known_at=at).to_dicts()]

    assert [camps(at) for at in ("c0", "c1", "c2", "c3", "c4")] == [[], [], ["?"], ["2024"], []]
    assert [len(told.query("actors", "names ~ rossiya", known_at=at)) for at in (1, 2, 3, 4)] == [1, 1, 1, 1]
    assert [len(told.query("actors", "names.text = Rossiya", known_at=at)) for at in (1, 2, 3, 4)] == [0, 0, 1, 0]


def test_one_record_search_and_ids_obey_the_same_time(told):
    then = told.at("c3")
    assert then.get("deployment/camp").end is not None
    assert then.ids("camp") == ["deployment/camp"]
    assert [record.id for record in then.search("rossiya")] == ["actor/russia"]
    assert told.ids("camp") == []
    with pytest.raises(UsageError, match="no record has the id"):
        told.get("deployment/camp")


def test_a_day_means_its_end_and_a_time_its_moment(told):
    today = datetime.now(UTC).date()
    assert told.at(str(today)).known_at == 4
    assert told.at(str(today - timedelta(days=1))).known_at == 0
    stamps = [changeset.at for changeset in told.changesets()]
    assert [told.at(stamp).known_at for stamp in stamps] == [1, 2, 3, 4]
    assert until("2024-04-17") == "2024-04-17T23:59:59.999999Z"
    assert until("2024-04-17T12:00+04:00") == until("2024-04-17T08:00Z") == "2024-04-17T08:00:00.000000Z"


@pytest.mark.parametrize("when", ["c5", "2024-13-01", "2024-04", "yesterday", "c", ""])
def test_what_is_no_time_is_refused(told, when):
    with told.store.read() as connection, pytest.raises(UsageError, match="changeset"):
        number_at(connection, when)


def test_the_log_of_a_record_is_its_life_newest_first(told):
    entries = told.log("deployment/camp")
    changes = [(entry.changeset.name, change) for entry in entries for change in entry.difference.changes]
    assert [(name, change.action) for name, change in changes] == [("c4", "delete"), ("c3", "update"), ("c2", "create")]
    assert [(field.field, field.old, field.new) for field in changes[1][1].fields] == [("end", None, "2024")]
    assert changes[1][1].place == "a.yaml:9"


def test_the_log_of_everything_has_every_changeset(told):
    entries = told.log()
    assert [entry.changeset.name for entry in entries] == ["c4", "c3", "c2", "c1"]
    assert [entry.difference.summary for entry in entries] == [
        "1 updated, 1 deleted",
        "2 updated",
        "1 created",
        "2 created",
    ]


def test_a_difference_can_be_read_both_ways(told):
    assert [(c.action, c.id) for c in told.diff("c1", "c3").changes] == [
        ("update", "actor/russia"),
        ("create", "deployment/camp"),
    ]
    assert [(c.action, c.id) for c in told.diff("c3", "c1").changes] == [
        ("update", "actor/russia"),
        ("delete", "deployment/camp"),
    ]
    assert told.diff("c1", "c4").changes == ()
    assert told.diff("c1", "c4").render() == "no difference\n"
