"""Names for the tests of drafts: records of a kind by their titles, as a base knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictkb.drafts.names import known
from conflictkb.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from conflictkb.drafts.names import Known


def base_of(names: Mapping[str, Sequence[str]]) -> Known:
    """A base that has these titles of these kinds, each with a slug made of it."""
    made = [
        KINDS.by_kind[kind](id=title.lower().replace(" ", "-"), title=title, citations=[{"source": "report"}])
        for kind, titles in names.items()
        for title in titles
    ]
    return known(made, {record.id for record in made})
