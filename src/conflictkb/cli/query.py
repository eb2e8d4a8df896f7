"""`conflictkb query`: the options become one question, and its answer is written in the form asked for."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from conflictkb.cli.output import note, on_terminal, writing, writing_bytes
from conflictkb.exporters.forms import by_suffix, fits, form_of, named, writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from conflictkb.exporters.form import Answers
    from conflictkb.kb import KnowledgeBase
    from conflictkb.query.result import Result

QUERY_HELP = """Ask for records of one kind, or of all.

FILTER is a condition in the filter language (docs/query.md). Time is asked with options; every row says whether it
matches for certain (yes) or possibly (maybe), and which of the fields asked about are disputed by a source.

Through a pipe or into a file the answer is JSON; on a terminal it is a table. -f says otherwise.

\b
  conflictkb query deployments "place within nagorno-karabakh" --on 2022-01-01 --cite
  conflictkb query postings "of = deployment/ru-peacekeepers-nk" --on 2023-09-19
  conflictkb query incidents --between armenia,russia --during 2023-10-17/2024-04-17
  conflictkb query controls "basis = in_law" --place nagorno-karabakh --on 2021-06-01 -f json
  conflictkb query violations --group-by accused_by
  conflictkb query violent-events --group-by when:month,place:district --explain
"""


def complete_kinds(incomplete: str) -> list[str]:
    """The nouns that begin so."""
    from conflictkb.records.kinds import KINDS

    return [noun for noun in (*KINDS.by_plural, "all") if noun.startswith(incomplete)]


def complete_fields(ctx: typer.Context, incomplete: str) -> list[str]:
    """The fields of the kind named before; an option without its value hides it, so the shell's words count too."""
    from conflictkb.records.fields import fields
    from conflictkb.records.kinds import KINDS

    words = f"{os.environ.get('COMP_WORDS', '')} {os.environ.get('_TYPER_COMPLETE_ARGS', '')}".split()
    model = next((KINDS.by_plural[w] for w in (str(ctx.params.get("kind")), *words) if w in KINDS.by_plural), None)
    before, comma, word = incomplete.rpartition(",")
    return [before + comma + name for name in (fields(model) if model else ()) if name.startswith(word)]


