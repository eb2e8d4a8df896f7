"""CSV, TSV, XLSX, Parquet and Arrow, each opened by a reader that is not ours: same rows and types.

No interval is lost, and no cell is a formula.
"""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from datetime import date, datetime

import openpyxl
import polars as pl
import pyarrow.ipc
import pyarrow.parquet
import pytest

import conflictkb
from conflictkb.exporters import arrows
from conflictkb.query.frames import schema
from conflictkb.records.kinds import KINDS
from tests.shell import conflictkb as shell
from tests.shell import environment

NOUNS = (*KINDS.by_plural, "all")


def days(row, name):
    return [None if row[f"{name}_{end}"] in (None, "") else row[f"{name}_{end}"] for end in ("earliest", "latest")]


@pytest.mark.parametrize(("suffix", "between"), [("csv", ","), ("tsv", "\t")])
def test_a_table_of_text_has_every_row_and_the_header_of_the_kind(kb, export, suffix, between):
    for noun in NOUNS:
        with export(suffix, noun).open(newline="", encoding="utf-8") as stream:
            reader = csv.DictReader(stream, delimiter=between)
            rows = list(reader)
        answer = kb.query(noun)
        assert reader.fieldnames == list(schema(answer))
        assert [row["id"] for row in rows] == [record.id for record in answer]
        assert {row["match"] for row in rows} <= {"yes"}


def test_the_header_is_the_same_where_nothing_is_found(export):
    some, none = (export("csv", "strengths", where).read_bytes() for where in (None, "id = strength/none-such"))
    assert none == some.partition(b"\r\n")[0] + b"\r\n"
    assert b"estimate,estimate_low,estimate_best,estimate_high" in none


def test_csv_reads_back_as_the_json_says(kb, export):
    with export("csv", "strengths").open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    told = kb.query("strengths").to_dicts()
    assert len(rows) == len(told) > 10
    for row, json_row in zip(rows, told, strict=True):
        for name in ("low", "best", "high"):
            number = (json_row["estimate"] or {}).get(name)
            assert row[f"estimate_{name}"] == ("" if number is None else str(number))
        assert days(row, "when") == [json_row["when"]["earliest"], json_row["when"]["latest"]]


def test_parquet_is_what_the_frame_is_and_tells_where_it_comes_from(kb, export):
    for noun in NOUNS:
        table = pyarrow.parquet.read_table(export("parquet", noun))
        expected = kb.query(noun).to_arrow()
        assert table.equals(expected), noun
        assert table.schema.metadata[b"conflictkb.changeset"] == b"c1"
        assert table.schema.metadata[b"conflictkb.kind"] == noun.encode()
    frame = pl.read_parquet(export("parquet", "deployments"))
    row = frame.row(by_predicate=pl.col("id") == "deployment/ru-peacekeepers-nk", named=True)
    assert (row["start"], row["start_earliest"], row["match"]) == ("2020-11-10", date(2020, 11, 10), "yes")
    told = pyarrow.parquet.read_schema(export("parquet", "deployments")).metadata[b"conflictkb.attribution"].decode()
    assert "source/atlas-news-2024-04-17: “Russian Peacekeepers Withdraw" in told


def test_parquet_is_written_in_groups_of_rows(kb, tmp_path, monkeypatch):
    monkeypatch.setattr(arrows, "ROWS", 100)
    kb.query("actors").export(tmp_path / "a.parquet")
    file = pyarrow.parquet.ParquetFile(tmp_path / "a.parquet")
    assert [file.metadata.row_group(n).num_rows for n in range(2)] == [100, 100]
    assert file.read().equals(kb.query("actors").to_arrow())


def test_arrow_is_the_same_table(kb, export):
    with pyarrow.ipc.open_file(export("arrow", "violent-events")) as file:
        assert file.read_all().equals(kb.query("violent-events").to_arrow())


