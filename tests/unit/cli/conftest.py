"""The command line as a user meets it: the whole of `main`, in the process of the test."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from conflictkb.plan import apply, plan
from conflictkb.store.database import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.shell import Ran

CORPUS = """
scope:
  places: [nk]
  years: [2020..2024]
sources:
  - {id: one, title: One, published: 2024-04-17, publisher: tass, url: "https://example.org/1"}
  - {id: two, title: Two, published: 2024-06-12}
actors:
  - {id: russia, title: Russia, type: state, citations: [{source: one}]}
  - {id: tass, title: TASS, type: outlet, parent: russia, citations: [{source: one}]}
places:
  - id: nk
    title: Nagorno-Karabakh
    names: [{text: Dağlıq Qarabağ, language: az}]
    citations: [{source: one}]
deployments:
  - id: camp
    title: "=The camp"
    contributor: russia
    start: 2020-11-10
    end: 2024-06-12
    place: nk
    citations:
      - {source: one, locator: paragraph 2, via: [actor/tass], says: {duration: 4 years, end: 2024-04}}
      - {source: two, says: {end: 2024-06-12}}
incidents:
  - {id: accused, title: Accused, actors: [actor/russia], event: accuse, acts: "2..", citations: [{source: one}]}
"""


@pytest.fixture
def base(tmp_path: Path, run: Callable[..., Ran]) -> Callable[..., Ran]:
    """`run` in a folder with a corpus and the base made from it."""
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "all.yaml").write_text(CORPUS, encoding="utf-8")
    Store.create("conflictkb.db").close()
    with Store.open("conflictkb.db", read_only=False) as store:
        apply(store, plan(store, [tmp_path / "corpus"]), who="tester")
    assert os.environ.get("CONFLICTKB_DB") is None
    return run
