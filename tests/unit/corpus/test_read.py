"""What is read from a file, and what is said of one record."""

from __future__ import annotations

import pytest

from tests.unit.corpus.helpers import SOURCES, full, problems, read


def test_entries_know_where_they_stand():
    content = read("""\
        scope: {places: [nk], years: [1988..2024], kinds: [deployment]}
        deployments:
          - id: base
            contributor: russia
            units:
              - {unit: u1, portion: main}
            related: {announces: [withdrawal/exit]}
            end: ".."
            citations:
              - source: report
                says: {contributor: armenia, units: {only: [{unit: u2}]}}
              - {source: other, via: [actor/tass, {by: person/x, says: {host: y}}]}
    """)
    assert content.problems == ()
    (entry,) = content.entries
    assert str(entry.place) == "a.yaml:3:5"
    assert entry.lines == {"id": 3, "contributor": 4, "units": 5, "related": 7, "end": 8, "citations": 9}
    assert entry.citation_lines == (10, 12)
    assert [(name, target, f"{place.line}:{place.column}") for name, target, place in entry.refs] == [
        ("contributor", "actor/russia", "4:18"),
        ("units.unit", "unit/u1", "6:16"),
        ("related.announces", "withdrawal/exit", "7:27"),
        ("citations.source", "source/report", "10:17"),
        ("citations.says.contributor", "actor/armenia", "11:29"),
        ("citations.says.units.unit", "unit/u2", "11:60"),
        ("citations.source", "source/other", "12:18"),
        ("citations.via", "actor/tass", "12:31"),
        ("citations.via.by", "person/x", "12:48"),
        ("citations.via.says.host", "actor/y", "12:71"),
    ]
    assert content.ids == {"deployment/base"}
    assert content.scope == {"places": ("place/nk",), "years": ("1988..2024",), "kinds": ("deployment",)}


def test_several_kinds_and_forward_references_between_files():
    first = "deployments:\n  - {id: base, contributor: russia, citations: [{source: report}]}\n"
    second = "actors:\n  - {id: russia, citations: [{source: report}]}\n" + SOURCES
    assert problems(first, second) == []


def test_a_file_that_cannot_be_parsed_keeps_its_ids():
    broken = "actors:\n  - id: russia\n    title: a: b\n  - {title: x, id: armenia}\nplaces:\n- id: 'town'\n"
    content = read(broken)
    assert [p.code for p in content.problems] == ["bad-yaml"]
    assert content.ids == {"actor/russia", "actor/armenia", "place/town"}
    user = "deployments:\n  - {id: base, contributor: russia, place: town, citations: [{source: report}]}\n" + SOURCES
    assert problems(user, broken) == ["b.yaml:3:13: bad-yaml"]


def test_a_record_that_is_not_valid_still_meets_references_and_may_be_a_duplicate():
    text = SOURCES + "actors:\n  - {id: a, typ: state}\n  - {id: b, parent: a, citations: [{source: report}]}\n"
    assert problems(text) == ["a.yaml:3:13: unknown-field"]
    twice = text + "  - {id: a, citations: [{source: report}]}\n"
    assert problems(twice) == ["a.yaml:3:13: unknown-field", "a.yaml:5:5: duplicate-id"]


HEAD = "deployments:\n  - id: base\n    citations: [{source: report}]\n"


