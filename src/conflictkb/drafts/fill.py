"""The fields that a sentence fills for a trigger: parties, place, time, counts; what it leaves open stays empty."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from conflictkb.drafts.aspects import over_words
from conflictkb.drafts.dating import owner, same_event
from conflictkb.drafts.moods import ALLEGED, REPORTED
from conflictkb.drafts.numbers import COUNTED, LOST
from conflictkb.drafts.roles import behind, doer, inverted, only, place, speaks_for, target
from conflictkb.drafts.things import RANK
from conflictkb.drafts.triggers import TASKS
from conflictkb.records.fields import fields as fields_of
from conflictkb.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conflictkb.drafts.days import Day
    from conflictkb.drafts.lexicon import Hit
    from conflictkb.drafts.moods import Standing
    from conflictkb.drafts.numbers import Number
    from conflictkb.drafts.scene import Scene
    from conflictkb.drafts.triggers import Trigger

NEAR = 80  # letters between a trigger and the date that belongs to it
SENTENCE = re.compile(r"\b(?:\w+ (?:years?|months?|days?))(?: and \w+ (?:years?|months?|days?))?")
_RANK = re.compile(rf"\b({RANK})\s+\Z")
DOUBTS = {
    ("violent-event", REPORTED): ("occurrence", "reported"),
    ("violent-event", ALLEGED): ("occurrence", "claimed"),
    ("violation", REPORTED): ("basis", "reported"),
    ("violation", ALLEGED): ("basis", "alleged"),
}
BARE_PLACES = frozenset(("control", "territorial-change"))
CLAIMED = frozenset(("claim", "claims", "claimed", "alleged", "allegedly", "purported", "purportedly"))
BOUNDING = ("start", "end", "not")  # what gives a day that is not the act's own
BEGUN = frozenset(("begun", "began", "beginning"))

Fields = dict[str, Any]


def reference(kind: str, name: str, record: str) -> Any:  # noqa: ANN401 - a text or a list of one
    """An id as the field `name` of `kind` writes it."""
    known = fields_of(KINDS.by_kind[kind])[name]
    written = record.partition("/")[2] if known.refers and len(known.refers) == 1 else record
    return [written] if known.many else written


@dataclass(slots=True)
class Filled:
    """The fields that a sentence fills, the ids that its name is made of, remarks, and days that may be another's."""

    fields: Fields
    used: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    undated: list[Day] = field(default_factory=list)


def filled(trigger: Trigger, hit: Hit[Trigger], scene: Scene) -> Filled:
    """What the sentence says of the record that a trigger calls for."""
    made, parties = Filled(dict(trigger.fields)), []
    for name, who in ((trigger.doer, doer), (trigger.target, target)):
        if not name:
            continue
        told = scene.between(hit.start, hit.end).lower().endswith(" to")  # "according to"
        mention = None if told else who(scene, hit.start, hit.end)
        if mention is None and trigger.kind == "statement" and inverted(scene, hit):
            mention = behind(scene, hit.end, 40)
        if mention is not None:
            parties += [mention] if _party(trigger, name, mention, scene, made) else []
    _place(trigger, hit, scene, parties, made)
    _time(trigger, hit, scene, made)
    for extra in MORE.get(trigger.kind, ()):
        extra(scene, hit, made.fields)
    return made


def doubted(kind: str, said: Standing, made: Filled) -> None:
    """Put down that the sentence does not say that it happened, in the field that the kind has for it."""
    less = "possible" if said.stage in (REPORTED, ALLEGED) else said.stage
    name, value = DOUBTS.get((kind, said.stage), ("stage", less))
    made.fields[name] = value
    made.remarks.append(f"{name}: by “{said.words}” the text does not say that it happened")
    if name == "stage":
        made.fields.pop("counts", None)  # nobody was lost in what may come


def _party(trigger: Trigger, name: str, mention: Hit[str], scene: Scene, made: Filled) -> bool:
    """Whether the name stands for a party, which is then filled in."""
    if trigger.kind == "statement" and speaks_for(scene, mention):
        name = "on_behalf_of"
    record = only(mention, fields_of(KINDS.by_kind[trigger.kind])[name].refers or ())
    if record:
        made.fields[name] = reference(trigger.kind, name, record)
        made.used.append(record)
    else:
        words = " ".join(scene.between(mention.start, mention.end).split())
        made.remarks.append(f"{name}: “{words}” stands there, which the base has as {' and '.join(mention.found)}")
    return bool(record)


def _place(trigger: Trigger, hit: Hit[Trigger], scene: Scene, parties: list[Hit[str]], made: Filled) -> None:
    if "place" not in fields_of(KINDS.by_kind[trigger.kind]) or trigger.kind == "statement":
        return
    record = only(place(scene, hit.start, parties, bare=trigger.kind in BARE_PLACES), ("place",))
    if record:
        made.fields["place"] = record.partition("/")[2]
        made.used.append(record)


