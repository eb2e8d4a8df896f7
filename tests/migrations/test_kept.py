"""A base of every revision that was released is kept: it upgrades, and then says what it said.

`python -m tests.migrations.keep` keeps one of a new revision.
"""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import psycopg
import pytest

from conflictkb.store.check import check
from conflictkb.store.database import Store
from conflictkb.store.revision import head, older, revisions
from tests.migrations.keep import answers

BASES = Path(__file__).parent / "bases"


def restored(revision, url):
    """The kept base at a new place."""
    if url.startswith("postgresql"):
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(gzip.decompress((BASES / f"{revision}.sql.gz").read_bytes()))
    else:
        with gzip.open(BASES / f"{revision}.db.gz") as packed, Path(url).open("wb") as plain:
            shutil.copyfileobj(packed, plain)


@pytest.mark.parametrize("revision", revisions())
def test_a_base_of_each_revision_upgrades_and_says_what_it_said(revision, url):
    restored(revision, url)
    if older(revision):
        Store.upgrade(url).close()
    kept, now = json.loads(gzip.decompress((BASES / f"{revision}.json.gz").read_bytes())), answers(url)
    for plural, states in kept.items():
        for then, rows in enumerate(states):
            same = zip(rows, now[plural][then], strict=True)
            assert rows == [{name: found[name] for name in row} for row, found in same]  # a new field may be added
    with Store.open(url) as store:
        assert check(store) == []


def test_the_newest_revision_is_among_them():
    assert sorted({path.name.partition(".")[0] for path in BASES.iterdir()}) == [*revisions()]
    assert head() in revisions()
