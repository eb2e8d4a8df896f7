"""The questions that the base exists to answer: the page is true, the databases agree, a historian finds the same.

What the answers must hold is written by hand from the sources, not copied from what the program prints.
"""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from tools import questions

ROOT = Path(__file__).parents[2]
COMMANDS = [command for item in questions.questions() if "corpora" not in item for command in item["commands"]]


@pytest.fixture(scope="module")
def base(curated):
    return curated


def rows(base, *words: str):
    return json.loads(questions.run(base, *words, "-f", "json"))


def ids(base, *words: str):
    return [row["id"] for row in rows(base, *words)]


def test_every_question_prints_the_same_bytes_on_both_databases(base, postgres_url):
    questions.build(postgres_url)
    for command in COMMANDS:
        assert questions.run(base, *command, "-f", "json") == questions.run(postgres_url, *command, "-f", "json"), (
            shlex.join(command)
        )


def test_1_russias_peacekeepers_were_there_on_new_years_day_2022(base):
    found = {
        row["id"]: row
        for row in rows(base, "deployments", "place within nagorno-karabakh", "--on", "2022-01-01", "--cite")
    }
    contingent = found["deployment/ru-peacekeepers-nk"]
    assert contingent["match"] == "yes"
    assert contingent["contributor"] == "actor/russia"
    assert "unit/15th-motor-rifle-brigade" in [part["unit"] for part in contingent["units"]]
    assert "source/atlas-news-2024-04-17" in [citation["source"] for citation in contingent["citations"]]


def test_1_the_agreed_strength_was_1960(base):
    found = rows(base, "strengths", "of = deployment/ru-peacekeepers-nk and basis = authorised")
    assert 1960 in [row["estimate"]["best"] for row in found]


def test_2_they_were_still_there_after_the_announcement_and_the_sources_differ_on_the_end(base):
    (contingent,) = rows(base, "deployments", "place within nagorno-karabakh", "--on", "2024-04-20", "--sure")
    assert contingent["id"] == "deployment/ru-peacekeepers-nk"
    assert contingent["end"] == {
        "text": "2024-06-12",
        "earliest": "2024-06-12",
        "latest": "2024-06-12",
        "state": "known",
    }
    assert "end" in contingent["disputed"]


def test_3_nobody_was_there_for_certain_in_2025(base):
    assert ids(base, "deployments", "place within nagorno-karabakh", "--on", "2025-01-01", "--sure") == []


@pytest.mark.parametrize(("day", "person"), [("2020-12-01", "rustam-muradov"), ("2023-09-19", "kirill-kulakov")])
def test_4_who_commanded_the_contingent(base, day, person):
    found = rows(base, "postings", "of = deployment/ru-peacekeepers-nk and role = commander", "--on", day)
    assert f"person/{person}" in [row["person"] for row in found]


def test_4_only_muradov_is_sure_on_1_december_2020(base):
    words = ("postings", "of = deployment/ru-peacekeepers-nk and role = commander", "--on", "2020-12-01", "--sure")
    assert [row["person"] for row in rows(base, *words)] == ["person/rustam-muradov"]


def test_9_the_joint_centre_was_run_by_russia_and_turkey_from_january_2021_to_april_2024(base):
    (centre,) = rows(base, "monitoring-bodies", "operators(actor = turkey)")
    assert sorted(part["actor"] for part in centre["operators"]) == ["actor/russia", "actor/turkey"]
    assert (centre["start"]["earliest"], centre["end"]["latest"]) == ("2021-01-30", "2024-04-26")


def test_11_armenia_and_russia_in_the_six_months_before_the_withdrawal_oldest_first(base):
    found = rows(
        base, "incidents", "--between", "armenia,russia", "--during", "2023-10-17/2024-04-17", "--sort", "when"
    )
    assert len(found) >= 10
    starts = [row["start"]["earliest"] for row in found if row["start"]["earliest"]]
    assert starts == sorted(starts)
    for row in found:
        parties = {*(row["actors"] or []), *(row["recipients"] or [])}
        assert len(parties) >= 2, row["id"]


def test_12_baku_repeatedly_accused_the_troops(base):
    found = rows(base, "incidents", "event = accuse and actors within actor/azerbaijan", "--columns", "id,acts")
    assert any(row["acts"] and row["acts"]["low"] == 2 and row["acts"]["high"] is None for row in found)


