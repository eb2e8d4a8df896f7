"""`conflictkb db`: make, upgrade, check and describe a base."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from conflictkb.cli.output import note, writing
from conflictkb.cli.query import Db
from conflictkb.cli.settings import database

app = typer.Typer(help="Make, upgrade, check and describe a base.", no_args_is_help=True, rich_markup_mode=None)


@app.command("init")
def init(db: Db = None) -> None:
    """Make an empty base; one that exists stays as it is.

    conflictkb db init
    conflictkb db init --db postgresql://localhost/conflicts
    """
    from conflictkb.store.database import Store
    from conflictkb.store.urls import redacted

    url = database(db).value
    with Store.create(url):
        note(f"{redacted(url)} is ready; next: conflictkb apply PATH")


@app.command("upgrade")
def upgrade(db: Db = None) -> None:
    """Bring the base to the revision of this program."""
    from conflictkb.store.database import Store

    with Store.upgrade(database(db).value) as store:
        note(f"the base is at revision {store.info()['revision']}")


@app.command("check")
def check(db: Db = None) -> None:
    """Look for damage: corrupt pages, dangling ids, digests that do not fit. Exit code 1 when something is wrong."""
    from conflictkb.store.check import check as examine
    from conflictkb.store.database import Store

    with Store.open(database(db).value) as store:
        findings = examine(store)
    with writing(None) as stream:
        stream.writelines(f"{finding}\n" for finding in findings)
    note(f"{len(findings)} finding(s)" if findings else "the base is sound")
    if findings:
        raise typer.Exit(1)


@app.command("backup")
def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="A new file.")],
    db: Db = None,
) -> None:
    """Copy the base to a new file while others read and write it; for PostgreSQL, print the line that does so."""
    from conflictkb.store.backup import backup as copy
    from conflictkb.store.backup import dump_line
    from conflictkb.store.database import Store
    from conflictkb.store.urls import parse_url

    with Store.open(database(db).value) as store:
        if parse_url(store.url).get_backend_name() == "sqlite":
            copy(store, target)
            note(f"copied to {target}")
            return
        line = dump_line(store.url, target)
    with writing(None) as stream:
        stream.write(f"{line}\n")


@app.command("info")
def info(
    db: Db = None,
    form: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text or json.")] = "text",
) -> None:
    """Say what the base holds: revision, changesets, records of each kind, what it covers."""
    from conflictkb.store.database import Store

    with Store.open(database(db).value) as store:
        facts = store.info()
    with writing(None) as stream:
        stream.write(json.dumps(facts, ensure_ascii=False, indent=2) + "\n" if form == "json" else _lines(facts))


def _lines(facts: dict[str, object], indent: str = "") -> str:
    lines = ""
    for name, value in facts.items():
        if isinstance(value, dict) and value:
            lines += f"{indent}{name}:\n{_lines(value, indent + '  ')}"
        else:
            shown = ", ".join(map(str, value)) if isinstance(value, list) else value
            lines += f"{indent}{name}: {shown or 'none'}\n"
    return lines