@pytest.mark.parametrize(
    ("line", "expected", "message"),
    [
        ("contributer: russia", "4:5: unknown-field", "did you mean `contributor`?"),
        ("foo: 1", "4:5: unknown-field", "it may have id, title, type"),
        ("type: peacekeping", "4:11: bad-choice", "did you mean `peacekeeping`?"),
        ("type: Border Guard", "4:11: bad-choice", "did you mean `border_guard`?"),
        ("type: [base]", "4:11: wrong-type", "found a list"),
        ("tasks: patrol", "4:12: wrong-type", "such as `tasks: [patrol]`"),
        ("tasks: [patrol, escrt]", "4:21: bad-choice", "did you mean `escort`?"),
        ("start: 2020-13", "4:12: bad-date", "no day of the calendar"),
        ("start: 2020-11-10T10:00", "4:12: bad-date", "a date has no time of day"),
        ("start: [2020, {a: b}]", "4:12: bad-date", "a set of days holds texts"),
        ("contributor: place/x", "4:18: wrong-kind", "expected actor"),
        ("contributor: Russia", "4:18: bad-reference", "is no id"),
        ("mandated_by: x", "4:18: bad-reference", "needs its kind here"),
        ("units: [{unit: u, portion: mai}]", "4:32: bad-choice", "did you mean `main`?"),
        ("units: [{portion: main}]", "4:13: missing-field", "an item of `units` needs the field `unit`"),
        ("units: [{unt: u}]", "4:14: unknown-field", "did you mean `unit`?"),
        ("units: [u]", "4:13: wrong-type", "a mapping such as `{unit: …}`"),
        ("equipment: [{what: tanks, estimate: many}]", "4:41: bad-estimate", "write 1960"),
        ("related: {annnounces: [actor/x]}", "4:15: bad-choice", "did you mean `announces`?"),
        ("related: {announces: [actor/x, y]}", "4:36: bad-reference", "needs its kind"),
        ("related: x", "4:14: wrong-type", "a mapping from relation to to"),
        ("summary: ~", "4:14: empty-value", "leave the field out"),
        ("title: ' '", "4:12: empty-value", "leave the field out"),
        ("end: 2019\n    start: 2020", "4:10: end-before-start", "`end` 2019 lies before `start` 2020"),
        ("start: 2020\n    last_seen: 2019-12", "5:16: end-before-start", "`last_seen` 2019-12 lies before"),
    ],
)
def test_one_mistake_is_one_problem_at_its_place(line, expected, message):
    found = full(HEAD + f"    {line}\n", SOURCES)
    assert [f"{p.place}: {p.code}" for p in found] == [f"a.yaml:{expected}"]
    assert message in found[0].message


@pytest.mark.parametrize(
    "line",
    [
        "end: ..",
        "end: unknown",
        "start: 2020-11\n    end: 2020-11-01",
        "start: 2020\n    end: 2020",
        "start: [2020-11-09, 2020-11-10]",
        "tasks: none",
        "external_ids: {ucdp_actor: [1, 2], iso3: NOR}",
        "title: NO",
        "tags: []",
    ],
)
def test_what_is_no_mistake(line):
    assert problems(HEAD + f"    {line}\n", SOURCES) == []


@pytest.mark.parametrize(
    ("citation", "expected", "message"),
    [
        ("{source: report, says: {contributr: russia}}", "4:33: unknown-field", "`contributor`"),
        ("{source: report, says: {end: soon}}", "4:38: bad-date", "`soon` is no date"),
        ("{source: report, denies: {type: bse}}", "4:41: bad-choice", "did you mean `base`?"),
        ("{source: report, supports: [plce]}", "4:37: unknown-field", "`place`"),
        ("{source: report, supports: [citations]}", "4:37: unknown-field", "no field `citations`"),
        ("{source: report, says: {duration: ages}}", "4:43: bad-duration", "4 years"),
        ("{source: report, says: {units: {only: [{unt: u}]}}}", "4:49: unknown-field", "did you mean `unit`?"),
        ("{source: report, says: {tasks: patrol}}", "4:40: wrong-type", "such as `tasks: [patrol]`"),
        ("{source: report, says: {}}", "4:32: wrong-type", "a mapping from fields"),
        ("{source: report, says: end}", "4:32: wrong-type", "a mapping from fields"),
        ("{source: report, via: [tass]}", "4:32: bad-reference", "needs its kind"),
        ("{source: report, via: [{by: actor/report, says: {ed: 2020}}]}", "4:58: unknown-field", "no field `ed`"),
        ("{source: report, stance: denys}", "4:34: bad-choice", "did you mean `denies`?"),
        ("{sorce: report}", "4:10: unknown-field", "did you mean `source`?"),
        ("{locator: p. 4}", "4:9: missing-field", "`source`"),
        ("report", "4:9: wrong-type", "a mapping such as `{source: …}`"),
    ],
)
def test_citations(citation, expected, message):
    found = full(
        f"deployments:\n  - id: base\n    citations:\n      - {citation}\n",
        SOURCES + "actors: [{id: report, citations: [{source: report}]}]",
    )
    assert [f"{p.place}: {p.code}" for p in found] == [f"a.yaml:{expected}"]
    assert message in found[0].message


@pytest.mark.parametrize(
    "citation",
    [
        "{source: report, says: {end: unknown}}",
        "{source: report, says: {end: ..}}",
        "{source: report, says: {duration: 4 years, units: none}}",
        "{source: report, says: {tasks: {only: [patrol]}, equipment: [{what: tanks, estimate: ~20}]}}",
        "{source: report, supports: [contributor, place], credibility: 3, sic: true}",
    ],
)
def test_what_may_be_said(citation):
    assert problems(f"deployments:\n  - id: base\n    citations:\n      - {citation}\n", SOURCES) == []


