"""Everything that is wrong with a corpus, in one run and in a stable order. It reads files alone; no base is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictkb.corpus.checks import check, order
from conflictkb.corpus.facts import Fact, Facts, fact, shell
from conflictkb.corpus.files import find
from conflictkb.corpus.read import read_file
from conflictkb.errors import Place, Problem
from conflictkb.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from conflictkb.corpus.read import FileContent
    from conflictkb.corpus.references import Ref
    from conflictkb.records.kinds import Kinds


def validate(paths: Sequence[Path], kinds: Kinds = KINDS) -> list[Problem]:
    """Every problem of the files and folders at `paths`, sorted by place."""
    files, problems = find(paths)
    gathered = Gathered(kinds, complete=not problems)
    for file in files:
        gathered.add(read_file(file, kinds))
    return sorted([*problems, *gathered.problems()], key=order)


class Gathered:
    """What the checks across files need of each; contents are added one by one and may be dropped.

    `complete` is false when files are missing already: then references that nothing meets are not reported.
    """

    def __init__(self, kinds: Kinds = KINDS, *, complete: bool = True) -> None:
        self.facts: list[Fact] = []
        self.kinds = kinds
        self.found: list[Problem] = []
        self._ids: set[str] = set()
        self._scopes: list[Place] = []
        self._scope_refs: list[Ref] = []
        self._complete = complete

    def add(self, content: FileContent) -> None:
        """Keep what the checks need of one file."""
        self.found += content.problems
        self.facts += map(fact, content.entries)
        self.facts += (shell(id_, place) for id_, place in content.failed)
        self._ids |= content.ids
        self._complete &= not content.unread
        if content.scope_place:
            self._scopes.append(content.scope_place)
        self._scope_refs += content.scope_refs

    def problems(
        self, known: Mapping[str, Fact] | None = None, leaving: Mapping[str, str] | None = None
    ) -> list[Problem]:
        """All problems, sorted; `known` are records that a base keeps and that may meet references.

        `leaving` are those that it would drop, with the file that held them.
        """
        facts = Facts(
            self.facts,
            known,
            kinds=self.kinds,
            declared=self._ids,
            refs=self._scope_refs,
            complete=self._complete,
            leaving=leaving,
        )
        return sorted([*self.found, *check(facts), *self._two_scopes()], key=order)

    def _two_scopes(self) -> list[Problem]:
        message = "`scope` stands in more than one file; one file of a corpus holds it"
        return [Problem(place, "second-scope", message, also=self._scopes[0]) for place in self._scopes[1:]]
