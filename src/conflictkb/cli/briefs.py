"""`conflictkb report build`: a page from a description."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from conflictkb.cli.output import note
from conflictkb.cli.query import Db, KnownAt, PublishedBy

app = typer.Typer(help="Make a page from a description.", no_args_is_help=True)


@app.callback()
def group() -> None:
    """Make a page from a description."""


@app.command()
def build(
    output: Annotated[Path, typer.Argument(metavar="FILE.html", help="The page to write.")],
    description: Annotated[
        Path | None, typer.Option("--from", metavar="FILE.yaml", help="The description; FILE.yaml if none is named.")
    ] = None,
    db: Db = None,
    known_at: KnownAt = None,
    published_by: PublishedBy = None,
) -> None:
    """Write one page that needs no network: text, tables, pictures, sources as footnotes, and the changeset."""
    from conflictkb.briefs.description import read_brief
    from conflictkb.briefs.page import Page
    from conflictkb.cli.opening import opened
    from conflictkb.errors import UsageError
    from conflictkb.exporters.files import whole

    if output.suffix.lower() not in (".html", ".htm"):
        raise UsageError(f"{output}: a page is HTML; name a file that ends with .html")
    brief = read_brief(description or output.with_suffix(".yaml"))
    with opened(db, known_at) as kb:
        page = Page(kb, published_by).render(brief)
    with whole(output) as stream:
        stream.write(page)
    note(f"{output} was written")