def test_records_need_citations_but_sources_and_links():
    assert problems("actors:\n  - id: russia\n") == ["a.yaml:2:5: no-citation"]
    links = "links:\n  - {id: x, first: source/report, second: source/report, verdict: same}\n"
    assert problems(SOURCES + links) == []


@pytest.mark.parametrize(
    ("event", "modes", "expected"),
    [
        ("consult", "[visit, phone]", []),
        ("consult", "[visit, arrest]", ["a.yaml:4:20: wrong-mode"]),
        ("agree", "[visit]", ["a.yaml:4:13: wrong-mode"]),
        ("unknown", "[visit]", []),
        ("coerce", "unknown", []),
    ],
)
def test_modes_belong_to_their_event(event, modes, expected):
    text = f"incidents:\n  - id: x\n    event: {event}\n    modes: {modes}\n    citations: [{{source: report}}]\n"
    assert problems(text + SOURCES) == expected


def test_kinds_and_ids():
    assert [p.message for p in full("deployment: []\nmonitoring_bodies: []\nfoo: []\npostngs: []\n")] == [
        "`deployment` is no kind of record; write `deployments`",
        "`monitoring_bodies` is no kind of record; did you mean `monitoring-bodies`?",
        next(p.message for p in full("foo: []")),
        "`postngs` is no kind of record; did you mean `postings`?",
    ]
    assert problems("sources:\n  - id: Report\n  - id: unknown\n  - title: x\n") == [
        "a.yaml:2:9: bad-id",
        "a.yaml:3:9: bad-id",
        "a.yaml:4:5: missing-field",
    ]


def test_scope():
    good = "scope: {years: [2020, 1988..2024, 2020..], kinds: [actor]}\n"
    assert problems(good) == []
    assert problems(good, good) == ["b.yaml:1:1: second-scope"]
    assert problems("scope: {places: [x], years: [nineties], kinds: [actr], foo: [1]}\n") == [
        "a.yaml:1:30: bad-years",
        "a.yaml:1:56: unknown-field",
    ]
    assert problems("scope: {places: [x], kinds: [actr]}\n") == [
        "a.yaml:1:18: unknown-reference",
        "a.yaml:1:30: unknown-kind",
    ]


def test_a_draft_is_an_error_at_its_line_until_the_key_is_gone():
    above, below = SOURCES + "actors:\n  - id: russia\n", "    citations: [{source: report}]\n"
    for value in ("true", "false", '"no"'):
        (problem,) = full(f"{above}    draft: {value}\n{below}")
        assert (str(problem.place), problem.code, problem.severity) == ("a.yaml:4:5", "still-a-draft", "error")
    assert full(above + below) == []


def test_a_draft_has_its_other_problems_too_and_meets_references():
    text = "actors:\n  - {id: x, draft: true, tipe: state}\n  - {id: y, parent: x, citations: [{source: report}]}\n"
    assert problems(SOURCES + text) == ["a.yaml:3:13: still-a-draft", "a.yaml:3:26: unknown-field"]


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [
        ("start: 2020-10-10, start_time: '12:00+04:00'", "end: 2020-10-10, end_time: '11:00+04:00'", True),
        ("start: 2020-10-10, start_time: '12:00+04:00'", "end: 2020-10-10, end_time: '08:30Z'", False),
        ("start: 2020-10-10, start_time: '02:00+04:00'", "end: 2020-10-10, end_time: '03:00Z'", False),
        ("start: 2020-10-10, start_time: '22:00Z'", "end: 2020-10-11, end_time: '01:00+04:00'", True),
        ("start: 2020-10, start_time: '12:00Z'", "end: 2020-10-10, end_time: '11:00Z'", False),
        ("start: 2020-10-10, start_time: '12:00Z'", "end: 2020-10-10", False),
        ("start: 2020-10-10", "end: 2020-10-10, end_time: '00:00Z'", False),
    ],
)
def test_an_end_before_its_start_by_the_clock(start, end, wrong):
    text = f"ceasefires:\n  - {{id: truce, {start}, {end}, citations: [{{source: report}}]}}\n"
    found = full(text, SOURCES)
    assert [problem.code for problem in found] == ["end-before-start"] * wrong
    assert all("lies before `start_time`" in problem.message for problem in found)
