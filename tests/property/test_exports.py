"""Laws of exports on random corpora: YAML loads back equal, JSON Lines, CSV and Parquet keep every value they hold."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.parquet
from hypothesis import given, settings

from conflictkb.exporters.delimited import plain
from conflictkb.exporters.form import Answers
from conflictkb.exporters.forms import writer
from conflictkb.kb import KnowledgeBase
from conflictkb.plan import apply, plan
from conflictkb.query.columns import typed
from conflictkb.records.canonical import digest
from conflictkb.records.kinds import KINDS
from conflictkb.store.database import Store
from tests.property.corpora import corpora

if TYPE_CHECKING:
    from collections.abc import Iterator

FEW = settings(max_examples=max(1, settings().max_examples // 4))  # each makes bases


def bring(folder: Path, corpus: dict[str, str]) -> KnowledgeBase:
    folder.mkdir()
    for file, text in {**corpus, "conflictkb.toml": ""}.items():
        (folder / file).write_text(text, encoding="utf-8")
    Store.create(str(folder / "base.db")).close()
    store = Store.open(str(folder / "base.db"), read_only=False)
    apply(store, plan(store, [folder]), who="one")
    return KnowledgeBase(store)


def text(kb: KnowledgeBase, form: str, noun: str) -> str:
    stream, result = io.StringIO(newline=""), kb.query(noun)
    writer(form)(Answers(result.columns(), result.each(), result), stream)
    return stream.getvalue()


def digests(kb: KnowledgeBase) -> dict[str, str]:
    return {record.id: digest(record) for record in kb.query("all")}


def filled(kb: KnowledgeBase) -> Iterator[str]:
    kinds = {record.kind for record in kb.query("all")}
    return (model.plural for model in KINDS.types if model.kind in kinds)


@FEW
@given(corpora())
def test_yaml_loads_back_equal(corpus):
    with tempfile.TemporaryDirectory() as name:
        first = bring(Path(name, "a"), corpus)
        second = bring(Path(name, "b"), {"all.yaml": text(first, "yaml", "all")})
        assert digests(second) == digests(first)
        for kb in (first, second):
            kb.close()


@FEW
@given(corpora())
def test_tables_keep_what_the_json_says(corpus):
    with tempfile.TemporaryDirectory() as name, bring(Path(name, "a"), corpus) as kb:
        for noun in (*filled(kb), "all"):
            result = kb.query(noun)
            rows, columns = result.to_dicts(), typed(result.asked, result.columns())
            assert [json.loads(line) for line in text(kb, "jsonl", noun).splitlines()] == rows
            table = list(csv.DictReader(io.StringIO(text(kb, "csv", noun), newline="")))
            cells = [{c.name: plain(c.of(row)) for c in columns} for row in rows]
            assert table == [{k: "" if v is None else str(v) for k, v in row.items()} for row in cells]
            result.export(Path(name, "x.parquet"))
            kept = pyarrow.parquet.read_table(Path(name, "x.parquet")).to_pylist()
            assert kept == [{c.name: c.of(row) for c in columns} for row in rows]
