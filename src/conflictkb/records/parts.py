"""References, and the small parts that records of every type carry: names, keys in other bases, ties."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from conflictkb.records.dates import Date
from conflictkb.records.values import Opt, OptEnd, Refers, Text, article, problem

AnyRef = Annotated[str, Refers()]
ActorRef = Annotated[str, Refers("actor")]
PlaceRef = Annotated[str, Refers("place")]
SourceRef = Annotated[str, Refers("source")]
ConflictRef = Annotated[str, Refers("conflict")]
PartyRef = Annotated[str, Refers("actor", "person", "unit", "monitoring-body")]
Speaker = Annotated[str, Refers("actor", "person", "source", "monitoring-body", "unit", "statement")]

Flag = Annotated[
    Literal["yes", "no"],
    BeforeValidator(lambda raw: {"true": "yes", "false": "no", True: "yes", False: "no"}.get(raw, raw)
                    if isinstance(raw, str | bool) else raw),
]  # fmt: skip

Standing = Literal["official", "self", "common", "contested", "former", "alias", "transliteration", "abbreviation"]
RelationType = Literal[
    "announces", "implements", "part_of", "responds_to", "confirms", "contradicts", "replaces", "repeats", "extends",
    "mentions",
]  # fmt: skip
INVERSE: dict[str, str] = {
    "announces": "announced_by",
    "implements": "implemented_by",
    "part_of": "has_part",
    "responds_to": "answered_by",
    "confirms": "confirmed_by",
    "contradicts": "contradicted_by",
    "replaces": "replaced_by",
    "repeats": "repeated_by",
    "extends": "extended_by",
    "mentions": "mentioned_by",
}


class Part(BaseModel):
    """One item of a list that a record has; equal where its fields are equal."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Name(Part):
    """What somebody calls the thing: the text, its language, used by whom, with what standing, and when."""

    text: Text
    language: Opt[Text] = None
    used_by: Opt[PartyRef] = None
    standing: Opt[Standing] = None
    start: Opt[Date] = None
    end: OptEnd[Date] = None


class ExternalId(Part):
    """The record's key in another base: `wikidata`, `ucdp_actor`, `gwno`, `cow`, `iso3` …; written `scheme: value`."""

    scheme: Text
    value: Text


class Related(Part):
    """A tie to another record; written `relation: [ids]`, read from the other end by the names in `INVERSE`."""

    relation: RelationType
    to: AnyRef


def _pairs(first: str, second: str, *, many: bool) -> BeforeValidator:
    """Reads a mapping as the list of its pairs, which is how it is kept."""

    def read(raw: object) -> object:
        if not isinstance(raw, dict):
            if isinstance(raw, list | tuple):
                return raw
            raise problem("wrong-type", f"expected a mapping from {first} to {second}, found {article(raw)}")
        values = [(key, value if many and isinstance(value, list | tuple) else [value]) for key, value in raw.items()]
        return [{first: key, second: item} for key, items in values for item in items]

    return BeforeValidator(read)


ExternalIds = Annotated[tuple[ExternalId, ...], _pairs("scheme", "value", many=True)]
RelatedTo = Annotated[tuple[Related, ...], _pairs("relation", "to", many=True)]
