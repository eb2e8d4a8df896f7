"""The tables, derived from the record types: one for each kind, one for each list, each built when asked for.

A row of a kind's table is one version of a record. Its key `v` is unique over the whole base, so the lists that every
kind has share one table each. `known_to` is CURRENT while the version stands. docs/decisions/0001-shape.md tells more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Column, Float, Index, Integer, MetaData, Table, Text, literal_column

from conflictkb.records.citations import Citation
from conflictkb.records.fields import Field, fields
from conflictkb.records.parts import ExternalId, Name, Part, Related
from conflictkb.records.points import Point

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy.types import TypeEngine

    from conflictkb.records.base import Record
    from conflictkb.records.kinds import Kinds

CURRENT = 2**62
TEXT = Text().with_variant(Text(collation="C"), "postgresql")
KEY = BigInteger().with_variant(
    Integer(), "sqlite"
)  # so that SQLite's own row number is the key, and no index beside it
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "pk": "pk_%(table_name)s",
}
BOUNDS = ("start_min", "start_max", "end_min", "end_max", "sure_from", "sure_to", "one_day", "duration_class")
VERSION = ("v", "known_from", "known_to", "id", "dataset", "digest", "settled", "file", "line", "lines")
SPOKEN = ("start", "end", "place", "title_folded", "summary_folded")
SHARED_LISTS: dict[str, str] = {
    "names": "name",
    "external_ids": "external_id",
    "tags": "tag",
    "related": "related",
    "after": "after_ref",
    "before": "before_ref",
    "citations": "citation",
}
ALWAYS = {"v", "known_from", "known_to", "id", "digest", "settled", *BOUNDS}
NUMBERS = {"v", "known_from", "known_to", "line", *BOUNDS}


def column_names(field: Field) -> list[str]:
    """The columns of one field: its text (or the state of its list), then those computed from it."""
    return (
        [field.name, *(field.name + suffix for suffix in field.value.SUFFIXES)]
        if field.value and not field.many
        else [field.name]
    )


def row_fields(model: type[Record]) -> list[Field]:
    """The fields that have columns in the kind's own table, lists with their state among them."""
    return [
        f
        for name, f in fields(model).items()
        if name not in ("id", "start", "end", "place", "after", "before", "citations")
    ]


def own_lists(model: type[Record]) -> list[Field]:
    """The lists that have a table of their own."""
    return [field for field in fields(model).values() if field.many and field.name not in SHARED_LISTS]


def table_name(model: type[Record], field: Field | None = None) -> str:
    """The name of the kind's table, or of one of its lists."""
    kind = model.kind.replace("-", "_")
    return kind if field is None else SHARED_LISTS.get(field.name) or f"{kind}_{field.name}"


class Tables:
    """The tables of a set of kinds, by name; the shared ones first."""

    def __init__(self, kinds: Kinds) -> None:
        self.kinds = kinds
        self.metadata = MetaData(naming_convention=NAMING)
        self._lists = {table_name(m, f): f for m in kinds.types for f in own_lists(m)}

    def of(self, model: type[Record]) -> Table:
        """The table of a kind."""
        name = table_name(model)
        return self.metadata.tables[name] if name in self.metadata.tables else self._kind(model)

    def items(self, model: type[Record], field: Field) -> Table:
        """The table of one of a kind's lists, its own or a shared one."""
        return self[table_name(model, field)]

    def __getitem__(self, name: str) -> Table:
        if name in self.metadata.tables:
            return self.metadata.tables[name]
        if name in _SHARED:
            return _SHARED[name](self.metadata)
        if name in self._lists:
            return _list_table(name, self._lists[name], self.metadata)
        return self._kind(self.kinds.by_kind[name.replace("_", "-")])

    def all(self) -> MetaData:
        """The metadata with every table and index built, for migrations and checks; a question needs no index here."""
        for model in self.kinds.types:
            table = self.of(model)
            if not table.indexes:
                _index_kind(table, [f.name for f in row_fields(model) if f.refers is not None and not f.many])
        for name in (*_SHARED, *self._lists):
            self[name]
        return self.metadata

    def _kind(self, model: type[Record]) -> Table:
        names = [*VERSION, *BOUNDS, *SPOKEN]
        columns = [_shared_column(name) for name in names]
        columns += [column for field in row_fields(model) for column in _columns(field)]
        return Table(table_name(model), self.metadata, *columns)


def _shared_column(name: str) -> Column[Any]:
    if name == "v":
        return Column(name, KEY, primary_key=True, autoincrement=False)
    return Column(name, BigInteger if name in NUMBERS else TEXT, nullable=name not in ALWAYS)


