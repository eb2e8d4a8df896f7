"""Replaying the history of a corpus that is kept in git: one changeset for each commit that touches it.

First parents only. Each changeset has the commit's author, hash and subject, and the later of its time and the last
changeset's; a run continues after the last commit that the base knows.
"""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from conflictkb.errors import ConflictkbError, InvalidDataError, Severity, UsageError
from conflictkb.plan.apply import apply
from conflictkb.plan.make import plan
from conflictkb.store.changesets import STAMP, changesets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.store.database import Store


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit of the corpus's repository."""

    hash: str
    at: datetime
    author: str
    subject: str


@dataclass(frozen=True, slots=True)
class Replayed:
    """What became of a commit: its changeset, None where it changed nothing; or the problems for which it was left."""

    commit: Commit
    changeset: int | None
    problem: str | None = None


def replay(store: Store, path: Path) -> Iterator[Replayed]:
    """Apply every commit that touches `path`, oldest first; a state with errors is left, and told."""
    root = Path(_git(path if path.is_dir() else path.parent, "rev-parse", "--show-toplevel").decode().strip())
    inside = path.resolve().relative_to(root.resolve()).as_posix()
    found = commits(root, inside)
    if not found:
        raise UsageError(f"no commit of {root} touches {path}; name the folder of the corpus")
    for commit in _waiting(store, found):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "conflictkb.toml").touch()  # so that files are named from here, as they are from the repository
            _extract(root, commit, inside, folder)
            yield _apply(store, commit, folder / inside)


def commits(root: Path, inside: str) -> list[Commit]:
    """The commits of first parents that touch a path, oldest first."""
    form = "--format=%H%x1f%cI%x1f%an%x1f%s"
    told = _git(root, "log", "--first-parent", "--reverse", form, "--", inside).decode("utf-8", "replace")
    lines = (line.split("\x1f", 3) for line in told.splitlines() if line)
    return [Commit(one, datetime.fromisoformat(at).astimezone(UTC), who, what) for one, at, who, what in lines]


def _waiting(store: Store, found: list[Commit]) -> list[Commit]:
    with store.read() as connection:
        known = {changeset.origin for changeset in changesets(connection)}
    done = [n for n, commit in enumerate(found) if commit.hash in known]
    return found[done[-1] + 1 :] if done else found


def _extract(root: Path, commit: Commit, inside: str, folder: Path) -> None:
    present = _git(root, "ls-tree", "-r", "--name-only", commit.hash, "--", inside).strip()
    if not present:
        (folder / inside).mkdir(parents=True, exist_ok=True)
        return
    archive = _git(root, "archive", "--format=tar", commit.hash, "--", inside)
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(folder, filter="data")


def _apply(store: Store, commit: Commit, path: Path) -> Replayed:
    planned = plan(store, [path], empty=True)
    errors = [problem for problem in planned.problems if problem.severity is Severity.ERROR]
    if errors:
        return Replayed(commit, None, f"{InvalidDataError(tuple(errors))}; first {errors[0]}")
    made = apply(
        store,
        planned,
        who=commit.author,
        message=commit.subject,
        force=True,
        origin=commit.hash,
        recorded=commit.at.strftime(STAMP),
        later=True,
    )
    return Replayed(commit, made)


def _git(folder: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)  # noqa: S603, S607 - the user's git
    except FileNotFoundError as error:
        raise ConflictkbError("git is not installed; it is needed to read a corpus's history") from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise ConflictkbError(f"git cannot read {folder} ({''.join(reason)}); give a path in a git repository")
    return done.stdout
