"""Small corpora as text, and what is said of them."""

from __future__ import annotations

from textwrap import dedent

from conflictkb.corpus.read import read_content
from conflictkb.corpus.validate import Gathered
from conflictkb.records.kinds import KINDS

SOURCES = "sources: [{id: report, published: 2024-04-17}]\n"


def problems(*texts: str, known=None) -> list[str]:
    """The problems of files `a.yaml`, `b.yaml` … as `file:line:column: code`."""
    return [f"{p.place}: {p.code}" for p in full(*texts, known=known)]


def full(*texts: str, known=None):
    gathered = Gathered()
    for name, text in zip("abcdef", texts, strict=False):
        gathered.add(read(text, f"{name}.yaml"))
    return gathered.problems(known)


def read(text: str | bytes, name: str = "a.yaml"):
    data = text if isinstance(text, bytes) else dedent(text).encode()
    return read_content(data, name, KINDS)
