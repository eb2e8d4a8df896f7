"""The three bases of every record type.

A Thing exists, a Spell holds for a time, a Happening happens. Their time fields alone (`start`, `end`, `first_seen`,
`last_seen`, `when`) place a record in time; every other date is a further fact about it.

No module that declares models postpones its annotations: pydantic would compile each of some 330 texts, a third of the
time that importing the types takes.
"""

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, field_validator

from conflictkb.records.citations import Citation
from conflictkb.records.dates import Date, When
from conflictkb.records.parts import AnyRef, ConflictRef, ExternalIds, Name, PlaceRef, RelatedTo
from conflictkb.records.values import SLUG, Opt, OptEnd, Text, problem

Status = Literal["accepted", "conflict", "work_needed", "issue", "candidate"]
Stage = Literal["possible", "proposed", "announced", "begun", "completed", "cancelled"]
Sensitivity = Literal["public", "internal", "restricted"]
NOT_YET = ("possible", "proposed", "announced", "cancelled")


class Record(BaseModel):
    """What all types share. Subclasses name their `kind` (as ids have it) and its `plural` (as files and commands do).

    `id` is `kind/slug`; the bare slug may be given.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    kind: ClassVar[str]
    plural: ClassVar[str]
    base: ClassVar[str]
    cited: ClassVar[bool] = True

    id: str
    """The slug, unique within its kind and never renamed; elsewhere written `kind/slug`."""
    title: Opt[Text] = None
    """What it is called in lists."""
    summary: Opt[Text] = None
    """What it is, in own words."""
    status: Status = "accepted"
    """How far the curators are with it; rows of datasets are `candidate`."""
    stage: Opt[Stage] = None
    """Missing means that it happened. Time options leave out what is possible, proposed, announced or cancelled."""
    until_planned: Opt[Date] = None
    """The end that was planned, a mandate's for example; it bounds nothing."""
    after: tuple[AnyRef, ...] = ()
    """It started no earlier than the earliest start of these."""
    before: tuple[AnyRef, ...] = ()
    """It started no later than the latest start of these."""
    conflict: Opt[ConflictRef] = None
    """The conflict that it belongs to; counts follow it."""
    names: Opt[tuple[Name, ...]] = ()
    """What it is called, in which language, by whom."""
    external_ids: Opt[ExternalIds] = ()
    """Its keys in other bases, as `scheme: value`."""
    tags: Opt[tuple[Text, ...]] = ()
    """The curators' own marks."""
    related: Opt[RelatedTo] = ()
    """Ties to other records, as `relation: [ids]`; read from the other end as `announced_by`, `replaced_by` …"""
    sensitivity: Opt[Sensitivity] = None
    """Who may see it."""
    citations: tuple[Citation, ...] = ()
    """What it rests on, and what each source says."""

    @field_validator("id", mode="before")
    @classmethod
    def _full_id(cls, raw: object) -> str:
        kind, slash, slug = raw.rpartition("/") if isinstance(raw, str) else ("", "", "")
        if (slash and kind != cls.kind) or not SLUG.match(slug) or slug in ("unknown", "none"):
            message = f"`{raw}` is no id of {cls.plural}: a-z, 0-9 and hyphens, at most 80, and not unknown or none"
            raise problem("bad-id", message)
        return f"{cls.kind}/{slug}"

    @property
    def slug(self) -> str:
        """The id without its kind."""
        return self.id.partition("/")[2]


class Thing(Record):
    """What exists: actors, people, places, sources. `start` and `end` bound its existence, where that is known."""

    base = "thing"
    start: Opt[Date] = None
    """When it came to be."""
    end: OptEnd[Date] = None
    """When it ceased to be; `..` where it had not."""


class Spell(Record):
    """What holds for a time. A missing `end`: not known whether or when it ended; `..`: it had not ended."""

    base = "spell"
    start: Opt[Date] = None
    """The first day on which it held."""
    end: OptEnd[Date] = None
    """The last day on which it held; `..` where it had not ended."""
    first_seen: Opt[Date] = None
    """A day on which it already held, for certain."""
    last_seen: Opt[Date] = None
    """A day on which it still held, for certain."""
    place: Opt[PlaceRef] = None
    """Where."""


class Happening(Record):
    """What happens: `when` is one day, vaguely known, or `a/b` for what lasted."""

    base = "happening"
    when: Opt[When] = None
    """The day, vaguely known, or `a/b` for what lasted."""
    place: Opt[PlaceRef] = None
    """Where."""
