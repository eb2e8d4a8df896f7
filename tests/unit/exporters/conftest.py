"""The curated data in a base, once for each module of tests, and one way to write an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import conflictkb

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def url(curated):
    return curated


@pytest.fixture(scope="module")
def kb(url):
    with conflictkb.open(url) as opened:
        yield opened


@pytest.fixture
def export(kb, tmp_path):
    """Write the answer to a question to a file with this suffix; the file."""

    def written(suffix: str, *words: str, **options: object) -> Path:
        path = tmp_path / f"out.{suffix}"
        kb.query(*words, **options).export(path)
        return path

    return written
