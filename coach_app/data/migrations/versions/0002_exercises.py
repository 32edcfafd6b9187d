"""Exercises: runs, makings, circles, own exercises and recordings; when a participant joined."""

from __future__ import annotations

from alembic import op

from coach_app.data.migrations.frozen.m0002_search import SEARCH
from coach_app.data.migrations.frozen.m0002_tables import COLUMNS, INDEXES, TABLES

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    for statement in (*COLUMNS, *TABLES, *INDEXES, *SEARCH):
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    raise NotImplementedError("a vault never goes back to an older schema")
