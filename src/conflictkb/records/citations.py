"""What a source says of a record: support for the curator's reading, or something of its own.

`says` and `denies` map fields of the record to text, read by the field's own type (`claims.py` does that).
"""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from conflictkb.records.dates import Date
from conflictkb.records.parts import Flag, Part, SourceRef, Speaker
from conflictkb.records.values import Opt, Text, article, problem

Stance = Literal["asserts", "confirms", "denies", "doubts", "declines", "corrects", "retracts"]
Credibility = Literal["1", "2", "3", "4", "5", "6"]
MAX_WORDS = 15

Said = dict[str, Any]


def _said(raw: object) -> object:
    if not isinstance(raw, dict) or not raw:
        raise problem("wrong-type", f"expected a mapping from fields to what is said of them, found {article(raw)}")
    return raw


def _few_words(raw: object) -> object:
    if isinstance(raw, str) and len(raw.split()) > MAX_WORDS:
        raise problem("too-long", f"`words` quotes at most {MAX_WORDS} words; put the rest in your own")
    return raw


def _hop(raw: object) -> object:
    return {"by": raw} if isinstance(raw, str) else raw


class Hop(Part):
    """One link of a chain of attribution: who, and what the relay says where it drifts."""

    by: Speaker
    says: Annotated[Said, BeforeValidator(_said)] | None = None


class Citation(Part):
    """A source, the place in it, and what it says.

    With neither `says` nor `supports` it supports the record's existence and those fields that no other citation names.
    `via` is the chain that the source itself names, nearest first. `as_of` is the time it speaks of.
    """

    source: SourceRef
    locator: Opt[Text] = None
    supports: tuple[Text, ...] = ()
    says: Annotated[Said, BeforeValidator(_said)] | None = None
    denies: Annotated[Said, BeforeValidator(_said)] | None = None
    via: tuple[Annotated[Hop, BeforeValidator(_hop)], ...] = ()
    stance: Stance = "asserts"
    as_of: Opt[Date] = None
    words: Annotated[Opt[Text], BeforeValidator(_few_words)] = None
    credibility: Opt[Annotated[Credibility, BeforeValidator(lambda raw: str(raw) if isinstance(raw, int) else raw)]] = (
        None
    )
    sic: Flag = "no"
    note: Opt[Text] = None
