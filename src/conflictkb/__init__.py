"""conflictkb: typed, cited, time-aware records of armed conflict.

    import conflictkb
    kb = conflictkb.open("conflictkb.db")
    kb.query("deployments", "place within nagorno-karabakh", on="2022-01-01")

Names are imported when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictkb.errors import ConflictkbError, InvalidDataError, Place, Problem, Severity, StoreError, UsageError
    from conflictkb.kb import KnowledgeBase, open
    from conflictkb.query.found import Row
    from conflictkb.query.result import Result
    from conflictkb.records.actors import Actor, Person, Unit
    from conflictkb.records.assessments import Assessment, Link
    from conflictkb.records.base import Happening, Record, Spell, Thing
    from conflictkb.records.ceasefires import Ceasefire, MonitoringBody, Violation
    from conflictkb.records.citations import Citation
    from conflictkb.records.control import Conflict, Control, Restriction, TerritorialChange
    from conflictkb.records.dates import Date, When
    from conflictkb.records.deployments import Affiliation, Deployment, Posting, Strength, Withdrawal
    from conflictkb.records.estimates import Duration, Estimate
    from conflictkb.records.incidents import Agreement, Incident, LegalCase, Statement
    from conflictkb.records.places import Place as PlaceRecord
    from conflictkb.records.points import Clock, Point
    from conflictkb.records.sources import Source
    from conflictkb.records.values import State
    from conflictkb.records.violence import Displacement, ViolentEvent

__version__ = "0.1.0"

_HOMES = {
    "conflictkb.errors": (
        "ConflictkbError",
        "InvalidDataError",
        "Place",
        "Problem",
        "Severity",
        "StoreError",
        "UsageError",
    ),
    "conflictkb.kb": ("KnowledgeBase", "open"),
    "conflictkb.query.found": ("Row",),
    "conflictkb.query.result": ("Result",),
    "conflictkb.records.actors": ("Actor", "Person", "Unit"),
    "conflictkb.records.assessments": ("Assessment", "Link"),
    "conflictkb.records.base": ("Happening", "Record", "Spell", "Thing"),
    "conflictkb.records.ceasefires": ("Ceasefire", "MonitoringBody", "Violation"),
    "conflictkb.records.citations": ("Citation",),
    "conflictkb.records.control": ("Conflict", "Control", "Restriction", "TerritorialChange"),
    "conflictkb.records.dates": ("Date", "When"),
    "conflictkb.records.deployments": ("Affiliation", "Deployment", "Posting", "Strength", "Withdrawal"),
    "conflictkb.records.estimates": ("Duration", "Estimate"),
    "conflictkb.records.incidents": ("Agreement", "Incident", "LegalCase", "Statement"),
    "conflictkb.records.points": ("Clock", "Point"),
    "conflictkb.records.sources": ("Source",),
    "conflictkb.records.values": ("State",),
    "conflictkb.records.violence": ("Displacement", "ViolentEvent"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}
_HOME["PlaceRecord"] = "conflictkb.records.places"

__all__ = [
    "Actor", "Affiliation", "Agreement", "Assessment", "Ceasefire", "Citation", "Clock", "Conflict",
    "ConflictkbError", "Control", "Date", "Deployment", "Displacement", "Duration", "Estimate", "Happening",
    "Incident", "InvalidDataError", "KnowledgeBase", "LegalCase", "Link", "MonitoringBody", "Person", "Place",
    "PlaceRecord", "Point", "Posting", "Problem", "Record", "Restriction", "Result", "Row", "Severity",
    "Source", "Spell", "State", "Statement", "StoreError", "Strength", "TerritorialChange", "Thing", "Unit",
    "UsageError", "Violation", "ViolentEvent", "When", "Withdrawal", "open",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'conflictkb' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), "Place" if name == "PlaceRecord" else name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
