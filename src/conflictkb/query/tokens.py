r"""The words of a filter with their places, and the error that points at one.

word   = anything without blanks, double quotes, brackets, commas and the signs = ! < > ~, not begun by a single quote
quoted = any text between " and ", or between ' and ', with a backslash before that quote or a backslash in it
sign   = ( ) [ ] , = != < <= > >= ~
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from conflictkb.errors import UsageError

_TOKEN = re.compile(
    r"""\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(!=|<=|>=|[()\[\],=<>~])|((?!')[^\s"()\[\],=!<>~]+))"""
)
END = "end"


class FilterError(UsageError):
    """A filter that cannot be read; the message shows the text, underlined, and says what to do."""

    def __init__(self, message: str, text: str, start: int, stop: int) -> None:
        line_start = text.rfind("\n", 0, start) + 1
        line = text[line_start:].split("\n", 1)[0]
        width = max(1, min(stop, line_start + len(line)) - start)
        shown = line.replace("\t", " ")
        super().__init__(f"{message}\n  {shown}\n  {' ' * (start - line_start)}{'^' * width}")
        self.start = start
        self.stop = stop


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the filter: `kind` is word, quoted, the sign itself, or END."""

    kind: str
    text: str
    start: int
    stop: int


def tokens(text: str) -> list[Token]:
    """The tokens of `text`, END last."""
    found: list[Token] = []
    position = 0
    while position < len(text.rstrip()):
        match = _TOKEN.match(text, position)
        if match is None:
            raise _unreadable(text, position)
        quoted, sign, word = match.groups()
        kind = "quoted" if quoted is not None else sign or "word"
        value = re.sub(r"\\(.)", r"\1", quoted[1:-1], flags=re.DOTALL) if quoted is not None else sign or word
        found.append(Token(kind, value, match.start(match.lastindex or 0), match.end()))
        position = match.end()
    return [*found, Token(END, "the end", len(text.rstrip()), len(text.rstrip()) + 1)]


def _unreadable(text: str, position: int) -> FilterError:
    start = position + len(text[position:]) - len(text[position:].lstrip())
    if text[start] in "\"'":
        return FilterError("the quote is never closed; end the text with a quote", text, start, len(text))
    return FilterError(f"`{text[start]}` means nothing here; put texts with signs in quotes", text, start, start + 1)
