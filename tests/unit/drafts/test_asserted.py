"""What a sentence asserts is drafted and nothing else: not what it denies, asks, plans or puts under a condition."""

from __future__ import annotations

import pytest

from conflictkb.drafts.propose import propose
from tests.unit.drafts.named import base_of

NAMES = {
    "actor": ("Russia", "Armenia", "Azerbaijan", "Turkey", "Iran", "TASS", "Sputnik", "CSTO"),
    "place": ("Armenia", "Gyumri", "Goris", "Karabakh", "Baku"),
    "person": ("Dmitry Peskov",),
}
WHO = ("actor", "contributor", "actors", "to_holder", "imposed_by", "speaker")
WHOM = ("recipients", "on")
SAYING = ("statement", "assessment")


@pytest.fixture(scope="module")
def base():
    return base_of(NAMES)


def drafted(sentence, base):
    return propose(f"Title\n\n{sentence}", base).drafts


def acts(sentence, base) -> list[str]:
    """Each act that is drafted as `[stage] what [by whom] [to whom] [in where]`; what is said is left out."""
    return [_told(draft) for draft in drafted(sentence, base) if draft.kind not in SAYING]


def _told(draft) -> str:
    held = draft.fields
    what = held.get("event") or held.get("manner") or held.get("type") or draft.kind
    who, whom = (next((held[name] for name in names if name in held), "") for names in (WHO, WHOM))
    parts = [held.get("stage"), what, *_slugs("by", who), *_slugs("to", whom), *_slugs("in", held.get("place"))]
    return " ".join(part for part in parts if part)


def _slugs(lead: str, ids: object) -> list[str]:
    each = [ids] if isinstance(ids, str) else ids or []
    return [f"{lead} {one.rpartition('/')[2]}" for one in each if one]


@pytest.mark.parametrize(
    "sentence",
    [
        "If Armenia leaves the CSTO, Russia will withdraw its troops from Gyumri.",
        "Russia will withdraw its troops from Gyumri if Armenia leaves the CSTO.",
        "Unless Russia withdraws its troops from Gyumri, Turkey would condemn Armenia.",
        "Peskov said that if Armenia asked, Russia would withdraw its troops.",
        "Had Russia withdrawn its troops from Gyumri, Azerbaijan would have attacked Goris.",
        "Should Armenia ban Sputnik, Russia will withdraw its peacekeepers.",
        "Were Armenia to ban Sputnik, Russia would condemn Armenia.",
        "As long as Russia deploys troops to Gyumri, Azerbaijan will condemn Armenia.",
        "Were the troops to leave Gyumri, Iran would condemn Armenia.",
        "Imagine Russia withdraws its troops.",
        "Azerbaijan would have attacked Goris in 2022.",
    ],
)
def test_what_stands_under_a_condition_is_no_draft(sentence, base):
    assert acts(sentence, base) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Azerbaijan denied the accusation.",
        "Azerbaijan denied shelling Goris and killing three soldiers.",
        "Azerbaijan denied its troops had attacked Goris.",
        "Azerbaijan denied that its troops had attacked Goris and that two soldiers had been killed.",
        "The ministry denied that any soldiers had been killed.",
        "The minister denied ever having accused Iran.",
        "The claim that Azerbaijan had shelled Goris was denied by Baku.",
        "The accusation was denied by Azerbaijan.",
        "Azerbaijan dismissed reports that its troops had shelled Goris.",
        "Russia doubts that Armenia will ban Sputnik.",
        "Allegations that Azerbaijan killed two soldiers were never proven.",
        "Armenia falsely claimed that Turkey attacked Goris.",
        "Rumours of a withdrawal of Russian troops were false.",
        "Peskov ruled out a withdrawal of troops from Gyumri.",
    ],
)
def test_what_is_denied_is_no_draft(sentence, base):
    assert acts(sentence, base) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Neither Russia nor Turkey condemned Azerbaijan.",
        "No state condemned Azerbaijan.",
        "Nobody was killed in Goris.",
        "Armenia never accused Russia of anything.",
        "Azerbaijan hardly attacked Goris.",
        "Armenia almost banned Sputnik.",
        "Armenia has yet to ban Sputnik.",
        "Armenia stopped short of banning Sputnik.",
        "Armenia can't condemn Russia.",
        "Armenia has not accused Azerbaijan of shelling Goris, nor condemned Turkey.",
        "Russia did not, as Armenia claimed, withdraw its troops from Gyumri.",
        "Russia failed to deploy troops to Goris.",
        "The United States warned Russia against deploying troops to Goris.",
        "The peace treaty remains unsigned.",
        "Turkey vetoed sanctions against Azerbaijan.",
        "Armenia forbade Russia from deploying troops to Goris.",
        "Russia prevented an attack on Goris.",
        "There was no withdrawal of Russian troops and no ceasefire.",
        "There is no evidence that Azerbaijan attacked Goris.",
        "It is not true that Russia withdrew its troops.",
        "A ceasefire was never agreed.",
        "The sides failed to agree on a ceasefire.",
        "A ceasefire that would have begun on 5 June 2023 was never agreed.",
        "The withdrawal of Russian troops from Gyumri has not begun.",
        "Did Russia withdraw its troops from Gyumri?",
        "Journalists asked whether Russia had withdrawn its troops.",
        "It remains unclear whether Azerbaijan attacked Goris.",
    ],
)
def test_what_is_negated_or_asked_is_no_draft(sentence, base):
    assert acts(sentence, base) == []


