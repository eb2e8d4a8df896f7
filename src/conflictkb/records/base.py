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
    title: Opt[Text] = None
    summary: Opt[Text] = None
    status: Status = "accepted"
    stage: Opt[Stage] = None
    until_planned: Opt[Date] = None
    after: tuple[AnyRef, ...] = ()
    before: tuple[AnyRef, ...] = ()
    conflict: Opt[ConflictRef] = None
    names: Opt[tuple[Name, ...]] = ()
    external_ids: Opt[ExternalIds] = ()
    tags: Opt[tuple[Text, ...]] = ()
    related: Opt[RelatedTo] = ()
    sensitivity: Opt[Sensitivity] = None
    citations: tuple[Citation, ...] = ()

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
    end: OptEnd[Date] = None


class Spell(Record):
    """What holds for a time. A missing `end`: not known whether or when it ended; `..`: it had not ended."""

    base = "spell"
    start: Opt[Date] = None
    end: OptEnd[Date] = None
    first_seen: Opt[Date] = None
    last_seen: Opt[Date] = None
    place: Opt[PlaceRef] = None


class Happening(Record):
    """What happens: `when` is one day, vaguely known, or `a/b` for what lasted."""

    base = "happening"
    when: Opt[When] = None
    place: Opt[PlaceRef] = None
