"""Answers longer than a page: the same rows as the whole, of one state of the base, on both databases."""

from __future__ import annotations

import json
from datetime import date

import pyarrow.feather
import pytest

import conflictkb
from conflictkb.plan import apply, plan
from conflictkb.query.found import PAGE
from conflictkb.store.database import Store

COUNT = 2 * PAGE + 7


@pytest.fixture
def folder(tmp_path):
    """A corpus with more deployments than two pages hold, each of which starts on a day of its own."""
    days = [date.fromordinal(730_000 + n) for n in range(COUNT)]
    lines = [f"  - id: d-{n:04}\n    start: {day}\n    citations: [{{source: s}}]\n" for n, day in enumerate(days)]
    found = tmp_path / "corpus"
    found.mkdir()
    (found / "d.yaml").write_text("sources:\n  - id: s\ndeployments:\n" + "".join(lines), encoding="utf-8")
    return found


def put(url, folder):
    with Store.open(url, read_only=False) as store:
        apply(store, plan(store, [folder]), who="test", force=True)


@pytest.fixture
def kb(url, folder):
    Store.create(url).close()
    put(url, folder)
    with conflictkb.open(url) as opened:
        yield opened


def ids(letter="d"):
    return [f"deployment/{letter}-{n:04}" for n in range(COUNT)]


def test_pages_are_the_whole_in_order_and_are_not_kept(kb, tmp_path):
    found = kb.query("deployments", sort="-start")
    streamed = [(row.record, row.match, row.span, row.derived) for row in found.stream()]
    assert "found" not in vars(found)
    assert len(found) == COUNT
    assert "found" not in vars(found)
    assert streamed == [(row.record, row.match, row.span, row.derived) for row in found.rows()]
    assert [record.id for record, *_ in streamed] == ids()[::-1]
    kb.query("deployments", sort="-start").export(tmp_path / "out.jsonl")
    assert [*map(json.loads, (tmp_path / "out.jsonl").read_text("utf-8").splitlines())] == found.to_dicts()
    kb.query("deployments", sort="-start").export(tmp_path / "out.arrow")
    assert pyarrow.feather.read_table(tmp_path / "out.arrow").to_pylist() == found.to_arrow().to_pylist()


def test_an_answer_stays_as_it_was_first_read_whatever_is_written_meanwhile(kb, url, folder):
    found = kb.query("deployments")
    rows = found.stream()
    first = next(rows).record.id
    (folder / "d.yaml").write_text((folder / "d.yaml").read_text("utf-8").replace("d-", "e-"), encoding="utf-8")
    put(url, folder)
    assert [record.id for record in kb.query("deployments", sort="id")] == ids("e")
    assert [first, *(row.record.id for row in rows)] == ids()
    assert [record.id for record in found] == ids()
    assert [row["id"] for row in found.to_dicts()] == ids()


def test_a_reading_that_is_broken_off_gives_its_connection_back(kb):
    for _ in range(40):  # more than a pool holds
        assert next(iter(kb.query("deployments"))).id == "deployment/d-0000"
    assert kb.store.engine.pool.checkedout() == 0


def test_what_fits_a_page_is_read_once(kb):
    found = kb.query("deployments", limit=3)
    assert [record.id for record in found] == ids()[:3]
    assert next(iter(found)) is found.rows()[0].record
