"""Finding files, naming them, and files that are not what they seem."""

from __future__ import annotations

import io
import os
import sys

import pytest

from conflictkb.corpus import files
from conflictkb.corpus.files import CorpusFile, find
from conflictkb.corpus.read import read_file
from conflictkb.corpus.validate import validate
from conflictkb.records.kinds import KINDS

GOOD = "sources:\n  - id: report\n"


def names(paths):
    found, problems = find(paths)
    return [file.name for file in found], [(p.place.file, p.code) for p in problems]


def test_files_below_folders_are_named_from_the_project(tmp_path):
    (tmp_path / "conflictkb.toml").touch()
    for name in ("data/b.yaml", "data/a/x.yml", "data/.hidden/y.yaml", "data/.z.yaml", "data/readme.md", "data/C.YAML"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(GOOD)
    assert names([tmp_path / "data"]) == (["data/C.YAML", "data/a/x.yml", "data/b.yaml"], [])
    assert names([tmp_path / "data/a", tmp_path / "data/a/x.yml"]) == (["data/a/x.yml"], [])


def test_without_a_project_names_are_relative_to_the_path_given(tmp_path):
    (tmp_path / "d/e").mkdir(parents=True)
    (tmp_path / "d/e/x.yaml").write_text(GOOD)
    if files.project_folder(tmp_path) is None:
        assert names([tmp_path / "d"]) == (["e/x.yaml"], [])
        assert names([tmp_path / "d/e/x.yaml"]) == (["x.yaml"], [])


def test_what_is_no_file(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "d/x.yaml").mkdir(parents=True)
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "d/pipe.yaml")
    assert names([tmp_path / "d"]) == ([], [("d/pipe.yaml", "not-a-file"), ("d/x.yaml", "not-a-file")])
    assert names([tmp_path / "empty"]) == ([], [("empty", "no-files")])
    assert [code for _, code in names([tmp_path / "missing"])[1]] == ["cannot-read"]
    assert [code for _, code in names([tmp_path / "d/pipe.yaml"])[1]] == ["not-a-file"]


def test_links_are_never_a_way_out(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "d/e").mkdir(parents=True)
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/secret.yaml").write_text(GOOD)
    (tmp_path / "d/real.yaml").write_text(GOOD)
    (tmp_path / "d/same.yaml").symlink_to("real.yaml")
    (tmp_path / "d/self.yaml").symlink_to("self.yaml")
    (tmp_path / "d/gone.yaml").symlink_to("nowhere.yaml")
    (tmp_path / "d/out.yaml").symlink_to("../outside/secret.yaml")
    (tmp_path / "d/away").symlink_to("../outside")
    (tmp_path / "d/e/up").symlink_to("..")
    (tmp_path / "d/e/top").symlink_to(tmp_path)
    found, problems = names([tmp_path / "d"])
    assert found == ["d/real.yaml"]
    assert problems == [
        ("d/away", "link-outside"),
        ("d/e/top", "link-loop"),
        ("d/e/up", "link-loop"),
        ("d/gone.yaml", "cannot-read"),
        ("d/out.yaml", "link-outside"),
        ("d/self.yaml", "link-loop"),
    ]
    assert names([tmp_path / "d/out.yaml"])[1] == []


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"actors:\n  - id: x\n")))
    assert [str(p.place) for p in validate(["-"])] == ["<stdin>:2:5"]


def test_a_file_that_vanishes_is_one_problem(tmp_path):
    content = read_file(CorpusFile(tmp_path / "gone.yaml", "gone.yaml"), KINDS)
    assert [p.code for p in content.problems] == ["cannot-read"]
    assert content.unread


def test_references_are_not_reported_when_a_file_could_not_be_read(tmp_path):
    (tmp_path / "a.yaml").write_text("sources:\n  - {id: report, publisher: outlet}\n")
    assert [p.code for p in validate([tmp_path])] == ["unknown-reference"]
    assert [p.code for p in validate([tmp_path, tmp_path / "gone.yaml"])] == ["cannot-read"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\xef\xbb\xbf" + GOOD.encode(), []),
        (GOOD.replace("\n", "\r\n").encode(), []),
        (b"sources:\n  - id: r\n    title: caf\xe9\n", ["x.yaml:3:15: bad-encoding"]),
        (GOOD.encode("utf-16"), ["x.yaml:1:1: bad-encoding"]),
        (b"", ["x.yaml:1:1: empty-file"]),
        (b"sources:\n  - id: r\x00\n", ["x.yaml:2:10: bad-character"]),
        (b"sources:\n\t- id: r\n", ["x.yaml:2:1: bad-yaml"]),
        (b"- a\n", ["x.yaml:1:1: wrong-type"]),
        (b"just text", ["x.yaml:1:1: wrong-type"]),
        (b"sources: report\n", ["x.yaml:1:10: wrong-type"]),
        (b"sources: [report]\n", ["x.yaml:1:11: wrong-type"]),
        (b"sources:\n", ["x.yaml:1:9: empty-value"]),
    ],
)
def test_bytes_of_all_sorts(tmp_path, data, expected):
    (tmp_path / ".git").mkdir()
    (tmp_path / "x.yaml").write_bytes(data)
    assert [f"{p.place}: {p.code}" for p in validate([tmp_path / "x.yaml"])] == expected


def test_a_huge_file_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_BYTES", 1000)
    (tmp_path / "x.yaml").write_text("#" * 1001)
    assert [p.code for p in validate([tmp_path / "x.yaml"])] == ["too-big"]
    (tmp_path / "x.yaml").write_text(GOOD + "#" * 900)
    assert validate([tmp_path / "x.yaml"]) == []
