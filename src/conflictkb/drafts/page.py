"""The proposed records as one YAML document: above, what the base already has; then drafts by kind, each marked."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from conflictkb.corpus.comments import Comment, Group
from conflictkb.corpus.emit import emit
from conflictkb.corpus.positions import DRAFT
from conflictkb.corpus.write import tree
from conflictkb.records.citations import Citation
from conflictkb.records.fields import fields
from conflictkb.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from conflictkb.drafts.collect import Draft
    from conflictkb.drafts.propose import Proposed

MAX_PLACES = 4
MAX_LINES = 300
WIDE = 116
ABOUT = (
    "Drafts that a program proposes: by the names of the base and by patterns, not by understanding. Read each beside",
    "the text, mend and complete it or delete it, then remove its line `draft: true`; until then no base takes it.",
)


def page(proposed: Proposed) -> str:
    """The document."""
    by_plural: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    if not proposed.source_known:
        by_plural["sources"].append({"id": proposed.source, DRAFT: "true", "title": proposed.article.title})
    remarks: dict[str, list[str]] = {}
    for draft in proposed.drafts:
        plural = KINDS.by_kind[draft.kind].plural
        remarks[f"{plural} {len(by_plural[plural])}"] = list(_remarks(draft))
        by_plural[plural].append(_form(draft))
    whole = tree({model.plural: by_plural[model.plural] for model in KINDS.types if by_plural[model.plural]})
    if not isinstance(whole, Group):
        raise TypeError("a document is a mapping")
    _comment(whole, remarks)
    header = [Comment(f"# {line}".rstrip()) for line in (*ABOUT, *_above(proposed))]
    return emit(whole, header) if whole.items else "".join(f"{comment.text}\n" for comment in header)


def _form(draft: Draft) -> dict[str, Any]:
    citations = [{name: cited[name] for name in fields(Citation) if name in cited} for cited in draft.citations]
    held = {"id": draft.slug, DRAFT: "true", **draft.fields, "citations": citations}
    order = ["id", DRAFT, *fields(KINDS.by_kind[draft.kind])]
    return {name: held[name] for name in dict.fromkeys(order) if name in held}


def _remarks(draft: Draft) -> Iterator[str]:
    yield from draft.remarks
    if draft.more:
        yield f"said in {draft.more} more place{'s' if draft.more > 1 else ''}"


def _comment(whole: Group, remarks: Mapping[str, list[str]]) -> None:
    for kind in whole.items:
        for number, item in enumerate(kind.value.items if isinstance(kind.value, Group) else ()):
            item.before = [Comment(f"# {_safe(text)}") for text in remarks.get(f"{kind.key} {number}", ())]


def _above(proposed: Proposed) -> Iterator[str]:
    if proposed.source_known:
        yield from ("", f"The text is in the base as source/{proposed.source}, by its title.")
    named = sorted(proposed.mentioned.items())
    yield from _told("Records of the base that the text names, and where:", (f"{r}: {_places(p)}" for r, p in named))
    met = (f"{record}: {locator}" for record, locator in proposed.met.items())
    yield from _told("Records of the base with the ids that drafts would have had:", met)
    unknown = (f"{name}: {locator}" for name, locator in proposed.unknown.items())
    yield from _told("Names, as capitals tell, that the base does not have:", unknown)
    counts = (f"{count}: {locator}" for count, locator in proposed.counts.items())
    yield from _told("Counts in the text, as estimates; drafts carry those whose place is clear:", counts)


def _told(head: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield from ("", head)
        for line in found[:MAX_LINES]:
            yield from textwrap.wrap(_safe(line), WIDE, initial_indent="  ", subsequent_indent="    ")
    if len(found) > MAX_LINES:
        yield f"  and {len(found) - MAX_LINES} more"


def _places(words: Mapping[str, list[str]]) -> str:
    told = []
    for text, places in words.items():
        more = f" and {len(places) - MAX_PLACES} more" if len(places) > MAX_PLACES else ""
        told.append(f"“{text}” {', '.join(places[:MAX_PLACES])}{more}")
    return "; ".join(told[:MAX_PLACES])


def _safe(text: str) -> str:
    """Text that may stand in a comment: what cannot be printed is left out."""
    return "".join(letter for letter in text if letter.isprintable())
