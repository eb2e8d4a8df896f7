"""Fields that nobody writes: they follow from a record's dates and from the records that refer to it.

`duration` of a spell and the derived `start` and `end` of a happening follow from its span. The inverse relations
(`announced_by`, `replaced_by` …) and the `strengths` of a deployment, unit or body are lists of ids of other records;
`via` has everyone through whom the record's citations reach us.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from conflictkb.records.base import Happening, Spell
from conflictkb.records.dates import Date
from conflictkb.records.estimates import Duration
from conflictkb.records.fields import Field
from conflictkb.records.parts import INVERSE
from conflictkb.records.values import State

if TYPE_CHECKING:
    from conflictkb.records.base import Record
    from conflictkb.records.spans import Span

HAVE_STRENGTHS = ("deployment", "unit", "monitoring-body")
RELATION_OF = {inverse: relation for relation, inverse in INVERSE.items()}
SERIES = ("counted", "basis", "by")


@lru_cache(maxsize=256)
def derived_fields(model: type[Record] | None) -> dict[str, Field]:
    """The derived fields of a kind, None for `all`, in the order in which they are printed."""
    found: list[Field] = []
    if model is not None and issubclass(model, Happening):
        found += [Field("start", Date, value=Date), Field("end", Date, value=Date, open_end=True)]
    if model is not None and issubclass(model, Spell):
        found.append(Field("duration", Duration, value=Duration))
    if model is not None and model.kind in HAVE_STRENGTHS:
        found.append(Field("strengths", tuple, many=True, refers=("strength",)))
    found += [Field(name, tuple, many=True, refers=()) for name in ("via", *RELATION_OF)]
    return {field.name: field for field in found}


def reference_lists(model: type[Record] | None) -> list[str]:
    """The derived fields that list other records."""
    return [name for name, field in derived_fields(model).items() if field.many]


def bound_of(record: Record, name: str) -> Date | State | None:
    """The `start` or `end` of a record as written; of a happening, of its `when`."""
    if not isinstance(record, Happening):
        value = getattr(record, name, None)
    elif isinstance(record.when, State) or record.when is None:
        value = record.when
    else:
        value = getattr(record.when, name)
    return value if isinstance(value, Date | State) else None


def via_of(record: Record) -> tuple[str, ...]:
    """Everyone in the chains of its citations, nearest first, each once."""
    return tuple(dict.fromkeys(hop.by for citation in record.citations for hop in citation.via))


def duration_of(span: Span) -> Duration | State:
    """How long it lasted; unknown where nothing places it in time."""
    return span.duration or State.UNKNOWN
