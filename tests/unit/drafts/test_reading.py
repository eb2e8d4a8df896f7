"""Names, times, counts and paragraphs as they are read from English."""

from __future__ import annotations

import pytest

from conflictkb.drafts.article import read_article
from conflictkb.drafts.days import days
from conflictkb.drafts.lexicon import Lexicon, tokens
from conflictkb.drafts.numbers import numbers
from conflictkb.records.dates import Date
from conflictkb.records.estimates import Estimate


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 17 April 2024", "2024-04-17"),
        ("April 17, 2024", "2024-04-17"),
        ("the 3rd of", None),
        ("Sept. 3, 2022", "2022-09-03"),
        ("in April 2024", "2024-04"),
        ("in 2020", "2020"),
        ("around 2019", "2019~"),
        ("the 1990s", "199X"),
        ("spring 2021", "2021-21"),
        ("2020-11-10", "2020-11-10"),
        ("31 February 2024", ""),
        ("17 April", ""),
        ("in the last six months", ""),
        ("he may 20 times", None),
        ("1,990 men", None),
        ("2020.5", None),
    ],
)
def test_dates(text, edtf):
    assert [day.text for day in days(text)] == ([] if edtf is None else [edtf])
    if edtf:
        assert Date.parse(edtf).text == edtf


@pytest.mark.parametrize(
    ("text", "estimate"),
    [
        ("1,960 servicemen", "1960"),
        ("about 1,100 soldiers", "~1100"),
        ("over 2,500 attacks", "2500.."),
        ("up to 60 observers", "..60"),
        ("between 3 and 5 tanks", "3..5"),
        ("12-15 soldiers", "12..15"),
        ("hundreds of violations", "hundreds"),
        ("tens of thousands of refugees", "tens of thousands"),
        ("several hundred people", "hundreds"),
        ("3.5 million people", "~3500000"),
        ("over $700 million in ransom", "700000000.."),
        ("two officers", "2"),
        ("five hundred men", None),
        ("45% of them", None),
        ("the 15th Brigade", None),
        ("5 and 3 tanks", "5"),
        ("one can argue", None),
    ],
)
def test_counts(text, estimate):
    found = [number.estimate for number in numbers(text)]
    assert found[:1] == ([] if estimate is None else [estimate])
    assert all(Estimate.parse(each).text == each for each in found)


def test_what_is_counted_stands_in_the_same_clause():
    (killed, wounded) = numbers("5 killed, 3 wounded")
    table = {"killed": "killed", "wounded": "wounded"}
    assert (killed.of(table), wounded.of(table)) == ("killed", "wounded")


def found(phrases: dict[str, str], text: str) -> list[tuple[str, tuple[str, ...]]]:
    lexicon: Lexicon[str] = Lexicon()
    for phrase, thing in phrases.items():
        lexicon.add(phrase, thing)
    return [(text[hit.start : hit.end], hit.found) for hit in lexicon.hits(text, tokens(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("in Nagorno-Karabakh Republic now", ["Nagorno-Karabakh Republic"]),
        ("in Nagorno Karabakh now", ["Nagorno Karabakh"]),
        ("Armenia’s and ARMENIA", ["Armenia", "ARMENIA"]),
        ("Armenian armenia Armeniana", []),
        ("in Armenia. Republic", ["Armenia"]),
        ("Xankəndi, Xankendi", ["Xankəndi", "Xankendi"]),
        ("the APA said apa Apa", ["APA"]),
        ("Nagorno\n\nKarabakh", []),
        ("Nagorno-\nKarabakh, Nagorno\nKarabakh", ["Nagorno-\nKarabakh", "Nagorno\nKarabakh"]),
    ],
)
def test_the_longest_name_is_found_at_word_boundaries(text, words):
    names = ("Nagorno-Karabakh", "Nagorno-Karabakh Republic", "Armenia", "Xankəndi", "APA")
    assert [piece for piece, _ in found(dict.fromkeys(names, "x"), text)] == words


def test_a_name_of_several_things_stands_for_all_of_them():
    lexicon: Lexicon[str] = Lexicon()
    lexicon.add("Armenia", "actor/armenia")
    lexicon.add("Armenia", "place/armenia")
    (hit,) = lexicon.hits("Armenia", tokens("Armenia"))
    assert hit.found == ("actor/armenia", "place/armenia")


def test_paragraphs_are_counted_without_title_and_headings():
    article = read_article("The title\n\nA heading\n\nOne. Two of Lt. Gen. X.\n\nAnother heading\nThree is here.\n")
    assert article.title == "The title"
    assert [(sentence.locator, sentence.text) for sentence in article.sentences] == [
        ("title", "The title"),
        ("heading above paragraph 1", "A heading"),
        ("paragraph 1", "One."),
        ("paragraph 1", "Two of Lt. Gen. X."),
        ("paragraph 2", "Another heading\nThree is here."),
    ]


def test_sentences_know_where_they_stand():
    text = "Title\r\n\r\nOne. Two!  “Three?” Four\n"
    article = read_article(text)
    assert all(article.text[s.start : s.end] == s.text for s in article.sentences)
    assert [s.text for s in article.sentences] == ["Title", "One.", "Two!", "“Three?”", "Four"]
