"""`conflictkb draft`: what goes where, what a base refuses, and texts that are none."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

TEXT = "News\n\nThe Russian troops withdraw from Nagorno-Karabakh, TASS reported on 17 April 2024.\n"


def test_a_draft_is_refused_at_its_line_and_taken_when_the_mark_is_gone(base):
    Path("article.txt").write_text(TEXT, encoding="utf-8")
    ran = base("draft", "article.txt", "-o", "draft.yaml")
    assert (ran.code, ran.out, ran.err) == (0, "", "3 drafts; read each beside the text\n")
    refused = base("apply", "draft.yaml", "--yes")
    assert refused.code == 3
    lines = Path("draft.yaml").read_text(encoding="utf-8").splitlines()
    marked = [number for number, line in enumerate(lines, 1) if line == "    draft: true"]
    assert [f"draft.yaml:{number}:5: still-a-draft" in refused.err for number in marked] == [True] * 3
    kept = "".join(f"{line}\n" for line in lines if line != "    draft: true")
    Path("draft.yaml").write_text(kept, encoding="utf-8")
    assert base("apply", "draft.yaml", "--yes").code == 0
    assert '"place": "place/nk"' in base("show", "withdrawal/withdrawal-nk", "-f", "json").out


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (None, "conflictkb: a.txt: it cannot be read: no such file or directory; check the path and its permissions\n"),
        (b"", "conflictkb: a.txt holds no text; give a file with the article\n"),
        (b" \n\t\n", "conflictkb: a.txt holds no text; give a file with the article\n"),
        (b"ab\xff", "conflictkb: a.txt: byte 0xff is not UTF-8; save the file as UTF-8\n"),
        (b"ab\0c", "conflictkb: a.txt is no plain text, for it holds NUL; save the article as text in UTF-8\n"),
    ],
)
def test_what_is_no_text_is_told(data, told, base):
    if data is not None:
        Path("a.txt").write_bytes(data)
    ran = base("draft", "a.txt")
    assert (ran.code, ran.out, ran.err) == (2, "", told)


def test_a_megabyte_without_a_mark_takes_seconds(base):
    Path("a.txt").write_text("Title\n\n" + "Nagorno-Karabakh and TASS of 2020 " * 30_000, encoding="utf-8")
    began = time.process_time()
    assert base("draft", "a.txt").code == 0
    assert time.process_time() - began < 60
