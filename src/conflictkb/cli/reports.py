"""The reports as commands: one for each line of the catalogue, all with the same options."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Annotated, Any

import typer

from conflictkb.cli.output import note, on_terminal, writing
from conflictkb.cli.query import (
    ActorOption,
    Cite,
    Columns,
    Db,
    During,
    Filter,
    Harmless,
    KnownAt,
    On,
    Output,
    PlaceOption,
    PublishedBy,
    Sure,
    Throughout,
    complete_ids,
    complete_kinds,
    tell_empty,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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


COMMON: dict[str, tuple[Any, Any]] = {
    "db": (Db, None),
    "on": (On, None),
    "during": (During, None),
    "throughout": (Throughout, None),
    "place": (PlaceOption, None),
    "actor": (ActorOption, None),
    "known_at": (KnownAt, None),
    "published_by": (PublishedBy, None),
    "sure": (Sure, False),
    "cite": (Cite, False),
    "columns": (Columns, None),
    "form": (Form, None),
    "output": (Output, None),
    "harmless": (Harmless, False),
}


@dataclass(frozen=True)
class Asked:
    """A report to make: of what, with which options of its own, and as which picture where it has several."""

    name: str
    subjects: tuple[str, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)
    picture: str | None = None


def command(own: Callable[..., Asked], *, without: tuple[str, ...] = ()) -> Callable[..., None]:
    """A command with the parameters of `own`, which says what to report, and the common ones but those in `without`."""
    mine = signature(own, eval_str=True).parameters
    common = {name: each for name, each in COMMON.items() if name not in (*mine, *without)}

    def run(**given: Any) -> None:  # noqa: ANN401 - what the command line gave
        _run(own(**{name: given.pop(name) for name in mine}), **given)

    added = [Parameter(name, Parameter.KEYWORD_ONLY, default=d, annotation=a) for name, (a, d) in common.items()]
    run.__name__, run.__doc__ = own.__name__.rstrip("_"), own.__doc__
    run.__signature__ = Signature([*mine.values(), *added])  # type: ignore[attr-defined]  # typer reads it
    run.__annotations__ = {each.name: each.annotation for each in (*mine.values(), *added)}
    return run


def timeline(kind: KindOrAll = None, where: Filter = None) -> Asked:
    """Draw everything on one line of time: what lasted as bars, vague days pale, open and unknown ends told apart."""
    return Asked("timeline", (), {"kind": kind, "where": where})


def map_(kind: KindOrAll = None, where: Filter = None) -> Asked:
    """Put records on a map (-o FILE.png), each a disc as wide as its place is uncertain; violent events by default."""
    return Asked("map", (), {"kind": kind, "where": where})


def orbat(on: Annotated[str, typer.Argument(metavar="DAY", help="The day.")], where: Filter = None) -> Asked:
    """Show the order of battle on a day: deployments, units, commanders, strengths, and what no source tells."""
    return Asked("orbat", (on,), {"where": where})


def commanders(
    of: Id, role: Annotated[str | None, typer.Option(help="The role; commander if not given.")] = None
) -> Asked:
    """Show who commanded, one after another, and the stretches for which one, several or no commander is sourced."""
    return Asked("commanders", (of,), {"role": role})


def strength(of: Id) -> Asked:
    """Show how strong something was: each basis and counter a series, stale between its observations."""
    return Asked("strength", (of,))


def ceasefires(
    where: Filter = None,
    survival: Annotated[bool, typer.Option("--survival", help="Kaplan and Meier's table instead.")] = False,
) -> Asked:
    """Show how long each ceasefire lasted, in hours where they are known, and how it ended; --survival adds them up."""
    return Asked("survival" if survival else "ceasefires", (), {"where": where})


def withdrawals(where: Filter = None) -> Asked:
    """Show withdrawals, announced against carried out, with the days between; below 0 where they began first."""
    return Asked("withdrawals", (), {"where": where})


def relations(
    first: Actor,
    second: Actor,
    where: Filter = None,
    network: Annotated[bool, typer.Option("--network", help="Draw a network instead of a strip of months.")] = False,
) -> Asked:
    """Show what two actors did to each other over time, by PLOVER's classes of cooperation and conflict."""
    return Asked("relations", (first, second), {"where": where}, "network" if network else None)


