"""The revision that this program needs, and the way there: Alembic, with the scripts of `alembic/`.

A script's file is named by its revision, a number of four digits, and what it does; the highest is what is needed.
"""

from __future__ import annotations

from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from conflictkb.errors import StoreError

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection


@lru_cache(maxsize=1)
def revisions() -> tuple[str, ...]:
    """Every revision that this program knows, in order, from the names of the scripts: importing them costs more."""
    return tuple(sorted(path.name[:4] for path in scripts().glob("versions/[0-9][0-9][0-9][0-9]_*.py")))


def head() -> str:
    """The revision that a base must have."""
    return revisions()[-1]


def older(revision: str) -> bool:
    """Whether this program knows `revision` and has a newer one."""
    return revision in revisions()[:-1]


def scripts() -> Path:
    """The folder of the migration scripts: inside the wheel, or the repository's when installed for editing."""
    package = Path(__file__).parents[1]
    for folder in (package / "_alembic", package.parents[1] / "alembic"):
        if (folder / "env.py").is_file():
            return folder
    raise StoreError("the migration scripts are missing from this installation; install conflictkb anew")


def config() -> Config:
    """Alembic's configuration, made without a file."""
    from alembic.config import Config  # noqa: PLC0415 - 320 ms, for init and upgrade only

    made = Config(stdout=StringIO())  # the library never prints
    made.set_main_option("script_location", str(scripts()).replace("%", "%%"))
    return made


def migrate(connection: Connection, revision: str = "head") -> None:
    """Run the migrations up to `revision` on `connection`, within its transaction."""
    from alembic import command  # noqa: PLC0415 - 320 ms, for init and upgrade only

    made = config()
    made.attributes["connection"] = connection
    command.upgrade(made, revision)
