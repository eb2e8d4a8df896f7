"""Opening the base that is meant, and reading what `-` stands for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from conflictkb.cli.settings import database

if TYPE_CHECKING:
    from conflictkb.kb import KnowledgeBase


def opened(db: str | None) -> KnowledgeBase:
    """The base, for reading only."""
    from conflictkb.kb import open as open_base

    return open_base(database(db).value)


def read_argument(text: str | None) -> str | None:
    """The argument, or standard input for `-`."""
    return sys.stdin.read().strip() if text == "-" else text
