"""`conflictkb config`: which settings are in force, and where each comes from."""

from __future__ import annotations

import typer

from conflictkb.cli.output import writing
from conflictkb.cli.query import Db
from conflictkb.cli.settings import database, project_file, user_file

app = typer.Typer(help="Say which settings are in force.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def group() -> None:
    """Say which settings are in force."""


@app.command("show")
def show(db: Db = None) -> None:
    """Print each setting, its value, and which of --db, CONFLICTKB_DB, project, user or default named it."""
    from conflictkb.store.urls import redacted

    setting = database(db)
    project, user = project_file(), user_file()
    with writing(None) as stream:
        stream.write(f"db: {redacted(setting.value)} (from {setting.origin})\n")
        stream.write(f"project config: {project or 'none (conflictkb.toml here or above)'}\n")
        stream.write(f"user config: {user}{'' if user.is_file() else ' (does not exist)'}\n")
