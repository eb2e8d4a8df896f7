"""Texts that break programs: a published list, and what this program in particular could stumble over.

blns.json is the Big List of Naughty Strings (https://github.com/minimaxir/big-list-of-naughty-strings, MIT; see
blns.LICENSE), whole and unchanged.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

PUBLISHED: list[str] = json.loads((Path(__file__).parent / "blns.json").read_text(encoding="utf-8"))
OWN = [
    "'; DROP TABLE actor; --", '" or ""="', "x' UNION SELECT sql FROM sqlite_master --", "%(x)s", ":name", "?1",
    "$1", "{0.__class__}", "{{7*7}}", "${HOME}", "`id`", "$(id)", "| id", "../../../etc/passwd", "..\\..\\windows",
    "file:///etc/passwd", "\x00", "a\x00b", "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x9b31m", "\x7f", "\ud800",
    "\ufeffbom", "\u202ecod.exe", "\u2028", "\x85", "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "NO",
    "null", "~", "yes", "1e5", "0x10", "1_000", "2020-11-10", "unknown", "none", "..", "kind/slug", "actor/", "/",
    "#", "# no comment", "a: b", "- a", "[a]", "{a: b}", "&a", "*a", "!!python/object/apply:os.system [id]",
    "%YAML 1.2", "---", "...", "|", ">", "'", '"', "\\", "\t", " ", "\n", "a\nb", " a ", "é", "é", "İ", "ß",
    "\ufb01", "\U0001f3f4\U000e0067\U000e0062", "a" * 10000, "(" * 5000, "not " * 2000, "[" * 2000, "\U00010000",
    "c12", "c0",
]  # fmt: skip
ALL = [*dict.fromkeys([*PUBLISHED, *OWN])]

STEP = 1 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 7  # `make nightly` tries each text everywhere


def steers(text: str) -> bool:
    """Whether it holds what no file of a corpus may hold."""
    return any(_steers(sign, ord(sign)) for sign in text)


def _steers(sign: str, code: int) -> bool:
    control = code < 32 or 127 <= code < 160
    return sign not in "\t\n\r\x85" and (control or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF))
