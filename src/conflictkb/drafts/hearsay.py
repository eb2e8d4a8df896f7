"""What is passed on without anybody who vouches for it: "reportedly", "is said to have", "rumour has it".

Such words stand anywhere in the clause of an act, or in one that calls for no act of its own ("Reportedly, …").
"""

from __future__ import annotations

import re

# Every pattern below has one of these words: most sentences have none, and are not looked through.
SIGNS = frozenset((
    "supposedly", "reportedly", "purportedly", "allegedly", "apparently", "ostensibly", "seemingly", "presumably",
    "putatively", "said", "say", "says", "believed", "thought", "rumoured", "rumored", "understood", "suspected",
    "presumed", "assumed", "reported", "alleged", "claimed", "rumour", "rumor", "rumours", "rumors", "word", "legend",
    "story", "reports", "report", "unconfirmed", "unverified", "uncorroborated", "hearsay", "gossip", "speculation",
    "evidence", "indications", "signs", "account", "accounts", "seems", "appears", "believe", "believes", "believing",
    "think", "thinks", "assume", "assumes", "presume", "presumes", "reckon", "reckons", "reckoned", "suspect",
    "suspects", "guess", "guesses", "guessed", "fear", "fears", "speculate", "speculates", "speculated", "suspicion",
    "suspicions", "feared", "considered",
))  # fmt: skip
_DOUBTED = r"(?:unconfirmed|unverified|uncorroborated|contested|conflicting|disputed)"
_HELD = (
    r"(?:said|believed|thought|rumou?red|understood|suspected|presumed|assumed|reported|alleged|claimed|feared"
    r"|considered)"
)
_SO = re.compile(
    r"\b(?:(?:supposed|reported|purported|alleged|apparent|ostensib|seeming|presumab|putative)ly"
    rf"|(?:it|this) (?:is|was|has been) (?:\w+ly )?{_HELD}"
    rf"|(?:is|are|was|were|been|being) (?:\w+ly )?{_HELD} (?:to|of)\b|(?!claim){_HELD} to (?:have|be)\b"
    rf"|according to (?:[\w’'-]+ ){{0,3}}(?:rumou?rs?|hearsay|gossip|speculation|reports?)\b"
    r"|(?:rumou?rs?|word|legend|the story) has it|so the story goes|rumou?rs?|hearsay|gossip"
    rf"|{_DOUBTED} (?:[\w-]+ ){{0,2}}(?:reports?|claims?|stories|accounts?|sources?|information"
    r"|news)(?: \w+)?"
    r"|as (?:reported|claimed|alleged|rumou?red)"
    r"|(?<!confirm )(?<!confirms )(?<!confirmed )reports? (?:of|that|about|suggest\w*|indicat\w*|sa(?:y|id)\w*"
    r"|claim\w*)"
    r"|(?:evidence|indications?|signs) (?:of|that|suggest\w*|point\w* to)|suspicions? (?:of|that)"
    r"|(?:some|many|people|they|sources) say"
    r"|by (?:some|all|most|many|one) accounts?|word on the street|it (?:seems|appears)"
    r"|(?:believ(?:e|es|ed|ing)|thinks?|thought|assum(?:e|es|ed)|presum(?:e|es|ed)|reckon(?:s|ed)?"
    r"|suspect(?:s|ed)?|guess(?:es|ed)?|fear(?:s|ed)?|speculat(?:e|es|ed)) that"
    r"|(?:believes?|thinks?|reckons?) (?!in\b|tanks?\b|of\b)\w+)\b"
)


_THINKS = re.compile(r"believe|think|reckon")


def hearsay(text: str) -> list[tuple[int, int, str]]:
    """Where such words stand in a text in lower case, and which they are."""
    return [(*match.span(), match[0]) for match in _SO.finditer(text)]


def governs(text: str, end: int, words: str) -> bool:
    """Whether they are said of what follows alone: "it appears that …"."""
    return words.endswith(" that") or text.startswith(" that ", end) or bool(_THINKS.match(words))
