"""Which base is meant: `--db` > `CONFLICTKB_DB` > the project's config > the user's config > `./conflictkb.db`.

A config is TOML with the key `db`; the project's is `conflictkb.toml` in the nearest folder above, and a plain
path in it is relative to its folder.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from conflictkb.errors import UsageError

PROJECT_FILE = "conflictkb.toml"
KEYS = ("db",)


@dataclass(frozen=True, slots=True)
class Setting:
    """A value and where it comes from."""

    value: str
    origin: str


def user_file() -> Path:
    """The user's config file, whether it exists or not."""
    base = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(base) / "conflictkb" / "config.toml"


def project_file(start: Path | None = None) -> Path | None:
    """The project's config file: the nearest above the working folder."""
    here = (start or Path.cwd()).resolve()
    return next((path for folder in (here, *here.parents) if (path := folder / PROJECT_FILE).is_file()), None)


def database(option: str | None = None) -> Setting:
    """The base to use, and which of the five places named it."""
    if option:
        return Setting(option, "--db")
    if os.environ.get("CONFLICTKB_DB"):
        return Setting(os.environ["CONFLICTKB_DB"], "CONFLICTKB_DB")
    for path in (project_file(), user_file()):
        if path and path.is_file() and (value := _read(path).get("db")):
            return Setting(_beside(path, value), str(path))
    return Setting("conflictkb.db", "default")


def _beside(config: Path, value: str) -> str:
    return value if "://" in value or Path(value).is_absolute() else str(config.parent / value)


def _read(path: Path) -> dict[str, str]:
    try:
        config = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path}: cannot be read as TOML ({error}); mend or remove it") from error
    for key, value in config.items():
        if key not in KEYS or not isinstance(value, str):
            raise UsageError(f"{path}: `{key}` is no setting; it may hold {', '.join(KEYS)} as text")
    return config
