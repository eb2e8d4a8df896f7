"""A day is of one act; that of an end or a memory is not the act's own, and what is left open is in the note."""

from __future__ import annotations

import pytest

from conflictkb.drafts.names import known
from conflictkb.drafts.propose import propose

BASE = known((), ())


def days(sentence) -> dict[str, str | None]:
    """The day of each act that is no statement, by its slug."""
    found = [draft for draft in propose(f"Title\n\n{sentence}", BASE).drafts if draft.kind != "statement"]
    assert all("5 May 2021" in draft.citations[0].get("note", "") for draft in found if "when" not in draft.fields)
    return {draft.slug.partition("-paragraph")[0]: draft.fields.get("when") for draft in found}


@pytest.mark.parametrize(
    "sentence",
    [
        "The anniversary of the attack on Goris was marked on 5 May 2021.",
        "On 5 May 2021 the country commemorated the attack on Goris.",
        "The victims of the attack on Goris were buried on 5 May 2021.",
        "A suspect in the attack on Goris was arrested on 5 May 2021.",
        "A film about the attack on Goris was shown on 5 May 2021.",
        "The country mourned the victims of the attack on 5 May 2021.",
        "The attack made headlines on 5 May 2021.",
        "The ministry reported an attack on Goris on 5 May 2021.",
    ],
)
def test_the_day_of_a_memory_is_not_that_of_the_act(sentence):
    assert days(sentence) == {"attack": None}


@pytest.mark.parametrize(
    "sentence",
    [
        "The army stopped shelling Goris on 5 May 2021.",
        "The shelling of Goris ended on 5 May 2021.",
        "The army resumed shelling Goris on 5 May 2021.",
        "The army kept shelling Goris on 5 May 2021.",
        "On 5 May 2021 the army finished shelling Goris.",
        "The army ended, on 5 May 2021, its shelling.",
        "The army stopped attacking Gyumri and shelling Goris on 5 May 2021.",
    ],
)
def test_the_day_of_an_end_is_not_that_of_the_act(sentence):
    assert days(sentence) == {"shelling": None}
    (found,) = propose(f"Title\n\n{sentence}", BASE).drafts
    assert "is said of it" in found.remarks[0]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("They honoured men killed in Goris on 5 May 2021.", {"killing": None}),
        ("He was accused by her of shelling Goris on 5 May 2021.", {"accusation": None, "shelling": None}),
        ("He accused her of attacking Goris on 5 May 2021.", {"accusation": None}),
        ("He condemned the attack on Goris on 5 May 2021.", {"condemnation": None, "attack": None}),
        ("On 5 May 2021, he condemned her.", {"condemnation": "2021-05-05"}),
        ("The attack of 5 May 2021 killed two men.", {"attack": "2021-05-05"}),
        ("He condemned her on 5 May 2021.", {"condemnation": "2021-05-05"}),
        ("Two men were killed in an attack on 5 May 2021.", {"killing": "2021-05-05"}),
        ("They launched an attack on Goris on 5 May 2021.", {"attack": "2021-05-05"}),
        ("The attack took place on 5 May 2021.", {"attack": "2021-05-05"}),
        ("There was shelling in Goris on 5 May 2021.", {"shelling": "2021-05-05"}),
        ("They shelled Goris on 5 May 2021.", {"shelling": "2021-05-05"}),
        ("They began shelling Goris on 5 May 2021.", {"shelling": "2021-05-05"}),
    ],
)
def test_a_day_that_may_be_of_two_acts_is_of_neither(sentence, when):
    assert days(sentence) == when


def test_what_is_condemned_has_not_the_day_of_the_condemnation():
    first, second = propose("Title\n\nOn 5 May 2021 he condemned the attack on Goris.", BASE).drafts
    assert (first.fields["when"], "when" in second.fields) == ("2021-05-05", False)


@pytest.mark.parametrize(
    "sentence",
    [
        "He lifted the ban on Goris.",
        "The ban was lifted.",
        "The ban expired on 5 May 2021.",
        "A court overturned the ban.",
        "He violated the ban.",
        "The ban has been in force for years.",
        "The lifting of the ban was welcomed.",
    ],
)
def test_what_is_lifted_or_broken_imposes_nothing(sentence):
    (found,) = propose(f"Title\n\n{sentence}", BASE).drafts
    assert (found.kind, "start" in found.fields, "is said of it" in found.remarks[0]) == ("restriction", False, True)


def test_who_welcomes_the_end_of_a_ban_did_not_impose_it():
    (found,) = propose("Title\n\nThe lifting of the ban was welcomed by him.", BASE).drafts
    assert "imposed_by" not in found.fields


def test_a_ban_that_is_imposed_is_an_incident_too():
    assert [draft.kind for draft in propose("Title\n\nHe imposed a ban.", BASE).drafts] == ["incident", "restriction"]


@pytest.mark.parametrize(
    "words",
    [
        "on a day other than 10 June 2023",
        "on any day but 10 June 2023",
        "since 9 June 2023",
        "until 9 June 2023",
        "from 9 June 2023",
        "by 9 June 2023",
        "shortly before 9 June 2023",
        "after 9 June 2023",
        "no later than 9 June 2023",
        "between 24 and 26 May 2023",
        "between 24 May 2023 and 26 May 2023",
        "from 9 to 11 June 2023",
        "from 9 June 2023 to 11 June 2023",
        "on 24 or 26 May 2023",
        "on 24 May 2023 or 26 May 2023",
        "every day until 8 June 2023",
        "the day after 11 June 2023",
        "two days before 11 June 2023",
        "on the eve of 11 June 2023",
        "on 9 June 2023 at the latest",
        "every day from 9 June 2023 to 12 June 2023",
        "on the night of 9 to 10 June 2023",
        "in the three days to 9 June 2023",
        "in the week of 9 June 2023",
    ],
)
def test_what_only_bounds_a_time_is_no_day_and_whole_in_the_note(words):
    (found,) = propose(f"Title\n\nThey shelled Goris {words}.", BASE).drafts
    assert ("when" in found.fields, found.citations[0]["note"]) == (False, f"Time in its words: {words}")


@pytest.mark.parametrize(
    ("words", "when"),
    [("on the night of 11 June 2023", "2023-06-11"), ("on or about 11 June 2023", "2023-06-11~")],
)
def test_what_a_field_has_in_part_is_whole_in_the_note(words, when):
    (found,) = propose(f"Title\n\nThey shelled Goris {words}.", BASE).drafts
    assert (found.fields["when"], found.citations[0]["note"]) == (when, f"Time in its words: {words}")


def test_what_lasts_has_the_day_since_when_it_does():
    incident, restriction = propose("Title\n\nThey imposed a ban from 9 June 2023.", BASE).drafts
    assert ("when" in incident.fields, restriction.fields["start"]) == (False, "2023-06-09")


def test_of_several_days_none_is_the_acts_and_all_are_in_the_note():
    (found,) = propose("Title\n\nThey shelled Goris on 24 May 2023 and 26 May 2023.", BASE).drafts
    assert ("when" in found.fields, found.citations[0]["note"]) == (
        False,
        "Time in its words: on 24 May 2023; 26 May 2023",
    )
