"""By class of sentence: what names an act and does not say that it was so gives no draft, or a marked one."""

from __future__ import annotations

import pytest

from conflictkb.drafts.propose import propose
from tests.unit.drafts.named import base_of

NAMES = {
    "actor": ("Russia", "Armenia", "Azerbaijan", "Turkey", "Iran", "TASS", "Sputnik"),
    "place": ("Goris", "Gyumri"),
    "person": ("Dmitry Peskov",),
}
MARKS = ("stage", "occurrence", "basis")


@pytest.fixture(scope="module")
def base():
    return base_of(NAMES)


def drafted(sentence, base):
    return [draft for draft in propose(f"Title\n\n{sentence}", base).drafts if draft.kind != "assessment"]


def acts(sentence, base) -> list[str]:
    """Each act as `[mark] kind [day]`; what is said, and the incident beside a restriction, are left out."""
    found = [draft for draft in drafted(sentence, base) if draft.kind != "statement"]
    return [_told(draft) for draft in found if draft.fields.get("event") != "coerce"]


def _told(draft) -> str:
    held = draft.fields
    what = "accusation" if held.get("modes") == ["allege"] else held.get("event") or draft.kind
    parts = [*(held.get(name) for name in MARKS), what, held.get("when")]
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia withdrew none of its peacekeepers.",
        "Azerbaijan attacked no one.",
        "Turkey never once attacked Armenia.",
        "Turkey banned nothing.",
        "Iran condemned neither Armenia nor Azerbaijan.",
        "Russia deployed zero troops to Goris.",
        "Nothing suggests that Azerbaijan attacked Goris.",
        "There is little evidence that Azerbaijan attacked Goris.",
        "Armenia was attacked by nobody.",
        "Russia withdrew hardly any of its troops.",
    ],
)
def test_what_was_done_to_none_is_no_draft(sentence, base):
    assert drafted(sentence, base) == []


def test_no_one_is_no_count(base):
    (found,) = drafted("The shelling left no one dead.", base)
    assert "counts" not in found.fields


@pytest.mark.parametrize(
    "sentence",
    [
        "Azerbaijan was not the one who attacked Armenia.",
        "It wasn't Azerbaijan who attacked Armenia.",
        "The one who attacked Armenia was not Azerbaijan.",
        "Russia is not the country which banned Sputnik.",
        "Turkey was not among those who condemned Armenia.",
        "Russia was never the party whose troops withdrew.",
        "It is not as though Azerbaijan attacked Armenia.",
        "That Turkey attacked Armenia is not true.",
    ],
)
def test_who_is_not_the_one_that_did_it_did_nothing(sentence, base):
    assert drafted(sentence, base) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Turkey lacked the troops to attack Armenia.",
        "Turkey has insufficient forces to launch an attack on Armenia.",
        "Armenia neglected to ban Sputnik.",
        "Russia backed out of deploying troops to Goris.",
        "Russia resisted calls to withdraw its troops.",
        "Armenia escaped a ban on Sputnik.",
        "Armenia dreamed of an attack on Azerbaijan.",
        "Armenia balked at banning Sputnik.",
        "Armenia missed the chance to ban Sputnik.",
        "Turkey gave up its attempt to attack Armenia.",
        "Turkey dropped plans to attack Armenia.",
        "Turkey hesitated to attack Armenia.",
        "Turkey delayed the deployment of troops.",
        "Armenia retracted its accusation against Turkey.",
        "Turkey kept Iran out of an attack on Armenia.",
    ],
)
def test_what_somebody_lacks_or_leaves_is_not_done(sentence, base):
    assert drafted(sentence, base) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Turkey has the troops to attack Armenia.", ["possible violent-event"]),
        ("The treaty obliges Russia to condemn Turkey.", ["possible accuse"]),
        ("Azerbaijan managed to attack Armenia.", ["violent-event"]),
        ("Armenia was the first to condemn Turkey.", ["accuse"]),
        ("Balkan states condemned Turkey.", ["accuse"]),
        ("After a delay Russia withdrew its troops.", ["withdrawal"]),
    ],
)
def test_what_one_may_do_is_possible_and_what_one_comes_to_do_is_done(sentence, found, base):
    assert acts(sentence, base) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Iran supposedly attacked Azerbaijan.", "reported violent-event"),
        ("Reportedly, Turkey shelled Goris on 2 May 2021.", "reported violent-event 2021-05-02"),
        ("Russia is said to have attacked Armenia.", "reported violent-event"),
        ("According to an unconfirmed rumour, Iran attacked Armenia.", "reported violent-event"),
        ("It is rumoured that Turkey attacked Armenia.", "reported violent-event"),
        ("Rumour has it that Turkey attacked Armenia.", "reported violent-event"),
        ("Turkey attacked Armenia, it is said.", "reported violent-event"),
        ("Turkey attacked Armenia, reportedly with drones.", "reported violent-event"),
        ("Analysts believe that Turkey attacked Armenia.", "reported violent-event"),
        ("By some accounts, Turkey attacked Armenia.", "reported violent-event"),
        ("A suspected attack on Goris was investigated.", "reported violent-event"),
        ("Azerbaijan reportedly violated the ceasefire.", "reported violation"),
        ("Turkey is thought to have banned Sputnik.", "possible restriction"),
        ("Turkey allegedly attacked Armenia.", "claimed violent-event"),
        ("Turkey probably attacked Armenia.", "possible violent-event"),
    ],
)
def test_what_nobody_vouches_for_is_marked(sentence, found, base):
    assert acts(sentence, base) == [found]
    assert [draft for draft in drafted(sentence, base) if draft.kind == "statement"] == []
    assert all(draft.remarks for draft in drafted(sentence, base))


