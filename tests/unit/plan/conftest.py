"""A new base on each database, and a folder for the corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conflictkb.plan import Plan, apply, plan
from conflictkb.store.database import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Base:
    """A store and a corpus folder; `write` puts a file there, `apply` brings the store to what the folder says."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.folder = folder

    def write(self, name: str, text: str) -> Path:
        """Write one file of the corpus."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def plan(self, *names: str) -> Plan:
        """The plan for the whole folder, or for some files or folders in it."""
        return plan(self.store, [self.folder / name for name in names] or [self.folder])

    def apply(self, *names: str, force: bool = False) -> int | None:
        """Plan and apply."""
        return apply(self.store, self.plan(*names), who="tester", message="a test", force=force)

    def actions(self, *names: str) -> list[tuple[str, str]]:
        """What the plan would do to which record."""
        return [(change.action, change.id) for change in self.plan(*names).changes]


@pytest.fixture
def base(url: str, tmp_path: Path) -> Iterator[Base]:
    """An empty base and an empty corpus."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "conflictkb.toml").touch()
    Store.create(url).close()
    with Store.open(url, read_only=False) as store:
        yield Base(store, folder)
