"""What a text becomes: nothing that it does not say, each draft with its words, all of it marked."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest
import yaml

from conflictkb.corpus.write import format_text
from conflictkb.drafts.names import known
from conflictkb.drafts.page import page
from conflictkb.drafts.propose import propose
from conflictkb.records.kinds import KINDS

CITED = [{"source": "report"}]
BASE = {
    "actor": [
        {"id": "russia", "title": "Russian Federation"},
        {"id": "armenia", "title": "Republic of Armenia"},
        {"id": "tass", "title": "TASS"},
        {"id": "apa", "title": "APA"},
        {"id": "kremlin", "title": "Presidential Administration of Russia"},
    ],
    "person": [{"id": "dmitry-peskov", "title": "Dmitry Peskov"}, {"id": "rustam-muradov", "title": "Rustam Muradov"}],
    "place": [
        {"id": "nagorno-karabakh", "title": "Nagorno-Karabakh", "names": [{"text": "Dağlıq Qarabağ"}]},
        {"id": "baku", "title": "Baku"},
        {"id": "armenia", "title": "Armenia"},
        {"id": "stepanakert", "title": "Stepanakert / Khankendi"},
    ],
    "ceasefire": [{"id": "november-2020", "title": "Ceasefire of November 2020"}],
}


def of(*records: tuple[str, dict], **more: dict):
    """What a base of these records knows."""
    made = [KINDS.by_kind[kind](citations=CITED, **fields) for kind, fields in records]
    return known(made, {record.id for record in made}, **more)


@pytest.fixture
def base():
    return of(*((kind, fields) for kind, each in BASE.items() for fields in each))


def drafts(text: str, base) -> dict[str, list[dict]]:
    """The records that are proposed for a text below a title, by the plural of their kind."""
    return yaml.load(page(propose(f"Title\n\n{dedent(text)}", base)), yaml.BaseLoader)  # noqa: S506 - makes texts alone


def test_a_withdrawal_has_its_place_words_and_paragraph(base):
    (found,) = drafts("Russian peacekeepers are withdrawing from Nagorno-Karabakh.", base)["withdrawals"]
    assert found == {
        "id": "withdrawal-nagorno-karabakh",
        "draft": "true",
        "place": "nagorno-karabakh",
        "citations": [
            {
                "source": "title",
                "locator": "paragraph 1",
                "words": "Russian peacekeepers are withdrawing from Nagorno-Karabakh.",
            }
        ],
    }


def test_the_article_itself_is_a_draft_with_its_first_line_as_title_alone(base):
    (source,) = drafts("Nothing happened.", base)["sources"]
    assert source == {"id": "title", "draft": "true", "title": "Title"}


def test_an_article_of_the_base_is_cited_by_its_id():
    base = of(("source", {"id": "report-1", "title": "Title"}))
    found = drafts("The troops withdraw.", base)
    assert "sources" not in found
    assert found["withdrawals"][0]["citations"][0]["source"] == "report-1"


def test_a_statement_has_its_speaker_and_the_chain(base):
    found = drafts(
        """\
        The report from TASS reads below:

        “The withdrawal of the troops has begun, spokesman Dmitry Peskov confirmed.”

        “Yes,” the Kremlin spokesman replied.
        """,
        base,
    )
    first, second = found["statements"]
    assert (first["speaker"], first["stance"]) == ("person/dmitry-peskov", "confirms")
    assert first["citations"][0]["via"] == ["actor/tass", "person/dmitry-peskov"]
    assert first["about"] == [f"withdrawal/{found['withdrawals'][0]['id']}"]
    assert (second["on_behalf_of"], "speaker" in second) == ("actor/kremlin", False)


def test_counts_are_estimates_of_the_draft_that_they_belong_to(base):
    found = drafts("The Russian Federation has maintained a force of 1,960 servicemen.", base)
    (strength,) = found["strengths"]
    assert found["deployments"][0]["contributor"] == "russia"
    assert (strength["of"], strength["counted"], strength["estimate"]) == (
        "deployment/deployment-russia", "personnel", "1960",
    )  # fmt: skip


def test_a_vague_count_stays_vague(base):
    (found,) = drafts("There were hundreds of ceasefire violations.", base)["violations"]
    assert found["counts"] == [{"what": "violations", "estimate": "hundreds"}]


def test_a_commander_has_the_rank_that_stands_before_the_name(base):
    (found,) = drafts("Lieutenant General Rustam Muradov has led these forces.", base)["postings"]
    assert (found["person"], found["rank"], "role" in found) == ("rustam-muradov", "lieutenant general", False)


def test_officers_and_units_that_the_base_lacks_are_drafts_too(base):
    found = drafts("Major General Ivan Petrov has led the 102nd Guards Motor Rifle Division.", base)
    assert (found["people"][0]["title"], found["people"][0]["rank"]) == ("Ivan Petrov", "major general")
    assert (found["units"][0]["title"], found["units"][0]["echelon"]) == (
        "102nd Guards Motor Rifle Division", "division",
    )  # fmt: skip
    assert found["postings"][0]["person"] == "ivan-petrov"


def test_who_accuses_whom_follows_the_voice(base):
    (active,) = drafts("The Russian Federation accused Armenia of 5 breaches.", base)["incidents"]
    (passive,) = drafts("The Russian Federation was repeatedly accused by Dmitry Peskov.", base)["incidents"]
    assert (active["actors"], active["recipients"], active["event"]) == (["actor/russia"], ["actor/armenia"], "accuse")
    assert (passive["actors"], passive["recipients"], passive["acts"]) == (
        ["person/dmitry-peskov"], ["actor/russia"], "2..",
    )  # fmt: skip


def test_a_city_acts_for_nobody(base):
    text = page(propose("Title\n\nThe troops were accused by Baku.", base))
    assert "actors: [" not in text
    assert "# actors: “Baku” stands there, which the base has as place/baku" in text


@pytest.mark.parametrize("words", ["will not withdraw", "did not withdraw", "never withdrew", "won’t quickly withdraw"])
def test_what_a_sentence_denies_is_no_draft(base, words):
    assert "withdrawals" not in drafts(f"Russia {words} its peacekeepers from Nagorno-Karabakh.", base)


def test_who_acts_is_not_where(base):
    (found,) = drafts("Troops of Armenia were stationed in Stepanakert.", base)["deployments"]
    assert found["place"] == "stepanakert"


def test_an_owner_or_another_clause_is_no_recipient(base):
    (asked, banned) = drafts("Baku's request that troops leave and Armenia’s banning of TASS.", base)["incidents"]
    assert (asked["event"], "recipients" in asked, "actors" in asked) == ("request", False, False)
    assert (banned["actors"], banned["recipients"]) == (["actor/armenia"], ["actor/tass"])


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The army annexed the region in 2023.", "2023"),
        ("On 17 April 2024 the army annexed the region.", "2024-04-17"),
        ("The army annexed the region in the last six months.", None),
        ("The army annexed the region on 17 April.", None),
        ("The army annexed the region before 2023.", None),
        ("The army annexed the region after the 2020 Karabakh War.", None),
        ("The army annexed the region in 2023, not in 2022.", None),
    ],
)
def test_a_time_is_never_sharpened(sentence, when, base):
    (found,) = drafts(sentence, base)["territorial-changes"]
    assert found.get("when") == when


def test_a_time_that_is_no_date_is_kept_in_its_words(base):
    (found,) = drafts("The army annexed the region in the last six months.", base)["territorial-changes"]
    assert found["citations"][0]["note"] == "Time in its words: in the last six months"


def test_an_opinion_is_the_articles(base):
    (found,) = drafts("One can argue that nothing happened.", base)["assessments"]
    assert (found["author"], found["type"]) == ("source/title", "judgement")


def test_what_the_base_has_is_named_and_not_proposed(base):
    text = page(
        propose("Title\n\nThe Ceasefire of November 2020 held in Stepanakert, in Daglig Qarabag's hills.", base)
    )
    assert "ceasefire/november-2020: “Ceasefire of November 2020” paragraph 1" in text
    assert "place/stepanakert: “Stepanakert” paragraph 1" in text
    assert "\nceasefires:" not in text


def test_an_id_of_the_base_is_not_proposed_again():
    base = of(("withdrawal", {"id": "withdrawal-paragraph-1"}))
    text = page(propose("Title\n\nThe troops withdraw.", base))
    assert "withdrawals:" not in text
    assert "withdrawal/withdrawal-paragraph-1: paragraph 1" in text


def test_what_is_said_twice_is_one_draft_with_two_citations(base):
    text = "The troops withdraw from Nagorno-Karabakh.\n\nTroops left Nagorno-Karabakh, all of them."
    (found,) = drafts(text, base)["withdrawals"]
    assert [cited["locator"] for cited in found["citations"]] == ["paragraph 1", "paragraph 2"]


def test_words_are_the_sources_and_at_most_fifteen(base):
    text = " ".join(["The old and tired and hungry"] * 5) + " troops withdraw " + " ".join(["over the hills"] * 9) + "."
    words = drafts(text, base)["withdrawals"][0]["citations"][0]["words"]
    assert len(words.split()) == 15
    assert words in text
    assert "withdraw" in words.split()


ARTICLE = """\
Peskov Confirms: "Troops" Leave

