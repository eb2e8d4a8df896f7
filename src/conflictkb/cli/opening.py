"""Opening the base that is meant, and reading what `-` stands for."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from conflictkb.cli.settings import database

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.kb import KnowledgeBase


@contextmanager
def opened(db: str | None, known_at: str | None = None) -> Iterator[KnowledgeBase]:
    """The base, for reading only; as it stood at `known_at`."""
    from conflictkb.kb import open as open_base

    with open_base(database(db).value) as kb:
        yield kb if known_at is None else kb.at(known_at)


def read_argument(text: str | None) -> str | None:
    """The argument, or standard input for `-`."""
    return sys.stdin.read().strip() if text == "-" else text
