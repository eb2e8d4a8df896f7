"""The jobs that are timed, each a whole process: `python benchmarks/jobs.py NAME ARG…`."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path


def apply_yaml(folder: str, base: str) -> None:
    """Ours: read, check, plan and apply a folder of YAML to a new base."""
    from conflictkb.plan import apply, plan
    from conflictkb.store.database import Store

    if not Path(base).exists():
        Store.create(base).close()
    with Store.open(base, read_only=False) as store:
        apply(store, plan(store, [Path(folder)]), who="bench", force=True)


def apply_jsonl(lines: str, base: str) -> None:
    """The limit: the same records from JSON lines, validated, into the same tables; no positions, no checks."""
    from conflictkb.plan.gather import settled_digest
    from conflictkb.records.canonical import digest
    from conflictkb.records.claims import claims_of
    from conflictkb.records.kinds import KINDS
    from conflictkb.records.spans import span_of
    from conflictkb.store.database import Store
    from conflictkb.store.rows import Origin, Settled, encode
    from conflictkb.store.write import insert_versions

    gc.disable()

    def versions():
        with Path(lines).open(encoding="utf-8") as stream:
            for line in stream:
                plural, raw = json.loads(line)
                model = KINDS.by_plural[plural]
                record = model.model_validate(raw)
                settled = Settled(span_of(record), ("equal",) * len(claims_of(record)))
                yield model, encode(record, settled, Origin(), (digest(record), settled_digest(settled)))

    Store.create(base).close()
    with Store.open(base, read_only=False) as store, store.write() as connection:
        insert_versions(connection, store.tables, versions(), 1, 1)


def apply_naive(folder: str, base: str) -> None:
    """The naive way: CSafeLoader, models, SQLAlchemy's ORM with add_all."""
    import yaml
    from sqlalchemy import JSON, Column, ForeignKey, Integer, Text, create_engine
    from sqlalchemy.orm import Session, declarative_base, relationship

    from conflictkb.records.kinds import KINDS

    base_class = declarative_base()

    class Record(base_class):
        __tablename__ = "record"
        id = Column(Text, primary_key=True)
        kind = Column(Text)
        title = Column(Text)
        fields = Column(JSON)
        citations = relationship("Citation")

    class Citation(base_class):
        __tablename__ = "citation"
        key = Column(Integer, primary_key=True)
        record = Column(ForeignKey("record.id"))
        source = Column(Text)
        locator = Column(Text)
        words = Column(Text)

    engine = create_engine(f"sqlite:///{base}")
    base_class.metadata.create_all(engine)
    with Session(engine) as session:
        for path in sorted(Path(folder).glob("*.yaml")):
            for plural, raws in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader).items():
                for raw in raws:
                    texts = json.loads(json.dumps(raw, default=str))
                    KINDS.by_plural[plural].model_validate({k: v for k, v in texts.items() if k != "where_prec"})
                    cited = [Citation(**c) for c in texts.pop("citations", ())]
                    session.add_all(
                        [
                            Record(
                                id=f"{plural}/{raw['id']}",
                                kind=plural,
                                title=raw.get("title"),
                                fields=texts,
                                citations=cited,
                            )
                        ]
                    )
        session.commit()


def positions(folder: str) -> None:
    """Ours: every file into plain values with the place of each."""
    from conflictkb.corpus.positions import parse

    gc.disable()
    for path in sorted(Path(folder).glob("*.yaml")):
        parse(path.read_text(encoding="utf-8"), path.name)


def no_positions(folder: str) -> None:
    """The limit: the same events into the same plain values, with no places."""
    import yaml
    from yaml._yaml import CParser

    gc.disable()
    for path in sorted(Path(folder).glob("*.yaml")):
        stack: list = [[]]
        loader = CParser(path.read_text(encoding="utf-8"))
        while loader.check_event():
            event = loader.get_event()
            name = type(event)
            if name is yaml.ScalarEvent:
                stack[-1].append(event.value)
            elif name in (yaml.MappingStartEvent, yaml.SequenceStartEvent):
                stack.append([])
            elif name is yaml.MappingEndEvent:
                items = stack.pop()
                stack[-1].append(dict(zip(items[::2], items[1::2], strict=True)))
            elif name is yaml.SequenceEndEvent:
                items = stack.pop()
                stack[-1].append(items)


def export(base: str, path: str, rows: str) -> None:
    """Ours: so many records of all kinds to a file; 0 opens the base and asks nothing."""
    import conflictkb

    with conflictkb.open(base) as kb:
        if int(rows):
            kb.query("all", limit=int(rows)).export(path)


def query_floor(base: str) -> None:
    """The floor of a query: typer, SQLAlchemy Core, one select."""
    import typer
    from sqlalchemy import create_engine, text

    app = typer.Typer()

    @app.command()
    def ask() -> None:
        with create_engine(f"sqlite:///{base}").connect() as connection:
            for row in connection.execute(text("SELECT id, title FROM deployment LIMIT 20")):
                print(*row)

    app(args=[], standalone_mode=False)


def help_floor() -> None:
    """The floor of --help: a bare typer program."""
    import typer

    app = typer.Typer()

    @app.command()
    def ask() -> None:
        """Ask."""

    app(args=["--help"], standalone_mode=False)


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
