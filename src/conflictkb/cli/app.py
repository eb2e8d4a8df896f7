"""The command line: it parses, calls one function of the library, and renders; errors become exit codes here alone.

0 done (an empty answer too), 1 failure, 2 usage, 3 invalid data.
"""

from __future__ import annotations

import os
import sys
import traceback
from typing import Annotated

import typer

from conflictkb.cli import briefs, corpus, db, describe, drafts, history, query, reports, settings_commands, trust
from conflictkb.cli.output import fail, note
from conflictkb.errors import ConflictkbError
from conflictkb.safe import SafeStream

HELP = """Keep what is known of armed conflict as typed, cited, time-aware records, and ask it.

\b
  conflictkb db init                                   make a base (./conflictkb.db)
  conflictkb apply data/                               load curated YAML
  conflictkb query deployments "place within nagorno-karabakh" --on 2022-01-01
  conflictkb show deployment/ru-peacekeepers-nk        one record with every source

The base is named by --db, CONFLICTKB_DB, conflictkb.toml, the user's config, or is ./conflictkb.db.
Exit codes: 0 done, 1 failure, 2 usage, 3 invalid data. --debug shows the traceback of an error.
"""

app = typer.Typer(
    help=HELP,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for group in (query, describe, reports, trust, history, corpus, drafts):
    group.register(app)
app.add_typer(db.app, name="db")
app.add_typer(settings_commands.app, name="config")
app.add_typer(briefs.app, name="report")


def _version(value: bool) -> None:  # noqa: FBT001 - typer's callback
    if value:
        from conflictkb import __version__

        typer.echo(f"conflictkb {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Options of every command."""


def main() -> None:
    """Run the command line; the only place where an error meets the user."""
    debug = "--debug" in sys.argv
    sys.argv = [word for word in sys.argv if word != "--debug"]
    try:
        sys.exit(app(standalone_mode=False))
    except (KeyboardInterrupt, typer.Abort):
        sys.exit(130)
    except BrokenPipeError:  # whoever read the help has what they wanted
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:  # noqa: BLE001 - a traceback is for --debug
        if debug:
            note(traceback.format_exc())
        sys.exit(_told(error))


def _told(error: Exception) -> int:
    """Tell any error on stderr; its exit code. What typer raises shows itself: its name differs between versions."""
    if isinstance(error, ConflictkbError):
        return fail(error)
    if hasattr(error, "show") and hasattr(error, "exit_code"):
        error.show(file=SafeStream(sys.stderr))
        if hasattr(error, "option_name") and hasattr(error, "ctx") and hasattr(error.ctx.command, "commands"):
            note("Options stand after the command.")
        return int(error.exit_code)
    return fail(ConflictkbError(f"unexpected {type(error).__name__}: {error}; run again with --debug and report it"))
