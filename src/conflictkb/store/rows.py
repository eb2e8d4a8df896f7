"""A record as rows, and rows as a record: the two are each other's inverse.

`encode` gives rows without their key `v`, which the writer puts before each. What depends on other records
(`Settled`) goes in beside; `decode` needs none of it, for the texts are the truth.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from conflictkb.records.base import Happening
from conflictkb.records.canonical import canonical
from conflictkb.records.claims import claims_of
from conflictkb.records.dates import Date, When
from conflictkb.records.estimates import Duration, Estimate
from conflictkb.records.fields import fields
from conflictkb.records.folding import fold
from conflictkb.records.parts import ExternalId, Part, Related
from conflictkb.records.values import State, Value
from conflictkb.tables import SHARED_LISTS, column_names, own_lists, row_fields, table_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from conflictkb.records.base import Record
    from conflictkb.records.claims import Claim
    from conflictkb.records.fields import Field
    from conflictkb.records.spans import Span

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands: file, line, the lines of its fields (`end:4 place:5`) and citations, and the dataset."""

    file: str | None = None
    line: int | None = None
    lines: str | None = None
    citation_lines: Sequence[int] = ()
    dataset: str | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What a record's rows take from other records: its span, and the relation of each of its claims, in order."""

    span: Span
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind's columns and lists, read off its fields once: looking them up for each record is most of the time."""

    table: str
    columns: tuple[tuple[str, bool, Row], ...]
    scalars: tuple[str, ...]
    states: tuple[str, ...]
    lists: tuple[tuple[str, str], ...]
    dates: tuple[str, ...]
    dated_parts: tuple[tuple[str, tuple[str, ...]], ...]


@lru_cache(maxsize=256)
def layout(model: type[Record]) -> Layout:
    """The layout of a kind; a column has its name, whether it is a list's state, and its row when empty.

    `scalars` and `states` are what a record is read from, with the rows of its `lists`.
    """
    columns = tuple((f.name, f.many, (None,) * len(column_names(f))) for f in row_fields(model))
    scalars = tuple(f.name for f in fields(model).values() if not f.many)
    states = tuple(name for name, many, _ in columns if many)
    shared = [f for f in fields(model).values() if f.many and f.name in SHARED_LISTS and f.name != "citations"]
    lists = tuple((f.name, table_name(model, f)) for f in (*own_lists(model), *shared))
    dates = tuple(name for name, f in fields(model).items() if f.value in (Date, When) and not f.many)
    parts = ((name, _dates(f.item)) for name, f in fields(model).items() if f.item is not None and name != "citations")
    return Layout(table_name(model), columns, scalars, states, lists, dates, tuple(part for part in parts if part[1]))


@lru_cache(maxsize=64)
def _dates(part: type[Part]) -> tuple[str, ...]:
    return tuple(name for name, f in fields(part).items() if f.value in (Date, When))


@lru_cache(maxsize=64)
def _part_layout(part: type[Part]) -> tuple[tuple[str, Row], ...]:
    skipped = ("supports", "says", "denies", "via")
    return tuple((name, (None,) * len(column_names(f))) for name, f in fields(part).items() if name not in skipped)


def encode(record: Record, settled: Settled, origin: Origin, digests: tuple[str, str]) -> Rows:
    """The rows of every table that holds a part of `record`; `digests` are those of its content and of `settled`."""
    plan, values = layout(type(record)), record.__dict__
    folded = _folded(record)
    row = [
        record.id,
        origin.dataset,
        *digests,
        origin.file,
        origin.line,
        origin.lines,
        *_bounds(settled.span),
        *_spoken(record),
        *folded,
    ]
    for name, many, nothing in plan.columns:
        value = values[name]
        row += nothing if value is None else _state(value) if many else _scalar(value, nothing)
    rows: Rows = {plan.table: [tuple(row)]}
    for name, table in plan.lists:
        if type(values[name]) is tuple and values[name]:
            rows[table] = _items(values[name])
    if "name" in rows:
        rows["name"] = [(*found, fold(found[1])) for found in rows["name"]]
    if "related" in rows:
        rows["related"] = [(*found, record.id) for found in rows["related"]]
    words = [found[-1] for found in rows.get("name", ())]
    rows["search"] = [(record.kind, record.id, " ".join(filter(None, [*folded, *words])))]
    _encode_citations(record, settled, origin, rows)
    ranges = _ranges(plan, values, settled.span)
    if ranges:
        rows["date_range"] = ranges
    return rows


def _encode_citations(record: Record, settled: Settled, origin: Origin, rows: Rows) -> None:
    if not record.citations:
        return
    rows["citation"] = [(n, *_part(c), _line(origin, n)) for n, c in enumerate(record.citations)]
    via = [(n, k, h.by, _dump(h.says)) for n, c in enumerate(record.citations) for k, h in enumerate(c.via)]
    if via:
        rows["via"] = via
    if settled.relations:
        pairs = zip(claims_of(record), settled.relations, strict=True)
        rows["claim"] = [_claim(n, c, relation, _line(origin, c.citation)) for n, (c, relation) in enumerate(pairs)]