def test_what_is_only_called_so_is_neither_said_nor_an_accusation(base):
    assert acts("The alleged attack on Goris was condemned by Turkey.", base) == ["claimed violent-event", "accuse"]
    (attack, accusation) = drafted("The reported attack on Goris was condemned by Turkey.", base)
    assert (attack.fields["occurrence"], accusation.fields["event"]) == ("reported", "accuse")


@pytest.mark.parametrize(
    "sentence",
    [
        "The claim that Armenia attacked Azerbaijan was debunked.",
        "The claim that Armenia attacked Azerbaijan and banned Sputnik was debunked.",
        "Fact-checkers debunked the claim that Armenia attacked Azerbaijan.",
        "The report that Turkey banned Sputnik was retracted.",
        "The rumour that Iran attacked Armenia proved false.",
        "It is a lie that Turkey attacked Armenia.",
        "Contrary to reports that Turkey attacked Armenia, the border was calm.",
        "Claims of an attack on Goris were discredited.",
        "TASS deleted its report that Turkey attacked Armenia.",
        "Armenia's claim was refuted.",
        "The attack on Goris was a hoax.",
        "A simulated attack on Goris was part of the exercise.",
        "The war game featured an attack on Goris.",
        "In the film, Azerbaijan attacked Armenia.",
    ],
)
def test_what_is_refuted_or_feigned_is_no_draft(sentence, base):
    assert drafted(sentence, base) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Azerbaijan attacked Armenia, which Turkey denies.",
        "Azerbaijan attacked Armenia, something Turkey has denied.",
        "Azerbaijan attacked Armenia, a claim that Turkey rejects.",
        "Azerbaijan attacked Armenia, but Turkey denies it.",
        "Azerbaijan attacked Armenia; Turkey denied that.",
        "Azerbaijan, which denies it, attacked Armenia.",
    ],
)
def test_what_another_denies_in_the_same_breath_is_reported(sentence, base):
    assert acts(sentence, base) == ["reported violent-event"]


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Armenia's army numbers 45,000 according to Turkey, which Armenia denies.", ["turkey", "armenia"]),
        ("TASS, citing Turkey, said Armenia attacked Goris.", ["tass"]),
        ("Azerbaijan attacked Goris, an accusation that Turkey called baseless.", []),
        ("Armenia said nothing.", []),
        ("Turkey told no one.", []),
        ("Peskov told the journalists no more.", []),
        ("Iran announced no withdrawal of its troops.", []),
        ("The said agreement was signed.", []),
        ("All told, 40 soldiers were killed.", []),
        ("Russia was told to leave.", []),
        ("Armenia reported no casualties.", ["armenia"]),
    ],
)
def test_who_says_nothing_says_nothing(sentence, speakers, base):
    said = [draft.fields.get("speaker", "") for draft in drafted(sentence, base) if draft.kind == "statement"]
    assert [speaker.rpartition("/")[2] for speaker in said] == speakers


