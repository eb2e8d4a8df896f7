"""How Alembic reaches the base: through the connection that the program gives it, or the URL in CONFLICTKB_DB."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from alembic import context
from sqlalchemy import Connection, Engine

from conflictkb.records.kinds import KINDS
from conflictkb.store.engines import engine
from conflictkb.store.ledger import LEDGER
from conflictkb.tables import KEY, TEXT, Tables

if TYPE_CHECKING:
    from sqlalchemy.schema import SchemaItem


def kept(_item: SchemaItem, name: str | None, type_: str, _reflected: bool, _compared: SchemaItem | None) -> bool:  # noqa: FBT001 - Alembic's form
    """Leave out what full-text search keeps for itself."""
    return not (type_ == "table" and name and name.startswith("search_"))


def shorter(type_: str, item: object, _context: object) -> str | bool:
    """Write our own types by their names."""
    names = {id(TEXT): "TEXT", id(KEY): "KEY"}
    return names.get(id(item), False) if type_ == "type" else False


def run(connection: Connection) -> None:
    """Run the migrations; the caller's transaction holds them all, or one of ours does."""
    metadata = [Tables(KINDS).all(), LEDGER]
    context.configure(
        connection=connection, target_metadata=metadata, render_as_batch=True, include_object=kept, render_item=shorter
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
