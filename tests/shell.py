"""The command line as a user meets it: in the process of the test, or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from conflictkb.cli.app import main

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT = Path(__file__).parents[1]


def environment(folder: Path, source: Path | None = ROOT / "src", **variables: str) -> dict[str, str]:
    """Variables for a program that finds no settings, and its modules in `source`; with None, where it is installed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CONFLICTKB", "PYTHON", "_CON"))}
    found = {} if source is None else {"PYTHONPATH": str(source)}
    return {**kept, **found, "XDG_CONFIG_HOME": str(folder / "xdg"), "NO_COLOR": "1", **variables}


def conflictkb(
    *words: str, folder: Path, source: Path = ROOT / "src", text: str = "", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command line in `folder` to its end."""
    return subprocess.run(
        [sys.executable, "-m", "conflictkb", *words],
        cwd=folder,
        env=environment(folder, source, **(env or {})),
        input=text,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Ran]:
    """Runs a command line in an empty folder with no settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    monkeypatch.delenv("CONFLICTKB_DB", raising=False)

    def command(*words: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["conflictkb", *words])
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return command
