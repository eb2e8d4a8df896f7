"""What each code means: the page docs/problems.md, generated from the entries; every example is validated by a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictkb.corpus.explained_files import FILES
from conflictkb.corpus.explained_records import RECORDS
from conflictkb.corpus.explained_world import WORLD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conflictkb.corpus.explained import Explained

GROUPS: tuple[tuple[str, Mapping[str, Explained]], ...] = (
    ("Files", FILES),
    ("One record", RECORDS),
    ("Several records", WORLD),
)
CATALOGUE: Mapping[str, Explained] = {code: entry for _, group in GROUPS for code, entry in group.items()}

_TOP = """# Problems

Generated from `src/conflictkb/corpus/problems.py`; do not edit.

`conflictkb validate` names every problem of a corpus in one run, as `file:line:column: code: message`. Lines and
columns count from 1. Errors stop an apply; warnings and hints do not. One cause is one problem: a file that cannot be
parsed does not make the references into it problems too.
"""


def page() -> str:
    """The page docs/problems.md."""
    parts = [_TOP]
    for title, group in GROUPS:
        parts.append(f"## {title}\n")
        for code in sorted(group):
            entry = group[code]
            level = "" if entry.severity == "error" else f" ({entry.severity})"
            parts.append(f"### {code}{level}\n\n{entry.text}\n")
            if entry.example:
                parts.append(f"```yaml\n{entry.example.strip(chr(10))}\n```\n")
    return "\n".join(parts)
