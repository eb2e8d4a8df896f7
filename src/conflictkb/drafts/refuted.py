"""What a sentence tells of a claim or a tale: "the claim that … was debunked", "…, which Armenia denies".

What is only claimed is alleged, whoever may claim it; refuted, nothing is left of it. What somebody else denies in the
same breath is reported: the text says both.
"""

from __future__ import annotations

import re

from conflictkb.drafts.moods import ALLEGED, FACT, REPORTED, UNSAID, Standing

_TALE = (
    r"(?:claims?|reports?|rumou?rs?|allegations?|accusations?|stor(?:y|ies)|assertions?|suggestions?|notion|idea"
    r"|theory|theories|belief|beliefs|hoax|suspicions?|assumptions?|hypothesis|narrative|impression|propaganda"
    r"|fake news|statements?|posts?|tweets?)"
)
_UNTRUE = (
    r"(?:false|untrue|fake|faked|baseless|unfounded|groundless|wrong|incorrect|mistaken|fabricated|fiction|fictional"
    r"|invented|nonsense|absurd|bogus|made up|debunked|disprove[dn]|discredited|retracted|refuted|denied|rejected"
    r"|dismissed|contradicted|corrected|disinformation|misinformation|propaganda|exaggerated|withdrawn|laughable"
    r"|(?:a |an )?(?:pure |mere |complete )?(?:hoax|lie|myth|fabrication|fiction|forgery|falsehood|rumou?r|invention))"
)
_REFUTED = re.compile(
    rf"\b(?:was|were|is|are|be|been|being|as|prove[dns]?|seem\w*|appear\w*|turn\w* out|called)\s+"
    rf"(?:(?:to be|later|soon|then|quickly|all|since|just|\w+ly)\s+){{0,3}}{_UNTRUE}\b"
    r"|\b(?:has|have|had|is|are|was|were|with|without)\s+(?:no|any|neither)\s+(?:basis|foundation|truth|merit"
    r"|substance)"
    r"|\bdid(?: not|n['’]t) (?:hold up|hold water|stand up|check out|add up)\b"
    r"|\b(?:never|not) (?:been )?(?:prove[dn]|confirmed|substantiated|verified|happen\w*|true)\b|n['’]t true\b"
)
_REFUTES = re.compile(  # before the tale, by who refutes it
    r"\b(?:debunk\w*|disprov\w*|discredit\w*|retract\w*|recant\w*|refut\w*|contradict\w*|reject\w*|dismiss\w*"
    r"|den(?:y|ies"
    r"|ied|ying)|expos\w*|disown\w*|contrary to|withdr[ae]w\w*|took back|dropp\w*|fact-check\w*|correct\w*|delet\w*"
    r"|backtrack\w*|backpedal\w*|walk\w* back|apologi[sz]\w*|fake|false|bogus"
    r"|baseless|unfounded|groundless|fabricated|invented|untrue)\b",
)
_FALSEHOOD = re.compile(
    rf"\b(?:is|was|are|were|remains|['’]s)\s+(?:simply\s+|just\s+|\w+ly\s+)?{_UNTRUE}\s*\Z"
    r"|\b(?:the|an?|this|old)\s+(?:\w+\s+)?(?:lie|myth|hoax|fiction|falsehood|fabrication)s?\s*\Z",
)
_THE_TALE = re.compile(  # "claims" and "reports" may be verbs, of somebody who stands for it
    rf"(?:\A\W*|\b(?:the|an?|this|that|these|those|any|such|its|their|his|her|to|of|some|no|by|about|on"
    rf"|\w+ed)\s+(?:\w+\s+)?"
    rf"|['’]s?\s+(?:\w+\s+)?|\b(?!claim|report)){_TALE}\s*\Z"
)
_TALE_OF = re.compile(rf"\b{_TALE}\s+(?:of|about)\s+(?:(?:an?|the|any|further|new)\s+)?(?:[\w-]+\s+){{0,2}}\Z")
_CONFIRMED = re.compile(r"\bconfirm\w*\s+(?:(?:the|a|its|these|those)\s+)?(?:\w+\s+)?\w+\s*\Z")
_UTTERED = re.compile(r"statement|post|tweet")  # somebody stands for it, until it is taken back
_CLAIM = re.compile(r"claim|alleg|accus|assert")
_FICTION = re.compile(
    r"\bin (?:[\w’'-]+ ){1,3}(?:dreams?|imagination|nightmares?|fantas(?:y|ies))\b"
    r"|,\s+(?:[\w’'-]+\s+){1,3}(?:joked|quipped|dream(?:ed|t)|imagined|fantasi[sz]ed)\W*\Z"
    r"|\bma[dk]e(?:s|-)? ?believe\b|"
    r"\bin (?:the|an?|his|her|this|one|that) (?:[\w-]+ ){0,2}(?:film|movie|novel|video game|game|exercise|drill"
    r"|simulation"
    r"|scenario|dream|series|war ?game|thriller|comic)\b"
    r"|\bthe (?:film|movie|novel|game|exercise|drill|simulation|scenario|war ?game) (?:\w+ )?(?:featur|show|depict"
    r"|portray|simulat|includ|imagin)\w*",
)
_DENY = r"(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?|refut(?:e|es|ed)|dismiss(?:es|ed)?|contest(?:s|ed)?)"
_TO_LIES = (
    r"(?:call|brand|label|dismiss|describ)\w* (?:it |this |that )?(?:as )?(?:baseless|false|untrue|unfounded"
    r"|a lie|fake)"
)
_DISPUTED = re.compile(
    r"(?:,|—|–|\()\s*(?:and |but )?(?:which|something|an? (?:[\w-]+ )?(?:claim|accusation|allegation|charge|assertion"
    r"|version|account)(?: that| which)?)\s"
    rf"(?:[\w’'.-]+\s){{0,6}}?(?:{_DENY}|{_TO_LIES})\b(?! (?:it|this)\b)"
    rf"|\b(?P<it>{_DENY}\s+(?:it|this|that|so|doing so|the (?:claim|accusation|allegation|report|charge)s?)|{_TO_LIES})"
    r"(?=\W*(?:\Z|[.,;]))",
)


def tale(lead: str, before: str, rest: str) -> Standing:
    """What a claim leaves of an act in it: `lead` governs it, `before` is its own clause, `rest` what follows."""
    if _FALSEHOOD.search(lead[-80:]):
        return Standing(UNSAID, _last(lead))
    told = (_THE_TALE.search(lead) if lead else None) or _TALE_OF.search(before)
    if told is None:
        return FACT
    refuted = _REFUTES.search(lead or before) or _REFUTED.search(rest)
    if refuted:
        return Standing(UNSAID, refuted[0])
    if _UTTERED.search(told[0]) or _CONFIRMED.search(lead):
        return FACT
    return Standing(ALLEGED if _CLAIM.search(told[0]) else REPORTED, told[0].strip())


def refuted(rest: str) -> bool:
    """Whether what precedes `rest` is called untrue in it."""
    return bool(_REFUTED.search(rest))


def disputed(text: str) -> tuple[int, str] | None:
    """Where in a sentence what it said so far is denied by somebody, and the words."""
    match = _DISPUTED.search(text)
    if match is None:
        return None
    return (len(text) if match["it"] else match.start()), match[0].strip(" ,—–(")


def fiction(text: str) -> str:
    """The words that tell of a film, a game or an exercise; empty for none."""
    match = _FICTION.search(text)
    return match[0] if match else ""


def _last(lead: str) -> str:
    return " ".join(lead.split()[-2:])