@pytest.mark.parametrize(
    ("day", "holder"),
    [("2019-01-01", "actor/nagorno-karabakh-republic"), ("2023-12-01", "actor/azerbaijan")],
)
def test_13_who_held_nagorno_karabakh_in_fact(base, day, holder):
    found = rows(base, "controls", "basis = in_fact and place = nagorno-karabakh", "--on", day, "--sure")
    assert [row["holder"] for row in found] == [holder]


def test_13_the_united_nations_count_it_to_azerbaijan_in_law_on_every_day_asked(base):
    for day in ("2019-01-01", "2021-06-01", "2023-12-01"):
        words = ("controls", "basis = in_law and by = actor/united-nations", "--place", "nagorno-karabakh", "--on", day)
        assert "actor/azerbaijan" in [row["holder"] for row in rows(base, *words)]


def test_14_the_operation_of_september_2023_and_the_war_of_september_2020(base):
    assert "violent-event/september-2023-operation" in ids(
        base, "all", "--place", "nagorno-karabakh", "--during", "2023-09"
    )
    war = rows(base, "conflicts", "--on", "2020-09-27")
    assert "conflict/second-nagorno-karabakh-war" in [row["id"] for row in war]


def test_18_peskovs_words_reach_us_through_tass(base):
    found = {row["id"]: row for row in rows(base, "statements", "via is not absent")}
    assert found["statement/peskov-confirms-withdrawal"]["via"][:2] == ["actor/tass", "person/dmitry-peskov"]


def test_19_assessments_name_their_author(base):
    found = rows(base, "assessments")
    assert found
    assert all(row["author"] for row in found)
    assert "source/atlas-news-2024-04-17" in [row["author"] for row in found]


def test_21_saraya_al_ashtar_goes_by_another_name(base):
    found = {row["id"]: row for row in rows(base, "actors", "names is not absent")}
    names = [name["text"] for name in found["actor/saraya-al-ashtar"]["names"]]
    assert any("Islamic Resistance in Bahrain" in name for name in names)


def test_the_data_is_as_wide_as_it_claims_to_be(base):
    counts = {plural: len(ids(base, plural)) for plural in ("sources", "all")}
    assert counts["sources"] >= 90
    assert counts["all"] - counts["sources"] >= 250
    publishers = rows(base, "sources", "--group-by", "country")
    assert len([group for group in publishers if group["country"]]) >= 5


def test_10_the_counts_of_each_year_come_from_the_records_of_the_whole(base):
    words = ("tally", "violations", "ceasefire = november-2020", "-f", "json")
    whole, by_year = (json.loads(questions.run(base, *words, *more)) for more in ((), ("--group-by", "start:year")))
    assert {line["group"]["start:year"] for line in by_year} >= {"2021", "2022", "2023"}
    assert {record for line in by_year for record in line["ids"]} == {
        record for line in whole for record in line["ids"]
    }


def test_15_the_authors_opinions_rest_on_the_article_alone(base):
    whole = {row["record"] for row in rows(base, "rests-on", "source/atlas-news-2024-04-17") if row["whole"]}
    assert {"assessment/moscow-cuts-its-losses", "assessment/joint-centre-failed"} <= whole
    assert "deployment/ru-peacekeepers-nk" not in whole


def test_16_the_end_of_the_deployment_has_two_sides(base):
    found = {row["field"]: row for row in rows(base, "contradictions", "deployment/ru-peacekeepers-nk")}
    reading, other = found["end"]["sides"][:2]
    assert reading["says"] == "2024-06-12"
    assert any("azerbaijani-ministry-of-defence" in account for account in reading["accounts"])
    assert (other["says"], other["relation"]) == ("[..2024-05-15]", "disagrees")
    said = [side["says"] for side in found["duration"]["sides"]]
    assert "3.5 years" in said  # the outlet's later word; its headline of four years fits by rounding


def test_20_the_number_leads_back_to_the_statement_of_november_2020(base):
    (reason,) = rows(base, "why", "strength/ru-peacekeepers-nk-authorised", "estimate")
    assert reason["value"] == "1960"
    assert reason["place"].startswith("data/contingent/deployment.yaml:")
    assert ("source/primeminister-am-2020-11-10", "points 3-4") in [
        (ground["source"], ground["locator"]) for ground in reason["grounds"]
    ]


