"""The drafts as they come together: one id for each, the same thing said twice kept as one with two citations."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from conflictkb.records.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

LASTING = frozenset((
    "withdrawal", "deployment", "ceasefire", "monitoring-body", "person", "unit", "conflict", "control", "posting",
    "restriction", "agreement",
))  # fmt: skip
MAX_CITED = 3  # citations of one draft; a text that says it more often gets a comment
VARIANTS = 8  # drafts of one name that are compared with a further one
MAX_SLUG = 70

Citation = dict[str, Any]


@dataclass(slots=True)
class Draft:
    """A record that is proposed; `more` counts the further places where the text says the same."""

    kind: str
    slug: str
    fields: dict[str, Any]
    citations: list[Citation]
    more: int = 0
    remarks: list[str] = field(default_factory=list)

    @property
    def id(self) -> str:
        """As references have it."""
        return f"{self.kind}/{self.slug}"


class Collection:
    """Drafts in the order in which the text gives rise to them; `known` are the ids that the base has."""

    def __init__(self, known: AbstractSet[str]) -> None:
        self.drafts: list[Draft] = []
        self.met: dict[str, str] = {}
        self._known = known
        self._taken: set[str] = set()
        self._named: defaultdict[tuple[str, str], list[Draft]] = defaultdict(list)
        self._said: dict[tuple[str, str, str], Draft] = {}

    def add(self, kind: str, name: str, fields: dict[str, Any], citation: Citation, remarks: Iterable[str] = ()) -> str:
        """The id of the draft for it: a new one, one that says the same already, or a record of the base."""
        base = slug(name) or kind
        if f"{kind}/{base}" in self._known:
            self.met.setdefault(f"{kind}/{base}", citation["locator"])
            return f"{kind}/{base}"
        said = (kind, citation.get("words") or base, repr(fields))
        draft = self._said.get(said) or self._same(kind, base, fields)
        if draft is None:
            draft = self._new(kind, base, fields)
        draft.fields.update(fields)
        draft.remarks += (remark for remark in remarks if remark not in draft.remarks)
        self._cite(draft, citation)
        self._said[said] = draft
        return draft.id

    def _same(self, kind: str, base: str, fields: dict[str, Any]) -> Draft | None:
        """A draft of what lasts that contradicts none of the fields."""
        if kind not in LASTING:
            return None
        for draft in self._named[kind, base][-VARIANTS:]:
            if all(draft.fields.get(name, value) == value for name, value in fields.items()):
                return draft
        return None

    def _new(self, kind: str, base: str, fields: dict[str, Any]) -> Draft:
        named = self._named[kind, base]
        number = len(named) + 1
        draft = Draft(kind, base if number == 1 else f"{base}-{number}", dict(fields), [])
        while draft.id in self._known or draft.id in self._taken:
            number += 1
            draft.slug = f"{base}-{number}"
        self._taken.add(draft.id)
        named.append(draft)
        self.drafts.append(draft)
        return draft

    @staticmethod
    def _cite(draft: Draft, citation: Citation) -> None:
        if citation in draft.citations:
            return
        if len(draft.citations) < MAX_CITED:
            draft.citations.append(citation)
        else:
            draft.more += 1


def slug(text: str) -> str:
    """An id's slug of a name: folded, words joined with hyphens, cut at a word."""
    whole = re.sub(r"[^a-z0-9]+", "-", fold(text[:300]).replace("'", "")).strip("-")
    if len(whole) <= MAX_SLUG:
        return whole
    return whole[: MAX_SLUG + 1].rpartition("-")[0] or whole[:MAX_SLUG]
