"""What is cited."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from conflictkb.records.base import Thing
from conflictkb.records.dates import Date
from conflictkb.records.parts import ActorRef, Flag, SourceRef
from conflictkb.records.values import Opt, Refers, Text, problem

SourceType = Literal[
    "news", "agency_report", "official_statement", "treaty", "court_document", "resolution", "report", "study",
    "encyclopedia", "dataset", "gazetteer", "transcript", "social_media", "photo", "video", "page", "book",
]  # fmt: skip
Reliability = Literal["A", "B", "C", "D", "E", "F"]


def _web(raw: object) -> object:
    if isinstance(raw, str) and raw not in ("unknown", "none") and not raw.startswith(("http://", "https://")):
        raise problem("bad-url", f"`{raw}` is no web address; begin with https://")
    return raw


Url = Annotated[Opt[Text], BeforeValidator(_web)]


class Source(Thing):
    """One publication: an article, a statement, a report, a dataset's release. The outlet behind it is an `actor`.

    It needs no citation. `republishes` names what it reprints, so that copies do not count as further accounts.

    ```yaml
    sources:
      - id: atlas-news-2024-04-17
        title: Russian Peacekeepers Withdraw from Nagorno-Karabakh After Four Years
        type: news
        publisher: atlas-news
        language: en
        published: 2024-04-17
        retrieved: 2026-11-23
        url: https://theatlasnews.co/latest/2024/04/17/russian-peacekeepers-withdraw-from-nagorno-karabakh-after-four-years/
    ```
    """

    kind = "source"
    plural = "sources"
    cited = False

    type: Opt[SourceType] = None
    """What sort of publication."""
    publisher: Opt[ActorRef] = None
    """Who published it."""
    country: Opt[ActorRef] = None
    """The state in which the publisher sits."""
    owner: Opt[ActorRef] = None
    """Who owns the publisher, as far as a source says."""
    state_media: Opt[Flag] = None
    """Whether a state owns or directs the publisher."""
    author: Opt[Text] = None
    """The byline."""
    author_person: Opt[Annotated[str, Refers("person", "actor")]] = None
    """The author as a record, where there is one."""
    language: Opt[Text] = None
    """The language that was read (ISO 639-1)."""
    published: Opt[Date] = None
    """When it was published."""
    updated: Opt[Date] = None
    """When it was last changed, where it says so."""
    retrieved: Opt[Date] = None
    """When the curator read it."""
    url: Url = None
    """Where it stands."""
    archived: Url = None
    """A kept copy."""
    republishes: Opt[tuple[SourceRef, ...]] = ()
    """What it reprints whole."""
    copies: Opt[tuple[SourceRef, ...]] = ()
    """What it takes wording from without saying so."""
    corrects: Opt[tuple[SourceRef, ...]] = ()
    """What it corrects."""
    retracts: Opt[tuple[SourceRef, ...]] = ()
    """What it withdraws."""
    quotes: Opt[tuple[ActorRef, ...]] = ()
    """The agencies or outlets that it reports from."""
    reliability: Opt[Reliability] = None
    """Source reliability A to F, where somebody graded it."""
    licence: Opt[Text] = None
    """The terms of a dataset."""
