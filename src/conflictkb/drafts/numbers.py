"""Numbers and vague counts of English as the product's estimates: `1960`, `2500..`, `~700000000`, `hundreds`.

A bound stays a bound and a rounded number (`2 million`) is approximate; a number that is no count (a year, a share, a
price without its currency, an ordinal) is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.records.estimates import BIGGEST, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

LOW = ("more than", "over", "at least", "above", "upwards of", "no fewer than", "no less than")
HIGH = ("up to", "as many as", "at most", "no more than", "fewer than", "less than", "under", "below")
NEAR = ("about", "around", "approximately", "some", "roughly", "nearly", "almost", "an estimated", "estimated")
SPELT = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
VAGUE = {"several dozen": "dozens", "a few dozen": "dozens", "several hundred": "hundreds", "a few hundred": "hundreds",
         "several thousand": "thousands", "a few thousand": "thousands"}  # fmt: skip
COUNTED = {
    "servicemen": "personnel", "personnel": "personnel", "peacekeepers": "personnel", "troops": "troops",
    "soldiers": "troops", "officers": "officers", "observers": "observers", "policemen": "police",
    "vehicles": "vehicles", "tanks": "armoured_vehicles", "helicopters": "aircraft", "aircraft": "aircraft",
    "drones": "drones", "checkpoints": "posts", "posts": "posts",
}  # fmt: skip
LOST = {
    "killed": "killed", "dead": "killed", "died": "killed", "deaths": "killed", "wounded": "wounded",
    "injured": "wounded", "missing": "missing", "captured": "captured", "displaced": "displaced", "fled": "displaced",
    "refugees": "displaced", "violations": "violations", "breaches": "violations", "casualties": "casualties",
    "arrested": "arrests", "attacks": "attacks",
}  # fmt: skip
REACH = 6  # words behind a number among which the thing counted is looked for

_CLAUSE = re.compile(r"[.,;:!?()]| and ")
_LEADS = "|".join(sorted((*LOW, *HIGH, *NEAR), key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,12}"
_WORDS = "|".join(sorted((*WORDS, *VAGUE), key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?<![\w.,$€£-])(?:(?P<lead>(?i:{_LEADS})) |(?P<between>[Bb]etween) )?(?:"
    rf"(?P<money>[$€£])?(?P<first>{_DIGITS})(?:\.(?P<part>\d{{1,3}}))?"
    rf"(?:(?(between) and |(?: ?[-–] ?| to ))(?P<last>{_DIGITS}))?(?: (?P<scale>thousand|million|billion))?"
    rf"|(?P<word>(?i:{_WORDS}))(?= of| more|\s+\w)"
    rf"|(?<!\b[Nn]o )(?P<spelt>(?i:{'|'.join(SPELT)}))(?! (?:can|may|might|must|should|could|would|of|another)\b)"
    r")(?![\w%]|,\d|\.\d| ?per ?cent| (?:hundred|thousand|million|billion|dozen)\b)"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A count in the text: the estimate that it writes, and the words behind it."""

    start: int
    end: int
    estimate: str
    behind: tuple[str, ...]
    money: bool = False

    def of(self, nouns: dict[str, str]) -> str:
        """What is counted, by a table of nouns; empty for none of them."""
        return next((nouns[word] for word in self.behind if word in nouns), "")


def numbers(text: str) -> Iterator[Number]:
    """Every count in `text`, in order; the caller leaves out those that are part of a date."""
    for match in _NUMBER.finditer(text):
        estimate = _estimate(match)
        if estimate:
            clause = _CLAUSE.split(text[match.end() : match.end() + 80])[0]
            behind = re.findall(r"[\w-]+", clause.lower())
            yield Number(match.start(), match.end(), estimate, tuple(behind[:REACH]), bool(match["money"]))


def _estimate(match: re.Match[str]) -> str:
    lead = (match["lead"] or "").lower()
    if match["word"]:
        word = match["word"].lower()
        return VAGUE.get(word, word) if not lead else ""
    if match["spelt"]:
        return _bounded(SPELT[match["spelt"].lower()], lead, rounded=False)
    scale = SCALES.get(match["scale"], 1)
    if match["part"] and scale == 1:
        return ""
    value = _whole(match["first"], match["part"], scale)
    if match["last"]:
        return _between(value, _whole(match["last"], None, scale))
    return _bounded(value, lead, rounded=scale > 1) if value < BIGGEST else ""


def _between(low: int, high: int) -> str:
    return f"{low}..{high}" if low < high < BIGGEST else ""


def _bounded(value: int, lead: str, *, rounded: bool) -> str:
    if lead in LOW:
        return f"{value}.."
    if lead in HIGH:
        return f"..{value}"
    return f"~{value}" if lead or rounded else str(value)


def _whole(digits: str, part: str | None, scale: int) -> int:
    fraction = int(part) * scale // 10 ** len(part) if part else 0
    return int(digits.replace(",", "")) * scale + fraction