@pytest.mark.parametrize(
    ("sentence", "drafts"),
    [
        ("Azerbaijan may attack Goris.", ["possible violent-event"]),
        ("Azerbaijan threatened to attack Goris.", ["threaten by azerbaijan", "possible violent-event"]),
        ("Armenia fears an attack on Goris.", ["possible violent-event"]),
        ("Armenia plans to condemn Turkey.", ["possible accuse by armenia to turkey"]),
        ("Russian troops may leave Gyumri in May 2025.", ["possible withdrawal in gyumri"]),
        ("Russia ordered its troops to leave Gyumri.", ["possible withdrawal by russia in gyumri"]),
        ("Russia is expected to withdraw its troops.", ["possible withdrawal by russia"]),
        ("An attack on Goris cannot be ruled out.", ["possible violent-event"]),
        ("Russia agreed to withdraw its troops.", ["possible withdrawal by russia"]),
        ("Azerbaijan opposed a ceasefire.", ["possible ceasefire"]),
        ("Iran offered to host a summit.", ["possible consult"]),
        ("Russia ended sanctions in return for a ceasefire.", ["possible ceasefire"]),
        ("The sides discussed a ceasefire.", ["possible ceasefire"]),
        ("A ceasefire could be signed in May 2024.", ["possible ceasefire"]),
        ("Iran proposed a ceasefire.", ["proposed ceasefire"]),
        ("Armenia called for a ceasefire.", ["proposed ceasefire"]),
        (
            "Armenia demanded that Russia withdraw its troops from Gyumri.",
            ["request by armenia to russia in gyumri", "proposed withdrawal by russia in gyumri"],
        ),
        ("Armenia announced the withdrawal of Russian troops.", ["announced withdrawal"]),
        ("Russia paid in order to withdraw its troops.", ["possible withdrawal by russia"]),
        ("Russia vowed to withdraw its troops from Gyumri.", ["announced withdrawal by russia in gyumri"]),
        ("The withdrawal of troops from Gyumri was cancelled.", ["cancelled withdrawal in gyumri"]),
    ],
)
def test_what_is_willed_or_possible_has_that_stage(sentence, drafts, base):
    assert acts(sentence, base) == drafts


@pytest.mark.parametrize(
    ("sentence", "field", "value"),
    [
        ("Armenia accused Turkey of an attack.", "occurrence", "claimed"),
        ("Turkey was blamed for shelling Goris.", "occurrence", "claimed"),
        ("Armenia accused Turkey of hundreds of ceasefire violations.", "basis", "alleged"),
        ("Armenia accused Turkey of banning Sputnik.", "stage", "possible"),
    ],
)
def test_what_somebody_is_accused_of_is_alleged(sentence, field, value, base):
    last = [draft for draft in drafted(sentence, base) if draft.fields.get("event") != "accuse"][-1]
    assert last.fields[field] == value


def test_what_may_come_has_cost_no_lives(base):
    (found,) = drafted("An attack with 40 dead could start.", base)
    assert (found.fields["stage"], "counts" in found.fields) == ("possible", False)


def test_a_stage_stands_with_the_word_that_makes_it(base):
    (found,) = drafted("Azerbaijan may attack Goris.", base)
    assert found.remarks == ["stage: by “may” the text does not say that it happened"]
    assert found.id == "violent-event/possible-attack-paragraph-1"


def test_what_may_come_and_what_came_are_two_drafts(base):
    text = "Russia will withdraw its troops from Gyumri. Russia withdrew its troops from Gyumri."
    assert acts(text, base) == ["possible withdrawal by russia in gyumri", "withdrawal by russia in gyumri"]