The report from TASS reads: the withdrawal of 1,960 servicemen from Nagorno-Karabakh has begun, Peskov said.

Armenia accused the Russian Federation of hundreds of ceasefire violations since 2020; two soldiers were killed
in an attack on Stepanakert on April 17, 2024.

A court sentenced a man to 13 years and seven months for over 2,500 attacks. It appears that this may be a first.
"""


def test_the_page_is_canonical_and_every_record_a_valid_draft(base):
    text = page(propose(ARTICLE, base))
    assert format_text(text) == text
    records = [(KINDS.by_plural[plural], record) for plural, each in yaml.safe_load(text).items() for record in each]
    assert len(records) > 8
    for model, record in records:
        assert record.pop("draft") is True
        model.model_validate(yaml.load(yaml.safe_dump(record), yaml.BaseLoader))  # noqa: S506 - makes texts alone


@pytest.mark.parametrize("text", ["x", "\ufeffx", "x\r\ny", "“", "...", ": # - {", "1,000 " * 50, "\x1b[31m red \x07"])
def test_any_text_gives_a_page(text):
    made = page(propose(text, of()))
    assert yaml.safe_load(made)["sources"][0]["draft"] is True


def test_a_base_without_names_still_gives_what_the_words_say():
    found = drafts("The troops withdraw from Nagorno-Karabakh, Peskov said.", of())
    assert set(found) == {"sources", "withdrawals", "statements"}
    assert set(found["withdrawals"][0]) == {"id", "draft", "citations"}
    assert not re.search(r"nagorno|peskov", str(sorted(found["withdrawals"][0])))
