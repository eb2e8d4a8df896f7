"""What someone thinks: assessments, never counted as fact, and verdicts that two records are or are not the same."""

from typing import Annotated, Literal

from conflictkb.records.base import Happening, Thing
from conflictkb.records.parts import AnyRef
from conflictkb.records.values import Opt, Refers, Text

Likelihood = Literal[
    "remote", "highly_unlikely", "unlikely", "realistic_possibility", "likely", "highly_likely", "almost_certain",
]  # fmt: skip


class Assessment(Happening):
    """An opinion, judgement, forecast or inferred motive: whose it is, about which records. It counts as no fact.

    ```yaml
    assessments:
      - id: moscow-cuts-its-losses
        author: source/atlas-news-2024-04-17
        about: [withdrawal/ru-peacekeepers-nk-withdrawal]
        content: Moscow gives up a position that no longer pays
        when: 2024-04-17
        citations:
          - source: atlas-news-2024-04-17
            locator: paragraph 7
    ```
    """

    kind = "assessment"
    plural = "assessments"

    author: Opt[Annotated[str, Refers("actor", "person", "source", "monitoring-body")]] = None
    """Whose opinion it is."""
    about: Opt[tuple[AnyRef, ...]] = ()
    """The records that it judges."""
    content: Opt[Text] = None
    """The opinion, in own words."""
    type: Opt[Literal["judgement", "forecast", "motive", "recommendation", "possibility"]] = None
    """What sort of opinion."""
    likelihood: Opt[Likelihood] = None
    """How likely the author calls it (the estimative scale)."""


class Link(Thing):
    """A person's verdict whether two records are the same: proposals become links, nothing is ever merged.

    ```yaml
    links:
      - id: muradov-is-muradov
        first: person/rustam-muradov
        second: person/r-u-muradov
        verdict: same
        reason: the same rank, post and month
        decided_by: the curators
    ```
    """

    kind = "link"
    plural = "links"
    cited = False

    first: AnyRef
    """One record."""
    second: AnyRef
    """The other."""
    verdict: Literal["same", "not_same", "unsure"]
    """What was decided."""
    reason: Opt[Text] = None
    """Why."""
    decided_by: Opt[Text] = None
    """By whom."""
    score: Opt[Text] = None
    """The score of the proposal, where a program made one."""
