"""docs/questions.md: each question of docs/questions.yaml with its command and what the command prints."""

from __future__ import annotations

import io
import shlex
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from conflictkb.cli.app import app
from conflictkb.plan import apply, plan
from conflictkb.store.database import Store

if TYPE_CHECKING:
    from collections.abc import Sequence

OWN = (
    "contradictions", "show", "why", "rests-on", "coverage", "log", "diff", "tally", "commanders", "strength",
    "ceasefires", "withdrawals", "query", "timeline", "map", "relations", "control",
)  # fmt: skip
ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "questions.md"
HEAD = """# Questions, each answered by one command

Asked of the curated records in `data/` (`make demo` loads them). Written by `make docs`; a test keeps it true. On a
terminal the answer is a table, as here; through a pipe it is JSON. `yes` means so by the reading, `maybe` that the
sources leave it open, `disputed` names the fields on which a cited account differs.
"""


def questions() -> list[dict[str, Any]]:
    """The questions with their commands."""
    text = (ROOT / "docs" / "questions.yaml").read_text(encoding="utf-8")
    return list(yaml.load(text, yaml.BaseLoader))  # noqa: S506 - the loader that makes texts alone


def build(url: str, corpora: Sequence[str] = ("data",)) -> str:
    """Make a base from the curated data, or from other corpora applied in turn; its URL."""
    Store.create(url).close()
    with Store.open(url, read_only=False) as store:
        for corpus in corpora:
            apply(store, plan(store, [ROOT / corpus]), who="curators")
    return url


def command_line(command: Sequence[str]) -> list[str]:
    """The words after `conflictkb`: a command of its own as it is, else `query` and what is asked."""
    return [*command] if command[0] in OWN else ["query", *command]


def run(url: str, *words: str) -> str:
    """What a command prints."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        app([*command_line(words), "--db", url], standalone_mode=False)
    return out.getvalue()


def page(url: str, folder: str) -> str:
    """The whole page; bases of other corpora are made in the folder."""
    parts = [HEAD]
    for item in questions():
        parts.append(f"## {item['number']}. {item['question']}\n")
        of = url
        if corpora := item.get("corpora"):
            of = build(str(Path(folder) / f"{item['number']}.db"), corpora)
            parts.append(f"Asked of a base to which {' and then '.join(corpora)} were applied.\n")
        for command in item["commands"]:
            told = run(of, *command, *(() if command[0] in OWN else ("-f", "table")))
            lines = "\n".join(line.rstrip() for line in told.splitlines())
            parts.append(f"```console\n$ conflictkb {shlex.join(command_line(command))}\n{lines.strip(chr(10))}\n```\n")
        for name, words in pictures_of(item).items():
            parts.append(
                f"`conflictkb {shlex.join(words)} -o {name}` draws it:\n\n![{item['question']}](pictures/{name})\n"
            )
    return "\n".join(parts)


def pictures_of(item: dict[str, Any]) -> dict[str, list[str]]:
    """The files of a question's pictures, in docs/pictures, each with the command that draws it."""
    one = {str(item["number"]): item["picture"]} if "picture" in item else {}
    return {f"question-{name}.svg": words for name, words in {**one, **item.get("pictures", {})}.items()}


def draw(url: str, folder: Path) -> None:
    """Write every picture; fonts differ between machines, so they are looked at, and not compared."""
    folder.mkdir(exist_ok=True)
    for item in questions():
        for name, words in pictures_of(item).items():
            run(url, *words, "-o", str(folder / name))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        draw(build(str(Path(name) / "base.db")), PAGE.parent / "pictures")
