"""By whose account: contradictions, why, rests-on, coverage."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from conflictkb.cli.output import note, writing
from conflictkb.cli.query import (
    ActorOption,
    Db,
    During,
    Filter,
    GroupBy,
    Kind,
    KnownAt,
    On,
    Output,
    PlaceOption,
    PublishedBy,
    Sure,
    complete_ids,
    complete_kinds,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from conflictkb.reports.contradictions import Contradiction
    from conflictkb.reports.support import Resting
    from conflictkb.reports.tally import Tally

DIFFER = 4
CONTRADICTIONS_HELP = """Find every field on which accounts differ, and who stands on each side.

OF is a kind, or the id of one record. Found are citations that disagree with the reading or deny it, citations that
disagree with each other, contested names, and relays that say otherwise than those whom they relay.

\b
  conflictkb contradictions
  conflictkb contradictions deployments -f markdown
  conflictkb contradictions ru-peacekeepers-nk --exit-code
"""
WHY_HELP = """Tell why the base says what it says: from a value to its citations, their chains, and the line of YAML.

\b
  conflictkb why deployment/ru-peacekeepers-nk end
  conflictkb why ru-peacekeepers-nk-authorised
  conflictkb why deployment/ru-peacekeepers-nk#2       one citation, by its marker in `query --cite`
"""
RESTS_HELP = """Tell what would lose its support if a source, speaker or outlet were retracted.

\b
  conflictkb rests-on source/atlas-news-2024-04-17
  conflictkb rests-on actor/tass
"""
COVERAGE_HELP = """Tell how thinly the records are supported, by kind and field, with counts and ids.

Found are fields that no citation supports, and facts that rest on one account, one publisher, one country's state
media, copies of one text, or the word of one party to the record.

\b
  conflictkb coverage
  conflictkb coverage strengths -f json
"""
TALLY_HELP = """Add up the counts of what a question finds, as far as they may be added: one line for each counter.

Counts of different counters are never added, nor those of periods that overlap: then the largest stands for all. Each
line says how many terms were unknown and which records it came from.

\b
  conflictkb tally violations "ceasefire = november-2020"
  conflictkb tally violent-events --during 2023-09 --place nagorno-karabakh
  conflictkb tally violations "ceasefire = november-2020" --group-by when:year