def _time(trigger: Trigger, hit: Hit[Trigger], scene: Scene, made: Filled) -> None:
    """The one date of the clause, where it is the act's and its words say which end of a spell it is."""
    over = over_words(trigger, hit, scene)
    if over:
        made.remarks.append(f"“{over}” is said of it, which was there before: no day beside it tells since when")
    low, high = scene.region(hit.start)
    near = (day for day in scene.days if low <= day.start < high)
    dated = [day for day in near if day.text and day.role not in ("name", "bound")]
    if len(dated) > 1 or any(day.role == "not" for day in dated):
        made.undated = dated
        return
    if not dated or abs(dated[0].start - hit.end) > NEAR or trigger.kind == "assessment":
        return
    held = fields_of(KINDS.by_kind[trigger.kind])
    name = dated[0].role if dated[0].role in BOUNDING else "when"
    whose = owner(scene, dated[0], low, high)
    if over or whose is None:
        made.undated = dated
    elif same_event(hit, whose):
        made.undated = [] if name in held else dated
        made.fields.update({name: dated[0].text} if name in held else {})


def _deployment(scene: Scene, _hit: Hit[Trigger], found: Fields) -> None:
    units = [only(mention, ("unit",)) for mention in scene.mentions]
    if any(units):
        found["units"] = [{"unit": unit.partition("/")[2]} for unit in dict.fromkeys(filter(None, units))]
    if any(word.startswith("peacekeep") for word in scene.words):
        found["type"] = "peacekeeping"
    tasks = sorted({TASKS[word] for word in scene.words & TASKS.keys()})
    if tasks:
        found["tasks"] = tasks


def _withdrawal(scene: Scene, _hit: Hit[Trigger], found: Fields) -> None:
    if scene.words & BEGUN:
        found["stage"] = "begun"


def _posting(scene: Scene, hit: Hit[Trigger], found: Fields) -> None:
    if "person" not in found:
        person = only(behind(scene, hit.end, 60), ("person",))
        if person:
            found["person"] = person.partition("/")[2]
    named = [mention for mention in scene.mentions if only(mention, ("person",)).endswith(f"/{found.get('person')}")]
    rank = _RANK.search(scene.between(named[0].start - 40, named[0].start)) if named else None
    if rank:
        found["rank"] = rank[1].lower()


def _counts(scene: Scene, hit: Hit[Trigger], found: Fields) -> None:
    near = _near(scene, hit.start)
    counts = [{"what": number.of(LOST), "estimate": number.estimate} for number in near if number.of(LOST)]
    if counts:
        found["counts"] = counts


def _violation(scene: Scene, hit: Hit[Trigger], found: Fields) -> None:
    _counts(scene, hit, found)
    ceasefires = [only(mention, ("ceasefire",)) for mention in scene.mentions]
    if len(set(filter(None, ceasefires))) == 1:
        found["ceasefire"] = max(ceasefires).partition("/")[2]


def _event(scene: Scene, hit: Hit[Trigger], found: Fields) -> None:
    _counts(scene, hit, found)
    if scene.words & CLAIMED:
        found["occurrence"] = "claimed"


def _incident(scene: Scene, _hit: Hit[Trigger], found: Fields) -> None:
    if scene.words & {"repeatedly", "repeated"}:
        found["acts"] = "2.."


def _case(scene: Scene, hit: Hit[Trigger], found: Fields) -> None:
    term = SENTENCE.search(scene.between(hit.end, hit.end + 60))
    if term and "sentenced" in scene.words:
        found["sentence"] = term[0]
    charges = [{"what": what, "estimate": number.estimate} for number, what in _charged(scene)]
    if charges:
        found["charges"] = charges


def _charged(scene: Scene) -> Iterator[tuple[Any, str]]:
    for number in scene.numbers:
        what = " ".join(number.behind[:2])
        if number.money:
            yield number, "money"
        elif number.of(LOST):
            yield number, what


MORE: dict[str, tuple[Callable[[Scene, Hit[Trigger], Fields], None], ...]] = {
    "deployment": (_deployment,),
    "withdrawal": (_withdrawal,),
    "posting": (_posting,),
    "violation": (_violation,),
    "violent-event": (_event,),
    "displacement": (_counts,),
    "incident": (_incident,),
    "legal-case": (_case,),
}


def _near(scene: Scene, position: int) -> list[Number]:
    """The counts in the clause of a place."""
    low, high = scene.region(position)
    return [number for number in scene.numbers if low <= number.start < high]


def strengths(scene: Scene, position: int) -> Iterator[Fields]:
    """The counts of people and things in the field that the clause of a place gives, as fields of `strength`."""
    for number in _near(scene, position):
        counted = number.of(COUNTED)
        if counted and not set(number.behind) & LOST.keys():
            yield {"counted": counted, "estimate": number.estimate}
