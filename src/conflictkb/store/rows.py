"""A record as rows, and rows as a record: the two are each other's inverse.

`encode` gives rows without their key `v`, which the writer puts before each. What depends on other records (`Settled`) goes
in beside; `decode` needs none of it, for the texts are the truth.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from conflictkb.records.canonical import canonical
from conflictkb.records.claims import claims_of
from conflictkb.records.dates import Date, When
from conflictkb.records.estimates import Duration, Estimate
from conflictkb.records.fields import fields
from conflictkb.records.folding import fold
from conflictkb.records.parts import ExternalId, Part, Related
from conflictkb.records.spans import Span
from conflictkb.records.values import State, Value
from conflictkb.tables import column_names, own_lists, row_fields, table_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from conflictkb.records.base import Record
    from conflictkb.records.claims import Claim
    from conflictkb.records.fields import Field

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands: file, line, the lines of its fields and of its citations, and the dataset (None: curated)."""

    file: str | None = None
    line: int | None = None
    lines: Mapping[str, int] = field(default_factory=dict)
    citation_lines: Sequence[int] = ()
    dataset: str | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What a record's rows take from other records: its span, and the relation of each of its claims, in order."""

    span: Span
    relations: tuple[str, ...]


def encode(record: Record, settled: Settled, origin: Origin, digests: tuple[str, str]) -> Rows:
    """The rows of every table that holds a part of `record`; `digests` are those of its content and of `settled`."""
    model = type(record)
    lines = " ".join(f"{name}:{line}" for name, line in origin.lines.items()) or None
    row = [record.id, origin.dataset, *digests, origin.file, origin.line, lines, *_bounds(settled.span), *_spoken(record)]
    for column in row_fields(model):
        row += _state(getattr(record, column.name)) if column.many else _scalar(column, getattr(record, column.name))
    rows: Rows = {table_name(model): [tuple(row)]}
    for item in (*own_lists(model), *(f for f in fields(model).values() if f.many and f.name != "citations")):
        _add(rows, table_name(model, item), _items(item, getattr(record, item.name)))
    if "name" in rows:
        rows["name"] = [(*row, fold(row[1])) for row in rows["name"]]
    words = [row[-1] for row in rows.get("name", ())]
    rows["search"] = [(record.kind, record.id, " ".join(filter(None, [*_folded(record), *words])))]
    _add(rows, "citation", [(n, *_part(c), _line(origin, n)) for n, c in enumerate(record.citations)])
    _add(rows, "via", [(n, k, h.by, _dump(h.says)) for n, c in enumerate(record.citations) for k, h in enumerate(c.via)])
    pairs = zip(claims_of(record), settled.relations, strict=True)
    _add(rows, "claim", [_claim(n, c, relation, _line(origin, c.citation)) for n, (c, relation) in enumerate(pairs)])
    _add(rows, "date_range", _ranges(record, settled.span))
    return rows


def decode(model: type[Record], row: Mapping[str, Any], lists: Mapping[str, Sequence[Mapping[str, Any]]]) -> Record:
    """The record that `row` of its kind's table and the rows of its lists (by table, in order) write."""
    raw: dict[str, Any] = {"id": row["id"]}
    for name, column in fields(model).items():
        if name in ("id", "citations"):
            continue
        if column.many:
            state = row.get(name, "some")
            raw[name] = state if state in ("unknown", "none") else _raw_items(column, lists.get(table_name(model, column), ()))
        elif row[name] is not None:
            raw[name] = row[name]
    raw["citations"] = _raw_citations(model, lists)
    return model(**raw)


def _add(rows: Rows, table: str, found: list[Row]) -> None:
    if found:
        rows[table] = found


def _bounds(span: Span) -> Row:
    bounds = (span.start_min, span.start_max, span.end_min, span.end_max, span.sure_from, span.sure_to)
    return (*bounds, int(span.one_day), span.duration_class)


def _spoken(record: Record) -> Row:
    when = getattr(record, "when", None)
    start, end = (when.start, when.end) if isinstance(when, When) else (getattr(record, n, when) for n in ("start", "end"))
    return (_text(start), _text(end), _text(getattr(record, "place", None)), *_folded(record))


def _folded(record: Record) -> tuple[str | None, ...]:
    texts = (record.title, record.summary)
    return tuple(fold(text) if isinstance(text, str) and not isinstance(text, State) else None for text in texts)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _state(value: object) -> tuple[str | None]:
    return (value.value if isinstance(value, State) else "some" if value else None,)


def _scalar(column: Field, value: object) -> Row:
    if isinstance(value, Value):
        return (value.text, *value.columns())
    return (_text(value), *(None for _ in column_names(column)[1:]))


def _items(column: Field, value: object) -> list[Row]:
    if not isinstance(value, tuple):
        return []
    return [(n, *(_part(item) if isinstance(item, Part) else (_text(item),))) for n, item in enumerate(value)]


def _part(part: Part) -> Row:
    """The columns of one part, in the order of `tables.part_columns`."""
    skipped = ("supports", "says", "denies", "via")
    return tuple(v for name, f in fields(type(part)).items() if name not in skipped for v in _scalar(f, getattr(part, name)))


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


def _ranges(record: Record, span: Span) -> list[Row]:
    """The days of every date with holes: (field, position, low, high); those of `when` as they were settled."""
    found: list[Row] = []
    for name, column in fields(type(record)).items():
        value = getattr(record, name)
        if isinstance(value, Date | When) and len(value.ranges) > 1:
            found += [(name, 0, low, high) for low, high in (span.ranges if name == "when" else value.ranges)]
        if column.item is not None and isinstance(value, tuple):
            found += [(f"{name}.{part}", n, *pair) for n, item in enumerate(value) for part in fields(column.item)
                      if isinstance(day := getattr(item, part), Date | When) and len(day.ranges) > 1 for pair in day.ranges]  # fmt: skip
    return found


def _raw_items(column: Field, rows: Sequence[Mapping[str, Any]]) -> Any:  # noqa: ANN401 - what the field's type reads
    if column.item is None:
        return [row["value"] for row in rows]
    if column.item in (ExternalId, Related):
        return [{name: row[name] for name in fields(column.item)} for row in rows]
    return [{name: row[name] for name in fields(column.item) if row[name] is not None} for row in rows]


def _raw_citations(model: type[Record], lists: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[dict[str, Any]]:
    citation = fields(model)["citations"].item
    names = [name for name in fields(citation) if name not in ("supports", "says", "denies", "via")] if citation else []
    found: list[dict[str, Any]] = []
    for row in lists.get("citation", ()):
        found.append({**{n: row[n] for n in names if row[n] is not None}, "supports": [], "via": []})
    for row in lists.get("via", ()):
        hop = {"by": row["by"]} | ({"says": json.loads(row["says"])} if row["says"] else {})
        found[row["citation"]]["via"].append(hop)
    known = fields(model)
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
