"""How Alembic reaches the base: through the connection that the program gives it, or the URL in CONFLICTKB_DB."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from alembic import context
from sqlalchemy import Column, Connection, Engine, Index

from conflictkb.records.kinds import KINDS
from conflictkb.store.engines import engine
from conflictkb.store.ledger import LEDGER
from conflictkb.store.revision import revisions
from conflictkb.tables import KEY, TEXT, Tables

if TYPE_CHECKING:
    from sqlalchemy.schema import SchemaItem

SEARCH_PARTS = ("words", "ix_search_words")


def kept(item: SchemaItem, name: str | None, type_: str, _reflected: bool, _compared: SchemaItem | None) -> bool:  # noqa: FBT001 - Alembic's form
    """Leave out what full-text search keeps for itself: SQLite's tables, PostgreSQL's column and its index."""
    if isinstance(item, Column | Index) and item.table is not None and item.table.name == "search":
        return name not in SEARCH_PARTS
    return not (type_ == "table" and name and name.startswith("search_"))


def shorter(type_: str, item: object, _context: object) -> str | bool:
    """Write our own types by their names."""
    names = {id(TEXT): "TEXT", id(KEY): "KEY"}
    return names.get(id(item), False) if type_ == "type" else False


def number(_context: object, _parent: object, drafts: list[Any]) -> None:
    """Give a draft the next number."""
    drafts[0].rev_id = f"{int(revisions()[-1]) + 1:04}"


def run(connection: Connection) -> None:
    """Run the migrations; the caller's transaction holds them all, or one of ours does."""
    kinds = context.config.attributes.get("kinds", KINDS)
    context.configure(
        connection=connection,
        target_metadata=[Tables(kinds).all(), LEDGER],
        render_as_batch=True,
        include_object=kept,
        render_item=shorter,
        process_revision_directives=number,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if isinstance(given, Connection):
    run(given)
else:
    source = given if isinstance(given, Engine) else engine(os.environ["CONFLICTKB_DB"])
    with source.begin() as opened:
        run(opened)
