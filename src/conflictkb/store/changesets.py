"""The changesets of a base, and which of them a time means: what the base held then is what the newest until then left.

Times are UTC and kept as text that sorts; a bare date means the end of that day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from conflictkb.errors import UsageError
from conflictkb.store.ledger import CHANGESET

if TYPE_CHECKING:
    from sqlalchemy import Connection

STAMP = "%Y-%m-%dT%H:%M:%S.%fZ"
_NUMBER = re.compile(r"c(\d{1,18})\Z")
_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z")


@dataclass(frozen=True, slots=True)
class Changeset:
    """One apply: its number, when in UTC, by whom, why, the digest of the corpus then, the commit it came from."""

    number: int
    at: str
    who: str | None
    message: str | None
    digest: str
    origin: str | None = None

    @property
    def name(self) -> str:
        """The changeset as people write it."""
        return f"c{self.number}"

    def __str__(self) -> str:
        told = f"{self.name}  {self.at}  {self.who or ''}  {self.message or ''}"
        return " ".join(told.splitlines()).rstrip()  # one line each: a message can not pass for a changeset

    def to_json(self) -> dict[str, Any]:
        """The changeset as JSON."""
        values = {name: getattr(self, name) for name in ("at", "who", "message", "digest", "origin")}
        return {"changeset": self.name, **{name: value or None for name, value in values.items()}}


def changesets(connection: Connection) -> list[Changeset]:
    """Every changeset, oldest first."""
    c = CHANGESET.c
    rows = connection.execute(select(c.number, c.at, c.who, c.message, c.digest, c.origin).order_by(c.number))
    return [Changeset(*row) for row in rows]


def number_at(connection: Connection, when: str | int) -> int:
    """The changeset that `when` means: a number, `c12`, a date or a time; 0 before the first. UsageError else."""
    text = f"c{when}" if isinstance(when, int) else str(when).strip()
    numbered = _NUMBER.match(text)
    if not numbered:
        return int(connection.scalar(select(func.max(CHANGESET.c.number)).where(CHANGESET.c.at <= until(text))) or 0)
    number = int(numbered[1])
    newest = int(connection.scalar(select(func.max(CHANGESET.c.number))) or 0)
    if number > newest:
        raise UsageError(f"there is no changeset c{number}, the newest is c{newest}; `conflictkb changesets` lists all")
    return number


def until(text: str) -> str:
    """The last stamp that counts for a date (its whole day, UTC) or a time."""
    try:
        if _DATE.match(text):
            return f"{date.fromisoformat(text).isoformat()}T23:59:59.999999Z"
        time = datetime.fromisoformat(text)
    except ValueError:
        time = None
    if time is None or len(text) < len("2026-11-23T12"):
        raise UsageError(
            f"`{text}` is no time; write a day, a time such as 2026-11-23T12:00Z, or a changeset such as c12"
        )
    return (time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)).strftime(STAMP)
