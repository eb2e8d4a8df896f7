"""Carrying out a plan: one transaction, one changeset, under the write lock."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from conflictkb.errors import ConflictError, ConflictkbError, InvalidDataError, Severity, UsageError
from conflictkb.store.changesets import STAMP, changesets, until
from conflictkb.store.write import (
    add_changeset,
    close_versions,
    insert_versions,
    last_key,
    move,
    replace_files,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from conflictkb.plan.changes import Plan
    from conflictkb.records.base import Record
    from conflictkb.store.database import Store


def refuse_large(plan: Plan, *, force: bool = False) -> None:
    """Refuse a plan that changes or deletes much of the base, unless `force`."""
    if plan.too_large and not force:
        touched = plan.count("update") + plan.count("delete")
        raise ConflictkbError(
            f"{touched} of {plan.existing} records would be changed or deleted; look at the plan, "
            "and give --force if it is meant"
        )


def apply(  # noqa: PLR0913 - what a changeset says of itself
    store: Store,
    plan: Plan,
    *,
    who: str,
    message: str = "",
    force: bool = False,
    recorded: str | None = None,
    later: bool = False,
    origin: str | None = None,
) -> int | None:
    """Do what `plan` says; the number of the changeset, None when there was nothing to do.

    `recorded` is the day or time (UTC) that the changeset is dated, for an older corpus; it is refused where it lies
    before the last changeset, or with `later` moved there. `origin` is the commit that the corpus comes from.
    InvalidDataError when the corpus has errors, ConflictError when the base has moved since the plan was made.
    """
    if any(problem.severity is Severity.ERROR for problem in plan.problems):
        raise InvalidDataError(plan.problems)
    refuse_large(plan, force=force)
    if recorded is not None:
        until(recorded)  # what is no time is told even where there is nothing to do
    if plan.unchanged:
        return None
    with store.write() as connection:
        newest = store.changeset(connection)
        if newest != plan.base:
            raise ConflictError(f"the base has moved from changeset c{plan.base} to c{newest}: plan again")
        number = None if plan.empty else newest + 1
        if number is not None:
            stamp = _stamp(connection, recorded, later=later)
            _write(connection, store, plan, number, {"at": stamp, "who": who, "message": message, "origin": origin})
        _move(connection, store, plan)
        replace_files(connection, plan.gone_files, plan.files, plan.fingerprint)
    return number


def _stamp(connection: Connection, recorded: str | None, *, later: bool) -> str:
    """When the changeset is dated: now or when it is said to be, and never before the last one."""
    now = datetime.now(UTC).strftime(STAMP)
    known = changesets(connection)
    last = known[-1].at if known else ""
    if recorded is None:
        return max(now, last)
    wanted = until(recorded)
    if wanted[:10] > now[:10]:
        raise UsageError(f"--recorded {recorded} has not come yet; give a day up to today")
    if wanted < last and not later:
        raise UsageError(f"--recorded {recorded} is before {known[-1].name} of {last}; give a later day")
    return max(min(wanted, now), last)


def _write(connection: Connection, store: Store, plan: Plan, number: int, by: dict[str, str | None]) -> None:
    ended: dict[type[Record], list[str]] = {}
    for change in plan.changes:
        if change.action != "create":
            ended.setdefault(store.kinds.by_kind[change.id.partition("/")[0]], []).append(change.id)
    close_versions(connection, store.tables, ended, number)
    added = (plan.drafts[change.id] for change in plan.changes if change.action != "delete")
    first = last_key(connection) + 1
    last = insert_versions(connection, store.tables, ((d.model, d.rows) for d in added), number, first)
    from conflictkb import __version__  # noqa: PLC0415 - the package's own module would be a circle

    add_changeset(
        connection,
        {
            "number": number,
            **by,
            "digest": plan.digest,
            "scope": plan.scope,
            "program": __version__,
            "last_v": last,
        },
    )


def _move(connection: Connection, store: Store, plan: Plan) -> None:
    places: dict[type[Record], list[dict[str, object]]] = {}
    for record in plan.moved:
        draft = plan.drafts[record]
        origin = draft.origin
        place: dict[str, object] = {
            "record": record,
            "new_file": origin.file,
            "new_line": origin.line,
            "new_lines": origin.lines,
        }
        places.setdefault(draft.model, []).append(place)
    for model, found in places.items():
        move(connection, store.tables, model, found)
