"""The curator's commands: validate, plan, apply, fmt."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from conflictkb.cli.output import confirm, note, on_terminal, progress, writing
from conflictkb.cli.query import Db, Output
from conflictkb.cli.settings import database

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.errors import Place, Problem
    from conflictkb.plan import Plan
    from conflictkb.store.database import Store

VALIDATE_HELP = """Check curated YAML and name every problem at its line; nothing is stored.

Exit code 3 when there are errors; warnings and hints alone leave it 0. docs/problems.md explains each code.

\b
  conflictkb validate data/
  conflictkb validate data/ --format github      annotations for a pull request
"""
PLAN_HELP = """Show what `apply` would change: creates, updates field by field, deletes.

\b
  conflictkb plan data/
  conflictkb plan data/ -f markdown -o plan.md   for a review
"""
APPLY_HELP = """Bring the base to what the YAML says, in one transaction, after showing the plan and asking.

Records that the base holds and that the given paths do not speak of stay as they are; one is deleted only if the file
that last held it lies under the paths given. More than 30 % and more than ten records changed or deleted need --force.

\b
  conflictkb apply data/
  conflictkb apply data/ --yes --message "September 2023"
"""
FMT_HELP = """Write YAML in its canonical order and form; comments stay.

\b
  conflictkb fmt data/
  conflictkb fmt data/ --check                   change nothing, exit 1 if something would change
"""

Paths = Annotated[list[Path], typer.Argument(metavar="PATH…", help="YAML files and folders; - is standard input.")]


def validate(
    paths: Paths,
    form: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text, json or github.")] = "text",
) -> None:
    """Check; users read VALIDATE_HELP."""
    from conflictkb.corpus.report import render
    from conflictkb.corpus.validate import validate as check
    from conflictkb.errors import Severity, UsageError

    if form not in ("text", "json", "github"):
        raise UsageError(f"`{form}` is no format of problems; choose text, json or github")
    problems = check(paths)
    with writing(None) as stream:
        stream.write(render(_located(problems, paths) if form == "text" else problems, form))  # type: ignore[arg-type]  # checked above
    counted = {level: sum(problem.severity is level for problem in problems) for level in Severity}
    note(", ".join(f"{count} {level}{'s' if count != 1 else ''}" for level, count in counted.items()))
    if counted[Severity.ERROR]:
        raise typer.Exit(3)


def plan(
    paths: Paths,
    db: Db = None,
    form: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text, json or markdown.")] = "text",
    output: Output = None,
) -> None:
    """Show; users read PLAN_HELP."""
    with _store(db, read_only=True) as store:
        shown = _planned(store, paths).render(form)
    with writing(output) as stream:
        stream.write(shown)


def apply(
    paths: Paths,
    db: Db = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Even when much of the base would change.")] = False,
    recorded: Annotated[
        str | None, typer.Option(metavar="DAY", help="Date the changeset so: for loading an older corpus.")
    ] = None,
    from_git: Annotated[
        bool, typer.Option("--from-git", help="Replay the commits of PATH, a changeset each; go on where it stopped.")
    ] = False,
    message: Annotated[str, typer.Option("--message", "-m", metavar="TEXT", help="Why; kept with the changeset.")] = "",
    output: Output = None,
) -> None:
    """Apply; users read APPLY_HELP."""
    from conflictkb.errors import UsageError
    from conflictkb.plan import apply as carry_out
    from conflictkb.plan import refuse_large

    if from_git:
        if recorded is not None or message:
            raise UsageError("--from-git takes time and message from each commit; leave --recorded and --message out")
        _replay(db, paths)
        return
    with _store(db, read_only=False) as store:
        planned = _planned(store, paths)
        with writing(output) as stream:
            stream.write(planned.render("text" if on_terminal() or not yes else "summary"))
        refuse_large(planned, force=force)
        if not planned.empty and not yes and not confirm("Apply this?"):
            note("nothing was changed")
            raise typer.Exit(1)
        number = carry_out(store, planned, who=_user(), message=message, force=force, recorded=recorded)
    note("nothing to do" if number is None else f"applied as changeset c{number}")


def _replay(db: str | None, paths: list[Path]) -> None:
    """Every commit of the corpus; states with errors are told and left."""
    from conflictkb.errors import UsageError
    from conflictkb.plan.replay import replay

    if len(paths) != 1:
        raise UsageError("--from-git takes one path: the folder of the corpus in its repository")
    left = 0
    with _store(db, read_only=False) as store:
        for done in replay(store, paths[0]):
            left += done.problem is not None
            commit = f"{done.commit.hash[:12]} {done.commit.subject}"
            made = "nothing to do" if done.changeset is None else f"c{done.changeset}"
            note(f"{commit}: {f'left, for {done.problem}' if done.problem else made}")
    if left:
        note(f"{left} commit{'s' if left != 1 else ''} could not be applied; mend the corpus in a later commit")
        raise typer.Exit(1)


def fmt(
    paths: Paths,
    check: Annotated[bool, typer.Option("--check", help="Only tell what would change.")] = False,
) -> None:
    """Format; users read FMT_HELP."""
    from conflictkb.corpus.read import find
    from conflictkb.corpus.write import format_file
    from conflictkb.errors import InvalidDataError

    files, problems = find(paths)
    changed = [file.name for file in files if format_file(file.path, check=check)]
    for name in changed:
        note(f"{name}: {'would be' if check else 'was'} formatted")
    if problems:
        raise InvalidDataError(tuple(problems))
    if check and changed:
        raise typer.Exit(1)


def _store(db: str | None, *, read_only: bool) -> Store:
    from conflictkb.store.database import Store

    return Store.open(database(db).value, read_only=read_only)


def _planned(store: Store, paths: list[Path]) -> Plan:
    """The plan; the problems of the corpus are told, and errors among them end the command."""
    from conflictkb.errors import InvalidDataError, Severity
    from conflictkb.plan import plan as make

    with progress("reading") as tell:
        planned = make(store, paths, progress=tell)
    problems: tuple[Problem, ...] = tuple(planned.problems)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise InvalidDataError(tuple(_located(problems, paths)))
    for problem in _located(problems, paths):
        note(str(problem))
    return planned


def _located(problems: Sequence[Problem], paths: list[Path]) -> list[Problem]:
    """The problems with their files as they are reached from here, so that a terminal can open them."""
    from dataclasses import replace

    from conflictkb.corpus.files import STDIN, find

    here = {file.name: os.path.relpath(file.path) for file in find(paths)[0] if file.name != STDIN} if problems else {}

    def at(place: Place) -> Place:
        return replace(place, file=here.get(place.file, place.file))

    return [replace(p, place=at(p.place), also=at(p.also) if p.also else None) for p in problems]


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("validate", help=VALIDATE_HELP)(validate)
    app.command("plan", help=PLAN_HELP)(plan)
    app.command("apply", help=APPLY_HELP)(apply)
    app.command("fmt", help=FMT_HELP)(fmt)