def _columns(field: Field) -> Iterator[Column[Any]]:
    kind: TypeEngine[Any] = Float(53) if field.value is Point else BigInteger()
    first, *computed = column_names(field)
    yield Column(first, TEXT)
    for name in computed:
        yield Column(name, kind)


def _index_kind(table: Table, references: Iterable[str]) -> None:
    """Every index that asks what is current is partial; its condition must stand literally in the query to be used."""
    c = table.c
    judged = (c.sure_from, c.sure_to, c.stage, c.dataset)  # so that a count on a date reads the index alone
    now = c.known_to == literal_column(str(CURRENT))
    current: dict[str, Any] = {"sqlite_where": now, "postgresql_where": now}
    Index(f"uq_{table.name}_id", c.id, unique=True, **current)
    Index(f"ix_{table.name}_time", c.duration_class, c.start_min, c.end_max, *judged, **current)
    Index(f"ix_{table.name}_place", c.place, c.start_min, **current)
    Index(f"ix_{table.name}_place_time", c.place, c.duration_class, c.start_min, c.end_max, *judged, **current)
    for name in references:
        Index(f"ix_{table.name}_{name}", c[name], **current)
    Index(f"ix_{table.name}_id_known", c.id, c.known_from, c.known_to)
    Index(f"ix_{table.name}_time_known", c.duration_class, c.start_min, c.end_max, c.known_from, c.known_to, *judged)
    Index(f"ix_{table.name}_place_known", c.place, c.start_min, c.end_max, c.known_from, c.known_to)


def _keyed(name: str, metadata: MetaData, *columns: Column[Any], keys: tuple[str, ...] = ("v", "position")) -> Table:
    key_columns = [
        Column(key, TEXT if key == "field" else BigInteger, primary_key=True, autoincrement=False) for key in keys
    ]
    return Table(name, metadata, *key_columns, *columns, sqlite_with_rowid=False)


def _list_table(name: str, field: Field, metadata: MetaData) -> Table:
    if field.item is None:
        table = _keyed(name, metadata, Column("value", TEXT))
        references = ["value"] if field.refers is not None else []
    else:
        table = _keyed(name, metadata, *part_columns(field.item))
        references = [part.name for part in fields(field.item).values() if part.refers is not None]
    for reference in references:
        Index(f"ix_{name}_{reference}", table.c[reference], table.c.v)
    return table


def part_columns(part: type[Part]) -> list[Column[Any]]:
    """The columns of a part's own fields."""
    return [
        column
        for field in fields(part).values()
        if field.name not in ("supports", "says", "denies", "via")
        for column in _columns(field)
    ]


def _name(metadata: MetaData) -> Table:
    return _keyed("name", metadata, *part_columns(Name), Column("text_folded", TEXT))


def _tag(metadata: MetaData) -> Table:
    return _keyed("tag", metadata, Column("value", TEXT))


def _external_id(metadata: MetaData) -> Table:
    table = _keyed("external_id", metadata, *part_columns(ExternalId))
    Index("ix_external_id_value", table.c.scheme, table.c.value, table.c.v)
    return table


def _related(metadata: MetaData) -> Table:
    table = _keyed("related", metadata, *part_columns(Related), Column("record", TEXT))
    Index("ix_related_to", table.c.to, table.c.relation, table.c.v)
    return table


def _after(metadata: MetaData) -> Table:
    return _keyed("after_ref", metadata, Column("value", TEXT, index=True))


def _before(metadata: MetaData) -> Table:
    return _keyed("before_ref", metadata, Column("value", TEXT, index=True))


def _citation(metadata: MetaData) -> Table:
    table = _keyed("citation", metadata, *part_columns(Citation), Column("line", BigInteger))
    Index("ix_citation_source", table.c.source, table.c.v)
    return table


def _via(metadata: MetaData) -> Table:
    columns = (Column("by", TEXT, index=True), Column("says", TEXT))
    return _keyed("via", metadata, *columns, keys=("v", "citation", "position"))


def _claim(metadata: MetaData) -> Table:
    texts = ("verb", "field", "text", "relation")
    numbers = ("citation", "item", "low", "high", "line")
    columns: list[Column[Any]] = [*(Column(n, TEXT) for n in texts), *(Column(n, BigInteger) for n in numbers)]
    table = _keyed("claim", metadata, *columns)
    Index("ix_claim_relation", table.c.v, table.c.relation)
    return table


def _date_range(metadata: MetaData) -> Table:
    return _keyed("date_range", metadata, Column("high", BigInteger), keys=("v", "field", "position", "low"))


_SHARED = {
    "name": _name, "tag": _tag, "external_id": _external_id, "related": _related, "after_ref": _after,
    "before_ref": _before, "citation": _citation, "via": _via, "claim": _claim, "date_range": _date_range,
}  # fmt: skip
