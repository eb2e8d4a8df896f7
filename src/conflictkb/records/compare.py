"""How what a source says stands to the curator's reading: the table of docs/claims.md, as code.

equal          the same text or the same bounds
less_precise   the reading lies inside what is said; an ancestor in a tree
more_precise   what is said lies inside the reading; a descendant in a tree
overlaps       both are bounded and meet in part
cannot_tell    a bound is missing, or the reading has nothing to compare with
disagrees      apart
denied         a denial that covers the reading
declined       the source declined to say
shown          free text, which is shown and never compared
sic            a misprint that is kept and takes no side
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

from conflictkb.records.ceasefires import Count
from conflictkb.records.claims import Claim, claimable
from conflictkb.records.dates import FIRST, LAST, Date, When
from conflictkb.records.estimates import BIGGEST, Duration, Estimate
from conflictkb.records.fields import fields
from conflictkb.records.parts import Part
from conflictkb.records.values import State, Value

if TYPE_CHECKING:
    from conflictkb.records.base import Record
    from conflictkb.records.citations import Citation
    from conflictkb.records.dates import Range
    from conflictkb.records.fields import Field
    from conflictkb.records.spans import Span

COUNT_KEY = ("what", "of", "whom", "by", "basis")


class Relation(StrEnum):
    """The relation of a claim to the reading."""

    EQUAL = "equal"
    LESS_PRECISE = "less_precise"
    MORE_PRECISE = "more_precise"
    OVERLAPS = "overlaps"
    CANNOT_TELL = "cannot_tell"
    DISAGREES = "disagrees"
    DENIED = "denied"
    DECLINED = "declined"
    SHOWN = "shown"
    SIC = "sic"


AGAINST = (Relation.DISAGREES, Relation.DENIED)


class World(Protocol):
    """What a comparison must know of other records."""

    def is_under(self, child: str, ancestor: str) -> bool:
        """Whether `child` lies under `ancestor` in the tree of its kind, by anybody's account."""

    def published(self, source: str) -> Date | None:
        """When the source was published, where that is known."""


def relation(claim: Claim, record: Record, span: Span, world: World) -> Relation:
    """How `claim` stands to the reading of `record`, whose settled span is `span`."""
    citation = record.citations[claim.citation]
    if citation.sic == "yes":
        return Relation.SIC
    if claim.verb == "supports":
        return Relation.EQUAL
    if claim.value is State.UNKNOWN:
        return Relation.DECLINED
    if claim.field == "end" and claim.value is State.OPEN:
        found = _open_end(record, citation, world)
    else:
        value = capped(claim.value, citation, world)
        found = _field(
            claim, citation, value, _reading(record, claim.field, span), claimable(type(record))[claim.field], world
        )
    return _denial(found) if claim.verb.startswith("denies") else found


def capped(value: object, citation: Citation, world: World) -> object:
    """A date whose unit holds its source's day of publication ends there: no source speaks of the days after it."""
    published = world.published(citation.source)
    if isinstance(value, Date) and published and value.earliest <= published.latest < value.latest:
        return Date(
            value.text,
            tuple((a, min(b, published.latest)) for a, b in value.ranges if a <= published.latest),
            value.hedge,
        )
    return value


def _denial(found: Relation) -> Relation:
    if found in (Relation.EQUAL, Relation.LESS_PRECISE):
        return Relation.DENIED
    return found if found in (Relation.SHOWN, Relation.DECLINED) else Relation.CANNOT_TELL


def _reading(record: Record, name: str, span: Span) -> Any:  # noqa: ANN401 - the field's own type
    return span.duration if name == "duration" else getattr(record, name)


def _open_end(record: Record, citation: Citation, world: World) -> Relation:
    end = getattr(record, "end", None)
    as_of = citation.as_of if isinstance(citation.as_of, Date) else world.published(citation.source)
    if end is State.OPEN:
        return Relation.EQUAL
    if not isinstance(end, Date) or as_of is None:
        return Relation.CANNOT_TELL
    if end.latest < as_of.earliest:
        return Relation.DISAGREES
    return Relation.LESS_PRECISE if end.earliest >= as_of.latest else Relation.CANNOT_TELL


