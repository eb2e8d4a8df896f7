"""What a citation claims of its record, field by field and item by item, read by the field's own type.

A list says "at least these" item by item; `{only: […]}` says exactly these. `unknown` means that the source declined
to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ValidationError

from conflictkb.records.estimates import Duration
from conflictkb.records.fields import Field, fields
from conflictkb.records.values import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.records.base import Record
    from conflictkb.records.citations import Citation

Verb = Literal["supports", "says", "says_only", "denies", "denies_only"]
NEVER_CLAIMED = ("id", "status", "citations", "sensitivity", "tags", "external_ids", "related")
DURATION = Field("duration", Duration, value=Duration)
ItemError = tuple[tuple[str | int, ...], str, str]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that one citation says of one field; `item` counts the items of a list, None for a whole field."""

    citation: int
    verb: Verb
    field: str
    item: int | None
    raw: Any
    value: Any


@lru_cache(maxsize=256)
def claimable(model: type[Record]) -> dict[str, Field]:
    """The fields that a citation may speak of, the derived duration among them."""
    own = {name: field for name, field in fields(model).items() if name not in NEVER_CLAIMED}
    return {**own, "duration": DURATION} if "start" in own else own


def claims_of(record: Record) -> list[Claim]:
    """Every claim of the record's citations, in order; the record's claims are known to be well formed."""
    found: list[Claim] = []
    for index, citation in enumerate(record.citations):
        found.extend(Claim(index, "supports", name, None, None, None) for name in citation.supports)
        for verb, said in (("says", citation.says), ("denies", citation.denies)):
            for name, raw in (said or {}).items():
                found.extend(_claims(index, verb, claimable(type(record))[name], raw))
    return found


def check_claims(model: type[Record], citation: Citation) -> Iterator[ItemError]:
    """What is wrong with the citation's claims: the path within the citation, a code, and a message."""
    known = claimable(model)
    for index, name in enumerate(citation.supports):
        if name not in known:
            yield ("supports", index), "unknown-field", _unknown(name, known, model)
    for key, said in (("says", citation.says), ("denies", citation.denies)):
        for name, raw in (said or {}).items():
            if name not in known:
                yield (key, name), "unknown-field", _unknown(name, known, model)
                continue
            try:
                if not list(_claims(0, key, known[name], raw)):
                    yield (key, name), "wrong-type", f"`{name}` is empty; say its items, none or unknown"
            except ValidationError as error:
                first = error.errors(include_url=False)[0]
                yield (key, name, *first["loc"]), first.get("ctx", {}).get("code", "bad-value"), first["msg"]


def _claims(index: int, verb: str, field: Field, raw: object) -> Iterator[Claim]:
    if raw == "unknown":
        yield Claim(index, verb, field.name, None, raw, State.UNKNOWN)  # type: ignore[arg-type]  # says or denies
    elif not field.many:
        yield Claim(index, verb, field.name, None, raw, field.read(raw))  # type: ignore[arg-type]  # says or denies
    else:
        only = isinstance(raw, dict) and set(raw) == {"only"}
        items = raw["only"] if only and isinstance(raw, dict) else raw
        values = field.read(items)
        if not isinstance(values, tuple):
            yield Claim(index, verb, field.name, None, raw, values)  # type: ignore[arg-type]  # says or denies `none`
            return
        raws = items if isinstance(items, list | tuple) else [items]
        raws = raws if len(raws) == len(values) else [getattr(value, "text", value) for value in values]
        for item, (text, value) in enumerate(zip(raws, values, strict=True)):
            yield Claim(index, f"{verb}_only" if only else verb, field.name, item, text, value)  # type: ignore[arg-type]  # a Verb


def _unknown(name: str, known: dict[str, Field], model: type[Record]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - 15 ms, paid for a mistake only

    near = get_close_matches(name, known, 1)
    return f"{model.plural} have no field `{name}` that a source could speak of" + (
        f"; did you mean `{near[0]}`?" if near else ""
    )
