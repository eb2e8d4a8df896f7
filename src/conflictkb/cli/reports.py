"""The reports as commands: one for each line of the catalogue, all with the same options."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Annotated, Any

import typer

from conflictkb.cli.output import note, on_terminal, writing
from conflictkb.cli.query import (
    ActorOption,
    Columns,
    Db,
    During,
    Filter,
    KnownAt,
    On,
    Output,
    PlaceOption,
    PublishedBy,
    Sure,
    complete_ids,
    complete_kinds,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.reports.report import Report

Form = Annotated[
    str | None,
    typer.Option("-f", "--format", metavar="FORMAT", help="text, a picture (png, svg, html), or json, csv …"),
]
Id = Annotated[str, typer.Argument(metavar="ID", help="kind/slug, or a bare slug.", autocompletion=complete_ids)]
Actor = Annotated[str, typer.Argument(metavar="ACTOR", help="An actor.", autocompletion=complete_ids)]
KindOrAll = Annotated[
    str | None, typer.Argument(metavar="[KIND]", help="A plural, or all.", autocompletion=complete_kinds)
]
WIDE = 160
PICTURES = ("png", "svg", "html")


def timeline(
    kind: KindOrAll = None, where: Filter = None, db: Db = None, on: On = None, during: During = None,
    place: PlaceOption = None, actor: ActorOption = None, known_at: KnownAt = None, published_by: PublishedBy = None,
    sure: Sure = False, columns: Columns = None, form: Form = None, output: Output = None,
) -> None:  # fmt: skip
    """Draw everything on one line of time: what lasted as bars, vague days pale, open and unknown ends told apart."""
    options = {"kind": kind, "where": where, "on": on, "during": during, "place": place, "actor": actor, "sure": sure}
    _run("timeline", (), options, db, known_at, published_by, columns, form, output)


def map_(
    kind: KindOrAll = None, where: Filter = None, db: Db = None, on: On = None, during: During = None,
    place: PlaceOption = None, actor: ActorOption = None, known_at: KnownAt = None, published_by: PublishedBy = None,
    sure: Sure = False, columns: Columns = None, form: Form = None, output: Output = None,
) -> None:  # fmt: skip
    """Put records on a map (-o FILE.png), each a disc as wide as its place is uncertain; violent events by default."""
    options = {"kind": kind, "where": where, "on": on, "during": during, "place": place, "actor": actor, "sure": sure}
    _run("map", (), options, db, known_at, published_by, columns, form, output)


def orbat(
    on: Annotated[str, typer.Argument(metavar="DAY", help="The day.")], where: Filter = None, db: Db = None,
    place: PlaceOption = None, actor: ActorOption = None, known_at: KnownAt = None, published_by: PublishedBy = None,
    sure: Sure = False, columns: Columns = None, form: Form = None, output: Output = None,
) -> None:  # fmt: skip
    """Show the order of battle on a day: deployments, units, commanders, strengths, and what no source tells."""
    options = {"where": where, "place": place, "actor": actor, "sure": sure}
    _run("orbat", (on,), options, db, known_at, published_by, columns, form, output)


def commanders(
    of: Id, role: Annotated[str | None, typer.Option(help="The role; commander if not given.")] = None, db: Db = None,
    on: On = None, during: During = None, known_at: KnownAt = None, published_by: PublishedBy = None,
    sure: Sure = False, columns: Columns = None, form: Form = None, output: Output = None,
) -> None:  # fmt: skip
    """Show who commanded, one after another, and the stretches for which one, several or no commander is sourced."""
    options = {"role": role, "on": on, "during": during, "sure": sure}
    _run("commanders", (of,), options, db, known_at, published_by, columns, form, output)


def strength(
    of: Id, db: Db = None, on: On = None, during: During = None, known_at: KnownAt = None,
    published_by: PublishedBy = None, sure: Sure = False, columns: Columns = None, form: Form = None,
    output: Output = None,
) -> None:  # fmt: skip
    """Show how strong something was: each basis and counter a series, stale between its observations."""
    options = {"on": on, "during": during, "sure": sure}
    _run("strength", (of,), options, db, known_at, published_by, columns, form, output)


def ceasefires(
    where: Filter = None, db: Db = None, on: On = None, during: During = None, place: PlaceOption = None,
    actor: ActorOption = None, known_at: KnownAt = None, published_by: PublishedBy = None, sure: Sure = False,
    survival: Annotated[bool, typer.Option("--survival", help="Kaplan and Meier's table instead.")] = False,
    columns: Columns = None, form: Form = None, output: Output = None,
) -> None:  # fmt: skip
    """Show how long each ceasefire lasted, in hours where they are known, and how it ended; --survival adds them up."""
    options = {"where": where, "on": on, "during": during, "place": place, "actor": actor, "sure": sure}
    name = "survival" if survival else "ceasefires"
    _run(name, (), options, db, known_at, published_by, columns, form, output)


def withdrawals(
    where: Filter = None, db: Db = None, during: During = None, place: PlaceOption = None, actor: ActorOption = None,
    known_at: KnownAt = None, published_by: PublishedBy = None, sure: Sure = False, columns: Columns = None,
    form: Form = None, output: Output = None,
) -> None:  # fmt: skip
    """Show withdrawals, announced against carried out, with the days between; below 0 where they began first."""
    options = {"where": where, "during": during, "place": place, "actor": actor, "sure": sure}
    _run("withdrawals", (), options, db, known_at, published_by, columns, form, output)


def relations(
    first: Actor, second: Actor, where: Filter = None, db: Db = None, during: During = None, place: PlaceOption = None,
    known_at: KnownAt = None, published_by: PublishedBy = None, sure: Sure = False, columns: Columns = None,
    network: Annotated[bool, typer.Option("--network", help="Draw a network instead of a strip of months.")] = False,
    form: Form = None, output: Output = None,
) -> None:  # fmt: skip
    """Show what two actors did to each other over time, by PLOVER's classes of cooperation and conflict."""
    options = {"where": where, "during": during, "place": place, "sure": sure}
    picture = "network" if network else "relations"
    _run("relations", (first, second), options, db, known_at, published_by, columns, form, output, picture)


