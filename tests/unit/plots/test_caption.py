"""What stands around a picture is in a reader's words: no id where a title is known."""

from __future__ import annotations

import pytest

from conflictkb.plots.conditions import condition, references

TITLES = {"deployment/force": "The force", "ceasefire/may-1994": "The ceasefire of May", "actor/x": "Xanadu"}


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("of = deployment/force and role = commander", "of is The force and role is commander"),
        ("ceasefire = may-1994", "ceasefire is The ceasefire of May"),
        ("actors within x and event != accuse", "actors within Xanadu and event is not accuse"),
        ('title ~ "actor/x = 3" or id=deployment/force', 'title has "actor/x = 3" or record is The force'),
        ("of = deployment/nobody", "of is deployment/nobody"),
    ],
)
def test_a_filter_is_told_in_words_with_titles_for_ids(where, words):
    assert condition(where, TITLES) == words
    assert {each for each in references(where) if each in TITLES} == {
        each for each, title in TITLES.items() if title in words
    }
