"""Dates in words: as vague as their text."""

from __future__ import annotations

import re

import pytest

from conflictkb.records.wording import in_words
from tests.property.questions import WHENS

WORDS = {
    "2020-11-10": "10 November 2020",
    "2020-11": "November 2020",
    "2020": "2020",
    "2020-24": "winter 2020",
    "2020-11~": "about November 2020",
    "2020?": "2020 (uncertain)",
    "202X": "the 2020s",
    "2020-1X": "2020-1X",
    "[2021-09-06..2021-09-09]": "between 6 and 9 September 2021",
    "[2021-09-25..2021-09-26]": "25 or 26 September 2021",
    "[2021-09-25..2021-10-02]": "between 25 September and 2 October 2021",
    "[2021-11-10..2022-01-12]": "between 10 November 2021 and 12 January 2022",
    "[2023-04-24,2023-04-25]": "24 or 25 April 2023",
    "[2020-11-09,2020-11-12,2021-03]": "9 November 2020, 12 November 2020 or March 2021",
    "[..2020-11]": "November 2020 or before",
    "[2020-12..]": "December 2020 or after",
    "[2020-06..2020-12]": "between June and December 2020",
    "2020-09-27/2020-11-10": "27 September to 10 November 2020",
    "2020-11-10/2020-11-10": "10 November 2020",
    "2020-11/..": "since November 2020",
    "2020?/2021?": "2020 (uncertain) to 2021 (uncertain)",
    "2020/2021?": "2020 to 2021 (uncertain)",
    "2020-11-10?/2020-11-12?": "10 November 2020 (uncertain) to 12 November 2020 (uncertain)",
    "2020-11/unknown": "from November 2020, until when is not known",
    "unknown/2020-11-10": "until 10 November 2020",
    "..": "not ended",
    "unknown": "not known",
    "the 15th brigade": "the 15th brigade",
    "": "",
}


@pytest.mark.parametrize(("text", "words"), WORDS.items())
def test_a_date_in_words(text, words):
    assert in_words(text) == words


@pytest.mark.parametrize("text", WHENS)
def test_words_name_every_year_of_the_text(text):
    for year in re.findall(r"\b\d{4}\b", text):
        assert year in in_words(text)
