"""What a command writes, and where: data to stdout or a file, everything else to stderr."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, cast

import typer

from conflictkb.errors import ConflictkbError, InvalidDataError, UsageError
from conflictkb.exporters.files import whole
from conflictkb.safe import SafeStream, safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def fail(error: ConflictkbError) -> int:
    """Tell the error on stderr; its exit code."""
    if isinstance(error, InvalidDataError):
        for problem in error.problems:
            note(str(problem))
    note(f"conflictkb: {error}")
    return error.exit_code


def note(text: str) -> None:
    """A line on stderr, made safe for a terminal."""
    with suppress(BrokenPipeError):
        sys.stderr.write(safe(text) + "\n")


def on_terminal() -> bool:
    """Whether stdout is a terminal."""
    return sys.stdout.isatty()


def confirm(question: str) -> bool:
    """Ask on the terminal; without one the command must have been given --yes."""
    if not sys.stdin.isatty():
        raise UsageError("there is no terminal to ask on; look at `conflictkb plan`, then give --yes")
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on stderr for long work, where stderr is a terminal; it is told how many of how many are done."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def writing(path: str | None, *, raw: bool = False) -> Iterator[IO[str]]:
    """Standard output, or a file that appears whole or not at all; `raw` is for what does not steer a terminal."""
    if path in (None, "-"):
        with _piped():
            yield sys.stdout if raw else cast("IO[str]", SafeStream(sys.stdout))
        return
    with whole(str(path)) as stream:
        yield stream


@contextmanager
def writing_bytes(path: str | None, form: str) -> Iterator[IO[bytes]]:
    """The same for bytes, which no terminal can show."""
    if path in (None, "-"):
        if on_terminal():
            raise UsageError(f"{form} is not text that a terminal could show; name a file: -o FILE")
        with _piped():
            yield sys.stdout.buffer
        return
    with whole(str(path), binary=True) as stream:
        yield stream


@contextmanager
def _piped() -> Iterator[None]:
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has what it wanted
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ConflictkbError(f"the output cannot be written ({error.strerror}); make room, or use -o") from error
