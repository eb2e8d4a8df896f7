"""Counts add within one counter and over periods that do not overlap, and nowhere else."""

from __future__ import annotations

from conflictkb.query.found import Row
from conflictkb.records.ceasefires import Violation
from conflictkb.records.spans import span_of
from conflictkb.reports.tally import tally


def lines(*violations: dict):
    records = [Violation(id=f"v{n}", **values) for n, values in enumerate(violations)]
    return told(tally(Row(record, span=span_of(record)) for record in records))


def told(found):
    return {(line.counter, line.what, line.side): (line.total.text, line.terms, line.unknown) for line in found}


def counted(when, estimate, by="actor/a"):
    return {"when": when, "actor": "x", "counts": [{"what": "violations", "estimate": estimate, "by": by}]}


def test_periods_that_do_not_overlap_are_added():
    found = lines(counted("2021-01", "5"), counted("2021-02", "7"))
    assert found == {("actor/a", "violations", "actor/x"): ("12", 2, 0)}


def test_a_figure_that_is_told_is_the_best_figure_of_the_sum():
    assert lines(counted("2021-01", "~7")) == {("actor/a", "violations", "actor/x"): ("~7", 1, 0)}
    found = lines(counted("2021-01", "8"), counted("2021-02", "~7"))
    assert found == {("actor/a", "violations", "actor/x"): ("~15", 2, 0)}


def test_of_periods_that_overlap_the_largest_stands_for_all():
    found = lines(counted("2021-01-01/2021-01-20", "5"), counted("2021-01-15/2021-02", "7"), counted("2021-03", "1"))
    assert found == {("actor/a", "violations", "actor/x"): ("8..", 3, 0)}


def test_counters_are_never_added():
    found = lines(counted("2021-01", "5"), counted("2021-02", "7", by="actor/b"))
    assert found == {
        ("actor/a", "violations", "actor/x"): ("5", 1, 0),
        ("actor/b", "violations", "actor/x"): ("7", 1, 0),
    }


def test_what_is_unknown_is_counted_and_not_zero():
    found = lines(counted("2021-01", "5"), counted("2021-02", "unknown"))
    assert found == {("actor/a", "violations", "actor/x"): ("5..", 2, 1)}


def test_a_vague_count_stays_vague():
    assert lines(counted("2021", "hundreds"))["actor/a", "violations", "actor/x"] == ("200..", 1, 0)
    assert lines(counted("2021-01", "3..5"), counted("2021-02", "2"))["actor/a", "violations", "actor/x"][0] == "5..7"


def test_a_later_toll_of_one_record_supersedes():
    counts = [
        {"what": "killed", "estimate": "2", "by": "actor/a", "as_of": "2021-01-02"},
        {"what": "killed", "estimate": "4", "by": "actor/a", "as_of": "2021-01-05"},
    ]
    assert lines({"when": "2021-01-01", "counts": counts}) == {("actor/a", "killed", None): ("4", 1, 0)}


def test_a_violation_without_counts_is_one_breach():
    one = {"actor": "x", "accused_by": "actor/y", "basis": "alleged"}
    found = lines({"when": "2021-01-01", **one}, {"when": "2021-01-02", **one}, {"when": "2021-01-02", **one})
    assert found == {("actor/y", "violations", "actor/x"): ("2..", 3, 0)}


def test_what_only_may_fit_adds_nothing_to_the_low():
    records = [Violation(id=f"v{n}", **counted(f"2021-0{n}", str(n))) for n in (1, 2)]
    found = tally(
        Row(record, match, span=span_of(record)) for record, match in zip(records, ("yes", "maybe"), strict=True)
    )
    assert told(found) == {("actor/a", "violations", "actor/x"): ("1..3", 2, 0)}
