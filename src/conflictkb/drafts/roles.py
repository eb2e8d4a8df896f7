"""Who does what to whom in a sentence, and where.

Only the nearest name of the same clause decides: when it stands for no record, or for several, that may stand in the
field, the field stays empty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conflictkb.drafts.clauses import RELATIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.scene import Scene
    from conflictkb.drafts.triggers import Trigger

REACH = 100  # letters between a verb and the name that belongs to it
CHAIN = 4  # verbs of one subject in a row: "Armenia accused …, banned … and condemned …"
_PASSIVE = re.compile(r"\b(?:been|was|were|is|are|be|being)\s+(?:\w+ly\s+)?\Z")
_AGENT = re.compile(r"\bby\s+(?:the\s+)?\Z")
_AT = re.compile(r"\b(?:in|at|from|near|around|inside|within|into|over|across|of|leave|leaving|left)\s+(?:the\s+)?\Z")
_BREAK = re.compile(
    r"[,;:]|\b(?:and|or|but|which|who|that|if|unless|whether|because|although|though|while|where|when|until|after"
    r"|before|since|than|as)\b"
)
_WHERE = re.compile(
    r"\b(?:in|at|on|near|inside|within|into|over|across|against|to|towards?|with|for|about|between|around|under|amid"
    r"|than|during|outside|promis\w*|assur\w*)\s+(?:the\s+)?\Z"
)
_NOUN = re.compile(r"\b(?:the|an?|any|no|this|that|these|those|its|their|his|her|some|such|of|for|on|about)\s+")
_LIGHT = re.compile(  # verbs that do no more than to bring about what the noun behind them names
    r"\s+(?:(?:has|have|had|will|would|jointly|also|then|later)\s+)*(?:impos|launch|issu|declar|ma[dk]|introduc|order"
    r"|beg[aiu]n|start|carr(?:y|ied) out|conduct|h[eo]ld|sign|complet|plac|put|g[ai]ve|continu|maintain)\w*\s+"
    r"(?:(?:the|an?|this|its|their|his|her|such)\s+)?(?:[\w-]+\s+){0,2}\Z"
)
_ELSE = re.compile(  # "the ban was welcomed by …" tells of another act
    r"\b(?:was|were|is|are|been|being|has|had)\s+(?:\w+ly\s+)?(?!impos|launch|carried out|conduct|order|mount"
    r"|declar)\w+ed\b"
)
_OWNS = re.compile(r"['’]s?\b")
_VOICE = re.compile(r"(?:['’]s)?\s+(?:\w+\s+)?spokes(?:man|woman|person)\b")


def doer(scene: Scene, start: int, end: int) -> Hit[str] | None:
    """Who does what the words between `start` and `end` say: the name after "by", else the subject."""
    passive = _is_passive(scene, start)
    agent = _agent(scene, end, passive=passive)
    return agent if agent or passive else _subject(scene, start)


def target(scene: Scene, start: int, end: int) -> Hit[str] | None:
    """To whom it is done: in the passive the subject, else the first name behind."""
    passive = _is_passive(scene, start)
    if passive or _agent(scene, end, passive=False) is not None:
        return _subject(scene, start)
    found = behind(scene, end)
    return None if found and scene.called(end, found.start) else found


def behind(scene: Scene, end: int, reach: int = REACH) -> Hit[str] | None:
    """The first name behind a place, in the same clause and not as an owner ("Armenia's …")."""
    hit = next((hit for hit in scene.mentions if 0 <= hit.start - end <= reach), None)
    if hit is None or _BREAK.search(scene.between(end, hit.start)):
        return None
    return None if _owns(scene, hit) else hit


def inverted(scene: Scene, hit: Hit[Trigger]) -> bool:
    """Whether who speaks stands behind the verb: "“…,” said Peskov", "according to TASS"."""
    lead = scene.lead(scene.at(hit.start), hit.start)
    return scene.between(hit.start, hit.end).endswith("to") or not any(letter.isalnum() for letter in lead)


def place(scene: Scene, start: int, parties: Sequence[Hit[str]], *, bare: bool) -> Hit[str] | None:
    """The nearest place after a preposition, at best not `of`, and no party; `bare` takes what is a place alone."""
    low, high = scene.region(start)
    near = (hit for hit in scene.mentions if low <= hit.start < high and hit not in parties)
    fit = [hit for hit in near if _is_place(scene, hit, bare=bare)]
    return min(
        fit, key=lambda hit: (_owned(scene, hit), _others(scene, hit, start), abs(hit.start - start)), default=None
    )


def speaks_for(scene: Scene, hit: Hit[str]) -> bool:
    """Whether the name is of whom somebody speaks for: "the Kremlin spokesman"."""
    return bool(_VOICE.match(scene.between(hit.end, hit.end + 40)))


def _is_place(scene: Scene, hit: Hit[str], *, bare: bool) -> bool:
    kinds = {record.partition("/")[0] for record in hit.found}
    if "place" not in kinds:
        return False
    return (bare and kinds == {"place"}) or bool(_AT.search(scene.between(hit.start - 20, hit.start)))


def _others(scene: Scene, hit: Hit[str], start: int) -> bool:
    """Whether something before both leads to a place: "who left Gyumri were stationed in Goris"."""
    return hit.start < start and scene.called(hit.start - REACH, hit.start)


def _owned(scene: Scene, hit: Hit[str]) -> bool:
    """Whether it is said whose something is, which is where it stands only if no other word tells."""
    return bool(re.search(r"\bof\s+(?:the\s+)?\Z", scene.between(hit.start - 10, hit.start)))


def _subject(scene: Scene, start: int, chain: int = CHAIN) -> Hit[str] | None:
    """The name that a verb has as its subject, or a noun as its owner, in the clause or in the one it goes on."""
    at = scene.at(start)
    clause = scene.clauses[at]
    own = scene.named(clause.start, start)
    if own:
        return own[-1] if _acts(scene, own[-1], start) else None
    if clause.opener in RELATIVES:
        return next((hit for hit in scene.mentions if clause.start - 1 <= hit.end <= clause.start), None)
    before = _shared(scene, at, start) if chain else None
    return None if before is None else _subject_of(scene, before, chain - 1)


def _shared(scene: Scene, at: int, start: int) -> int | None:
    """The clause whose subject a clause shares; none where that may be who speaks or who is spoken of."""
    but = scene.clauses[at].opener == "but" and scene.leads_on(at, start)
    before = at - 1 if but else scene.goes_on(at, start)
    return None if before == at - 1 and scene.clauses[before].opener == "that" else before


def _subject_of(scene: Scene, at: int, chain: int) -> Hit[str] | None:
    clause = scene.clauses[at]
    first = next((hit.start for hit in scene.hits if clause.start <= hit.start < clause.end), None)
    if first is not None:  # in "Russia's withdrawal, announced …" nobody announces
        found = _subject(scene, first, chain)
        return None if found and _owns(scene, found) else found
    named = scene.named(clause.start, clause.end)
    if scene.clauses[at + 1].aside:  # "the Iran-backed X, which …, has claimed": the aside is of the last name
        named = [hit for hit in named if hit.end == clause.end]
    return named[0] if len(named) == 1 and not _placed(scene, named[0]) else None


def _owns(scene: Scene, hit: Hit[str]) -> bool:
    return bool(_OWNS.match(scene.between(hit.end, hit.end + 3)))


def _placed(scene: Scene, hit: Hit[str]) -> bool:
    return bool(_WHERE.search(scene.between(hit.start - 20, hit.start)))


def _acts(scene: Scene, hit: Hit[str], start: int) -> bool:
    """Whether a name before an act is whose act it is: not "Turkey welcomed the ban", nor "in Armenia"."""
    between = scene.between(hit.end, start)
    if start - hit.end > REACH or _placed(scene, hit):
        return False
    if scene.called(hit.end, start):
        return bool(re.search(r"\bto\s+(?:\w+ly\s+)?\Z", between))
    verb = scene.between(start, start + 30).split()[0].endswith("ed")
    return verb or not _NOUN.search(between) or bool(_LIGHT.fullmatch(between))


def _is_passive(scene: Scene, start: int) -> bool:
    return bool(_PASSIVE.search(scene.between(start - 40, start)))


def _agent(scene: Scene, end: int, *, passive: bool) -> Hit[str] | None:
    for hit in scene.mentions:
        if 0 <= hit.start - end <= REACH and _AGENT.search(scene.between(hit.start - 10, hit.start)):
            between = scene.between(end, hit.start)
            other = _BREAK.search(between) or (
                not passive and (scene.called(end, hit.start) or _ELSE.search(between.lower()))
            )
            return None if other else hit
    return None


def only(hit: Hit[str] | None, kinds: Sequence[str]) -> str:
    """The one record of these kinds that a name stands for; empty for none or several. No kinds are all."""
    fit = [record for record in (hit.found if hit else ()) if not kinds or record.partition("/")[0] in kinds]
    return fit[0] if len(fit) == 1 else ""
