"""A file that appears whole or not at all: its text is written beside it, and takes its place when it is complete."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from conflictkb.errors import ConflictkbError, UsageError
from conflictkb.exporters.form import Answers
from conflictkb.exporters.forms import by_suffix, fits, form_of, named, writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.query.result import Result


@contextmanager
def whole(path: str | Path, *, binary: bool = False) -> Iterator[IO[Any]]:
    """A stream whose contents are the file once the block ends without an error."""
    target = Path(path)
    if target.is_dir():
        raise UsageError(f"{target} is a folder; name a file after -o")
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


def export(result: Result[Any], path: str | Path, form: str | None = None) -> None:
    """Write an answer to a file in the form that its suffix or `form` says; UsageError where neither says one."""
    chosen = form or by_suffix(str(path))
    if chosen is None:
        raise UsageError(f"the name {path} says no format; end it in .csv, .json …, or give one of {named()}")
    fits(chosen, grouped=result.asked.group_by is not None, chosen=False, digits=None)
    with whole(path, binary=form_of(chosen).binary) as stream:
        writer(chosen)(Answers(result.columns(), result.each(), result), stream)