def control(
    place: Annotated[str, typer.Argument(metavar="PLACE", help="A place.", autocompletion=complete_ids)],
    where: Filter = None,
) -> Asked:
    """Show who held a place, whole and in parts: in fact, in law, and as claimed by whom."""
    return Asked("control", (place,), {"where": where})


def compare(record: Id) -> Asked:
    """Compare what each account says of one record, field by field, with the curator's reading."""
    return Asked("compare", (record,))


def _run(
    asked: Asked, *, db: str | None, known_at: str | None, form: str | None, output: str | None,
    columns: str | None, cite: bool, harmless: bool, **options: object,
) -> None:  # fmt: skip
    from conflictkb.cli.opening import opened, read_argument
    from conflictkb.exporters.forms import by_suffix

    _check(form)
    own = {**asked.options, "where": read_argument(asked.options.get("where"))}
    given = {name: value for name, value in {**own, **options}.items() if value is not None and value is not False}
    with opened(db, known_at) as kb:
        report: Report[Any] = getattr(kb, asked.name)(*asked.subjects, **given)
        if form in PICTURES or (form is None and (output or "").lower().endswith(PICTURES)):
            report.name = asked.picture or report.name
            _picture(report, form, output)
            return
        drawn = (output or "").lower().endswith(".txt") or (on_terminal() and not output)
        chosen = form or ("text" if drawn else by_suffix(output, report=True) or "json")
        _write(report, chosen, output, columns, cite=cite, harmless=harmless)
        if report.undated and chosen != "text":  # a drawing tells it itself
            note(f"{report.undated} more cannot be placed in time; `conflictkb query … --undated` lists them")
        if not report:
            named = {kind: str(given[kind]) for kind in ("place", "actor") if kind in given}
            tell_empty(kb, (name if "/" in name else f"{kind}/{name}" for kind, name in named.items()))


def _check(form: str | None) -> None:
    from conflictkb.errors import UsageError
    from conflictkb.exporters.forms import FORMS
    from conflictkb.query.suggest import nearest

    known = ["text", *PICTURES, *(name for name, each in FORMS.items() if not each.whole and not each.points)]
    if form is not None and form not in (*known, *FORMS):
        listed = f"; choose one of {', '.join(known)}"
        raise UsageError(f"`{form}` is no format{nearest(form, known, listed)}")


def _write(
    report: Report[Any], chosen: str, output: str | None, columns: str | None, *, cite: bool, harmless: bool
) -> None:
    """The rows as a drawing or in a form; what they cite stands below a drawing or a table, else in a column."""
    from conflictkb.exporters.form import Answers
    from conflictkb.exporters.forms import rows_only
    from conflictkb.exporters.sheet import footnotes
    from conflictkb.exporters.terminal import write_drawing

    read = chosen in ("text", "table", "markdown")
    below = ["", *footnotes(report.records(), report.sources())] if cite and read else []
    if chosen == "text":
        with writing(output, raw=on_terminal()) as stream:
            write_drawing((*_drawn(report), *below), stream)
        return
    rows_only(chosen)
    cited = ["citations"] if cite and not read and columns is None else []
    names, rows = [*_chosen(report, columns), *cited], report.to_dicts(cite=cite)
    write(Answers(names, rows, report, harmless=harmless, chosen=columns is not None), chosen, output, below)


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
    from conflictkb.reports.names import names_of

    drawn = REPORTS[report.name].draw if report.name in REPORTS else report.name
    width = shutil.get_terminal_size((WIDE, 0)).columns if on_terminal() else WIDE
    names = names_of(report)
    if report.name == "map":
        from conflictkb.plots.terminal_map import terminal_map

        yield from terminal_map(report.drawn(), width, names)
        return
    yield from getattr(draw, drawn or "plain", draw.plain)(report.drawn(), width, names)
    if report.undated:
        yield f"{report.undated} without a date not shown"


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
    for own in (timeline, commanders, strength, ceasefires, withdrawals, relations, map_, control, compare):
        app.command(own.__name__.rstrip("_"))(command(own))
    app.command("orbat")(command(orbat, without=("during", "throughout")))
