"""The first schema: people, courses, meetings, notes, scores and their full text."""

from __future__ import annotations

from alembic import op

from coach_app.data.migrations.frozen.m0001_search import SEARCH
from coach_app.data.migrations.frozen.m0001_tables import INDEXES, TABLES

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    for statement in (*TABLES, *INDEXES, *SEARCH):
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    raise NotImplementedError("a vault never goes back to an older schema")
