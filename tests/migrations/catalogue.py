"""What a database itself says that it holds, as text that two databases can be compared by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

if TYPE_CHECKING:
    from sqlalchemy import Connection

OURS = "relnamespace = 'public'::regnamespace"
POSTGRESQL = {
    "columns": f"""
        SELECT concat_ws(' ', c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod), l.collname,
            CASE WHEN a.attnotnull THEN 'not null' END, nullif(a.attgenerated, ''), nullif(a.attidentity, ''),
            pg_get_expr(d.adbin, d.adrelid))
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        LEFT JOIN pg_collation l ON l.oid = a.attcollation
        WHERE c.{OURS} AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped""",
    "constraints": f"""
        SELECT concat_ws(' ', c.relname || '.' || k.conname, pg_get_constraintdef(k.oid))
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE c.{OURS} AND k.contype <> 'n'""",
    "indexes": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "others": f"SELECT relname FROM pg_class WHERE {OURS} AND relkind NOT IN ('r', 'i')",
    "triggers": "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
}


def catalogue(connection: Connection) -> dict[str, set[str]]:
    """Columns with type, order and nullability, constraints, indexes with their conditions, triggers and the rest."""
    if connection.dialect.name == "sqlite":
        return _sqlite(connection)
    return {what: set(connection.scalars(text(query))) for what, query in POSTGRESQL.items()}


def _sqlite(connection: Connection) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {"columns": set(), "constraints": set()}
    for kind, name, sql in connection.execute(text("SELECT type, name, sql FROM sqlite_master")):
        found.setdefault(kind, set()).add(" ".join([name, *_words(sql)]) if kind != "table" else name)
    inspector = inspect(connection)
    for table in found["table"]:
        for _, name, type_, not_null, default, key, hidden in connection.execute(
            text(f'PRAGMA table_xinfo("{table}")')
        ):
            found["columns"].add(f"{table}.{name} {type_} {not_null} {default} {key} {hidden}")
        key = inspector.get_pk_constraint(table)
        found["constraints"].add(f"{table} {key['name']} {key['constrained_columns']}")
        checks = [check["sqltext"] for check in inspector.get_check_constraints(table)]
        found["constraints"].add(f"{table} {checks} {inspector.get_unique_constraints(table)}")
    return found


def _words(sql: str | None) -> list[str]:
    return re.findall(r"[^\s\"]+", sql or "")