"""
Of = Annotated[str | None, typer.Argument(metavar="[OF]", help="A kind, or an id.", autocompletion=complete_kinds)]
Form = Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text, json or markdown.")]
Id = Annotated[str, typer.Argument(metavar="ID", help="kind/slug, or a bare slug.", autocompletion=complete_ids)]


def contradictions(
    of: Of = None,
    db: Db = None,
    known_at: KnownAt = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit with 4 when there are any.")] = False,
    form: Form = "text",
    output: Output = None,
) -> None:
    """Find; users read CONTRADICTIONS_HELP."""
    from conflictkb.cli.opening import opened

    with opened(db, known_at) as kb:
        found = kb.contradictions(of)
    _write(found, form, output, _markdown if form == "markdown" else _text)
    note(f"{len(found)} contradiction{'s' if len(found) != 1 else ''}")
    if found and exit_code:
        raise typer.Exit(DIFFER)


def why(
    record: Id,
    field: Annotated[str | None, typer.Argument(metavar="[FIELD]", help="One field of it.")] = None,
    db: Db = None,
    known_at: KnownAt = None,
    form: Form = "text",
    output: Output = None,
) -> None:
    """Tell; users read WHY_HELP."""
    from conflictkb.cli.opening import opened
    from conflictkb.reports.why import lines

    with opened(db, known_at) as kb:
        found = kb.why(record, field)
    _write(found, form, output, lines)


def rests_on(who: Id, db: Db = None, known_at: KnownAt = None, form: Form = "text", output: Output = None) -> None:
    """Tell; users read RESTS_HELP."""
    from conflictkb.cli.opening import opened

    with opened(db, known_at) as kb:
        found = kb.rests_on(who)
    _write(found, form, output, _resting)
    note(f"{len(found)} record{'s' if len(found) != 1 else ''}")


def _resting(found: Iterable[Resting]) -> Iterator[str]:
    for row in found:
        yield f"{row.record}: {', '.join([*(['the record itself'] if row.whole else []), *row.fields])}"


def coverage(
    of: Of = None, db: Db = None, known_at: KnownAt = None, form: Form = "text", output: Output = None
) -> None:
    """Tell; users read COVERAGE_HELP."""
    from conflictkb.cli.opening import opened
    from conflictkb.reports.support import WORDS

    def told(rows: Iterable[Any]) -> Iterator[str]:
        last = ""
        for row in rows:
            if row.finding != last:
                yield f"{WORDS[row.finding]}:"
            last = row.finding
            shown = ", ".join(row.ids[:3]) + (" …" if row.count > 3 else "")  # noqa: PLR2004 - a few; json has all
            yield f"  {row.kind}.{row.field}: {row.count}  ({shown})"

    with opened(db, known_at) as kb:
        found = kb.coverage(of)
    _write(found, form, output, told)


def tally(
    kind: Kind,
    where: Filter = None,
    db: Db = None,
    on: On = None,
    during: During = None,
    place: PlaceOption = None,
    actor: ActorOption = None,
    known_at: KnownAt = None,
    published_by: PublishedBy = None,
    sure: Sure = False,
    group_by: GroupBy = None,
    form: Form = "text",
    output: Output = None,
) -> None:
    """Add up; users read TALLY_HELP."""
    from conflictkb.cli.opening import opened

    options = {"on": on, "during": during, "place": place, "actor": actor, "sure": sure, "group_by": group_by}
    with opened(db, known_at) as kb:
        found = kb.tally(kind, where, **options, published_by=published_by)
    _write(found, form, output, _sums)


def _sums(rows: Iterable[Tally]) -> Iterator[str]:
    group: tuple[tuple[str, str | None], ...] = ()
    for row in rows:
        if row.group != group:
            group = row.group
            yield f"[{', '.join(value or '(none)' for _, value in group)}]"
        unknown = f", {row.unknown} of them unknown" if row.unknown else ""
        yield str(row)
        yield f"  from {row.terms} count{'s' if row.terms != 1 else ''}{unknown}: {', '.join(row.ids)}"


def _write(found: Sequence[Any], form: str, output: str | None, told: Any) -> None:  # noqa: ANN401 - gives lines
    from conflictkb.errors import UsageError

    if form not in ("text", "json", "markdown"):
        raise UsageError(f"`{form}` is no format here; choose text, json or markdown")
    with writing(output) as stream:
        if form == "json":
            stream.write(json.dumps([row.to_json() for row in found], ensure_ascii=False, indent=2) + "\n")
        else:
            lead = "    " if form == "markdown" and told is not _markdown else ""
            stream.writelines(f"{lead}{line}\n" for line in told(found))


def _text(found: Iterable[Contradiction]) -> Iterator[str]:
    for each in found:
        yield f"{each.record}  {each.field}  ({each.sort})"
        for side in each.sides:
            cited = " ".join(f"[{number}]" for number in side.citations)
            who = "; ".join(side.accounts) or "the curator's reading alone"
            yield f"  {side.says}  {side.relation}: {who} {cited}".rstrip()


def _markdown(found: Iterable[Contradiction]) -> Iterator[str]:
    for each in found:
        yield f"- `{each.record}` **{each.field}** ({each.sort})"
        for side in each.sides:
            yield f"  - {side.says} — {side.relation}: {'; '.join(side.accounts) or 'the reading alone'}"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("contradictions", help=CONTRADICTIONS_HELP)(contradictions)
    app.command("why", help=WHY_HELP)(why)
    app.command("rests-on", help=RESTS_HELP)(rests_on)
    app.command("tally", help=TALLY_HELP)(tally)
    app.command("coverage", help=COVERAGE_HELP)(coverage)