@pytest.mark.parametrize(
    "sentence",
    [
        "Every attack on Armenia is an attack on Russia.",
        "Any attack on Armenia will be answered.",
        "An attack on one member is an attack on all.",
        "Whoever attacks Armenia attacks Russia.",
        "Whenever Azerbaijan attacks, Russia condemns Armenia.",
        "Attacks on civilians are war crimes.",
        "States that attack Armenia will regret it.",
        "Anyone who attacks Armenia is an enemy of Russia.",
        "NATO treats an attack on one as an attack on all.",
        "Troops always withdraw in winter.",
        "Turkey launched a verbal attack on Armenia.",
    ],
)
def test_what_holds_of_all_or_any_is_no_event(sentence, base):
    assert drafted(sentence, base) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Armenia dreamed that Azerbaijan shelled Goris on 5 June 2023.",
        "Armenia imagined that Azerbaijan shelled Goris.",
        "Armenia joked to reporters that Azerbaijan shelled Goris.",
        "Armenia pretended that Azerbaijan shelled Goris.",
        "Armenia joked Azerbaijan shelled Goris.",
        "Azerbaijan shelled Goris, Armenia joked.",
        "In Armenia's dreams, Azerbaijan shelled Goris.",
    ],
)
def test_what_is_dreamed_or_joked_is_no_draft(sentence, base):
    assert drafted(sentence, base) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The ban that Russia had refused to impose on Armenia in May 2023 was debated.", []),
        ("The ban Russia refused to impose on Armenia was debated.", []),
        ("The attack that Turkey never launched was debated.", []),
        ("The attack on Goris that Turkey prevented was debated.", []),
        ("The ban that Russia wanted to impose was debated.", ["possible restriction"]),
        ("The ban that Russia imposed on Sputnik was debated.", ["restriction"]),
        ("The attack in which Armenia did not make gains went on.", ["violent-event"]),
    ],
)
def test_what_its_doer_did_not_bring_about_is_not_done(sentence, found, base):
    assert [act for act in acts(sentence, base) if act != "reject" and not act.startswith("reject ")] == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Armenia shelled out 5 million dollars for gas.",
        "Armenia attacked Azerbaijan at chess.",
        "Armenia attacked Azerbaijan in the final.",
        "Azerbaijan attacked the proposal of Armenia.",
        "Azerbaijan attacked the new peace plan.",
        "Azerbaijan attacked Armenia's statement.",
        "The idea was sharply attacked by Azerbaijan.",
        "The attack on the plan of Armenia went on.",
        "Azerbaijan verbally attacked Armenia.",
        "Azerbaijan bombarded Armenia with questions.",
        "Russia sanctioned the plan.",
        "The plan was sanctioned by Russia.",
    ],
)
def test_a_word_of_violence_or_sanction_in_another_sense_is_no_draft(sentence, base):
    assert drafted(sentence, base) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Azerbaijan attacked the plan office.", ["violent-event"]),
        ("Azerbaijan attacked Goris and the proposal of Armenia fell.", ["violent-event"]),
        ("Azerbaijan shelled Goris out of the blue.", ["violent-event"]),
        ("Azerbaijan shelled off the coast of Armenia.", ["violent-event"]),
        ("Azerbaijan attacked the approach to Goris.", ["violent-event"]),
        ("Russia sanctioned Armenia.", ["sanction"]),
        ("Russia sanctioned the bank.", ["sanction"]),
        ("Russia sanctioned the withdrawal of its troops.", ["possible withdrawal"]),
    ],
)
def test_the_sense_is_that_of_the_whole_object(sentence, found, base):
    assert acts(sentence, base) == found
