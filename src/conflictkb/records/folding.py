"""One spelling for every script, so that xankendi finds Xankəndi and Мурадов finds Muradov."""

from __future__ import annotations

from anyascii import anyascii


def fold(text: str) -> str:
    """ASCII, lower case, single spaces."""
    return " ".join(anyascii(text).lower().split())
