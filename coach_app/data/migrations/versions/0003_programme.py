"""The guided programme: meetings led part by part, closing, intake, decisions, prompts."""

from __future__ import annotations

from alembic import op

from coach_app.data.migrations.frozen.m0003_tables import INDEXES, TABLES

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    for statement in (*TABLES, *INDEXES):
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    raise NotImplementedError("a vault never goes back to an older schema")
