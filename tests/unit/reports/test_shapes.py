"""Every report over a small world, with its rows written out; the same from both databases."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from conflictkb.errors import UsageError
from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.plots.terminal_map import terminal_map
from conflictkb.reports import draw
from conflictkb.reports.catalogue import REPORTS
from conflictkb.reports.draw.lines import MEANING, SURE
from conflictkb.safe import one_line
from conflictkb.store.database import Store

WORLD = Path(__file__).parent / "shapes.yaml"
TURNS = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")  # of Unicode's bidirectional classes
MARKS = (0x061C, 0x200E, 0x200F)  # each turns what stands beside it


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def kb(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("shapes")
    (folder / "conflictkb.toml").touch()
    shutil.copy(WORLD, folder / "a.yaml")
    url = str(folder / "base.db")
    if request.param == "postgresql":
        server = request.getfixturevalue("postgres_server")
        server.administer('drop database if exists "shapes" with (force)')
        server.administer('create database "shapes" template template0')
        url = server.database("shapes")
    Store.create(url).close()
    with Store.open(url, read_only=False) as store:
        made = plan(store, [folder])
        assert [str(problem) for problem in made.problems if problem.severity.name == "ERROR"] == []
        apply(store, made, who="one")
    with Store.open(url) as store:
        yield KnowledgeBase(store)


def told(report, *columns: str):
    return [tuple(row[name] for name in columns) for row in report.to_dicts()]


def test_commanders_and_the_stretches_that_nobody_fills(kb):
    found = told(kb.commanders("force"), "what", "start", "end", "holders")
    assert found == [
        ("announced", None, None, ["person/first"]),
        ("posting", "2020-11-10", "2021-01-31", ["person/first"]),
        ("posting", "2021-01-20", "2021-12-31", ["person/second"]),
        ("posting", "2022-07", "unknown", ["person/third"]),
        ("held", "2020-11-10", "2021-01-19", ["person/first"]),
        ("several", "2021-01-20", "2021-01-31", ["person/first", "person/second"]),
        ("held", "2021-02-01", "2021-12-31", ["person/second"]),
        ("nobody", "2022-01-01", "2022-06-30", []),
        ("maybe", "2022-07-01", "2024-06-12", ["person/third"]),
    ]


def test_strength_is_held_and_stale_between_observations(kb):
    columns = ("id", "what", "start", "end", "low", "best", "high", "stale")
    assert told(kb.strength("force"), *columns) == [
        ("strength/planned", "observed", "2020-11-10", "2020-11-10", 1960, 1960, 1960, False),
        ("strength/planned", "held", "2020-11-11", "2024-06-12", 1960, 1960, 1960, False),
        ("strength/came", "observed", "2021-01-01", "2021-12-31", 1500, None, 2000, False),
        ("strength/came", "held", "2022-01-01", "2024-04-30", 1500, None, 2000, True),
        ("strength/left", "observed", "2024-05-01", "2024-05-31", 200, None, None, False),
        ("strength/left", "held", "2024-06-01", "2024-06-12", 200, None, None, True),
    ]


def test_the_order_of_battle_is_a_tree_with_its_gaps(kb):
    columns = ("depth", "id", "commanders", "perhaps", "strength", "match", "gaps")
    gaps = ["no commander is sourced", "no strength is sourced"]
    counted = ["1960 personnel planned 2020-11-10", "1500..2000 personnel present 2021"]
    company = ["~80 personnel present 2021-03 by A third, stale"]
    assert told(kb.orbat("2021-06-01"), *columns) == [
        (0, "actor/russia", [], [], [], "yes", []),
        (1, "deployment/force", ["person/second"], [], counted, "yes", []),
        (2, "unit/brigade", [], [], [], "yes", gaps),
        (3, "unit/battalion", [], [], [], "yes", []),
        (4, "unit/company", [], [], company, "yes", gaps[:1]),
        (0, "unknown", [], [], [], "yes", []),
        (1, "deployment/unnamed", [], [], [], "maybe", [*gaps, "no unit is named"]),
    ]  # fmt: skip
    assert kb.orbat("2019-01-01").rows == ()
    force = kb.orbat(date(2024, 6, 10), "id = force")[1]
    assert force.strength[-1] == "hundreds personnel present 2024-05, stale"
    assert force.strengths == ("strength/planned", "strength/left")
    assert (force.commanders, force.perhaps) == ((), ("person/third",))
    drawn = "\n".join(draw.tree([force], 120, {"person/third": "The third"}))
    assert "commander The third ?" in drawn


def test_ceasefires_with_hours_and_censoring(kb):
    columns = ("id", "days_low", "days_high", "hours_low", "hours_high", "hours", "ended")
    assert told(kb.ceasefires(), *columns) == [
        ("ceasefire/long", 9636, 9636, 231216.0, 231264.0, None, "yes"),
        ("ceasefire/short", 1, 1, 0.0833, 0.0833, 0.0833, "yes"),
        ("ceasefire/hour", 2, 2, 15.0, 39.0, None, "yes"),  # from nine to some hour of the next day, both at +04:00
        ("ceasefire/open", 1, None, 0.0, None, None, "no"),
    ]
    assert told(kb.ceasefires(on="2020-10-10"), "id") == [("ceasefire/short",)]
    assert told(kb.ceasefires("stage = announced"), "id", "stage") == [("ceasefire/never", "announced")]


def test_violations_are_told_by_counter_and_side(kb):
    long, *_ = kb.ceasefires()
    assert long.violations == (
        "actor/armenia counts 2 violations (by actor/russia)",
        "actor/russia counts ~7 killed (by actor/armenia)",
    )
    assert long.violation_records == 3  # of four, one of them cancelled


def test_what_never_happened_is_in_no_sum_unless_it_is_asked_for(kb):
    assert [line.total.text for line in kb.tally("violations", "accused_by = actor/armenia")] == ["2"]
    assert [line.total.text for line in kb.tally("violations", "stage = cancelled")] == ["1"]
    assert [line.ids for line in kb.tally("violations", "accused_by = actor/armenia", group_by="when:year")] == [
        ("violation/two",),
        ("violation/one",),
    ]


def test_survival_counts_the_censored_as_at_risk_and_nothing_that_never_began(kb):
    pytest.importorskip("lifelines")
    steps = told(kb.survival(), "days", "at_risk", "ended", "censored")
    assert [(at_risk, ended, censored) for _, at_risk, ended, censored in steps] == [
        (4, 0, 1),
        (3, 1, 0),
        (2, 1, 0),
        (1, 1, 0),
    ]
    assert [round(days, 4) for days, *_ in steps] == [0, 0.0035, 1.125, 9635]
    assert [round(row.share, 3) for row in kb.survival()] == [1.0, 0.667, 0.333, 0.0]


def test_withdrawals_announced_against_carried_out(kb):
    columns = ("id", "stage", "announced", "days_low", "days_high")
    assert told(kb.withdrawals(), *columns) == [
        ("withdrawal/before", "completed", "2024-04-17", -7, 0),
        ("withdrawal/bare", "unknown", None, None, None),
        ("withdrawal/only", "announced", "2024-03", None, None),
    ]


def test_relations_in_both_directions(kb):
    columns = ("id", "direction", "quad", "acts", "acts_low", "match")
    assert told(kb.relations("armenia", "russia"), *columns) == [
        ("incident/forth", "russia to armenia", "verbal_conflict", "2..", 2, "yes"),
        ("incident/back", "armenia to russia", "material_cooperation", "1", 1, "yes"),
        ("incident/joint", "together", "verbal_cooperation", "1", 1, "yes"),
        ("incident/someone", "russia to armenia", "verbal_conflict", "unknown", 1, "maybe"),
    ]
    assert told(kb.relations("armenia", "russia", "stage = cancelled"), "id") == [("incident/planned",)]
    with pytest.raises(UsageError, match="armenia is named twice"):
        kb.relations("armenia", "armenia")
    for pair in (("ministry", "russia"), ("russia", "ministry")):
        with pytest.raises(UsageError, match="actor/ministry is a part of actor/russia"):
            kb.relations(*pair)


def test_of_unknown_actors_only_the_possible_direction_is_told(kb):
    (toward,) = kb.relations("armenia", "third", "id = toward and stage = proposed")
    assert (toward.direction, toward.match) == ("third to armenia", "maybe")
    (each,) = kb.relations("armenia", "third", "id = each and stage = proposed")
    assert (each.direction, each.match) == ("both", "maybe")


@pytest.mark.parametrize("asked", [lambda kb: kb.relations("armenia", "nosuch"), lambda kb: kb.control("nosuch")])
def test_what_nobody_knows_is_no_subject_of_a_report(kb, asked):
    with pytest.raises(UsageError, match=r"no record has the id `.*/nosuch`"):
        asked(kb)


@pytest.mark.parametrize("kind", ["incidents", "ceasefires"])
def test_what_never_happened_is_on_no_line_unless_it_is_asked_for(kb, kind):
    never = {"incidents": "incident/planned", "ceasefires": "ceasefire/never"}[kind]
    assert never not in {bar.id for bar in kb.timeline(kind)}
    assert {bar.id for bar in kb.timeline(kind, "stage in [announced, cancelled]")} == {never}


def test_control_of_the_whole_and_of_its_parts(kb):
    columns = ("id", "part", "basis", "holder", "by")
    assert told(kb.control("region", on="2001-01-01"), *columns) == [
        ("control/whole", "no", "in_fact", "actor/armenia", None),
        ("control/part", "yes", "claimed", "actor/russia", "actor/russia"),
    ]


def test_compare_puts_the_accounts_side_by_side(kb):
    found = [row for row in told(kb.compare("force"), "field", "account", "says", "relation") if row[0] == "end"]
    assert found == [
        ("end", "reading", "2024-06-12", ""),
        ("end", "source/later (2025-01-01)", "2024-05-15", "disagrees"),
    ]


def test_compare_takes_the_options_of_a_question(kb):
    assert told(kb.compare("force", on="2019-01-01"), "says") == []
    early = [row.account for row in kb.compare("force", published_by="2024-06-01") if row.field == "end"]
    assert early == ["reading", "source/s (2024-01-01)"]
    assert kb.compare("force", published_by="2024-06-01").cites == ("source/s",)


def test_a_report_is_written_as_an_answer_is(kb, tmp_path):
    kb.ceasefires().export(tmp_path / "silences.csv")
    assert pl.read_csv(tmp_path / "silences.csv")["hours_high"].to_list() == [231264.0, 0.0833, 39.0, None]
    with pytest.raises(UsageError, match="yaml holds records"):
        kb.ceasefires().export(tmp_path / "silences.yaml")


def test_the_timeline_tells_the_ends_apart(kb):
    endings = dict(told(kb.timeline(), "id", "ending"))
    assert (endings["ceasefire/open"], endings["posting/c"], endings["incident/back"], endings["deployment/force"]) == (
        "open", "unknown", "day", "known",
    )  # fmt: skip
    (bar,) = kb.timeline("ceasefires", "id = long")
    assert (bar.sure_from, bar.sure_to) == (date(1994, 5, 12), date(2020, 9, 27))


def test_a_report_is_asked_of_the_past_and_of_what_was_published(kb):
    assert told(kb.ceasefires(known_at="c0"), "id") == []
    assert told(kb.report("withdrawals", published_by="2023-01-01"), "id") == []


def test_frames_have_the_types_of_the_rows(kb):
    report = kb.strength("force")
    assert [str(kind) for kind in report.to_arrow().schema.types[:3]] == ["string", "string", "string"]
    frame = report.to_pandas()
    assert str(frame["low"].dtype) == "Int64"
    assert frame["high"].isna().tolist() == [False, False, False, False, True, True]
    assert report.to_polars().schema["start"] == pl.Date
    assert "<table>" in report._repr_html_()


def test_every_report_can_be_drawn(kb):
    subjects = {
        "of": "deployment/force",
        "on": "2021-06-01",
        "of_place": "region",
        "first": "armenia",
        "second": "russia",
    }
    for name, spec in REPORTS.items():
        options = {"kind": "controls"} if name == "map" else {}
        rows = kb.report(name, *(subjects[subject] for subject in spec.subjects), **options).rows
        assert rows, name
        lines = list(getattr(draw, spec.draw)(rows, 120))
        assert len(lines) >= len({row.id for row in rows if row.id}) - 1, name
    bars = "\n".join(draw.gantt(kb.ceasefires().rows, 120))
    assert "→" in bars
    assert "◆" in "\n".join(draw.gantt(kb.timeline("incidents").rows, 120))


def test_a_drawing_tells_lengths_announcements_and_who_may_be_meant(kb):
    silences, gone, acts = (
        "\n".join(draw_(report.drawn(), 120, {}))
        for draw_, report in (
            (draw.gantt, kb.ceasefires()),
            (draw.gantt, kb.withdrawals()),
            (draw.strip, kb.relations("armenia", "russia")),
        )
    )  # fmt: skip
    for told in ("9,636 days, violated", "5 min", "at least 1 day"):
        assert told in silences
    assert "announced 2024-04-17, begun 0 to 7 days before" in gone
    assert "russia to armenia  possibly" in acts


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (0, 0, "begun the same day"), (16, 16, "begun 16 days after"), (0, 8, "begun 0 to 8 days after"),
        (-1, -1, "begun 1 day before"), (-7, -2, "begun 2 to 7 days before"),
        (-13, 1, "begun between 13 days before and 1 day after"),
    ],
)  # fmt: skip
def test_a_withdrawal_begun_first_is_told_in_words(kb, low, high, told):
    begun = next(row for row in kb.withdrawals() if row.days_low is not None)
    row = replace(begun, days_low=low, days_high=high)
    assert f"announced 2024-04-17, {told}" in " ".join(" ".join(draw.gantt([row], 120)).split())


def test_what_was_only_announced_has_no_bar_and_no_certainty(kb):
    begun, only = (row for row in kb.withdrawals() if row.announced)
    lines = [*draw.gantt([begun, only], 140)]
    (line,) = [each for each in lines if "2024-03" in each]
    assert line.endswith("announced 2024-03, not known to have begun")
    assert not {*MEANING} & {*line}
    assert "announced 2024-03, not known to have begun" in " ".join(draw.gantt([only], 140))
    day = date(2024, 5, 1)
    named = replace(only, start="2024-05-01", start_earliest=day, start_latest=day, sure_from=day, sure_to=day)
    assert SURE not in "".join([*draw.gantt([named], 140)][:3])


def test_nought_is_no_bar(kb):
    nought = replace(kb.strength("force")[0], low=0, best=0, high=0, estimate="0")
    assert SURE not in "".join(list(draw.levels([nought], 100))[:2])


@pytest.mark.parametrize("width", [40, 60, 80])
def test_a_drawing_is_no_wider_than_the_terminal_and_loses_no_word(kb, width):
    drawings = (
        (draw.tree, kb.orbat("2021-06-01")), (draw.succession, kb.commanders("force")),
        (draw.strip, kb.relations("armenia", "russia")), (draw.levels, kb.strength("force")),
        (draw.gantt, kb.timeline()), (draw.gantt, kb.withdrawals()), (draw.gantt, kb.ceasefires()),
        (draw.gantt, kb.control("region")), (draw.compare, kb.compare("force")), (draw.plain, kb.timeline()),
    )  # fmt: skip
    for drawing, report in drawings:
        lines = list(drawing(report.drawn(), width))
        assert max(map(len, lines)) <= width, report
        assert words(drawing(report.drawn(), 1_000)) - words(lines) == Counter(), report
    for lines in (draw.survival(kb.survival().rows, width), terminal_map(kb.map("controls").drawn(), width)):
        assert max(map(len, lines)) <= width


def words(lines) -> Counter[str]:
    """Those of the rows: an axis names as many days as it has room for, each behind a │."""
    return Counter(re.findall(r"(?<![│\w-])\w[^\s█░◆·→┤,:]*", "\n".join(lines)))


def test_a_drawing_tells_who_counted_and_who_holds_on_what_basis(kb):
    names = {"actor/armenia": "Armenia", "actor/russia": "Russia", "actor/third": "The third"}
    control, silences, strength = (
        " ".join(" ".join(drawing(report.drawn(), 60, names)).split())
        for drawing, report in (
            (draw.gantt, kb.control("region")),
            (draw.gantt, kb.ceasefires()),
            (draw.levels, kb.strength("company")),
        )
    )
    assert "1994 – 2023-09-20, Armenia, in fact" in control
    assert "Russia, claimed by Russia" in control
    assert "Armenia counts 2 violations (by Russia)" in silences
    assert "2021-03, present, ~80, by The third" in strength


def test_a_text_is_drawn_on_one_line_in_its_own_order(kb):
    report = kb.timeline("deployments")
    report.rows = (replace(report.rows[0], title="Two\n\tlines \u202eevil"),)
    assert report.drawn()[0].title == "Two lines \\u202eevil"
    assert report.rows[0].title != report.drawn()[0].title


def test_every_sign_that_turns_the_order_of_letters_is_shown():
    turning = [code for code in range(0x110000) if unicodedata.bidirectional(chr(code)) in TURNS]
    assert len(turning) == 9
    for code in turning:
        assert one_line(f"a{chr(code)}b") == f"a\\u{code:04x}b"
    assert {one_line(f"a{mark}b") for mark in map(chr, MARKS)} == {"ab"}


def test_an_unknown_report_is_named(kb):
    with pytest.raises(UsageError, match="`timelin` is no report; did you mean `timeline`"):
        kb.report("timelin")


def test_a_report_names_whom_to_credit(kb):
    report = kb.strength("force")
    assert {*report.sources()} == {source for row in report for source in row.sources} != set()
    assert [record.id for record in report.records()] == ["strength/planned", "strength/came", "strength/left"]
    assert all(row["citations"][0]["source"] in row["sources"] for row in report.to_dicts(cite=True))
