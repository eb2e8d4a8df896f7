"""What the base held when: changesets, log, diff."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from conflictkb.cli.output import note, writing
from conflictkb.cli.query import Db, Output, complete_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.plan.history import Entry

LOG_HELP = """Tell who changed what when: every changeset, or those that changed one record, newest first.

Each field is shown with what stood in it and what stands since, and the record with its file and line.

\b
  conflictkb log
  conflictkb log deployment/ru-peacekeepers-nk
"""
DIFF_HELP = """Show what leads from one state of the base to another: days (their end, UTC), times, or changesets.

\b
  conflictkb diff c1 c2
  conflictkb diff 2026-11-01 2026-11-23 -f markdown
"""
Form = Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text or json.")]


def changesets(db: Db = None, form: Form = "text", output: Output = None) -> None:
    """List the changesets, oldest first: number, time in UTC, who, message."""
    from conflictkb.cli.opening import opened

    _known(form, ("text", "json"))
    with opened(db) as kb:
        found = kb.changesets()
    with writing(output) as stream:
        if form == "json":
            stream.write(json.dumps([each.to_json() for each in found], ensure_ascii=False, indent=2) + "\n")
        else:
            stream.writelines(f"{each}\n" for each in found)
    if not found:
        note("nothing was applied yet")


def log(
    record: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="kind/slug, or a bare slug.", autocompletion=complete_ids)
    ] = None,
    db: Db = None,
    form: Form = "text",
    output: Output = None,
) -> None:
    """Tell; users read LOG_HELP."""
    from conflictkb.cli.opening import opened

    _known(form, ("text", "json"))
    with opened(db) as kb:
        found = kb.log(record)
    with writing(output) as stream:
        if form == "json":
            stream.write(json.dumps([entry.to_json() for entry in found], ensure_ascii=False, indent=2) + "\n")
        else:
            stream.writelines(f"{line}\n" for line in _lines(found))
    if not found:
        note(f"no changeset knows {record}" if record else "nothing was applied yet")


def diff(
    first: Annotated[str, typer.Argument(metavar="A", help="A day, a time, or a changeset.")],
    last: Annotated[str, typer.Argument(metavar="B", help="The same.")],
    db: Db = None,
    form: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text, json or markdown.")] = "text",
    output: Output = None,
) -> None:
    """Show; users read DIFF_HELP."""
    from conflictkb.cli.opening import opened

    with opened(db) as kb:
        shown = kb.diff(first, last).render(form)
    with writing(output) as stream:
        stream.write(shown)


def _known(form: str, forms: tuple[str, ...]) -> None:
    from conflictkb.errors import UsageError

    if form not in forms:
        raise UsageError(f"`{form}` is no format here; choose {' or '.join(forms)}")


def _lines(entries: list[Entry]) -> Iterator[str]:
    for entry in entries:
        yield str(entry.changeset)
        yield from (f"  {line}" for line in entry.difference.render("text").splitlines())


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("changesets")(changesets)
    app.command("log", help=LOG_HELP)(log)
    app.command("diff", help=DIFF_HELP)(diff)