def _field(claim: Claim, citation: Citation, said: object, reading: object, field: Field, world: World) -> Relation:  # noqa: PLR0913 - both sides and what knows them
    if reading is None or reading == () or isinstance(reading, State):
        return Relation.EQUAL if said == reading else Relation.CANNOT_TELL
    if not field.many:
        return compare(said, reading, field, world)
    items = reading if isinstance(reading, tuple) else ()
    best = min((_item(said, item, field, world) for item in items), key=_RANK.index, default=Relation.CANNOT_TELL)
    unmatched = best in (Relation.DISAGREES, Relation.CANNOT_TELL)
    if claim.verb.endswith("_only"):
        return Relation.DISAGREES if unmatched or _only(claim, citation) < len(items) else best
    return best if field.item is not None or not unmatched else Relation.CANNOT_TELL


def _only(claim: Claim, citation: Citation) -> int:
    """How many items the source says that there are."""
    said = citation.says if claim.verb.startswith("says") else citation.denies
    return len((said or {})[claim.field]["only"])


_RANK = [Relation.EQUAL, Relation.LESS_PRECISE, Relation.MORE_PRECISE, Relation.OVERLAPS, Relation.DISAGREES,
         Relation.SHOWN, Relation.CANNOT_TELL]  # fmt: skip


def _item(said: object, item: object, field: Field, world: World) -> Relation:
    """The relation of one said item to one item of the reading; `cannot_tell` where they are about different things."""
    if not isinstance(said, Part) or not isinstance(item, Part):
        return compare(said, item, field, world)
    parts = fields(type(said))
    keys = COUNT_KEY if isinstance(said, Count) else tuple(n for n, f in parts.items() if f.refers is not None)
    if not keys:
        keys = tuple(name for name, part in parts.items() if part.required)
    if any(getattr(said, key) != getattr(item, key) for key in keys) or _other_time(said, item):
        return Relation.CANNOT_TELL
    rest = [n for n, f in parts.items() if n not in (*keys, "as_of", "period") and getattr(said, n) is not None]
    found = [compare(getattr(said, n), getattr(item, n), parts[n], world) for n in rest]
    return max(found, key=_RANK.index, default=Relation.EQUAL)


def _other_time(said: Part, item: Part) -> bool:
    return (
        isinstance(said, Count) and isinstance(item, Count) and (said.as_of, said.period) != (item.as_of, item.period)
    )


def compare(said: object, reading: object, field: Field, world: World) -> Relation:
    """The relation of two single values of one field."""
    if said == reading or str(said) == str(reading):
        return Relation.EQUAL
    if reading is None or isinstance(reading, State) or isinstance(said, State):
        return Relation.CANNOT_TELL
    if field.refers is not None and isinstance(said, str) and isinstance(reading, str):
        if world.is_under(reading, said):
            return Relation.LESS_PRECISE
        return Relation.MORE_PRECISE if world.is_under(said, reading) else Relation.DISAGREES
    if isinstance(said, When) and isinstance(reading, When):
        return max(
            (compare(a, b, field, world) for a, b in zip(_ends(said), _ends(reading), strict=True)), key=_RANK.index
        )
    if isinstance(said, Value) and isinstance(reading, Value):
        return _values(said, reading)
    return Relation.DISAGREES if field.choices else Relation.SHOWN


def _ends(when: When) -> tuple[Date | State, Date | State]:
    return when.start, when.end


def _values(said: Value, reading: Value) -> Relation:
    first, second = _extent(said), _extent(reading)
    if first is None or second is None:
        return Relation.DISAGREES
    for one, other, inside in ((said, second, Relation.LESS_PRECISE), (reading, first, Relation.MORE_PRECISE)):
        if isinstance(one, Estimate) and one.low is None and one.high is None:
            return inside if one.best is not None and _covers(other, ((one.best, one.best),)) else Relation.CANNOT_TELL
    return _ranges(first, second)


def _ranges(said: tuple[Range, ...], reading: tuple[Range, ...]) -> Relation:
    if said == reading:
        return Relation.EQUAL
    if _covers(said, reading):
        return Relation.LESS_PRECISE
    if _covers(reading, said):
        return Relation.MORE_PRECISE
    if not any(a <= d and c <= b for a, b in said for c, d in reading):
        return Relation.DISAGREES
    bounds = (said[0][0], reading[0][0], said[-1][1], reading[-1][1])
    return (
        Relation.CANNOT_TELL
        if FIRST in bounds[:2] or LAST in bounds[2:] or BIGGEST in bounds[2:]
        else Relation.OVERLAPS
    )


def _covers(outer: tuple[Range, ...], inner: tuple[Range, ...]) -> bool:
    return all(any(a <= c and d <= b for a, b in outer) for c, d in inner)


def _extent(value: Value) -> tuple[Range, ...] | None:
    if isinstance(value, Date):
        return value.ranges
    return ((value.earliest, value.latest),) if isinstance(value, Estimate | Duration) else None
