"""How a base is named: a plain path or a database URL, and how either may be shown.

What is shown is built from what is known to be harmless: a text that cannot be taken apart loses all that could be
a password, for errors and `config show` are pasted into reports.
"""

from __future__ import annotations

import re

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from conflictkb.errors import UsageError

HARMLESS = {"host", "hostaddr", "port", "dbname", "user", "sslmode", "connect_timeout", "application_name", "service"}
HIDDEN = "***"
SECRET = re.compile(r"((?:pass|pwd|secret|token)\w*\s*[=:]\s*)('(?:[^'\\]|\\.)*'?|\"[^\"]*\"?|[^\s&]+)", re.IGNORECASE)
USER = re.compile(r"[^/\s]*:.*@", re.DOTALL)
SERVER = re.compile(r"\s*(?:\w+:)?postgres(?:ql)?(?:\+\w+)?:|.*\b(?:password|dbname)\s*=", re.IGNORECASE | re.DOTALL)


def parse_url(url: str) -> URL:
    """The SQLAlchemy URL of `url`; a plain path is SQLite."""
    if "://" not in url:
        if SERVER.match(url):  # as a path it would become a file with a password for its name
            raise UsageError(f"`{redacted(url)}` is no path; a server is named as postgresql://USER@HOST/BASE")
        return URL.create("sqlite", database=url)
    parsed = _parsed(url)
    if parsed is None:
        raise UsageError(f"`{redacted(url)}` is no database URL; write a path, sqlite:///… or postgresql://…")
    if "@" in (parsed.host or ""):
        raise UsageError(f"`{redacted(url)}` has more than one @; write one that belongs to the password as %40")
    if parsed.get_backend_name() not in ("sqlite", "postgresql"):
        raise UsageError(
            f"`{parsed.get_backend_name()}` is no database that can hold a base; use sqlite:///… or postgresql://…"
        )
    if parsed.drivername not in ("sqlite", "sqlite+pysqlite", "postgresql+psycopg"):
        raise UsageError(f"`{parsed.drivername}` names a driver that is not used here; leave out what follows the +")
    return parsed


def redacted(url: str) -> str:
    """The URL as it may be shown: without its password, wherever that stands."""
    parsed = _parsed(url) if "://" in url else None
    if parsed is None or url.partition("?")[0].count("@") > 1:  # a sign of a password not written as %40
        return _plain(url)
    if parsed.get_backend_name() == "sqlite" and not parsed.query and not parsed.host and not parsed.username:
        return url
    hidden = {key: HIDDEN for key in parsed.query if key not in HARMLESS}
    shown = parsed.set(drivername=parsed.drivername.removesuffix("+psycopg")).update_query_dict(hidden)
    return shown.render_as_string(hide_password=True).replace("%2A%2A%2A", HIDDEN)


def _parsed(url: str) -> URL | None:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # a port that is no number is the second
        return None
    name = parsed.drivername.lower()
    return parsed.set(drivername="postgresql+psycopg" if name in ("postgres", "postgresql") else name)


def _plain(text: str) -> str:
    """A text that is no URL: what stands before its last @ is hidden, and in a URL without one all but the scheme."""
    scheme, sign, rest = text.partition("://")
    if not sign:
        return SECRET.sub(rf"\1{HIDDEN}", USER.sub(f"{HIDDEN}@", text))
    return SECRET.sub(rf"\1{HIDDEN}", f"{scheme}://{HIDDEN}" + (f"@{rest.rpartition('@')[2]}" if "@" in rest else ""))