def test_a_workbook_has_typed_cells_and_the_cited_sources(kb, export):
    book = openpyxl.load_workbook(export("xlsx", "strengths"))
    assert book.sheetnames == ["records", "sources", "about"]
    header, *rows = book["records"].iter_rows(values_only=True)
    assert header == tuple(schema(kb.query("strengths")))
    told = kb.query("strengths").to_dicts()
    assert len(rows) == len(told)
    for cells, row in zip(rows, told, strict=True):
        found = dict(zip(header, cells, strict=True))
        day, low = row["when"]["earliest"], (row["estimate"] or {}).get("low")
        assert found["when_earliest"] == (day and datetime.fromisoformat(day))
        assert found["estimate_low"] == low
        assert found["match"] == "yes"
    cited = {citation.source for record in kb.query("strengths") for citation in record.citations}
    assert {row[0] for row in book["sources"].iter_rows(min_row=2, values_only=True)} == cited
    assert ("changeset", "c1") in set(book["about"].iter_rows(values_only=True))


HOSTILE = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "#N/A", "-5", "plain", "=HYPERLINK(1)"]


@pytest.fixture
def hostile(tmp_path):
    lines = "".join(f"  - {{id: a{n}, title: {json.dumps(title)}}}\n" for n, title in enumerate(HOSTILE))
    (tmp_path / "a.yaml").write_text(f"sources:\n{lines}", encoding="utf-8")
    for words in (("db", "init"), ("apply", "a.yaml", "--yes")):
        assert shell(*words, "--db", "base.db", folder=tmp_path).returncode == 0
    return tmp_path


def test_no_cell_of_a_workbook_is_a_formula_or_an_error(hostile):
    with conflictkb.open(str(hostile / "base.db")) as base:
        base.query("sources", sort="id").export(hostile / "a.xlsx")
    sheet = openpyxl.load_workbook(hostile / "a.xlsx")["records"]
    cells = [row[2] for row in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == HOSTILE
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.quotePrefix for cell in cells] == [True, True, True, True, False, True, False, True]


def test_tsv_is_made_harmless_too(hostile):
    words = ("query", "sources", "--columns", "title", "--sort", "id", "-f", "tsv", "--harmless", "--db", "base.db")
    made = shell(*words, folder=hostile)
    assert made.stdout.splitlines()[1:3] == ["'=1+1", "'+cmd|' /C calc'!A0"]
    assert made.stderr == "5 cells began like a formula and have an apostrophe before it now\n"


def test_columns_that_reach_into_records_are_typed_too(tmp_path, url):
    names = "id,place.point,place.point.lat,start.earliest,units.unit,contributor.title,place.names.text"
    words = ("query", "deployments", "--db", url, "--columns", names, "-o", "out.parquet")
    assert shell(*words, folder=tmp_path).returncode == 0
    types = {field.name: str(field.type) for field in pyarrow.parquet.read_schema(tmp_path / "out.parquet")}
    assert types == {
        "id": "string", "place.point": "string", "place.point_lat": "double", "place.point_lon": "double",
        "place.point.lat": "double", "start.earliest": "date32[day]", "units.unit": "string",
        "contributor.title": "string", "place.names.text": "string",
    }  # fmt: skip


def test_counts_have_their_columns(kb, tmp_path):
    kb.query("incidents", group_by="event").export(tmp_path / "out.parquet")
    frame = pl.read_parquet(tmp_path / "out.parquet")
    assert frame.columns[:3] == ["event", "yes", "maybe"]
    assert frame["yes"].sum() + frame["maybe"].sum() >= len(kb.query("incidents"))


def test_bytes_are_refused_by_a_terminal_and_go_through_a_pipe(tmp_path, url):
    words = [sys.executable, "-m", "conflictkb", "query", "deployments", "--db", url, "-f", "parquet"]
    far, near = pty.openpty()
    told = subprocess.run(words, stdout=near, stderr=subprocess.PIPE, env=environment(tmp_path), check=False)
    os.close(near)
    os.close(far)
    assert told.returncode == 2
    assert b"parquet is not text that a terminal could show; name a file: -o FILE" in told.stderr
    piped = subprocess.run(words, capture_output=True, env=environment(tmp_path), check=True)
    assert pl.read_parquet(io.BytesIO(piped.stdout)).height == 5


def test_a_workbook_into_a_pipe_that_is_closed_complains_of_nothing(url, tmp_path):
    words = ("query", "sources", "-f", "xlsx", "--db", str(url))
    with subprocess.Popen(
        [sys.executable, "-m", "conflictkb", *words],
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout.read(2) == b"PK"
        program.stdout.close()
        assert (program.wait(60), program.stderr.read()) == (0, b"")
