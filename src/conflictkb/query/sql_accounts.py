"""How citations stand to a field, in SQL: by the relation of each claim to the reading, as in standing.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, false, not_, or_

from conflictkb.query.pairs import NO, Condition, Pair, exist, exists
from conflictkb.query.sql_paths import Rows
from conflictkb.query.standing import OWN_WORDS
from conflictkb.records.citations import Citation
from conflictkb.records.claims import claimable
from conflictkb.records.compare import AGAINST, Relation

if TYPE_CHECKING:
    from collections.abc import Callable

    from conflictkb.tables import Tables


def stands(rows: Rows, stance: str, field: str, told: Condition, fits: Callable[[Rows], Pair], tables: Tables) -> Pair:  # noqa: PLR0913 - what is asked, and what knows it
    """Whether a citation of the records disagrees with the reading of a field or supports it, and fits a condition."""
    if not rows.is_record or field not in claimable(rows.model):
        return NO
    citation = tables["citation"].alias()
    mine = and_(citation.c.v == rows.c.v, _stood(citation.c, rows, stance, field, told, tables))
    return exist(citation, mine, fits(Rows(Citation, citation.c, "citations")))


def _stood(citation: Any, rows: Rows, stance: str, field: str, told: Condition, tables: Tables) -> Condition:  # noqa: ANN401, PLR0913 - columns
    by_name, any_of_it, of_field = (tables["claim"].alias() for _ in range(3))
    c = by_name.c
    claimed = and_(c.v == citation.v, c.citation == citation.position, c.field == field)
    if stance == "disagrees":
        return exists(by_name, and_(claimed, c.relation.in_([str(relation) for relation in AGAINST])))
    equal = and_(claimed, c.relation == str(Relation.EQUAL), c.verb.in_(("supports", "says", "says_only")))
    named = exists(any_of_it, and_(any_of_it.c.v == citation.v, any_of_it.c.citation == citation.position))
    spoken_of = exists(of_field, and_(of_field.c.v == rows.c.v, of_field.c.field == field))
    silent = false() if field in OWN_WORDS else and_(told, not_(named), not_(spoken_of))
    return or_(exists(by_name, equal), silent)
