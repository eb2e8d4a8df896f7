"""The files of a corpus: found below folders, named as they are named everywhere, and read as bytes once.

A link is never a way out: what leaves the folder given, or leads back to it, is a problem and is not followed.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from conflictkb.corpus.positions import UnreadableError
from conflictkb.errors import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_BYTES = 64 * 2**20
SUFFIXES = (".yaml", ".yml")
MARKERS = ("conflictkb.toml", ".git")
STDIN = "<stdin>"
LOOP = "this link leads back to itself or to a folder that holds it; remove it"


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """A file and the name that its records carry: relative to the project's folder, with slashes."""

    path: Path
    name: str


def find(paths: Sequence[Path]) -> tuple[list[CorpusFile], list[Problem]]:
    """The files given and all YAML files below the folders given, each once, by name; `-` is standard input.

    Hidden files and folders below a folder are left out.
    """
    found: dict[str, CorpusFile] = {}
    problems: list[Problem] = []
    for path in paths:
        for item in _expand(Path(path)):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                found.setdefault(os.path.realpath(item.path), item)
    return sorted(found.values(), key=lambda file: file.name), sorted(set(problems))


def read_bytes(file: CorpusFile) -> bytes:
    """The bytes of `file`; UnreadableError when it cannot be read or is too big."""
    try:
        if file.name == STDIN:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with file.path.open("rb") as stream:
                data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError(Place(file.name, 1, 1), "cannot-read", _why(error)) from error
    if len(data) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES // 2**20} MB; split it"
        raise UnreadableError(Place(file.name, 1, 1), "too-big", message)
    return data


def decode(data: bytes, name: str) -> str:
    """The text of a file in UTF-8, without its byte order mark."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
        place = Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8"
        raise UnreadableError(place, "bad-encoding", message) from error


def _expand(path: Path) -> Iterator[CorpusFile | Problem]:
    if str(path) == "-":
        yield CorpusFile(path, STDIN)
        return
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield _problem(_text(path), "cannot-read", _why(error))
        return
    if stat.S_ISDIR(mode):
        yield from _folder(path)
    elif stat.S_ISREG(mode):
        yield CorpusFile(path, _name(path, path.parent))
    else:
        yield _problem(_text(path), "not-a-file", "this is neither a file nor a folder; give one of them")


def _folder(top: Path) -> Iterator[CorpusFile | Problem]:
    empty = True
    for item in _walk(top, top):
        empty = False
        yield item
    if empty:
        yield _problem(_name(top, top.parent), "no-files", "no YAML file stands below this folder; check the path")


def _walk(folder: Path, top: Path) -> Iterator[CorpusFile | Problem]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _problem(_name(folder, top), "cannot-read", _why(error))
        return
    for entry in entries:
        path, is_yaml = Path(entry.path), entry.name.lower().endswith(SUFFIXES)
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            yield from _link(path, top, is_yaml=is_yaml)
        elif entry.is_dir():
            if is_yaml:
                yield _problem(_name(path, top), "not-a-file", "this is a folder with the name of a file; rename it")
            else:
                yield from _walk(path, top)
        elif is_yaml and not entry.is_file():
            yield _problem(_name(path, top), "not-a-file", "this is no regular file; remove it")
        elif is_yaml:
            yield CorpusFile(path, _name(path, top))


def _link(path: Path, top: Path, *, is_yaml: bool) -> Iterator[CorpusFile | Problem]:
    """A link to a folder inside `top` leads nowhere new, since that folder is walked anyway."""
    name, real_top = _name(path, top), Path(os.path.realpath(top))
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        looped = (
            isinstance(error, RuntimeError) or error.errno == errno.ELOOP
        )  # Python 3.11 raises the first for a loop
        yield _problem(name, "link-loop" if looped else "cannot-read", LOOP if looped else _why(error))
        return
    if real in (real_top, *real_top.parents) or real in Path(os.path.realpath(path.parent)).parents:
        yield _problem(name, "link-loop", LOOP)
    elif real_top not in real.parents:
        if is_yaml or real.is_dir():
            yield _problem(
                name, "link-outside", "this link leaves the folder given; copy the file, or give its path too"
            )
    elif is_yaml and real.is_file():
        yield CorpusFile(path, name)


def _problem(name: str, code: str, message: str) -> Problem:
    return Problem(Place(name, 1, 1), code, message)


def _why(error: Exception) -> str:
    reason = (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__
    return f"it cannot be read: {reason.lower()}; check the path and its permissions"


def _name(path: Path, top: Path) -> str:
    base = project_folder(Path(os.path.abspath(path)).parent) or Path(os.path.abspath(top))  # noqa: PTH100 - links stay as they are
    return _text(Path(os.path.relpath(path, base)))


def project_folder(folder: Path) -> Path | None:
    """The nearest folder above that holds the project's config or `.git`."""
    for candidate in (folder, *folder.parents):
        if any((candidate / marker).exists() for marker in MARKERS):
            return candidate
    return None


def _text(path: Path) -> str:
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def covered(name: str, paths: Sequence[Path]) -> bool:
    """Whether the file that carries `name` lies under one of `paths`, whether it exists or not."""
    for path in map(Path, paths):
        if path.is_dir():
            prefix = _name(path, path)
            if prefix in ("", ".") or name.startswith(f"{prefix}/"):
                return True
        elif name == (STDIN if str(path) == "-" else _name(path, path.parent)):
            return True
    return False
