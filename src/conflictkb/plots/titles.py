"""The names beside the lines of a picture: in a few lines, and cut in their middle, since a date often ends them."""

from __future__ import annotations

from textwrap import wrap

LETTERS, LINES = 44, 3
NUMBER = 5  # characters before a name, which keep it apart from its like
CUT = " … "


def label(number: int, name: str, below: str = "") -> str:
    """A key that sorts and is unique, then the name in a few lines, and `below` it what must not be cut."""
    under = wrap(below, LETTERS)
    return f"{number:0{NUMBER - 1}d} " + "\n".join([*lines_of(name, LETTERS, LINES - len(under)), *under])


def lines_of(name: str, letters: int, most: int) -> list[str]:
    """The name in at most so many lines of about the same length; what finds no room is left out of its middle."""
    for count in range(1, most + 1):
        for wide in (min(letters, len(name) // count + 6), letters):
            if len(lines := wrap(name, wide, break_on_hyphens=False)) <= count:
                return lines or [""]
    room = letters * most
    while len(lines := wrap(cut(name, room), letters, break_on_hyphens=False)) > most:
        room -= 4
    return lines


def cut(name: str, room: int) -> str:
    """The name in no more than `room` characters: its beginning and its end, in whole words where that is possible."""
    if len(name) <= room:
        return name
    head, tail = name[: (room - len(CUT)) * 3 // 5], name[-((room - len(CUT)) * 2 // 5) :]
    return (head.rpartition(" ")[0] or head) + CUT + (tail.partition(" ")[2] or tail)
