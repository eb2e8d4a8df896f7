"""Known time: 100,000 records of ten versions each, asked as they are, as they were, and beside a base with no history."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Self

from asof import DAY, both_ways
from spans import build, histories, plain, spans

import conflictkb

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conflictkb.kb import KnowledgeBase

VERSIONS = 10
THEN = 5
QUESTIONS: dict[str, tuple[str | None, dict[str, Any]]] = {
    "active on a date": (None, {"on": DAY, "limit": 200}),
    "active on a date in one place": ("place = c-7", {"on": DAY}),
    "one record by its id": ("id = d-777", {}),
    "how many by place on a date": (None, {"on": DAY, "group_by": "place"}),
    "newest 50 of a place": ("place = c-7", {"during": "2018/2020", "sort": "-start", "limit": 50}),
}


class Known:
    """Two bases that hold the same today: one has a history."""

    def __init__(self, folder: Path, records: int) -> None:
        self.paths = folder / "history.db", folder / "none.db"
        self.rows = spans(records)
        self.stack = ExitStack()

    def __enter__(self) -> Self:
        build(self.paths[0], histories(self.rows, VERSIONS), VERSIONS)
        build(self.paths[1], plain(self.rows))
        self.history, self.fresh = (self.stack.enter_context(conflictkb.open(str(path))) for path in self.paths)
        return self

    def __exit__(self, *_: object) -> None:
        self.stack.close()

    def figures(self) -> Iterator[tuple[str, float, float, str]]:
        """What was asked, ours and the other in seconds, and what the other is: whole answers of the library."""
        past = self.history.at(f"c{THEN}")
        for name, (where, options) in QUESTIONS.items():
            yield (
                name,
                *both_ways(_asks(past, where, options), _asks(self.history, where, options)),
                "without --known-at",
            )
            ours = _asks(self.history, where, options), _asks(self.fresh, where, options)
            yield "", *both_ways(*ours, equal=True), "a base with no history"


def _asks(kb: KnowledgeBase, where: str | None, options: dict[str, Any]) -> Any:
    return lambda: kb.query("deployments", where, **options).to_dicts()