def test_10_counters_stand_apart_and_the_articles_hundreds_are_at_least_200(base):
    told = rows(base, "tally", "violations", "ceasefire = november-2020")
    found = {(row["counter"], row["what"], row["side"]): row for row in told}
    article = found["source/atlas-news-2024-04-17", "violations", None]
    assert article["total"] == {"text": "200..", "low": 200, "best": None, "high": None}
    assert article["ids"] == ["violation/november-2020-hundreds"]
    ministry = found["actor/russian-ministry-of-defence", "violations", "actor/azerbaijan"]
    assert ministry["total"]["low"] < 200
    assert {row["basis"] for row in found.values()} >= {"alleged", "reported"}


def test_17_before_the_ministrys_statement_the_end_was_unknown(tmp_path, postgres_url):
    corpora = ("tests/history/article", "tests/history/ministry")
    for url in (str(tmp_path / "history.db"), postgres_url):
        questions.build(url, corpora)
        ends = [rows(url, "query", "withdrawals", "--known-at", at)[0]["end"] for at in ("c1", "c2")]
        assert [end["text"] for end in ends] == ["unknown", "2024-06-12"]
        assert [end["state"] for end in ends] == ["unknown", "known"]
        (changed,) = [change for change in rows(url, "diff", "c1", "c2") if change["action"] == "update"]
        assert [field["field"] for field in changed["fields"]] == ["end", "citations"]


def test_4_and_5_the_line_of_commanders_has_its_gaps(base):
    found = rows(base, "commanders", "ru-peacekeepers-nk")
    postings = [row["person"] for row in found if row["what"] == "posting"]
    assert [name.rpartition("-")[2] for name in postings] == [
        "muradov", "kosobokov", "anashkin", "volkov", "lentsov", "kulakov",
    ]  # fmt: skip
    states = {(row["start"], row["what"]) for row in found if not row["id"]}
    assert ("2020-11-11", "held") in states
    assert ("2021-11-11", "maybe") in states, "nobody says who led it before Volkov is seen"


def test_6_planned_arrived_and_present_are_series_of_their_own(base):
    found = [row for row in rows(base, "strength", "ru-peacekeepers-nk") if row["what"] == "observed"]
    assert {row["basis"] for row in found} >= {"authorised", "planned", "arrived", "present"}
    assert [(row["low"], row["high"]) for row in found if row["estimate"] == "thousands"] == [(2000, None)]


def test_7_four_years_fit_by_rounding_and_three_and_a_half_do_not(base):
    (reason,) = rows(base, "why", "ru-peacekeepers-nk", "duration")
    assert reason["value"] == "1311 days"
    said = {ground["says"]: ground["relation"] for ground in reason["grounds"]}
    assert said["4 years"] == "says, less_precise", "3.5 to 4.5 years are 1278 to 1644 days"
    assert said["3.5 years"] == "says, disagrees", "3.45 to 3.55 years are 1260 to 1297 days"


def test_8_five_ceasefires_covered_it_and_september_2022_is_none_of_them(base):
    found = {row["id"]: row for row in rows(base, "ceasefires", "--place", "nagorno-karabakh")}
    assert "ceasefire/may-1994" in found
    assert found["ceasefire/november-2020"]["days_low"] == found["ceasefire/november-2020"]["days_high"] == 1044
    assert found["ceasefire/september-2023"]["ended"] == "no"
    assert not any("september-2022" in name for name in found)


def test_22_the_withdrawal_began_before_it_was_announced(base):
    found = {row["id"]: row for row in rows(base, "withdrawals")}
    row = found["withdrawal/ru-peacekeepers-nk-withdrawal"]
    assert (row["announced"], row["days_low"], row["days_high"], row["stage"]) == ("2024-04-17", -7, 0, "completed")


def test_every_question_has_its_picture_and_its_number(base, tmp_path):
    asked = questions.questions()
    assert {str(item["number"]).partition(",")[0] for item in asked} == {str(n) for n in range(1, 23)}
    questions.draw(base, tmp_path)
    drawn = sorted(path.name for path in tmp_path.iterdir())
    assert drawn == sorted(path.name for path in (ROOT / "docs" / "pictures").iterdir())
    assert all("<svg" in path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
