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


def _grade(raw: object) -> object:
    return str(raw) if isinstance(raw, int) else raw


def _hop(raw: object) -> object:
    return {"by": raw} if isinstance(raw, str) else raw


class Hop(Part):
    """One link of a chain of attribution: who, and what the relay says where it drifts."""

    by: Speaker
    says: Annotated[Said, BeforeValidator(_said)] | None = None


class Citation(Part):
    """A source, the place in it, and what it says.

    With none of `says`, `supports` and `denies` it supports the record's existence and those fields that no other
    citation names.
    """

    source: SourceRef
    """What is cited."""
    locator: Opt[Text] = None
    """Where in the source: a paragraph, page, minute."""
    supports: tuple[Text, ...] = ()
    """The fields on which it says the same as the reading."""
    says: Annotated[Said, BeforeValidator(_said)] | None = None
    """Fields, and what it says of them in its own way; derived fields such as `duration` too."""
    denies: Annotated[Said, BeforeValidator(_said)] | None = None
    """Fields, and what it says that they are not."""
    via: tuple[Annotated[Hop, BeforeValidator(_hop)], ...] = ()
    """The chain of speakers that the source itself names, nearest first: ids, or `{by: id, says: {…}}`."""
    stance: Stance = "asserts"
    """What the source does with the matter."""
    as_of: Opt[Date] = None
    """The time that it speaks of; its publication when missing."""
    words: Annotated[Opt[Text], BeforeValidator(_few_words)] = None
    """At most 15 of its words, where the wording matters."""
    credibility: Opt[Annotated[Credibility, BeforeValidator(_grade)]] = None
    """Information credibility 1 to 6, where somebody graded it."""
    sic: Flag = "no"
    """Keeps a misprint without counting it as a side."""
    note: Opt[Text] = None
    """What a reader of the citation should know."""

    @property
    def silent(self) -> bool:
        """Whether it names no field."""
        return not (self.says or self.supports or self.denies)
