"""Corpora of realistic shape, made anew from a seed: YAML, the same as JSON Lines, and spans for the as-of index."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

FILES = 1_000
PER_FILE = 100
COUNTED = "deployment/d-0000-00"  # whose strength every file tells once
WORDS = [
    "report",
    "column",
    "post",
    "convoy",
    "ministry",
    "spokesman",
    "village",
    "brigade",
    "ridge",
    "road",
    "monitors",
    "ceasefire",
    "shelling",
    "envoy",
    "talks",
]


def corpus(folder: Path, files: int = FILES, seed: int = 1) -> int:
    """Write `files` YAML files of 100 records each below `folder`, and `corpus.jsonl` beside it; how many."""
    folder.mkdir(parents=True, exist_ok=True)
    random.seed(seed)
    count = 0
    with (folder.parent / "corpus.jsonl").open("w", encoding="utf-8") as lines:
        for number in range(files):
            content = _file(number)
            (folder / f"f{number:04d}.yaml").write_text(
                "".join(_block(k, r) for k, r in content.items()), encoding="utf-8"
            )
            for plural, records in content.items():
                lines.writelines(json.dumps([plural, record], ensure_ascii=False) + "\n" for record in records)
                count += len(records)
    return count


def _file(number: int) -> dict[str, list[dict[str, Any]]]:
    def ident(kind: str, index: int) -> str:
        return f"{kind}-{number:04d}-{index:02d}"

    places = [{"id": ident("p", i), "title": _words(2), "type": "village", "point": f"{random.uniform(38, 42):.4f}, {random.uniform(44, 48):.4f}",
               "where_prec": "1", "citations": _cited(number, 1)} for i in range(8)]  # fmt: skip
    actors = [
        {"id": ident("a", i), "title": _words(2), "type": "armed_group", "citations": _cited(number, 1)}
        for i in range(6)
    ]
    units = [
        {
            "id": ident("u", i),
            "title": _words(3),
            "actor": ident("a", i % 6),
            "echelon": "brigade",
            "citations": _cited(number, 1),
        }
        for i in range(6)
    ]
    sources = [{"id": ident("s", i), "title": _words(8), "publisher": ident("a", i % 6), "language": "en", "published": _day(),
                "url": f"https://example.org/{number}/{i}", "retrieved": "2026-01-01"} for i in range(20)]  # fmt: skip
    deployments = [{"id": ident("d", i), "title": _words(6), "summary": _words(45), "type": "peacekeeping", "contributor": ident("a", i % 6),
                    "units": [{"unit": ident("u", i % 6), "portion": "main"}], "tasks": ["checkpoints", "patrol"], **_span(),
                    "place": ident("p", i % 8), "citations": _cited(number, 3)} for i in range(35)]  # fmt: skip
    incidents = [{"id": ident("i", i), "title": _words(6), "summary": _words(45), "actors": [f"actor/{ident('a', i % 6)}"],
                  "recipients": [f"actor/{ident('a', (i + 1) % 6)}"], "event": "accuse", "when": _day(), "place": ident("p", i % 8),
                  "citations": _cited(number, 2)} for i in range(20)]  # fmt: skip
    strengths = [{"id": ident("n", i), "of": COUNTED if i == 0 else f"deployment/{ident('d', i)}", "counted": "personnel", "basis": "present",
                  "estimate": random.randint(50, 5_000), "when": _day(), "citations": _cited(number, 2)} for i in range(5)]  # fmt: skip
    return {
        "places": places,
        "actors": actors,
        "units": units,
        "sources": sources,
        "deployments": deployments,
        "incidents": incidents,
        "strengths": strengths,
    }


def _words(count: int) -> str:
    return " ".join(random.choices(WORDS, k=count)).capitalize()


def _day() -> str:
    return f"20{random.randint(10, 24)}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"


def _span() -> dict[str, str]:
    start = random.randint(2010, 2023)
    end = {"end": f"{start + 1}-{random.randint(1, 12):02d}"} if random.random() < 0.7 else {}
    return {"start": f"{start}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}", **end}


def _cited(number: int, count: int) -> list[dict[str, Any]]:
    chosen = random.sample(range(20), count)
    return [
        {"source": f"s-{number:04d}-{index:02d}", "locator": f"paragraph {index + 1}", "words": _words(8)}
        for index in chosen
    ]


def _block(plural: str, records: list[dict[str, Any]]) -> str:
    lines = [f"{plural}:\n"]
    for record in records:
        lead = "  - "
        for key, value in record.items():
            lines.append(
                f"{lead}{key}: {_inline(value)}\n" if key != "citations" else f"{lead}citations:\n" + _citations(value)
            )
            lead = "    "
    return "".join(lines)


def _citations(citations: list[dict[str, Any]]) -> str:
    return "".join(
        f"      - source: {c['source']}\n        locator: {c['locator']}\n        words: {c['words']}\n"
        for c in citations
    )


def _inline(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_inline(item) for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_inline(item)}' for key, item in value.items())}}}"
    return str(value)
