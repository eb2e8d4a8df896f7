"""YAML: the records as a corpus that `conflictkb apply` reads back equal; kinds in their order, records as they came.

What the records refer to is not added: `query all` gives a whole corpus, less its `scope:` and its comments.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from conflictkb.corpus.write import dump
from conflictkb.records.kinds import KINDS

if TYPE_CHECKING:
    from conflictkb.exporters.form import Answers
    from conflictkb.records.base import Record


def write_yaml(answers: Answers, stream: IO[str]) -> None:
    """One key for each kind, written kind by kind."""
    by_kind: dict[str, list[Record]] = {model.kind: [] for model in KINDS.types}
    for record in answers.result:
        by_kind.setdefault(record.kind, []).append(record)
    filled = [records for records in by_kind.values() if records]
    for number, records in enumerate(filled):
        stream.write("\n" * bool(number) + dump(records))
