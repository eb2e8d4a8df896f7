"""What is shown beside the rows of an answer: the disputed fields, and the lists of records that refer to them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import and_, select

from conflictkb.query.among import among
from conflictkb.query.derived import HAVE_STRENGTHS
from conflictkb.query.known import held
from conflictkb.query.names import names_of
from conflictkb.query.question import read_fields
from conflictkb.query.sql_paths import Paths
from conflictkb.records.compare import AGAINST
from conflictkb.records.parts import INVERSE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from conflictkb.query.question import Question
    from conflictkb.tables import Tables


def disputed(
    connection: Connection, asked: Question, tables: Tables, versions: Mapping[int, str]
) -> dict[int, tuple[str, ...]]:
    """The disputed fields of each version (given with its kind) that the question reads; all where it reads none."""
    claim = tables["claim"].c
    against: defaultdict[int, set[str]] = defaultdict(set)
    mine = among(connection, claim.v, list(versions))
    query = select(claim.v, claim.field).where(mine, claim.relation.in_([str(r) for r in AGAINST]))
    for v, field in connection.execute(query):
        against[v].add(field)
    read = {}
    for kind in set(versions.values()):
        model = tables.kinds.by_kind[kind]
        read[kind] = read_fields(asked, model) or list(names_of(model))
    return {v: tuple(name for name in read[versions[v]] if name in found) for v, found in against.items()}


def derived_lists(
    connection: Connection, asked: Question, tables: Tables, versions: Mapping[str, int]
) -> dict[str, dict[str, tuple[str, ...]]]:
    """The derived lists of each record by id, as Memory.all_derived has them; lists that are empty are left out.

    `versions` has the ids with the version that answers.
    """
    records = list(versions)
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for record, relation, other in _inverse(connection, asked, tables, records):
        found[record][INVERSE[relation]].append(other)
    for record, hop in _via(connection, tables, versions):
        found[record]["via"].append(hop)
    for record, other in _strengths(connection, asked, tables, records):
        found[record]["strengths"].append(other)
    return {record: {name: tuple(dict.fromkeys(ids)) for name, ids in lists.items()} for record, lists in found.items()}


def _inverse(
    connection: Connection, asked: Question, tables: Tables, records: Sequence[str]
) -> Iterator[tuple[str, str, str]]:
    """Each record with the relations that lead to it and from whom, by the id of the other."""
    tie = tables["related"].c
    query = (
        select(tie.to, tie.relation, tie.record, tie.v)
        .where(among(connection, tie.to, records))
        .order_by(tie.record, tie.v)
    )
    ties = connection.execute(query).all()
    standing: set[int] = set()
    for kind in {row.record.partition("/")[0] for row in ties}:
        c = tables.of(tables.kinds.by_kind[kind]).c
        versions = [row.v for row in ties if row.record.startswith(f"{kind}/")]
        standing.update(
            connection.scalars(select(c.v).where(among(connection, c.v, versions), held(c, asked.known_at)))
        )
    yield from ((row.to, row.relation, row.record) for row in ties if row.v in standing)


def _via(connection: Connection, tables: Tables, versions: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Each record with everyone in the chains of its citations, in order."""
    via, records = tables["via"].c, {v: record for record, v in versions.items()}
    query = select(via.v, via.by).where(among(connection, via.v, list(records)))
    yield from ((records[v], hop) for v, hop in connection.execute(query.order_by(via.v, via.citation, via.position)))


def _strengths(
    connection: Connection, asked: Question, tables: Tables, records: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Each record with the strengths that were counted of it, oldest first."""
    counted = [record for record in records if record.partition("/")[0] in HAVE_STRENGTHS]
    if not counted:
        return
    c = tables.of(tables.kinds.by_kind["strength"]).alias().c
    paths = Paths(tables, asked.known_at, asked.time_asked)
    query = select(c.of, c.id).where(and_(among(connection, c.of, counted), paths.counts(c)))
    yield from ((of, record) for of, record in connection.execute(query.order_by(c.start_min, c.start_max, c.id)))
