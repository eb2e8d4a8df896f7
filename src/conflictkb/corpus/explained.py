"""An entry of the page on problems: what a code means, what to do, and YAML that has the problem."""

from __future__ import annotations

from dataclasses import dataclass

from conflictkb.errors import Severity


@dataclass(frozen=True, slots=True)
class Explained:
    """`example` is empty where the problem lies outside of the text."""

    text: str
    example: str = ""
    severity: Severity = Severity.ERROR
