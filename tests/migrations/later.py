"""The next release: a copy of this one with one migration more."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.shell import ROOT

if TYPE_CHECKING:
    from pathlib import Path

NEXT = '''"""one column more."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Take the step."""
    op.add_column("changeset", sa.Column("reviewed_by", sa.Text()))
    op.execute("UPDATE changeset SET reviewed_by = who")
    op.create_table("review", sa.Column("changeset", sa.BigInteger()), sa.Column("by", sa.Text()))
    op.execute("INSERT INTO review SELECT number, who FROM changeset")
    op.create_index("ix_review_by", "review", ["by"])
'''


def later(folder: Path) -> Path:
    """The folder with the modules of a program that knows one revision more."""
    leave = shutil.ignore_patterns("__pycache__")
    for name in ("src", "alembic"):
        shutil.copytree(ROOT / name, folder / name, ignore=leave)
    (folder / "alembic/versions/0002_one_column_more.py").write_text(NEXT, encoding="utf-8")
    return folder / "src"
