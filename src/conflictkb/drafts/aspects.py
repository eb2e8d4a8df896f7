"""What is said to have ended, gone on or been broken: it was, but no word tells when it came, or that it came then.

"stopped shelling … on 4 May" dates the end of the shelling, "lifted its ban" imposes nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from conflictkb.drafts.moods import past

if TYPE_CHECKING:
    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.scene import Scene
    from conflictkb.drafts.triggers import Trigger

LIFTABLE = frozenset(("ban", "blockade", "closure", "suspension", "embargo", "sanctions"))
REACH = 60  # letters before an act in which these words stand
_GAP = (
    r"(?:\s+(?:to|with|the|an?|its|their|his|her|all|this|that|these|those|out|on|up|[\w-]+['’]s?|[\w-]+ly)){0,4}\s+\Z"
)
_ENDS = re.compile(
    r"\b(?P<over>(?:stop(?:s|ped|ping)?|end(?:s|ed|ing)?|ceas(?:es?|ed|ing)|halt(?:s|ed|ing)?|finish\w*"
    r"|complet(?:es?|ed|ing|ion)"
    r"|conclud\w*|resum\w*|continu\w*|suspend\w*|suspension|paus(?:es?|ed|ing)|interrupt\w*|discontinu\w*|br[eo]ke off"
    r"|quit|wound (?:up|down)|extend\w*|prolong\w*|renew\w*|end of|(?:kept|keeps?|keeping|went|goes|going)"
    rf"(?: on)?(?=\s+(?:\w+ly\s+)?\Z))){_GAP}",
)
_ENDS_DOING = re.compile(
    r"\b(stop(?:s|ped)|end(?:s|ed)|ceas(?:es|ed)|halt(?:s|ed)|finish(?:es|ed)|resum(?:es|ed)|continu(?:es|ed)|kept"
    r"|keeps)"
    r"\s+(?:\w+ly\s+)?\w+ing\b"
)
_ENDED = re.compile(
    r"\s(?:[\w’'-]+\s+){0,6}?(?P<over>stopped|ended|ceased|halted|finished|completed|concluded|resumed|continued"
    r"|expired|lapsed"
    r"|collapsed|suspended|paused|died down|subsided|broke down|broken off|interrupted|extended|prolonged|renewed"
    r"|lasted"
    r"|w(?:as|ere) over|went on|goes on|dragged on|came to an end|drew to a close|fell apart|fell through)\b",
)
_LIFTS = re.compile(
    r"\b(?P<over>(?:lift|revok|rescind|repeal|overturn|end|scrapp?|eas|dropp?|remov|suspend|withdr[ae]w|annul"
    r"|abolish|relax|waiv|revers"
    r"|str(?:ik|uck) down|undo|undid|unw[io]|terminat|expir|laps|quash|void|loosen|soften|ditch|shed|sheds"
    rf"|violat|br[eo]ak|brok|flout|defi|defy|evad|circumvent|breach|bypass|ignor|skirt)\w*)(?: off)?(?: of)?{_GAP}"
    r"|\b(?P<kept>despite|under|in breach of|in violation of|in defiance of)\s+(?:the|an?|its|their|[\w-]+['’]s?)\s+\Z",
)
_LIFTED = re.compile(
    r"\s(?:[\w’'-]+\s+){0,6}?(?P<over>lifted|revoked|rescinded|repealed|overturned|ended|scrapped|eased|dropped"
    r"|removed|suspended"
    r"|withdrawn|annulled|abolished|relaxed|waived|reversed|struck down|undone|expired|lapsed|quashed|voided|loosened"
    r"|terminated|broken|flouted|defied|evaded|circumvented|bypassed|ignored|no longer|lapse|expire|(?:has been|is"
    r"|was|are|were|remains?|stays?) in (?:force|place|effect))\b",
)
_CAUSES = re.compile(r"(?:\bby|\bfor|;)\s")  # behind these, something else may have ended


def over_words(trigger: Trigger, hit: Hit[Trigger], scene: Scene) -> str:
    """The words by which the act ended, went on, or, of a restriction, was lifted or broken."""
    if trigger.kind in ("statement", "assessment"):
        return ""
    at, verb = scene.at(hit.start), past(scene.between(hit.start, hit.end))
    lead, tail = scene.lead(at, hit.start).lower(), scene.between(hit.end, scene.clauses[at].end).lower()
    found = "" if verb or trigger.slug not in LIFTABLE else lifted(lead, tail)
    found = found or ended(lead, tail, verb=verb)
    before = None if found or verb else scene.goes_on(at, hit.start)
    return found if before is None else _shared(scene, before)


def _shared(scene: Scene, at: int) -> str:
    """Those of the clause that it goes on: "stopped attacking … and shelling …", "ended, on 4 May, its …"."""
    words = scene.lead(at, scene.clauses[at].end).lower()
    aside = scene.lead(at - 1, scene.clauses[at].start) if at else ""
    return ends_doing(words) or ended(f"{aside.lower()} ", "", verb=False)


def ended(lead: str, tail: str, *, verb: bool) -> str:
    """The words, before or behind an act, by which it ended or went on; a verb has them before it alone."""
    return _found(_ENDS, _ENDED, lead, "" if verb else tail)


def ends_doing(clause: str) -> str:
    """The words by which a clause ends or continues what it does: "stopped attacking … (and shelling …)"."""
    match = _ENDS_DOING.search(clause)
    return match[1] if match else ""


def lifted(lead: str, tail: str) -> str:
    """The words by which a restriction ended or was broken."""
    return _found(_LIFTS, _LIFTED, lead, tail)


def _found(before: re.Pattern[str], behind: re.Pattern[str], lead: str, tail: str) -> str:
    match = before.search(lead[-REACH:]) or behind.match(_CAUSES.split(tail, maxsplit=1)[0])
    return next(filter(None, match.groups())) if match else ""
