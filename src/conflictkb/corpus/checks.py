"""Checks across records: plain functions from facts to problems; docs/problems.md explains each code."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from conflictkb.corpus.circles import circles
from conflictkb.corpus.facts import Facts
from conflictkb.corpus.suggest import did_you_mean
from conflictkb.corpus.timing import TIMING_CHECKS
from conflictkb.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from conflictkb.corpus.facts import Fact
    from conflictkb.errors import Place
    from conflictkb.records.kinds import Kinds

CLOSE = 75
MAX_SUGGESTIONS = 200


def check(facts: Iterable[Fact] | Facts, *, known: Mapping[str, Fact] | None = None) -> list[Problem]:
    """All problems across `facts`, sorted; `known` are records that a base keeps and that may meet references."""
    collection = facts if isinstance(facts, Facts) else Facts(facts, known)
    return sorted({problem for run in CHECKS for problem in run(collection)}, key=order)


def order(problem: Problem) -> tuple[Place, str, str]:
    """The order in which problems are shown."""
    return problem.place, problem.code, problem.message


def duplicate_ids(facts: Facts) -> Iterator[Problem]:
    """`duplicate-id`: two records of one kind with the same id; both places are named."""
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for fact in facts.all:
        places[fact.id].append(fact.place)
    for id_, found in places.items():
        first, *others = sorted(found)
        for place in others:
            message = f"`{id_}` is declared twice; rename one of them, or make one record of both"
            yield Problem(place, "duplicate-id", message, also=first)


CORPORA = "if it is of another corpus, put a conflictkb.toml at the head of each, so that their files have other names"


def unknown_references(facts: Facts) -> Iterator[Problem]:
    """`unknown-reference`: what is referred to exists nowhere.

    A slip of the pen is named at each place where it stands; a record that is missing is one problem, however many
    records refer to it.
    """
    missing: defaultdict[str, list[tuple[str, Place]]] = defaultdict(list)
    refs = (ref for fact in facts.all for ref in fact.refs)
    for name, target, place in (*facts.refs, *refs) if facts.complete else ():
        if target not in facts.declared:
            missing[target].append((name, place))
    suggest = _suggester(facts.declared, facts.kinds) if missing else str
    for target, uses in missing.items():
        hint = suggest(target)
        for number, (name, place) in enumerate(uses if hint else uses[:1]):
            more = "" if hint or len(uses) == 1 else f"; it is referred to {len(uses)} times"
            also = uses[1][1] if more and number == 0 else None
            end = hint or f"; add the record, or correct the id{more}"
            what = f"which does not exist{end}"
            if target in facts.leaving:
                what = f"which would be deleted, for {facts.leaving[target]} is gone; {CORPORA}"
            yield Problem(place, "unknown-reference", f"`{name}` refers to `{target}`, {what}", also=also)


def _suggester(declared: Collection[str], kinds: Kinds) -> Callable[[str], str]:
    slugs: defaultdict[str, list[str]] = defaultdict(list)
    for id_ in sorted(declared):
        kind, _, slug = id_.partition("/")
        slugs[kind].append(slug)
    asked = 0

    def suggest(target: str) -> str:
        nonlocal asked
        kind, _, slug = target.partition("/")
        if kind not in kinds.by_kind:
            return did_you_mean(kind, kinds.by_kind, f"; `{kind}` is no kind of record")
        asked += 1
        if asked > MAX_SUGGESTIONS:  # each costs milliseconds in a big corpus
            return ""
        for close, *_ in process.extract(slug, slugs[kind], scorer=fuzz.ratio, score_cutoff=CLOSE, limit=5):
            if _digits(close) == _digits(slug) or Levenshtein.distance(close, slug) == 1:
                return f"; did you mean `{kind}/{close}`?"
        return ""

    return suggest


def _digits(slug: str) -> str:
    """The digits of an id: another day or number is another record, not a slip of the pen."""
    return "".join(letter for letter in slug if letter.isdigit())


CHECKS: tuple[Callable[[Facts], Iterator[Problem]], ...] = (duplicate_ids, unknown_references, circles, *TIMING_CHECKS)
