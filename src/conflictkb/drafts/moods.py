"""The words that make an act less than a fact, before it ("plans to …", "denied …") or behind it ("… never began").

Each stands with the stage that it leaves: `announced`, `proposed` and `possible` as records have them, `REPORTED` where
nobody vouches for it, `ALLEGED` where somebody is accused of it, or `UNSAID` where the text does not even say that it
may be so. What is only planned is possible; it is announced by who says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

UNSAID = "unsaid"
REPORTED = "reported"
ALLEGED = "alleged"
RANKS = ("", REPORTED, ALLEGED, "announced", "proposed", "possible", "cancelled", UNSAID)


@dataclass(frozen=True, slots=True)
class Standing:
    """A stage, `ALLEGED`, `UNSAID`, or nothing for a fact; and the words that make it so."""

    stage: str = ""
    words: str = ""

    @property
    def weight(self) -> int:
        """How far it is from a fact."""
        return RANKS.index(self.stage)


FACT = Standing()


def weakest(found: Iterable[Standing]) -> Standing:
    """Of several, the one that is farthest from a fact."""
    return max(found, key=lambda each: each.weight, default=FACT)


def before(lead: str) -> Standing:
    """What the words before an act make of it."""
    written = _lowered(lead)
    if not _decided(written).stage:  # as most are; the further patterns are for the rest
        return FACT
    found = _decided(_TWICE.sub(" ", written))
    return FACT if _PRESUPPOSED.search(written) and not _DENIES.search(written) else found


def behind(tail: str, *, verb: bool) -> Standing:
    """What the words behind an act make of it; a verb in the past can only be refuted there."""
    return weakest(_found(_REFUTED if verb else _AFTER, _TWICE.sub(" ", _lowered(tail))))


def spares(tail: str) -> Standing:
    """What the words right behind an act make of it: nothing was done to nobody ("withdrew none of its troops")."""
    match = _NONE_OF.match(_TWICE.sub(" ", _lowered(tail)))
    return Standing(UNSAID, match[0].strip()) if match else FACT


def brought(tail: str) -> Standing:
    """What the relative clause right behind a noun makes of it: "the ban that … had refused to impose"."""
    match = _BROUGHT.match(tail)
    if match is None:
        return FACT
    if match["kept"]:  # "was cancelled" is told of the noun itself
        return FACT if _HELPS.search(_lowered(match["by"])) else Standing(UNSAID, match["kept"])
    return before(match["by"])


def denies(text: str) -> bool:
    """Whether somebody denies something there."""
    return bool(_DENIES.search(_lowered(text)))


def perfect(text: str) -> bool:
    """Whether a form of "be" or "have" stands there, which a later verb may share: "were not killed or wounded"."""
    return bool(_HELPS.search(_lowered(text)))


def past(text: str) -> bool:
    """Whether a text begins with a verb in the past, as far as its form tells."""
    return bool(_PAST.match(_lowered(text)))


def _lowered(text: str) -> str:
    """In lower case, which the patterns are written in; the month of May is no "may"."""
    return text.replace("May ", " ").lower()


def _found(table: tuple[tuple[str, re.Pattern[str]], ...], text: str) -> Iterator[Standing]:
    for stage, pattern in table:
        match = pattern.search(text)
        if match:
            yield Standing(stage, match[0].strip().lower())


def _decided(lead: str) -> Standing:
    return weakest([*_found(_FAR, lead), *_close(lead)])


def _close(lead: str) -> Iterator[Standing]:
    for stage, pattern in _CLOSE:
        for match in pattern.finditer(lead):
            if not _HELPS.search(lead, match.end()):
                yield Standing(stage, match[0].strip().lower())


def _words(text: str) -> re.Pattern[str]:
    """Any of these words; `*` stands for any ending."""
    parts = (part.strip().replace("*", r"\w*") for part in text.split(","))
    return re.compile(rf"\b(?:{'|'.join(parts)})(?!\w)")


_IS = r"\b(?:was|were|is|are|has|have|had|been|being)\s+(?:\w+ly\s+)?"
_HELPS = re.compile(r"(?<!\bto )\b(?:was|were|is|are|has|have|had|been)\b")
_PAST = re.compile(
    r"\w+ed\b|(?:withdrew|withdrawn|left|fled|overran|retook|wrote|told|said|held|met|broke|froze|took|led|sent)\b",
)
_TWICE = re.compile(  # words that decide in form alone: "no fewer than", "failed to prevent"
    r"\bno (?:fewer|less|more|doubt|sooner)\b|\bnot (?:only|just|least|merely)\b"
    r"|(?:\b(?:could|can|did|does|do|would)\s*)?(?:\b(?:not|fail\w* to|failure to|unable to|unsuccessful in)|n['’]t)"
    r"\s+(?:\w+\s+)?(?:prevent|stop|avert|halt|deter)\w*",
)
_NONE_OF = re.compile(  # "with no warning" is an act all the same
    r"\s+(?:\w+ly\s+)?(?:(?:from|against|on|upon|at|in|to|by|down|out|back|all but)\s+){0,2}"
    r"(?:none|nobody|nothing|nowhere|no[ -]one|neither|zero|0|no(?! (?:man['’]s|matter|doubt))|not (?:a|one|any)"
    r"|(?:hardly|scarcely|barely) any(?:one|body|thing)?)\b|\s+(?:[\w’'-]+\s+){1,2}of nothing\b",
)
_ENDED = (  # what is condemned, lifted or kept there is, whoever may do so
    r"condemn\w*|denounc\w*|critici[sz]\w*|investigat\w*|comment\w* on|respon\w+ to|react\w* to|mention\w*|lift\w*"
    r"|eas(?:e|ed|ing)|mourn\w*|aveng\w*|ke(?:ep\w*|pt)|uph[eo]ld\w*|observ\w*|respect\w*|honou?r\w*|enforc\w*"
    r"|violat\w*|breach\w*|br[eo]ak\w*|follow\w*|despite|amid|during|over|due to|because of"
)
_PRESUPPOSED = re.compile(
    rf"\b(?:{_ENDED})\s+(?:the|this|that|these|those|its|their|his|her|\w+['’]s?)\s+(?:[\w-]+\s+){{0,2}}\Z",
)
_DENIES = _words(
    "deny, denies, denied, denying, denial, denials, reject*, dismiss*, disputes, disputing, "
    "disputed? (?:that|the|claims|reports), disputed?\\s*\\Z, refut*, doubt*",
)
_COUNTERFACT = re.compile(r"\b(?:would|could|should|might|must)(?:\s+not|n['’]t)?(?:\s+\w+ly)?\s+have\b")
# These reach to the act whatever stands between …
_FAR = (
    (UNSAID, _DENIES),
    (UNSAID, _COUNTERFACT),
    (
        UNSAID,
        _words(
            "not, never, no, none, neither, nor, nobody, nothing, nowhere, zero, hardly, scarcely, barely, "
            "cannot, unlikely, falsely, wrongly, mistakenly, imagine, suppose, supposing, assuming, whoever, whomever, "
            "whatever, whenever, wherever, (?:every|each) time, little (?:evidence|proof|sign|reason), "
            "few (?:signs|indications), contrary to (?:reports|claims|rumours|allegations|what), debunk*, disprov*, "
            "discredit*, recant*",
        ),
    ),
    (UNSAID, re.compile(r"n['’]t\b")),
    (
        "possible",
        re.compile(r"\b(?:would|could|may|might|can|will|shall|likely|perhaps|probably|maybe|conceivably)\b|['’]ll\b"),
    ),
    ("possible", re.compile(r"\b(?:is|are|was|were|be|being) (?:about |going |set |due |ready )?to\b")),
    ("proposed", _words("should, must, ought, need to, needs to")),
)
# … and these only to the next finite verb: "who refused to leave were killed".
_CLOSE = (
    (UNSAID, _words(
        "without, instead of, rather than, lack of, absence of, short of, refrain*, avoid*, prevent*, avert*, foil*, "
        "thwart*, fail to, fails to, failed to, failing to, failed in, failure to, failure of, refuse to, "
        "refuses to, refused to, refusing to, refusal to, decline to, declines to, declined to, declining to, "
        "unable to, unwilling, reluctan*, rule out, rules out, ruled out, ruling out, yet to, far from, retract*, "
        "took back, (?:withdr[ae]w|dropp)* (?:the|its|their|his|her|all|any) (?:\\w+ )?\\Z, cancel*, call off, "
        "calls off, called off, calling off, postpon*, (?:delay|defer)* (?:the|its|their|his|her|any|an?), "
        "put* off, stop short, stopped short, too \\w+ to, veto*, "
        "(?:bann|barr|prohibit|forb|block|stopp|kept|keep|talk|dissuad|discourag|deterr|restrain|hinder|hold|held|save"
        "|spare)* (?:\\w+ )+?(?:from|out of), "
        "lack, lacks, lacked, lacking, "
        "(?:too (?:few|little)|insufficient|inadequate) (?:\\w+ )+?to, incapable, powerless to, "
        "helpless to, neglect* to, omit* to, forgot* to, forget* to, shy, shied, shies, back* (?:out|away|down|off), "
        "balk, balks, balked, balking, baulk*, opt* (?:out|not), "
        "(?:hold|holds|held|holding) (?:off|back), hesitat*, escap* an?, dream* of, dreamed, dreamt, dreams that, "
        "dreaming, imagines, imagined, imagining, joke that, jokes that, joked, joking, jokingly, jested, in jest, "
        "quipped, pretend, pretends, pretended, pretending, fantasi[sz]*, hallucinat*, daydream*, feigned, dodg*, "
        "evad*, reneg*, skip*, boycott*, abstain*, desist*, "
        "(?:resist|ignor|defi)* (?:calls?|pressure|demands?), "
        "(?:abandon|dropp|shelv|scrapp|ditch|halt|end|gave up|give up|gives up|given up|giving up)* (?:\\w+ )?"
        "(?:plans?|attempts?|efforts?|bids?|threats?), "
        "(?:miss|pass|forgo|forwent|squander|wast)* (?:up )?(?:the|a|an|its|their|every) (?:chance|opportunity), "
        "dragg* (?:its|his|their|her) feet, voted down, threw out, spared, stay* out of, kept out of, steer* clear",
    )),
    (UNSAID, re.compile(r"\b(?:almost|nearly|against)\s+\Z")),
    ("possible", _words(
        "possib*, potential*, threat*, warn* of, fear*, risk*, prospect, prospects, consider, considers, considered, "
        "considering, consideration, expect*, hope, hopes, hoped, hoping, want*, seek*, sought, prepar*, negotiat*, "
        "talks on, talks about, discuss*, speculat*, unclear, attempt*, try to, tries to, tried to, trying to, plan, "
        "plans, planned, planning, intend*, intention, intentions, decide to, decides to, decided to, decision to, "
        "scheduled, order, orders, ordered, ordering, agree* to(?! an?\\b| the\\b), ready to, close to, offer* to, "
        "oppose, opposes, opposed, opposing, in exchange for, in return for, effort to, efforts to, bid to, aim* to, "
        "aim* at, ability to, capable of, allow*, permit*, authoris*, authoriz*, debat*, weighs, weighed, weighing, "
        "mulls, mulled, mulling, seem* to, appear* to, "
        "sanctioned (?:the|an?|its|their|his|her|any|all) (?:\\w+ )?\\Z",
    )),
    ("proposed", _words(
        "request*, demand*, ask, asks, asked, asking, urge, urges, urged, urging, "
        "call\\w* (?:\\w+ )?(?:on|for|upon), propos*, (?<!reports )(?<!report )(?<!evidence )(?<!signs )suggest*, "
        "recommend*, appeal*, plead*, press* for, pressur*, encourag*, advocat*",
    )),
    (ALLEGED, _words(
        "accus*, allege, alleges, alleged, allegedly, alleging, allegation, allegations, blam*, charge* with, "
        "purported*",
    )),
    ("announced", _words("announced plans, pledg*, promis*, vow*")),
)  # fmt: skip
_BEING = (
    r"(?:be(?:gin|gun|gan)?|start\w*|happen\w*|occur\w*|t(?:ake|aken|ook) (?:place|effect)|agree\w*|reach\w*|sign\w*"
    r"|conclude\w*|declare\w*|establish\w*|implement\w*|impose\w*|carried out|launch\w*|materiali[sz]e\w*|exist\w*"
    r"|c[oa]me|follow\w*|made|confirm\w*|enter\w*|resum\w*|complet\w*|true)"
)


def _is(words: str) -> re.Pattern[str]:
    return re.compile(rf"{_IS}(?:{words})\b")


_BROUGHT = re.compile(
    r"\s+(?:(?:on|against|in|of|by|from)\s+(?:[\w’'-]+\s+){1,4}?)?(?:(?:that|which)\s+|(?=(?:the\s+)?[A-Z]))"
    r"(?P<by>(?:[\w’'-]+\s+){1,8}?)(?:(?P<kept>prevented|averted|foiled|thwarted|vetoed|called off|cancell?ed)"
    r"|impos\w*|introduc\w*|launch\w*|carr(?:y|ied) out|conduct\w*|order\w*|declar\w*|mount\w*|stag(?:e|ed|ing)"
    r"|enact\w*|issu\w*|begin|began|begun|start\w*|sign|signed|adopt\w*|approv\w*|put in place|enforc\w*"
    r"|implement\w*|undert\w+|commit\w*|happen\w*|take place|took place)\b"
)


_REFUTED = ((UNSAID, _is("denied|refuted|averted|prevented|foiled|thwarted|ruled out|false|untrue|baseless|fabricated"
                         "|unfounded|unlikely|impossible|unproven|unsubstantiated|invented|made up|debunked"
                         "|disprove[dn]|discredited|faked?|bogus|fictional|fictitious|imaginary|non-existent"
                         "|(?:an? )?(?:hoax|lie|myth|fabrication|fiction|fake|forgery|drill|exercise|simulation)")),
            (UNSAID, re.compile(r"\b(?:prove[dns]*|turn\w* out|shown|revealed|exposed)(?: to be)?(?: as)? (?:an? )?"
                                r"(?:false|fake|untrue|hoax|lie|baseless|unfounded|fabricat\w+|invent\w+|drill"
                                r"|accident|mistake|misunderstanding|false alarm)\b")),
            (UNSAID, re.compile(r"\b(?:never|not) (?:been )?(?:prove[dn]|confirmed|substantiated|verified)\b")),
)  # fmt: skip
_AFTER = (
    *_REFUTED,
    (UNSAID, re.compile(rf"(?:\b(?:not|never|yet to|fail(?:s|ed)? to)|n['’]t)\s+(?:\w+\s+){{0,2}}{_BEING}\b")),
    (UNSAID, _COUNTERFACT),
    (UNSAID, re.compile(r"\bremain(?:s|ed)? (?:unsigned|unlikely|impossible)\b")),
    ("possible", re.compile(r"\b(?:cannot|can not|could not|can['’]t|couldn['’]t) be (?:ruled out|excluded)\b")),
    ("cancelled", _is("cancell?ed|called off|scrapped")),
    ("possible", re.compile(rf"\b(?:would|could|may|might|can|will|shall)\s+(?:\w+\s+){{0,2}}?{_BEING}\b")),
    ("possible", _is("possible|likely|expected|feared|threatened|discussed|negotiated|planned|scheduled|to begin")),
    ("proposed", re.compile(rf"\b(?:should|must)\s+(?:\w+\s+){{0,2}}?{_BEING}\b")),
    ("proposed", _is("proposed|demanded|requested|suggested|sought")),
)
