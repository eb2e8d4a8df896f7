"""`conflictkb draft`: a plain text becomes YAML that a person still has to check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from conflictkb.cli.output import note, writing
from conflictkb.cli.query import Db, Output

DRAFT_HELP = """Propose YAML from a plain text, by the base's own names, dates, counts and a table of the field's words.

Nothing is made up: every draft has the paragraph and the words that it came from, and is marked `draft: true`, which
`validate`, `plan` and `apply` refuse until a person has checked it and removed the mark. docs/draft.md tells what is
found and what is not. The text is English, in UTF-8.

\b
  conflictkb draft article.txt -o draft.yaml
  conflictkb plan draft.yaml                     what is still a draft, each at its line
"""


def draft(
    article: Annotated[Path, typer.Argument(metavar="ARTICLE", help="A plain text; - is standard input.")],
    db: Db = None,
    output: Output = None,
) -> None:
    """Propose; users read DRAFT_HELP."""
    from conflictkb.cli.opening import opened

    text = _text(article)
    with opened(db) as kb:
        proposed = kb.draft(text)
    with writing(output) as stream:
        stream.write(proposed)
    drafts = proposed.count("\n    draft: true\n")
    note(f"{drafts} draft{'s' if drafts != 1 else ''}" + ("; read each beside the text" if drafts else ""))


def _text(article: Path) -> str:
    """The text of the file; UsageError where there is none."""
    from conflictkb.corpus.files import STDIN, CorpusFile, decode, read_bytes
    from conflictkb.corpus.positions import UnreadableError
    from conflictkb.errors import UsageError

    name = STDIN if str(article) == "-" else str(article)
    try:
        text = decode(read_bytes(CorpusFile(article, name)), name)
    except UnreadableError as error:
        raise UsageError(f"{name}: {error.problem.message}") from error
    if "\0" in text:
        raise UsageError(f"{name} is no plain text, for it holds NUL; save the article as text in UTF-8")
    if not text.strip():
        raise UsageError(f"{name} holds no text; give a file with the article")
    return text


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("draft", help=DRAFT_HELP)(draft)
