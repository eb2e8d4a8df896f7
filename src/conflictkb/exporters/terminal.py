"""A table for people, as wide as the terminal; data cannot steer it, for control characters are shown, not sent.

Columns into one list (`units.unit,units.portion`) have its items below each other, so that they read as lines.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from conflictkb.query.flat import cell
from conflictkb.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conflictkb.exporters.form import Answers

DRAWN = {
    "█+": "blue", "░+": "cyan", "[◆●]": "bold blue", "→": "bold", "[✗⚠].*$": "red", "[\u2801-\u28ff]+": "bright_black",
}  # fmt: skip
STYLES = {"match": {"yes": "green", "maybe": "yellow"}}
BREAKS = {9: "\\t", 10: "\\n"}  # a cell is one line
WIDE = 200
LEAST = 24


def write_table(answers: Answers, stream: IO[str]) -> None:
    """Draw the table; columns that nobody asked for are left out where every row is empty."""
    rows = [[_shown(name, row[name]) for name in answers.columns] for row in answers.rows]
    kept = answers.columns if answers.chosen else ("id", "match")
    shown = [n for n, name in enumerate(answers.columns) if name in kept or any(row[n] for row in rows)]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for n in shown:
        lines = [line for row in rows if "\n" in row[n] for line in row[n].splitlines()]
        least = min(max(map(len, lines)), LEAST) if lines else None  # a line that is folded stands beside no other
        table.add_column(answers.columns[n], overflow="fold", no_wrap=answers.columns[n] == "match", min_width=least)
    for row in rows:
        table.add_row(*(Text(row[n], style=STYLES.get(answers.columns[n], {}).get(row[n], "")) for n in shown))
    terminal = stream.isatty()
    Console(file=stream, width=None if terminal else WIDE, highlight=False).print(table)


def write_drawing(lines: Iterable[str], stream: IO[str]) -> None:
    """Lines of a drawing; in colours where a terminal has them, which say nothing that the signs do not."""
    console = Console(file=stream, highlight=False)
    for line in lines:
        text = Text(safe(line.rstrip()))
        for signs, style in DRAWN.items() if stream.isatty() else ():
            text.highlight_regex(signs, style)
        if stream.isatty():
            console.print(text, soft_wrap=True)
        else:
            stream.write(f"{text.plain}\n")


def _shown(name: str, value: Any) -> str:  # noqa: ANN401 - any JSON value
    if "." not in name or not isinstance(value, list):
        return _line(value)
    lines = [_line(item) for item in value]
    return "\n".join(line or "-" for line in lines) if any(lines) else ""


def _line(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return safe(cell(value)).translate(BREAKS)
