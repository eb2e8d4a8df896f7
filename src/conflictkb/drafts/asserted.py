"""What a sentence says of an act that it names: that it is so, that it is not, or that it may be or is meant to be.

Only what is said to be so is a fact. What is denied, negated, asked or put under a condition is `UNSAID` and gives no
record; what is willed, asked for or possible has that stage. The words that decide stand before the act in its own
clause, in the clause that governs it ("denied that …", "demanded that …"), or behind it ("… never took place").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictkb.drafts.clauses import CONDITIONS, STOPS, TIMES, asks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.scene import Scene
    from conflictkb.drafts.triggers import Trigger

UNSAID = "unsaid"
RANKS = ("", "announced", "proposed", "possible", "cancelled", UNSAID)  # the weaker word wins
NEAR = 240  # letters before an act in which the words stand that decide on it

_FINITE = r"(?:was|were|is|are|has|have|had)"
_HOLDS = re.compile(  # negations in form that deny nothing, and "failed to prevent", which is two
    r"\bno (?:fewer|less|more|doubt)\b|\bnot (?:only|just|least|merely)\b"
    r"|(?:\b(?:not|fail\w* to|failure to|unable to|unsuccessful in)|n['’]t)\s+(?:\w+\s+)?(?:prevent|stop|avert|halt|deter)\w*",
    re.IGNORECASE,
)
_KNOWN = re.compile(  # what is condemned, investigated or ended there was
    r"\b(?:condemn\w*|denounc\w*|critici[sz]\w*|investigat\w*|comment\w* on|respon\w+ to|react\w* to|mention\w*|lift\w*"
    r"|eas(?:e|ed|ing)|mourn\w*|aveng\w*|ke(?:ep\w*|pt)|uph[eo]ld\w*|observ\w*|respect\w*|honou?r\w*|enforc\w*|violat\w*|breach\w*|br[eo]ak\w*|follow\w*|despite|amid|during|over|due to|because of)"
    r"\s+(?:the|this|that|these|those|its|their|his|her|\w+['’]s?)\s+(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying|ials?)|reject\w*|dismiss\w*|disput\w*|refut\w*|doubt\w*|deni)\b", re.I)
_COUNTERFACT = re.compile(r"\b(?:would|could|should|might|must)(?:\s+not|n['’]t)?(?:\s+\w+ly)?\s+have\b", re.I)
# Words of the first kind reach to the act whatever stands between, those of the second only to the next finite verb:
# "who refused to leave were killed".
_FAR = (
    (UNSAID, _COUNTERFACT),
    (UNSAID, _DENIES),
    (UNSAID, re.compile(r"\b(?:not|never|no|none|neither|nor|nobody|hardly|scarcely|barely|cannot)\b|n['’]t\b", re.I)),
    ("possible", re.compile(r"\b(?:would|could|may|might|can|will|shall|likely|perhaps)\b|['’]ll\b")),
    ("proposed", re.compile(r"\b(?:should|must|ought|needs? to)\b")),
    ("announced", re.compile(r"\b(?:is|are|was|were|be|being) (?:about |going |set |due |ready )?to\b")),
)
_CLOSE = (
    (UNSAID, r"without|instead of|rather than|lack of|absence of|short of|refrain\w*|avoid\w*|prevent\w*|avert\w*"
             r"|foil\w*|thwart\w*|fail(?:s|ed|ing)? to|fail(?:s|ed|ing)? in|failure to|failure of|refus(?:e|es|ed|ing|al) to"
             r"|declin(?:e|es|ed|ing) to|unable to|unwilling|reluctan\w+|rul\w+ out|yet to|far from|cancel\w*"
             r"|call(?:s|ed|ing)? off|postpon\w+|stop(?:s|ped)? short|warn\w* against|too \w+ to"),
    ("possible", r"possib\w+|potential\w*|threat\w*|warn\w* of|fear\w*|risk\w*|prospects?|consider\w*|expect\w*|hop(?:e|es"
                 r"|ed|ing)|want\w*|seek\w*|sought|prepar\w+|negotiat\w+|talks (?:on|about)|discuss\w*|rumou?rs?"
                 r"|speculat\w+|unconfirmed|unclear|attempt\w*|tr(?:y|ied|ies|ying) to"),
    ("proposed", r"request\w*|demand\w*|ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:\w+ )?(?:on|for|upon)"
                 r"|propos\w+|suggest\w*|recommend\w*|appeal\w*|plead\w*|press(?:es|ed|ing)? for|advocat\w*"),
    ("announced", r"plan(?:s|ned|ning)?|inten(?:d|ds|ded|ding|tion|tions)|pledg\w+|promis\w+|vow\w*"
                  r"|agree(?:s|d|ing)? to (?!an?\b|the\b)|deci(?:de|des|ded|sion) to|(?<!in )order(?:s|ed|ing)?"
                  r"|scheduled"),
)  # fmt: skip
_NEAR = tuple((stage, re.compile(rf"\b(?:{words})\b", re.I)) for stage, words in _CLOSE)
_NEXT = re.compile(rf"(?<!\bto )\b{_FINITE}\b", re.I)
_BEING = (
    r"(?:be(?:gin|gun|gan)?|start\w*|happen\w*|occur\w*|t(?:ake|aken|ook) (?:place|effect)|agree\w*|reach\w*|sign\w*"
    r"|conclude\w*|declare\w*|establish\w*|implement\w*|impose\w*|carried out|launch\w*|materiali[sz]e\w*|exist\w*|c[oa]me"
    r"|follow\w*|made|confirm\w*|enter\w*|resum\w*|complet\w*|true)"
)
_AFTER = (
    (UNSAID, re.compile(rf"(?:\b(?:not|never|yet to|fail(?:s|ed)? to)|n['’]t)\s+(?:\w+\s+){{0,2}}{_BEING}\b", re.I)),
    (UNSAID, re.compile(rf"\b(?:{_FINITE}|been|being)\s+(?:\w+ly\s+)?(?:denied|refuted|averted|prevented|foiled"
                        r"|thwarted|ruled out|false|untrue|baseless|fabricated|unfounded|unlikely|impossible)\b", re.I)),
    (UNSAID, _COUNTERFACT),
    ("cancelled", re.compile(rf"\b(?:{_FINITE}|been|being)\s+(?:\w+ly\s+)?(?:cancell?ed|called off|scrapped)\b", re.I)),
    ("possible", re.compile(rf"\b(?:would|could|may|might|can|will|shall)\s+(?:\w+\s+){{0,2}}?{_BEING}\b")),
    ("possible", re.compile(rf"\b(?:{_FINITE}|been|being)\s+(?:\w+ly\s+)?(?:possible|likely|expected|feared|threatened"
                            r"|discussed|negotiated)\b", re.I)),
    ("proposed", re.compile(rf"\b(?:should|must)\s+(?:\w+\s+){{0,2}}?{_BEING}\b|\b(?:{_FINITE}|been|being)\s+"
                            r"(?:\w+ly\s+)?(?:proposed|demanded|requested|suggested|sought)\b", re.I)),
    ("announced", re.compile(rf"\b(?:{_FINITE}|been|being)\s+(?:\w+ly\s+)?(?:planned|scheduled|to begin|to start)\b", re.I)),
)  # fmt: skip
_ASKED = re.compile(r"\b(?:ask\w*|see|know\w*|question\w*|unclear|wonder\w*|doubt\w*)\W*\Z", re.I)
_MODAL = re.compile(r"\b(?:will|would|shall|can|could|may|might|must|should)\b")
_PAST = re.compile(
    r"\w+ed\b|(?:withdrew|withdrawn|left|fled|overran|retook|wrote|told|said|held|met|broke|froze|took|led|sent)\b",
    re.I,
)
_NOUN = re.compile(r"\b(?:the|an?|this|that|these|those|its|their|his|her|of)\s+(?:[\w-]+\s+){0,2}\Z|['’]s?\s+\Z", re.I)
_OWNED = re.compile(r"['’]s?\s+\Z")


@dataclass(frozen=True, slots=True)
class Standing:
    """A stage, `UNSAID`, or nothing for a fact; and the words that make it so."""

    stage: str = ""
    words: str = ""

    @property
    def weight(self) -> int:
        """How far it is from a fact."""
        return RANKS.index(self.stage)


FACT = Standing()


def standing(scene: Scene, hit: Hit[Trigger], kind: str) -> Standing:
    """What the sentence says of the record of a `kind` that `hit` calls for."""
    if asks(scene.sentence.text) and kind != "assessment":
        return Standing(UNSAID, "?")
    found = [_conditional(scene, hit, kind)]
    if kind == "assessment":  # an opinion of what may be or will not be is still one
        return found[0]
    at = scene.at(hit.start)
    found += [_led(scene, at, hit.start), _governed(scene, at, hit.start)]
    if kind != "statement":
        found.append(_followed(scene, at, hit))
    return _weakest(found)


def _weakest(found: list[Standing]) -> Standing:
    return max(found, key=lambda each: each.weight, default=FACT)


def _conditional(scene: Scene, hit: Hit[Trigger], kind: str) -> Standing:
    """Under a condition, before or behind the act; who says so said it all the same."""
    at, held = scene.at(hit.start), scene.clauses
    own = held[at].opener
    if own in CONDITIONS or own == "whether" or (own in TIMES and _to_come(scene, at, hit)):
        return Standing(UNSAID, own)
    if kind in ("statement", "assessment"):
        return FACT
    near = held[at + 1 : at + 2]
    for first, each in [*_earlier(scene, at), *((at + 1, each) for each in near)]:
        if each.opener in CONDITIONS and not _ASKED.search(scene.lead(first - 1, each.start) if first else ""):
            return Standing(UNSAID, each.opener)
    return FACT


def _earlier(scene: Scene, at: int) -> Iterator[tuple[int, object]]:
    """The clauses before one, back to where a new thought begins."""
    while at > 0 and scene.clauses[at].opener not in STOPS:
        at -= 1
        yield at, scene.clauses[at]


def _to_come(scene: Scene, at: int, hit: Hit[Trigger]) -> bool:
    """Whether an act after "when" or "before" is still to come: "when troops leave, it will …"."""
    lead = scene.between(scene.clauses[at].start, hit.start)
    act = scene.between(hit.start, hit.end)
    return bool(_MODAL.search(scene.sentence.text)) and not _PAST.match(act) and not _NOUN.search(lead)


def _led(scene: Scene, at: int, start: int) -> Standing:
    """What the words before a place in its clause make of it, and those of the clause that it goes on."""
    own = _HOLDS.sub(" ", scene.between(max(scene.clauses[at].start, start - NEAR), start))
    found = [] if _KNOWN.search(own) and not _DENIES.search(own) else [*_decided(own)]
    before = scene.goes_on(at, start)
    if before is not None and _shares(scene, at, start, before):
        found.append(_led(scene, before, scene.clauses[before].end))
    return _weakest(found)


def _decided(lead: str) -> Iterator[Standing]:
    for stage, words in _FAR:
        match = words.search(lead)
        if match:
            yield Standing(stage, match[0].lower())
    for stage, words in _NEAR:
        for match in words.finditer(lead):
            if not _NEXT.search(lead, match.end()):
                yield Standing(stage, match[0].lower())


def _shares(scene: Scene, at: int, start: int, before: int) -> bool:
    """Whether the words that decide on the clause before also decide here: not for "did not leave and accused"."""
    if (
        before < at - 1
        or scene.clauses[at].opener in ("or", "nor")
        or not _PAST.match(scene.between(start, start + 20))
    ):
        return True
    lead = scene.between(scene.clauses[before].start, scene.clauses[before].end)
    return bool(_DENIES.search(lead) or re.search(rf"\b(?:{_FINITE}|been)\b", lead))


def _governed(scene: Scene, at: int, start: int) -> Standing:
    """What a clause is worth by those that it depends on: "denied that …", and the "and …" behind it."""
    if at == 0:
        return FACT
    opener, end = scene.clauses[at].opener, scene.clauses[at - 1].end
    if opener == "that":
        found = _weakest([_led(scene, at - 1, end), _governed(scene, at - 1, end)])
        return Standing(UNSAID, found.words) if found.stage and scene.ends_in_speech(at - 1) else found
    before = scene.goes_on(at, start)
    if before is not None:
        return _governed(scene, before, scene.clauses[before].end)
    if opener in ("and", "or", "nor") and not _OWNED.search(scene.between(start - 3, start)):
        found = _governed(scene, at - 1, end)
        return found if found.stage == UNSAID else FACT
    return FACT


def _followed(scene: Scene, at: int, hit: Hit[Trigger]) -> Standing:
    """What the words behind a noun make of it: "the withdrawal … has not begun"."""
    if _PAST.match(scene.between(hit.start, hit.end)):
        return FACT
    tail = _HOLDS.sub(" ", scene.tail(at, hit.end))
    return _weakest([Standing(stage, match[0].lower()) for stage, words in _AFTER if (match := words.search(tail))])
