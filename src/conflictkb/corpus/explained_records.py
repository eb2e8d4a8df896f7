"""Problems of one record: its fields, its values, its citations."""

from __future__ import annotations

from conflictkb.corpus.explained import Explained

RECORDS = {
    "bad-choice": Explained(
        "The value is none of the choices of its field. The nearest choice is suggested.",
        "deployments:\n  - id: base\n    type: peacekeping",
    ),
    "bad-date": Explained(
        "The value is no date. A date is one day, known as well as its source knows it: `2020-11-10`, `2020-11`, "
        "`2020`, "
        "`2020-11~`, `202X`, or a set such as `[2020-11-09,2020-11-10]`. It has no time of day, and a span is two "
        "fields.",
        "deployments:\n  - id: base\n    start: 10.11.2020",
    ),
    "bad-duration": Explained(
        "The value is no length of time. Write a number and hours, days, weeks, months or years.",
        "deployments:\n  - id: base\n    citations:\n      - {source: report, says: {duration: long}}",
    ),
    "bad-estimate": Explained(
        "The value is no count. Write `1960`, `~1960`, `200..999`, `100..`, `..500`, or a word such as `hundreds`.",
        "strengths:\n  - id: first\n    estimate: about 1,960",
    ),
    "bad-id": Explained(
        "An id is made of a to z, 0 to 9 and hyphens, at most 80 of them, and is neither `unknown` nor `none`.",
        "actors:\n  - id: Russian_Federation",
    ),
    "bad-point": Explained(
        "The value is no point. Write latitude and longitude in degrees.", "places:\n  - id: town\n    point: 39.8 N"
    ),
    "bad-reference": Explained(
        "The value is no id, or it is a bare slug where several kinds are possible: write `kind/slug` there.",
        "postings:\n  - id: first\n    of: ru-peacekeepers-nk",
    ),
    "bad-time": Explained(
        "The value is no time of day. It needs its offset from UTC: `13:00+04:00`, `09:00Z`.",
        'ceasefires:\n  - id: truce\n    start_time: "13:00"',
    ),
    "bad-url": Explained(
        "A web address begins with `https://` or `http://`.", "sources:\n  - id: page\n    url: un.org"
    ),
    "bad-value": Explained("A value that its field cannot read, for which no other code fits."),
    "bad-years": Explained(
        "The years of `scope` are `2020`, `1988..2024` or `2020..`.", "scope:\n  years: [the nineties]"
    ),
    "end-before-start": Explained(
        "The end, or a sighting, lies wholly before the start, or the last sighting before the first, be it by the "
        "hours of one day. Bounds that meet are no problem: `start: 2020-11`, `end: 2020-11-10` is fine.",
        "deployments:\n  - id: base\n    start: 2021\n    end: 2020-11",
    ),
    "missing-field": Explained(
        "A field that cannot be left out is missing: the `id` of a record, the `source` of a citation.",
        "actors:\n  - title: Russia",
    ),
    "no-citation": Explained(
        "The record has no citation. Every kind needs one but `source` and `link`.", "actors:\n  - id: russia"
    ),
    "still-a-draft": Explained(
        "`conflictkb draft` proposed the record, and nobody has answered for it yet. Read it beside its source, "
        "correct and complete it, or delete it; then remove the key `draft`. No base takes a record that has it.",
        "actors:\n  - id: russia\n    draft: true\n    citations: [{source: report}]",
    ),
    "too-long": Explained(
        "A text is longer than 20,000 characters, or `words` quotes more than 15 of a source's words.",
        "actors:\n  - id: x\n    citations: [{source: s, words: one 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16}]",
    ),
    "unknown-field": Explained(
        "The kind, or the item of a list, has no field of that name; or `says`, `denies` or `supports` name one that "
        "the "
        "record cannot have or that no source speaks of. The nearest field is suggested.",
        "deployments:\n  - id: base\n    contributer: russia",
    ),
    "unknown-kind": Explained(
        "The key at the top of a file is the plural of no kind. The nearest is suggested.", "deployment:\n  - id: base"
    ),
    "wrong-kind": Explained(
        "The reference names a record of a kind that cannot stand in this field.",
        "deployments:\n  - id: base\n    contributor: place/russia",
    ),
    "wrong-mode": Explained(
        "The mode of an incident is none of its PLOVER event. Each event has its own modes, and some have none.",
        "incidents:\n  - id: ban\n    event: consult\n    modes: [arrest]",
    ),
    "wrong-type": Explained(
        "A list stands where a text is expected, a text where a mapping is, and the like.",
        "deployments:\n  - id: base\n    tasks: patrol",
    ),
}
