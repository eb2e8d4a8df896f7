"""What the base keeps beside the records: its changesets, the files that it was made from, and the words for search."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, MetaData, Table

from conflictkb.tables import KEY, NAMING, TEXT

LEDGER = MetaData(naming_convention=NAMING)

CHANGESET = Table(
    "changeset",
    LEDGER,
    Column("number", KEY, primary_key=True, autoincrement=False),
    Column("at", TEXT, nullable=False),
    Column("who", TEXT),
    Column("message", TEXT),
    Column("digest", TEXT, nullable=False),
    Column("scope", TEXT),
    Column("program", TEXT, nullable=False),
    Column("last_v", BigInteger, nullable=False),
    Column("origin", TEXT),
)
CORPUS_FILE = Table(
    "corpus_file",
    LEDGER,
    Column("path", TEXT, primary_key=True),
    Column("digest", TEXT, nullable=False),
    Column("fingerprint", TEXT, nullable=False),
)
SEARCH = Table(
    "search",
    LEDGER,
    Column("v", KEY, primary_key=True, autoincrement=False),
    Column("kind", TEXT, nullable=False),
    Column("id", TEXT, nullable=False),
    Column("text", TEXT, nullable=False),
)
Index("ix_search_id", SEARCH.c.id)
