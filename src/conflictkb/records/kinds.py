"""The list of record types: a new type takes its class and its line here."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from conflictkb.records.actors import Actor, Person, Unit
from conflictkb.records.assessments import Assessment, Link
from conflictkb.records.ceasefires import Ceasefire, MonitoringBody, Violation
from conflictkb.records.control import Conflict, Control, Restriction, TerritorialChange
from conflictkb.records.deployments import Affiliation, Deployment, Posting, Strength, Withdrawal
from conflictkb.records.incidents import Agreement, Incident, LegalCase, Statement
from conflictkb.records.places import Place
from conflictkb.records.sources import Source
from conflictkb.records.violence import Displacement, ViolentEvent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conflictkb.records.base import Record

TYPES: tuple[type[Record], ...] = (
    Actor, Person, Unit, Place, Source,
    Conflict, Deployment, Strength, Posting, Affiliation, Ceasefire, MonitoringBody, Control, Restriction,
    Withdrawal, Violation, Incident, TerritorialChange, ViolentEvent, Displacement, Agreement, Statement, LegalCase,
    Assessment, Link,
)  # fmt: skip


class Kinds:
    """A set of record types by kind and by plural; passed to what needs to know them, so that a test may add one."""

    def __init__(self, types: tuple[type[Record], ...] = TYPES) -> None:
        self.types = types
        self.by_kind: Mapping[str, type[Record]] = MappingProxyType({model.kind: model for model in types})
        self.by_plural: Mapping[str, type[Record]] = MappingProxyType({model.plural: model for model in types})


KINDS = Kinds()