def control(
    place: Annotated[str, typer.Argument(metavar="PLACE", help="A place.", autocompletion=complete_ids)],
    where: Filter = None, db: Db = None, on: On = None, during: During = None, known_at: KnownAt = None,
    published_by: PublishedBy = None, sure: Sure = False, columns: Columns = None, form: Form = None,
    output: Output = None,
) -> None:  # fmt: skip
    """Show who held a place, whole and in parts: in fact, in law, and as claimed by whom."""
    options = {"where": where, "on": on, "during": during, "sure": sure}
    _run("control", (place,), options, db, known_at, published_by, columns, form, output)


def compare(record: Id, db: Db = None, known_at: KnownAt = None, form: Form = None, output: Output = None) -> None:
    """Compare what each account says of one record, field by field, with the curator's reading."""
    _run("compare", (record,), {}, db, known_at, None, None, form, output)


def _run(
    name: str, subjects: tuple[str, ...], options: dict[str, Any], db: str | None, known_at: str | None,
    published_by: str | None, columns: str | None, form: str | None, output: str | None, picture: str | None = None,
) -> None:  # fmt: skip
    from conflictkb.cli.opening import opened, read_argument
    from conflictkb.exporters.form import Answers
    from conflictkb.exporters.forms import by_suffix

    if "where" in options:
        options["where"] = read_argument(options["where"])
    given = {option: value for option, value in options.items() if value is not None}
    if published_by is not None:
        given["published_by"] = published_by
    with opened(db, known_at) as kb:
        report: Report[Any] = getattr(kb, name)(*subjects, **given)
    if form in PICTURES or (form is None and (output or "").lower().endswith(PICTURES)):
        report.name = picture or report.name
        _picture(report, form, output)
        return
    chosen = form or by_suffix(output) or ("text" if on_terminal() and not output else "json")
    if chosen == "text":
        with writing(output) as stream:
            stream.writelines(f"{line.rstrip()}\n" for line in _drawn(report))
    else:
        _refuse_records(chosen)
        write(Answers(_chosen(report, columns), report.to_dicts(), report), chosen, output)
    if not report:
        note("nothing matches")


def _picture(report: Report[Any], form: str | None, output: str | None) -> None:
    from conflictkb.errors import UsageError
    from conflictkb.exporters.files import told
    from conflictkb.plots import chart, save

    if output is None or output == "-":
        raise UsageError("a picture goes to a file: -o FILE.png, .svg or .html")
    with told(output):
        save(chart(report), output if form is None else f"{output.removesuffix(f'.{form}')}.{form}")


def _drawn(report: Report[Any]) -> Iterator[str]:
    from conflictkb.reports import draw
    from conflictkb.reports.catalogue import REPORTS

    drawn = REPORTS[report.name].draw if report.name in REPORTS else None
    width = shutil.get_terminal_size((WIDE, 0)).columns if on_terminal() else WIDE
    yield from getattr(draw, drawn or "plain")(report.rows, width)


def _refuse_records(form: str) -> None:
    from conflictkb.errors import UsageError
    from conflictkb.exporters.forms import form_of

    if form_of(form).whole or form_of(form).points:
        raise UsageError(f"{form} holds records, and a report has rows of its own; ask with `conflictkb query`")


def _chosen(report: Report[Any], columns: str | None) -> list[str]:
    from conflictkb.errors import UsageError
    from conflictkb.query.suggest import nearest

    names = [name.strip() for name in columns.split(",")] if columns else report.columns
    for name in names:
        if name not in report.columns:
            hint = nearest(name, report.columns)
            raise UsageError(f"--columns: `{name}` is no column{hint}; there are {', '.join(report.columns)}")
    return names


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (timeline, orbat, commanders, strength, ceasefires, withdrawals, relations, control, map_, compare):
        app.command(command.__name__.rstrip("_"))(command)
