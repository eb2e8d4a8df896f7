"""Write the pages that derive from the code, and the parts of pages that do; `make docs` runs this, a test compares."""

from __future__ import annotations

import inspect
import re
import shlex
import tempfile
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer.main

from conflictkb.cli.app import app
from conflictkb.corpus import problems
from conflictkb.query import language
from conflictkb.records.reference import reference
from tools.questions import build, page, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
COMMANDS = """# Commands

Every command with its options, as `--help` prints them; [query.md](query.md) tells how to ask. stdout carries data
only, everything else goes to stderr. Exit codes: 0 done (an empty answer too), 1 failure, 2 usage, 3 invalid data.
"""


def grammar() -> str:
    """The grammar of the filter language, from its module's docstring."""
    rules = re.search(r"^    filter .*?(?=\n\n)", str(language.__doc__), re.MULTILINE | re.DOTALL)
    assert rules  # noqa: S101 - the docstring holds it
    return f"```\n{textwrap.dedent(rules[0])}\n```"


def options() -> str:
    """The options of `conflictkb query` as a table."""
    lines = ["| option | |", "|---|---|"]
    for parameter in commands()["query"].params:
        if parameter.param_type_name == "option" and parameter.name != "help":
            taken = [] if parameter.is_flag else [parameter.metavar or "N"]
            lines.append(f"| `{' '.join([', '.join(parameter.opts), *taken])}` | {parameter.help} |")
    return "\n".join(lines)


def commands() -> dict[str, Any]:
    """Every command by the words that call it."""
    return dict(_commands(typer.main.get_command(app), ()))


def _commands(command: Any, words: tuple[str, ...]) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - typer's own click
    below: Mapping[str, Any] = getattr(command, "commands", {})
    if not below:
        yield " ".join(words), command
    for name, inner in below.items():
        yield from _commands(inner, (*words, name))


def command_pages() -> str:
    """The page of all commands."""
    return "\n".join([COMMANDS, *(_section(words, command) for words, command in commands().items())])


def _section(words: str, command: Any) -> str:  # noqa: ANN401 - typer's own click
    takes = " ".join(p.metavar or p.name.upper() for p in command.params if p.param_type_name == "argument")
    told = inspect.cleandoc(command.help or "").replace("\b\n", "")
    parts = [f"## conflictkb {words}\n", f"`conflictkb {words}{f' {takes}' if takes else ''} [OPTIONS]`\n"]
    parts.append(re.sub(r"(?m)((?:^  .*\n?)+)", lambda m: f"```console\n{textwrap.dedent(m[0]).rstrip()}\n```\n", told))
    rows = [
        f"| `{', '.join(p.opts)}` | {p.help or ''} |"
        for p in command.params
        if p.param_type_name == "option" and p.help
    ]
    return "\n".join([*parts, *(["", "| option | |", "|---|---|", *rows] if rows else []), ""])


SHOWN = (
    "deployments 'place within nagorno-karabakh' --on 2024-04-20 --columns id,contributor,start,end,match,disputed",
    "postings 'of = deployment/ru-peacekeepers-nk and role = commander' --on 2023-09-19 --columns id,rank,match",
    "strengths 'of = deployment/ru-peacekeepers-nk and basis = present' --columns id,when,counted,estimate",
)
WHOLE: dict[Path, Callable[[], str]] = {
    DOCS / "records.md": reference,
    DOCS / "commands.md": command_pages,
    DOCS / "problems.md": problems.page,
}
PARTS: dict[Path, dict[str, Callable[[], str]]] = {DOCS / "query.md": {"grammar": grammar, "options": options}}


def transcript(base: str) -> str:
    """A few questions with their answers."""
    told = []
    for line in SHOWN:
        answer = "\n".join(shown.rstrip() for shown in run(base, *shlex.split(line), "-f", "table").splitlines())
        told.append(f"$ conflictkb query {line}\n{answer.strip(chr(10))}")
    return "```console\n" + "\n\n".join(told) + "\n```"


def filled(page: str, name: str, part: str) -> str:
    """The page with `part` between the marks of that name."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    head, _, rest = page.partition(begin)
    return f"{head}{begin}\n{part}\n{end}{rest.partition(end)[2]}"


def written(base: str) -> dict[Path, str]:
    """Every page as it should stand; `base` is the URL of a base of the curated records."""
    pages = {path: made() for path, made in WHOLE.items()}
    with tempfile.TemporaryDirectory() as folder:
        pages[DOCS / "questions.md"] = page(base, folder)
    pages[ROOT / "README.md"] = filled((ROOT / "README.md").read_text(encoding="utf-8"), "demo", transcript(base))
    for path, parts in PARTS.items():
        text = path.read_text(encoding="utf-8")
        for name, part in parts.items():
            text = filled(text, name, part())
        pages[path] = text
    return pages


def main() -> None:
    """Write them."""
    with tempfile.TemporaryDirectory() as folder:
        for path, text in written(build(str(Path(folder) / "docs.db"))).items():
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
