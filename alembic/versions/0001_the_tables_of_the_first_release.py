"""The tables of the first release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from conflictkb.tables import KEY, TEXT

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table; a row of a kind's table is one version of a record."""
    op.create_table(
        "actor",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("type", TEXT, nullable=True),
        sa.Column("parent", TEXT, nullable=True),
        sa.Column("country", TEXT, nullable=True),
        sa.Column("seat", TEXT, nullable=True),
        sa.Column("ucdp_type", TEXT, nullable=True),
        sa.Column("acled_type", TEXT, nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_actor")),
    )
    with op.batch_alter_table("actor", schema=None) as batch_op:
        batch_op.create_index(
            "ix_actor_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_actor_country",
            ["country"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_actor_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_actor_parent",
            ["parent"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_actor_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_actor_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_actor_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_actor_seat",
            ["seat"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_actor_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_actor_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_actor_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "affiliation",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("member", TEXT, nullable=True),
        sa.Column("of", TEXT, nullable=True),
        sa.Column("type", TEXT, nullable=True),
        sa.Column("standing", TEXT, nullable=True),
        sa.Column("first_seen", TEXT, nullable=True),
        sa.Column("first_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("last_seen", TEXT, nullable=True),
        sa.Column("last_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_affiliation")),
    )
    with op.batch_alter_table("affiliation", schema=None) as batch_op:
        batch_op.create_index(
            "ix_affiliation_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_affiliation_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_affiliation_member",
            ["member"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_affiliation_of",
            ["of"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_affiliation_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_affiliation_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_affiliation_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_affiliation_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_affiliation_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_affiliation_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "after_ref",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_after_ref")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("after_ref", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_after_ref_value"), ["value"], unique=False)

    op.create_table(
        "agreement",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("type", TEXT, nullable=True),
        sa.Column("signatories", TEXT, nullable=True),
        sa.Column("signed", TEXT, nullable=True),
        sa.Column("signed_min", sa.BigInteger(), nullable=True),
        sa.Column("signed_max", sa.BigInteger(), nullable=True),
        sa.Column("signed_hedged", sa.BigInteger(), nullable=True),
        sa.Column("mediators", TEXT, nullable=True),
        sa.Column("provisions", TEXT, nullable=True),
        sa.Column("first_seen", TEXT, nullable=True),
        sa.Column("first_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("last_seen", TEXT, nullable=True),
        sa.Column("last_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_agreement")),
    )
    with op.batch_alter_table("agreement", schema=None) as batch_op:
        batch_op.create_index(
            "ix_agreement_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_agreement_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_agreement_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_agreement_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_agreement_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_agreement_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_agreement_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_agreement_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "agreement_mediators",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_agreement_mediators")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("agreement_mediators", schema=None) as batch_op:
        batch_op.create_index("ix_agreement_mediators_value", ["value", "v"], unique=False)

    op.create_table(
        "agreement_provisions",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("what", TEXT, nullable=True),
        sa.Column("obliges", TEXT, nullable=True),
        sa.Column("due", TEXT, nullable=True),
        sa.Column("due_min", sa.BigInteger(), nullable=True),
        sa.Column("due_max", sa.BigInteger(), nullable=True),
        sa.Column("due_hedged", sa.BigInteger(), nullable=True),
        sa.Column("kept", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_agreement_provisions")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("agreement_provisions", schema=None) as batch_op:
        batch_op.create_index("ix_agreement_provisions_obliges", ["obliges", "v"], unique=False)

    op.create_table(
        "agreement_signatories",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("actor", TEXT, nullable=True),
        sa.Column("person", TEXT, nullable=True),
        sa.Column("role", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_agreement_signatories")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("agreement_signatories", schema=None) as batch_op:
        batch_op.create_index("ix_agreement_signatories_actor", ["actor", "v"], unique=False)
        batch_op.create_index("ix_agreement_signatories_person", ["person", "v"], unique=False)

    op.create_table(
        "assessment",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("author", TEXT, nullable=True),
        sa.Column("about", TEXT, nullable=True),
        sa.Column("content", TEXT, nullable=True),
        sa.Column("type", TEXT, nullable=True),
        sa.Column("likelihood", TEXT, nullable=True),
        sa.Column("when", TEXT, nullable=True),
        sa.Column("when_min", sa.BigInteger(), nullable=True),
        sa.Column("when_max", sa.BigInteger(), nullable=True),
        sa.Column("when_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_assessment")),
    )
    with op.batch_alter_table("assessment", schema=None) as batch_op:
        batch_op.create_index(
            "ix_assessment_author",
            ["author"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_assessment_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_assessment_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_assessment_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_assessment_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_assessment_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_assessment_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_assessment_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_assessment_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "assessment_about",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_assessment_about")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("assessment_about", schema=None) as batch_op:
        batch_op.create_index("ix_assessment_about_value", ["value", "v"], unique=False)

    op.create_table(
        "before_ref",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_before_ref")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("before_ref", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_before_ref_value"), ["value"], unique=False)

    op.create_table(
        "ceasefire",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("parties", TEXT, nullable=True),
        sa.Column("side", TEXT, nullable=True),
        sa.Column("declared", TEXT, nullable=True),
        sa.Column("declared_min", sa.BigInteger(), nullable=True),
        sa.Column("declared_max", sa.BigInteger(), nullable=True),
        sa.Column("declared_hedged", sa.BigInteger(), nullable=True),
        sa.Column("start_time", TEXT, nullable=True),
        sa.Column("start_time_utc", sa.BigInteger(), nullable=True),
        sa.Column("end_time", TEXT, nullable=True),
        sa.Column("end_time_utc", sa.BigInteger(), nullable=True),
        sa.Column("ceasefire_class", TEXT, nullable=True),
        sa.Column("written", TEXT, nullable=True),
        sa.Column("partial", TEXT, nullable=True),
        sa.Column("purpose", TEXT, nullable=True),
        sa.Column("mediators", TEXT, nullable=True),
        sa.Column("mechanism", TEXT, nullable=True),
        sa.Column("monitored_by", TEXT, nullable=True),
        sa.Column("enforcement", TEXT, nullable=True),
        sa.Column("how_ended", TEXT, nullable=True),
        sa.Column("ended_by", TEXT, nullable=True),
        sa.Column("agreement", TEXT, nullable=True),
        sa.Column("first_seen", TEXT, nullable=True),
        sa.Column("first_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("last_seen", TEXT, nullable=True),
        sa.Column("last_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_ceasefire")),
    )
    with op.batch_alter_table("ceasefire", schema=None) as batch_op:
        batch_op.create_index(
            "ix_ceasefire_agreement",
            ["agreement"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_ceasefire_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_ceasefire_ended_by",
            ["ended_by"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_ceasefire_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_ceasefire_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_ceasefire_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_ceasefire_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_ceasefire_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_ceasefire_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_ceasefire_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "ceasefire_mediators",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_ceasefire_mediators")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("ceasefire_mediators", schema=None) as batch_op:
        batch_op.create_index("ix_ceasefire_mediators_value", ["value", "v"], unique=False)

    op.create_table(
        "ceasefire_monitored_by",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_ceasefire_monitored_by")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("ceasefire_monitored_by", schema=None) as batch_op:
        batch_op.create_index("ix_ceasefire_monitored_by_value", ["value", "v"], unique=False)

    op.create_table(
        "ceasefire_parties",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("actor", TEXT, nullable=True),
        sa.Column("role", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_ceasefire_parties")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("ceasefire_parties", schema=None) as batch_op:
        batch_op.create_index("ix_ceasefire_parties_actor", ["actor", "v"], unique=False)

    op.create_table(
        "ceasefire_purpose",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_ceasefire_purpose")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "citation",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("source", TEXT, nullable=True),
        sa.Column("locator", TEXT, nullable=True),
        sa.Column("stance", TEXT, nullable=True),
        sa.Column("as_of", TEXT, nullable=True),
        sa.Column("as_of_min", sa.BigInteger(), nullable=True),
        sa.Column("as_of_max", sa.BigInteger(), nullable=True),
        sa.Column("as_of_hedged", sa.BigInteger(), nullable=True),
        sa.Column("words", TEXT, nullable=True),
        sa.Column("credibility", TEXT, nullable=True),
        sa.Column("sic", TEXT, nullable=True),
        sa.Column("note", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_citation")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("citation", schema=None) as batch_op:
        batch_op.create_index("ix_citation_source", ["source", "v"], unique=False)

    op.create_table(
        "claim",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("verb", TEXT, nullable=True),
        sa.Column("field", TEXT, nullable=True),
        sa.Column("text", TEXT, nullable=True),
        sa.Column("relation", TEXT, nullable=True),
        sa.Column("citation", sa.BigInteger(), nullable=True),
        sa.Column("item", sa.BigInteger(), nullable=True),
        sa.Column("low", sa.BigInteger(), nullable=True),
        sa.Column("high", sa.BigInteger(), nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_claim")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("claim", schema=None) as batch_op:
        batch_op.create_index("ix_claim_relation", ["v", "relation"], unique=False)

    op.create_table(
        "conflict",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("type", TEXT, nullable=True),
        sa.Column("intensity", TEXT, nullable=True),
        sa.Column("incompatibility", TEXT, nullable=True),
        sa.Column("belligerents", TEXT, nullable=True),
        sa.Column("outcome", TEXT, nullable=True),
        sa.Column("outcome_note", TEXT, nullable=True),
        sa.Column("first_seen", TEXT, nullable=True),
        sa.Column("first_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("last_seen", TEXT, nullable=True),
        sa.Column("last_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_conflict")),
    )
    with op.batch_alter_table("conflict", schema=None) as batch_op:
        batch_op.create_index(
            "ix_conflict_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_conflict_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_conflict_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_conflict_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_conflict_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_conflict_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_conflict_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_conflict_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "conflict_belligerents",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("actor", TEXT, nullable=True),
        sa.Column("side", TEXT, nullable=True),
        sa.Column("role", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_conflict_belligerents")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("conflict_belligerents", schema=None) as batch_op:
        batch_op.create_index("ix_conflict_belligerents_actor", ["actor", "v"], unique=False)

    op.create_table(
        "control",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("holder", TEXT, nullable=True),
        sa.Column("basis", TEXT, nullable=True),
        sa.Column("by", TEXT, nullable=True),
        sa.Column("level", TEXT, nullable=True),
        sa.Column("extent", TEXT, nullable=True),
        sa.Column("first_seen", TEXT, nullable=True),
        sa.Column("first_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("last_seen", TEXT, nullable=True),
        sa.Column("last_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_control")),
    )
    with op.batch_alter_table("control", schema=None) as batch_op:
        batch_op.create_index(
            "ix_control_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_control_holder",
            ["holder"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_control_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_control_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_control_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_control_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_control_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_control_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_control_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "control_by",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_control_by")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("control_by", schema=None) as batch_op:
        batch_op.create_index("ix_control_by_value", ["value", "v"], unique=False)

    op.create_table(
        "date_range",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("field", TEXT, autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("low", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("high", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("v", "field", "position", "low", name=op.f("pk_date_range")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "deployment",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("type", TEXT, nullable=True),
        sa.Column("contributor", TEXT, nullable=True),
        sa.Column("units", TEXT, nullable=True),
        sa.Column("host", TEXT, nullable=True),
        sa.Column("mandate", TEXT, nullable=True),
        sa.Column("mandated_by", TEXT, nullable=True),
        sa.Column("tasks", TEXT, nullable=True),
        sa.Column("equipment", TEXT, nullable=True),
        sa.Column("headquarters", TEXT, nullable=True),
        sa.Column("first_seen", TEXT, nullable=True),
        sa.Column("first_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("last_seen", TEXT, nullable=True),
        sa.Column("last_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_deployment")),
    )
    with op.batch_alter_table("deployment", schema=None) as batch_op:
        batch_op.create_index(
            "ix_deployment_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_deployment_contributor",
            ["contributor"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_deployment_headquarters",
            ["headquarters"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_deployment_host",
            ["host"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_deployment_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_deployment_mandated_by",
            ["mandated_by"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_deployment_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_deployment_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_deployment_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_deployment_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_deployment_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_deployment_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "deployment_equipment",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("what", TEXT, nullable=True),
        sa.Column("estimate", TEXT, nullable=True),
        sa.Column("estimate_low", sa.BigInteger(), nullable=True),
        sa.Column("estimate_best", sa.BigInteger(), nullable=True),
        sa.Column("estimate_high", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_deployment_equipment")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "deployment_tasks",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_deployment_tasks")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "deployment_units",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("unit", TEXT, nullable=True),
        sa.Column("portion", TEXT, nullable=True),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=True),
        sa.Column("start_max", sa.BigInteger(), nullable=True),
        sa.Column("start_hedged", sa.BigInteger(), nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("end_min", sa.BigInteger(), nullable=True),
        sa.Column("end_max", sa.BigInteger(), nullable=True),
        sa.Column("end_hedged", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_deployment_units")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("deployment_units", schema=None) as batch_op:
        batch_op.create_index("ix_deployment_units_unit", ["unit", "v"], unique=False)

    op.create_table(
        "displacement",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("who", TEXT, nullable=True),
        sa.Column("manner", TEXT, nullable=True),
        sa.Column("origin", TEXT, nullable=True),
        sa.Column("destination", TEXT, nullable=True),
        sa.Column("caused_by", TEXT, nullable=True),
        sa.Column("counts", TEXT, nullable=True),
        sa.Column("when", TEXT, nullable=True),
        sa.Column("when_min", sa.BigInteger(), nullable=True),
        sa.Column("when_max", sa.BigInteger(), nullable=True),
        sa.Column("when_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_displacement")),
    )
    with op.batch_alter_table("displacement", schema=None) as batch_op:
        batch_op.create_index(
            "ix_displacement_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_displacement_destination",
            ["destination"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_displacement_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_displacement_origin",
            ["origin"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_displacement_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_displacement_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_displacement_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_displacement_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_displacement_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "ix_displacement_who",
            ["who"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "uq_displacement_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "displacement_caused_by",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_displacement_caused_by")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("displacement_caused_by", schema=None) as batch_op:
        batch_op.create_index("ix_displacement_caused_by_value", ["value", "v"], unique=False)

    op.create_table(
        "displacement_counts",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("what", TEXT, nullable=True),
        sa.Column("of", TEXT, nullable=True),
        sa.Column("whom", TEXT, nullable=True),
        sa.Column("estimate", TEXT, nullable=True),
        sa.Column("estimate_low", sa.BigInteger(), nullable=True),
        sa.Column("estimate_best", sa.BigInteger(), nullable=True),
        sa.Column("estimate_high", sa.BigInteger(), nullable=True),
        sa.Column("basis", TEXT, nullable=True),
        sa.Column("by", TEXT, nullable=True),
        sa.Column("as_of", TEXT, nullable=True),
        sa.Column("as_of_min", sa.BigInteger(), nullable=True),
        sa.Column("as_of_max", sa.BigInteger(), nullable=True),
        sa.Column("as_of_hedged", sa.BigInteger(), nullable=True),
        sa.Column("period", TEXT, nullable=True),
        sa.Column("period_min", sa.BigInteger(), nullable=True),
        sa.Column("period_max", sa.BigInteger(), nullable=True),
        sa.Column("period_hedged", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_displacement_counts")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("displacement_counts", schema=None) as batch_op:
        batch_op.create_index("ix_displacement_counts_by", ["by", "v"], unique=False)
        batch_op.create_index("ix_displacement_counts_of", ["of", "v"], unique=False)

    op.create_table(
        "external_id",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("scheme", TEXT, nullable=True),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_external_id")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("external_id", schema=None) as batch_op:
        batch_op.create_index("ix_external_id_value", ["scheme", "value", "v"], unique=False)

    op.create_table(
        "incident",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("actors", TEXT, nullable=True),
        sa.Column("recipients", TEXT, nullable=True),
        sa.Column("event", TEXT, nullable=True),
        sa.Column("modes", TEXT, nullable=True),
        sa.Column("contexts", TEXT, nullable=True),
        sa.Column("acts", TEXT, nullable=True),
        sa.Column("acts_low", sa.BigInteger(), nullable=True),
        sa.Column("acts_best", sa.BigInteger(), nullable=True),
        sa.Column("acts_high", sa.BigInteger(), nullable=True),
        sa.Column("of_what", TEXT, nullable=True),
        sa.Column("concerns", TEXT, nullable=True),
        sa.Column("when", TEXT, nullable=True),
        sa.Column("when_min", sa.BigInteger(), nullable=True),
        sa.Column("when_max", sa.BigInteger(), nullable=True),
        sa.Column("when_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_incident")),
    )
    with op.batch_alter_table("incident", schema=None) as batch_op:
        batch_op.create_index(
            "ix_incident_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_incident_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_incident_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_incident_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_incident_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_incident_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_incident_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_incident_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "incident_actors",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_incident_actors")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("incident_actors", schema=None) as batch_op:
        batch_op.create_index("ix_incident_actors_value", ["value", "v"], unique=False)

    op.create_table(
        "incident_concerns",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_incident_concerns")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("incident_concerns", schema=None) as batch_op:
        batch_op.create_index("ix_incident_concerns_value", ["value", "v"], unique=False)

    op.create_table(
        "incident_contexts",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_incident_contexts")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "incident_modes",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_incident_modes")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "incident_recipients",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_incident_recipients")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("incident_recipients", schema=None) as batch_op:
        batch_op.create_index("ix_incident_recipients_value", ["value", "v"], unique=False)

    op.create_table(
        "legal_case",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("court", TEXT, nullable=True),
        sa.Column("applicants", TEXT, nullable=True),
        sa.Column("defendants", TEXT, nullable=True),
        sa.Column("instrument", TEXT, nullable=True),
        sa.Column("charges", TEXT, nullable=True),
        sa.Column("steps", TEXT, nullable=True),
        sa.Column("sentence", TEXT, nullable=True),
        sa.Column("first_seen", TEXT, nullable=True),
        sa.Column("first_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("last_seen", TEXT, nullable=True),
        sa.Column("last_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_legal_case")),
    )
    with op.batch_alter_table("legal_case", schema=None) as batch_op:
        batch_op.create_index(
            "ix_legal_case_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_legal_case_court",
            ["court"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_legal_case_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_legal_case_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_legal_case_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_legal_case_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_legal_case_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_legal_case_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_legal_case_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "legal_case_applicants",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_legal_case_applicants")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("legal_case_applicants", schema=None) as batch_op:
        batch_op.create_index("ix_legal_case_applicants_value", ["value", "v"], unique=False)

    op.create_table(
        "legal_case_charges",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("what", TEXT, nullable=True),
        sa.Column("estimate", TEXT, nullable=True),
        sa.Column("estimate_low", sa.BigInteger(), nullable=True),
        sa.Column("estimate_best", sa.BigInteger(), nullable=True),
        sa.Column("estimate_high", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_legal_case_charges")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "legal_case_defendants",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_legal_case_defendants")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("legal_case_defendants", schema=None) as batch_op:
        batch_op.create_index("ix_legal_case_defendants_value", ["value", "v"], unique=False)

    op.create_table(
        "legal_case_steps",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("when", TEXT, nullable=True),
        sa.Column("when_min", sa.BigInteger(), nullable=True),
        sa.Column("when_max", sa.BigInteger(), nullable=True),
        sa.Column("when_hedged", sa.BigInteger(), nullable=True),
        sa.Column("type", TEXT, nullable=True),
        sa.Column("what", TEXT, nullable=True),
        sa.Column("outcome", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_legal_case_steps")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "link",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("first", TEXT, nullable=True),
        sa.Column("second", TEXT, nullable=True),
        sa.Column("verdict", TEXT, nullable=True),
        sa.Column("reason", TEXT, nullable=True),
        sa.Column("decided_by", TEXT, nullable=True),
        sa.Column("score", TEXT, nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_link")),
    )
    with op.batch_alter_table("link", schema=None) as batch_op:
        batch_op.create_index(
            "ix_link_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_link_first",
            ["first"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_link_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_link_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_link_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_link_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_link_second",
            ["second"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_link_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_link_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_link_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "monitoring_body",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("type", TEXT, nullable=True),
        sa.Column("operators", TEXT, nullable=True),
        sa.Column("monitors", TEXT, nullable=True),
        sa.Column("established", TEXT, nullable=True),
        sa.Column("established_min", sa.BigInteger(), nullable=True),
        sa.Column("established_max", sa.BigInteger(), nullable=True),
        sa.Column("established_hedged", sa.BigInteger(), nullable=True),
        sa.Column("mandate", TEXT, nullable=True),
        sa.Column("host", TEXT, nullable=True),
        sa.Column("authorised", TEXT, nullable=True),
        sa.Column("authorised_low", sa.BigInteger(), nullable=True),
        sa.Column("authorised_best", sa.BigInteger(), nullable=True),
        sa.Column("authorised_high", sa.BigInteger(), nullable=True),
        sa.Column("headquarters", TEXT, nullable=True),
        sa.Column("first_seen", TEXT, nullable=True),
        sa.Column("first_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("last_seen", TEXT, nullable=True),
        sa.Column("last_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_monitoring_body")),
    )
    with op.batch_alter_table("monitoring_body", schema=None) as batch_op:
        batch_op.create_index(
            "ix_monitoring_body_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_monitoring_body_headquarters",
            ["headquarters"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_monitoring_body_host",
            ["host"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_monitoring_body_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_monitoring_body_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_monitoring_body_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_monitoring_body_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_monitoring_body_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_monitoring_body_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_monitoring_body_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "monitoring_body_monitors",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_monitoring_body_monitors")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("monitoring_body_monitors", schema=None) as batch_op:
        batch_op.create_index("ix_monitoring_body_monitors_value", ["value", "v"], unique=False)

    op.create_table(
        "monitoring_body_operators",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("actor", TEXT, nullable=True),
        sa.Column("estimate", TEXT, nullable=True),
        sa.Column("estimate_low", sa.BigInteger(), nullable=True),
        sa.Column("estimate_best", sa.BigInteger(), nullable=True),
        sa.Column("estimate_high", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_monitoring_body_operators")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("monitoring_body_operators", schema=None) as batch_op:
        batch_op.create_index("ix_monitoring_body_operators_actor", ["actor", "v"], unique=False)

    op.create_table(
        "name",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("text", TEXT, nullable=True),
        sa.Column("language", TEXT, nullable=True),
        sa.Column("used_by", TEXT, nullable=True),
        sa.Column("standing", TEXT, nullable=True),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=True),
        sa.Column("start_max", sa.BigInteger(), nullable=True),
        sa.Column("start_hedged", sa.BigInteger(), nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("end_min", sa.BigInteger(), nullable=True),
        sa.Column("end_max", sa.BigInteger(), nullable=True),
        sa.Column("end_hedged", sa.BigInteger(), nullable=True),
        sa.Column("text_folded", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_name")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "person",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("nationality", TEXT, nullable=True),
        sa.Column("gender", TEXT, nullable=True),
        sa.Column("born_in", TEXT, nullable=True),
        sa.Column("rank", TEXT, nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_person")),
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index(
            "ix_person_born_in",
            ["born_in"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_person_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_person_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_person_nationality",
            ["nationality"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_person_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_person_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_person_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_person_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_person_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_person_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "place",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("type", TEXT, nullable=True),
        sa.Column("point", TEXT, nullable=True),
        sa.Column("point_lat", sa.Float(precision=53), nullable=True),
        sa.Column("point_lon", sa.Float(precision=53), nullable=True),
        sa.Column("where_prec", TEXT, nullable=True),
        sa.Column("parents", TEXT, nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_place")),
    )
    with op.batch_alter_table("place", schema=None) as batch_op:
        batch_op.create_index(
            "ix_place_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_place_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_place_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_place_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_place_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_place_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_place_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_place_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "place_parents",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("by", TEXT, nullable=True),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=True),
        sa.Column("start_max", sa.BigInteger(), nullable=True),
        sa.Column("start_hedged", sa.BigInteger(), nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("end_min", sa.BigInteger(), nullable=True),
        sa.Column("end_max", sa.BigInteger(), nullable=True),
        sa.Column("end_hedged", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_place_parents")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("place_parents", schema=None) as batch_op:
        batch_op.create_index("ix_place_parents_by", ["by", "v"], unique=False)
        batch_op.create_index("ix_place_parents_place", ["place", "v"], unique=False)

    op.create_table(
        "posting",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("person", TEXT, nullable=True),
        sa.Column("role", TEXT, nullable=True),
        sa.Column("of", TEXT, nullable=True),
        sa.Column("rank", TEXT, nullable=True),
        sa.Column("acting", TEXT, nullable=True),
        sa.Column("deputy", TEXT, nullable=True),
        sa.Column("joint", TEXT, nullable=True),
        sa.Column("appointed", TEXT, nullable=True),
        sa.Column("appointed_min", sa.BigInteger(), nullable=True),
        sa.Column("appointed_max", sa.BigInteger(), nullable=True),
        sa.Column("appointed_hedged", sa.BigInteger(), nullable=True),
        sa.Column("assumed", TEXT, nullable=True),
        sa.Column("assumed_min", sa.BigInteger(), nullable=True),
        sa.Column("assumed_max", sa.BigInteger(), nullable=True),
        sa.Column("assumed_hedged", sa.BigInteger(), nullable=True),
        sa.Column("presented", TEXT, nullable=True),
        sa.Column("presented_min", sa.BigInteger(), nullable=True),
        sa.Column("presented_max", sa.BigInteger(), nullable=True),
        sa.Column("presented_hedged", sa.BigInteger(), nullable=True),
        sa.Column("replaces", TEXT, nullable=True),
        sa.Column("first_seen", TEXT, nullable=True),
        sa.Column("first_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("last_seen", TEXT, nullable=True),
        sa.Column("last_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_posting")),
    )
    with op.batch_alter_table("posting", schema=None) as batch_op:
        batch_op.create_index(
            "ix_posting_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_posting_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_posting_of",
            ["of"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_posting_person",
            ["person"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_posting_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_posting_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_posting_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_posting_replaces",
            ["replaces"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_posting_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_posting_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_posting_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "related",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("relation", TEXT, nullable=True),
        sa.Column("to", TEXT, nullable=True),
        sa.Column("record", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_related")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("related", schema=None) as batch_op:
        batch_op.create_index("ix_related_to", ["to", "relation", "v"], unique=False)

    op.create_table(
        "restriction",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("type", TEXT, nullable=True),
        sa.Column("imposed_by", TEXT, nullable=True),
        sa.Column("on", TEXT, nullable=True),
        sa.Column("of", TEXT, nullable=True),
        sa.Column("degree", TEXT, nullable=True),
        sa.Column("legal_basis", TEXT, nullable=True),
        sa.Column("first_seen", TEXT, nullable=True),
        sa.Column("first_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("last_seen", TEXT, nullable=True),
        sa.Column("last_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_restriction")),
    )
    with op.batch_alter_table("restriction", schema=None) as batch_op:
        batch_op.create_index(
            "ix_restriction_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_restriction_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_restriction_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_restriction_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_restriction_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_restriction_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_restriction_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_restriction_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "restriction_imposed_by",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_restriction_imposed_by")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("restriction_imposed_by", schema=None) as batch_op:
        batch_op.create_index("ix_restriction_imposed_by_value", ["value", "v"], unique=False)

    op.create_table(
        "restriction_of",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_restriction_of")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "restriction_on",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_restriction_on")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("restriction_on", schema=None) as batch_op:
        batch_op.create_index("ix_restriction_on_value", ["value", "v"], unique=False)

    op.create_table(
        "source",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("type", TEXT, nullable=True),
        sa.Column("publisher", TEXT, nullable=True),
        sa.Column("country", TEXT, nullable=True),
        sa.Column("owner", TEXT, nullable=True),
        sa.Column("state_media", TEXT, nullable=True),
        sa.Column("author", TEXT, nullable=True),
        sa.Column("author_person", TEXT, nullable=True),
        sa.Column("language", TEXT, nullable=True),
        sa.Column("published", TEXT, nullable=True),
        sa.Column("published_min", sa.BigInteger(), nullable=True),
        sa.Column("published_max", sa.BigInteger(), nullable=True),
        sa.Column("published_hedged", sa.BigInteger(), nullable=True),
        sa.Column("updated", TEXT, nullable=True),
        sa.Column("updated_min", sa.BigInteger(), nullable=True),
        sa.Column("updated_max", sa.BigInteger(), nullable=True),
        sa.Column("updated_hedged", sa.BigInteger(), nullable=True),
        sa.Column("retrieved", TEXT, nullable=True),
        sa.Column("retrieved_min", sa.BigInteger(), nullable=True),
        sa.Column("retrieved_max", sa.BigInteger(), nullable=True),
        sa.Column("retrieved_hedged", sa.BigInteger(), nullable=True),
        sa.Column("url", TEXT, nullable=True),
        sa.Column("archived", TEXT, nullable=True),
        sa.Column("republishes", TEXT, nullable=True),
        sa.Column("copies", TEXT, nullable=True),
        sa.Column("corrects", TEXT, nullable=True),
        sa.Column("retracts", TEXT, nullable=True),
        sa.Column("quotes", TEXT, nullable=True),
        sa.Column("reliability", TEXT, nullable=True),
        sa.Column("licence", TEXT, nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_source")),
    )
    with op.batch_alter_table("source", schema=None) as batch_op:
        batch_op.create_index(
            "ix_source_author_person",
            ["author_person"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_source_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_source_country",
            ["country"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_source_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_source_owner",
            ["owner"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_source_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_source_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_source_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_source_publisher",
            ["publisher"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_source_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_source_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_source_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "source_copies",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_source_copies")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("source_copies", schema=None) as batch_op:
        batch_op.create_index("ix_source_copies_value", ["value", "v"], unique=False)

    op.create_table(
        "source_corrects",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_source_corrects")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("source_corrects", schema=None) as batch_op:
        batch_op.create_index("ix_source_corrects_value", ["value", "v"], unique=False)

    op.create_table(
        "source_quotes",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_source_quotes")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("source_quotes", schema=None) as batch_op:
        batch_op.create_index("ix_source_quotes_value", ["value", "v"], unique=False)

    op.create_table(
        "source_republishes",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_source_republishes")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("source_republishes", schema=None) as batch_op:
        batch_op.create_index("ix_source_republishes_value", ["value", "v"], unique=False)

    op.create_table(
        "source_retracts",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_source_retracts")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("source_retracts", schema=None) as batch_op:
        batch_op.create_index("ix_source_retracts_value", ["value", "v"], unique=False)

    op.create_table(
        "statement",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("speaker", TEXT, nullable=True),
        sa.Column("on_behalf_of", TEXT, nullable=True),
        sa.Column("audience", TEXT, nullable=True),
        sa.Column("stance", TEXT, nullable=True),
        sa.Column("about", TEXT, nullable=True),
        sa.Column("content", TEXT, nullable=True),
        sa.Column("when", TEXT, nullable=True),
        sa.Column("when_min", sa.BigInteger(), nullable=True),
        sa.Column("when_max", sa.BigInteger(), nullable=True),
        sa.Column("when_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_statement")),
    )
    with op.batch_alter_table("statement", schema=None) as batch_op:
        batch_op.create_index(
            "ix_statement_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_statement_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_statement_on_behalf_of",
            ["on_behalf_of"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_statement_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_statement_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_statement_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_statement_speaker",
            ["speaker"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_statement_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_statement_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_statement_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "statement_about",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_statement_about")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("statement_about", schema=None) as batch_op:
        batch_op.create_index("ix_statement_about_value", ["value", "v"], unique=False)

    op.create_table(
        "statement_audience",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_statement_audience")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("statement_audience", schema=None) as batch_op:
        batch_op.create_index("ix_statement_audience_value", ["value", "v"], unique=False)

    op.create_table(
        "strength",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("of", TEXT, nullable=True),
        sa.Column("counted", TEXT, nullable=True),
        sa.Column("basis", TEXT, nullable=True),
        sa.Column("estimate", TEXT, nullable=True),
        sa.Column("estimate_low", sa.BigInteger(), nullable=True),
        sa.Column("estimate_best", sa.BigInteger(), nullable=True),
        sa.Column("estimate_high", sa.BigInteger(), nullable=True),
        sa.Column("by", TEXT, nullable=True),
        sa.Column("when", TEXT, nullable=True),
        sa.Column("when_min", sa.BigInteger(), nullable=True),
        sa.Column("when_max", sa.BigInteger(), nullable=True),
        sa.Column("when_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_strength")),
    )
    with op.batch_alter_table("strength", schema=None) as batch_op:
        batch_op.create_index(
            "ix_strength_by",
            ["by"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_strength_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_strength_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_strength_of",
            ["of"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_strength_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_strength_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_strength_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_strength_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_strength_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_strength_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "tag",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_tag")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "territorial_change",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("from_holder", TEXT, nullable=True),
        sa.Column("to_holder", TEXT, nullable=True),
        sa.Column("manner", TEXT, nullable=True),
        sa.Column("extent", TEXT, nullable=True),
        sa.Column("scheduled", TEXT, nullable=True),
        sa.Column("scheduled_min", sa.BigInteger(), nullable=True),
        sa.Column("scheduled_max", sa.BigInteger(), nullable=True),
        sa.Column("scheduled_hedged", sa.BigInteger(), nullable=True),
        sa.Column("ends_control", TEXT, nullable=True),
        sa.Column("begins_control", TEXT, nullable=True),
        sa.Column("named_places", TEXT, nullable=True),
        sa.Column("when", TEXT, nullable=True),
        sa.Column("when_min", sa.BigInteger(), nullable=True),
        sa.Column("when_max", sa.BigInteger(), nullable=True),
        sa.Column("when_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_territorial_change")),
    )
    with op.batch_alter_table("territorial_change", schema=None) as batch_op:
        batch_op.create_index(
            "ix_territorial_change_begins_control",
            ["begins_control"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_territorial_change_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_territorial_change_ends_control",
            ["ends_control"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_territorial_change_from_holder",
            ["from_holder"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_territorial_change_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_territorial_change_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_territorial_change_place_known",
            ["place", "start_min", "end_max", "known_from", "known_to"],
            unique=False,
        )
        batch_op.create_index(
            "ix_territorial_change_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_territorial_change_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_territorial_change_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "ix_territorial_change_to_holder",
            ["to_holder"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "uq_territorial_change_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "territorial_change_named_places",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_territorial_change_named_places")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("territorial_change_named_places", schema=None) as batch_op:
        batch_op.create_index("ix_territorial_change_named_places_value", ["value", "v"], unique=False)

    op.create_table(
        "unit",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("actor", TEXT, nullable=True),
        sa.Column("parent", TEXT, nullable=True),
        sa.Column("echelon", TEXT, nullable=True),
        sa.Column("branch", TEXT, nullable=True),
        sa.Column("designation", TEXT, nullable=True),
        sa.Column("garrison", TEXT, nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_unit")),
    )
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.create_index(
            "ix_unit_actor",
            ["actor"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_unit_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_unit_garrison",
            ["garrison"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_unit_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_unit_parent",
            ["parent"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_unit_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_unit_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_unit_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_unit_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_unit_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_unit_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "via",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("citation", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("by", TEXT, nullable=True),
        sa.Column("says", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "citation", "position", name=op.f("pk_via")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("via", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_via_by"), ["by"], unique=False)

    op.create_table(
        "violation",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("ceasefire", TEXT, nullable=True),
        sa.Column("actor", TEXT, nullable=True),
        sa.Column("against", TEXT, nullable=True),
        sa.Column("accused_by", TEXT, nullable=True),
        sa.Column("basis", TEXT, nullable=True),
        sa.Column("counts", TEXT, nullable=True),
        sa.Column("when", TEXT, nullable=True),
        sa.Column("when_min", sa.BigInteger(), nullable=True),
        sa.Column("when_max", sa.BigInteger(), nullable=True),
        sa.Column("when_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_violation")),
    )
    with op.batch_alter_table("violation", schema=None) as batch_op:
        batch_op.create_index(
            "ix_violation_accused_by",
            ["accused_by"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_violation_actor",
            ["actor"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_violation_against",
            ["against"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_violation_ceasefire",
            ["ceasefire"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_violation_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_violation_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_violation_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_violation_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_violation_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_violation_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_violation_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_violation_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "violation_counts",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("what", TEXT, nullable=True),
        sa.Column("of", TEXT, nullable=True),
        sa.Column("whom", TEXT, nullable=True),
        sa.Column("estimate", TEXT, nullable=True),
        sa.Column("estimate_low", sa.BigInteger(), nullable=True),
        sa.Column("estimate_best", sa.BigInteger(), nullable=True),
        sa.Column("estimate_high", sa.BigInteger(), nullable=True),
        sa.Column("basis", TEXT, nullable=True),
        sa.Column("by", TEXT, nullable=True),
        sa.Column("as_of", TEXT, nullable=True),
        sa.Column("as_of_min", sa.BigInteger(), nullable=True),
        sa.Column("as_of_max", sa.BigInteger(), nullable=True),
        sa.Column("as_of_hedged", sa.BigInteger(), nullable=True),
        sa.Column("period", TEXT, nullable=True),
        sa.Column("period_min", sa.BigInteger(), nullable=True),
        sa.Column("period_max", sa.BigInteger(), nullable=True),
        sa.Column("period_hedged", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_violation_counts")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("violation_counts", schema=None) as batch_op:
        batch_op.create_index("ix_violation_counts_by", ["by", "v"], unique=False)
        batch_op.create_index("ix_violation_counts_of", ["of", "v"], unique=False)

    op.create_table(
        "violent_event",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("participants", TEXT, nullable=True),
        sa.Column("occurrence", TEXT, nullable=True),
        sa.Column("claimed_by", TEXT, nullable=True),
        sa.Column("attributed_to", TEXT, nullable=True),
        sa.Column("type_of_violence", TEXT, nullable=True),
        sa.Column("acled_event", TEXT, nullable=True),
        sa.Column("acled_sub_event", TEXT, nullable=True),
        sa.Column("weapons", TEXT, nullable=True),
        sa.Column("counts", TEXT, nullable=True),
        sa.Column("violates", TEXT, nullable=True),
        sa.Column("part_of", TEXT, nullable=True),
        sa.Column("outcome", TEXT, nullable=True),
        sa.Column("point", TEXT, nullable=True),
        sa.Column("point_lat", sa.Float(precision=53), nullable=True),
        sa.Column("point_lon", sa.Float(precision=53), nullable=True),
        sa.Column("where_prec", TEXT, nullable=True),
        sa.Column("date_prec", TEXT, nullable=True),
        sa.Column("event_clarity", TEXT, nullable=True),
        sa.Column("deaths_a", TEXT, nullable=True),
        sa.Column("deaths_a_low", sa.BigInteger(), nullable=True),
        sa.Column("deaths_a_best", sa.BigInteger(), nullable=True),
        sa.Column("deaths_a_high", sa.BigInteger(), nullable=True),
        sa.Column("deaths_b", TEXT, nullable=True),
        sa.Column("deaths_b_low", sa.BigInteger(), nullable=True),
        sa.Column("deaths_b_best", sa.BigInteger(), nullable=True),
        sa.Column("deaths_b_high", sa.BigInteger(), nullable=True),
        sa.Column("deaths_civilians", TEXT, nullable=True),
        sa.Column("deaths_civilians_low", sa.BigInteger(), nullable=True),
        sa.Column("deaths_civilians_best", sa.BigInteger(), nullable=True),
        sa.Column("deaths_civilians_high", sa.BigInteger(), nullable=True),
        sa.Column("deaths", TEXT, nullable=True),
        sa.Column("deaths_low", sa.BigInteger(), nullable=True),
        sa.Column("deaths_best", sa.BigInteger(), nullable=True),
        sa.Column("deaths_high", sa.BigInteger(), nullable=True),
        sa.Column("when", TEXT, nullable=True),
        sa.Column("when_min", sa.BigInteger(), nullable=True),
        sa.Column("when_max", sa.BigInteger(), nullable=True),
        sa.Column("when_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_violent_event")),
    )
    with op.batch_alter_table("violent_event", schema=None) as batch_op:
        batch_op.create_index(
            "ix_violent_event_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_violent_event_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_violent_event_part_of",
            ["part_of"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_violent_event_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_violent_event_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_violent_event_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_violent_event_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_violent_event_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "ix_violent_event_violates",
            ["violates"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "uq_violent_event_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "violent_event_attributed_to",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_violent_event_attributed_to")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("violent_event_attributed_to", schema=None) as batch_op:
        batch_op.create_index("ix_violent_event_attributed_to_value", ["value", "v"], unique=False)

    op.create_table(
        "violent_event_claimed_by",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_violent_event_claimed_by")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("violent_event_claimed_by", schema=None) as batch_op:
        batch_op.create_index("ix_violent_event_claimed_by_value", ["value", "v"], unique=False)

    op.create_table(
        "violent_event_counts",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("what", TEXT, nullable=True),
        sa.Column("of", TEXT, nullable=True),
        sa.Column("whom", TEXT, nullable=True),
        sa.Column("estimate", TEXT, nullable=True),
        sa.Column("estimate_low", sa.BigInteger(), nullable=True),
        sa.Column("estimate_best", sa.BigInteger(), nullable=True),
        sa.Column("estimate_high", sa.BigInteger(), nullable=True),
        sa.Column("basis", TEXT, nullable=True),
        sa.Column("by", TEXT, nullable=True),
        sa.Column("as_of", TEXT, nullable=True),
        sa.Column("as_of_min", sa.BigInteger(), nullable=True),
        sa.Column("as_of_max", sa.BigInteger(), nullable=True),
        sa.Column("as_of_hedged", sa.BigInteger(), nullable=True),
        sa.Column("period", TEXT, nullable=True),
        sa.Column("period_min", sa.BigInteger(), nullable=True),
        sa.Column("period_max", sa.BigInteger(), nullable=True),
        sa.Column("period_hedged", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_violent_event_counts")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("violent_event_counts", schema=None) as batch_op:
        batch_op.create_index("ix_violent_event_counts_by", ["by", "v"], unique=False)
        batch_op.create_index("ix_violent_event_counts_of", ["of", "v"], unique=False)

    op.create_table(
        "violent_event_participants",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("actor", TEXT, nullable=True),
        sa.Column("side", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_violent_event_participants")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("violent_event_participants", schema=None) as batch_op:
        batch_op.create_index("ix_violent_event_participants_actor", ["actor", "v"], unique=False)

    op.create_table(
        "violent_event_weapons",
        sa.Column("v", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("value", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", "position", name=op.f("pk_violent_event_weapons")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "withdrawal",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), nullable=False),
        sa.Column("known_to", sa.BigInteger(), nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("dataset", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("settled", TEXT, nullable=False),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("line", sa.BigInteger(), nullable=True),
        sa.Column("lines", TEXT, nullable=True),
        sa.Column("start_min", sa.BigInteger(), nullable=False),
        sa.Column("start_max", sa.BigInteger(), nullable=False),
        sa.Column("end_min", sa.BigInteger(), nullable=False),
        sa.Column("end_max", sa.BigInteger(), nullable=False),
        sa.Column("sure_from", sa.BigInteger(), nullable=False),
        sa.Column("sure_to", sa.BigInteger(), nullable=False),
        sa.Column("one_day", sa.BigInteger(), nullable=False),
        sa.Column("duration_class", sa.BigInteger(), nullable=False),
        sa.Column("start", TEXT, nullable=True),
        sa.Column("end", TEXT, nullable=True),
        sa.Column("place", TEXT, nullable=True),
        sa.Column("title_folded", TEXT, nullable=True),
        sa.Column("summary_folded", TEXT, nullable=True),
        sa.Column("title", TEXT, nullable=True),
        sa.Column("of", TEXT, nullable=True),
        sa.Column("actor", TEXT, nullable=True),
        sa.Column("extent", TEXT, nullable=True),
        sa.Column("announced", TEXT, nullable=True),
        sa.Column("announced_min", sa.BigInteger(), nullable=True),
        sa.Column("announced_max", sa.BigInteger(), nullable=True),
        sa.Column("announced_hedged", sa.BigInteger(), nullable=True),
        sa.Column("announcer", TEXT, nullable=True),
        sa.Column("requested_by", TEXT, nullable=True),
        sa.Column("destination", TEXT, nullable=True),
        sa.Column("first_seen", TEXT, nullable=True),
        sa.Column("first_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("first_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("last_seen", TEXT, nullable=True),
        sa.Column("last_seen_min", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_max", sa.BigInteger(), nullable=True),
        sa.Column("last_seen_hedged", sa.BigInteger(), nullable=True),
        sa.Column("summary", TEXT, nullable=True),
        sa.Column("status", TEXT, nullable=True),
        sa.Column("stage", TEXT, nullable=True),
        sa.Column("until_planned", TEXT, nullable=True),
        sa.Column("until_planned_min", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_max", sa.BigInteger(), nullable=True),
        sa.Column("until_planned_hedged", sa.BigInteger(), nullable=True),
        sa.Column("conflict", TEXT, nullable=True),
        sa.Column("names", TEXT, nullable=True),
        sa.Column("external_ids", TEXT, nullable=True),
        sa.Column("tags", TEXT, nullable=True),
        sa.Column("related", TEXT, nullable=True),
        sa.Column("sensitivity", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_withdrawal")),
    )
    with op.batch_alter_table("withdrawal", schema=None) as batch_op:
        batch_op.create_index(
            "ix_withdrawal_actor",
            ["actor"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_withdrawal_announcer",
            ["announcer"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_withdrawal_conflict",
            ["conflict"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_withdrawal_destination",
            ["destination"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index("ix_withdrawal_id_known", ["id", "known_from", "known_to"], unique=False)
        batch_op.create_index(
            "ix_withdrawal_of",
            ["of"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_withdrawal_place",
            ["place", "start_min"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_withdrawal_place_known", ["place", "start_min", "end_max", "known_from", "known_to"], unique=False
        )
        batch_op.create_index(
            "ix_withdrawal_place_time",
            ["place", "duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_withdrawal_requested_by",
            ["requested_by"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_withdrawal_time",
            ["duration_class", "start_min", "end_max", "sure_from", "sure_to", "stage", "dataset"],
            unique=False,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )
        batch_op.create_index(
            "ix_withdrawal_time_known",
            [
                "duration_class",
                "start_min",
                "end_max",
                "known_from",
                "known_to",
                "sure_from",
                "sure_to",
                "stage",
                "dataset",
            ],
            unique=False,
        )
        batch_op.create_index(
            "uq_withdrawal_id",
            ["id"],
            unique=True,
            sqlite_where=sa.text("known_to = 4611686018427387904"),
            postgresql_where=sa.text("known_to = 4611686018427387904"),
        )

    op.create_table(
        "changeset",
        sa.Column("number", KEY, autoincrement=False, nullable=False),
        sa.Column("at", TEXT, nullable=False),
        sa.Column("who", TEXT, nullable=True),
        sa.Column("message", TEXT, nullable=True),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("scope", TEXT, nullable=True),
        sa.Column("program", TEXT, nullable=False),
        sa.Column("last_v", sa.BigInteger(), nullable=False),
        sa.Column("origin", TEXT, nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_changeset")),
    )
    op.create_table(
        "corpus_file",
        sa.Column("path", TEXT, nullable=False),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("fingerprint", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("path", name=op.f("pk_corpus_file")),
    )
    op.create_table(
        "search",
        sa.Column("v", KEY, autoincrement=False, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("v", name=op.f("pk_search")),
    )
    with op.batch_alter_table("search", schema=None) as batch_op:
        batch_op.create_index("ix_search_id", ["id"], unique=False)
    full_text_search()


def full_text_search() -> None:
    """Each database's own index over the folded words; triggers keep SQLite's in step."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE search_fts USING fts5(text, content='search', content_rowid='v')")
        op.execute(
            "CREATE TRIGGER search_added AFTER INSERT ON search BEGIN"
            " INSERT INTO search_fts (rowid, text) VALUES (new.v, new.text); END"
        )
        op.execute(
            "CREATE TRIGGER search_removed AFTER DELETE ON search BEGIN"
            " INSERT INTO search_fts (search_fts, rowid, text) VALUES ('delete', old.v, old.text); END"
        )
    else:
        op.execute(
            "ALTER TABLE search ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED"
        )
        op.execute("CREATE INDEX ix_search_words ON search USING gin (words)")