def complete_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids of the base that begin so."""
    from conflictkb.cli.opening import opened
    from conflictkb.errors import ConflictkbError

    try:
        with opened(ctx.params.get("db")) as kb:
            found = kb.ids(incomplete, limit=50)
            return found if "/" in incomplete else [record.partition("/")[2] for record in found]
    except ConflictkbError:  # completion stays silent: there is nobody to read an error
        return []


Db = Annotated[str | None, typer.Option("--db", metavar="URL", help="The base: a path, sqlite:///… or postgresql://…")]
Kind = Annotated[
    str, typer.Argument(metavar="KIND", help="A plural such as deployments, or all.", autocompletion=complete_kinds)
]
Filter = Annotated[str | None, typer.Argument(metavar="[FILTER]", help="A condition; - reads it from stdin.")]
On = Annotated[str | None, typer.Option(metavar="DAY", help="So on that day.")]
During = Annotated[
    str | None, typer.Option(metavar="PERIOD", help="So on some day of it: a day, month, year, A/B, A/.. or ../B.")
]
Throughout = Annotated[str | None, typer.Option(metavar="PERIOD", help="So on every day of it.")]
Before = Annotated[str | None, typer.Option(metavar="DATE", help="Ended before it began.")]
After = Annotated[str | None, typer.Option(metavar="DATE", help="Started after it ended.")]
PlaceOption = Annotated[
    str | None, typer.Option(metavar="ID", help="At the place or within it.", autocompletion=complete_ids)
]
ActorOption = Annotated[
    str | None, typer.Option(metavar="ID", help="In any role, or one below it.", autocompletion=complete_ids)
]
Between = Annotated[str | None, typer.Option(metavar="A,B", help="Both of them, in either direction.")]
KnownAt = Annotated[
    str | None,
    typer.Option(metavar="TIME", help="From what the base held then: a day (its end, UTC), a time, or c12."),
]
PublishedBy = Annotated[
    str | None, typer.Option(metavar="DAY", help="From what was published until then, not from later sources.")
]
Dataset = Annotated[
    str | None, typer.Option(metavar="NAME", help="Rows imported from a dataset instead of curated records.")
]
Sure = Annotated[bool, typer.Option("--sure", help="Only what matches for certain.")]
Undated = Annotated[bool, typer.Option("--undated", help="Only what cannot be placed in time.")]
Sort = Annotated[
    str | None,
    typer.Option(metavar="FIELD,-FIELD", help="Order by fields; - for descending.", autocompletion=complete_fields),
]
Limit = Annotated[int | None, typer.Option(min=0, help="At most so many rows.")]
Offset = Annotated[int, typer.Option(min=0, help="Leave out so many rows first.")]
Columns = Annotated[
    str | None,
    typer.Option(
        metavar="FIELD,…", help="Only these columns; dotted names reach into values.", autocompletion=complete_fields
    ),
]
Cite = Annotated[bool, typer.Option("--cite", help="With the sources, and what each of them says.")]
FailEmpty = Annotated[bool, typer.Option("--fail-empty", help="Exit with 1 when nothing matches.")]
GroupBy = Annotated[
    str | None,
    typer.Option(
        metavar="FIELD,…",
        help="Count by fields, dates by a period (when:month), places by a level (place:district).",
        autocompletion=complete_fields,
    ),
]
Explain = Annotated[bool, typer.Option("--explain", help="Tell how the counts came about, and from which ids.")]
FormOption = Annotated[str | None, typer.Option("-f", "--format", metavar="FORMAT", help=f"{named()}.")]
Harmless = Annotated[
    bool, typer.Option("--harmless", help="CSV and TSV: an apostrophe before what looks like a formula.")
]
RoundSensitive = Annotated[
    int | None,
    typer.Option(
        metavar="DIGITS", min=0, max=7, help="Points of records marked as sensitive with so many decimals, on maps."
    ),
]
Output = Annotated[
    str | None, typer.Option("-o", "--output", metavar="FILE", help="Write to a file, whole or not at all.")
]


def query(
    kind: Kind,
    where: Filter = None,
    db: Db = None,
    on: On = None,
    during: During = None,
    throughout: Throughout = None,
    before: Before = None,
    after: After = None,
    place: PlaceOption = None,
    actor: ActorOption = None,
    between: Between = None,
    known_at: KnownAt = None,
    published_by: PublishedBy = None,
    dataset: Dataset = None,
    sure: Sure = False,
    undated: Undated = False,
    sort: Sort = None,
    limit: Limit = None,
    offset: Offset = 0,
    columns: Columns = None,
    cite: Cite = False,
    fail_empty: FailEmpty = False,
    group_by: GroupBy = None,
    explain: Explain = False,
    form: FormOption = None,
    output: Output = None,
    harmless: Harmless = False,
    round_sensitive: RoundSensitive = None,
) -> None:
    """Ask; the docstring that users read is QUERY_HELP."""
    from conflictkb.cli.opening import opened, read_argument
    from conflictkb.exporters.sheet import footnotes

    options = {
        "on": on, "during": during, "throughout": throughout, "before": before, "after": after, "place": place,
        "actor": actor, "between": between, "dataset": dataset, "sure": sure, "undated": undated, "sort": sort,
        "published_by": published_by, "limit": limit, "offset": offset, "group_by": group_by,
    }  # fmt: skip
    with opened(db, known_at) as kb:
        result = kb.query(kind, read_argument(where), **options)
        if explain:
            _explain(result, form, output)
            return
        chosen = form or by_suffix(output) or ("table" if on_terminal() and not output else "json")
        fits(chosen, grouped=bool(group_by), chosen=columns is not None, digits=round_sensitive)
        found = _answers(result, columns, chosen, cite=cite)
        answers = replace(found, harmless=harmless, digits=round_sensitive, chosen=columns is not None)
        write(answers, chosen, output, [*footnotes([*result], result.sources())] if cite and chosen == "table" else [])
        _tell(kb, result, options)
    if fail_empty and not len(result):
        raise typer.Exit(1)


def _explain(result: Result[Any], form: str | None, output: str | None) -> None:
    """How the counts came about, as text on a terminal, else as JSON."""
    from conflictkb.errors import UsageError

    chosen = form or ("text" if on_terminal() and not output else "json")
    if chosen not in ("text", "json"):
        raise UsageError(f"--explain is text or json, not `{chosen}`")
    found = result.explain()
    with writing(output) as stream:
        if chosen == "json":
            stream.write(json.dumps(found.to_json(), ensure_ascii=False, indent=2) + "\n")
        else:
            stream.writelines(f"{line}\n" for line in found.lines())


def write(answers: Answers, chosen: str, output: str | None, below: Iterable[str] = ()) -> None:
    """The answers in the form chosen, with lines `below` a table, and on stderr what must be told."""
    from conflictkb.safe import safe

    if form_of(chosen).binary:
        with writing_bytes(output, chosen) as stream:
            writer(chosen)(answers, stream)
    else:
        with writing(output, raw=chosen == "table" or not on_terminal()) as text:
            writer(chosen)(answers, text)
            text.writelines(f"{safe(line)}\n" for line in below)
    for told in answers.notes:
        note(told)


def _answers(result: Result[Any], columns: str | None, chosen: str, *, cite: bool) -> Answers:
    """The columns and rows to write; a table has the brief columns, and with --cite the numbers of the footnotes."""
    from conflictkb.exporters.form import Answers
    from conflictkb.exporters.sheet import cited

    brief = chosen in ("table", "markdown") and columns is None
    names = result.columns(result.brief() if brief else columns, cite=cite)
    rows = result.each(names if columns or brief else None, cite=cite)
    if cite and chosen == "table":
        numbers = {source: n for n, source in enumerate(cited(result), 1)}
        marks = (
            " ".join(f"[{n}]" for n in dict.fromkeys(numbers[c.source] for c in record.citations)) for record in result
        )
        numbered = ({**row, "sources": mark} for row, mark in zip(rows, marks, strict=True))
        return Answers([*names, "sources"], numbered, result)
    return Answers(names, rows, result)


def _tell(kb: KnowledgeBase, result: Result[Any], options: Mapping[str, object]) -> None:
    from conflictkb.query.expression import ids_in

    if result.undated and not options["undated"]:
        note(f"{result.undated} more cannot be placed in time; --undated lists them")
    if result.left_out:
        note(f"{result.left_out} citations do not count, for nobody knows when their source was published")
    if not len(result):
        asked = result.asked
        tell_empty(kb, [*filter(None, (asked.place, *asked.actors, *ids_in(asked.where)))])


def tell_empty(kb: KnowledgeBase, named: Iterable[str]) -> None:
    """Say that nothing matches, what the base covers, and which of the ids that were named it does not have."""
    note("nothing matches" + (f"; {kb.scope_text()}" if kb.scope_text() else ""))
    for record in dict.fromkeys(named):
        if record.partition("/")[0] in kb.store.kinds.by_kind and record not in kb.ids(record):
            note(f"the base has no {record}{kb.near(record)}")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("query", help=QUERY_HELP)(query)
