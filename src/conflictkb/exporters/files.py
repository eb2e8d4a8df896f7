"""A file that appears whole or not at all: its text is written beside it, and takes its place when it is complete."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from conflictkb.errors import ConflictkbError, UsageError
from conflictkb.exporters.forms import by_suffix, form_of, named, writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conflictkb.exporters.form import Answers

SQLITE = b"SQLite format 3\0"


@contextmanager
def whole(path: str | Path, *, binary: bool = False) -> Iterator[IO[Any]]:
    """A stream whose contents are the file once the block ends without an error."""
    target = Path(path)
    if target.is_dir():
        raise UsageError(f"{target} is a folder; name a file after -o")
    if _is_database(target):
        raise UsageError(f"{target} holds a database; name another file after -o")
    if target.exists() and not target.is_file():  # a device or a pipe is written, and stays what it is
        with told(target), _opened(os.open(target, os.O_WRONLY), binary=binary) as stream:
            yield stream
        return
    with told(target):
        yield from _replacing(target, binary=binary)


@contextmanager
def told(target: str | Path) -> Iterator[None]:
    """What the system refuses, told with what to do."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or error
        raise ConflictkbError(f"{target} cannot be written ({reason}); make room, or name another place") from error


def _is_database(target: Path) -> bool:
    """Whether a file is an SQLite database, or stands beside one of that name as its log."""
    name = str(target)
    bases = [target, *(Path(name.removesuffix(end)) for end in ("-wal", "-shm", "-journal") if name.endswith(end))]
    return any(base.is_file() and _head(base) == SQLITE for base in bases)


def _head(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(len(SQLITE))


def _replacing(target: Path, *, binary: bool) -> Iterator[IO[Any]]:
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise ConflictkbError(f"{target} cannot be written ({error.strerror}); name another place after -o") from error
    temporary = Path(name)
    try:
        with _opened(handle, binary=binary) as stream:
            yield stream
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _opened(handle: int, *, binary: bool) -> IO[Any]:
    return os.fdopen(handle, "wb") if binary else os.fdopen(handle, "w", encoding="utf-8", newline="")


def export(answers: Answers, path: str | Path, form: str | None, check: Callable[[str], None]) -> None:
    """Write answers to a file in the form that its suffix or `form` says, if `check` lets it; UsageError else."""
    chosen = form or by_suffix(str(path))
    if chosen is None:
        raise UsageError(f"the name {path} says no format; end it in .csv, .json …, or give one of {named()}")
    check(chosen)
    with whole(path, binary=form_of(chosen).binary) as stream:
        writer(chosen)(answers, stream)
