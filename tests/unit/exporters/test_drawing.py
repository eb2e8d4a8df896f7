"""A drawing on a terminal: colours say nothing that the signs do not, and data cannot make any."""

from __future__ import annotations

import io
import re

import pytest

from conflictkb.exporters.terminal import write_drawing

LINES = ["A name \x1b[31m █░→ ✗", "⠁⠂ a ░░"]
SHOWN = "A name \\u001b[31m █░→ ✗\n⠁⠂ a ░░\n"


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)


def test_a_pipe_gets_the_signs_alone():
    stream = io.StringIO()
    write_drawing(LINES, stream)
    assert stream.getvalue() == SHOWN


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_without_colours_gets_the_same(monkeypatch, variable, value):
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv(variable, value)
    stream = Terminal()
    write_drawing(LINES, stream)
    assert re.sub("\x1b\\[[0-9;]*m", "", stream.getvalue()) == SHOWN
    assert "\x1b[34m" not in stream.getvalue()


def test_a_terminal_with_colours_has_the_same_signs(monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    stream = Terminal()
    write_drawing(LINES, stream)
    assert "\x1b[34m█\x1b[0m" in stream.getvalue()
    assert re.sub("\x1b\\[[0-9;]*m", "", stream.getvalue()) == SHOWN
