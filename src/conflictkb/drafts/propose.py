"""From a text to drafts: what the base's names, the table of triggers and the patterns find, sentence by sentence.

Nothing is made up: a field is filled only by a record that the text names, by a word of the table, or by a date or
count that the text gives; every draft cites the paragraph and at most fifteen of its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from conflictkb.drafts.article import read_article
from conflictkb.drafts.asserted import Asserted
from conflictkb.drafts.calls import beside, holds, meet
from conflictkb.drafts.cited import citation
from conflictkb.drafts.clauses import clauses
from conflictkb.drafts.collect import Collection, slug
from conflictkb.drafts.days import days
from conflictkb.drafts.fill import doubted, filled, strengths
from conflictkb.drafts.lexicon import Hit, Lexicon, tokens
from conflictkb.drafts.moods import UNSAID
from conflictkb.drafts.numbers import COUNTED, LOST, numbers
from conflictkb.drafts.roles import only
from conflictkb.drafts.scene import Scene
from conflictkb.drafts.things import capitalised, things
from conflictkb.drafts.triggers import QUOTED, TRIGGERS
from conflictkb.records.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflictkb.drafts.article import Article, Sentence
    from conflictkb.drafts.collect import Draft
    from conflictkb.drafts.moods import Standing
    from conflictkb.drafts.names import Known
    from conflictkb.drafts.triggers import Trigger

SPEECH = re.compile(r"[“\"][^“”\"]{10,400}[,.!?][”\"]")
UNSURE = frozenset(("denies", "doubts"))  # what they are about is no record: the text does not say that it is so


@dataclass(slots=True)
class Proposed:
    """What is proposed from one text, whose id is `source`.

    `mentioned` has the base's records with the words and places, `unknown` the names that are in no base, `counts` the
    estimates by their words; both with the place of the first.
    """

    article: Article
    source: str
    source_known: bool
    drafts: list[Draft] = field(default_factory=list)
    met: dict[str, str] = field(default_factory=dict)
    mentioned: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)
    counts: dict[str, str] = field(default_factory=dict)


def propose(text: str, known: Known) -> Proposed:
    """The drafts of `text`."""
    article = read_article(text)
    same = known.sources.get(fold(article.title), ())
    source = same[0].partition("/")[2] if len(same) == 1 else _fresh(slug(article.title) or "article", known)
    proposed = Proposed(article, source, len(same) == 1)
    collection, relay = Collection(known.ids), ""
    for scene in _scenes(article, known):
        relay = relay if scene.sentence.relayed else ""
        _mention(scene, proposed)
        scene = _named(scene, collection, source)  # noqa: PLW2901 - the scene with what it names itself
        _sentence(scene, collection, source, relay)
        if scene.sentence.text.endswith(":"):
            relay = only(scene.mentions[-1] if scene.mentions else None, ("actor",))
    proposed.drafts, proposed.met = collection.drafts, collection.met
    return proposed


def _fresh(base: str, known: Known) -> str:
    name, number = base, 1
    while f"source/{name}" in known.ids:
        number += 1
        name = f"{base}-{number}"
    return name


def _scenes(article: Article, known: Known) -> Iterator[Scene]:
    words = tokens(article.text)
    triggers: Lexicon[Trigger] = Lexicon()
    for trigger in TRIGGERS:
        for phrase in trigger.phrases.split(", "):
            triggers.add(phrase, trigger)
    lists: tuple[list[Any], ...] = (
        list(known.names.hits(article.text, words)),
        list(triggers.hits(article.text, words)),
        list(days(article.text)),
        list(numbers(article.text)),
        words,
    )
    starts = [[each.start for each in found] for found in lists]
    for sentence in article.sentences:
        cut = [_within(found, start, sentence) for found, start in zip(lists, starts, strict=True)]
        mentions, hits, dated, counted, own = cut
        counted = [number for number in counted if not any(meet(number, day) for day in dated)]
        parts = clauses(sentence.text, sentence.start, dated, hits)
        folded = frozenset(word.folded for word in own)
        yield Scene(sentence, tuple(mentions), tuple(dated), tuple(counted), folded, parts, tuple(hits))


def _within(found: list[Any], starts: list[int], sentence: Sentence) -> list[Any]:
    return found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]


def _mention(scene: Scene, proposed: Proposed) -> None:
    where = scene.sentence.locator
    for hit in scene.mentions:
        words = " ".join(scene.between(hit.start, hit.end).split())
        for record in hit.found:
            places = proposed.mentioned.setdefault(record, {}).setdefault(words, [])
            if where not in places:
                places.append(where)
    if where.startswith("paragraph"):
        _unknown(scene, proposed)
    for number in scene.numbers:
        if number.money or number.of(COUNTED) or number.of(LOST):
            told = (
                f"“{' '.join(scene.between(number.start, number.end).split())} {' '.join(number.behind[:3])}”".strip()
            )
            proposed.counts.setdefault(f"{number.estimate} for {told}", where)


def _unknown(scene: Scene, proposed: Proposed) -> None:
    for first, last in capitalised(scene.sentence.text):
        start, end = first + scene.sentence.start, last + scene.sentence.start
        if not any(hit.start < end and start < hit.end for hit in scene.mentions):
            proposed.unknown.setdefault(" ".join(scene.between(start, end).split()), scene.sentence.locator)


def _named(scene: Scene, collection: Collection, source: str) -> Scene:
    """The scene with the units, officers, wars and bodies that it names and the base lacks, as drafts."""
    added: list[Hit[str]] = []
    for thing in things(scene.sentence.text):
        start, end = thing.start + scene.sentence.start, thing.end + scene.sentence.start
        here = [hit for hit in scene.mentions if hit.start < end and start < hit.end]
        if any(record.startswith(f"{thing.kind}/") for hit in here for record in hit.found):
            continue
        cited = citation(scene, start, end, (source, ""))
        added.append(Hit(start, end, (collection.add(thing.kind, thing.fields["title"], dict(thing.fields), cited),)))
    if not added:
        return scene
    kept = [hit for hit in scene.mentions if not any(meet(hit, thing) for thing in added)]
    mentions = tuple(sorted([*kept, *added], key=lambda hit: hit.start))
    return replace(scene, mentions=mentions)


def _sentence(scene: Scene, collection: Collection, source: str, relay: str) -> None:
    made: list[str] = []
    spoken: list[tuple[Trigger, Hit[Trigger]]] = []
    asserted = Asserted(scene)
    for hit in scene.hits:
        for trigger in hit.found:
            if beside(trigger, hit, scene):
                continue
            said = asserted.standing(hit, trigger.kind)
            if said.stage == UNSAID or not holds(trigger, hit, scene):
                continue
            if trigger.kind != "statement":
                made += _record(trigger, hit, scene, collection, (source, relay), said)
            elif not said.stage and not asserted.vouched.passes_on(hit):
                spoken.append((trigger, hit))
    quoted = None if spoken else SPEECH.search(scene.sentence.text)
    if quoted:
        start, end = (scene.sentence.start + at for at in quoted.span())
        spoken.append((QUOTED, Hit(start, end, (QUOTED,))))
    for trigger, hit in spoken[:2]:
        _statement(trigger, hit, scene, collection, (source, relay, *dict.fromkeys(made)))


def _record(  # noqa: PLR0913 - what it is made of, and where it goes
    trigger: Trigger, hit: Hit[Trigger], scene: Scene, collection: Collection, where: tuple[str, str], said: Standing
) -> list[str]:
    made = filled(trigger, hit, scene)
    if said.stage:
        doubted(trigger.kind, said, made)
    if trigger.kind == "posting":
        if "person" not in made.fields:
            return []
        made.used = [f"person/{made.fields['person']}"]
    if trigger.kind == "assessment":
        made.fields["author"] = f"source/{where[0]}"
    cited = citation(scene, hit.start, hit.end, where, made.undated)
    name = f"{made.fields.get('stage', '') if said.stage else ''} {_name(trigger, made.used, scene)}"
    record = collection.add(trigger.kind, name, made.fields, cited, made.remarks)
    if trigger.kind == "deployment" and not said.stage:
        for counted in strengths(scene, hit.start):
            name = f"{record.partition('/')[2]}-{counted['counted']}-{counted['estimate']}"
            collection.add("strength", name, {"of": record, **counted}, cited)
    return [record]


def _statement(
    trigger: Trigger, hit: Hit[Trigger], scene: Scene, collection: Collection, where: tuple[str, ...]
) -> None:
    made = filled(trigger, hit, scene)
    source, relay, *about = where
    if about and trigger.slug not in UNSURE:
        made.fields["about"] = list(about)
    cited = citation(scene, hit.start, hit.end, (source, relay), made.undated)
    via = [*cited.get("via", []), *(record for record in made.used if record != relay)]
    cited = {**cited, **({"via": via} if via else {})}
    collection.add("statement", _name(trigger, made.used, scene), made.fields, cited, made.remarks)


def _name(trigger: Trigger, used: Sequence[str], scene: Scene) -> str:
    parts = [record.partition("/")[2] for record in dict.fromkeys(used)]
    return f"{trigger.slug} {' '.join(parts) or scene.sentence.locator}"
