"""How a text is written in YAML: plain where every reader takes it for that text, else in quotes or as a block.

`NO`, `1.10`, `..` and `2020-11~` need no quotes here, where all is text; they get them for the sake of other readers.
"""

from __future__ import annotations

import json
import re

WIDTH = 120

_FIRST = re.compile(r"[^\W_]|[/($«“„]")
_TYPED = re.compile(
    r"(?i:y|n|yes|no|on|off|true|false|null)"
    r"|0[0-9_]+|0[xob].*|[0-9][0-9_]*_[0-9_]*"
    r"|[0-9]+\.[0-9]*|[0-9.]+e[+-]?[0-9]+|[0-9]+(:[0-9]+)+(\.[0-9]*)?"
)
_BREAKS = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "\x7f\x85\u2028\u2029\ufeff"})
_SPACE = re.compile(r"(?<=\S) (?=\S)")


def scalar(text: str, *, flow: bool = False) -> str:
    """The text on one line; in a flow list or mapping, its brackets and commas need quotes too."""
    if _is_plain(text) and not (flow and set(text) & set(",[]{}?")):
        return text
    if not text.isprintable():
        return json.dumps(text, ensure_ascii=False).translate(_BREAKS)
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def lines(text: str, head: str, indent: int, comment: str) -> list[str]:
    """The text after `head` (`key:` or `-`) with its comment; a long one, or one of several lines, is a block below."""
    pad = " " * (indent + 2)
    if _is_literal(text):
        mark = "|" if text.endswith("\n") else "|-"
        body = text.removesuffix("\n").split("\n")
        return [f"{head} {mark}{comment}", *(pad + line if line else "" for line in body)]
    written = scalar(text)
    if len(head) + 1 + len(written) <= WIDTH or not text.isprintable() or text != text.strip() or " " not in text:
        return [f"{head} {written}{comment}"]
    return [f"{head} >-{comment}", *_folded(text, pad)]


def _folded(text: str, pad: str) -> list[str]:
    """Lines broken at single spaces, where a folded block puts a space again."""
    first, *words = _SPACE.split(text)
    folded, line = [], pad + first
    for word in words:
        if len(line) + 1 + len(word) > WIDTH:
            folded.append(line)
            line = pad + word
        else:
            line = f"{line} {word}"
    return [*folded, line]


def _is_plain(text: str) -> bool:
    return (
        bool(_FIRST.match(text))
        and text.isprintable()
        and text[-1] not in ": ~"
        and ": " not in text
        and " #" not in text
        and not _TYPED.fullmatch(text)
    )


def _is_literal(text: str) -> bool:
    """Several lines that a literal block gives back as they are."""
    first, *rest = text.split("\n")
    return bool(rest) and all(line.isprintable() for line in (first, *rest)) and _holds(first, text)


def _holds(first: str, text: str) -> bool:
    return bool(first.strip()) and not first.startswith(" ") and not text.endswith(("\n\n", " \n", " "))
