"""Problems between records: ids, references, hierarchies, and time."""

from __future__ import annotations

from conflictkb.corpus.explained import Explained
from conflictkb.errors import Severity

WORLD = {
    "circular": Explained(
        "A hierarchy leads back to where it began: a place that lies in itself, a unit or actor that is its own "
        "superior, "
        "a conflict that is its own episode, an event that is its own part, or records each of which is `after` the "
        "other.",
        "places:\n"
        "  - {id: town, parents: [{place: district}], citations: [{source: map}]}\n"
        "  - {id: district, parents: [{place: town}], citations: [{source: map}]}",
    ),
    "control-differs": Explained(
        "A change of territory and a spell of control beside it contradict each other: the former holder still held "
        "the "
        "whole place later, the new one already held it before, or the spell that the change names ends or begins at "
        "another time or is held by somebody else. Parts of places and control that is shared or claimed are left "
        "out.",
        "controls:\n"
        "  - {id: old, holder: a, basis: in_fact, start: 1994, end: 2021-05-01, place: town, citations: [{source: "
        "map}]}\n"
        "territorial-changes:\n"
        "  - {id: fall, from_holder: a, to_holder: b, when: 2020-11-08, place: town, citations: [{source: map}]}",
        Severity.WARNING,
    ),
    "duplicate-id": Explained(
        "Two records of one kind have the same id; both places are named. One may be in another file.",
        "sources:\n  - id: report\n  - id: report",
    ),
    "end-differs": Explained(
        "The withdrawal of a whole deployment is complete, but the deployment has no end, or ended on other days.",
        "deployments:\n"
        "  - {id: base, start: 2020, end: 2023, citations: [{source: map}]}\n"
        "withdrawals:\n"
        "  - {id: exit, of: deployment/base, extent: whole, end: 2024-06-12, citations: [{source: map}]}",
        Severity.WARNING,
    ),
    "later-than-source": Explained(
        "A source is cited for a day that is more than one day later than its publication. Nobody reports what has "
        "not "
        "happened: correct one of the dates, cite another source, or give the record the stage `announced`. What is "
        "planned "
        "(`stage`, `until_planned`, `scheduled`) is left out, and so is a month or year that contains the "
        "publication.",
        "sources:\n"
        "  - {id: article, published: 2024-04-17}\n"
        "deployments:\n"
        "  - {id: base, citations: [{source: article, says: {end: 2024-06-12}}]}",
        Severity.WARNING,
    ),
    "outside-life": Explained(
        "A posting surely lies, in part at least, outside the life of its person, or of the deployment, unit or body "
        "in "
        "which it was held. When somebody was appointed is the field `appointed`, and bounds nothing.",
        "deployments:\n"
        "  - {id: base, start: 2020-11-10, citations: [{source: map}]}\n"
        "postings:\n"
        "  - {id: first, of: deployment/base, start: 2019, end: 2021, citations: [{source: map}]}",
        Severity.WARNING,
    ),
    "second-scope": Explained(
        "More than one file holds the key `scope`; both places are named. One file of a corpus holds it."
    ),
    "two-commanders": Explained(
        "Two people surely held the same sole post (commander, head, chief, minister …) for more than one day "
        "together; one "
        "shared day is a handover. Acting and deputy holders do not count; write `joint: yes` where the post was "
        "shared.",
        "postings:\n"
        "  - {id: a, person: x, role: commander, of: unit/u, start: 2021-01-01, end: 2021-09-09, citations: "
        "[{source: s}]}\n"
        "  - {id: b, person: y, role: commander, of: unit/u, start: 2021-09-01, end: 2022-09-09, citations: "
        "[{source: s}]}",
        Severity.WARNING,
    ),
    "unknown-reference": Explained(
        "No record has the id that is referred to. Where a similar id exists, each place is named with the "
        "suggestion; where "
        "none does, a record is missing, and that is one problem however often it is referred to.",
        "deployments:\n  - id: base\n    contributor: rusia\n    citations: [{source: report}]\n"
        "actors:\n  - id: russia\n    citations: [{source: report}]",
    ),
    "wrong-order": Explained(
        "The record's own dates contradict its `after` or `before`: it cannot have started so early, or so late. The "
        "same "
        "day is allowed, and chains are followed.",
        "statements:\n"
        "  - {id: claim, when: 2024-04-17, citations: [{source: s}]}\n"
        "  - {id: reply, when: 2024-04-15, after: [statement/claim], citations: [{source: s}]}",
    ),
}