def decode(model: type[Record], row: Mapping[str, Any], lists: Mapping[str, Sequence[Mapping[str, Any]]]) -> Record:
    """The record that `row` of its kind's table and the rows of its lists (by table, in order) write."""
    plan, known = layout(model), fields(model)
    raw = {name: value for name in plan.scalars if (value := row[name]) is not None}
    raw |= {name: state for name in plan.states if (state := row[name]) not in (None, "some")}
    for name, table in plan.lists:
        if items := lists.get(table):
            raw[name] = raw_items(known[name], items)
    raw["citations"] = _raw_citations(model, lists)
    return model(**raw)


def _bounds(span: Span) -> Row:
    bounds = (span.start_min, span.start_max, span.end_min, span.end_max, span.sure_from, span.sure_to)
    return (*bounds, int(span.one_day), span.duration_class)


def _spoken(record: Record) -> Row:
    place = record.__dict__.get("place")
    if isinstance(record, Happening):
        start, end = (
            (record.when.start, record.when.end) if isinstance(record.when, When) else (record.when, record.when)
        )
    else:
        start, end = record.__dict__["start"], record.__dict__["end"]
    return _text(start), _text(end), _text(place)


def _folded(record: Record) -> tuple[str | None, ...]:
    texts = (record.title, record.summary)
    return tuple(fold(text) if isinstance(text, str) and not isinstance(text, State) else None for text in texts)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _state(value: object) -> tuple[str | None]:
    return (value.value if isinstance(value, State) else "some" if value else None,)


def _scalar(value: object, nothing: Row) -> Row:
    if isinstance(value, Value):
        return (value.text, *value.columns())
    return (str(value), *nothing[1:])


def _items(items: tuple[Any, ...]) -> list[Row]:
    if isinstance(items[0], Part):
        return [(n, *_part(item)) for n, item in enumerate(items)]
    return [(n, str(item)) for n, item in enumerate(items)]


def _part(part: Part) -> Row:
    """The columns of one part, in the order of `tables.part_columns`."""
    values = part.__dict__
    row: list[Any] = []
    for name, nothing in _part_layout(type(part)):
        value = values[name]
        row += nothing if value is None else _scalar(value, nothing)
    return tuple(row)


def _line(origin: Origin, citation: int) -> int | None:
    return origin.citation_lines[citation] if citation < len(origin.citation_lines) else None


def _dump(value: object) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _claim(position: int, claim: Claim, relation: str, line: int | None) -> Row:
    value = claim.value
    bounds = (value.earliest, value.latest) if isinstance(value, Date | When | Estimate | Duration) else (None, None)
    raw = claim.raw if isinstance(claim.raw, str | None) else _dump(_plain(claim.raw))
    return (position, claim.verb, claim.field, raw, relation, claim.citation, claim.item, *bounds, line)


def _plain(raw: object) -> object:
    return canonical(raw) if isinstance(raw, Part) else raw


def _ranges(plan: Layout, values: Mapping[str, Any], span: Span) -> list[Row]:
    """The days of every date with holes: (field, position, low, high); those of `when` as they were settled."""
    found: list[Row] = []
    for name in plan.dates:
        value = values[name]
        if isinstance(value, Date | When) and len(value.ranges) > 1:
            ranges = span.ranges if name == "when" else value.ranges
            found += [(name, 0, low, high) for low, high in ranges]
    for name, parts in plan.dated_parts:
        for n, item in enumerate(values[name] if isinstance(values[name], tuple) else ()):
            for part in parts:
                day = getattr(item, part)
                if isinstance(day, Date | When) and len(day.ranges) > 1:
                    found += [(f"{name}.{part}", n, low, high) for low, high in day.ranges]
    return found


def raw_items(column: Field, rows: Sequence[Mapping[str, Any]]) -> Any:  # noqa: ANN401 - what the field's type reads
    """The items of a list as the field's type reads them, from the rows of its table."""
    if column.item is None:
        return [row["value"] for row in rows]
    if column.item in (ExternalId, Related):
        return [{name: row[name] for name in fields(column.item)} for row in rows]
    return [{name: row[name] for name in fields(column.item) if row[name] is not None} for row in rows]


def _raw_citations(model: type[Record], lists: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[dict[str, Any]]:
    known = fields(model)
    citation = known["citations"].item
    names = [name for name, _ in _part_layout(citation)] if citation else []
    found: list[dict[str, Any]] = [
        {**{n: row[n] for n in names if row[n] is not None}, "supports": [], "via": []}
        for row in lists.get("citation", ())
    ]
    for row in lists.get("via", ()):
        hop = {"by": row["by"]} | ({"says": json.loads(row["says"])} if row["says"] else {})
        found[row["citation"]]["via"].append(hop)
    for row in lists.get("claim", ()):
        _raw_claim(found[row["citation"]], row, known.get(row["field"]))
    return found


def _raw_claim(citation: dict[str, Any], row: Mapping[str, Any], column: Field | None) -> None:
    verb, _, only = row["verb"].partition("_")
    if verb == "supports":
        citation["supports"].append(row["field"])
        return
    said = citation.setdefault(verb, {})
    if row["item"] is None or column is None:
        said[row["field"]] = row["text"]
        return
    text = json.loads(row["text"]) if column.item is not None else row["text"]
    items = said.setdefault(row["field"], {"only": []} if only else [])
    (items["only"] if only else items).append(text)
