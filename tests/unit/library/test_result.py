"""What a notebook gets: records, rows, dicts, a table, data frames; from many threads at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

import conflictkb
from conflictkb import Deployment, Strength, UsageError
from conflictkb.query import frames

WHERE = "place within nagorno-karabakh"


@pytest.fixture(scope="module")
def url(curated):
    return curated


@pytest.fixture
def kb(url):
    with conflictkb.open(url) as opened:
        yield opened


def test_a_result_iterates_over_typed_records(kb):
    found = kb.query(Deployment, WHERE, on="2022-01-01")
    assert [type(record) for record in found] == [Deployment, Deployment]
    assert next(iter(found)).contributor == "actor/russia"
    assert len(found) == 2


def test_rows_say_how_sure_they_are(kb):
    rows = kb.query(Deployment, WHERE, on="2022-01-01").rows()
    assert [(row.record.id, row.match) for row in rows] == [
        ("deployment/ru-peacekeepers-nk", "yes"),
        ("deployment/ru-peacekeepers-dadivank", "maybe"),
    ]
    assert set(rows[0].disputed) >= {"start", "end"}


def test_a_noun_as_text_finds_the_same(kb):
    assert kb.query("deployments", WHERE).to_dicts() == kb.query(Deployment, WHERE).to_dicts()


def test_nothing_is_asked_before_it_is_looked_at_and_the_question_is_checked_at_once(kb):
    with pytest.raises(UsageError, match="did you mean `place`"):
        kb.query(Deployment, "plcae = x")
    found = kb.query(Deployment, WHERE)
    assert "found" not in vars(found)


def test_a_record_by_its_id(kb):
    assert kb.get("ru-peacekeepers-nk").id == "deployment/ru-peacekeepers-nk"
    with pytest.raises(UsageError, match="did you mean `deployment/ru-peacekeepers-nk`"):
        kb.get("deployment/ru-peacekeeper-nk")


def test_it_shows_itself_as_a_table(kb):
    html = kb.query(Deployment, WHERE, on="2022-01-01")._repr_html_()
    assert html.startswith("<table>")
    assert "<td>deployment/ru-peacekeepers-nk</td>" in html
    assert repr(kb.query(Deployment, WHERE, on="2022-01-01")) == "<Result: 2 deployments>"


def test_what_stands_in_a_record_is_no_html():
    from conflictkb.query.found import Found, Row
    from conflictkb.query.question import question
    from conflictkb.query.result import Result
    from conflictkb.records.kinds import KINDS

    found = Found((Row(Deployment(id="a", title="<script>alert(1)</script>")),))
    result = Result(question("deployments", None, kinds=KINDS), lambda: iter([found]), lambda _: {})
    assert "<script>" not in result._repr_html_()
    assert "&lt;script&gt;" in result._repr_html_()


def test_data_frames_keep_bounds_and_unknowns(kb):
    found = kb.query(Strength, "of = deployment/ru-peacekeepers-nk and basis = present", sort="when")
    pandas, polars, arrow = found.to_pandas(), found.to_polars(), found.to_arrow()
    assert len(pandas) == len(polars) == arrow.num_rows == len(found)
    assert list(pandas.columns) == polars.columns == arrow.column_names
    assert str(pandas["estimate_low"].dtype) == "Int64"
    told = pandas.set_index("id")
    assert told.loc["strength/ru-peacekeepers-nk-present-2024-04", "estimate_best"] == 1960
    assert told.loc["strength/ru-peacekeepers-nk-above-authorised-2020", "estimate_low"] == 1961
    assert told["estimate_high"].isna().any()


def test_any_reader_of_arrow_can_take_it(kb):
    import polars as pl

    found = kb.query(Deployment, WHERE)
    assert pl.DataFrame(found).height == len(found)


@pytest.mark.parametrize("extra", ["pandas", "polars", "pyarrow"])
def test_a_missing_extra_is_named(kb, monkeypatch, extra):
    import sys

    monkeypatch.setitem(sys.modules, extra, None)
    how = {"pandas": "to_pandas", "polars": "to_polars", "pyarrow": "to_arrow"}[extra]
    name = {"pyarrow": "arrow"}.get(extra, extra)
    with pytest.raises(conflictkb.ConflictkbError, match=rf"conflictkb\[{name}\]"):
        getattr(kb.query(Deployment, WHERE), how)()
    assert frames


def test_sixteen_threads_read_the_same(kb):
    expected = kb.query("all", "title ~ russia", sort="id").to_dicts()
    with ThreadPoolExecutor(16) as pool:
        answers = [pool.submit(lambda: kb.query("all", "title ~ russia", sort="id").to_dicts()) for _ in range(32)]
        assert all(answer.result() == expected for answer in answers)


def test_a_base_opened_for_reading_cannot_be_written(kb):
    from sqlalchemy import text

    with pytest.raises(conflictkb.StoreError, match="cannot be written"), kb.store.read() as connection:
        connection.execute(text("DELETE FROM deployment"))


def test_a_long_answer_shows_its_first_rows_and_how_many_more(kb):
    sources = kb.query("sources")
    html = sources._repr_html_()
    assert html.count("<tr>") == 101
    assert html.endswith(f"<p>and {len(sources) - 100} more</p>")