@pytest.mark.parametrize(
    ("sentence", "drafts"),
    [
        ("No fewer than 40 soldiers were killed in Goris.", ["violent-event in goris"]),
        ("Russia could not stop the attack on Goris.", ["violent-event"]),
        ("Russia failed to prevent Azerbaijan from annexing Karabakh.", ["annexation by azerbaijan in karabakh"]),
        ("Neither Russia nor Turkey condemned the attack.", ["violent-event"]),
        ("Instead of withdrawing its troops, Armenia condemned Turkey.", ["accuse by armenia to turkey"]),
        ("Iran did not take part in the talks, and Turkey condemned Armenia.", ["accuse by turkey to armenia"]),
        ("Russia did not withdraw its troops and accused Armenia of lying.", ["accuse by russia to armenia"]),
        ("Azerbaijan, which denied shelling Goris, accused Armenia of lying.", ["accuse by azerbaijan to armenia"]),
        ("Azerbaijan denied the attack, saying Armenia had shelled Goris.", ["violent-event"]),
        ("Soldiers who refused to leave were killed.", ["reject", "violent-event"]),
        ("Authorities in the disputed region condemned a considerable attack.", ["accuse", "violent-event"]),
        ("The opposition condemned Iran.", ["accuse to iran"]),
        ("In May Azerbaijan attacked Goris.", ["violent-event"]),
    ],
)
def test_what_is_said_to_be_so_stays_a_fact(sentence, drafts, base):
    assert acts(sentence, base) == drafts


@pytest.mark.parametrize(
    ("sentence", "drafts"),
    [
        ("After Armenia left the CSTO, troops withdrew from Gyumri.", ["withdrawal in gyumri"]),
        ("Russia, Turkey said, withdrew its troops from Gyumri.", ["withdrawal by russia in gyumri"]),
        ("Azerbaijan, not Armenia, accused Russia of bias.", ["accuse by azerbaijan to russia"]),
        ("Russia, which left the CSTO, withdrew its troops from Gyumri.", ["withdrawal by russia in gyumri"]),
        ("Russia said Armenia had done much but accused Turkey of bias.", ["accuse to turkey"]),
        ("Turkey condemned the attack by Azerbaijan.", ["accuse by turkey", "violent-event"]),
        ("Turkey welcomed the accusation.", ["accuse"]),
        (
            "Azerbaijan accused Turkey, condemned Iran.",
            ["accuse by azerbaijan to turkey", "accuse by azerbaijan to iran"],
        ),
        ("Russia promised Armenia to withdraw its troops.", ["announced withdrawal"]),
        ("Troops in Armenia accused Turkey.", ["accuse to turkey in armenia"]),
        (
            "Armenia condemned Turkey, and Russia withdrew its troops from Gyumri.",
            ["accuse by armenia to turkey", "withdrawal by russia in gyumri"],
        ),
    ],
)
def test_who_acts_stands_in_the_same_clause(sentence, drafts, base):
    assert acts(sentence, base) == drafts


def test_counts_are_those_of_their_clause(base):
    shelling, killing = drafted("Armenia shelled Goris after 40 soldiers were killed in Baku.", base)
    assert "counts" not in shelling.fields
    assert killing.fields["counts"] == [{"what": "killed", "estimate": "40"}]


def test_what_is_denied_of_some_is_not_said_of_all(base):
    text = "About 40 soldiers were killed, Armenia said, but Azerbaijan denied that any soldiers had been killed."
    killing, said, denied = drafted(text, base)
    assert killing.fields["counts"] == [{"what": "killed", "estimate": "~40"}]
    assert (said.fields["speaker"], said.fields["about"]) == ("actor/armenia", [killing.id])
    assert (denied.fields["speaker"], "about" in denied.fields) == ("actor/azerbaijan", False)


def test_a_day_belongs_to_the_clause_that_it_stands_in(base):
    ban, _, said = drafted("Russia said on 12 May 2023 that Armenia had banned Sputnik in 2021.", base)
    assert (ban.fields["when"], said.fields["when"]) == ("2021", "2023-05-12")


def test_a_bound_is_kept_with_its_word_and_costs_no_other_date(base):
    text = "Russia said on 12 May 2023 that it had not withdrawn its troops and would not do so before 2025."
    (said,) = drafted(text, base)
    assert said.fields["when"] == "2023-05-12"
    assert said.citations[0]["note"] == "Time in its words: before 2025"


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Peskov did not confirm that troops had left Gyumri.", []),
        ("Peskov is expected to confirm the withdrawal.", []),
        ("The minister told Armenia that troops had left Gyumri.", [None]),
        ("The ministry said Armenia attacked Goris.", [None]),
        ("Russia's withdrawal of its troops, announced in 2024, was completed.", [None]),
        ("“Troops have left Gyumri,” said Dmitry Peskov.", ["person/dmitry-peskov"]),
        ("Troops have left Gyumri, according to TASS.", ["actor/tass"]),
    ],
)
def test_nobody_says_what_only_another_may_have_said(sentence, speakers, base):
    said = [draft for draft in drafted(sentence, base) if draft.kind == "statement"]
    assert [draft.fields.get("speaker") for draft in said] == speakers
