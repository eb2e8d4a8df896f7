"""One record in full, search, and what the records themselves are: show, search, kinds, fields, schema."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING, Annotated

import typer

from conflictkb.cli.output import note, on_terminal, writing
from conflictkb.cli.query import Db, FormOption, Kind, KnownAt, Limit, Output, complete_ids, complete_kinds, write

if TYPE_CHECKING:
    from conflictkb.records.base import Record

SHOW_HELP = """Show one record with every citation, what each says, and where a source disagrees.

ID is kind/slug; a bare slug will do where one kind has it.

\b
  conflictkb show deployment/ru-peacekeepers-nk
  conflictkb show ru-peacekeepers-nk -f json
"""
SEARCH_HELP = """Find records by the words of their names, titles and summaries, in any script; newest first.

\b
  conflictkb search xankendi
  conflictkb search Мурадов
"""


def show(
    record: Annotated[
        str, typer.Argument(metavar="ID", help="kind/slug, or a bare slug.", autocompletion=complete_ids)
    ],
    db: Db = None,
    known_at: KnownAt = None,
    form: Annotated[str, typer.Option("-f", "--format", metavar="FORMAT", help="text or json.")] = "text",
    output: Output = None,
) -> None:
    """Show; users read SHOW_HELP."""
    from conflictkb.cli.opening import opened
    from conflictkb.errors import UsageError

    if form not in ("text", "json"):
        raise UsageError(f"`{form}` is no format of show; choose text or json")
    with opened(db, known_at) as kb:
        sheet = kb.sheet(record).render(form)
    with writing(output) as stream:
        stream.write(sheet)


def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Words, in any script.")],
    db: Db = None,
    known_at: KnownAt = None,
    limit: Limit = 50,
    form: FormOption = None,
    output: Output = None,
) -> None:
    """Search; users read SEARCH_HELP."""
    from conflictkb.cli.opening import opened
    from conflictkb.exporters.form import Answers
    from conflictkb.exporters.forms import by_suffix, fits

    with opened(db, known_at) as kb:
        result = kb.search(text, limit=limit)
        chosen = form or by_suffix(output) or ("table" if on_terminal() and not output else "json")
        names = result.columns(result.brief())
        fits(chosen, grouped=False, chosen=False, digits=None)
        write(Answers(names, result.each(names), result), chosen, output)
    if not len(result):
        note("nothing matches")


def kinds() -> None:
    """List the kinds of records: the noun for commands and files, and what it stands for."""
    from conflictkb.records.kinds import KINDS

    with writing(None) as stream:
        width = max(map(len, KINDS.by_plural))
        stream.writelines(f"{plural:{width}}  {_first_line(model)}\n" for plural, model in KINDS.by_plural.items())


def fields(kind: Kind) -> None:
    """List the fields of a kind: name, type, what it means; the same names serve YAML, filters, columns and JSON."""
    from conflictkb.query.derived import derived_fields
    from conflictkb.records.fields import field_docs
    from conflictkb.records.fields import fields as of_model

    model = _model(kind)
    docs = field_docs(model)
    with writing(None) as stream:
        stream.write(f"{inspect.getdoc(model)}\n\n")
        for name, field in of_model(model).items():
            values = f" ({', '.join(field.choices)})" if field.choices else ""
            target = f" to {' or '.join(field.refers) or 'any kind'}" if field.refers is not None else ""
            many = "list of " if field.many else ""
            stream.write(f"{name}: {many}{field.type}{target}. {docs.get(name, '')}{values}\n")
        stream.writelines(f"{name}: derived {field.type}\n" for name, field in derived_fields(model).items())


def schema(
    kind: Annotated[str | None, typer.Argument(metavar="[KIND]", autocompletion=complete_kinds)] = None,
    output: Output = None,
) -> None:
    """Print the JSON Schema of a corpus file, or of one kind, for editors that check YAML while you type."""
    from conflictkb.corpus.schema import schema as of_model

    with writing(output) as stream:
        stream.write(json.dumps(of_model(_model(kind) if kind else None), ensure_ascii=False, indent=2) + "\n")


def _model(kind: str) -> type[Record]:
    from difflib import get_close_matches

    from conflictkb.errors import UsageError
    from conflictkb.records.kinds import KINDS

    model = KINDS.by_plural.get(kind) or KINDS.by_kind.get(kind)
    if model is None:
        near = get_close_matches(kind, KINDS.by_plural, 1)
        hint = f"did you mean `{near[0]}`?" if near else "`conflictkb kinds` lists them"
        raise UsageError(f"`{kind}` is no kind; {hint}")
    return model


def _first_line(model: type[Record]) -> str:
    return (inspect.getdoc(model) or "").splitlines()[0]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("show", help=SHOW_HELP)(show)
    app.command("search", help=SEARCH_HELP)(search)
    app.command("kinds")(kinds)
    app.command("fields")(fields)
    app.command("schema")(schema)
